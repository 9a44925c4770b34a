"""The reference of all fields: its pages are those that the records give."""

from __future__ import annotations

import re
import shutil
from pathlib import Path

import pytest

from plugins.plan.reading.fields.files import EXAMPLE, FILES
from plugins.plan.reading.fields.meanings import anchor, own_meanings
from plugins.plan.reading.fields.page import parts
from plugins.plan.reading.folder import EXPECTED, OPTIONAL
from plugins.plan.reading.reader import read
from plugins.plan.rules.check import problems_of
from plugins.search import lexicon
from scripts.field_reference import EVERY_FILE, pages
from scripts.tools import ROOT
from tests.samples.plan import AS_OF

ANCHOR = re.compile(r'<a id="([^"]+)"></a>')
LINK = re.compile(r"\]\(#([^)]+)\)")


@pytest.fixture(scope="module")
def made() -> dict[Path, str]:
    """The pages as the records give them."""
    return pages()


def test_the_pages_are_those_that_the_records_give(made: dict[Path, str]) -> None:
    """What is committed is what `make field-reference` writes."""
    assert {path.relative_to(ROOT): path.read_text("utf-8") for path in made} == {
        path.relative_to(ROOT): text for path, text in made.items()
    }


def test_both_languages_tell_the_same(made: dict[Path, str]) -> None:
    """The same files, fields and examples in the same order; each link within leads somewhere."""
    vietnamese, english = made.values()
    assert ANCHOR.findall(vietnamese) == ANCHOR.findall(english)
    assert re.findall(r"```.*?```", vietnamese, re.DOTALL) == re.findall(
        r"```.*?```", english, re.DOTALL
    )
    for text in made.values():
        assert {*LINK.findall(text)} <= {*ANCHOR.findall(text)}


def test_every_field_has_its_place(made: dict[Path, str]) -> None:
    """Each file, record and field can be linked, as problems do."""
    models = [*(file.model for file in EVERY_FILE if file.model), *parts(EVERY_FILE)]
    wanted = {anchor(model, field) for model in models for field in own_meanings(model)}
    for text in made.values():
        assert wanted <= {*ANCHOR.findall(text)}


def test_every_file_that_is_read_is_described() -> None:
    """The files of a data folder are those of the reference; each has an example."""
    assert {*EXPECTED, *OPTIONAL} <= {file.name for file in FILES}
    assert [file.name for file in EVERY_FILE if not file.examples] == []
    described = {path for file in EVERY_FILE for path in file.examples}
    assert described == {path for path in EXAMPLE.rglob("*") if path.is_file()}


def test_the_examples_are_a_site_without_a_problem(tmp_path: Path) -> None:
    """Reader and rules find nothing wrong with them, in the search words neither.

    A language of its own is read as well; the texts of the other examples lack it.
    """
    data = Path(shutil.copytree(EXAMPLE, tmp_path / "data"))
    site = data / "site.yaml"
    text = site.read_text("utf-8")
    site.write_text(text.replace("[vi, en]", "[vi, en, fr]"), "utf-8")
    assert read(data).problems == ()
    site.write_text(text, "utf-8")
    shutil.rmtree(data / "languages")
    found = read(data)
    assert [problem.render("en") for problem in problems_of(found, AS_OF)] == []
    assert {update.kind for update in found.records.updates} == {
        *("report", "no-change", "related", "correction", "amendment"),
    }
    assert lexicon.read(data, ("vi", "en"), ("1.2",))[1] == ()
