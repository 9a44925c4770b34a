"""What is made besides pages: only by what is published, and as far as its libraries are there."""

from __future__ import annotations

import pytest

from plugins.editions.extras import Extra
from plugins.publish import extras
from plugins.publish.extras import PRINTED, extras_of, not_made, prints_from


def test_a_draft_has_none() -> None:
    """A site to be looked at has pages, feeds and data alone, and nothing is said of that."""
    assert extras_of(publishing=False) == frozenset()
    assert not_made(publishing=False) == ()


def test_what_is_published_has_all_of_them() -> None:
    """Here everything is installed that they need."""
    assert extras_of(publishing=True) == frozenset(Extra)
    assert not_made(publishing=True) == ()


def test_what_cannot_be_made_is_said(monkeypatch: pytest.MonkeyPatch) -> None:
    """Where a library is missing, what needs it is left out and named, with the library."""
    monkeypatch.setitem(extras.MODULES, Extra.IMAGES, ("no_such_module",))
    assert extras_of(publishing=True) == frozenset(Extra) - {Extra.IMAGES}
    (said,) = not_made(publishing=True)
    vietnamese, english = said.split(" / ")
    assert "mạng xã hội" in vietnamese
    assert "no_such_module" in vietnamese
    assert "pictures" in english
    assert "no_such_module" in english


def test_who_wants_no_pdf_files_is_told_so() -> None:
    """All else is made, and in both languages it is said once what was left out."""
    assert extras_of(publishing=True, prints=False) == frozenset(Extra) - PRINTED
    (said,) = not_made(publishing=True, prints=False)
    assert said.startswith("bản công bố này không có tệp PDF, theo PRINTS=no / this publication")
    with pytest.raises(SystemExit, match="PRINTS: “maybe”"):
        prints_from("maybe")
