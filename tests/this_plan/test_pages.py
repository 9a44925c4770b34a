"""What the pages of this plan's site must say, whatever else changes."""

from __future__ import annotations

import codecs
import hashlib
from pathlib import Path

import pytest

from tests.conftest import BuiltSite
from tests.site.reading import BuiltPage, said

from .real_data import real_text
from .test_fidelity import TEXT_SHA256

Pages = dict[str, BuiltPage]


def test_the_deadline_that_is_computed(pages: Pages) -> None:
    """Task 1.1 shows the deadline as written and the day computed from Decision 882."""
    for path, date in (
        ("/nhiem-vu/1.1/", "22 tháng 7 năm 2023"),
        ("/en/tasks/1.1/", "22 July 2023"),
    ):
        shown = pages[path].words
        assert date in shown
        assert "882/QĐ-TTg" in shown


def test_no_report_is_never_said_to_be_not_started(pages: Pages) -> None:
    """Absence of a report is called so, and no page says that a task has not been started.

    Which words there are for what is reported is said on three pages: how we work, to agencies, and
    where the columns of the open data are explained.
    """
    for path, page in pages.items():
        if path not in {"/phuong-phap/", "/en/method/", "/du-lieu/", "/en/data/"}:
            guide = "".join(said(tag) for tag in page.soup.select(".report-guide"))
            shown = page.words.replace(guide, "").casefold()
            assert "chưa triển khai" not in shown
            assert "not started" not in shown
    assert "Chưa nhận được báo cáo nào" in pages["/nhiem-vu/13.1/"].words
    assert "No report received" in pages["/en/tasks/13.1/"].words


def test_the_text_as_received_can_be_read(site: BuiltSite) -> None:
    """Behind a mark of UTF-8 the official text is on the site, byte for byte as received."""
    file = (site.folder / "data/source/plan-492-appendix.txt").read_bytes()
    assert file.startswith(codecs.BOM_UTF8)
    assert hashlib.sha256(file[3:]).hexdigest() == TEXT_SHA256


def test_the_page_of_the_text_has_every_word_of_it(pages: Pages) -> None:
    """Read line by line, without its numbers, the page is the text as received."""
    for path in ("/van-ban/", "/en/source-text/"):
        lines = pages[path].main.select(".source-text__lines > p")
        shown = [
            line.get_text().removeprefix(line.a.get_text()) if line.a else "" for line in lines
        ]
        received = real_text().removesuffix("\n").split("\n")
        assert shown == [line.rstrip() for line in received]
        assert lines[1079]["id"] == "dong-1080"


@pytest.mark.parametrize(
    ("path", "rows"),
    [("/ma-tran/", 18), ("/ma-tran/nhiem-vu/", 65), ("/en/matrix/", 18), ("/en/matrix/tasks/", 65)],
)
def test_counts_of_the_matrix(pages: Pages, path: str, rows: int) -> None:
    """18 areas and 65 tasks by 24 bodies, with 77 pairs of a lead and 134 coordinating ones."""
    table = pages[path].one("main table")
    assert len(table.select("tbody tr")) == rows
    assert len([th for th in table.select("thead th") if th.a]) == 24
    assert {"77", "134"} <= {*pages[path].words.split()}


def test_addresses_are_kept(pages: Pages) -> None:
    """Each address that readers have been given, on paper too, leads to a page."""
    promised = Path(__file__).with_name("addresses.txt").read_text("utf-8").split()
    assert len(promised) > 300
    assert [path for path in promised if path not in pages] == []
