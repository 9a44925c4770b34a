"""The letter that goes with a workbook, in the form of an office, as plain values.

What only the office that sends it knows stays a dotted line; nothing is made up.
"""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterable, Iterator
from dataclasses import dataclass

from plugins.editions.edition import Edition
from plugins.editions.words import marked as _
from plugins.office.workbooks.asked_answers import outstanding, reported_on
from plugins.office.workbooks.asked_bodies import AskedBody
from plugins.office.workbooks.asking import Asking, period_words
from plugins.office.workbooks.report_sheets import REPORTS
from plugins.office.workbooks.sheets import sample_words

SHORT_BLANK, BLANK = "……", "…………………"
STATE = _("SOCIALIST REPUBLIC OF VIET NAM")
MOTTO = _("Independence – Freedom – Happiness")
NUMBER = _("No.: {blank}/{blank}")
DATED = _("{place}, day {blank} month {blank} year {blank}")
SUBJECT = _("Re: reports on the tasks of {document_cited}")
TO = _("To: {body}")
IN_PLACE = _(
    "By what is published so far, these tasks were led before by: {before}. Where a task is now "
    "the responsibility of another agency, please say which."
)
PERHAPS = _(
    "Some of these tasks ({count}) were led by an agency of which only a part was taken over; this "
    "is said in the row of each. Please report on those that are yours now."
)
REPORTED = _(
    "For this period reports have been received already on these tasks: {numbers}. Please report "
    "on the remaining ones: {others}."
)
DUE = _("Please send the report by {day}.")
DAY_BLANK = _("day {blank} month {blank} year {blank}")
HOW = (
    _(
        "How to fill it in: open the attached file {file} and write in the yellow cells of the "
        "sheet “{sheet}” alone."
    ),
    _(
        "For each task on which there is something to report choose the state (“No change” where "
        "it was reported on before and nothing is new) and give the day; then say what was done, "
        "what stands in the way, what comes next, and give the number of the report or document."
    ),
    _("Save it as an Excel workbook, leave its headings as they are, and send it to: {where}."),
)
PAGE = _("What is published of these tasks: {address}")
CLOSING = _("Yours faithfully.")
COPIES = _("Copies to:")
TO_ABOVE = _("- As above;")
ON_FILE = _("- File: {blank}")


@dataclass(frozen=True, slots=True, kw_only=True)
class CoveringLetter:
    """A letter: what stands at its head on the left and on the right, its text, its end.

    superior: the body above the office, "" where it has none or none is known. office: who sends
    it. state, motto, dated: the right side of the head; number, subject: the
    left. copies: the heading of the list of recipients, then its lines. signer: the lines for whom
    signs.
    """

    language: str
    superior: str
    office: str
    number: str
    subject: str
    state: str
    motto: str
    dated: str
    to: str
    paragraphs: tuple[str, ...]
    copies: tuple[str, ...]
    signer: tuple[str, ...]


def covering_letter(
    edition: Edition, body: AskedBody, asking: Asking, workbook: str
) -> CoveringLetter:
    """The letter to a body with which the file `workbook` goes, in the plan's own language."""
    say, settings = edition.words.gettext, edition.site.records.settings
    office, superior = (
        edition.passage(name).text if name else ""
        for name in (settings.publisher, settings.superior)
    )
    return CoveringLetter(
        language=edition.language.code,
        superior=superior.upper(),
        office=office.upper() or BLANK,
        number=say(NUMBER).format(blank=SHORT_BLANK),
        subject=say(SUBJECT),
        state=say(STATE),
        motto=say(MOTTO),
        dated=say(DATED).format(place=BLANK, blank=SHORT_BLANK),
        to=say(TO).format(body=body.name.text),
        paragraphs=tuple(_paragraphs(edition, body, asking, workbook, office or BLANK)),
        copies=(say(COPIES), say(TO_ABOVE), say(ON_FILE).format(blank=SHORT_BLANK)),
        signer=(BLANK, BLANK),
    )


def _paragraphs(
    edition: Edition, body: AskedBody, asking: Asking, workbook: str, office: str
) -> Iterator[str]:
    say = edition.words.gettext
    if sample := sample_words(edition):
        yield sample
    yield _asked(edition, body, asking, office)
    if body.before:
        before = "; ".join(edition.passage(agency.name).text for agency in body.before)
        yield say(IN_PLACE).format(before=before)
    if body.perhaps:
        yield say(PERHAPS).format(count=edition.words.number(len(body.perhaps)))
    if reported := reported_on(edition.site, body, asking):
        others = outstanding(edition.site, body, asking)
        yield say(REPORTED).format(
            numbers=_numbers(edition, reported), others=_numbers(edition, others)
        )
    yield say(DUE).format(day=_day(edition, asking.due))
    contact, sheet = edition.site.records.settings.contact, say(REPORTS)
    where = edition.passage(contact).text if contact else BLANK
    yield " ".join(say(own).format(file=workbook, sheet=sheet, where=where) for own in HOW)
    if address := edition.public(edition.urls.agency(body.agency)):
        yield say(PAGE).format(address=address)
    yield say(CLOSING)


def _asked(edition: Edition, body: AskedBody, asking: Asking, office: str) -> str:
    """What is asked: of whom, on how many tasks, for which period."""
    words, plan, count = edition.words, edition.site.records.plan, len(body.tasks)
    sentence = words.ngettext(
        "To follow how {document_cited} of {date}, issued by {issuer}, is implemented, {office} "
        "asks {body} to report on {count} task that it leads{period}.",
        "To follow how {document_cited} of {date}, issued by {issuer}, is implemented, {office} "
        "asks {body} to report on {count} tasks that it leads{period}.",
        count,
    )
    period = ""
    if asking.period:
        named = period_words(edition, asking.period)
        period = words.gettext(" (period: {period})").format(period=named)
    return sentence.format(
        date=words.long_date(plan.date),
        issuer=edition.passage(edition.site.agencies[plan.issuer].name).text,
        office=office,
        body=body.name.text,
        count=words.number(count),
        period=period,
    )


def _numbers(edition: Edition, tasks: Iterable[str]) -> str:
    return ", ".join(edition.site.nesting.task_numbers[task] for task in tasks)


def _day(edition: Edition, day: dt.date | None) -> str:
    if day:
        return edition.words.long_date(day)
    return edition.words.gettext(DAY_BLANK).format(blank=SHORT_BLANK)
