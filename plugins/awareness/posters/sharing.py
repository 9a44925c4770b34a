"""The sentence with which readers pass on what a poster is about."""

from __future__ import annotations

from collections.abc import Mapping

from plugins.awareness.posters.poster import PosterWords
from plugins.editions.edition import Edition
from plugins.editions.posters import leading_today
from plugins.editions.told import Told, filled, plain
from plugins.editions.values import Link
from plugins.editions.words import marked as _

# By the kind of row that a poster is about.
SENTENCES: Mapping[str, str] = {
    "area": _(
        "{document_cited} sets {tasks} in the area “{name}”: what has come of them where you live?"
    ),
    "agency": _("{name} answers today for {tasks} of {document_cited}: how far have they come?"),
    "task": _("“{name}” is a task of {document_cited}: how far has it come?"),
}


def sharing(edition: Edition, key: str, words: PosterWords) -> Told:
    """The sentence about what the poster with `key` is about, whose words are `words`."""
    kind, _, id_ = key.partition(":")
    name = Link("", words.about.name)
    tasks = (plain(edition, _tasks(edition, kind, id_)),)
    return filled(edition, SENTENCES[kind], {"name": (name,), "tasks": tasks})


def _tasks(edition: Edition, kind: str, id_: str) -> str:
    below, led = edition.site.nesting.counted_below, leading_today(edition)
    number = len(below[id_] if kind == "area" else led.get(id_, ()))
    counted = edition.words.ngettext("%(num)s task", "%(num)s tasks", number)
    return counted % {"num": edition.words.number(number)}
