"""Rules of the ledger's lines: each goes on from one before, stands once, and is of its kind."""

from __future__ import annotations

from collections.abc import Iterator, Mapping

from plugins.plan.ledger.chain_problems import broken
from plugins.plan.ledger.explaining import digest_of_entry
from plugins.plan.ledger.history import RecordHistory
from plugins.plan.ledger.holding import Holding, hold
from plugins.plan.ledger.kinds import Wrong, WrongLine, wrong_lines
from plugins.plan.reading.case import Case
from plugins.plan.reading.catalogues import N_
from plugins.plan.reading.ledger_file import LEDGER
from plugins.plan.reading.problems import Message, Problem
from plugins.plan.reading.recorded_rows import RECORDED

LEDGER_LINE_NOT_OF_KIND = Message(
    "ledger-line-not-of-kind",
    N_("the line about {record} is not of the kind that it states, {kind}: {about}"),
    N_(
        "the line as `make record` wrote it: a first line begins the history of a record, and "
        "each later one changes only what its kind may change"
    ),
)
RECORDED_ROW_MISSING = Message(
    "recorded-row-missing",
    N_("what was recorded of {record} is gone: {file}"),
    N_("the file as `make record` wrote it: put it back from git"),
)
RECORDED_ERRATUM_MISSING = Message(
    "recorded-erratum-missing",
    N_("the entry of data/errata.yaml that explains this line about {record} is gone or changed"),
    N_("the entry as it was recorded: put it back from git"),
)

LINE_MESSAGES: Mapping[Wrong, Message] = {
    Wrong.ROW_MISSING: RECORDED_ROW_MISSING,
    Wrong.ENTRY_MISSING: RECORDED_ERRATUM_MISSING,
}


def holding_of(case: Case) -> Holding:
    """All records held against the ledger, once a run."""
    return case.shared(_held)


def whole_chain(case: Case) -> Iterator[Problem]:
    """Each line goes on from a line before it, stands once, and is of no earlier day."""
    yield from broken(case, LEDGER, holding_of(case).history.chain)


def lines_of_their_kind(case: Case) -> Iterator[Problem]:
    """Each line may follow the one before it about the same record, as its row and entries prove.

    Asked only of a whole chain: in a broken one it is not known what follows what.
    """
    history = holding_of(case).history
    if not history.chain.breaks:
        entries = {digest_of_entry(entry): entry for entry in case.records.errata}
        for found in wrong_lines(history, entries):
            yield _wrong(case, history, found)


def _held(case: Case) -> Holding:
    return hold(case.records, case.languages)


def _wrong(case: Case, history: RecordHistory, found: WrongLine) -> Problem:
    line = history.line(found.place)
    values = {
        "record": line.record,
        "kind": line.kind.value,
        "about": found.about or found.wrong.value,
        "file": case.shown(f"{RECORDED}/{line.digest}.json"),
    }
    message = LINE_MESSAGES.get(found.wrong, LEDGER_LINE_NOT_OF_KIND)
    return case.of_ledger(message, values, line=found.place + 1)
