"""What differs between two publications: in a few sentences, then record by record."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from functools import partial
from itertools import groupby, islice

from plugins.editions.differences import told, without_digests
from plugins.editions.edition import Edition
from plugins.editions.tables import TABLE_NAMES
from plugins.editions.told import Told
from plugins.editions.told_records import told_of_record
from plugins.plan.publications.differences import Compared
from plugins.plan.rows.every import table_of
from plugins.plan.rows.wording import CAME, VANISHED, WITHDRAWN
from plugins.website.pages.publications.summary import summary

# As many sentences about the records of one table stand on the page.
MOST = 300


@dataclass(frozen=True, slots=True)
class TableChanges:
    """How the records of one table differ; `total` are all sentences, of which some are `told`."""

    name: str
    told: tuple[Told, ...]
    total: int


@dataclass(frozen=True, slots=True, kw_only=True)
class ChangedView:
    """What differs from a publication: in a few sentences, in what records say, in what follows.

    columns: the new ones, with the names of their tables.
    """

    summary: tuple[str, ...]
    said: tuple[TableChanges, ...]
    worked_out: tuple[TableChanges, ...]
    columns: tuple[tuple[str, tuple[str, ...]], ...]


def changed_view(edition: Edition, found: Compared) -> ChangedView:
    """What differs, in the words of readers."""
    worked_out = ((change.record, partial(told, edition, change)) for change in found.worked_out)
    return ChangedView(
        summary=summary(edition, found),
        said=tuple(_by_table(edition, said_sentences(edition, found))),
        worked_out=tuple(_by_table(edition, worked_out)),
        columns=tuple(
            (_table_name(edition, table), tuple(name for _table, name in own))
            for table, own in groupby(found.columns, key=lambda each: each[0])
        ),
    )


def said_sentences(edition: Edition, found: Compared) -> Iterator[tuple[str, partial[Told]]]:
    """What differs in what records say: each record, and what makes the sentence about it."""
    for sentence, records in (
        (CAME, found.said.came),
        (VANISHED, found.said.vanished),
        (WITHDRAWN, found.withdrawn),
    ):
        for record in records:
            yield record, partial(told_of_record, edition, sentence, record)
    for change in without_digests(found.said.changes):
        yield change.record, partial(told, edition, change)


def _by_table(
    edition: Edition, sentences: Iterable[tuple[str, partial[Told]]]
) -> Iterator[TableChanges]:
    """Sentences about records, made only where they are shown, by the tables of these."""
    order = list(TABLE_NAMES)

    def table(each: tuple[str, partial[Told]]) -> str:
        found = table_of(each[0], edition.held)
        return found.name if found else ""

    ordered: Sequence[tuple[str, partial[Told]]] = sorted(
        sentences, key=lambda each: order.index(table(each)) if table(each) in order else -1
    )
    for name, group in groupby(ordered, key=table):
        own = [sentence for _record, sentence in group]
        made = tuple(sentence() for sentence in islice(own, MOST))
        yield TableChanges(_table_name(edition, name), made, len(own))


def _table_name(edition: Edition, table: str) -> str:
    return edition.words.gettext(TABLE_NAMES.get(table, table))
