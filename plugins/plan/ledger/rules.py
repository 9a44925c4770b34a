"""Rules of the ledger: of every data folder, of what was recorded, of what is to be published."""

from __future__ import annotations

import dataclasses
from collections.abc import Iterator, Sequence

from plugins.plan.ledger.chain_problems import day_ahead, forked
from plugins.plan.ledger.chain_rules import holding_of, lines_of_their_kind, whole_chain
from plugins.plan.ledger.holding_rules import (
    entries_fit,
    nothing_gone,
    says_what_it_said,
)
from plugins.plan.reading.case import Case, Rule
from plugins.plan.reading.catalogues import N_
from plugins.plan.reading.ledger_file import LEDGER
from plugins.plan.reading.problems import Message, Problem, Severity
from plugins.plan.records.ledger import UpdateLine

RECORDS_NOT_RECORDED = Message(
    "records-not-recorded",
    N_("new or changed, and not recorded yet ({count}): {ids}"),
    N_(
        "it is recorded when it is published: `make release` does both, `make record` the first "
        "of the two"
    ),
)
ROWS_OF_NO_LINE = Message(
    "rows-of-no-line",
    N_("rows in data/recorded/ that no line of the ledger names ({count}): {ids}"),
    N_(
        "the ledger with every line that was published, if its end was cut off; or, if `make "
        "record` was interrupted, `make record` again"
    ),
)
LEDGER_HEAD_UNKNOWN = Message(
    "ledger-head-unknown",
    N_("no line of the ledger has the digest {head}, at which it ended when it was published"),
    N_(
        "the ledger with every line that was published; new lines come only after them. The "
        "digest is that of LEDGER_HEAD or of ledger-head.txt"
    ),
)
LEDGER_HEAD_NOT_GIVEN = Message(
    "ledger-head-not-given",
    N_(
        "it is not stated where the ledger ended at the last publication: if its end is cut off, "
        "nobody will notice"
    ),
    N_("LEDGER_HEAD=<digest>, or the file ledger-head.txt that `make record` writes"),
)

# A draft's notice names the first ones; that of a plan without a ledger stays readable.
NAMED_IN_NOTICE = 8

EVERYWHERE: tuple[Rule, ...] = (whole_chain, lines_of_their_kind)
HOLDING: tuple[Rule, ...] = (says_what_it_said, nothing_gone, entries_fit)


def all_recorded(case: Case) -> Iterator[Problem]:
    """Every record is recorded as it is: one problem names all that are not."""
    ids = [] if _unreadable(case) else _unrecorded(case)
    if ids:
        yield case.of_ledger(RECORDS_NOT_RECORDED, listed(ids))


def one_end(case: Case) -> Iterator[Problem]:
    """The chain has one end: what two branches recorded is joined."""
    yield from forked(case, LEDGER, holding_of(case).history.chain)


def no_row_unnamed(case: Case) -> Iterator[Problem]:
    """Each row that lies in data/recorded/ is named by a line."""
    if not _unreadable(case):
        named = {getattr(line, "digest", "") for line in case.records.ledger}
        ids = [digest for digest in case.records.recorded if digest not in named]
        if ids:
            yield case.of_ledger(ROWS_OF_NO_LINE, listed(ids))


def no_day_ahead(case: Case) -> Iterator[Problem]:
    """No line is of a day after that of the build."""
    yield from day_ahead(case, LEDGER, case.records.ledger)


def goes_on_from(head: str) -> Rule:
    """The rule that the ledger goes on from the end that it had when it was published last."""

    def rule(case: Case) -> Iterator[Problem]:
        if not _unreadable(case) and head not in holding_of(case).history.chain.digests:
            yield case.of_ledger(LEDGER_HEAD_UNKNOWN, {"head": f"“{head}”"}, "LEDGER_HEAD")

    return rule


def head_not_given(case: Case) -> Iterator[Problem]:
    """A notice: without the end that was noted, a cut-off end cannot be told."""
    if case.records.ledger:
        yield _as_notice(case.of_ledger(LEDGER_HEAD_NOT_GIVEN, field="LEDGER_HEAD"))


def noticing(rules: Sequence[Rule]) -> tuple[Rule, ...]:
    """The same rules, saying what they find in notices, and of long lists the beginning only."""

    def noticed(rule: Rule) -> Rule:
        return lambda case: (_as_notice(problem) for problem in rule(case))

    return tuple(noticed(rule) for rule in rules)


DRAFTS: tuple[Rule, ...] = (all_recorded, one_end, no_row_unnamed, no_day_ahead)


def listed(ids: Sequence[str]) -> dict[str, str]:
    """The values of a message that lists `ids`: how many, all of them, the first of them."""
    more = ["…"] if len(ids) > NAMED_IN_NOTICE else []
    first = ", ".join([*ids[:NAMED_IN_NOTICE], *more])
    return {"count": str(len(ids)), "ids": ", ".join(ids), "first": first}


def _as_notice(problem: Problem) -> Problem:
    values = {**problem.values}
    if "first" in values:
        values["ids"] = values["first"]
    return dataclasses.replace(problem, severity=Severity.NOTICE, values=values)


def _unrecorded(case: Case) -> list[str]:
    """The records that `make record` would add lines about."""
    holding = holding_of(case)
    explained = (
        held.record
        for held in holding.held.values()
        if held.is_news and all(changed.is_explained for changed in held.changed)
    )
    return [*explained, *(record for record, entry in holding.gone.items() if entry)]


def _unreadable(case: Case) -> bool:
    return any(True for _line in case.invalid_entries_of(UpdateLine))
