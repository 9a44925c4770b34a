"""What the pages of this plan's site must say, whatever else changes."""

from __future__ import annotations

import hashlib
from pathlib import Path

import pytest

from tests.conftest import BuiltSite
from tests.site.reading import BuiltPage

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
    """Absence of a report is called so, and no page says that a task has not been started."""
    for path, page in pages.items():
        if path not in {"/phuong-phap/", "/en/method/"}:
            shown = page.words.casefold()
            assert "chưa triển khai" not in shown
            assert "not started" not in shown
    assert "Chưa có báo cáo" in pages["/nhiem-vu/13.1/"].words
    assert "No report yet" in pages["/en/tasks/13.1/"].words


def test_the_text_as_received_can_be_read(site: BuiltSite) -> None:
    """The official text is on the site, byte for byte as it was received, at its address."""
    text = (site.folder / "data/source/plan-492-appendix.txt").read_bytes()
    assert hashlib.sha256(text).hexdigest() == TEXT_SHA256


@pytest.mark.parametrize(("path", "tables"), [("/ma-tran/", (18, 65)), ("/en/matrix/", (18, 65))])
def test_counts_of_the_matrix(pages: Pages, path: str, tables: tuple[int, int]) -> None:
    """18 areas and 65 tasks by 24 bodies, with 77 pairs of a lead and 134 coordinating ones."""
    found = pages[path].soup.find_all("table")
    assert tuple(len(table.select("tbody tr")) for table in found) == tables
    assert len([th for th in found[1].select("thead th") if th.a]) == 24
    assert {"77", "134"} <= {*pages[path].words.split()}


def test_addresses_are_kept(pages: Pages) -> None:
    """Each address that readers have been given, on paper too, leads to a page."""
    promised = Path(__file__).with_name("addresses.txt").read_text("utf-8").split()
    assert len(promised) > 300
    assert [path for path in promised if path not in pages] == []
