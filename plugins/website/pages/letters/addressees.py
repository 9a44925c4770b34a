"""Whom a letter goes to: the body of today where one is known, else that of the document."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from plugins.editions.agencies import names_today
from plugins.editions.edition import Edition
from plugins.plan.records.agencies import Agency
from plugins.website.pages.letters.paper import BLANK


def to_lines(edition: Edition, bodies: Sequence[Agency]) -> tuple[str, ...]:
    """The lines that begin a letter to `bodies`; one blank for each of which nobody is known."""
    names = tuple(dict.fromkeys(name for body in bodies for name in _to(edition, body))) or (BLANK,)
    to = edition.words.gettext("To: {name}")
    if len(names) == 1:
        return (to.format(name=names[0]),)
    return (to.format(name="").rstrip(), *(f"- {name}" for name in names))


def _to(edition: Edition, body: Agency) -> Iterator[str]:
    name = edition.passage(body.name).text
    if edition.site.records.kinds.group(body.kind):
        yield edition.words.gettext("{blank} (one of: {name})").format(blank=BLANK, name=name)
    elif body.id not in edition.gone:
        yield name
    elif today := names_today(edition.gone.get(body.id)):
        yield from today
    else:
        words = edition.words.gettext("{blank} (in place of {name})")
        yield words.format(blank=BLANK, name=name)
