"""Rules of what was recorded: every record is there and says what it said, or an entry explains it.

A difference is named by its field, with what was and what is, and with the lines that put it right.
"""

from __future__ import annotations

import json
from collections.abc import Iterator

from plugins.plan.ledger.chain_rules import holding_of
from plugins.plan.ledger.explaining import digest_of_entry, is_withdrawal, translated
from plugins.plan.ledger.holding import Changed, Held
from plugins.plan.reading.case import Case
from plugins.plan.reading.catalogues import N_
from plugins.plan.reading.places import FieldPath, Origin
from plugins.plan.reading.problems import Message, Problem, nearest
from plugins.plan.records.errata import Erratum, ErratumKind
from plugins.plan.records.types import Plain
from plugins.plan.rows.compare import Change
from plugins.plan.rows.plain import at, plain
from plugins.plan.rows.wording import CHANGED, is_empty, shown

RECORDED_DIFFERS = Message(
    "recorded-differs",
    CHANGED,
    N_(
        "one of two. Undo it: {undo}. Or, if it was an error of this site, add to "
        "data/errata.yaml, with the reason between the quotation marks: {erratum}"
    ),
)
RECORDED_TRANSLATION_DIFFERS = Message(
    "recorded-translation-differs",
    CHANGED,
    N_(
        "one of three, the last two with the reason between the quotation marks. Undo it: "
        "{undo}. Or, if it is a better translation, add to data/errata.yaml: {translation}. Or, "
        "if it was an error of this site, add to data/errata.yaml: {erratum}"
    ),
)
RECORDED_ON_TWO_BRANCHES = Message(
    "recorded-on-two-branches",
    N_(
        "{record} {field}: two branches recorded different facts; one has {was}, the data now {now}"
    ),
    N_(
        "a person who decides what is true and writes that into the data; what differs from it "
        "on either branch is then explained in data/errata.yaml, with the reason between the "
        "quotation marks: {erratum}"
    ),
)
RECORDED_GONE = Message(
    "recorded-gone",
    N_("{record} was recorded and is gone"),
    N_(
        "the record as it was, from git; or, where an order asks for it, in data/errata.yaml, "
        "with the reason and whose order it is between the quotation marks: {withdrawal}"
    ),
)
WITHDRAWN_IS_BACK = Message(
    "withdrawn-is-back",
    N_("{record} was withdrawn and is there again"),
    N_("no record of this name; a new statement needs a name of its own"),
)
ERRATUM_FITS_NOTHING = Message(
    "erratum-fits-nothing",
    N_("no recorded field of {record} was changed as this entry says: {field}"),
    N_("record, field, was and now of one change, each word for word; or no entry"),
)
ERRATUM_NO_TRANSLATION = Message(
    "erratum-no-translation",
    N_("{field} holds more than the words of one translation"),
    N_("the kind erratum; a revised translation touches one language that is not the plan's own"),
)

HOLDING_MESSAGES = (
    *(RECORDED_DIFFERS, RECORDED_TRANSLATION_DIFFERS, RECORDED_ON_TWO_BRANCHES, RECORDED_GONE),
    *(WITHDRAWN_IS_BACK, ERRATUM_FITS_NOTHING, ERRATUM_NO_TRANSLATION),
)


def says_what_it_said(case: Case) -> Iterator[Problem]:
    """Each field of a recorded record is as it was recorded, or an entry explains it."""
    for held in holding_of(case).held.values():
        for changed in held.changed:
            if not changed.is_explained:
                yield _differs(case, held, changed)


def nothing_gone(case: Case) -> Iterator[Problem]:
    """What was recorded is there unless an order took it down; what was taken down stays away.

    Where a file could not be read, that is said, and not that its records are gone.
    """
    holding = holding_of(case)
    if case.found.complete() is not None:
        for record, entry in holding.gone.items():
            if entry is None:
                line = holding.history.latest(record)[-1] + 1
                lost = {"record": record, "withdrawal": _withdrawal_line(record, case)}
                yield case.of_ledger(RECORDED_GONE, lost, "record", line)
    for record in holding.back:
        yield case.of_ledger(WITHDRAWN_IS_BACK, {"record": record}, "record")


