"""The day that everything is computed from."""

from __future__ import annotations

import datetime as dt
from zoneinfo import ZoneInfo

import pytest

from pelicanconf import TIMEZONE as OF_PELICAN
from plugins.commands.main import main
from plugins.publish.build_date import TIMEZONE, build_day
from tests.samples.plan import ROOT

FIXTURES = ROOT / "tests" / "fixtures"


def test_the_day_stated_is_taken() -> None:
    """BUILD_DATE makes a build repeatable."""
    assert build_day("2024-02-29") == dt.date(2024, 2, 29)


@pytest.mark.parametrize("stated", [None, ""])
def test_without_a_day_it_is_today_where_the_plan_is(stated: str | None) -> None:
    """The clock is asked in the plan's time zone."""
    before = dt.datetime.now(ZoneInfo(TIMEZONE)).date()
    assert before <= build_day(stated) <= dt.datetime.now(ZoneInfo(TIMEZONE)).date()
    assert TIMEZONE == OF_PELICAN


@pytest.mark.parametrize(
    "stated",
    ["2023-02-29", "29/02/2024", "today", "20240229", "2026-1-1", "２０２６-11-29", "9999-12-31"],
)
def test_what_is_no_day_ends_the_run(stated: str) -> None:
    """In both languages, with the value."""
    with pytest.raises(SystemExit) as ended:
        build_day(stated)
    assert str(ended.value).count(f"“{stated}”") == 2


def test_check_asks_for_the_same_day(
    monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    """`make check` names what would be of the future on the day of the build."""
    folders = [
        "--data",
        str(FIXTURES / "updates/data"),
        "--content",
        str(FIXTURES / "updates/content"),
    ]
    monkeypatch.setenv("BUILD_DATE", "2025-12-31")
    assert main(["check", *folders]) == 1
    assert "2026-02-01 is after the day of the build, 2025-12-31" in capsys.readouterr().out
    monkeypatch.setenv("BUILD_DATE", "2026-02-01")
    main(["check", *folders])
    assert "after the day of the build" not in capsys.readouterr().out
