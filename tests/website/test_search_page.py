"""The search page before it is HTML: the index from A to Z."""

from __future__ import annotations

from plugins.editions.collation import initial, sort_key
from plugins.website.pages.search import IndexEntry, SearchView
from tests.samples.built import editions, page
from tests.samples.plan import VIETNAMESE


def view(language: str = "vi", *, real: bool = False) -> SearchView:
    """What the search page of the sample (or the real site) shows."""
    found = page("search", language, real=real).view
    assert isinstance(found, SearchView)
    return found


def entries(of: SearchView) -> list[IndexEntry]:
    """All lines of the index."""
    return [entry for letter in of.letters for entry in letter.entries]


def test_everything_is_listed_once() -> None:
    """Each task, area and body with a page stands in the index of each language, once."""
    for edition in editions(real=True):
        site = edition.site
        listed = entries(view(edition.language.code, real=True))
        for kind, ids in (
            ("task", list(site.tasks)),
            ("area", list(site.areas)),
            ("agency", [agency.id for agency in site.listed_agencies.values()]),
        ):
            assert sorted(e.id for e in listed if e.kind == kind) == sorted(ids)


def test_order_and_letters() -> None:
    """Lines stand in the order of Vietnamese dictionaries, each under its letter."""
    for letter in view(real=True).letters:
        assert {initial(entry.name.text, VIETNAMESE.letters) for entry in letter.entries} == {
            letter.letter
        }
    keys = [sort_key(entry.name.text, VIETNAMESE.letters) for entry in entries(view(real=True))]
    assert keys == sorted(keys)
    assert len({letter.anchor for letter in view().letters}) == len(view().letters)


def test_other_names_lead_to_the_bodies() -> None:
    """Abbreviations and names of today stand in the index and lead to the body's page."""
    site = editions(real=True)[0].site
    see = {e.name.text: [link.path for link in e.see] for e in entries(view(real=True)) if e.see}
    for agency in site.listed_agencies.values():
        path = editions(real=True)[0].urls.agency(agency)
        for step in agency.succession:
            name = step.name.get("vi") if step.name else None
            assert not name or name == agency.name.get("vi") or path in see[name]
    assert any(len(paths) > 1 for paths in see.values())


def test_initial() -> None:
    """The letter of a word is that of the Vietnamese alphabet, without its tone."""
    words = ("Áp dụng", "Ủy ban", "đất", "ứng", "“Tuần", "")
    assert "".join(initial(word, VIETNAMESE.letters) for word in words) == "AUĐƯT0"


def test_examples_come_from_the_plan() -> None:
    """What the page suggests to try names an area, a body and a task of this plan."""
    site = editions()[0].site
    area, body, task = (example.text for example in view().examples)
    assert area in {a.title.get("vi") for a in site.areas.values()}
    assert body
    assert task in site.tasks
