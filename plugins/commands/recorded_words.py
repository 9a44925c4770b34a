"""What was recorded, in a few lines: counts by kind, and names where they are few."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from functools import partial

from plugins.plan.ledger.explaining import digest_of_entry
from plugins.plan.ledger.news import is_of_publisher
from plugins.plan.reading.catalogues import N_
from plugins.plan.reading.saying import in_every_language, said
from plugins.plan.records.chain import JoinLine
from plugins.plan.records.errata import Erratum
from plugins.plan.records.ledger import LedgerLine, LineKind, RecordLine, UpdateLine
from plugins.plan.rows.compare import Change
from plugins.plan.rows.wording import worded

# By the kind of line, in the order in which they are told.
KINDS_OF_LINE: Mapping[LineKind, str] = {
    LineKind.FIRST: N_("new: {records}"),
    LineKind.WITHDRAWN: N_("withdrawn by order: {records}"),
    LineKind.ERRATUM: N_("put right: {records}"),
    LineKind.TRANSLATION: N_("translated again: {records}"),
    LineKind.LEARNT: N_("learnt since: {records}"),
    LineKind.COLUMNS: N_("with new columns: {records}"),
}
# Entries of data/errata.yaml explain it too, and it was no error.
PUBLISHER = N_("changed: who publishes the site")
# By the kind of record as the ledger calls it.
KINDS_OF_RECORD: Mapping[str, str] = {
    "plan": N_("the document itself"),
    "area": N_("areas {count}"),
    "task": N_("tasks {count}"),
    "agency": N_("agencies {count}"),
    "locality": N_("places {count}"),
    "context": N_("background information {count}"),
    "indicator": N_("indicators {count}"),
    "term": N_("terms {count}"),
    "source": N_("findings on sources {count}"),
    "update": N_("updates {count}"),
    "request": N_("requests for reports {count}"),
    "plain": N_("areas in plain words {count}"),
}
MORE = N_("and {count} more changes, which stand in the ledger")
# Of new records these are named: the others are the plan itself.
NAMED_WHEN_NEW = {"update", "request"}
# As many records of a kind are named, as many changes are told.
FEW, MOST_CHANGES = 5, 20


def lines_told(lines: Sequence[LedgerLine], errata: Iterable[Erratum] = ()) -> Iterator[str]:
    """How many records of each kind were recorded why, in every language, a line a reason.

    errata: the entries of data/errata.yaml, among them those that the lines name.
    """
    of_publisher = frozenset(map(digest_of_entry, filter(is_of_publisher, errata)))
    records: dict[str, list[str]] = {}
    for line in lines:
        if not isinstance(line, JoinLine):
            records.setdefault(_reason(line, of_publisher), []).append(line.record)
    for reason in (*KINDS_OF_LINE.values(), PUBLISHER):
        if reason in records:
            yield in_every_language(partial(_counted, reason, records[reason]))


def changes_told(changes: Sequence[Change]) -> Iterator[str]:
    """The first changes in a sentence each, and how many more there are, in every language."""
    for change in changes[:MOST_CHANGES]:
        yield in_every_language(partial(worded, change))
    if (more := len(changes) - MOST_CHANGES) > 0:
        yield said(MORE, count=more)


def _reason(line: UpdateLine | RecordLine, of_publisher: frozenset[str]) -> str:
    """The sentence that says why a record was recorded."""
    entries = line.entries if isinstance(line, RecordLine) else ()
    no_error = bool(entries) and of_publisher >= set(entries)
    return PUBLISHER if no_error else KINDS_OF_LINE[line.kind]


def _counted(why: str, records: Sequence[str], translate: Callable[[str], str]) -> str:
    """The records of each kind, of lines of one reason, in a sentence."""
    ids: dict[str, list[str]] = {}
    for record in records:
        kind, _, id_ = record.partition(":")
        ids.setdefault(kind, []).append(id_)

    def told(kind: str) -> str:
        words = translate(KINDS_OF_RECORD[kind]).format(count=len(ids[kind]))
        matter = why != KINDS_OF_LINE[LineKind.FIRST] or kind in NAMED_WHEN_NEW
        few = matter and len(ids[kind]) <= FEW and all(ids[kind])
        return f"{words} ({', '.join(ids[kind])})" if few else words

    found = "; ".join(told(kind) for kind in KINDS_OF_RECORD if kind in ids)
    return translate(why).format(records=found)
