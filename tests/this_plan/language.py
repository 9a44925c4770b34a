"""What can be seen of a translation without understanding it: numbers, capitals, letters."""

from __future__ import annotations

import re
from collections import Counter

MONTHS = (
    "January",
    "February",
    "March",
    "April",
    "May",
    "June",
    "July",
    "August",
    "September",
    "October",
    "November",
    "December",
)
SPELT_OUT = re.compile(r"\b(?:TTX|PTR0|CĐS|UBND)\b")
DOCUMENT_NUMBER = re.compile(r"\b\d+(?:/\d{4})?[-/][A-ZĐ]{2}[A-ZĐa-z/-]*")
DATE = re.compile(r"\b(\d{1,2})/(\d{1,2})/(\d{4})\b")
MONTH_AND_YEAR = re.compile(r"\btháng (\d{1,2}) năm (\d{4})\b")
ABBREVIATION = re.compile(r"\b[A-Z]{3,}\b")
VIETNAMESE_LETTER = re.compile(
    "[ăâđêôơưáàảãạắằẳẵặấầẩẫậéèẻẽẹếềểễệíìỉĩịóòỏõọốồổỗộớờởỡợúùủũụứừửữựýỳỷỹỵ]", re.IGNORECASE
)
VIETNAMESE_NAMES = re.compile(r"Quảng Ngãi|Đăk|Đắk")
QUOTED = re.compile(r"“[^”]*”")
AMERICAN = re.compile(
    r"""\b(?:
        (?!(?:cap|down|over|re|up)?siz|priz|seiz)\w+iz(?:e|es|ed|ing|er|ers|ation|ations)
        | \w+yz(?:e|es|ed|ing)
        | (?:behavi|col|fav|flav|harb|hon|lab|neighb|vap)or(?:s|ed|ing|able|ful|hood)?
        | (?:cent|fib|lit|theat|kilomet)ers? | programs? | travel(?:ed|er|ers|ing)
        | (?:model|label|cancel|fuel|channel)(?:ed|ing) | (?:de|of)fense | fulfills?
        | (?:enroll|acknowledg|judg)ment | skillful | gray | aluminum | catalog | sulfur | toward
        | aging | trash | garbage | transportation
    )\b""",
    re.IGNORECASE | re.VERBOSE,
)


def spelt_dates(vietnamese: str) -> str:
    """The passage with its dates as English writes them: 18/02/2022 → 18 February 2022."""
    dated = DATE.sub(
        lambda found: f"{int(found[1])} {MONTHS[int(found[2]) - 1]} {found[3]}", vietnamese
    )
    return MONTH_AND_YEAR.sub(lambda found: f"{MONTHS[int(found[1]) - 1]} {found[2]}", dated)


def numbers(passage: str) -> Counter[int]:
    """How often each whole number stands in a passage (01 is 1; PTR0 is not a number)."""
    return Counter(int(digits) for digits in re.findall(r"\d+", SPELT_OUT.sub(" ", passage)))


def months(passage: str) -> Counter[str]:
    """How often each month is named in English; "May" counts only beside a number."""
    named = re.findall(rf"(?:\b({'|'.join(MONTHS)}) \d{{4}})", passage)
    return Counter(named)


def document_numbers(passage: str) -> set[str]:
    """The numbers of official documents in a passage, such as 09-NQ/TU."""
    return set(DOCUMENT_NUMBER.findall(passage))


def abbreviations(passage: str) -> Counter[str]:
    """The words of three or more plain capitals, but for those that English spells out."""
    bare = DOCUMENT_NUMBER.sub(" ", SPELT_OUT.sub(" ", passage))
    return Counter(ABBREVIATION.findall(bare))


def american_spellings(english: str) -> list[str]:
    """The words that British English spells otherwise."""
    return [found.group() for found in AMERICAN.finditer(english)]


def vietnamese_words(english: str) -> list[str]:
    """The words with Vietnamese letters that are no name of a place."""
    words = VIETNAMESE_NAMES.sub(" ", english).split()
    return [word for word in words if VIETNAMESE_LETTER.search(word)]


def term_pattern(term: str) -> re.Pattern[str]:
    """Finds a Vietnamese term as whole words, capitals or not."""
    return re.compile(rf"(?<!\w){re.escape(term)}(?!\w)", re.IGNORECASE)
