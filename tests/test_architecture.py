"""The rooms of the code: who may know whom, and how large a file may be.

The rooms are the folders themselves; what each may import stands in one table of ARCHITECTURE.md.
"""

from __future__ import annotations

import ast
import re
from collections import Counter
from collections.abc import Iterator
from functools import cache
from itertools import pairwise
from pathlib import Path

ROOT = Path(__file__).resolve().parents[1]
PLUGINS = sorted((ROOT / "plugins").rglob("*.py"))
FILES = [*PLUGINS, *sorted((ROOT / "scripts").glob("*.py"))]
LIMIT = 250
LONGEST_FUNCTION = 55
ROW = re.compile(r"^\| `([\w/]+)` \|.*\| ([^|]*) \|$", re.MULTILINE)
# What is neither Python's own nor the project's, and the modules or rooms that each is for.
LIBRARIES = {
    "pelican": {"publish/pelican_"},
    "jinja2": {
        *("editions/templates", "editions/template_cache", "editions/template_code"),
        *("publish/gallery", "publish/render", "office/plans/asking/doubts_page"),
    },
    "yaml": {"plan/reading/yaml_", "publish/gallery"},
    "nh3": {"editions/safe_html"},
    "markdown": {"editions/safe_html"},
    "bs4": {"editions/article_rules", "editions/page_links", "editions/prose"},
    "rcssmin": {"website/assets"},
    "rjsmin": {"bundle/javascript"},
    "babel": {
        "editions/template_cache",
        "editions/words",
        "plan/facts/amounts",
        "plan/reading/catalogues",
    },
    "markupsafe": {"editions", "awareness", "website", "feeds", "publish"},
    "icalendar": {"feeds/calendar_writing"},
    "lunr": {"search/index"},
    "xlsxwriter": {"system/spreadsheets", "opendata/workbook", "office/workbooks/writing"},
    "openpyxl": {
        "office/workbooks/faulty_copy",
        "office/workbooks/typed_cells",
        "scripts/guide_year",
    },
    "pdfplumber": {"office/documents/pdf_", "scripts/guide_pictures"},
    "distributed": {"cluster"},
    "PIL": {"images", "scripts/guide_pictures"},
    "segno": {"awareness/posters/qr_code"},
    "weasyprint": {"paper/pdf"},
    "cloudpickle": {"cluster"},
    "pydantic": {
        *("plan/records", "plan/reading", "plan/rows", "plan/rules"),
        *("publish/digests", "search/entries"),
    },
}


def module(file: Path) -> str:
    """The name by which a file is imported."""
    name = ".".join(file.relative_to(ROOT).with_suffix("").parts)
    return name.removesuffix(".__init__")


MODULES = {module(file): file for file in FILES}


def place(name: str) -> str:
    """A module as the table and the list of libraries name it: "plan/facts/site"."""
    return name.removeprefix("plugins.").replace(".", "/")


def room(name: str) -> str:
    """The room of a module: its folder, or itself where it stands in none; "" for packages."""
    parts = name.removeprefix("plugins.").split(".")
    if name.startswith("scripts"):
        return "scripts"
    if name in ("plugins", "plugins.plan"):
        return ""
    return "/".join(parts[:2]) if parts[0] == "plan" else parts[0]


@cache
def allowed() -> dict[str, set[str]]:
    """What each room may import, as ARCHITECTURE.md says; `plan` stands for all rooms in it."""
    rows = ROW.findall((ROOT / "ARCHITECTURE.md").read_text("utf-8"))
    named = {name: set(re.findall(r"`([\w/]+)`", may)) for name, may in rows}
    inner = {name for name in named if name.startswith("plan/")}
    return {name: may | (inner if "plan" in may else set()) for name, may in named.items()}


@cache
def imports(file: Path) -> frozenset[str]:
    """What a file imports, also inside functions and for type checking only."""
    found = set()
    for node in ast.walk(ast.parse(file.read_text("utf-8"))):
        if isinstance(node, ast.Import):
            found |= {alias.name for alias in node.names}
        elif isinstance(node, ast.ImportFrom) and node.module:
            inner = {f"{node.module}.{alias.name}" for alias in node.names}
            found |= inner & MODULES.keys() or {node.module}
    return frozenset(found)


def own_imports(name: str) -> set[str]:
    """The modules of the project that a module imports."""
    return {other for other in imports(MODULES[name]) if other in MODULES} - {name}


def test_the_table_names_every_room() -> None:
    """ARCHITECTURE.md's table names exactly the rooms that there are."""
    assert allowed().keys() == {room(name) for name in MODULES} - {""}


