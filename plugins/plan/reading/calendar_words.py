"""Days, months, quarters, years and spans of them as Vietnamese offices write them."""

from __future__ import annotations

import re
from collections.abc import Iterator

from plugins.plan.reading.places import Value

YEAR = r"(?:19|20)\d\d"
ROMAN = {"i": 1, "ii": 2, "iii": 3, "iv": 4, "1": 1, "2": 2, "3": 3, "4": 4}
# What joins a month or quarter and its year.
JOIN = r"(?: ?[/\-.] ?| ?,? ?năm | )"
QUARTER = r"(?:quý|q\.?) ?(?P<quarter>IV|I{1,3}|[1-4])"
MONTH = r"(?:tháng |t\.?)(?P<month>0?[1-9]|1[0-2])"
DAY = re.compile(
    rf"(?:\d{{1,2}}(?P<mark>[/.\-])\d{{1,2}}(?P=mark){YEAR}"
    rf"|\d{{1,2}} tháng \d{{1,2}},? năm {YEAR}|\d{{1,2}}/\d{{1,2}},? năm {YEAR})",
    re.IGNORECASE,
)
TIME = re.compile(
    rf"(?:ngày )?(?P<day>{DAY.pattern})"
    rf"|{MONTH}{JOIN}(?P<month_year>{YEAR})"
    rf"|(?P<bare_month>0?[1-9]|1[0-2])/(?P<bare_year>{YEAR})"
    rf"|{QUARTER}{JOIN}(?P<quarter_year>{YEAR})"
    rf"|(?:năm )?(?P<year>{YEAR})",
    re.IGNORECASE,
)
TO = re.compile(r" ?- ?| (?:đến|tới)(?: hết| cuối)? ", re.IGNORECASE)
SPAN_WORDS = re.compile(
    r"^(?:thực hiện |hoàn thành |triển khai )?(?:trong )?(?:giai đoạn )?(?:từ )?", re.IGNORECASE
)
FIRST_OR_LAST = re.compile(
    rf"(?:trong )?(?P<count>0?[369]) tháng (?P<which>đầu|cuối) năm (?P<year>{YEAR})", re.IGNORECASE
)
YEAR_AT_END = re.compile(rf"(?P<rest>.*\S){JOIN}(?P<year>{YEAR})", re.IGNORECASE)
NUMBERS = re.compile(r"\d+")
MONTHS = 12


def time_of(found: re.Match[str]) -> dict[str, Value]:
    """What a match of TIME says, as kind and field."""
    kind, value = _said(found)
    return {"kind": kind, kind: value}


def date_of(found: re.Match[str]) -> str:
    """The day of a match of DAY as YYYY-MM-DD, whether the calendar has it or not."""
    return _iso(found.group())


def _iso(words: str) -> str:
    day, month, year = NUMBERS.findall(words)
    return f"{year}-{int(month):02}-{int(day):02}"


def _said(found: re.Match[str]) -> tuple[str, str]:
    if found["day"]:
        return "date", _iso(found["day"])
    if found["quarter_year"]:
        return "quarter", f"{found['quarter_year']}-Q{ROMAN[found['quarter'].casefold()]}"
    if found["year"]:
        return "year", found["year"]
    month = found["month"] or found["bare_month"]
    return "month", f"{found['month_year'] or found['bare_year']}-{int(month):02}"


def span(text: str) -> dict[str, Value] | None:
    """From one time to another: "2024-2026", "tháng 3 - 6/2025", "6 tháng đầu năm 2025"."""
    if months := FIRST_OR_LAST.fullmatch(text):
        count = int(months["count"])
        start, end = (1, count) if months["which"] == "đầu" else (MONTHS - count + 1, MONTHS)
        return _from_to(*(f"{months['year']}-{month:02}" for month in (start, end)))
    found = [ends for ends in _ends(SPAN_WORDS.sub("", text, count=1)) if ends]
    return _from_to(*found[0]) if found else None


def _from_to(start: str, end: str) -> dict[str, Value]:
    return {"kind": "span", "start": start, "end": end}


def _ends(text: str) -> Iterator[tuple[str, str] | None]:
    """Both ends, for each place where `text` may be cut in two; None where they are no times."""
    for cut in TO.finditer(text):
        first, last = text[: cut.start()], text[cut.end() :]
        year, word = YEAR_AT_END.fullmatch(last), first.split(" ")[0]
        # A bare number has no year to borrow: "01-03/2025" may be a day.
        borrowed = f"{first}/{year['year']}" if year and word.isalpha() else ""
        for start in (first, borrowed):
            for end in (last, f"{word} {last}"):
                yield _both(TIME.fullmatch(start), TIME.fullmatch(end))


def _both(start: re.Match[str] | None, end: re.Match[str] | None) -> tuple[str, str] | None:
    """The two times, where both are read and are of one kind."""
    if not start or not end:
        return None
    (kind, first), (other, last) = _said(start), _said(end)
    return (first, last) if kind == other else None
