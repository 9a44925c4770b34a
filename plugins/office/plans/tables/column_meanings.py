"""What each column of a table says: by its heading, by its cells, or as a person answers."""

from __future__ import annotations

from collections.abc import Collection, Mapping, Sequence
from dataclasses import dataclass, replace

from plugins.office.plans.doubts import Doubt, Questions
from plugins.office.plans.tables.heading_words import begins_as
from plugins.office.plans.tables.headings import TableHeading
from plugins.plan.reading.catalogues import N_
from plugins.plan.reading.problems import Message
from plugins.plan.records.columns import FIELDS, ColumnMeaning

UNKNOWN_HEADING = Message(
    "office-unknown-heading",
    N_("it is not clear what the column “{heading}” holds"),
    N_("its meaning: one of the words listed; `other` for any other column"),
)
SAME_MEANING = Message(
    "office-same-meaning",
    N_("“{heading}” and “{other}” say the same, but a plan has only one such column"),
    N_("the meaning of this column: one of the words listed; `other` for any other column"),
)
MANY_UNKNOWN = Message(
    "office-many-unknown-headings",
    N_("{count} headings are of no known kind, and their columns are kept as they are: {headings}"),
    N_("nothing, or for a column that says who, what or when a line such as `{key}: lead`"),
)
NO_HEADING = Message(
    "office-no-heading",
    N_("a column has no heading; its cells say: {words}"),
    N_("what its cells say, as `means` of a column has it"),
)
# Of so many each is asked for by itself.
MOST_UNKNOWN = 5
TWO_WAYS = (ColumnMeaning.LEAD, ColumnMeaning.COORDINATING)


@dataclass(frozen=True, slots=True, kw_only=True)
class ColumnCells:
    """What is below the headings of a table, by the places of its columns.

    lengths: how long the words of a cell are on average. samples: the first words. counting: the
    columns whose cells are numbers in their order.
    """

    lengths: Mapping[int, float]
    samples: Mapping[int, str]
    counting: Collection[int] = ()


def decided(
    headings: Sequence[TableHeading],
    cells: ColumnCells,
    questions: Questions,
    before: str = "",
    known: Mapping[object, ColumnMeaning] | None = None,
) -> tuple[TableHeading, ...]:
    """The columns of a table with what a person said of them, or else as their headings say.

    before: what the keys begin with. known: what columns of other tables say, by their headings.
    """
    read = [_as_before(column, known or {}) for column in _with_a_number(headings, cells)]
    read = _with_a_task(read, cells.lengths)
    alike = _alike(read, cells.lengths, set())
    keys = [f"{before}column {column.place.column or column.index + 1}" for column in read]
    answered: set[int] = set()
    many = _of_no_kind(read, alike, keys, questions)
    if many:
        questions.ask(_of_many([read[place] for place in many], f"{before}columns", keys[many[0]]))
    for place, column in enumerate(read):
        key, other = keys[place], alike.get(place)
        is_plain = (column.is_sure and other is None) or place in many
        if is_plain and key not in questions.answers:
            continue
        means = ColumnMeaning.OTHER if other is not None else column.means
        above = read[other] if other is not None else None
        doubt = _doubt(key, column, means, above, cells.samples.get(column.index, ""))
        answer = ColumnMeaning(questions.ask(doubt))
        if key in questions.answers:
            answered.add(place)
        read[place] = replace(column, means=answer)
    for place in _alike(read, cells.lengths, answered):
        read[place] = replace(read[place], means=ColumnMeaning.OTHER)
    return tuple(read)


def _of_no_kind(
    read: Sequence[TableHeading],
    alike: Collection[int],
    keys: Sequence[str],
    questions: Questions,
) -> tuple[int, ...]:
    """The columns that are asked for in one, where too many headings are of no known kind."""
    found = [
        place
        for place, column in enumerate(read)
        if column.heading and column.means is ColumnMeaning.OTHER and not column.is_sure
        if place not in alike
    ]
    open_ = tuple(place for place in found if keys[place] not in questions.answers)
    return open_ if len(found) > MOST_UNKNOWN else ()


def _of_many(columns: Sequence[TableHeading], key: str, first: str) -> Doubt:
    headings = "; ".join(f"“{column.heading}”" for column in columns)
    return Doubt(
        key=key,
        place=columns[0].place,
        message=MANY_UNKNOWN,
        words=headings,
        read_as=str(ColumnMeaning.OTHER),
        values={"count": str(len(columns)), "headings": headings, "key": first},
    )


def _as_before(column: TableHeading, known: Mapping[object, ColumnMeaning]) -> TableHeading:
    """A column with the heading of one in another table says the same."""
    means = known.get(column.known_by) if column.heading else None
    return column if means is None else replace(column, means=means, is_sure=True)


def _doubt(
    key: str, column: TableHeading, means: ColumnMeaning, other: TableHeading | None, sample: str
) -> Doubt:
    message = SAME_MEANING if other else UNKNOWN_HEADING if column.heading else NO_HEADING
    return Doubt(
        key=key,
        place=column.place,
        message=message,
        words=" / ".join(filter(None, (column.under, column.heading))) or sample,
        read_as=str(means),
        choices=tuple(str(meaning) for meaning in ColumnMeaning if meaning != means),
        values={
            "heading": column.heading,
            "other": other.heading if other else "",
            "words": sample,
        },
    )


def _with_a_number(headings: Sequence[TableHeading], cells: ColumnCells) -> list[TableHeading]:
    """The columns, that which counts the rows as their number where it has no heading."""
    read = list(headings)
    if any(column.means is ColumnMeaning.NUMBER for column in read):
        return read
    for place, column in enumerate(read):
        if not column.heading and column.index in cells.counting:
            read[place] = replace(column, means=ColumnMeaning.NUMBER, is_sure=True)
            break
    return read


def _with_a_task(read: list[TableHeading], lengths: Mapping[int, float]) -> list[TableHeading]:
    """The columns, that with the longest words as the task where no heading says so."""
    if any(column.means is ColumnMeaning.TASK for column in read):
        return read
    free = [each for each in read if each.means is ColumnMeaning.OTHER and not each.is_sure]
    if not free:
        return read
    longest = max(free, key=lambda column: lengths.get(column.index, 0))
    return [
        replace(column, means=ColumnMeaning.TASK, is_sure=False) if column is longest else column
        for column in read
    ]


def _likelihood(column: TableHeading, lengths: Mapping[int, float]) -> tuple[bool, float]:
    """How likely a column is meant among several: its heading begins so; long words of tasks."""
    length = lengths.get(column.index, 0) if column.means is ColumnMeaning.TASK else 0
    return begins_as(column.heading, column.means), length


def _alike(
    read: Sequence[TableHeading], lengths: Mapping[int, float], answered: set[int]
) -> dict[int, int]:
    """Columns that say what another says of which there is one only, with that other."""
    alike: dict[int, int] = {}
    for meaning in FIELDS:
        holders = [place for place, column in enumerate(read) if column.means is meaning]
        if len(holders) > 1:
            first = max(
                holders,
                key=lambda place: (
                    place in answered,
                    read[place].is_sure,
                    _likelihood(read[place], lengths),
                    -place,
                ),
            )
            alike.update({place: first for place in holders if place != first})
    both = [place for place, column in enumerate(read) if column.means is ColumnMeaning.RESPONSIBLE]
    apart = [place for place, column in enumerate(read) if column.means in TWO_WAYS]
    if both and apart:
        away, kept = (apart, both) if answered & {*both} else (both, apart)
        alike.update(dict.fromkeys(away, kept[0]))
    return alike
