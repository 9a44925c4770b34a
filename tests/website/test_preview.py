"""What readers would see change, in plain sentences: on the terminal and on the page."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import replace
from itertools import takewhile

import pytest
from bs4 import BeautifulSoup, Tag

from plugins.plan.publications.differences import Compared
from plugins.plan.publications.every import shown_now
from plugins.plan.records.colours import Motif
from plugins.plan.records.types import Text
from plugins.plan.rows.compare import Differences
from plugins.website.pages.publications.coming import AddressesChange, StatedSite, to_come
from tests.samples.built import pages_of, renderer_of
from tests.samples.previewed import (
    changed,
    edition,
    first,
    lines,
    preview_pages,
    unchanged,
)
from tests.samples.published import FIRST, SECOND, THIRD, published
from tests.samples.rendered import shown

NOTHING = Compared((), (), Differences((), (), ()), ())


def test_every_kind_of_change_is_told_in_a_sentence() -> None:
    """Records that come, vanish or change, states, numbers, words, columns and addresses."""
    assert lines(changed()) == [
        "Compared with what readers see now: Publication of 23 November 2026.",
        "  New: 1 update.",
        "  Gone: 1 task.",
        "  Withdrawn by order: 1 update.",
        "  Delivery state changed: 1 task.",
        "  Reporting state changed: 1 task.",
        "  Wording corrected or translated again: 1 task.",
        "  Other details changed: 1 task.",
        "  Figures and dates worked out again: 1 agency.",
        "  2 new columns in the tables.",
        "Records:",
        "  Tasks: from 11 to 12",
        "Tasks by delivery state:",
        "  In progress: from 1 to 2",
        "  Paused: from 2 to 1",
        "  Stopped by document: from 0 to 1",
        "Changes in the records: Tasks:",
        "  Task 9.9 is gone",
        (
            "  Task 1.1 “Draw up the sample programme” · Short title (English): "
            "was “Old words”, is “New words”"
        ),
        (
            "  Task 1.1 “Draw up the sample programme” · Day of the deadline: "
            "was 31 December 2026, is blank"
        ),
        "Changes in the records: Updates:",
        "  Task 1.1 “Draw up the sample programme” · “The Programme is being drafted” is new",
        "  2024-07-05-1.1 was withdrawn by order; its row is not kept",
        "Changes that follow: Tasks:",
        (
            "  Task 1.1 “Draw up the sample programme” · Delivery state: "
            "from “No report yet” to “In progress”"
        ),
        (
            "  Task 1.1 “Draw up the sample programme” · Reporting state: "
            "from “Report due” to “Reported for the period”"
        ),
        "Changes that follow: Agencies:",
        (
            "  Sample Department of Health · Number of tasks that it leads, in groups too: "
            "was 3, is 4"
        ),
        "New columns:",
        "  Tasks: group_vi, group_en",
        "Texts of pages:",
        "  About · text of the page: was blank, is “One sentence more.”",
        "Addresses that would vanish:",
        "  /nhiem-vu/1.6/",
        "New pages:",
        "  /cap-nhat/moi/ · Thông tin mới",
        "Besides pages, 1 file would come: open data, feeds, calendars, pictures.",
    ]


def test_the_same_is_told_in_vietnamese() -> None:
    """With before and after, and what stands in texts of that language alone."""
    told = lines(changed(), "vi")
    assert told[0] == (
        "So với nội dung người đọc đang thấy: Bản công bố ngày 23 tháng 11 năm 2026."
    )
    assert (
        "  Nhiệm vụ 1.1 “Lập chương trình mẫu” · Tình trạng thực hiện: "
        "từ “Chưa có báo cáo” thành “Đang triển khai”"
    ) in told
    assert "  Giới thiệu · nội dung trang: trước là “Câu cũ.”, nay là “Câu mới.”" in told
    assert not [line for line in told if "One sentence" in line]


def test_where_nothing_changes_it_says_so() -> None:
    """Of rows and of addresses; where no published site stands nobody can tell of addresses."""
    assert lines(unchanged())[1:] == [
        "  No row changed.",
        "The published site does not stand in output/, so addresses were not compared.",
    ]
    alike = replace(unchanged(), addresses=AddressesChange(came={}, gone=()))
    assert lines(alike)[-1] == "No address would come or vanish."


def test_before_the_first_publication_all_is_new() -> None:
    """There is nothing to compare with: what readers will get is said in sentences."""
    assert lines(first()) == [
        "Nothing has been published yet: all of it will be new.",
        "  Readers will get 1 page in this language.",
        (
            "  They will find there: the plan itself, 2 areas, 12 tasks, 8 agencies, 39 updates, "
            "2 pieces of background information, 3 terms and 1 area in plain words."
        ),
        (
            "  Tasks by delivery state: No report yet 4, Not started 1, In progress 2, Implemented "
            "in the period 2, Paused 1, Stopped by document 1 and Changed by document 1."
        ),
    ]
    assert "  Người đọc sẽ có 1.200 trang bằng ngôn ngữ này." in lines(first(), "vi")
    rows = {name: row for name, row in unchanged().now.rows.items() if name[:6] != "update"}
    silent = replace(first(), now=replace(unchanged().now, rows=rows))
    assert lines(silent)[-1] == ("  Nothing has been reported yet: each task says “No report yet”.")


def test_it_says_with_what_it_compares() -> None:
    """With what stands in output/, what was noted as published, or what was only recorded."""
    alike = AddressesChange(came={}, gone=())
    before = unchanged().before
    assert before
    stands = replace(unchanged(), addresses=alike)
    known = to_come(edition(), None, (), {"en": 1}, before.ledger)
    told = [lines(each)[0] for each in (stands, known, unchanged())]
    which = "Publication of 23 November 2026."
    assert told == [
        f"Compared with what readers see now: {which}",
        f"Compared with what was published last from here: {which}",
        (
            f"Compared with what was recorded last: {which} Nothing here shows that readers have "
            "ever seen it."
        ),
    ]


def test_changed_settings_of_the_site_are_told() -> None:
    """Who publishes it, where to write to, whether it is official: what was and what is, in words.

    What is alike is not told, nor anything where the data of before were not kept.
    """
    settings = edition().site.records.settings
    told = {"publisher": {"vi": "Sở Mẫu", "en": "Sample Office"}, "form": not settings.form}
    other = settings.model_copy(
        update={
            **told,
            "publisher": Text.model_validate(told["publisher"]),
            "contact": None,
            "rebuilt_every_days": 2,
            "motif": Motif.STEPS,
        }
    )
    assert settings.publisher is None
    coming = replace(unchanged(), stated=StatedSite(other, official=True))
    said = {language: settings_told(lines(coming, language)) for language in ("en", "vi")}
    assert said["en"] == [
        "  Official site: was yes, is now no",
        "  Who makes the site: was “Sample Office”, is stated no more",
        "  Days after which the site is rebuilt at the latest: was 2, is stated no more",
        "  Form for reports: was yes, is now no",
        "  Pattern of the pages: changed",
    ]
    assert said["vi"][0] == "  Trang web chính thức: trước là có, nay là không"
    alike = StatedSite(settings, official=edition().site.records.plan.official)
    for silent in (unchanged(), replace(unchanged(), stated=alike)):
        assert settings_told(lines(silent)) == []


def settings_told(told: Sequence[str]) -> list[str]:
    """The lines below the heading of settings."""
    heads = ("Settings of the site:", "Thiết lập của trang web:")
    at = next((place for place, line in enumerate(told) if line in heads), len(told))
    return list(takewhile(lambda line: line.startswith("  "), told[at + 1 :]))


def test_a_long_list_is_cut_on_the_terminal() -> None:
    """The first twenty stand there, and how many more the page has."""
    gone = tuple(f"/nhiem-vu/{number}/" for number in range(1, 1224))
    told = lines(replace(changed(), addresses=AddressesChange(came={}, gone=gone)))
    assert told[-2:] == ["  /nhiem-vu/20/", "  and 1,203 more, on the page"]
    many = tuple(f"task:{number}" for number in range(2000))
    found = replace(NOTHING, said=Differences((), many, ()))
    told = lines(replace(unchanged(), found=found))
    assert "  and 1,980 more, on the page" in told


@pytest.mark.parametrize("language", ["vi", "en"])
def test_the_page_says_what_the_terminal_says(language: str) -> None:
    """Sentences and addresses stand on it, with links to the pages as they would be."""
    editions, made = published().editions, preview_pages(changed())
    rendering = renderer_of(editions, [*pages_of(editions), *made])
    page = next(each for each in made if each.language == language)
    soup = BeautifulSoup(rendering.render(page), "html.parser")
    entries = {shown(entry) for entry in soup.select("main li")}
    counts = {" ".join(row) for row in map(cells, soup.select("main tr"))}
    told = [line.strip() for line in lines(changed(), language) if line.startswith("  ")]
    rows = [line for line in told if re.search(r": (from|từ) \d+ ", line)]
    assert [line for line in told if line not in entries and line not in rows] == []
    assert {re.sub(r": (?:from|từ) (\d+) (?:to|thành) ", r" \1 ", row) for row in rows} <= counts
    assert soup.select_one('meta[name="robots"][content="noindex"]')
    assert soup.select('main a[href$="1.1/"]')
    assert {"en": "Readers see now", "vi": "Người đọc đang thấy"}[language] in soup.get_text()


@pytest.mark.parametrize("language", ["vi", "en"])
def test_what_readers_may_never_have_seen_is_not_called_what_they_see(language: str) -> None:
    """Where nothing shows that they saw it, its numbers are called what was recorded last."""
    editions, made = published().editions, preview_pages(unchanged())
    rendering = renderer_of(editions, [*pages_of(editions), *made])
    page = next(each for each in made if each.language == language)
    words = BeautifulSoup(rendering.render(page), "html.parser").get_text()
    assert {"en": "Recorded last", "vi": "Lần ghi sổ trước"}[language] in words
    assert {"en": "Readers see now", "vi": "Người đọc đang thấy"}[language] not in words


def cells(row: Tag) -> list[str]:
    """The words of each cell of a row."""
    return [shown(cell) for cell in row.select("th, td")]


def test_after_a_rollback_readers_see_the_publication_before() -> None:
    """What stands is compared with what readers see, not with what was published last."""
    publications = published().editions[0].publications
    last = publications[THIRD]
    back = publications[SECOND].rollbacks[0]
    assert shown_now(publications) == last
    rolled_back = {**publications, THIRD: replace(last, rollbacks=(back,))}
    assert shown_now(rolled_back) == publications[FIRST]
    unknown = {**publications, THIRD: replace(last, rollbacks=(replace(back, to=None),))}
    assert shown_now(unknown) == unknown[THIRD]
    assert shown_now({}) is None
    assert shown_now(publications, publications[FIRST].ledger) == publications[FIRST]
    assert shown_now(publications, "0" * 64) == last
