"""The copy of a site as one archive, to be handed on."""

from __future__ import annotations

import os
import zipfile
from pathlib import Path

import pytest

from plugins.commands.offline import pack
from tests.samples.built import editions

NAME = "01-kh-mau-2026-11-22"


def test_the_archive_is_called_by_document_and_day(tmp_path: Path) -> None:
    """It holds the site in a folder and a note in each language; its bytes are always the same."""
    site = tmp_path / "site"
    (site / "en").mkdir(parents=True)
    for name in ("index.html", "en/index.html"):
        (site / name).write_text(name)
    assert pack(editions(), site) == 0
    archive = tmp_path / f"site-zip/{NAME}.zip"
    first = archive.read_bytes()
    os.utime(site / "index.html", (0, 0))
    assert pack(editions(), site) == 0
    assert archive.read_bytes() == first
    with zipfile.ZipFile(archive) as packed:
        note, *files = packed.namelist()
        assert files == [f"{NAME}/en/index.html", f"{NAME}/index.html"]
        assert note == "cach-mo_how-to-open.txt"
        words = packed.read(note).decode("utf-8-sig")
    assert "bản sao ngày 22 tháng 11 năm 2026" in words
    assert "a copy of 22 November 2026" in words
    assert words.count(NAME) == len(editions())


def test_archives_of_earlier_days_are_named(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    """Nobody takes one of them for that of today."""
    (tmp_path / "site").mkdir()
    assert pack(editions(), tmp_path / "site") == 0
    assert "earlier days" not in capsys.readouterr().out
    (tmp_path / "site-zip/01-kh-mau-2026-11-01.zip").touch()
    assert pack(editions(), tmp_path / "site") == 0
    assert "holds archives of earlier days too" in capsys.readouterr().out


def test_an_archive_that_cannot_be_written_is_named(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    """Where its folder cannot be made, the run fails with the file and the reason."""
    (tmp_path / "site-zip").write_text("in the way")
    assert pack(editions(), tmp_path / "site") == 1
    assert "site-zip" in capsys.readouterr().out
