"""The search page before it is HTML: the index from A to Z."""

from __future__ import annotations

from plugins.editions.collation import initial, sort_key
from plugins.plan.records.agencies import Succession
from plugins.publish.build import editions_of
from plugins.website.pages.search import IndexEntry, SearchView
from tests.samples.built import SETTINGS, found, pages_of
from tests.samples.plan import VIETNAMESE, agency, records, task, text
from tests.samples.updates_site import updated_editions, updated_pages


def view(language: str = "vi") -> SearchView:
    """What the search page of the sample shows."""
    view = found(updated_pages(), "search", language).view()
    assert isinstance(view, SearchView)
    return view


def entries(of: SearchView) -> list[IndexEntry]:
    """All lines of the index."""
    return [entry for letter in of.letters for entry in letter.entries]


def test_everything_is_listed_once() -> None:
    """Each task, area and body with a page stands in the index of each language, once."""
    for edition in updated_editions():
        site = edition.site
        listed = entries(view(edition.language.code))
        for kind, ids in (
            ("task", list(site.tasks)),
            ("area", list(site.areas)),
            ("agency", [body.id for body in site.listed_agencies.values()]),
        ):
            assert sorted(e.id for e in listed if e.kind == kind) == sorted(ids)


def test_order_and_letters() -> None:
    """Lines stand in the order of Vietnamese dictionaries, each under its letter."""
    for letter in view().letters:
        assert {initial(entry.name.text, VIETNAMESE.letters) for entry in letter.entries} == {
            letter.letter
        }
    keys = [sort_key(entry.name.text, VIETNAMESE.letters) for entry in entries(view())]
    assert keys == sorted(keys)
    assert len({letter.anchor for letter in view().letters}) == len(view().letters)


def test_other_names_lead_to_the_bodies() -> None:
    """Abbreviations and names of today stand in the index and lead to the body's page."""
    site = updated_editions()[0].site
    see = {e.name.text: [link.path for link in e.see] for e in entries(view()) if e.see}
    for body in site.listed_agencies.values():
        path = updated_editions()[0].urls.agency(body)
        for step in body.succession:
            name = step.name.get("vi") if step.name else None
            assert not name or name == body.name.get("vi") or path in see[name]


def test_bodies_that_were_joined_are_found_by_one_name() -> None:
    """The name of today's body leads to all of those that it was made from."""
    merged = Succession.model_validate(
        {"effective": {"date": "2025-03-01"}, "change": "merged", "name": text("both")}
        | {"certainty": "verified"}
    )
    bodies = [agency(id_, succession=(merged,)) for id_ in ("one", "other")]
    made = pages_of(editions_of(records([task("1.1", "one", "other")], bodies), SETTINGS))
    of = found(made, "search").view()
    assert isinstance(of, SearchView)
    (both,) = (entry for entry in entries(of) if entry.name.text == "both")
    assert [link.path for link in both.see] == ["/co-quan/one/", "/co-quan/other/"]


def test_initial() -> None:
    """The letter of a word is that of the Vietnamese alphabet, without its tone."""
    words = ("Áp dụng", "Ủy ban", "đất", "ứng", "“Tuần", "")
    assert "".join(initial(word, VIETNAMESE.letters) for word in words) == "AUĐƯT0"


def test_examples_come_from_the_plan() -> None:
    """What the page suggests to try names an area, a body and a task of this plan."""
    site = updated_editions()[0].site
    area, body, task = (example.text for example in view().examples)
    assert area in {a.title.get("vi") for a in site.areas.values()}
    assert body
    assert task in site.tasks
