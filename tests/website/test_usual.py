"""A list says once what most of its entries share; each entry says what differs, and that alone."""

from __future__ import annotations

import datetime as dt
from dataclasses import replace
from typing import Any

import pytest
from bs4 import BeautifulSoup, Tag

from plugins.editions.edition import Edition
from plugins.editions.templates import Templates
from plugins.editions.usual import of_most, usual
from plugins.editions.values import Gone, Heir, Link, Passage, TaskRow
from plugins.plan.records.types import Certainty
from tests.conftest import ROOT
from tests.samples.built import found
from tests.samples.rendered import shown
from tests.samples.updates_site import updated_editions, updated_pages, updated_rendered

MOST = [
    ("", None),
    ("a", None),
    ("aa", "a"),
    ("ab", None),
    ("aab", "a"),
    ("baba", None),
    ("cbbcbb", "b"),
]
PROVINCE = "of New Sample Province"
# The names of bodies before, each with those of today; what most of them have more than before.
ADDED: list[tuple[dict[str, tuple[str, ...]], str]] = [
    ({"Health": (f"Health {PROVINCE}",), "Trade": (f"Trade {PROVINCE}",)}, PROVINCE),
    ({"Health": (f"Health {PROVINCE}",), "Trade": (f"Industry {PROVINCE}",)}, ""),
    ({"Health": (f"Health {PROVINCE}",), "Trade": ("Trade and Industry",)}, ""),
    ({"Health": (f"Health {PROVINCE}", "Care"), "Trade": (f"Trade {PROVINCE}",)}, ""),
    ({"Health": ("Health",), "Trade": ("Trade",)}, ""),
    ({"Health": (), "Trade": ()}, ""),
]
LISTS = ("tasks", "area:1", "area:2", "agency:so-y-te", "agency:ubnd-huyen")


def edition(language: str) -> Edition:
    """The made-up plan with updates in one language."""
    return next(each for each in updated_editions() if each.language.code == language)


def gone(*today: str) -> Gone:
    """Of a body that is no more, for which bodies of such names answer."""
    bodies = (Link(path="/a/", name=Passage(name, "en")) for name in today)
    return Gone(
        since=dt.date(2025, 7, 1),
        precision="day",
        heirs=tuple(Heir(body=body, part=None) for body in bodies),
        name=None,
        change="merged",
        certainty=Certainty.VERIFIED,
    )


def led_by(names: dict[str, tuple[str, ...]]) -> list[TaskRow]:
    """Two tasks for each body, led by it."""
    row = next(iter(updated_editions()[1].rows.values()))
    leads = (
        Link(path="/b/", name=Passage(before, "en"), gone=gone(*today))
        for before, today in names.items()
    )
    return [replace(row, leads=(lead,)) for lead in leads for _ in range(2)]


def words(part: Tag, selector: str) -> str:
    """The words of what `selector` finds first, "" where there is none."""
    tag = part.select_one(selector)
    return shown(tag) if tag else ""


def main_of(key: str, language: str) -> Tag:
    """The main part of a page of the made-up plan with updates."""
    main = updated_rendered().page(language, key).main
    assert main
    return main


@pytest.mark.parametrize(("values", "most"), MOST)
def test_what_most_are(values: str, most: str | None) -> None:
    """More than half, and more than one: of two halves neither, of a single one nothing."""
    assert of_most(values) == most


def test_tasks_without_a_word_on_their_deadline_share_no_words() -> None:
    """Where most rows say nothing of it, nothing is said once either."""
    rows = [row for row in updated_editions()[0].rows.values() if not row.deadline_words]
    assert usual(rows).deadline == ""


@pytest.mark.parametrize(("names", "added"), ADDED)
def test_what_names_of_today_add(names: dict[str, tuple[str, ...]], added: str) -> None:
    """The words behind a name that is otherwise as before, where several bodies have the same."""
    assert usual(led_by(names)).today == added


def test_names_of_today_leave_out_what_is_said_once() -> None:
    """Of a name that is otherwise the same a mark is left, with all of it for who cannot see it."""
    environment = Templates(ROOT / "theme", edition("en"), {}).environment
    macros: Any = environment.get_template("components/nowadays/nowadays.html").module
    names = {
        f"Health {PROVINCE}": "* (now Health of New Sample Province)",
        f"Care {PROVINCE}": "(now Care)",
        "Care": "(now Care)",
    }
    for today, told in names.items():
        soup = BeautifulSoup(macros.nowadays(gone(today), "en", "Health", PROVINCE), "html.parser")
        assert shown(soup) == told
        assert [shown(tag) for tag in soup.select("[aria-hidden]")] == (
            ["*"] if "*" in told else []
        )
    several = macros.nowadays(
        gone(f"Health {PROVINCE}", f"Care {PROVINCE}"), "en", "Health", PROVINCE
    )
    assert shown(BeautifulSoup(several, "html.parser")) == "(now Health, Care)"


@pytest.mark.parametrize("language", ["vi", "en"])
@pytest.mark.parametrize("key", LISTS)
def test_a_row_says_what_is_not_said_once(key: str, language: str) -> None:
    """Of deadline and delivery a row has what its list does not say above it, and no more."""
    own = found(updated_pages(), key, language).view().usual
    main = main_of(key, language)
    once = [fact["data-usual-of"] for fact in main.select(".usual [data-usual-of]")]
    assert once == [name for name in ("deadline", "delivery", "today") if getattr(own, name)]
    rows = {row.number: row for row in edition(language).rows.values()}
    listed = main.select(".task-row")
    assert len(listed) > 1
    for item in listed:
        row = rows[words(item, ".task-row__number")]
        assert (words(item, ".task-row__deadline"), words(item, ".task-row__status")) == (
            "" if row.deadline_words == own.deadline else row.deadline_words,
            "" if row.delivery_words == own.delivery else row.delivery_words,
        )


@pytest.mark.parametrize("key", ["updates", "updates:related", "updates:report", "task:1.1"])
def test_entries_name_kinds_that_are_not_said_above(key: str) -> None:
    """In a list, a list of one kind and a timeline an entry has a mark of its kind, or its head."""
    view = found(updated_pages(), key, "en").view()
    groups = view.history.groups if key.startswith("task") else [view]
    due = [(entry, group.usual) for group in groups for entry in group.entries]
    entries = main_of(key, "en").select(".update-entry")
    assert len(entries) == len(due) > 0
    for item, (entry, said) in zip(entries, due, strict=True):
        own = [f"kind-mark--{entry.kind}"] if entry.kind != said else []
        assert [mark["class"][1] for mark in item.select(".kind-mark")] == own


def test_the_list_of_updates_says_its_kind_once() -> None:
    """The kind of most stands above all updates; the title of a list of one kind says it."""
    said = [words(main_of(key, "en"), ".usual") for key in ("updates", "updates:related")]
    assert said == ["Unless stated otherwise, every entry below: Report", ""]
