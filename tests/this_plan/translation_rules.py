"""What must hold of a passage in both languages: one rule a function, which yields its faults."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Callable, Iterable, Iterator

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
    vietnamese_words,
)
from .passages import Passage

Rule = Callable[[Passage], Iterator[str]]

STRAIGHT = re.compile(r"[\"']")
HYPHEN_FOR_A_RANGE = re.compile(r"\d\s?-\s?\d|\s-\s")
NAMES_IN_UPDATES = re.compile(
    r"Kon Plông|Măng Đen|Ngụy Như Kon Tum|Sa Thầy|Vi Rơ Ngheo|Đăk (?:Hà|Mar|Rơ Wa)"
)
# What the plan only has somebody advise, support, propose or encourage.
HEDGES = {
    "tham mưu": "advise",
    "phối hợp": "work with|work together|help to|support|cooperat|coordination",
    "đề xuất": "propose",
    "khuyến khích": "encourage",
}
NOT_SAID = re.compile(
    r"\bbod(?:y|ies)\b|\bcarr(?:y|ies|ied|ying) out\b|\bcoordinat(?:e|es|ing|ors?)\b",
    re.IGNORECASE,
)
TITLE_LENGTH = 80
UPDATE_TITLE_LENGTH = 110


def faults(rule: Rule, passages: Iterable[Passage]) -> list[str]:
    """Every fault that a rule finds, each after the passage that it is in."""
    return [f"{passage}: {fault}" for passage in passages for fault in rule(passage)]


def both_languages(passage: Passage) -> Iterator[str]:
    """Something stands in each language, and not the same."""
    yield from (f"nothing in {code}" for code, text in _texts(passage) if not text.strip())
    if passage.en == passage.vi:
        yield "the same in both languages"


def composed(passage: Passage) -> Iterator[str]:
    """Letters and their marks are single characters, and no space is doubled."""
    for code, text in _texts(passage):
        if not unicodedata.is_normalized("NFC", text):
            yield f"{code} is decomposed"
        if " ".join(text.split()) != text:
            yield f"{code} has a space too many"


def made_from_this_vietnamese(passage: Passage) -> Iterator[str]:
    """The English carries the digest of the Vietnamese that it was made from."""
    if passage.en_of != digest(passage.vi):
        yield f"en_of is {passage.en_of}, the Vietnamese has {digest(passage.vi)}"


def same_numbers(passage: Passage) -> Iterator[str]:
    """The same numbers (in the plan's own words equally often), and the same months."""
    vietnamese = spelt_dates(passage.vi)
    have, want = numbers(passage.en), numbers(vietnamese)
    if {*have} != {*want} or (passage.official and have != want):
        yield f"numbers are {dict(have)}, in Vietnamese {dict(want)}"
    if months(passage.en) != months(vietnamese):
        yield f"months are {dict(months(passage.en))}, in Vietnamese {dict(months(vietnamese))}"


def same_documents(passage: Passage) -> Iterator[str]:
    """The same documents by their numbers."""
    if differing := document_numbers(passage.en) ^ document_numbers(passage.vi):
        yield f"only in one language: {sorted(differing)}"


def same_abbreviations(passage: Passage) -> Iterator[str]:
    """The same abbreviations, but for those that English spells out."""
    have, want = abbreviations(passage.en), abbreviations(passage.vi)
    if have != want:
        yield f"{dict(have)}, in Vietnamese {dict(want)}"


def spelt_out(passage: Passage) -> Iterator[str]:
    """TTX and PTR0 are spelt out in English as often as they are written."""
    for short, long in (("TTX", "green growth"), ("PTR0", "net-zero emissions")):
        if short in passage.en:
            yield f"{short} is not spelt out"
        if passage.en.count(long) < passage.vi.count(short):
            yield f"{long} is missing for {short}"


def brackets(passage: Passage) -> Iterator[str]:
    """As many brackets close as open, and no fewer open than close in Vietnamese."""
    opened = passage.en.count("(")
    if opened != passage.en.count(")"):
        yield "a bracket is not closed, or not opened"
    if opened < passage.vi.count(")"):
        yield "fewer brackets than in Vietnamese"


def british(passage: Passage) -> Iterator[str]:
    """The English is spelt the British way."""
    yield from american_spellings(passage.en)


def typography(passage: Passage) -> Iterator[str]:
    """No straight quotes, no three dots, no hyphen for a range – but in the plan's own words."""
    for code, text in _texts(passage):
        if code == "en" or not passage.official:
            yield from (f"{code} has {quote}" for quote in STRAIGHT.findall(text))
            if "..." in text:
                yield f"{code} has three dots"
            if text.count("“") != text.count("”"):
                yield f"{code} has a quotation mark without its other"
    yield from (f"“{found}” for a dash" for found in HYPHEN_FOR_A_RANGE.findall(passage.en))


def no_vietnamese(passage: Passage) -> Iterator[str]:
    """No Vietnamese word is left in English but the names of places."""
    yield from vietnamese_words(passage.en)


def no_vietnamese_but_names(passage: Passage) -> Iterator[str]:
    """Nothing Vietnamese is left but names that updates give and numbers of documents."""
    yield from vietnamese_words(NAMES_IN_UPDATES.sub(" ", DOCUMENT_NUMBER.sub(" ", passage.en)))


def vietnamese_is_quoted(passage: Passage) -> Iterator[str]:
    """Vietnamese words stand in quotation marks only."""
    yield from vietnamese_words(QUOTED.sub(" ", passage.en))


def agreed_words(passage: Passage) -> Iterator[str]:
    """An agency is no body, and who supports a task is not in charge of it."""
    yield from NOT_SAID.findall(passage.en)


def hedged(passage: Passage) -> Iterator[str]:
    """What is only to be advised, supported, proposed or encouraged is so in English too."""
    for vietnamese, english in HEDGES.items():
        if vietnamese in passage.vi.lower() and not re.search(english, passage.en, re.IGNORECASE):
            yield f"no {english} for {vietnamese}"


def title(passage: Passage) -> Iterator[str]:
    """One line of at most 80 characters without a full stop."""
    yield from _heading(passage, TITLE_LENGTH)


def update_title(passage: Passage) -> Iterator[str]:
    """One line of at most 110 characters without a full stop."""
    yield from _heading(passage, UPDATE_TITLE_LENGTH)


def sentence(passage: Passage) -> Iterator[str]:
    """It ends as a sentence does."""
    yield from (f"{code} has no full stop" for code, text in _texts(passage) if text[-1:] != ".")


def _heading(passage: Passage, length: int) -> Iterator[str]:
    for code, text in _texts(passage):
        if len(text) > length:
            yield f"{code} has {len(text)} characters"
        if text.endswith("."):
            yield f"{code} ends in a full stop"
        if not text or text[0] != text[0].upper():
            yield f"{code} does not begin with a capital"


def _texts(passage: Passage) -> tuple[tuple[str, str], ...]:
    return ("vi", passage.vi), ("en", passage.en)
