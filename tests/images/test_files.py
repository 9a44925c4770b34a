"""Pictures that are kept from one run to the next."""

from __future__ import annotations

import os
from pathlib import Path

import pytest

from plugins.editions.pictures import picture_keys, picture_path
from plugins.images import files
from plugins.images.files import image_files
from plugins.system.kept import forget_unused
from tests.samples.extras import published_editions
from tests.samples.plan import ROOT

THEME = ROOT / "theme"
KEYS = ("home", "task:1.1")


def made(kept: Path | None) -> dict[str, bytes]:
    """Two pictures of the sample in English."""
    return image_files(published_editions()[1], KEYS, THEME, kept)


def test_what_is_kept_is_what_would_be_drawn(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """The second run draws nothing and has the same bytes as one that keeps nothing."""
    first = made(tmp_path / "kept")
    monkeypatch.setattr(files, "drawn", None)
    assert made(tmp_path / "kept") == first
    monkeypatch.undo()
    assert made(None) == first
    assert list(first) == [picture_path(published_editions()[1], key) for key in KEYS]


def test_what_is_damaged_is_drawn_anew(tmp_path: Path) -> None:
    """A kept file that is cut or changed is not taken for a picture."""
    first = made(tmp_path)
    for file in tmp_path.iterdir():
        file.write_bytes(file.read_bytes()[:-7])
    assert made(tmp_path) == first


def test_other_words_are_another_picture(tmp_path: Path) -> None:
    """Each language has its own; nothing is drawn for a key that no page has."""
    for edition in published_editions():
        image_files(edition, KEYS, THEME, tmp_path)
    assert len(list(tmp_path.iterdir())) == 2 * len(KEYS)
    assert image_files(published_editions()[0], ["search"], THEME, tmp_path) == {}


def test_what_nobody_asked_for_is_forgotten(tmp_path: Path) -> None:
    """Pictures of an earlier run that this one did not use are taken away."""
    made(tmp_path)
    used, *_ = sorted(tmp_path.iterdir())
    for file in tmp_path.iterdir():
        os.utime(file, (100, 100))
    os.utime(used, (300, 300))
    forget_unused(tmp_path, 200)
    assert list(tmp_path.iterdir()) == [used]


def test_where_nothing_can_be_kept_all_is_drawn(tmp_path: Path) -> None:
    """A file where the folder should be is no reason to fail."""
    (tmp_path / "kept").write_text("x")
    assert made(tmp_path / "kept") == made(None)


def test_every_subject_has_a_picture() -> None:
    """Home, tasks, areas, agencies, indicators: no two at one address."""
    edition = published_editions()[0]
    keys = picture_keys(edition)
    assert len({picture_path(edition, key) for key in keys}) == len(keys)
    assert {key.partition(":")[0] for key in keys} >= {"home", "task", "area", "agency"}
