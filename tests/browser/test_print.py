"""Pages on paper."""

from __future__ import annotations

import re
import shutil
import subprocess
from pathlib import Path

import pytest

from tests.browser.paper import sheets
from tests.browser.sight import COLOURS, seen
from tests.browser.window import OpenPage
from tests.conftest import BuiltSite
from tests.samples.updates_site import updated_editions

pytestmark = pytest.mark.slow


def test_a_task_on_paper(open_page: OpenPage, updates_site: BuiltSite, tmp_path: Path) -> None:
    """A task printed on A4 takes few pages and keeps its official text and bodies."""
    page = open_page(updates_site.url + "/nhiem-vu/1.2/")
    pdf = page.pdf(path=tmp_path / "task.pdf", format="A4")
    assert pdf.startswith(b"%PDF")
    assert len(sheets(page)) <= 2
    program = shutil.which("pdftotext")
    if program:
        command = [program, str(tmp_path / "task.pdf"), "-"]
        output = subprocess.run(command, capture_output=True, check=True)
        printed = " ".join(output.stdout.decode().split())
        for item in updated_editions()[0].site.tasks["1.2"].text:
            assert " ".join((item.get("vi") or "").split())[:60] in printed


def test_what_paper_shows(open_page: OpenPage, updates_site: BuiltSite) -> None:
    """On paper there is black on white, all of the content, and no menu, button or field."""
    page = open_page(f"{updates_site.url}/404.html", scheme="dark", width=794)
    page.emulate_media(media="print")
    for path in ("/nhiem-vu/", "/co-quan/so-y-te/", "/ma-tran/", "/nhiem-vu/1.2/"):
        page.goto(updates_site.url + path)
        ground, ink = page.evaluate(COLOURS)
        assert ground in {"rgb(255, 255, 255)", "rgba(0, 0, 0, 0)"}, path
        assert max(map(int, re.findall(r"\d+", ink)[:3])) < 80, path
        assert page.locator("button:visible, input:visible, nav:visible").count() == 0, path
        assert page.locator("main h1").is_visible(), path
    items = page.locator("[id^=muc-]")
    assert seen(items).count() == items.count() > 0


def test_what_stays_shut_on_paper(open_page: OpenPage, updates_site: BuiltSite) -> None:
    """The other language and the ways to cite are printed if they were opened, else not."""
    page = open_page(updates_site.url + "/nhiem-vu/1.2/")
    folded = page.locator(".side-by-side__items, #citing .citation")
    before = sum(sheets(page))
    page.emulate_media(media="print")
    assert (folded.count(), seen(folded).count()) == (2, 0)
    assert seen(page.locator(".stays-shut:not(.shut) > :not(summary)")).count() == 0
    page.emulate_media(media="screen")
    for box in page.locator(".shut").all():
        box.locator("summary").click()
    page.emulate_media(media="print")
    assert seen(folded).count() == 2
    assert sum(sheets(page)) > before + 8
