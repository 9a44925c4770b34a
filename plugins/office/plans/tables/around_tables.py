"""What stands around and between the tables of a plan: paragraphs, letterhead, unit."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import replace

from plugins.office.documents.document import DocumentParagraph
from plugins.office.plans.tables.heading_words import unit_stated
from plugins.office.plans.tables.plan_tables import Part, TablePart
from plugins.office.plans.tables.row_words import paragraphs_of

LINES_ABOVE = 4


def around(
    parts: Sequence[Part],
) -> tuple[tuple[DocumentParagraph, ...], tuple[DocumentParagraph, ...]]:
    """What stands before the first table with lines and after the last, tables of words too.

    What stands between them and can be no heading over rows is told with what stands before.
    """
    places = [i for i, part in enumerate(parts) if _has_lines(part)]
    first, last = (places[0], places[-1]) if places else (len(parts), len(parts))
    before = [paragraph for part in parts[:first] for paragraph in _words_of(part)]
    if places:
        before += above_headings(parts[first])
    after = [paragraph for part in parts[last + 1 :] for paragraph in _words_of(part)]
    before += [
        paragraph
        for place, part in enumerate(parts[first:last], first)
        if not _has_lines(part)
        and not (isinstance(part, DocumentParagraph) and lies_between(parts, place))
        for paragraph in _words_of(part)
    ]
    return tuple(before), tuple(after)


def _has_lines(part: Part) -> bool:
    return isinstance(part, TablePart) and part.kind != "words"


def above_headings(part: Part) -> Iterator[DocumentParagraph]:
    """The rows of a table that stand above its headings, as on a sheet, as paragraphs."""
    if isinstance(part, TablePart):
        headings = part.headings or part.figures
        own = headings is not None and part.end > 0
        yield from paragraphs_of(part.table.rows[: headings.first if own and headings else 0])


def _words_of(part: Part) -> Iterator[DocumentParagraph]:
    if isinstance(part, DocumentParagraph):
        if part.text.strip():
            yield replace(part, text=part.text.strip())
    else:
        yield from paragraphs_of(part.table.rows)


def lies_between(parts: Sequence[Part], place: int) -> bool:
    """Whether tables of the plan stand before and after, and none of another kind between."""
    before = next((p for p in parts[place::-1] if _has_lines(p)), None)
    following = next((p for p in parts[place:] if _has_lines(p)), None)
    return all(isinstance(p, TablePart) and p.kind == "plan" for p in (before, following))


def unit_above(parts: Sequence[Part], place: int) -> str:
    """The unit that a line shortly above a table states, or one in the table above its headings."""
    above: list[DocumentParagraph] = []
    for part in reversed(parts[max(0, place - LINES_ABOVE) : place]):
        if not isinstance(part, DocumentParagraph):
            break
        above.append(part)
    found = [*above, *above_headings(parts[place])]
    return next(filter(None, (unit_stated(paragraph.text) for paragraph in found)), "")
