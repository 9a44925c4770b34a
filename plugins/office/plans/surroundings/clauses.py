"""When reports are due, as sentences of a plan say it: read only where that can mean one thing."""

from __future__ import annotations

import calendar
import re
from collections.abc import Iterator, Sequence

from plugins.office.documents.document import DocumentParagraph, FilePlace
from plugins.office.plans.preamble import ReportingClause
from plugins.office.plans.surroundings.lines import joined
from plugins.plan.reading.characters import with_usual_y
from plugins.plan.reading.deadline_words import plain_words
from plugins.plan.reading.recurring_words import LEAP_YEAR, PAIR

LONGEST = 700
SENTENCE = re.compile(r"(?<=[.;])\s+(?=[A-ZĐÀ-Ỹ(+-])")
REPORT = re.compile(r"\bbáo cáo\b", re.IGNORECASE)
WHEN = re.compile(
    r"\b(?:định kỳ|hằng|hàng|mỗi) (?:tháng|quý|năm|6 tháng|06 tháng|sáu tháng)\b|\bđịnh kỳ\b"
    r"|\b(?:trước|chậm nhất|muộn nhất)\b[^.;]{0,40}\d|\btháng cuối (?:quý|kỳ)\b",
    re.IGNORECASE,
)
DAY = r"(?:ngày )?\d{1,2}(?:/\d{1,2}(?![/\d])| tháng \d{1,2}(?! năm \d))"
DAYS = re.compile(
    rf"\b(?:trước|chậm nhất(?: là)?|muộn nhất(?: là)?)(?: vào)? (?P<days>{DAY}"
    rf"(?:(?:,| và|, và| hoặc)(?: trước)? {DAY})*)"
    r"(?P<yearly>[^.;]{0,12}\b(?:hằng|hàng|mỗi) năm)?",
    re.IGNORECASE,
)
OF_LAST_MONTH = re.compile(
    r"\btrước ngày (?P<day>\d{1,2})(?: của)? tháng cuối (?:của )?(?:mỗi )?quý\b", re.IGNORECASE
)
OF_EVERY_MONTH = re.compile(
    r"\btrước ngày (?P<day>\d{1,2}) (?:của )?(?:hằng|hàng|mỗi) tháng\b", re.IGNORECASE
)
PERIOD = r"(?P<period>quý|năm|tháng|6 tháng|06 tháng)"
AFTER = re.compile(
    r"\b(?:chậm nhất|muộn nhất|trong vòng|trong|sau)(?: là)? (?P<number>\d{1,3}) ngày"
    rf"(?: làm việc)?,? (?:kể từ |sau )?(?:khi |ngày )?(?:hết|kết thúc|cuối) (?:mỗi )?{PERIOD}\b",
    re.IGNORECASE,
)
BEFORE = re.compile(
    rf"\btrước khi (?:hết|kết thúc) (?:mỗi )?{PERIOD} (?P<number>\d{{1,3}}) ngày\b", re.IGNORECASE
)
MONTHS = {"tháng": 1, "quý": 3, "6 tháng": 6, "06 tháng": 6, "năm": 12}
# Working days are not days, and a second rhythm in the sentence leaves open which one is meant.
WORKING_DAYS = re.compile(r"\bngày làm việc\b", re.IGNORECASE)
RHYTHM = re.compile(
    r"\b(?:định kỳ|hằng|hàng|mỗi) (?P<one>0?6 tháng|tháng|quý|năm)(?P<more>(?:,| và| hoặc) "
    r"(?:0?6 tháng|tháng|quý|năm)\b)?",
    re.IGNORECASE,
)
CUT = ", "
QUARTERS = (3, 6, 9, 12)


def clauses_in(paragraphs: Sequence[DocumentParagraph]) -> list[ReportingClause]:
    """The sentences that say when reports are due, each as far as it can be read."""
    return [
        clause_in(sentence, paragraph.place)
        for paragraph in paragraphs
        for sentence in _about_reports(joined(paragraph))
    ]


def _about_reports(text: str) -> Iterator[str]:
    for sentence in SENTENCE.split(text):
        spelt = with_usual_y(sentence)
        if len(sentence) <= LONGEST and REPORT.search(spelt) and WHEN.search(spelt):
            yield sentence.strip()


def clause_in(words: str, place: FilePlace) -> ReportingClause:
    """The clause of a sentence, without days and periods where it leaves these open."""
    text = with_usual_y(plain_words(words))
    for reader in () if WORKING_DAYS.search(text) else (_of_months, _of_days, _of_periods):
        if found := reader(text, words, place):
            return found
    return ReportingClause(words=words, place=place, rest=text)


def _without(text: str, said: re.Match[str]) -> str:
    """`text` without the words that say when; what stands before and after does not become one."""
    return f"{text[: said.start()]}{CUT}{text[said.end() :]}"


def _of_months(text: str, words: str, place: FilePlace) -> ReportingClause | None:
    for pattern, months in ((OF_LAST_MONTH, QUARTERS), (OF_EVERY_MONTH, tuple(range(1, 13)))):
        if said := pattern.search(text):
            days = tuple(_day(int(said["day"]), month) for month in months)
            if all(days):
                length = len(range(12)) // len(months)
                rest = _without(text, said)
                return ReportingClause(
                    words=words, place=place, rest=rest, days=days, months=length
                )
    return None


def _of_days(text: str, words: str, place: FilePlace) -> ReportingClause | None:
    """Days of every year: several, or one that is said to be of every year."""
    said = list(DAYS.finditer(text))
    if len(said) != 1:
        return None
    days = tuple(_day(int(day), int(month)) for day, month in PAIR.findall(said[0]["days"]))
    every_year = len(days) > 1 or said[0]["yearly"] or _is_yearly(text)
    if not every_year or not all(days):
        return None
    rest = _without(text, said[0])
    return ReportingClause(words=words, place=place, rest=rest, days=tuple(sorted(set(days))))


def _is_yearly(text: str) -> bool:
    rhythms = [(found["one"].casefold(), found["more"]) for found in RHYTHM.finditer(text)]
    return bool(rhythms) and all(one == "năm" and not more for one, more in rhythms)


def _of_periods(text: str, words: str, place: FilePlace) -> ReportingClause | None:
    after, before = AFTER.search(text), BEFORE.search(text)
    said = after or before
    if said is None or (after and before):
        return None
    number = int(said["number"])
    return ReportingClause(
        words=words,
        place=place,
        rest=_without(text, said),
        months=MONTHS[said["period"].casefold()],
        due_after_days=number if after else None,
        due_before_days=number if before else None,
    )


def _day(day: int, month: int) -> str:
    """A day of the year as `06-15`; "" where there is none."""
    if month not in range(1, 13) or not 1 <= day <= calendar.monthrange(LEAP_YEAR, month)[1]:
        return ""
    return f"{month:02}-{day:02}"
