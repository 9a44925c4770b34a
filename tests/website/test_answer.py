"""The page of a task answers at once: who leads, who supports, by when, what was reported."""

from __future__ import annotations

import re
from functools import cache
from typing import Any

import pytest
from bs4 import BeautifulSoup

from plugins.plan.records.deadlines import Deadline
from tests.samples.plan import agency, records, task, text
from tests.samples.rendered import Rendered, shown
from tests.samples.updates import HALF_YEARS, amended, said

SINCE = {"date": "2025-07-01"}
NO_REPORT = {"en": r"\bno report\b", "vi": r"\b(?:chưa|không)(?: có| nhận được)? báo cáo\b"}
LONG = "Department of Agriculture, Environment, Water and Forests "
NOTHING_IN = "No report received in 1,364 days; this says nothing about the work itself."
DIVIDED = "now divided between 3 agencies"
NO_SUPPORT = "Supporting The plan names no supporting agency for this task: the column is empty."


def _of_today(id_: str, *before: str, name: str = "") -> Any:  # noqa: ANN401 - a record
    shares = [{"agency": old, "effective": SINCE, "certainty": "verified"} for old in before]
    made = agency(id_, named="successor", took_over=tuple(shares))
    return made.model_copy(update={"name": text(name)}) if name else made


BODIES = [
    *map(agency, ("kept", "merged", "also-merged", "halved", "split", "old-1", "old-2", "old-3")),
    agency("ended", succession=({"effective": SINCE, "change": "ended", "certainty": "verified"},)),
    agency("some", "open"),
    agency("all", "collective", members=("kept", "merged")),
    _of_today("heir", "merged", "also-merged"),
    _of_today("half", "halved", "split"),
    _of_today("other-half", "halved", "split"),
    _of_today("third", "split"),
    *(_of_today(f"long-{n}", f"old-{n}", name=LONG + n) for n in "123"),
]
# The lead and the supporting bodies of a task, and what the answer says of both.
CELLS = {
    "1.1": ("kept", "", "Lead kept", NO_SUPPORT),
    "1.2": (
        *("merged", "also-merged merged"),
        "Lead merged today: heir (verified)",
        "Supporting also-merged; merged today: heir (verified)",
    ),
    "1.3": (
        *("split", "halved"),
        f"Lead split {DIVIDED}",
        "Supporting halved now divided between half; other-half (verified)",
    ),
    "1.4": (
        *("ended", "ended kept"),
        "Lead ended abolished on 1 Jul 2025",
        "Supporting ended; kept ended: abolished on 1 Jul 2025 kept",
    ),
    "1.5": (
        *("all", "some all"),
        "Lead all 2 members",
        "Supporting some; all some: the plan does not say which all: 2 members",
    ),
    "1.6": (
        *("old-1 old-2 old-3", "kept merged split"),
        "Lead old-1; old-2; old-3 " + " ".join(f"today: {LONG}{n} (verified)" for n in "123"),
        f"Supporting kept; merged; split kept today: heir (verified) split: {DIVIDED}",
    ),
}


@cache
def site() -> Rendered:
    """A plan whose bodies met every fate; 1.7 has another lead and another deadline now."""
    tasks = [task(id_, lead, others) for id_, (lead, others, *_) in CELLS.items()]
    due = Deadline.model_validate({"text": text("soon"), "kind": "date", "date": "2024-05-01"})
    tasks += [task("1.7", "kept", deadline=due), task("1.8", "kept", deadline=due)]
    changes = (amended("2024-02-01-1.7", "lead", "merged"), amended("2024-03-01-1.7", "deadline"))
    return Rendered(records(tasks, BODIES, changes))


def rows(page: BeautifulSoup, width: str = "wide") -> list[str]:
    """The lines of the answer on a screen; no section of the page stands before it."""
    (answer,) = page.select("main > .lede ~ .answer")
    assert not answer.find_previous("section")
    for line in answer.select(".answer__phone" if width == "wide" else ".answer__wide"):
        line.decompose()
    return [shown(row) for row in answer.select(".answer__row")]


@pytest.mark.parametrize("id_", CELLS)
def test_who_leads_and_who_supports(id_: str) -> None:
    """What the plan calls them and who that is today, a line each; the same heir is named once."""
    assert rows(site().page("en", f"task:{id_}"))[:2] == [*CELLS[id_][2:]]


def test_a_phone_has_as_much_as_it_has_room_for() -> None:
    """The lead that is named first, and how many others; of many that support, where they stand."""
    lead, others, *_ = rows(site().page("en", "task:1.6"), "phone")
    assert lead == f"Lead old-1; old-2; old-3 today: {LONG}1 (verified) and 2 other agencies"
    assert others == "Supporting kept; merged; split who they are today"
    assert rows(site().page("en", "task:1.5"), "phone")[1] == "Supporting some; all all: 2 members"


