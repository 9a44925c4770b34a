"""Sentences by which a reader can quote a page, in the language of an edition."""

from __future__ import annotations

from dataclasses import dataclass

from plugins.editions.edition import Edition
from plugins.editions.kinds import KINDS
from plugins.editions.nested_quotes import quoted
from plugins.editions.updates import corrections_of, task_numbers
from plugins.editions.urls import item_anchor
from plugins.editions.values import Passage
from plugins.plan.records.agencies import Agency
from plugins.plan.records.tasks import Item, Task
from plugins.plan.records.updates import Update


@dataclass(frozen=True, slots=True)
class Citation:
    """A sentence to quote the page by, in one language."""

    sentence: Passage
    language_name: str


@dataclass(frozen=True, slots=True)
class ItemCitation:
    """A sentence that quotes one item of a task; `anchor` is the id of the item."""

    number: int
    anchor: str
    sentence: Passage


def of_task(edition: Edition, task: Task) -> Passage:
    """How to quote a task: its number, the plan, the site, the day and the permanent address."""
    sentence = edition.words.gettext(
        "Task {number} ({title}) of {document_cited} of {date}, {issuer}; {site}, as of {as_of}"
    )
    return _at(
        edition,
        sentence.format(
            number=edition.site.nesting.task_numbers[task.id],
            title=quoted(edition.words, edition.passage(task.title).text),
            **_common(edition),
        ),
        edition.urls.task(task.id),
    )


def of_items(edition: Edition, task: Task) -> tuple[ItemCitation, ...]:
    """How to quote each item of a task: its words, where they stand, the day and the address."""
    return tuple(
        ItemCitation(number, item_anchor(number), _of_item(edition, task, number, item))
        for number, item in enumerate(task.text, 1)
    )


def _of_item(edition: Edition, task: Task, number: int, item: Item) -> Passage:
    passage = edition.passage(item)
    sentence = edition.words.gettext(
        "{quotation} (item {item}, task {number}, {document_cited} of {date}, {issuer}); "
        "{site}, as of {as_of}"
    )
    if passage.lang != edition.source_language:
        sentence = edition.words.gettext(
            "{quotation} (item {item}, task {number}, {document_cited} of {date}, {issuer}; "
            "unofficial translation); {site}, as of {as_of}"
        )
    words = sentence.format(
        quotation=quoted(edition.words, passage.text),
        item=number,
        number=edition.site.nesting.task_numbers[task.id],
        **_common(edition),
    )
    return _at(edition, words, edition.urls.task(task.id, number))


def of_site(edition: Edition, path: str, part: str | None) -> Passage:
    """How to quote the site, or a part of it that is called so, which stands at `path`."""
    sentence = edition.words.gettext(
        "{site}, on {document_cited} of {date}, {issuer}; as of {as_of}"
    )
    if part:
        sentence = edition.words.gettext(
            "{part}; {site}, on {document_cited} of {date}, {issuer}; as of {as_of}"
        )
    return _passage(edition, sentence.format(part=part, **_common(edition)), path)


def of_agency(edition: Edition, agency: Agency) -> Passage:
    """How to quote the page of a body."""
    sentence = edition.words.gettext(
        "“{name}”: responsibilities under {document_cited} of {date}, {issuer}; {site}, "
        "as of {as_of}"
    )
    return _passage(
        edition,
        sentence.format(
            name=edition.passage(agency.name).text,
            **_common(edition),
        ),
        edition.urls.agency(agency),
    )


def of_agency_of_today(edition: Edition, agency: Agency) -> Passage:
    """How to quote the page of a body of today, which the document does not name."""
    sentence = edition.words.gettext(
        "“{name}”: what it took over from agencies of {document_cited} of {date}, {issuer}; "
        "{site}, as of {as_of}"
    )
    words = sentence.format(name=edition.passage(agency.name).text, **_common(edition))
    return _passage(edition, words, edition.urls.agency(agency))


def of_update(edition: Edition, update: Update) -> Passage:
    """How to quote an update: its kind, title and date, its tasks, the site and its address."""
    sentence = edition.words.ngettext(
        "{kind} “{title}” ({said}), on task {tasks} of {document_cited} of {date}, {issuer}; "
        "{site}, as of {as_of}",
        "{kind} “{title}” ({said}), on tasks {tasks} of {document_cited} of {date}, {issuer}; "
        "{site}, as of {as_of}",
        len(update.task_ids),
    )
    if not update.task_ids:
        sentence = edition.words.ngettext(
            "{kind} “{title}” ({said}), on area {tasks} of {document_cited} of {date}, {issuer}; "
            "{site}, as of {as_of}",
            "{kind} “{title}” ({said}), on areas {tasks} of {document_cited} of {date}, {issuer}; "
            "{site}, as of {as_of}",
            len(update.area_ids),
        )
    return _passage(
        edition,
        sentence.format(
            kind=edition.words.gettext(KINDS[update.kind].cited),
            title=edition.passage(update.title).text,
            said=_said(edition, update),
            tasks=task_numbers(edition, update),
            **_common(edition),
        ),
        edition.urls.update(update.id),
    )


def _common(edition: Edition) -> dict[str, str]:
    plan, settings = edition.site.records.plan, edition.site.records.settings
    return {
        "date": edition.words.long_date(plan.date),
        "issuer": edition.passage(edition.site.agencies[plan.issuer].name).text,
        "site": edition.passage(settings.name).text,
        "as_of": edition.words.long_date(edition.site.as_of),
    }


def _said(edition: Edition, update: Update) -> str:
    """The day of an update, and that it was corrected since where it was."""
    day = edition.words.date_as_known(update.date.first, update.date.precision)
    if not corrections_of(edition, update):
        return day
    return edition.words.gettext("{day}, since corrected").format(day=day)


def _passage(edition: Edition, sentence: str, path: str) -> Passage:
    """`sentence`, ended by the full address of `path`, or by the words that there is none yet."""
    url = edition.public(path)
    if url:
        return Passage(f"{sentence}: {url}", edition.language.code)
    unfinished = edition.words.gettext("{sentence} (no public address yet)")
    return Passage(unfinished.format(sentence=sentence), edition.language.code)


def _at(edition: Edition, sentence: str, path: str) -> Passage:
    """`sentence` with the address of `path`: the full one, or as much of it as there is yet."""
    if edition.public(path):
        return _passage(edition, sentence, path)
    return _passage(edition, f"{sentence}, {path}", path)