def test_imports_run_in_one_direction() -> None:
    """A room imports only what the table allows it, also under TYPE_CHECKING."""
    wrong = [
        f"{place(name)} → {place(other)}"
        for name in MODULES
        for other in own_imports(name)
        if room(name) and room(other) not in {room(name), "", *allowed()[room(name)]}
    ]
    assert wrong == []


def test_the_table_allows_nothing_that_is_not_used() -> None:
    """Each arrow of the table, save those of `plan` as a whole, is one that some file needs."""
    used = {(room(a), room(b)) for a in MODULES for b in own_imports(a)}
    rows = ROW.findall((ROOT / "ARCHITECTURE.md").read_text("utf-8"))
    stated = {(name, to) for name, may in rows for to in re.findall(r"`([\w/]+)`", may)}
    assert {pair for pair in stated if pair[1] != "plan"} <= used


def circles(graph: dict[str, set[str]]) -> set[str]:
    """What is left of a graph once all that imports nothing (more) is taken away."""
    graph = dict(graph)
    while free := {name for name, needed in graph.items() if not needed & graph.keys()}:
        graph = {name: needed for name, needed in graph.items() if name not in free}
    return set(graph)


def test_no_import_forms_a_circle() -> None:
    """No two modules import each other through others, nor do two packages at any depth."""
    modules = {name: own_imports(name) for name in MODULES}
    assert circles(modules) == set()
    for depth in (2, 3, 4):
        packages: dict[str, set[str]] = {}
        for name, others in modules.items():
            own = ".".join(name.split(".")[:depth])
            inner = {".".join(other.split(".")[:depth]) for other in others}
            packages.setdefault(own, set()).update(inner - {own})
        assert circles(packages) == set(), depth


def test_each_library_has_its_place() -> None:
    """A library is imported only in its own rooms: Pelican in the plugin alone."""
    users = [
        (library, place(module(file)))
        for file in PLUGINS
        for library in {name.split(".")[0] for name in imports(file)} & LIBRARIES.keys()
    ]
    strangers = [
        pair for pair in users if not any(pair[1].startswith(p) for p in LIBRARIES[pair[0]])
    ]
    assert strangers == []


def test_no_import_from_the_clock_or_net() -> None:
    """Only the day of the build is read from a clock; of builds only `cluster` opens a connection.

    `system/programs` asks a clock whether files changed while they were read, which no output
    shows; `sources` and `output/served` ask other servers, when a person starts them.
    """
    clock = (".now(", ".today(", "time.time(")
    for file in PLUGINS:
        read = [call for call in clock if call in file.read_text("utf-8")]
        assert not read or file.name in {"build_date.py", "programs.py"}, file
        if file.parent.name != "sources" and file.name != "served.py":
            assert not {"socket", "urllib.request", "http.client", "requests"} & imports(file), file


def functions(file: Path) -> Iterator[ast.FunctionDef]:
    """Every function and method of a file."""
    tree = ast.parse(file.read_text("utf-8"))
    yield from (node for node in ast.walk(tree) if isinstance(node, ast.FunctionDef))


def test_files_and_functions_are_small() -> None:
    """A file has at most 250 lines, a function fits on a screen."""
    large = [
        f"{f.name}: {n}" for f in FILES if (n := len(f.read_text("utf-8").splitlines())) > LIMIT
    ]
    large += [
        f"{file.name}: {node.name}"
        for file in FILES
        for node in functions(file)
        if (node.end_lineno or 0) - node.lineno >= LONGEST_FUNCTION
    ]
    assert large == []


def test_what_is_public_is_documented() -> None:
    """Each public function says what it gives back."""
    silent = [
        f"{file.name}: {node.name}"
        for file in FILES
        for node in functions(file)
        if not node.name.startswith("_") and not node.col_offset and not ast.get_docstring(node)
    ]
    assert silent == []


def test_templates_have_no_logic_of_dates_or_order() -> None:
    """No template sorts, groups or computes with dates: that is done before, in the pages."""
    for file in (ROOT / "theme").rglob("*.html"):
        text = file.read_text("utf-8")
        for word in ("|sort", "| sort", "groupby", "now(", "timedelta", "| safe", "|safe"):
            assert word not in text, f"{file.name}: {word}"


def test_no_name_stands_twice_in_a_folder() -> None:
    """Within a folder of rooms no two modules have one name but for the number."""
    names = sorted((file.parent, file.stem.rstrip("s")) for file in PLUGINS if file.stem[0] != "_")
    assert [second for first, second in pairwise(names) if first == second] == []


def test_a_class_has_its_name_for_itself() -> None:
    """No two classes of the code share a name: a reader who meets one knows which it is."""
    named = Counter(
        node.name
        for file in PLUGINS
        for node in ast.walk(ast.parse(file.read_text("utf-8")))
        if isinstance(node, ast.ClassDef)
    )
    assert [name for name, count in named.items() if count > 1] == []
