"""Pages as programs for references take them: escapes, keys that stay, and nothing invented."""

from __future__ import annotations

import datetime as dt
import io
import json
import re
from dataclasses import replace
from typing import Any

import pytest
from citeproc.source.bibtex.bibparse import BibTeXParser
from hypothesis import example, given
from hypothesis import strategies as st

from plugins.editions.edition import Edition
from plugins.plan.records.types import Text
from plugins.website.pages.citing import CiteView
from plugins.website.pages.references import Work, WorkType, references
from tests.samples.built import editions, page, pages
from tests.samples.updates_site import updated_pages

# What TeX sets for each command that may stand in a title.
MEANT = {
    **{f"\\{character}": character for character in "&%$#_"},
    r"\textbackslash{}": "\\",
    r"\textbraceleft{}": "{",
    r"\textbraceright{}": "}",
    r"\textasciitilde{}": "~",
    r"\textasciicircum{}": "^",
}
COMMAND = re.compile("|".join(map(re.escape, MEANT)))
SPECIAL = set("\\{}&%$#_~^")
KEY = re.compile(r"[a-z0-9][a-z0-9.-]*")
TITLE = "Nhiệm vụ {1} – 50 % & “Ủy ban” \\x_y~z^#$"


def work(**values: Any) -> Work:  # noqa: ANN401 - fields of any type
    """Something to cite."""
    known = {"key": "task:2.2", "path": "/nhiem-vu/2.2/", "title": "x", "author": None}
    return Work(**known | values)


def entry(bibtex: str) -> tuple[str, Any]:
    """The one entry of a file of BibTeX, after its key."""
    ((key, found),) = BibTeXParser(io.StringIO(bibtex)).items()
    return key, found


def item(edition: Edition, **values: Any) -> dict[str, Any]:  # noqa: ANN401 - as above
    """The one item of what is cited, as CSL-JSON."""
    (found,) = json.loads(references(edition, work(**values)).csl)
    return dict(found)


def set_in_type(field: str) -> str:
    """What TeX sets of a field whose words are kept whole: nothing in it is left to be read."""
    assert field.startswith("{")
    assert field.endswith("}")
    assert not SPECIAL & {*COMMAND.sub("", field[1:-1])}
    return COMMAND.sub(lambda found: MEANT[found[0]], field[1:-1])


@given(st.text(st.characters(categories=["L", "N", "P", "S"]), min_size=1))
@example(TITLE)
@example("}{")
@example("\\")
def test_any_title_is_set_as_it_is(title: str) -> None:
    """Signs that mean something to TeX are words in BibTeX, and its braces still close."""
    found = references(editions()[0], work(title=title, author=title))
    _key, fields = entry(found.bibtex)
    assert set_in_type(fields["title"]) == set_in_type(fields["author"]) == title
    (csl,) = json.loads(found.csl)
    assert (csl["title"], csl["author"]) == (title, [{"literal": title}])


def cited() -> dict[tuple[str, str], CiteView]:
    """How each page is cited that says it, by its key and language."""
    every = {(own.key, own.language): own.view() for own in (*pages(), *updated_pages())}
    return {key: view.cite for key, view in every.items() if getattr(view, "cite", None)}


def test_keys_are_one_for_each_page() -> None:
    """A key is of signs that every program takes, the same in both forms, and says which page."""
    keys = {}
    for page_key, cite in cited().items():
        key, _fields = entry(cite.references.bibtex)
        (csl,) = json.loads(cite.references.csl)
        assert KEY.fullmatch(key), key
        assert csl["id"] == key
        keys[page_key] = key
    assert len(set(keys.values())) == len(keys)
    kinds = {key.partition(":")[0] for key, _language in keys}
    assert kinds == {"task", "agency", "update", "about", "data"}
    assert keys["task:2.2", "vi"] == "01-kh-mau-task-2.2-vi"


def test_a_key_names_no_letter_beyond_ascii() -> None:
    """Marks go, and a number in another script is left out."""
    edition = editions()[0]
    records = edition.site.records

    def key(number: str) -> str:
        plan = records.plan.model_copy(update={"number": number})
        site = replace(edition.site, records=replace(records, plan=plan))
        return entry(references(replace(edition, site=site), work()).bibtex)[0]

    assert key("12/QĐ-ỦBND") == "12-qd-ubnd-task-2.2-vi"
    assert key("第三号") == "task-2.2-vi"


def test_authors_are_those_that_data_name() -> None:
    """A task is in the words of who issued the document, a report in those of who made it.

    All else is in those of who publishes the site; while nobody does, there is no author.
    """
    found = cited()

    def author(key: str) -> object:
        return json.loads(found[key, "en"].references.csl)[0].get("author")

    assert author("task:2.2") == [{"literal": "People’s Committee of Sample Province"}]
    assert author("update:2024-07-05-1.1") == [{"literal": "Sample Department of Construction"}]
    assert author("agency:so-y-te") is None
    assert author("about") is None


def test_the_publisher_is_named_once() -> None:
    """Who publishes the site stands beside another author, and not beside itself."""
    edition = editions()[0]
    records = edition.site.records
    office = Text.model_validate({"vi": "Văn phòng & Sở", "en": "The Office"})
    settings = records.settings.model_copy(update={"publisher": office})
    named = replace(
        edition, site=replace(edition.site, records=replace(records, settings=settings))
    )
    assert item(named, author="Sở Y tế")["publisher"] == "Văn phòng & Sở"
    assert "publisher" not in item(named, author="Văn phòng & Sở")
    _key, fields = entry(references(named, work()).bibtex)
    assert set_in_type(fields["publisher"]) == "Văn phòng & Sở"


def test_days_and_address() -> None:
    """A work was seen on the day of the build; when it was issued is said where that is known."""
    edition = editions()[0]
    seen = edition.site.as_of
    undated, dated = item(edition), item(edition, day=dt.date(2025, 3, 1), type=WorkType.DATA)
    assert undated["accessed"] == {"date-parts": [[seen.year, seen.month, seen.day]]}
    assert "issued" not in undated
    assert dated["issued"] == {"date-parts": [[2025, 3, 1]]}
    assert (undated["type"], dated["type"]) == ("webpage", "dataset")
    assert dated["URL"] == "https://site.example/plan/nhiem-vu/2.2/"
    _key, fields = entry(references(edition, work(day=dt.date(2025, 3, 1))).bibtex)
    assert (fields["date"], fields["urldate"]) == ("2025-03-01", seen.isoformat())
    assert fields["url"] == dated["URL"]
    nowhere = references(replace(edition, address=None), work())
    assert "url =" not in nowhere.bibtex
    assert "URL" not in nowhere.csl


@pytest.mark.parametrize("language", ["vi", "en"])
def test_a_reference_is_in_the_language_of_its_page(language: str) -> None:
    """The page in the other language has that in the other."""
    own = page("task:2.2", language).view().cite.references
    (csl,) = json.loads(own.csl)
    assert csl["language"] == language
    assert entry(own.bibtex)[1]["langid"] == {"vi": "vietnamese", "en": "english"}[language]
