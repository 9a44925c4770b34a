"""The English says what the Vietnamese says, as far as a machine can see it."""

from __future__ import annotations

import re
import unicodedata
from pathlib import Path
from typing import Any

import pytest

from plugins.plan.records.types import digest

from .language import (
    DOCUMENT_NUMBER,
    QUOTED,
    abbreviations,
    american_spellings,
    document_numbers,
    months,
    numbers,
    spelt_dates,
    term_pattern,
    vietnamese_words,
)
from .passages import NOTES, OFFICIAL, PASSAGES, TITLES, UPDATES, Passage, each
from .real_data import read_yaml, real_plan

KEY_TERMS: list[dict[str, Any]] = read_yaml(Path(__file__).with_name("key_terms.yaml"))
TITLE_LENGTH = 80
STRAIGHT = re.compile(r"[\"']")
UPDATE_TITLE_LENGTH = 110
NAMES_IN_UPDATES = re.compile(
    r"Kon Plông|Măng Đen|Ngụy Như Kon Tum|Sa Thầy|Vi Rơ Ngheo|Đăk (?:Hà|Mar|Rơ Wa)"
)
IMPLEMENT = re.compile(r"\bimplement(?:s|ed|ing|ation)?\b", re.IGNORECASE)


def _without_marks(term: dict[str, Any]) -> str:
    letters = unicodedata.normalize("NFD", term["vi"].translate(str.maketrans("đĐ", "dD")))
    return "".join(letter for letter in letters if not unicodedata.combining(letter))


@pytest.mark.parametrize(**each(PASSAGES))
def test_both_languages(passage: Passage) -> None:
    """Every item, heading, deadline, title and note stands in both languages, and they differ."""
    assert passage.vi.strip()
    assert passage.en.strip()
    assert passage.en != passage.vi


@pytest.mark.parametrize(**each(PASSAGES))
def test_composed_unicode(passage: Passage) -> None:
    """Letters and their marks are single characters, and no space is doubled."""
    for text in (passage.vi, passage.en):
        assert unicodedata.is_normalized("NFC", text)
        assert " ".join(text.split()) == text


@pytest.mark.parametrize(**each([*OFFICIAL, *UPDATES]))
def test_made_from_this_vietnamese(passage: Passage) -> None:
    """The English carries the digest of the Vietnamese that it was made from."""
    assert passage.en_of == digest(passage.vi)


@pytest.mark.parametrize(**each(PASSAGES))
def test_numbers(passage: Passage) -> None:
    """Both languages hold the same numbers equally often, and the same months."""
    vietnamese = spelt_dates(passage.vi)
    if passage.official:
        assert numbers(passage.en) == numbers(vietnamese)
    else:
        assert set(numbers(passage.en)) == set(numbers(vietnamese))
    assert months(passage.en) == months(vietnamese)


@pytest.mark.parametrize(**each(PASSAGES))
def test_document_numbers(passage: Passage) -> None:
    """Both languages name the same documents."""
    assert document_numbers(passage.en) == document_numbers(passage.vi)


@pytest.mark.parametrize(**each(OFFICIAL))
def test_abbreviations(passage: Passage) -> None:
    """Both languages hold the same abbreviations, but for TTX, PTR0, CĐS and UBND."""
    assert abbreviations(passage.en) == abbreviations(passage.vi)


@pytest.mark.parametrize(**each(OFFICIAL))
def test_spelt_out_abbreviations(passage: Passage) -> None:
    """TTX and PTR0 are spelt out in English as often as they are written."""
    for short, long in (("TTX", "green growth"), ("PTR0", "net-zero emissions")):
        assert short not in passage.en
        assert passage.en.count(long) >= passage.vi.count(short)


@pytest.mark.parametrize("term", KEY_TERMS, ids=_without_marks)
def test_key_term(term: dict[str, Any]) -> None:
    """Wherever the term stands, the agreed English stands in the translation."""
    wanted = re.compile("|".join(rf"(?<!\w)(?:{one})" for one in term["en"]), re.IGNORECASE)
    missing = [
        f"{passage}: {passage.en}"
        for passage in [*OFFICIAL, *UPDATES]
        if _holds(passage.vi, term) and not wanted.search(passage.en)
    ]
    assert missing == []


@pytest.mark.parametrize("term", KEY_TERMS, ids=_without_marks)
def test_key_term_is_used(term: dict[str, Any]) -> None:
    """The plan uses the term, so that the list holds none that tests nothing."""
    assert any(_holds(passage.vi, term) for passage in OFFICIAL)


def _holds(vietnamese: str, term: dict[str, Any]) -> bool:
    for other in term.get("not_in", ()):
        vietnamese = term_pattern(other).sub(" ", vietnamese)
    return bool(term_pattern(term["vi"]).search(vietnamese))


@pytest.mark.parametrize(**each(OFFICIAL))
def test_lists_and_brackets(passage: Passage) -> None:
    """The English opens as many brackets as it closes, and no fewer than the Vietnamese closes."""
    assert passage.en.count("(") == passage.en.count(")")
    assert passage.en.count("(") >= passage.vi.count(")")


