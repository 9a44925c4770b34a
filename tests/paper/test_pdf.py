"""Pages as PDF: what programs that read aloud need, and nothing from outside."""

from __future__ import annotations

import io
from pathlib import Path

import pytest

pytest.importorskip("weasyprint")

from pdfplumber import open as open_pdf

from plugins.publish.extras import extras_of

if "prints" not in extras_of(publishing=True):
    pytest.skip("Pango is not installed", allow_module_level=True)

from plugins.paper.files import pdf_file
from plugins.paper.pdf import NotAFileOfTheSite, pdf_of

SITE = "https://site.example"
PAGE = """<!DOCTYPE html><html lang="vi"><head><title>Áp phích</title>
<link rel="stylesheet" href="../../assets/a.css"></head>
<body><h1>Rừng</h1></body></html>""".encode()
FILES = {"/assets/a.css": b"@page { size: A4 } h1 { color: #1f4d36 }"}


def test_a_page_is_tagged_and_tells_language_and_title() -> None:
    """As PDF/UA-1 asks; and each run gives the same bytes."""
    made = pdf_of(PAGE, "/in/a/", SITE, FILES)
    assert made == pdf_of(PAGE, "/in/a/", SITE, FILES)
    with open_pdf(io.BytesIO(made)) as pdf:
        catalog = pdf.doc.catalog
        assert catalog["Lang"] == b"vi"
        assert catalog["MarkInfo"]["Marked"]
        assert catalog["ViewerPreferences"]["DisplayDocTitle"]
        assert pdf.metadata["Title"] == "Áp phích"
        assert [page.extract_text() for page in pdf.pages] == ["Rừng"]


def test_what_is_not_in_the_site_is_not_shown() -> None:
    """A style that the site does not have ends the run, and nobody else is asked."""
    with pytest.raises(NotAFileOfTheSite, match=r"a\.css"):
        pdf_of(PAGE, "/in/a/", SITE, {})


def test_what_is_kept_is_what_would_be_made(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """The second run makes nothing; another page is another file."""
    first = pdf_file(PAGE, "/in/a/", SITE, FILES, tmp_path)
    monkeypatch.setattr("plugins.paper.files.pdf_of", None)
    assert pdf_file(PAGE, "/in/a/", SITE, FILES, tmp_path) == first
    monkeypatch.undo()
    assert pdf_file(PAGE, "/in/b/", SITE, FILES, tmp_path) != first
