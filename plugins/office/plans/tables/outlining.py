"""From a file of an office to the outline of a plan: what its tables say, row by row."""

from __future__ import annotations

from plugins.office.documents.document import DocumentParagraph, FilePlace, OfficeDocument
from plugins.office.plans.doubts import Doubt, Questions
from plugins.office.plans.outline import Outline
from plugins.office.plans.tables.around_tables import (
    above_headings,
    around,
    lies_between,
    unit_above,
)
from plugins.office.plans.tables.cleaning import cleaned
from plugins.office.plans.tables.indicator_lines import IndicatorRows, first_year
from plugins.office.plans.tables.likely_tables import first_words
from plugins.office.plans.tables.outline_lines import LineSource, lines_of
from plugins.office.plans.tables.plan_rows import PlanRows
from plugins.office.plans.tables.plan_tables import parts_of
from plugins.office.plans.tables.table_pieces import is_frame
from plugins.plan.reading.catalogues import N_
from plugins.plan.reading.problems import Message

NO_TABLE = Message(
    "office-no-table",
    N_(
        "no table of tasks was found in {count} tables: none has headings such as “Nhiệm vụ” with "
        "“Chủ trì” or “Thời gian”; theirs are: {headings}"
    ),
    N_(
        "a file whose table says in its first row what the columns are, or `plan` as the answer "
        "for a table of tasks that was left out"
    ),
)
NO_ROWS = Message(
    "office-no-rows",
    N_("the table of tasks has headings and no rows below them: {headings}"),
    N_("the file as it was filled in"),
)
MOST_TABLES = 8
NO_HEADINGS = "–"


def outline_of(document: OfficeDocument, questions: Questions) -> Outline:
    """The plan that `document` holds, as far as it can be told; `questions` learn what cannot."""
    document = cleaned(document, questions)
    parts = parts_of(document, questions)
    plan = PlanRows(questions)
    before, after = around(parts)
    begins = first_year([paragraph.text for paragraph in before])
    indicators = IndicatorRows(begins, questions)
    for place, part in enumerate(parts):
        if isinstance(part, DocumentParagraph):
            if lies_between(parts, place):
                plan.add_paragraph(part)
        elif part.kind == "plan":
            for paragraph in above_headings(part) if plan.has_table else ():
                plan.add_paragraph(paragraph)
            plan.add_table(part, unit_above(parts, place))
        elif part.kind == "indicators":
            indicators.add_table(part)
    rows, tail = plan.finished()
    source = LineSource(means=plan.means, footnotes=document.footnotes, questions=questions)
    lines = lines_of(rows, source)
    if not lines and not indicators.lines:
        _no_table(document, NO_ROWS if plan.has_table else NO_TABLE, questions)
    words: dict[str, list[str]] = {}
    for line in lines:
        for id_, cell in line.cells.items():
            words.setdefault(id_, []).append(cell.text)
    return Outline(
        columns=plan.columns.sums(words),
        lines=lines,
        indicators=tuple(indicators.lines),
        before=before,
        after=(*tail, *after),
    )


def _no_table(document: OfficeDocument, message: Message, questions: Questions) -> None:
    """Say that nothing was found, and what the tables look like that were looked at."""
    tables = [each for each in document.tables if each.rows and not is_frame(each)]
    place = tables[0].place if tables else FilePlace()
    rows = dict.fromkeys(filter(None, map(first_words, tables)))
    headings = "; ".join([*rows][:MOST_TABLES]) or NO_HEADINGS
    values = {"count": str(len(tables)), "headings": headings}
    questions.ask(
        Doubt(key="no table", place=place, message=message, words="", read_as="", values=values)
    )
