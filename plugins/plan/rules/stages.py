"""Which rules of what was published hold when: for checking, building, recording, publishing.

What is published must be recorded, all of it. A draft may be built and looked at: then the same is
said in notices.
"""

from __future__ import annotations

from plugins.plan.ledger.chain_problems import CHAIN_DAY_AHEAD, CHAIN_FORKED
from plugins.plan.ledger.holding_rules import HOLDING_MESSAGES
from plugins.plan.ledger.rules import (
    DRAFTS,
    HOLDING,
    LEDGER_HEAD_NOT_GIVEN,
    RECORDS_NOT_RECORDED,
    ROWS_OF_NO_LINE,
    all_recorded,
    goes_on_from,
    head_not_given,
    no_day_ahead,
    noticing,
)
from plugins.plan.publications.rules import (
    PUBLICATION_MESSAGES,
    PUBLICATION_NOT_WRITTEN,
    PUBLICATIONS_HELD,
    PUBLICATIONS_IN_DRAFTS,
    copies_as_listed,
    no_publication_ahead,
    publication_written,
    withdrawn_rows_taken_out,
)
from plugins.plan.reading.case import Rule

_CHECKED: tuple[Rule, ...] = (*HOLDING, *PUBLICATIONS_HELD, copies_as_listed)
_NOTICED_IN_CHECKS = (*DRAFTS, *PUBLICATIONS_IN_DRAFTS, withdrawn_rows_taken_out)
# What recording makes true.
_BY_RECORDING = (all_recorded, publication_written)
# For `check`: what differs is wrong, what is not recorded yet is not.
CHECKING: tuple[Rule, ...] = (*_CHECKED, *noticing(_NOTICED_IN_CHECKS))
# The same where recording comes next.
CHECKING_BEFORE_RECORDING: tuple[Rule, ...] = (
    *_CHECKED,
    *noticing([rule for rule in _NOTICED_IN_CHECKS if rule not in _BY_RECORDING]),
)
# For builds that nobody publishes: they do not open every copy of what was published.
BUILDING: tuple[Rule, ...] = noticing(
    (*HOLDING, *PUBLICATIONS_HELD, *DRAFTS, *PUBLICATIONS_IN_DRAFTS)
)
# What a build says of what was published even where it goes on.
NOTICED = (
    *(RECORDS_NOT_RECORDED, ROWS_OF_NO_LINE, CHAIN_FORKED, CHAIN_DAY_AHEAD),
    LEDGER_HEAD_NOT_GIVEN,
    *HOLDING_MESSAGES,
    *PUBLICATION_MESSAGES,
)
# What recording makes true: where it comes next, nothing need be said of it.
TO_BE_RECORDED = (RECORDS_NOT_RECORDED, PUBLICATION_NOT_WRITTEN)


def checking_rules(
    stated: str | None, noted: str | None, *, recording: bool = False
) -> tuple[Rule, ...]:
    """What holds for `check`: a known end of the ledger is asked for as well.

    `stated` is the end that LEDGER_HEAD names. `noted` is that of ledger-head.txt, which another
    branch may have written: where it is not in this ledger a notice says so. `recording`: it comes
    next, so that nothing is said of what is still to be recorded.
    """
    rules = CHECKING_BEFORE_RECORDING if recording else CHECKING
    if stated is not None:
        return (*rules, goes_on_from(stated))
    return (*rules, *noticing(() if noted is None else (goes_on_from(noted),)))


def recording_rules(head: str | None) -> tuple[Rule, ...]:
    """What holds before `make record` writes; `head` is the end that was noted, if one was."""
    known = () if head is None else (goes_on_from(head),)
    held = (*HOLDING, *PUBLICATIONS_HELD, copies_as_listed)
    return (*held, no_day_ahead, no_publication_ahead, *known)


def publishing_rules(head: str | None) -> tuple[Rule, ...]:
    """What holds for what is published; `head` is the end of the ledger that was noted.

    Without it nobody can tell whether the end was cut off, which a notice says.
    """
    known = head_not_given if head is None else goes_on_from(head)
    held = (*HOLDING, *PUBLICATIONS_HELD, copies_as_listed, withdrawn_rows_taken_out)
    return (*held, *DRAFTS, *PUBLICATIONS_IN_DRAFTS, known)
