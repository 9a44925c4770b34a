"""The files of content/: each is read or named, and none keeps a build busy."""

from __future__ import annotations

import shutil
import time
from pathlib import Path

import pytest

from plugins.editions.page_files import PageFiles
from plugins.editions.page_rules import PageRule
from plugins.editions.safe_html import from_markdown, page_from_markdown
from plugins.plan.reading.heavy_text import LONGEST_TEXT, heavy
from plugins.plan.rules.check import check
from tests.samples.folders import SAMPLE
from tests.samples.plan import AS_OF

HEAD = "Title: x\nKey: extra\nSlug: extra\nLang: vi\nDescription: x\n"
# Pages whose bytes, head or text is wrong, and where which code says so.
PAGES: dict[str, tuple[bytes, tuple[int, str, str]]] = {
    "status": (f"Status: draft\n{HEAD}\nx".encode(), (1, "status", "page-metadata-unknown")),
    "save": (f"{HEAD}Save_as: a.html\n\nx".encode(), (6, "save_as", "page-metadata-unknown")),
    "date": (f"{HEAD}Date: hôm qua\n\nx".encode(), (6, "date", "page-metadata-unknown")),
    "template": (f"{HEAD}Template: home\n\nx".encode(), (6, "template", "page-metadata-unknown")),
    "slip": (f"{HEAD}Slugg: a\n\nx".encode(), (6, "slugg", "page-metadata-unknown")),
    "twice": (f"{HEAD}Slug: b\n\nx".encode(), (6, "slug", "page-metadata-twice")),
    "utf-16": (HEAD.encode("utf-16"), (1, "-", "not-utf-8")),
    "nul": (f"{HEAD}\na\0b".encode(), (7, "-", "forbidden-character")),
    "turned": (f"{HEAD}\na\u202eb".encode(), (7, "-", "forbidden-character")),
    "large": (HEAD.encode() + b"x" * 300_000, (1, "-", "file-too-large")),
    "brackets": (f"{HEAD}\n{'[' * 8000}".encode(), (7, "-", "too-many-signs")),
    "quotations": (f"{HEAD}\n{'> ' * 5000}x".encode(), (7, "-", "too-deep-text")),
    "lists": (f"{HEAD}\n{'1. ' * 500}x".encode(), (7, "-", "too-deep-text")),
    "terms": (HEAD.encode() + b"\n" + b"a\n: b\n" * 500, (208, "-", "too-many-signs")),
    "marks": (f"{HEAD}\na{chr(0x301) * 50_000}".encode(), (7, "-", "heaped-marks")),
    "tags": (HEAD.encode() + b"\n" + b"<a \n\n" * 7000, (407, "-", "page-too-much-html")),
    "reserved": (HEAD.replace("extra\nL", "aux\nL").encode(), (1, "slug", "page-slug-invalid")),
}  # fmt: skip


@pytest.fixture
def content(tmp_path: Path) -> Path:
    """A copy of the content of the sample."""
    return Path(shutil.copytree(SAMPLE / "content", tmp_path / "content"))


def found(content: Path) -> list[tuple[str, int, str, str]]:
    """Every problem of the sample with this content: file below it, line, field and code."""
    _, problems = check(SAMPLE / "data", AS_OF, None, (PageRule(content),))
    return [(p.file.removeprefix("content/"), p.line, p.field, p.code) for p in problems]


def test_every_slip_in_a_page_is_named_where_it_stands(content: Path) -> None:
    """Pelican's own metadata, odd bytes and pathological Markdown, in no more than a moment."""
    for name, (held, _) in PAGES.items():
        (content / "pages" / f"{name}.md").write_bytes(held)
    began = time.perf_counter()
    said = found(content)
    assert time.perf_counter() - began < 5
    assert [n for n, (_, at) in PAGES.items() if (f"pages/{n}.md", *at) not in said] == []


def test_everything_in_the_folder_is_read_or_named(content: Path, tmp_path: Path) -> None:
    """Other endings, folders in folders, misspelt folders and links to elsewhere are named."""
    outside = tmp_path / "outside.md"
    outside.write_text(HEAD, "utf-8")
    (content / "pages" / "link.md").symlink_to(outside)
    (content / "pages" / "about.vi.md.txt").write_text("x", "utf-8")
    (content / "pages" / "more").mkdir()
    (content / "campaign").mkdir()
    for name in ("README.md", "pages/README.md", "pages/.hidden"):
        (content / name).write_text("x", "utf-8")
    (content / "pages" / "README.md").unlink()
    assert found(content) == [
        ("campaign", 1, "-", "unknown-file"),
        ("pages/about.vi.md.txt", 1, "-", "page-file-name"),
        ("pages/link.md", 1, "-", "outside-data"),
        ("pages/more", 1, "-", "page-file-name"),
    ]


def test_the_pages_that_a_site_needs_are_there(content: Path, tmp_path: Path) -> None:
    """Each page to which the others lead is asked for; so is the folder itself."""
    for path in (content / "pages").glob("*.md"):
        if not path.name.startswith(("method", "glossary")):
            path.unlink()
    assert found(content) == [("pages", 1, "-", "page-missing")] * 4
    shutil.rmtree(content)
    assert [code for *_, code in found(content)] == ["missing-folder"]
    (tmp_path / "elsewhere").mkdir()
    content.mkdir()
    (content / "pages").symlink_to(tmp_path / "elsewhere")
    assert ("pages", 1, "-", "outside-data") in found(content)


def test_a_byte_order_mark_and_windows_line_ends_are_read(content: Path) -> None:
    """What Notepad saves is the same page."""
    pages = PageFiles(content).pages
    for path in (content / "pages").glob("*.md"):
        path.write_bytes(b"\xef\xbb\xbf" + path.read_bytes().replace(b"\n", b"\r\n"))
    files = PageFiles(content)
    assert files.problems == []
    assert [(p.metadata, p.html) for p in files.pages] == [(p.metadata, p.html) for p in pages]


# Every sign of ASCII, and a few of what else may be pasted.
CHARACTERS = [chr(code) for code in (*range(0x20, 0x7F), 0xE0, 0x1EA1, 0x2026, 0x4E00, 0x1F600)]


@pytest.mark.slow
def test_twenty_thousand_of_any_one_character_build_in_a_second() -> None:
    """A text of one character over and over is refused, or is Markdown that is read at once."""
    slow = []
    for character in CHARACTERS:
        text = character * LONGEST_TEXT
        began = time.process_time()
        if not next(heavy(text), None):
            from_markdown(text, str)
            page_from_markdown(text)
        if time.process_time() - began > 1:
            slow.append(character)
    assert slow == []
