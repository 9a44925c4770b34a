"""Make the pictures of the README's part for officials, in docs/pictures/.

Everything on them is made up, and made by the commands that the README names. LibreOffice shows
workbooks and letters, a browser (CHROMIUM) pages.
"""

from __future__ import annotations

import io
import os
import shutil
import subprocess
import tempfile
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path

import pdfplumber
from PIL import Image, ImageChops, ImageOps
from playwright.sync_api import Page, sync_playwright

from scripts.guide_year import BODY, DATED, PERIOD, ROOT, TASK, GuideYear, guide_year
from scripts.site_server import serving

FOLDER = ROOT / "docs/pictures"
LARGEST = 60_000
# Tried one after the other until the picture is light enough.
COLOURS = (64, 32, 16, 8)
MARGIN = 20
# How much of a sheet of paper is above its foot.
BODY_PART = 0.9
PHONE = (390, 780)
DESK = (900, 900)


@dataclass(frozen=True, slots=True)
class GuidePicture:
    """A picture as a PNG file, and the words that stand on it or on the page below it."""

    content: bytes
    words: str


@dataclass(frozen=True, slots=True)
class Printed:
    """How a file is shown: in dots an inch, and how many of its pages."""

    resolution: int
    pages: int = 1


def main() -> None:
    """Make all of them again."""
    with tempfile.TemporaryDirectory() as name:
        pictures = guide_pictures(Path(name))
    shutil.rmtree(FOLDER, ignore_errors=True)
    FOLDER.mkdir(parents=True)
    for name, picture in pictures.items():
        (FOLDER / f"{name}.png").write_bytes(picture.content)
        print(f"{FOLDER / name}.png: {len(picture.content)} bytes")


def guide_pictures(folder: Path) -> dict[str, GuidePicture]:
    """All pictures by their names, made in an empty folder."""
    year = guide_year(folder / "year")
    printed = {
        "cong-van": (year.letter, Printed(resolution=84)),
        "bang-tinh": (year.workbook, Printed(resolution=120)),
        "tep-loi": (year.faulty, Printed(resolution=120, pages=2)),
    }
    made = {name: _printed(file, folder, kind) for name, (file, kind) in printed.items()}
    with serving(year.site) as address:
        for name, size, show in _pages(year, address):
            with _browser(size) as page:
                show(page)
                made[name] = _shot(page)
    return made


def _pages(
    year: GuideYear, address: str
) -> Iterator[tuple[str, tuple[int, int], Callable[[Page], object]]]:
    yield "xem-truoc", DESK, lambda page: page.goto(year.preview.as_uri())
    yield "bieu-mau", PHONE, lambda page: _fill_form(page, f"{address}/admin/form/")
    yield "nhiem-vu", DESK, lambda page: page.goto(f"{address}/nhiem-vu/{TASK}/")


def _fill_form(page: Page, url: str) -> None:
    """The form with some answers, from the choice of the state on."""
    page.goto(url)
    for name, value in (("body", BODY), ("task", DATED), ("state", "in-progress")):
        page.locator(f'[name="{name}"][value="{value}"]').check()
    page.locator("#form-period").select_option(PERIOD)
    page.locator("#form-date").fill("30/06/2026")
    page.locator("#form-done").fill("Đã cấp nước sạch cho 2 trong 3 xã mẫu.")
    page.locator("#form-date").evaluate("at => at.closest('fieldset, section').scrollIntoView()")


@contextmanager
def _browser(size: tuple[int, int]) -> Iterator[Page]:
    with sync_playwright() as playwright:
        browser = playwright.chromium.launch(
            executable_path=os.environ.get("CHROMIUM") or None,
            args=["--no-sandbox", "--disable-gpu"],
        )
        page = browser.new_page(
            viewport={"width": size[0], "height": size[1]}, reduced_motion="reduce"
        )
        yield page
        browser.close()


def _shot(page: Page) -> GuidePicture:
    page.evaluate("document.fonts.ready")
    picture = Image.open(io.BytesIO(page.screenshot()))
    return GuidePicture(_light(picture), page.locator("body").inner_text())


def _printed(file: Path, folder: Path, kind: Printed) -> GuidePicture:
    """What stands on the first pages as LibreOffice prints them, one below the other."""
    program = shutil.which("soffice") or "soffice"
    command = [program, f"-env:UserInstallation={(folder / 'profile').as_uri()}", "--headless"]
    command += ["--convert-to", "pdf", "--outdir", str(folder), str(file)]
    subprocess.run(command, check=True, capture_output=True, timeout=600)
    with pdfplumber.open(folder / f"{file.stem}.pdf") as pdf:
        pages = pdf.pages[: kind.pages]
        shown = [
            _upper(page.to_image(resolution=kind.resolution, antialias=True).original)
            for page in pages
        ]
        words = "\n".join(page.extract_text() for page in pages)
    size = max(each.width for each in shown), sum(each.height for each in shown)
    picture, top = Image.new("RGB", size, "white"), 0
    for each in shown:
        picture.paste(each, (0, top))
        top += each.height
    return GuidePicture(_light(picture), words)


def _upper(page: Image.Image) -> Image.Image:
    """A page without its foot, and without the empty paper around what stands on it."""
    upper = page.convert("RGB").crop((0, 0, page.width, round(page.height * BODY_PART)))
    return ImageOps.expand(upper.crop(ImageChops.invert(upper).getbbox()), MARGIN, "white")


def _light(picture: Image.Image) -> bytes:
    """A PNG file with as many colours as its weight allows. Raises ValueError where none do."""
    for colours in COLOURS:
        file = io.BytesIO()
        few = picture.convert("RGB").quantize(colours, dither=Image.Dither.NONE)
        few.save(file, "PNG", optimize=True)
        if file.tell() <= LARGEST:
            return file.getvalue()
    raise ValueError(f"a picture of {picture.size} has more than {LARGEST} bytes")


if __name__ == "__main__":
    main()
