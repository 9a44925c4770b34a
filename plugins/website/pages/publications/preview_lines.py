"""The preview of a publication in lines, for a terminal: the words of its page, and no more."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence

from plugins.editions.edition import Edition
from plugins.editions.told import Told
from plugins.editions.updates import in_plain_text
from plugins.website.pages.publications.changed import TableChanges
from plugins.website.pages.publications.preview import PreviewView
from plugins.website.pages.publications.states import StateCount

# So many lines of one kind stand on a terminal; the page has them all.
MOST = 20


def preview_lines(edition: Edition, view: PreviewView) -> Iterator[str]:
    """What would change, line by line, each heading before what stands below it."""
    _ = edition.words.gettext
    yield view.compared
    yield from map(_below, view.first)
    if view.changed:
        yield from map(_below, view.changed.summary)
        yield from _numbers(edition, _("Records"), view.numbers.states)
        yield from _numbers(edition, _("Tasks by delivery state"), view.states.states)
        yield from _tables(edition, _("Changes in the records"), view.changed.said)
        yield from _tables(edition, _("Changes that follow"), view.changed.worked_out)
        columns = [f"{table}: {', '.join(names)}" for table, names in view.changed.columns]
        yield from _some(edition, _("New columns"), columns)
    yield from _some(edition, _("Settings of the site"), _texts(edition, view.settings))
    yield from _some(edition, _("Texts of pages"), _texts(edition, view.words))
    yield from _addresses(edition, view)


def _addresses(edition: Edition, view: PreviewView) -> Iterator[str]:
    _ = edition.words.gettext
    if view.came is None or view.gone is None:
        if view.changed:
            yield _("The published site does not stand in output/, so addresses were not compared.")
        return
    came = [f"{link.path} · {link.name.text}" for link in view.came]
    yield from _some(edition, _("Addresses that would vanish"), view.gone)
    yield from _some(edition, _("New pages"), came)
    if view.files:
        yield view.files
    if not (view.gone or came or view.files):
        yield _("No address would come or vanish.")


def _numbers(edition: Edition, head: str, counts: Iterable[StateCount]) -> Iterator[str]:
    """Only numbers that change."""
    sentence, number = edition.words.gettext("{name}: from {was} to {now}"), edition.words.number
    lines = [
        sentence.format(name=each.words, was=number(each.was), now=number(each.now))
        for each in counts
        if each.was != each.now
    ]
    yield from _some(edition, head, lines)


def _tables(edition: Edition, head: str, tables: Sequence[TableChanges]) -> Iterator[str]:
    for table in tables:
        yield from _some(edition, f"{head}: {table.name}", _texts(edition, table.told), table.total)


def _some(
    edition: Edition, head: str, lines: Iterable[str], total: int | None = None
) -> Iterator[str]:
    """The first lines below their heading, and how many there are besides; nothing of none."""
    found = tuple(lines)
    if not found:
        return
    yield f"{head}:"
    yield from map(_below, found[:MOST])
    more = (len(found) if total is None else total) - len(found[:MOST])
    if more:
        number = edition.words.number(more)
        yield _below(edition.words.gettext("and {number} more, on the page").format(number=number))


def _texts(edition: Edition, sentences: Iterable[Told]) -> Iterator[str]:
    for sentence in sentences:
        yield "".join(in_plain_text(edition, piece.name) for piece in sentence)


def _below(line: str) -> str:
    return f"  {line}"
