"""The guide of a workbook, in every language of the site: how to fill it in, and what is read."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from plugins.editions.edition import Edition
from plugins.editions.words import marked as _
from plugins.office.workbooks.asked_bodies import AskedBody, name_today
from plugins.office.workbooks.column_words import sheet_columns
from plugins.office.workbooks.report_columns import REPORT_COLUMNS
from plugins.office.workbooks.sheet_values import GuideLine
from plugins.office.workbooks.sheets import OF_FIGURES, OF_REPORTS, SheetKind

TITLE = _("How to fill in this workbook")
STEPS = (
    _(
        "Fill in the yellow cells alone. The other cells are locked so that nobody changes them by "
        "mistake; there is no password."
    ),
    _("Leave the whole row of a task empty where you report nothing on it."),
    _("Change no heading, and delete no row, column or sheet: they tell what each cell is."),
    _(
        "Write days as day/month/year. Do not use formulas, pictures or comments: only the words "
        "in the cells are read."
    ),
    _("Save the file as an Excel workbook (.xlsx) and send it back to the office that sent it."),
)
NEEDED = _("Which cells a row needs")
# Headings of columns stand for {state} and the like.
NEEDS = (
    _(
        "To report how the task stands: “{state}”, “{date}”, “{done}”, and “{number}” or "
        "“{address}”. “{obstacles}” as well where the task is paused."
    ),
    _(
        "To confirm that nothing has changed since your agency’s last report: “{no_change}”, "
        "“{date}”, and “{number}” or “{address}”; “{state}” stays empty."
    ),
    _(
        "Where the cell “{no_change}” is grey, this site has no report of your agency on the task "
        "yet, so that there is nothing to confirm: choose a state."
    ),
    _("All other cells of the row may stay empty."),
)
OF_TASKS = _("Columns of the sheet “{sheet}”")
WHO = _("Who is asked")
WHOSE = _("This workbook is for: {body}.")
IN_PLACE = _(
    "By what this site knows, the tasks were led before by: {before}. If that is wrong, please say "
    "who is responsible now."
)
SUPPORTS = _(
    "The tasks on which your agency only supports others are not asked about here, so that each is "
    "reported once, by the agency that leads it: {count}."
)
PAGE = _("What is published of your agency: {address}")


def guide(
    editions: Sequence[Edition], body: AskedBody, *, with_figures: bool
) -> tuple[GuideLine, ...]:
    """The lines of the guide, one language after the other, the plan's own first."""
    kinds = (OF_REPORTS, OF_FIGURES) if with_figures else (OF_REPORTS,)
    lines = (line for own in editions for line in _of_language(editions[0], own, body, kinds))
    return tuple(lines)


def _of_language(
    first: Edition, edition: Edition, body: AskedBody, kinds: Sequence[SheetKind]
) -> Iterator[GuideLine]:
    say = edition.words.gettext
    yield GuideLine(words=say(TITLE), is_heading=True)
    for number, step in enumerate(STEPS, 1):
        yield GuideLine(words=say(step), of=f"{number}.")
    yield GuideLine(words=say(NEEDED), is_heading=True)
    keys = {column.key: first.words.gettext(column.heading) for column in REPORT_COLUMNS}
    # {document_number} is that of the plan, in every sentence of the site.
    keys |= {"number": keys["document_number"], "address": keys["document_address"]}
    for sentence in NEEDS:
        yield GuideLine(words=say(sentence).format(**keys))
    for kind in kinds:
        name = first.words.gettext(kind.name)
        yield GuideLine(words=say(OF_TASKS).format(sheet=name), is_heading=True)
        yield from _columns(first, edition, kind)
    yield GuideLine(words=say(WHO), is_heading=True)
    for sentence in _who(edition, body):
        yield GuideLine(words=sentence)
    yield GuideLine(words="")


def _columns(first: Edition, edition: Edition, kind: SheetKind) -> Iterator[GuideLine]:
    """What stands in each column that is filled in: by the heading that the sheet has."""
    headings = sheet_columns(first, kind.columns, first.other_languages)
    explained = sheet_columns(edition, kind.columns, first.other_languages)
    for heading, own in zip(headings, explained, strict=True):
        if own.help:
            names = dict.fromkeys((heading.heading, own.heading))
            yield GuideLine(words=own.help.message, of=" / ".join(names))


def _who(edition: Edition, body: AskedBody) -> Iterator[str]:
    say = edition.words.gettext
    name = name_today(edition, body.agency) or body.name
    yield say(WHOSE).format(body=name.text)
    if body.before:
        names = (edition.passage(before.name).text for before in body.before)
        yield say(IN_PLACE).format(before="; ".join(names))
    if body.supports:
        yield say(SUPPORTS).format(count=edition.words.number(body.supports))
    if address := edition.public(edition.urls.agency(body.agency)):
        yield say(PAGE).format(address=address)
