"""Compiled templates: used while nothing that makes them changed, and never when damaged."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path

import pytest
from jinja2 import nodes

from plugins.editions.edition import Edition
from plugins.editions.template_cache import KEPT, CompiledTemplates
from plugins.editions.template_code import Code
from plugins.editions.templates import Templates
from tests.samples.built import editions

SOURCE = '{{ _("Search") }} {{ name }}'


@pytest.fixture
def theme(tmp_path: Path) -> Path:
    """A theme with one template."""
    (tmp_path / "theme/templates").mkdir(parents=True)
    (tmp_path / "theme/templates/page.html").write_text(SOURCE, "utf-8")
    return tmp_path / "theme"


def rendered(theme: Path, edition: Edition | None = None) -> str:
    """What the template says, compiled in the folder beside the theme."""
    compiled = theme.parent / "compiled"
    edition = edition or editions()[0]
    return Templates(theme, edition, {}, compiled=compiled).render("page.html", "/", name="<x>")


def kept(theme: Path) -> list[Path]:
    """The files of compiled templates."""
    return [path for path in (theme.parent / "compiled").rglob("*") if path.is_file()]


def refused(_code: Code, _node: nodes.Template, _frame: object = None) -> None:
    """In the place of what compiles."""
    raise AssertionError("compiled again")


def test_a_template_is_compiled_once(theme: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """Whoever comes next takes the code that is there, and says the same."""
    assert rendered(theme) == "Tìm kiếm &lt;x&gt;"
    monkeypatch.setattr(Code, "visit_Template", refused)
    assert rendered(theme) == "Tìm kiếm &lt;x&gt;"


def test_what_changed_is_compiled_again(theme: Path) -> None:
    """Another source, other words and another language say something else."""
    assert rendered(theme) == "Tìm kiếm &lt;x&gt;"
    vietnamese, english = editions()
    assert rendered(theme, english) == "Search &lt;x&gt;"
    catalogue = replace(vietnamese.words.catalogue, messages={"Search": "Tra cứu"})
    words = replace(vietnamese.words, catalogue=catalogue)
    assert rendered(theme, replace(vietnamese, words=words)) == "Tra cứu &lt;x&gt;"
    (theme / "templates/page.html").write_text("{{ name }}", "utf-8")
    assert rendered(theme) == "&lt;x&gt;"


@pytest.mark.parametrize("damage", ["emptied", "cut", "changed", "folder"])
def test_damaged_code_is_never_used(theme: Path, damage: str) -> None:
    """Code that is not as it was written is compiled anew, and then stands whole again."""
    said = rendered(theme)
    (file,) = kept(theme)
    held = file.read_bytes()
    broken = {"emptied": b"", "cut": held[:-9], "changed": held[:-9] + b"?" + held[-8:]}
    file.unlink()
    if damage == "folder":
        file.mkdir()
    else:
        file.write_bytes(broken[damage])
    assert rendered(theme) == said
    assert damage == "folder" or file.read_bytes() == held


def test_where_nothing_can_be_kept_pages_are_made_all_the_same(theme: Path) -> None:
    """A folder that cannot be made or written costs time and nothing else."""
    (theme.parent / "compiled").write_text("in the way", "utf-8")
    assert rendered(theme) == "Tìm kiếm &lt;x&gt;"


def test_it_does_not_grow_without_end(tmp_path: Path) -> None:
    """Of the sets of words that came and went the latest are kept."""
    words = editions()[0].words
    for number in range(KEPT + 3):
        CompiledTemplates(tmp_path, replace(words, document={"the_document": f"{number}"}))
    assert len(list(tmp_path.iterdir())) == KEPT
