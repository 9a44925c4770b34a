"""The workbook of one body, as plain values: its tasks, what is known of them, what it may say."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence

from plugins.editions.edition import Edition
from plugins.editions.words import marked as _
from plugins.office.workbooks.asked_answers import reported_on
from plugins.office.workbooks.asked_bodies import AskedBody
from plugins.office.workbooks.asking import Asking
from plugins.office.workbooks.figure_rows import figure_rows
from plugins.office.workbooks.guide import guide
from plugins.office.workbooks.long_words import cut
from plugins.office.workbooks.own_reports import last_own_report
from plugins.office.workbooks.report_columns import REPORT_COLUMNS
from plugins.office.workbooks.report_sheets import GUIDE, VERSION, AboutWorkbook
from plugins.office.workbooks.report_states import offered_states
from plugins.office.workbooks.sheet_values import ReportWorkbook, SheetRow
from plugins.office.workbooks.sheets import OF_FIGURES, OF_REPORTS, filled_sheet, title_of
from plugins.office.workbooks.task_words import (
    deadline_in_force,
    last_known,
    perhaps_words,
    text_in_force,
)
from plugins.plan.records.updates import DeliveryState

NO_CHANGE = _("No change")
REPORTED = _("(reported for this period already)")
REST = _("… (the rest: {address})")
ON_SITE = _("the page of task {number} on the site")
PAGE = _("Page {page} of {pages}")
NOTHING_TO_CONFIRM = frozenset({"no_change"})
TEXT_WIDTH = next(column.width for column in REPORT_COLUMNS if column.key == "text")


def report_workbook(editions: Sequence[Edition], body: AskedBody, asking: Asking) -> ReportWorkbook:
    """The workbook of a body in the plan's own language, which is that of the first edition."""
    edition = editions[0]
    site, say = edition.site, edition.words.gettext
    offered = {
        task: offered_states(site.deadlines[task], has_period=asking.period is not None)
        for task in body.tasks
    }
    lists = tuple(dict.fromkeys(offered.values()))
    choices = {task: lists.index(states) for task, states in offered.items()}
    figures = tuple(figure_rows(edition, body, asking))
    rows = _rows(edition, body, asking, choices)
    sheets = [filled_sheet(edition, OF_REPORTS, body, asking, rows)]
    if figures:
        sheets.append(filled_sheet(edition, OF_FIGURES, body, asking, figures))
    title = f"{body.name.text} – {title_of(edition)}"
    return ReportWorkbook(
        about=AboutWorkbook(
            version=VERSION,
            plan=site.records.plan.number,
            body=body.agency.id,
            period=asking.name,
            made=site.as_of.isoformat(),
        ),
        title=title,
        header=title,
        footer=say(PAGE),
        made=site.as_of,
        first_day=site.records.plan.date,
        sheets=tuple(sheets),
        marks=(say(NO_CHANGE),),
        lists=tuple(_names(edition, states) for states in lists),
        guide_name=say(GUIDE),
        guide=guide(editions, body, with_figures=bool(figures)),
    )


def _names(edition: Edition, states: Iterable[DeliveryState]) -> tuple[str, ...]:
    return tuple(edition.label("delivery", state) for state in states)


def _rows(
    edition: Edition, body: AskedBody, asking: Asking, choices: Mapping[str, int]
) -> Iterator[SheetRow]:
    """Of tasks that were reported on for the period it is said, as a body may be asked again.

    Where the body never reported itself, it cannot say that nothing has changed.
    """
    notes = {own.task: perhaps_words(edition, own) for own in body.perhaps}
    reported = edition.words.gettext(REPORTED)
    known = dict.fromkeys(reported_on(edition.site, body, asking), reported)
    for task in body.tasks:
        row = _row(edition, body, task, notes.get(task, ""))
        words = "\n".join(filter(None, (row["last_state"], known.get(task))))
        own = last_own_report(edition.site, task, body.agency.id)
        yield SheetRow(
            id=task,
            cells=row | {"last_state": words},
            choices=choices[task],
            closed=frozenset() if own else NOTHING_TO_CONFIRM,
        )


def _row(edition: Edition, body: AskedBody, id_: str, note: str) -> dict[str, str]:
    task, say = edition.site.tasks[id_], edition.words.gettext
    number = edition.site.nesting.task_numbers[id_]
    page = edition.public(edition.urls.task(id_)) or say(ON_SITE).format(number=number)
    state, day = last_known(edition, task, body.agency.id)
    words = "\n".join(filter(None, (note, text_in_force(edition, task))))
    return {
        "number": number,
        "text": cut(words, TEXT_WIDTH, say(REST).format(address=page)),
        "deadline": deadline_in_force(edition, task),
        "last_state": state,
        "last_date": day,
    }
