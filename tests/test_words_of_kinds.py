"""The generator says no kind of document and no level of place by itself: both are data."""

from __future__ import annotations

import re
from pathlib import Path

from babel.messages.pofile import read_po

from plugins.editions.document_words import DOCUMENT_WORDS

ROOT = Path(__file__).resolve().parents[1]
ROOMS = (ROOT / "plugins", ROOT / "theme")
SUFFIXES = {".py", ".html", ".js", ".css", ".po", ".pot"}
BY_ITSELF = re.compile(r"kế hoạch số|\btỉnh\b|\bprovinc|\bhuyện\b|thành phố", re.IGNORECASE)
# What readers are told says "{the_document}" instead.
KIND = re.compile(r"kế hoạch|\bplans?\b", re.IGNORECASE)
SITE = ROOT / "theme/translations/vi/LC_MESSAGES/site.po"
FIELD = re.compile(r"\{(\w+)\}")


def forms(value: str | tuple[str, ...] | list[str] | None) -> tuple[str, ...]:
    """The forms of a message, of which most have one."""
    return (value,) if isinstance(value, str) else tuple(value or ())


def messages() -> list[tuple[str, str]]:
    """Every message that readers are told, in English and in Vietnamese, all its forms together."""
    with SITE.open("rb") as file:
        return [
            (" ".join(forms(each.id)), " ".join(forms(each.string)))
            for each in read_po(file)
            if each.id
        ]


def test_no_code_or_template_says_a_kind_or_a_level() -> None:
    """Words such as “Kế hoạch số” and “tỉnh” stand in the tables of kinds and nowhere else."""
    wrong = [
        f"{path.relative_to(ROOT)}: {found[0]}"
        for room in ROOMS
        for path in sorted(room.rglob("*"))
        if path.suffix in SUFFIXES and "__pycache__" not in path.parts
        for found in BY_ITSELF.finditer(path.read_text("utf-8"))
    ]
    assert wrong == []


def test_no_message_says_what_the_document_is() -> None:
    """Readers of a resolution are told of no plan: messages name the document as a whole."""
    assert [each for each in messages() if KIND.search(" ".join(each))] == []


def test_names_for_the_document_exist() -> None:
    """A message names the document by nothing that no edition fills in."""
    named = {name for each in messages() for name in FIELD.findall(" ".join(each))}
    assert {name for name in named if "document" in name} == {*DOCUMENT_WORDS}


def test_a_translation_fills_in_what_its_message_has() -> None:
    """Every field between braces is one of the English message, or a name for the document."""
    wrong = {
        english: unknown
        for english, vietnamese in messages()
        if (unknown := {*FIELD.findall(vietnamese)} - {*FIELD.findall(english)} - {*DOCUMENT_WORDS})
    }
    assert wrong == {}