def entries_fit(case: Case) -> Iterator[Problem]:
    """Each entry explains one change that is there to be recorded, or was recorded with it."""
    holding = holding_of(case)
    recorded = holding.history.entries()
    changed = [each for held in holding.held.values() for each in held.changed]
    used = {id(each.entry) for each in changed} | {id(entry) for entry in holding.gone.values()}
    for entry in case.records.errata:
        if digest_of_entry(entry) in recorded:
            continue
        origin = case.places.of(entry)
        values = {"record": entry.record, "field": entry.field or "-"}
        if id(entry) not in used:
            near = None if is_withdrawal(entry) else _nearest(entry, changed)
            yield origin.problem(("record",), ERRATUM_FITS_NOTHING, values, near)
        elif entry.kind is ErratumKind.TRANSLATION and not _is_translation(case, entry, changed):
            yield origin.problem(("kind",), ERRATUM_NO_TRANSLATION, values, "erratum")


def _differs(case: Case, held: Held, changed: Changed) -> Problem:
    change = changed.change
    language = translated(change, holding_of(case).history.languages)
    message = RECORDED_TRANSLATION_DIFFERS if language else RECORDED_DIFFERS
    if held.is_torn:
        message = RECORDED_ON_TWO_BRANCHES
    origin, path = _place(case, held, change)
    last = path[-1] if path else change.field
    was = "" if is_empty(change.was) else _written(change.was)
    values = {
        "record": change.record,
        "field": change.field,
        "was": shown(change.was),
        "now": shown(change.now),
        "undo": f"- {was}" if isinstance(last, int) else f"{last}: {was}",
        "erratum": _entry_line(change, ErratumKind.ERRATUM, case),
        "translation": _entry_line(change, ErratumKind.TRANSLATION, case),
    }
    return origin.problem(path, message, values)


def _place(case: Case, held: Held, change: Change) -> tuple[Origin, FieldPath]:
    """Where in its file a changed value stands."""
    record = held.published.record
    columns = (c.path for c in held.published.table.columns if c.name == change.column)
    path: FieldPath = next(columns, ())
    if len(path) > 1 and change.path and isinstance(at(plain(record), (str(path[0]),)), list):
        path = (path[0], change.path[0], *path[1:], *change.path[1:])
    else:
        path = (*path, *change.path)
    return case.places.of(record), path


def _entry_line(change: Change, kind: ErratumKind, case: Case) -> str:
    """The line of data/errata.yaml that explains a change, but for why it was made."""
    parts = [f"record: {_written(change.record)}", f"kind: {kind}"]
    parts += [f"field: {_written(change.field)}"]
    for name, value in (("was", change.was), ("now", change.now)):
        parts += [] if is_empty(value) else [f"{name}: {_written(value)}"]
    return _line(parts, case, "why")


def _withdrawal_line(record: str, case: Case) -> str:
    parts = [f"record: {_written(record)}", f"kind: {ErratumKind.WITHDRAWN}"]
    return _line(parts, case, "why", "by")


def _line(parts: list[str], case: Case, *passages: str) -> str:
    """An entry on one line; its passages are left to be written, in the plan's own language.

    One in a further language may be added, and is not asked for: left empty it would be refused.
    """
    texts = [f'{name}: {{{case.languages[0]}: ""}}' for name in passages]
    return f"- {{{', '.join([*parts, *texts])}, date: {_written(case.as_of.isoformat())}}}"


def _written(value: Plain) -> str:
    """A value as YAML reads it from one line."""
    return json.dumps(value, ensure_ascii=False)


def _nearest(entry: Erratum, changed: list[Changed]) -> str | None:
    fields = [c.change.field for c in changed if c.change.record == entry.record]
    return nearest(entry.field or "", fields)


def _is_translation(case: Case, entry: Erratum, changed: list[Changed]) -> bool:
    languages = holding_of(case).history.languages
    return all(translated(each.change, languages) for each in changed if each.entry is entry)
