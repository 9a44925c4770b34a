"""The feed of what changed on the site: an entry for each day and kind of change."""

from __future__ import annotations

import datetime as dt
import json
from dataclasses import replace
from functools import cache
from typing import Any
from xml.etree import ElementTree as ET

import pytest

from plugins.feeds import changes
from plugins.publish.build import editions_of
from tests.samples.built import ADDRESS, SETTINGS
from tests.samples.feeds import ATOM, days, feed_files
from tests.samples.told import (
    FIRST_DAY,
    SECOND_DAY,
    THIRD_DAY,
    told_editions,
    told_records,
    told_rendered,
)


def made(as_of: dt.date) -> list[dict[str, Any]]:
    """The entries of the English feed as of a day."""
    editions = editions_of(told_records(), replace(SETTINGS, as_of=as_of))
    found: list[dict[str, Any]] = json.loads(feed_files(editions[1:])["/feeds/en/changes.json"])[
        "items"
    ]
    return found


@cache
def items() -> list[dict[str, Any]]:
    """Those as of the day of all tests."""
    return made(SETTINGS.as_of)


def test_an_entry_a_day_and_kind() -> None:
    """Each kind of change of each day is one entry, of that day, the latest first."""
    assert [each["title"] for each in items()][:4] == [
        "Corrections to updates: 1 (5 September 2026)",
        "Details added that were not known before: 1 (5 September 2026)",
        "This site went back to an earlier version: 1 (5 September 2026)",
        "Names put right: 1 (5 June 2026)",
    ]
    assert {each["title"]: days(each) for each in items()}[
        "Related public information: 4 (5 March 2026)"
    ] == (FIRST_DAY, FIRST_DAY)


def test_an_entry_leads_to_its_changes() -> None:
    """The address of an entry is that of its changes, on a page that there is."""
    year = told_rendered().page("en", "changes:2026")
    for each in items():
        page, _, anchor = each["url"].partition("#")
        assert page == f"{ADDRESS}en/changes/2026/"
        assert year.find(id=anchor)


def test_what_an_entry_tells() -> None:
    """An entry names what changed with full addresses, and what was put right with its reason."""
    told = {each["title"].partition(":")[0]: each["content_html"] for each in items()[::-1]}
    assert f'<a href="{ADDRESS}en/updates/2025-1.2/">' in told["Related public information"]
    assert "(source dated 2025)" in told["Related public information"]
    assert f'<a href="{ADDRESS}en/tasks/1.1/">' in told["Names put right"]
    assert "A slip of the pen" in told["Names put right"]
    assert "By order of:" in told["Withdrawn"]
    assert "<code>222222222222</code>" in told["Data published"]


def test_entries_stay_what_they_are() -> None:
    """What is recorded later changes no earlier entry: neither its name nor its words."""
    before, after = ({each["id"]: each for each in of} for of in (made(SECOND_DAY), items()))
    assert before.items() < after.items()


def test_a_day_on_which_everything_came(monkeypatch: pytest.MonkeyPatch) -> None:
    """Of very many changes an entry tells the first and leads to the rest."""
    monkeypatch.setattr(changes, "TOLD", 2)
    (related,) = [each for each in made(THIRD_DAY) if each["title"].startswith("Related")]
    assert related["content_html"].count("<li>") == 2
    assert f'<a href="{related["url"]}">All 4</a>' in related["content_html"]


def test_both_forms_in_every_language() -> None:
    """The feed stands in Atom and as JSON Feed in each language, and its page links to it."""
    files = feed_files(told_editions())
    for code, title in (("vi", "thay đổi trên trang web"), ("en", "what changed on this site")):
        atom = ET.fromstring(files[f"/feeds/{code}/changes.atom"])  # noqa: S314 - our own text
        assert atom.findtext(f"{ATOM}title") == f"site: {title}"
        assert len(atom.findall(f"{ATOM}entry")) == len(items())
        page = told_rendered().page(code, "changes")
        assert page.find(
            "link",
            type="application/atom+xml",
            href=f"{'../' * (code == 'en')}../feeds/{code}/changes.atom",
        )
