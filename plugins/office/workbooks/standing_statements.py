"""What an agency states, held against what already stands: new, the same, changed, recorded."""

from __future__ import annotations

from collections.abc import Collection, Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from itertools import count

from plugins.office.workbooks.correction_examples import can_be_corrected, correction_example
from plugins.office.workbooks.filled_reports import CellFault, Faults, FilledRow, notice_at
from plugins.office.workbooks.recorded_cells import PERIOD, differences, faults_of_differences
from plugins.office.workbooks.statements import StatedReport
from plugins.plan.reading.catalogues import N_
from plugins.plan.reading.places import Value
from plugins.plan.reading.problems import Message
from plugins.plan.records.updates import UpdateKind

REPLACES = Message(
    "workbook-replaces",
    N_("this takes the place of {id}, which was not recorded yet"),
    N_("nothing more to be done"),
)
BESIDE_UNRECORDED = Message(
    "workbook-beside-unrecorded",
    N_("the report {id} on the same task, of another day, was not recorded yet and stays"),
    N_("where it was meant to be replaced, its file deleted before make record"),
)
CORRECTED = Message(
    "workbook-corrected-already",
    N_("the report was corrected already, by {id}"),
    N_("an empty row, where that correction says what the row says; else a further correction"),
)

STATEMENTS = (UpdateKind.REPORT.value, UpdateKind.NO_CHANGE.value)
# What a workbook states of an update; of all else it says nothing, and that stays.
OWN = (
    *("kind", "tasks", "agency", "date", "date_note", "period", "delivery", "reason"),
    *("document", "title", "text", "obstacles", "next_steps", "sources"),
)
ORDER = (
    *("id", "kind", "tasks", "agency", "date", "date_note", "period", "received", "delivery"),
    *("reason", "document", "title", "text", "obstacles", "next_steps", "sources"),
)


@dataclass(frozen=True, slots=True, kw_only=True)
class StandingUpdate:
    """An update file: its name below the data folder, what it says, whether that was recorded."""

    name: str
    value: Mapping[str, Value]
    is_recorded: bool

    @property
    def id(self) -> str:
        """The id of the update, which is the name of its file."""
        return self.name.rpartition("/")[2].removesuffix(".yaml")


@dataclass(slots=True)
class ToWrite:
    """The files to be written by their names, of which row each is; what is the same already.

    sketches: the names of those that only show what is wrong with the words of a faulty row.
    corrections: by the names of their files, how what is recorded could be corrected officially.
    """

    files: dict[str, dict[str, Value]] = field(default_factory=dict)
    rows: dict[str, FilledRow] = field(default_factory=dict)
    sketches: set[str] = field(default_factory=set)
    corrections: dict[str, dict[str, Value]] = field(default_factory=dict)
    replaced: list[str] = field(default_factory=list)
    unchanged: int = 0
    faults: Faults = field(default_factory=Faults)


def to_write(statements: Sequence[StatedReport], standing: Sequence[StandingUpdate]) -> ToWrite:
    """What has to be written so that all is said; nothing of it where there are faults."""
    made = ToWrite()
    taken = {update.id for update in standing}
    for statement in statements:
        if statement.is_sketch:
            _add(statement, taken, made)
            continue
        others = [each for each in standing if _same_subject(statement.values, each.value)]
        same_day = [each for each in others if each.value.get("date") == statement.values["date"]]
        now = {each.name: _joined(statement.values, each.value) for each in same_day}
        if any(_equal(now[each.name], each.value) for each in same_day):
            made.unchanged += 1
        elif same_day and same_day[-1].is_recorded:
            recorded = same_day[-1]
            _differs(statement, recorded, _corrections_of(recorded, standing), taken, made)
        elif same_day:
            _replace(statement, same_day[-1], now[same_day[-1].name], made)
        else:
            made.faults += _beside(statement, others)
            _add(statement, taken, made)
    return made


def _differs(
    statement: StatedReport,
    recorded: StandingUpdate,
    corrections: Sequence[StandingUpdate],
    taken: set[str],
    made: ToWrite,
) -> None:
    """Of what is recorded: a fault for each cell that differs, and how it could be corrected."""
    row, language = statement.row, _language(statement)
    found = differences(row, recorded.value, statement.values, language)
    example = correction_example(statement, recorded.value, found, language)
    if not found or any(_corrects_so(each, example) for each in corrections):
        made.unchanged += 1
        found = ()
    made.faults += faults_of_differences(row, found, statement.date)
    if found:
        made.faults += (notice_at(row.cell("date"), CORRECTED, id=each.id) for each in corrections)
    is_correctable = can_be_corrected(recorded.value, statement.values)
    if is_correctable and any(each.key != PERIOD for each in found):
        day = example["date"] or statement.values["received"]
        id_ = _free_id(str(day), row.task, taken)
        made.corrections[_name(id_)] = {"id": id_, **example}