@pytest.mark.parametrize(**each(PASSAGES))
def test_british_spelling(passage: Passage) -> None:
    """The English is spelt the British way, and "thực hiện" is "carry out"."""
    assert american_spellings(passage.en) == []
    assert not IMPLEMENT.search(passage.en)


@pytest.mark.parametrize(**each(PASSAGES))
def test_typography(passage: Passage) -> None:
    """No straight quotes, no three dots, no hyphen for a range – but in the plan's own words."""
    for text in (passage.en,) if passage.official else (passage.en, passage.vi):
        assert not STRAIGHT.search(text)
        assert "..." not in text
        assert text.count("“") == text.count("”")
    assert not re.search(r"\d\s?-\s?\d|\s-\s", passage.en)


@pytest.mark.parametrize(**each([*TITLES, *OFFICIAL]))
def test_no_vietnamese_left(passage: Passage) -> None:
    """No Vietnamese word is left in English but the names of places."""
    assert vietnamese_words(passage.en) == []


@pytest.mark.parametrize(**each(UPDATES))
def test_no_vietnamese_left_in_updates(passage: Passage) -> None:
    """Nothing Vietnamese is left in English but names of places and numbers of documents."""
    bare = NAMES_IN_UPDATES.sub(" ", DOCUMENT_NUMBER.sub(" ", passage.en))
    assert vietnamese_words(bare) == []


@pytest.mark.parametrize(**each(NOTES))
def test_vietnamese_in_notes_is_quoted(passage: Passage) -> None:
    """An English note names Vietnamese words in quotation marks only."""
    assert vietnamese_words(QUOTED.sub(" ", passage.en)) == []


@pytest.mark.parametrize(**each(TITLES))
def test_title(passage: Passage) -> None:
    """A title is one line of at most 80 characters without a full stop."""
    for text in (passage.vi, passage.en):
        assert len(text) <= TITLE_LENGTH
        assert not text.endswith(".")
        assert text[0] == text[0].upper()


@pytest.mark.parametrize(**each([one for one in UPDATES if one.cell == "title"]))
def test_update_title(passage: Passage) -> None:
    """An update's title is one line of at most 110 characters without a full stop."""
    for text in (passage.vi, passage.en):
        assert len(text) <= UPDATE_TITLE_LENGTH
        assert not text.endswith(".")
        assert text[0] == text[0].upper()


@pytest.mark.parametrize(**each([one for one in UPDATES if one.cell in ("text", "caution")]))
def test_update_text(passage: Passage) -> None:
    """What an update says and what it warns of end as sentences do, in both languages."""
    assert passage.vi.endswith(".")
    assert passage.en.endswith(".")


def test_titles_differ() -> None:
    """No two tasks bear the same title, in either language."""
    tasks = [passage for passage in TITLES if "." in passage.row]
    assert len({one.vi for one in tasks}) == len({one.en for one in tasks}) == len(tasks)


@pytest.mark.parametrize(
    "row",
    [one for one in [*real_plan()["areas"], *real_plan()["tasks"]] if "notes" in one],
    ids=lambda row: row["id"],
)
def test_notes_quote_the_plan(row: dict[str, Any]) -> None:
    """What a note quotes stands in the item or cell that it speaks of."""
    for note in row["notes"]:
        cell = row.get(note["cell"], {"text": ""})
        if note["cell"] in ("text", "heading"):
            words = cell[int(note["item"]) - 1]["vi"]
        elif note["cell"] == "deadline":
            words = cell["text"]["vi"]
        else:
            words = cell["text"]
        assert note.get("quote", "") in words
        assert words or "quote" not in note


@pytest.mark.parametrize(
    ("vietnamese", "english"),
    [
        ("ngày 18/02/2022", "of 18 February 2022"),
        ("Sau 01 năm, giai đoạn 2021 - 2030", "1 year after, 2021–2030"),
        ("PTR0 tháng 02 năm 2023", "net-zero emissions, February 2023"),
    ],
)
def test_numbers_are_compared_as_written_in_each_language(vietnamese: str, english: str) -> None:
    """Dates, leading zeros and PTR0 are no differences."""
    dated = spelt_dates(vietnamese)
    assert (numbers(dated), months(dated)) == (numbers(english), months(english))


def test_document_numbers_and_abbreviations_are_found() -> None:
    """The number of a document is one name; UBND and TTX are words to be spelt out."""
    vietnamese = "UBND tỉnh: Nghị quyết 09-NQ/TU, Quyết định 882/QĐ-TTg, MRV, TTX"
    assert document_numbers(vietnamese) == {"09-NQ/TU", "882/QĐ-TTg"}
    assert abbreviations(vietnamese) == {"MRV": 1}


def test_american_spellings_are_found() -> None:
    """American forms are found; British ones and words like size are not."""
    american = "modernize organization program center labor behavior labeling fulfill analyze"
    british = "modernise organisation programme centre labour labelling fulfil analyse size prize"
    assert american_spellings(american) == american.split()
    assert american_spellings(british) == []


def test_vietnamese_words_are_found() -> None:
    """Vietnamese letters are found but in the names of places."""
    assert vietnamese_words("Kon Tum, Quảng Ngãi and Đăk Hà district") == ["Hà"]
    assert vietnamese_words("the công nghệ of Đăk Glei") == ["công", "nghệ"]
