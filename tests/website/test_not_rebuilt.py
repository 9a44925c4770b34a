"""What pages say for the case that the site is not rebuilt as it promises."""

from __future__ import annotations

from dataclasses import replace
from functools import cache

import pytest

from tests.samples.plan import AS_OF, agency, records, task
from tests.samples.rendered import Rendered, shown

BANNER = ".not-rebuilt"


@cache
def site(days: int | None) -> Rendered:
    """A small plan, whose site promises to be rebuilt after `days` at most."""
    plain = records([task("1.1", "a")], [agency("a")])
    settings = plain.settings.model_copy(update={"rebuilt_every_days": days})
    return Rendered(replace(plain, settings=settings))


@pytest.mark.parametrize(
    ("language", "days", "words"),
    [
        ("vi", 7, "chậm nhất 7 ngày một lần"),
        ("en", 7, "at least every 7 days"),
        ("en", 1, "every day"),
    ],
)
def test_the_words_are_ready_and_hidden(language: str, days: int, words: str) -> None:
    """Day of the build and promise are said in the page, hidden until a script knows better."""
    banner = site(days).page(language, "task:1.1").select_one(BANNER)
    assert banner is not None
    assert banner.has_attr("hidden")
    assert words in shown(banner)
    day = banner.select_one("time")
    assert day is not None
    assert day["datetime"] == AS_OF.isoformat()


def test_a_site_that_promises_nothing_says_nothing() -> None:
    """Without the setting there is no such sentence; the day of the build stands as ever."""
    page = site(None).page("en", "home")
    assert page.select_one(BANNER) is None
    assert page.select_one(f'.footer time[datetime="{AS_OF.isoformat()}"]') is not None
