"""The pages of what changed on this site: the latest days, and everything by year."""

from __future__ import annotations

import datetime as dt
from dataclasses import replace

import pytest

from plugins.editions import site_changes
from plugins.editions.site_changes import changes_of_years
from plugins.plan.ledger.news import News
from plugins.publish.build import editions_of
from plugins.website.pages import changes
from tests.samples.built import SETTINGS, pages_of
from tests.samples.rendered import shown
from tests.samples.told import (
    FIRST_DAY,
    NEW_TERMS,
    SECOND_DAY,
    THIRD_DAY,
    told_editions,
    told_pages,
    told_records,
    told_rendered,
)
from tests.samples.update_pages import UPDATES

NEWS = told_editions()[1].news


def test_addresses() -> None:
    """What changed stands at an address of its own, and every year below it."""
    paths = {p.path for p in pages_of(told_editions()) if p.key in ("changes", "changes:2026")}
    assert paths == {"/thay-doi/", "/thay-doi/2026/", "/en/changes/", "/en/changes/2026/"}


def test_the_latest_day_comes_first() -> None:
    """The page of what is new begins with the latest day, that of a year with its first."""
    latest = [day.date for day in told_pages()["changes"].view().days]
    assert latest == sorted({change.day for change in NEWS}, reverse=True)
    assert [day.date for day in told_pages()["changes:2026"].view().days] == latest[::-1]


def test_every_change_stands_in_its_year() -> None:
    """The pages of the years hold every change; the numbers beside the years count them."""
    groups = [g for day in told_pages()["changes:2026"].view().days for g in day.groups]
    assert sum(group.group.shown for group in groups) == len(NEWS)
    (year,) = told_pages()["changes"].view().years
    assert (year.path, year.count) == ("/en/changes/2026/", len(NEWS))


def test_what_is_said_of_a_change() -> None:
    """Updates stand with the date of their source, records with what was put right, and why."""
    page = told_rendered().page("en", "changes")
    came = page.find(id=f"amendment-{FIRST_DAY}")
    assert came is not None
    assert shown(came) == (
        "Amendments to the plan, 5 March 2026 1 2.1 title 2.1: the plan was amended by document "
        "12/QĐ: title of 2025-06-01-2.1 (source dated 1 Jun 2025)"
    )
    name = page.find(id=f"name-{SECOND_DAY}")
    assert name is not None
    assert [a["href"] for a in name.select("a")] == ["../../en/tasks/1.1/"]
    assert shown(name).endswith("Short title (English) Waswas Is nownow Why: A slip of the pen")
    assert name.find("time") is None


def test_a_kind_is_said_once() -> None:
    """Under the name of its kind no item of related information repeats it."""
    group = told_rendered().page("en", "changes").find(id=f"related-{FIRST_DAY}")
    assert group is not None
    assert group.get_text().lower().count("related public information") == 1
    assert len(group.select("li")) == 4


def test_of_many_the_first_are_shown() -> None:
    """Of many changes of a kind the first stand there, with a link to all, which are folded."""
    group = told_rendered().page("en", "changes").find(id=f"added-{SECOND_DAY}")
    assert group is not None
    assert [li.get_text() for li in group.select("li")] == ["helper", *NEW_TERMS[:2]]
    link = group.select("a")[-1]
    assert link["href"] == f"../../en/changes/2026/#added-{SECOND_DAY}"
    assert shown(link).startswith("All 8 · New entries")
    year = told_rendered().page("en", "changes:2026")
    whole, few = year.find(id=f"added-{SECOND_DAY}"), year.find(id=f"learnt-{THIRD_DAY}")
    assert whole is not None
    assert few is not None
    assert (whole.name, whole.has_attr("open"), len(whole.select("li"))) == ("details", False, 8)
    assert (few.name, few.has_attr("open")) == ("details", True)


def test_only_the_latest_days_are_new(monkeypatch: pytest.MonkeyPatch) -> None:
    """The page of what is new ends after so many days; the year has the rest."""
    monkeypatch.setattr(changes, "LATEST_DAYS", 2)
    pages = {p.key: p for p in pages_of(told_editions()) if p.language == "en"}
    assert [day.date for day in pages["changes"].view().days] == [THIRD_DAY, SECOND_DAY]
    assert len(pages["changes:2026"].view().days) == 4


def test_what_is_recorded_later_moves_nothing(monkeypatch: pytest.MonkeyPatch) -> None:
    """A long year is cut into pages, and a change keeps its page when more is recorded."""
    monkeypatch.setattr(site_changes, "CHANGES_ON_A_PAGE", 4)
    monkeypatch.setattr(changes, "CHANGES_ON_A_PAGE", 4)

    def places(as_of: dt.date) -> dict[tuple[dt.date, News], str]:
        edition = editions_of(told_records(), replace(SETTINGS, as_of=as_of))[1]
        found = site_changes.changes_alike(edition)
        return {(alike.day, alike.news): alike.path for alike in found}

    before, after = places(SECOND_DAY), places(SETTINGS.as_of)
    assert before.items() < after.items()
    assert after[THIRD_DAY, News.ROLLBACK] == f"/en/changes/2026/page-7/#rollback-{THIRD_DAY}"
    made = {p.path: p for p in pages_of(told_editions())}
    for (day, news), path in after.items():
        page, _, anchor = path.partition("#")
        days = [each for each in made[page].view().days if each.date == day]
        alike = [group.group.alike for each in days for group in each.groups]
        assert [each.anchor for each in alike if each.news == news] == [anchor]


def test_each_year_has_its_page() -> None:
    """Years stand latest first, each with its own changes."""
    edition = told_editions()[1]
    earlier = tuple(replace(c, day=c.day.replace(year=2025)) for c in edition.news)
    years = changes_of_years(replace(edition, news=edition.news + earlier))
    assert {year: len(own) for year, own in years.items()} == {2026: len(NEWS), 2025: len(NEWS)}
    assert list(years) == [2026, 2025]


def test_what_is_not_recorded_is_counted() -> None:
    """The page says how many updates it misses; without a ledger it misses all of them."""
    assert "1 update has not been recorded yet" in shown(told_rendered().page("en", "changes"))
    nothing = editions_of(replace(told_records(), ledger=(), publications=(), errata=()), SETTINGS)
    (view,) = [p.view() for p in pages_of(nothing) if (p.key, p.language) == ("changes", "en")]
    assert (view.days, view.years, view.unrecorded) == ((), (), len(UPDATES))
