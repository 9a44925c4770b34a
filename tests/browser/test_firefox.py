"""The site in Firefox: every template, every choice of the filters, and the search."""

from __future__ import annotations

import json
import os
import subprocess
from pathlib import Path
from typing import NamedTuple

import pytest

from scripts.tools import install_npm_packages, need, node
from tests.browser.templates import every, sample_pages
from tests.conftest import BuiltSite

WALK = Path(__file__).with_name("firefox_walk.mjs")
FILTERED = {"/nhiem-vu/", "/en/tasks/", "/bao-cao/", "/en/reporting/"}
TASKS = 12
SEARCHES = (("/tim-kiem/", "chat thai", "1.2"), ("/en/search/", "medical waste", "1.6"))
PATIENCE = 600

pytestmark = pytest.mark.slow


class Choice(NamedTuple):
    """A choice made in a list's filters: the rows that it promised, that are stated, and seen."""

    where: str
    promised: int
    stated: int
    seen: int


class Walk(NamedTuple):
    """What Firefox showed: its complaints, choices made and never seen, each search's first."""

    complaints: list[str]
    choices: list[Choice]
    unseen: list[str]
    firsts: list[str]


@pytest.fixture(scope="module")
def walk(updates_site: BuiltSite, tmp_path_factory: pytest.TempPathFactory) -> Walk:
    """One walk through the sample, in a home of its own.

    Firefox refuses to run as root in the home of somebody else, as containers often have it.
    """
    install_npm_packages()
    firefox = need("firefox-esr", "firefox-esr")
    searches = [{"path": path, "query": query} for path, query, _first in SEARCHES]
    plan = json.dumps(
        {"site": updates_site.url, "pages": every(sample_pages()), "searches": searches}
    )
    command = [node(), str(WALK), firefox, plan]
    result = subprocess.run(
        command,
        env=os.environ | {"HOME": str(tmp_path_factory.mktemp("home"))},
        capture_output=True,
        text=True,
        timeout=PATIENCE,
        check=False,
    )
    assert result.returncode == 0, result.stderr
    seen = json.loads(result.stdout)
    choices = [Choice(**choice) for choice in seen["choices"]]
    return Walk(seen["complaints"], choices, seen["unseen"], seen["firsts"])


def test_firefox_complains_of_nothing(walk: Walk) -> None:
    """No page logs an error, lacks a file that it asks for, or breaks its own security policy."""
    assert walk.complaints == []


def test_as_many_rows_are_seen_as_are_stated(walk: Walk) -> None:
    """Under each choice the reader sees as many tasks as it promised and the page then states."""
    assert [choice for choice in walk.choices if len(set(choice[1:])) > 1] == []
    everything = {choice.where for choice in walk.choices if choice.seen == TASKS}
    assert everything >= FILTERED


def test_every_choice_is_offered(walk: Walk) -> None:
    """The reader who opens what is folded sees each choice; each body offers its roles."""
    assert walk.unseen == []
    assert any("&role=lead" in choice.where for choice in walk.choices)


@pytest.mark.parametrize("number", range(len(SEARCHES)), ids=lambda number: SEARCHES[number][1])
def test_the_search_finds_the_task(walk: Walk, number: int) -> None:
    """The first result of what was typed is the task that it means."""
    _path, _query, first = SEARCHES[number]
    assert walk.firsts[number].startswith(f"{first}\n")
