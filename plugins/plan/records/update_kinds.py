"""What each kind of update may and must say, and as what it counts: one row a kind."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from enum import StrEnum
from typing import get_args

from plugins.plan.records.updates import DeliveryState, ReportedDelivery, UpdateKind

ANY_STATE: frozenset[DeliveryState] = frozenset(get_args(ReportedDelivery))
NO_STATE: frozenset[DeliveryState] = frozenset()


class CountsAs(StrEnum):
    """As what an update counts where it is asked whether anything was said of a task."""

    REPORT = "report"
    CONFIRMATION = "confirmation"
    RELATED = "related"
    NOTHING = "nothing"


class Proof(StrEnum):
    """What proves a statement: a source, a source or an attached file, or its own document."""

    SOURCE = "source"
    SOURCE_OR_FILE = "source-or-file"
    DOCUMENT = "document"


@dataclass(frozen=True, slots=True, kw_only=True)
class KindOfUpdate:
    """What holds for the updates of one kind.

    needed, foreign: the fields that it must have, and those that belong to other kinds.
    states: the delivery states that it may carry.
    state_corrected: whether a correction of it may change its state.
    speaker_needed: whether `agency` or `said_by` must say whose words they are.
    one_task: whether it is about one task only.
    """

    needed: tuple[str, ...]
    foreign: tuple[str, ...]
    states: frozenset[DeliveryState]
    state_corrected: bool
    speaker_needed: bool
    one_task: bool
    proof: Proof
    counts_as: CountsAs

    @property
    def is_statement(self) -> bool:
        """Whether a body speaks under the plan: reports, or confirms that nothing has changed."""
        return self.counts_as in (CountsAs.REPORT, CountsAs.CONFIRMATION)

    @property
    def is_correction(self) -> bool:
        """Whether it puts right what another update says."""
        return "corrects" in self.needed

    @property
    def is_amendment(self) -> bool:
        """Whether it changes words of the plan."""
        return "amendment" in self.needed

    @property
    def states_delivery(self) -> bool:
        """Whether it says by itself how a task stands; a correction says it for another."""
        return bool(self.states) and not self.is_correction


KINDS: Mapping[UpdateKind, KindOfUpdate] = {
    UpdateKind.REPORT: KindOfUpdate(
        needed=("agency", "received", "delivery"),
        foreign=("said_by", "corrects", "correction", "amendment"),
        states=ANY_STATE,
        state_corrected=True,
        speaker_needed=False,
        one_task=False,
        proof=Proof.SOURCE_OR_FILE,
        counts_as=CountsAs.REPORT,
    ),
    UpdateKind.NO_CHANGE: KindOfUpdate(
        needed=("agency", "received"),
        foreign=(
            "said_by",
            "delivery",
            "reason",
            "document",
            "corrects",
            "correction",
            "amendment",
        ),
        states=NO_STATE,
        state_corrected=False,
        speaker_needed=False,
        one_task=False,
        proof=Proof.SOURCE,
        counts_as=CountsAs.CONFIRMATION,
    ),
    # Related public information is no report: it carries no state and was not received.
    UpdateKind.RELATED: KindOfUpdate(
        needed=(),
        foreign=("received", "delivery", "reason", "corrects", "correction", "amendment"),
        states=NO_STATE,
        state_corrected=False,
        speaker_needed=True,
        one_task=False,
        proof=Proof.SOURCE,
        counts_as=CountsAs.RELATED,
    ),
    UpdateKind.CORRECTION: KindOfUpdate(
        needed=("corrects", "correction"),
        foreign=("amendment",),
        states=ANY_STATE,
        state_corrected=False,
        speaker_needed=False,
        one_task=False,
        proof=Proof.SOURCE_OR_FILE,
        counts_as=CountsAs.NOTHING,
    ),
    UpdateKind.AMENDMENT: KindOfUpdate(
        needed=("document", "amendment"),
        foreign=("period", "corrects", "correction"),
        states=frozenset({DeliveryState.STOPPED, DeliveryState.CHANGED}),
        state_corrected=False,
        speaker_needed=False,
        one_task=True,
        proof=Proof.DOCUMENT,
        counts_as=CountsAs.NOTHING,
    ),
}
