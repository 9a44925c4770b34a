"""Feeds: readers' programs accept them, and they hold what the site holds."""

from __future__ import annotations

import datetime as dt
import json
from dataclasses import replace
from functools import cache
from xml.etree import ElementTree as ET

import feedparser
import pytest

from plugins.feeds.entries import MEDIA_TYPES
from plugins.plan.reading.attachments import BEGINNINGS
from plugins.plan.records.updates import UpdateKind
from plugins.publish.build import editions_of
from tests.samples.built import ADDRESS, SETTINGS, editions, pages
from tests.samples.feeds import ATOM, feed_files, update
from tests.samples.plan import agency, records, task, text
from tests.samples.updates_site import updated_editions, updated_records

LANG = "{http://www.w3.org/XML/1998/namespace}lang"
HOST = ADDRESS.rstrip("/")


@cache
def files() -> dict[str, bytes]:
    """Every feed and calendar of the sample plan with updates."""
    return feed_files(updated_editions())


def names(ending: str) -> list[str]:
    """The paths of all files with this ending."""
    return sorted(path for path in files() if path.endswith(ending))


def root(path: str) -> ET.Element:
    """An Atom feed as a tree."""
    return ET.fromstring(files()[path])  # noqa: S314 - made by ourselves just now


def said(element: ET.Element, name: str) -> str:
    """The words of a child that must be there once."""
    (child,) = element.findall(f"{ATOM}{name}")
    return child.text or ""


def links(element: ET.Element, rel: str) -> list[str]:
    """The addresses of the links of one relation."""
    return [each.attrib["href"] for each in element.findall(f"{ATOM}link[@rel='{rel}']")]


@pytest.mark.parametrize("language", ["vi", "en"])
def test_every_subject_has_its_feeds(language: str) -> None:
    """Everything, corrections, changes, quarters, each task, area and body, in two forms."""
    site, start = updated_editions()[0].site, f"/feeds/{language}"
    subjects = [f"tasks/{id_}" for id_ in site.tasks] + [f"areas/{id_}" for id_ in site.areas]
    subjects += [f"agencies/{each.id}" for each in site.listed_agencies.values()]
    wanted = {
        f"{start}/{name}" for name in ("updates", "corrections", "changes", "quarters", *subjects)
    }
    own = [path for path in files() if path.startswith(f"{start}/")]
    assert {path for path in own if path.endswith(".atom")} == {f"{path}.atom" for path in wanted}
    assert {path for path in own if path.endswith(".json")} == {f"{path}.json" for path in wanted}


def test_feedparser_accepts_every_feed() -> None:
    """A parser that real readers use finds nothing wrong in any Atom feed."""
    for path in names(".atom"):
        found = feedparser.parse(files()[path])
        assert not found.bozo, path
        assert found.version == "atom10"
        assert len(found.entries) == len(root(path).findall(f"{ATOM}entry"))


def test_atom_feeds_have_what_the_standard_asks_for() -> None:
    """RFC 4287, 4.1: id, title, updated once each, an author, links to itself and to its page."""
    for path in names(".atom"):
        element = root(path)
        assert element.tag == f"{ATOM}feed"
        assert element.attrib[LANG] == path.split("/")[2]
        assert said(element, "id").startswith("urn:uuid:")
        assert said(element, "title")
        assert element.find(f"{ATOM}author/{ATOM}name") is not None
        assert links(element, "self") == [HOST + path]
        assert len(links(element, "alternate")) == 1
        entries = element.findall(f"{ATOM}entry")
        days = [dt.datetime.fromisoformat(said(entry, "updated")) for entry in entries]
        assert dt.datetime.fromisoformat(said(element, "updated")) == max(
            days, default=dt.datetime.fromisoformat("2024-01-15T00:00:00+07:00")
        )
        for entry in entries:
            assert len(links(entry, "alternate")) == 1
            assert said(entry, "title")
            assert said(entry, "content")
            assert said(entry, "published") <= said(entry, "updated")
            category = entry.find(f"{ATOM}category")
            assert category is not None
            assert category.attrib["term"] in [*UpdateKind, "quarter"]


def test_ids_are_those_of_one_thing_each() -> None:
    """An update keeps its id in every feed of its language; no two things share one."""
    things: dict[str, set[str]] = {}
    for path in names(".atom"):
        element = root(path)
        things.setdefault(said(element, "id"), set()).add(path)
        for entry in element.findall(f"{ATOM}entry"):
            things.setdefault(said(entry, "id"), set()).update(links(entry, "alternate"))
    assert {len(of) for of in things.values()} == {1}


def test_ids_and_dates_outlive_the_address_and_the_day() -> None:
    """Neither another address of the site nor another build day changes an id or a date."""
    moved = replace(SETTINGS, address="https://other.example", as_of=dt.date(2026, 12, 24))
    later = feed_files(editions_of(updated_records(), moved))
    for path in names(".atom"):
        other = later[path].decode().replace("https://other.example/", ADDRESS)
        assert other == files()[path].decode()


