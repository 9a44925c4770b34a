"""Which rules of the ledger hold when: for every data folder, for checking, recording, publishing.

What is published must be recorded, all of it. A draft may be built and looked at: then the same is
said in notices.
"""

from __future__ import annotations

import dataclasses
from collections.abc import Iterator, Sequence

from plugins.plan.ledger.chain_rules import holding_of, lines_of_their_kind, whole_chain
from plugins.plan.ledger.holding_rules import (
    HOLDING_MESSAGES,
    entries_fit,
    nothing_gone,
    says_what_it_said,
)
from plugins.plan.reading.case import Case, Rule
from plugins.plan.reading.catalogues import N_
from plugins.plan.reading.problems import Message, Problem, Severity
from plugins.plan.records.ledger import UpdateLine

RECORDS_NOT_RECORDED = Message(
    "records-not-recorded",
    N_("what the ledger does not record as it is ({count}): {ids}"),
    N_(
        "everything is recorded before it is published: `make record` adds it; "
        "if a published ledger is gone, put that back first"
    ),
)
ROWS_OF_NO_LINE = Message(
    "rows-of-no-line",
    N_("rows in data/recorded/ that no line of the ledger names ({count}): {ids}"),
    N_(
        "the ledger with every line that was published, where its end was cut off; or, where "
        "`make record` was broken off, `make record` again"
    ),
)
LEDGER_FORKED = Message(
    "ledger-forked",
    N_("the ledger has {count} ends: two branches recorded, and nothing joins them yet"),
    N_("one end: `make record` joins them by a line that names both; no line is lost"),
)
LEDGER_DAY_AHEAD = Message(
    "ledger-day-ahead",
    N_("the line is of {date}, after the day of the build, {day}"),
    N_("a build of that day or a later one: is BUILD_DATE, or the clock, right?"),
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
    N_("nobody says where the ledger ended when it was published last: a cut-off end goes unseen"),
    N_("LEDGER_HEAD=<digest>, or the file ledger-head.txt that `make record` writes"),
)

# A draft's notice names the first ones; that of a province without a ledger stays readable.
NAMED_IN_NOTICE = 8

EVERYWHERE: tuple[Rule, ...] = (whole_chain, lines_of_their_kind)
HOLDING: tuple[Rule, ...] = (says_what_it_said, nothing_gone, entries_fit)


def all_recorded(case: Case) -> Iterator[Problem]:
    """Every record is recorded as it is: one problem names all that are not."""
    ids = [] if _unreadable(case) else _unrecorded(case)
    if ids:
        yield _listed(case, RECORDS_NOT_RECORDED, ids)


def one_end(case: Case) -> Iterator[Problem]:
    """The chain has one end: what two branches recorded is joined."""
    chain = holding_of(case).history.chain
    if len(chain.ends) > 1 and not chain.breaks:
        values = {"count": str(len(chain.ends))}
        yield case.of_ledger(LEDGER_FORKED, values, line=chain.ends[0] + 1)


def no_row_unnamed(case: Case) -> Iterator[Problem]:
    """Each row that lies in data/recorded/ is named by a line."""
    if not _unreadable(case):
        named = {getattr(line, "digest", "") for line in case.records.ledger}
        ids = [digest for digest in case.records.recorded if digest not in named]
        if ids:
            yield _listed(case, ROWS_OF_NO_LINE, ids)


def no_day_ahead(case: Case) -> Iterator[Problem]:
    """No line is of a day after that of the build."""
    for number, line in enumerate(case.records.ledger, 1):
        if line.date > case.as_of:
            values = {"date": line.date.isoformat(), "day": case.as_of.isoformat()}
            yield case.of_ledger(LEDGER_DAY_AHEAD, values, "date", number)
            return


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
# For `check`: what differs is wrong, what is not recorded yet is not.
CHECKING: tuple[Rule, ...] = (*HOLDING, *noticing(DRAFTS))
# For builds that nobody publishes.
BUILDING: tuple[Rule, ...] = noticing((*HOLDING, *DRAFTS))
# What a build says of the ledger even where it goes on.
NOTICED = (
    *(RECORDS_NOT_RECORDED, ROWS_OF_NO_LINE, LEDGER_FORKED, LEDGER_DAY_AHEAD),
    LEDGER_HEAD_NOT_GIVEN,
    *HOLDING_MESSAGES,
)


def checking_rules(stated: str | None, noted: str | None) -> tuple[Rule, ...]:
    """What holds for `check`: a known end of the ledger is asked for as well.

    `stated` is the end that LEDGER_HEAD names. `noted` is that of ledger-head.txt, which another
    branch may have written: where it is not in this ledger a notice says so.
    """
    if stated is not None:
        return (*CHECKING, goes_on_from(stated))
    return (*CHECKING, *noticing(() if noted is None else (goes_on_from(noted),)))


def recording_rules(head: str | None) -> tuple[Rule, ...]:
    """What holds before `make record` writes; `head` is the end that was noted, if one was."""
    known = () if head is None else (goes_on_from(head),)
    return (*HOLDING, no_day_ahead, *known)


def publishing_rules(head: str | None) -> tuple[Rule, ...]:
    """What holds for what is published; `head` is the end of the ledger that was noted.

    Without it nobody can tell whether the end was cut off, which a notice says.
    """
    known = head_not_given if head is None else goes_on_from(head)
    return (*HOLDING, *DRAFTS, known)


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


def _listed(case: Case, message: Message, ids: Sequence[str]) -> Problem:
    more = ["…"] if len(ids) > NAMED_IN_NOTICE else []
    first = ", ".join([*ids[:NAMED_IN_NOTICE], *more])
    return case.of_ledger(message, {"count": str(len(ids)), "ids": ", ".join(ids), "first": first})


def _unreadable(case: Case) -> bool:
    return any(True for _line in case.invalid_entries_of(UpdateLine))
