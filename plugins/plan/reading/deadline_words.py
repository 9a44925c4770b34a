"""The words of a Vietnamese deadline cell, read into a kind and its fields: never a guess.

What is read is only what can mean one thing. "Trước ngày 30/6/2025" is read as that day, as offices
use it; "trước ngày 01/7", "trước quý II", "đầu năm" or "từ năm 2025" name no last day and stay
unread.
"""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Callable, Iterable, Mapping
from typing import TypeAlias

from pydantic import ValidationError

from plugins.plan.reading.calendar_words import DAY, JOIN, TIME, YEAR, span, time_of
from plugins.plan.reading.characters import with_usual_y
from plugins.plan.reading.places import Value
from plugins.plan.reading.recurring_words import recurring
from plugins.plan.records.deadlines import DeadlineTerms
from plugins.plan.records.plan import PLAN_ITSELF

# The fields of a deadline, as a file would give them.
Fields: TypeAlias = "dict[str, Value]"
# Longer cells say more than when; reading them would only take time.
LONGEST = 300
UNREAD: Mapping[str, Value] = {"kind": "unread"}

SPACE = re.compile(r"\s+")
DASHES = re.compile(r"\s*[–—‐‑−]\s*")
# What stands before a time and does not change which one it is.
LEADING = re.compile(
    r"^(?:phải )?(?:(?P<verb>hoàn thành|hoàn tất|thực hiện|triển khai|xong)(?: xong)? ?)?"
    r"(?:(?:chậm nhất|muộn nhất)(?: là)? ?)?"
    r"(?:trong|vào|đến hết|đến cuối|hết|đến|tới|cuối)? ?",
    re.IGNORECASE,
)
# "Before the first" of a month hardly means that day.
BEFORE_FIRST = re.compile(r"\btrước (?:ngày )?0?1\b", re.IGNORECASE)
# Before the day stands what before a month or a year would leave open which day is the last.
BEFORE_DAY = re.compile(rf"^trước (?=(?:ngày )?{DAY.pattern}$)", re.IGNORECASE)
ONGOING = re.compile(
    r"(?:thường xuyên|liên tục)(?:(?:,| và)? (?:thường xuyên|liên tục))?", re.IGNORECASE
)
CONDITIONS = re.compile(
    r"(?:(?:thực hiện |triển khai )?theo (?:tiến độ|yêu cầu|hướng dẫn|chỉ đạo|lộ trình)(?: .+)?"
    r"|(?:sau )?khi (?:có|được|hoàn thành|nhận được) .+)",
    re.IGNORECASE,
)
# In a condition these say that a day may be meant after all; some are also parts of other words,
# such as those of investment, tasks and services.
HINTS_OF_TIME = re.compile(
    r"\d|;|\b(?:ngày|tuần|tháng|quý|năm|hằng|hàng|kỳ|thường xuyên|liên tục|lần|mùa|trước|cuối)\b"
    r"|\b(?:chậm|muộn) nhất\b|\b(?<!đứng )đầu\b(?! (?:tư|mối|ra|vào)\b)"
    r"|\b(?:từng|mỗi|theo|đầu|cuối|hết|giữa|các) vụ\b|\bvụ (?:đông|xuân|hè|thu|chiêm)\b",
    re.IGNORECASE,
)
RELATIVE = re.compile(
    r"(?:chậm nhất(?: là)? |muộn nhất(?: là)? )?(?:(?:trong|sau)(?: vòng| thời hạn| thời gian)? )?"
    r"(?P<number>\d{1,3})(?: \([^)\d]+\))? (?P<unit>ngày|tháng|năm),? "
    r"(?:(?:kể từ|tính từ|kể|sau|từ) (?:ngày|khi|thời điểm)) (?P<event>\D.*)",
    re.IGNORECASE,
)
# What follows "after …" must be one event: no second time, and nothing that comes again.
NO_SINGLE_EVENT = re.compile(
    r";|\btrước (?:ngày|năm|tháng|quý)|\b(?:hoặc|hoàn thành|chậm nhất|muộn nhất|không quá)\b"
    r"|\b(?:mỗi|hằng|từng|định kỳ|thường xuyên)\b|\bhàng (?:ngày|tuần|tháng|quý|năm)\b"
    r"|\b(?:kết thúc|hết|cuối|đầu)(?: cùng)?(?: của)? (?:\d+ )?(?:ngày|tuần|tháng|quý|năm|kỳ)\b"
    r"|\b(?:lần|đến|xong|sau đó)\b|\btrước \d|\bquý [IV\d]|\d/\d{4}\b(?!/)",
    re.IGNORECASE,
)
# What follows "after the day of …" and can be no other document than the one that says so.
THIS_DOCUMENT = re.compile(
    r"(?:(?:ký|ban hành|ký ban hành) )?"
    r"(?:kế hoạch|quyết định|chương trình|đề án|nghị quyết|chỉ thị) này"
    r"(?: (?:được )?(?:ký|ban hành|ký ban hành))?",
    re.IGNORECASE,
)
UNITS = {"ngày": "days", "tháng": "months", "năm": "years"}
NUMBER = r"(?:IV|I{1,3}|0?[1-9]|1[0-2])"
START = re.compile(r"^(?:bắt đầu )?(?:kể )?(?:từ )?", re.IGNORECASE)
# These name a last day, or the end of a time that a start could not be the whole of.
ENDS = re.compile(r"(?:cuối|hết|đến|tới|trước|chậm nhất|muộn nhất)\b", re.IGNORECASE)
STARTS = frozenset({"date", "month", "quarter", "year", "relative", "conditional"})
STAGE = re.compile(r";\s*|\n+")
# Between times that each have their year; two years so joined may also be a span.
STAGE_IN_LINE = re.compile(r", ?| và ")
# Months or quarters that share their year.
OF_ONE_YEAR = re.compile(
    rf"(?P<list>(?:(?P<unit>quý|tháng) {NUMBER}(?:(?:, ?| và )(?:(?P=unit) )?{NUMBER})+))"
    rf"{JOIN}(?P<year>{YEAR})",
    re.IGNORECASE,
)
# The kinds of which a staged deadline is read: each has a last day of its own.
OF_STAGES = frozenset({"date", "month", "quarter", "year"})