def test_json_feeds_have_what_the_standard_asks_for() -> None:
    """JSON Feed 1.1: version, title and items; an id and content in each item."""
    for path in names(".json"):
        value = json.loads(files()[path])
        assert value["version"] == "https://jsonfeed.org/version/1.1"
        assert value["title"]
        assert value["feed_url"] == HOST + path
        assert value["home_page_url"].startswith(ADDRESS)
        assert value["language"] == path.split("/")[2]
        assert all(author["name"] for author in value["authors"])
        for item in value["items"]:
            assert isinstance(item["id"], str)
            assert item["content_html"]
            assert item["url"].startswith(ADDRESS)
            assert dt.datetime.fromisoformat(item["date_modified"]).tzinfo
            for file in item.get("attachments", ()):
                assert {"url", "mime_type"} <= file.keys()


def test_both_forms_say_the_same() -> None:
    """A feed has the same entries in Atom and in JSON, in the same order."""
    for path in names(".atom"):
        value = json.loads(files()[path.removesuffix("atom") + "json"])
        entries = root(path).findall(f"{ATOM}entry")
        assert [said(entry, "id") for entry in entries] == [item["id"] for item in value["items"]]
        assert [said(e, "content") for e in entries] == [i["content_html"] for i in value["items"]]


def test_feeds_hold_what_the_site_holds() -> None:
    """Each feed has the updates of its subject, newest first."""
    for edition in updated_editions():
        site, lang = edition.site, edition.language.code
        wanted = {"updates": site.updates[:50]}
        wanted["corrections"] = tuple(u for u in site.updates if u.kind is UpdateKind.CORRECTION)
        wanted |= {f"tasks/{id_}": site.histories[id_].updates for id_ in site.tasks}
        wanted |= {f"areas/{id_}": site.updates_of_area[id_] for id_ in site.areas}
        for name, updates in wanted.items():
            items = json.loads(files()[f"/feeds/{lang}/{name}.json"])["items"]
            own = [edition.absolute(edition.urls.update(each.id)) for each in updates]
            assert [item["url"] for item in items] == own
        for body in site.listed_agencies.values():
            own_updates = site.updates_of_agency[body.id]
            items = json.loads(files()[f"/feeds/{lang}/agencies/{body.id}.json"])["items"]
            both = {each.id for each in (*own_updates.said, *own_updates.about)}
            assert {item["url"].split("/")[-2] for item in items} == both


def test_pages_announce_feeds_that_are_there() -> None:
    """Home, tasks, areas, bodies, updates, corrections lead to feeds and calendars that exist."""
    from plugins.editions.follow import follow

    by_language = {edition.language.code: edition for edition in editions()}
    made = feed_files(editions())
    found = {p.key: follow(by_language[p.language], p.key) for p in pages()}
    addresses = [each for each in found.values() if each]
    assert {each.atom.path for each in addresses} <= made.keys()
    assert {each.json.path for each in addresses} <= made.keys()
    assert {each.calendar.path for each in addresses if each.calendar} <= made.keys()
    without = {key.partition(":")[0] for key, each in found.items() if not each}
    assert not without & {"home", "task", "area", "agency", "updates", "reporting"}
    corrections = [each for key, each in found.items() if key == "updates:correction" and each]
    assert {each.atom.path.rpartition("/")[2] for each in corrections} == {"corrections.atom"}


def test_a_plan_without_updates_has_valid_empty_feeds() -> None:
    """Where nothing was said the feed is as of the day of the plan and has no entry."""
    found = feed_files(editions())["/feeds/vi/updates.atom"]
    assert not feedparser.parse(found).bozo
    element = ET.fromstring(found)  # noqa: S314 - made by ourselves just now
    assert said(element, "updated") == "2024-01-15T00:00:00+07:00"
    assert element.findall(f"{ATOM}entry") == []


HOSTILE = "]]><script>alert(1)</script> & \"quoted\" <b onclick='x'>"


def test_hostile_words_stay_words() -> None:
    """Markup in titles and texts is shown or dropped, never passed on; the XML stays whole."""
    hostile = update(
        "2024-02-28-1.1", title=text(HOSTILE), text=text(HOSTILE), caution=text(HOSTILE)
    )
    small = records([task("1.1", "leader")], [agency("leader")], (hostile,))
    found = feed_files(editions_of(small, SETTINGS))
    parsed = feedparser.parse(found["/feeds/en/updates.atom"])
    assert not parsed.bozo
    element = ET.fromstring(found["/feeds/en/updates.atom"])  # noqa: S314 - our own
    entry = element.find(f"{ATOM}entry")
    assert entry is not None
    assert said(entry, "title").endswith(HOSTILE)
    content = said(entry, "content")
    assert "<script" not in content
    assert "<b onclick" not in content


def test_sample_data_say_so_in_every_entry() -> None:
    """A feed of sample data cannot be taken for a real one, wherever an entry ends up."""
    for path in names(".json"):
        value = json.loads(files()[path])
        assert "Sample data" in value["description"] or "mẫu" in value["description"].casefold()
        for item in value["items"]:
            assert item["content_html"].startswith("<p><strong>")


def test_attached_files_have_a_type_each() -> None:
    """Every type of file that may be attached has its media type."""
    assert MEDIA_TYPES.keys() == BEGINNINGS.keys()
    attached = [i for p in names(".json") for i in json.loads(files()[p])["items"]]
    assert any("attachments" in item for item in attached)
