"""Sentences that tell differences, in pieces, and what records are called in them."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import replace
from itertools import chain
from string import Formatter
from typing import TypeAlias

from plugins.editions.agencies import named_on
from plugins.editions.edition import Edition
from plugins.editions.errata import record_link
from plugins.editions.values import Link, Passage
from plugins.editions.words import marked as _
from plugins.plan.rows.wording import quoted

# A sentence: its words one after the other, those that lead to a page with its path.
Told: TypeAlias = tuple[Link, ...]

TASK = _("Task {number}")
REQUEST = _("Request to {body} of {day}")
# Records that people call by their numbers, and the one that needs no name.
NUMBERED: Mapping[str, str] = {
    "plan": _("{The_document}"),
    "task": TASK,
    "area": _("Area {number}"),
}
# Those that people call by their titles.
TITLED = {"context", "update"}
# Of so many tasks at most an update is told by their numbers and titles.
MOST_TASKS = 3


def filled(edition: Edition, sentence: str, parts: Mapping[str, Told]) -> Told:
    """The sentence in the language of the edition, with its parts in their places."""

    def pieces() -> Iterator[Link]:
        for words, name, _form, _kind in Formatter().parse(edition.words.gettext(sentence)):
            if words:
                yield plain(edition, words)
            if name:
                yield from parts[name]

    return tuple(pieces())


def plain(edition: Edition, words: str) -> Link:
    """Words of the edition's own language that lead nowhere."""
    return Link("", Passage(words, edition.language.code))


def named(edition: Edition, record: str) -> Told:
    """A record as sentences call it, with its page where it has one.

    Tasks and areas by number and title, a request by whom it asked on which day.
    """
    link = record_link(edition, record)
    kind, _, id_ = record.partition(":")
    if kind in TITLED and link.path:
        return (Link(link.path, replace(link.name, text=quoted(link.name.text))),)
    if kind == "request" and (words := _request(edition, id_)):
        return (Link(link.path, Passage(words, edition.language.code)),)
    if kind not in NUMBERED:
        return (Link(link.path, link.name),)
    words = edition.words.gettext(NUMBERED[kind]).format(number=link.number or id_)
    number = Link(link.path, Passage(words, edition.language.code))
    if kind == "plan" or not link.path:
        return (number,)
    title = Link("", replace(link.name, text=quoted(link.name.text)))
    return (number, plain(edition, " "), title)


def tasks_before(edition: Edition, record: str) -> Iterator[Link]:
    """The tasks that an update is about, before its title: many bear the same."""
    kind, _, id_ = record.partition(":")
    update = edition.site.updates_by_id.get(id_) if kind == "update" else None
    if update and 0 < len(update.tasks) <= MOST_TASKS:
        of_tasks = [named(edition, f"task:{subject.task}") for subject in update.tasks]
        comma = plain(edition, ", ")
        pieces = chain.from_iterable((comma, *each) for each in of_tasks)
        yield from (Link("", piece.name) for piece in tuple(pieces)[1:])
        yield plain(edition, " · ")


def _request(edition: Edition, id_: str) -> str | None:
    """What a request is called; None of one that is there no more."""
    request = next((each for each in edition.site.records.requests if each.id == id_), None)
    if request is None:
        return None
    return edition.words.gettext(REQUEST).format(
        body=named_on(edition, edition.site.agencies[request.agency], request.asked).name.text,
        day=edition.words.short_date(request.asked),
    )
