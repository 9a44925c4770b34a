"""Bullets of the official text, and what editors note about them."""

from __future__ import annotations

from collections.abc import Iterable

from plugins.editions.edition import Edition
from plugins.editions.urls import item_anchor
from plugins.editions.values import ItemView, Note
from plugins.plan.records import tasks as records


def items(
    edition: Edition,
    bullets: Iterable[records.Item],
    notes: tuple[records.EditorialNote, ...],
    cell: str,
) -> tuple[ItemView, ...]:
    """Official bullets of a `cell`, each with its address, its other languages and its notes."""
    found: list[ItemView] = []
    for number, bullet in enumerate(bullets, 1):
        above = (each.number for each in reversed(found) if each.level < bullet.level)
        found.append(
            ItemView(
                number=number,
                anchor=item_anchor(number),
                marker=bullet.marker or "",
                level=bullet.level,
                within=next(above, None),
                passage=edition.passage(bullet),
                others=tuple(edition.passage(bullet, o.code) for o in edition.other_languages),
                notes=editorial_notes(
                    edition, (n for n in notes if n.cell == cell and n.item == number)
                ),
            )
        )
    return tuple(found)


def editorial_notes(edition: Edition, notes: Iterable[records.EditorialNote]) -> tuple[Note, ...]:
    """Editorial notes, with the words of the original they are about."""
    return tuple(
        Note(
            quote=edition.verbatim(note.quote) if note.quote else None,
            text=edition.passage(note),
        )
        for note in notes
    )