def test_the_words_of_the_plan_are_quoted() -> None:
    """On a page in the plan's language they stand between its quotation marks."""
    lead, others, deadline, _ = rows(site().page("vi", "task:1.2"))
    assert lead == "Chủ trì “merged” nay là heir (đã xác minh)"
    assert others == "Phối hợp “also-merged merged” nay là heir (đã xác minh)"
    assert deadline == "Thời hạn “Ongoing” Không nêu ngày kết thúc."
    assert (
        rows(site().page("en", "task:1.2"))[2] == "Deadline Ongoing “Ongoing” No end date is given."
    )


def test_the_words_in_force_are_answered() -> None:
    """Of what was amended the answer gives the new words, and leads to what changed them."""
    page = site().page("vi", "task:1.7")
    lead, _, deadline, _ = rows(page)
    assert lead.startswith(
        "Chủ trì “new words” theo nội dung điều chỉnh: ngày 01 tháng 02 năm 2024"
    )
    assert lead.endswith("nay là heir (đã xác minh)")
    assert deadline.startswith("Thời hạn “new words” theo nội dung điều chỉnh:")
    assert "2024-02-01-1.7" in str(page.select_one(".answer__said a"))


def test_a_day_is_read_and_told_below() -> None:
    """How a deadline is read stands beside it; only one with more to say has a part of its own."""
    dated, ongoing = (site().page("en", f"task:{id_}") for id_ in ("1.8", "1.1"))
    assert rows(dated)[2] == "Deadline soon Due on 1 May 2024. Past the deadline."
    assert dated.select("section[aria-labelledby=deadline]")
    assert not ongoing.select("section[aria-labelledby=deadline]")


def test_every_link_within_the_page_finds_its_place() -> None:
    """The name of a line leads to all that the page says of it."""
    for id_ in (*CELLS, "1.7", "1.8"):
        page = site().page("en", f"task:{id_}")
        targets = [str(link["href"])[1:] for link in page.select('main a[href^="#"]')]
        assert {"lead", "coordinating", "said"} <= {*targets}
        assert [target for target in targets if not page.find(id=target)] == []


@cache
def reported(*, cycle: bool) -> Rendered:
    """A plan of which 1.1 was never reported, 1.2 was, of 1.3 only related things are known."""
    told = "2023-06-01-1.2"
    report = said(told, period="2023-02-27 2023-06-30 half-year") if cycle else said(told)
    updates = (report, said("2024-01-01-1.3", "related"), said("2024-02-01-1.3", "related"))
    tasks = [task(id_, "a") for id_ in ("1.1", "1.2", "1.3")]
    return Rendered(records(tasks, [agency("a")], updates, cycles=(HALF_YEARS,) if cycle else ()))


def last_line(language: str, id_: str, *, cycle: bool = False) -> tuple[str, str]:
    """The last line of the answer, and all words of the page but those of single periods."""
    page = reported(cycle=cycle).page(language, f"task:{id_}")
    (main,) = page.select("main")
    for strip in main.select(".period-strip"):
        strip.decompose()
    return rows(page)[-1], shown(main)


@pytest.mark.parametrize("language", NO_REPORT)
@pytest.mark.parametrize("cycle", [False, True], ids=["never due", "late"])
@pytest.mark.parametrize("id_", ["1.1", "1.3"])
def test_that_nothing_was_reported_is_said_once(language: str, id_: str, cycle: bool) -> None:
    """One sentence of the page says it while it is so, and that the work is another matter."""
    line, words = last_line(language, id_, cycle=cycle)
    found = re.findall(NO_REPORT[language], words, re.IGNORECASE)
    assert len(found) == 1, words
    assert found[0] in line
    assert {"en": "nothing about the work itself", "vi": "không nói lên việc"}[language] in line


def test_how_long_nothing_was_reported() -> None:
    """The days stand in the answer, what they are counted from beside the other information."""
    line, words = last_line("en", "1.1")
    assert line == f"Reports {NOTHING_IN} Ask the lead agency"
    assert "1,364 days since the plan was issued on 27 February 2023" in words


def test_how_much_is_related_leads_to_it() -> None:
    """The answer counts related information and leads to it."""
    line, _ = last_line("en", "1.3")
    assert line == f"Reports {NOTHING_IN} 2 items of related information Ask the lead agency"


def test_what_was_reported_is_answered() -> None:
    """The last state with its day, and that a later report is late; nothing says “no report”."""
    line, words = last_line("en", "1.2", cycle=True)
    assert line.startswith("Reports In progress, 1 June 2023. Report late by 1042 days.")
    assert not re.search(NO_REPORT["en"], words, re.IGNORECASE)
