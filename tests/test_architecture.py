"""The rooms of the code: who may know whom, and how large a file may be."""

from __future__ import annotations

import ast
import sys
from pathlib import Path

import pytest

ROOT = Path(__file__).resolve().parents[1]
CODE = ROOT / "plugins" / "plan"
FILES = sorted(CODE.rglob("*.py"))
LIMIT = 250
LONGEST_FUNCTION = 55
# Tables of one kind of thing each.
LONGER = {"records.py": 360, "problem_messages.py": 320}
# From the data to the disk: a room knows those before it, never one after it.
ROOMS = (
    (
        "words of problems",
        {
            "problem_messages",
            "update_messages",
            "ledger_messages",
            "attachment_messages",
            "catalogues",
            "located",
        },
    ),
    ("problems", {"problems", "places"}),
    ("records", {"record_types", "evidence_records", "records", "update_records"}),
    ("kept beside records", {"ledger_records", "attached_files"}),
    ("values", {"scalars", "languages", "cells", "ledger"}),
    ("files", {"yaml_events", "yaml_source", "folder", "update_files", "ledger_file"}),
    ("reading", {"schema", "material", "attachments", "source"}),
    ("validation", {"validate"}),
    ("records of a folder", {"read"}),
    ("cells in force", {"amendments", "deadlines", "responsibilities"}),
    ("the two facts", {"corrections", "delivery", "reporting"}),
    ("what was said", {"history", "chronicle", "discipline", "status"}),
    ("what follows", {"progress", "derive", "reconcile"}),
    ("days of a calendar", {"due_dates"}),
    ("addresses and words", {"urls", "words", "labels", "collation", "headers", "safe_html"}),
    ("pages", {"pages"}),
    ("scripts", {"javascript"}),
    ("texts and theme", {"prose", "assets"}),
    ("surroundings", {"chrome", "sitemap", "feeds"}),
    ("bytes", {"render", "output", "parallel"}),
    ("the whole", {"build", "gallery"}),
    ("edges", {"build_date", "plugin", "__main__"}),
)
RANK = {name: rank for rank, (_, names) in enumerate(ROOMS) for name in names}
ANYWHERE = set(sys.stdlib_module_names)
# What is neither Python's own nor the project's, and the one room that each is for.
LIBRARIES = {
    "pelican": {"plugin"},
    "jinja2": {"render", "gallery"},
    "yaml": {"yaml_source", "yaml_events", "gallery"},
    "nh3": {"safe_html"},
    "markdown": {"safe_html"},
    "bs4": {"prose"},
    "rcssmin": {"assets"},
    "rjsmin": {"javascript"},
    "babel": {"words", "catalogues"},
    "markupsafe": {"prose", "render", "pages", "gallery", "safe_html", "feeds"},
    "icalendar": {"feeds"},
}


def room(file: Path) -> str:
    """The room that a file belongs to: its own name, or that of its folder."""
    return file.relative_to(CODE).parts[0].removesuffix(".py")


def imports(file: Path) -> set[str]:
    """The full names of the modules that a file imports, also inside functions."""
    found = set()
    for node in ast.walk(ast.parse(file.read_text("utf-8"))):
        if isinstance(node, ast.Import):
            found |= {alias.name for alias in node.names}
        elif isinstance(node, ast.ImportFrom):
            parents = file.relative_to(ROOT).with_suffix("").parts[: -node.level or None]
            module = ".".join([*(parents if node.level else ()), *filter(None, [node.module])])
            inner = module == "plugins.plan"
            found |= {f"{module}.{alias.name}" for alias in node.names} if inner else {module}
    return found


def names(file: Path) -> list[str]:
    """How a test names a file."""
    return file.relative_to(CODE).as_posix()


