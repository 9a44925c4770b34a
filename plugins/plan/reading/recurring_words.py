"""What Vietnamese offices write for a deadline that comes again: every month, quarter or year."""

from __future__ import annotations

import calendar
import re

from plugins.plan.reading.calendar_words import QUARTER, ROMAN, YEAR
from plugins.plan.reading.places import Value

EVERY = r"(?:hằng|hàng|mỗi)"
UNITS = {"tháng": "month", "quý": "quarter", "năm": "year"}
# Once in so many months.
IN_MONTHS = {"1": "month", "3": "quarter", "6": "half-year", "12": "year"}
PERIODIC = re.compile(
    rf"(?:(?:báo cáo |thực hiện )?định kỳ )?(?:"
    rf"{EVERY} (?P<unit>tháng|quý|năm)(?: (?:0?1 |một )lần)?"
    rf"|{EVERY} (?P<half>nửa năm|6 tháng|06 tháng)(?: (?:0?1 |một )lần)?"
    rf"|0?1 lần/(?P<per>tháng|quý|năm)"
    rf"|0?1 (?P<one>tháng|quý|năm)/(?:01 |1 )?lần"
    rf"|(?P<months>0?1|0?3|0?6|12) tháng(?:/| một | 0?1 |/0?1 )lần"
    rf"|(?<=định kỳ )(?P<bare>0?6 tháng))",
    re.IGNORECASE,
)
LIST = r"(?:, ?| và |; ?)"
DAY_AND_MONTH = r"(?:(?:ngày )?\d{1,2}(?:/| tháng )\d{1,2})"
# When in the year; what stands before does not change which day is the last.
IN_YEAR = re.compile(
    rf"(?:hoàn thành )?(?:"
    rf"(?:(?:trước|chậm nhất(?: là)?|vào|đến) )?"
    rf"(?P<days>{DAY_AND_MONTH}(?:{LIST}{DAY_AND_MONTH})*)"
    rf"|(?:(?:vào|đến|đến hết|trong) )?"
    rf"(?:(?P<months>tháng \d{{1,2}}(?:{LIST}(?:tháng )?\d{{1,2}})*)"
    rf"|(?P<quarters>(?:quý (?:IV|I{{1,3}}|[1-4]))(?:{LIST}(?:quý )?(?:IV|I{{1,3}}|[1-4]))*)))",
    re.IGNORECASE,
)
# When in a month: one day.
IN_MONTH = re.compile(
    r"(?:(?:trước|chậm nhất(?: là)?|vào|đến) )?ngày (?P<day>\d{1,2})", re.IGNORECASE
)
UNTIL = re.compile(
    rf"(?P<rest>.+?),? ?(?:"
    rf"đến (?:hết )?(?:năm )?(?P<until>{YEAR})"
    rf"|(?:bắt đầu )?(?:kể )?từ năm (?P<since>{YEAR})"
    rf"|\(?(?:giai đoạn )?(?:từ )?(?:năm )?(?P<start>{YEAR})(?: ?- ?| đến (?:năm )?)"
    rf"(?P<end>{YEAR})\)?)",
    re.IGNORECASE,
)
# "Hằng năm (quý IV)" says the same as with a comma.
IN_BRACKETS = re.compile(r" \(([^()]+)\)$")
AROUND = re.compile(
    rf"(?P<before>.+?),? (?={EVERY}|định kỳ)(?P<after_every>.+)|(?P<every>.+?)(?:,|:)? (?P<when>(?:"
    rf"trước|chậm nhất|vào|đến|trong|hoàn thành|ngày|tháng|quý) .+)",
    re.IGNORECASE,
)
QUARTER_NUMBER = re.compile(QUARTER.removeprefix(r"(?:quý|q\.?) ?"), re.IGNORECASE)
PAIR = re.compile(r"(\d{1,2})(?:/| tháng )(\d{1,2})", re.IGNORECASE)
LEAP_YEAR = 2024
QUARTER_MONTHS = 3


def recurring(text: str) -> dict[str, Value] | None:
    """The fields of a deadline that comes again; None where `text` says no such thing."""
    text = IN_BRACKETS.sub(r", \1", text)
    until = UNTIL.fullmatch(text)
    found = _without_end(until["rest"] if until else text)
    if found and until:
        ends = {
            "start": until["start"] or until["since"],
            "until": until["until"] or until["end"],
        }
        found |= {key: year for key, year in ends.items() if year}
    return found


def _without_end(text: str) -> dict[str, Value] | None:
    if every := PERIODIC.fullmatch(text):
        return {"kind": "recurring", "every": _every(every)}
    parts = AROUND.fullmatch(text)
    if not parts:
        return None
    every = PERIODIC.fullmatch(parts["every"] or parts["after_every"])
    unit = _every(every) if every else ""
    by = _days(unit, parts["when"] or parts["before"])
    return {"kind": "recurring", "every": unit, "by": by} if by else None


def _every(found: re.Match[str]) -> str:
    named = found["unit"] or found["per"] or found["one"]
    if named:
        return UNITS[named.casefold()]
    return IN_MONTHS[found["months"].lstrip("0")] if found["months"] else "half-year"


def _days(every: str, text: str) -> list[Value]:
    """The days of the period that `text` names; none where it does not name any for sure."""
    if every == "month" and (day := IN_MONTH.fullmatch(text)):
        return [f"{int(day['day']):02}"]
    found = IN_YEAR.fullmatch(text) if every == "year" else None
    if not found:
        return []
    if found["days"]:
        return [f"{int(month):02}-{int(day):02}" for day, month in PAIR.findall(found["days"])]
    if found["months"]:
        numbers = [int(number) for number in re.findall(r"\d+", found["months"])]
    else:
        quarters = QUARTER_NUMBER.findall(found["quarters"])
        numbers = [ROMAN[quarter.casefold()] * QUARTER_MONTHS for quarter in quarters]
    known = all(1 <= number <= 12 for number in numbers)  # noqa: PLR2004 - months of a year
    return [_month_end(number) for number in numbers] if known else []


def _month_end(month: int) -> str:
    """The last day of a month, as the longest year has it."""
    return f"{month:02}-{calendar.monthrange(LEAP_YEAR, month)[1]:02}"