def read_words(words: str) -> Fields:
    """The fields of a deadline whose cell holds `words`; `{kind: unread}` where in doubt."""
    written = plain_words(words)
    text = with_usual_y(written)
    doubtful = len(text) > LONGEST or BEFORE_FIRST.search(text)
    for reader in READERS if not doubtful else ():
        found = reader(text)
        if found is not None and _is_possible(found):
            return _with_event_as_written(found, text, written)
    return dict(UNREAD)


def _with_event_as_written(fields: Fields, text: str, written: str) -> Fields:
    """The event after which a time begins in the words of the cell; `text` is as long."""
    event = fields.get("after_event")
    if not isinstance(event, dict):
        return fields
    own = str(event["vi"])
    start = text.index(own)
    return {**fields, "after_event": {"vi": written[start : start + len(own)]}}


def read_start_words(words: str) -> Fields:
    """The same for words that say when a task begins: "Từ quý II/2025"."""
    text = START.sub("", plain_words(words), count=1)
    found = read_words(text) if not ENDS.match(text) else dict(UNREAD)
    return found if found["kind"] in STARTS else dict(UNREAD)


def plain_words(words: str) -> str:
    """`words` in NFC, with single spaces and hyphens, without the full stop at their end."""
    text = DASHES.sub(" - ", unicodedata.normalize("NFC", words).strip())
    return SPACE.sub(" ", text).strip(" .,;")


def _is_possible(fields: Fields) -> bool:
    """Whether the calendar has the days that were read, and spans do not go backwards."""
    try:
        timing = DeadlineTerms.model_validate(fields)
    except ValidationError:
        return False
    start, end = timing.start, timing.end or timing.until
    return not (start and end) or start.first <= end.last


def _ongoing(text: str) -> Fields | None:
    return {"kind": "ongoing"} if ONGOING.fullmatch(text) else None


def _conditional(text: str) -> Fields | None:
    clear = CONDITIONS.fullmatch(text) and not HINTS_OF_TIME.search(text)
    return {"kind": "conditional"} if clear else None


def _relative(text: str) -> Fields | None:
    found = RELATIVE.fullmatch(text)
    if not found or NO_SINGLE_EVENT.search(found["event"]):
        return None
    unit = UNITS[found["unit"].casefold()]
    length: Fields = {"kind": "relative", unit: str(int(found["number"]))}
    if THIS_DOCUMENT.fullmatch(found["event"]):
        return length | {"after": PLAN_ITSELF}
    return length | {"after_event": {"vi": found["event"]}}


def _time(text: str) -> Fields | None:
    rest = BEFORE_DAY.sub("", LEADING.sub("", text, count=1), count=1)
    found = TIME.fullmatch(rest)
    return time_of(found) if found else None


def _staged(text: str) -> Fields | None:
    """Several times, each a stage: "Quý IV/2024; quý II/2025", "Quý I, quý III/2025"."""
    for parts, kinds in (
        (_of_one_year(text), OF_STAGES),
        (_apart(STAGE, text), OF_STAGES),
        (_apart(STAGE_IN_LINE, text), OF_STAGES - {"year"}),
    ):
        read = [(part, _time(whole) or UNREAD) for part, whole in parts]
        if (
            len(read) > 1
            and _of_one_kind_of_work(part for part, _ in parts)
            and all(own["kind"] in kinds for _, own in read)
        ):
            stages: list[Value] = [{"text": {"vi": part}, **own} for part, own in read]
            return {"kind": "staged", "stages": stages}
    return None


def _of_one_kind_of_work(parts: Iterable[str]) -> bool:
    """False for "begin in …; complete in …", which is a start and one deadline."""
    verbs = {found["verb"] for part in parts if (found := LEADING.match(part)) and found["verb"]}
    return len({verb.casefold() for verb in verbs}) <= 1


def _of_one_year(text: str) -> list[tuple[str, str]]:
    """Each month or quarter of a list as written, and with its unit and year."""
    found = OF_ONE_YEAR.fullmatch(text)
    if not found:
        return []
    unit, year = found["unit"], found["year"]
    parts = STAGE_IN_LINE.split(found["list"])
    written = [*parts[:-1], parts[-1] + text[found.end("list") :]]
    read = [f"{unit} {part.split(' ')[-1]}/{year}" for part in parts]
    return [*zip(written, read, strict=True)]


def _apart(between: re.Pattern[str], text: str) -> list[tuple[str, str]]:
    parts = [part.strip(" .,") for part in between.split(text)]
    return [(part, part) for part in parts if part]


# In this order; each reads what none before it can.
READERS: tuple[Callable[[str], Fields | None], ...] = (
    _ongoing,
    recurring,
    _time,
    span,
    _relative,
    _conditional,
    _staged,
)