def _corrections_of(
    recorded: StandingUpdate, standing: Sequence[StandingUpdate]
) -> list[StandingUpdate]:
    return [each for each in standing if each.value.get("corrects") == recorded.id]


def _corrects_so(correction: StandingUpdate, example: Mapping[str, Value]) -> bool:
    """Whether a correction says already, in the plan’s own language, what a row says now."""
    said, now = (each.get("correction") for each in (correction.value, example))
    both = [each.get("now") if isinstance(each, dict) else None for each in (said, now)]
    first, second = (each if isinstance(each, dict) else {} for each in both)
    return bool(second) and all(first.get(code) == words for code, words in second.items())


def _language(statement: StatedReport) -> str:
    """The code of the plan’s own language, in which all that an agency says is first."""
    text = statement.values.get("text")
    return next(iter(text)) if isinstance(text, dict) else ""


def _replace(
    statement: StatedReport, before: StandingUpdate, now: dict[str, Value], made: ToWrite
) -> None:
    made.faults.append(notice_at(statement.row.cell("date"), REPLACES, id=before.id))
    made.replaced.append(before.name)
    made.files[before.name], made.rows[before.name] = now, statement.row


def _add(statement: StatedReport, taken: set[str], made: ToWrite) -> None:
    id_ = _free_id(statement.date.isoformat(), statement.row.task, taken)
    name = _name(id_)
    made.files[name] = _in_order({"id": id_} | statement.values)
    made.rows[name] = statement.row
    if statement.is_sketch:
        made.sketches.add(name)


def _name(id_: str) -> str:
    return f"updates/{id_[: len('2026')]}/{id_}.yaml"


def _free_id(day: str, task: str, taken: set[str]) -> str:
    """The id of an update on that task that there is not yet; it is taken then."""
    id_ = next(each for each in _ids(f"{day}-{task}") if each not in taken)
    taken.add(id_)
    return id_


def _ids(base: str) -> Iterator[str]:
    """`2026-10-15-1.1`, then with 2, 3 and so on behind it."""
    yield base
    yield from (f"{base}-{number}" for number in count(2))


def _beside(statement: StatedReport, others: Collection[StandingUpdate]) -> Iterator[CellFault]:
    """Of a report of another day on the same period, which is not recorded: is it another one?"""
    for each in others:
        same = each.value.get("received") == statement.values["received"]
        if not each.is_recorded and (same or _is_of_period(statement, each)):
            yield notice_at(statement.row.cell("date"), BESIDE_UNRECORDED, id=each.id)


def _is_of_period(statement: StatedReport, other: StandingUpdate) -> bool:
    period = statement.values.get("period")
    return period is not None and other.value.get("period") == period


def _same_subject(values: Mapping[str, Value], other: Mapping[str, Value]) -> bool:
    """Whether both are statements of one agency on the same task as a whole."""
    return (
        other.get("kind") in STATEMENTS
        and other.get("agency") == values["agency"]
        and other.get("tasks") == values["tasks"]
    )


def _joined(values: Mapping[str, Value], before: Mapping[str, Value]) -> dict[str, Value]:
    """What the workbook says, with what the file says besides: what a person added stays."""
    kept = {key: value for key, value in before.items() if key not in OWN}
    now = {key: _with_translations(value, before.get(key)) for key, value in values.items()}
    return _in_order(kept | now)


def _with_translations(value: Value, before: Value) -> Value:
    """A text with the languages in which somebody has translated it since."""
    if not isinstance(value, dict) or not isinstance(before, dict):
        return value
    first = next(iter(value), "")
    is_text = isinstance(value.get(first), str) and len(first) == len("vi")
    return {**before, **value} if is_text and before.get(first) == value[first] else value


def _in_order(values: Mapping[str, Value]) -> dict[str, Value]:
    known = [key for key in ORDER if key in values]
    return {key: values[key] for key in (*known, *(key for key in values if key not in ORDER))}


def _equal(now: Mapping[str, Value], before: Mapping[str, Value]) -> bool:
    """Whether both say the same; the day on which it came is no part of what was said."""
    return {**now, "received": ""} == {**before, "received": ""}
