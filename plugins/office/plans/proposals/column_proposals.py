"""The columns of a plan's table as plan.yaml declares them."""

from __future__ import annotations

from collections.abc import Sequence

from plugins.office.plans.doubts import Doubt, Questions
from plugins.office.plans.outline import Outline, OutlineColumn
from plugins.office.plans.proposals.proposal import text_of, with_words
from plugins.plan.facts.amounts import amount
from plugins.plan.reading.catalogues import N_
from plugins.plan.reading.places import Value
from plugins.plan.reading.problems import Message
from plugins.plan.records.columns import FIELDS, ColumnMeaning

NOT_ALL_AMOUNTS = Message(
    "import-not-all-amounts",
    N_("in the column “{column}”, {amounts} of {count} cells are amounts, but “{words}” is not"),
    N_("`yes` if the column may be added up, otherwise `no`"),
)
NO_UNIT = Message(
    "import-no-unit",
    N_("the column “{column}” holds amounts, but no unit is given; it is not added up"),
    N_("the unit as the plan writes it, such as “triệu đồng”"),
)
YES, NO = "yes", "no"


def column_proposals(outline: Outline, locale: str, questions: Questions) -> list[Value]:
    """All columns, where one has no field of its own in a task; else none need be declared.

    locale: that in which the plan writes numbers.
    """
    if all(column.means in FIELDS for column in outline.columns):
        return []
    return [_column(column, outline, locale, questions) for column in outline.columns]


def _column(column: OutlineColumn, outline: Outline, locale: str, questions: Questions) -> Value:
    unit, summed = column.unit, False
    if column.means is ColumnMeaning.FUNDING:
        cells = [line.cells[column.id] for line in outline.lines if column.id in line.cells]
        words = [cell.text for cell in cells if cell.same_as is None]
        unit, summed = _amounts(column, words, locale, questions)
    return with_words(
        {
            "id": column.id,
            "heading": text_of(column.heading),
            "under": text_of(column.under),
            "means": column.means.value,
            "unit": text_of(unit),
            "summed": "true" if summed else None,
        }
    )


def _amounts(
    column: OutlineColumn, words: Sequence[str], locale: str, questions: Questions
) -> tuple[str, bool]:
    """The unit of a column of amounts, and whether they may be added up."""
    others = [each for each in words if amount(each, locale) is None]
    count = len(words) - len(others)
    if not count:
        return column.unit, False
    unit = column.unit or questions.ask(
        Doubt(
            key=f"column {column.id} unit",
            place=column.place,
            message=NO_UNIT,
            words=column.heading,
            read_as="",
            is_open=True,
            values={"column": column.heading},
        )
    )
    if not others or not unit:
        return unit, bool(unit)
    values = {"column": column.heading, "amounts": str(count), "count": str(len(words))}
    doubt = Doubt(
        key=f"column {column.id} summed",
        place=column.place,
        message=NOT_ALL_AMOUNTS,
        words=others[0],
        read_as=NO,
        choices=(YES, NO),
        values={**values, "words": others[0]},
    )
    return unit, questions.ask(doubt) == YES