@pytest.mark.parametrize("file", FILES, ids=names)
def test_rooms_know_only_those_before_them(file: Path) -> None:
    """A file imports nothing of a later room: data flow in one direction."""
    if room(file) == "__init__":
        return
    own = [name.split(".")[2] for name in imports(file) if name.startswith("plugins.plan.")]
    later = {name for name in own if RANK[name] > RANK[room(file)]}
    assert later == set()


def test_every_room_has_its_place() -> None:
    """No file stands outside the order of the rooms, and no room of the order is gone."""
    rooms = {room(file) for file in FILES} - {"__init__"}
    assert rooms <= set(RANK)
    assert set(RANK) - rooms <= {"gallery"}


@pytest.mark.parametrize("library", LIBRARIES)
def test_each_library_has_one_place(library: str) -> None:
    """A library is imported only in its own rooms: Pelican in the plugin alone."""
    users = {room(f) for f in FILES for name in imports(f) if name.split(".")[0] == library}
    assert users <= LIBRARIES[library]


def test_no_import_forms_a_circle() -> None:
    """Within the pages too, no two files import each other, directly or through others."""
    modules = {".".join(f.relative_to(ROOT).with_suffix("").parts): f for f in FILES}
    graph = {
        name: {m for m in top_level(file) if m in modules and m != name}
        for name, file in modules.items()
    }
    while graph:
        free = {name for name, needed in graph.items() if not needed & graph.keys()}
        assert free, f"a circle among {sorted(graph)}"
        graph = {name: needed for name, needed in graph.items() if name not in free}


def top_level(file: Path) -> set[str]:
    """What a file imports when it is loaded, not later and not for type checking only."""
    found = set()
    for node in ast.parse(file.read_text("utf-8")).body:
        if isinstance(node, ast.ImportFrom) and node.module and not node.level:
            found |= {node.module, *(f"{node.module}.{alias.name}" for alias in node.names)}
    return found


def test_no_import_from_the_clock_or_net() -> None:
    """Only the day of the build is read from a clock, and no file opens a connection."""
    for file in FILES:
        text = file.read_text("utf-8")
        assert room(file) == "build_date" or not any(
            call in text for call in (".now(", ".today(", "time.time(")
        ), file
        assert not {"socket", "urllib.request", "http.client", "requests"} & imports(file), file


@pytest.mark.parametrize("file", FILES, ids=names)
def test_files_are_small(file: Path) -> None:
    """A file has at most 250 lines, save the few that are named here."""
    lines = len(file.read_text("utf-8").splitlines())
    assert lines <= LONGER.get(names(file), LIMIT)  # type: ignore[arg-type]


@pytest.mark.parametrize("file", FILES, ids=names)
def test_functions_are_short_and_documented(file: Path) -> None:
    """No function is longer than a screen, and each public one says what it gives back."""
    for node in ast.walk(ast.parse(file.read_text("utf-8"))):
        if isinstance(node, ast.FunctionDef):
            length = (node.end_lineno or 0) - node.lineno + 1
            assert length <= LONGEST_FUNCTION, f"{node.name}: {length} lines"
            public = not node.name.startswith("_") and node.col_offset == 0
            assert not public or ast.get_docstring(node) or node.name == "N_", node.name


def test_templates_have_no_logic_of_dates_or_order() -> None:
    """No template sorts, groups or computes with dates: that is done before, in the pages."""
    for file in [*(ROOT / "theme").rglob("*.html")]:
        text = file.read_text("utf-8")
        for word in ("|sort", "| sort", "groupby", "now(", "timedelta", "| safe", "|safe"):
            assert word not in text, f"{file.name}: {word}"


def test_no_place_is_named_in_the_code() -> None:
    """Neither the code nor the theme names a province, plan or body: those stand in the data."""
    code = [*FILES, *(ROOT / "theme").rglob("*.html"), *(ROOT / "theme").rglob("*.js")]
    for file in code:
        text = file.read_text("utf-8").casefold()
        for word in ("kon tum", "492", "quảng ngãi", "ubnd-huyen"):
            assert word not in text, f"{file.name}: {word}"
