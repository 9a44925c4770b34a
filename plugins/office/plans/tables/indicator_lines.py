"""The rows of tables of indicators: name, unit, values by year, who answers."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import replace

from plugins.office.documents.document import DocumentRow
from plugins.office.plans.doubts import Doubt, Questions
from plugins.office.plans.outline import IndicatorLine
from plugins.office.plans.tables.headings import filled_cells, is_row_of_numbers
from plugins.office.plans.tables.indicator_headings import IndicatorColumn, Role
from plugins.office.plans.tables.items import on_one_line
from plugins.office.plans.tables.plan_tables import LEAVE_OUT, TablePart
from plugins.office.plans.tables.row_words import said
from plugins.office.plans.tables.table_words import table_words
from plugins.office.plans.tables.whole_rows import signature, visible_rows
from plugins.plan.reading.catalogues import N_
from plugins.plan.reading.problems import Message

UNKNOWN_YEAR = Message(
    "office-year-of-figures",
    N_("the heading “{heading}” over a column of figures names no year"),
    N_("the year, such as 2024; or `leave-out`"),
)
UNKNOWN_ROLE = Message(
    "office-figures-of",
    N_("it is not clear whether the figures for {year} are targets"),
    N_("`target`; `baseline` for figures from before the plan; or `leave-out`"),
)
OTHER_FIGURES = Message(
    "office-other-figures",
    N_(
        "the data have no place for the column “{heading}” of the table of indicators; it "
        "was left out"
    ),
    N_("`leave-out`"),
)
MORE_BASELINES = Message(
    "office-more-baselines",
    N_("several years before the plan have figures; only the last was kept, not {year}"),
    N_("`target`, `baseline`, or `leave-out`"),
)
NO_FIGURES = Message(
    "office-no-figures",
    N_("this row of a table of indicators has no figures; it was left out"),
    N_("nothing to be done; or write the indicator into data/indicators.yaml"),
)
PERIOD = re.compile(r"\D{0,15}((?:19|20)\d\d)\s*[-–]\s*(?:19|20)\d\d")


def first_year(texts: Sequence[str]) -> int | None:
    """The first year of the period for which a plan is made, where its title says one."""
    for text in texts:
        said_at = table_words().period.first_in(text)
        found = PERIOD.match(text, said_at[1]) if said_at else None
        if found:
            return int(found[1])
    return None


class IndicatorRows:
    """The rows of all tables of indicators. begins: the first year of the plan, None if unsaid."""

    def __init__(self, begins: int | None, questions: Questions) -> None:
        self._begins = begins
        self._questions = questions
        self._columns: list[IndicatorColumn] = []
        self._printed: set[tuple[tuple[str, ...], ...]] = set()
        self.lines: list[IndicatorLine] = []

    def add_table(self, part: TablePart) -> None:
        """The indicators of a table; one that goes on has the columns of that before it."""
        headings, before = part.figures, f"table {part.number} "
        if headings and not part.goes_on:
            shown = [c for c in headings.columns if c.index not in part.table.hidden_columns]
            self._columns = list(_decided(shown, self._begins, self._questions, before))
        if headings and part.end:
            rows = part.table.rows[headings.first : headings.end]
            self._printed.update(map(signature, rows))
        if not any(column.role in ("baseline", "target") for column in self._columns):
            return
        opens = part.goes_on
        for place, row in enumerate(visible_rows(part, self._questions, before), 1):
            if not filled_cells(row) or signature(row) in self._printed or is_row_of_numbers(row):
                continue
            line = _line(row, self._columns)
            if line.baseline or line.targets:
                self.lines.append(line)
            elif opens and self.lines and line.name and not line.number:
                last = self.lines[-1]
                self.lines[-1] = replace(last, name=f"{last.name} {line.name}")
            else:
                self._without_figures(row, f"{before}row {row.place.row or place}")
            opens = False

    def _without_figures(self, row: DocumentRow, key: str) -> None:
        self._questions.ask(
            Doubt(
                key=key,
                place=row.place,
                message=NO_FIGURES,
                words=said([row]),
                read_as=LEAVE_OUT,
            )
        )


def _decided(
    columns: Sequence[IndicatorColumn], begins: int | None, questions: Questions, before: str
) -> Iterator[IndicatorColumn]:
    """The columns with what a person said of those that are not plain."""
    read = [replace(column, role=_read_as(column, begins)) for column in columns]
    last = max((column.year for column in read if column.role == "baseline"), default="")
    for column, old in zip(read, columns, strict=True):
        key = f"{before}column {column.place.column or column.index + 1}"
        doubt = _of_column(column, old.role, key, last)
        answer = questions.ask(doubt) if doubt else column.role
        if doubt and doubt.message is UNKNOWN_YEAR:
            if answer.isdigit():
                yield replace(column, year=answer)
        elif not doubt or _role(answer) != "other":
            yield replace(column, role=_role(answer)) if doubt else column


def _of_column(column: IndicatorColumn, heading: Role, key: str, last: str) -> Doubt | None:
    """What is in doubt about a column, None where nothing is. last: the year before the plan."""
    if column.role == "other" and column.heading:
        return _doubt(column, key, OTHER_FIGURES, LEAVE_OUT, ())
    if column.role in ("target", "baseline") and not column.year:
        return _doubt(column, f"{key} year", UNKNOWN_YEAR, LEAVE_OUT, ())
    if column.role == "baseline" and column.year < last:
        return _doubt(column, key, MORE_BASELINES, LEAVE_OUT, ("target", "baseline"))
    if heading == "value":
        other = "baseline" if column.role == "target" else "target"
        return _doubt(column, key, UNKNOWN_ROLE, column.role, (other, LEAVE_OUT))
    return None


def _role(answer: str) -> Role:
    return "target" if answer == "target" else "baseline" if answer == "baseline" else "other"


def _read_as(column: IndicatorColumn, begins: int | None) -> Role:
    if column.role != "value":
        return column.role
    return "baseline" if begins is not None and int(column.year) < begins else "target"


def _doubt(
    column: IndicatorColumn, key: str, message: Message, read_as: str, choices: tuple[str, ...]
) -> Doubt:
    return Doubt(
        key=key,
        place=column.place,
        message=message,
        words=column.heading,
        read_as=read_as,
        choices=choices,
        is_open=message is UNKNOWN_YEAR,
        values={"heading": column.heading, "year": column.year, "kind": read_as},
    )


def _line(row: DocumentRow, columns: Sequence[IndicatorColumn]) -> IndicatorLine:
    words = {column: on_one_line(row.cells[column.index].text) for column in columns}

    def of(role: Role) -> list[tuple[str, str]]:
        return [(c.year, said_) for c, said_ in words.items() if c.role == role and said_]

    def first(role: Role) -> str:
        return next((said_ for _, said_ in of(role)), "")

    return IndicatorLine(
        number=first("number"),
        name=first("name"),
        unit=first("unit"),
        place=row.place,
        baseline=next(iter(sorted(of("baseline"), reverse=True)), None),
        targets=tuple(of("target")),
        agency=first("agency"),
    )
