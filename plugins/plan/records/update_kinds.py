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


# Fields that only the kind that needs them has, and those that only a kind with states has.
OF_ONE_KIND = ("corrects", "correction", "amendment")
OF_STATES = ("delivery", "reason")
# What only those say who are to do the work.
AHEAD = ("obstacles", "next_steps")


@dataclass(frozen=True, slots=True, kw_only=True)
class KindOfUpdate:
    """What holds for the updates of one kind.

    needed, refused: the fields that it must have, and those that it may not have, besides what
    `foreign` adds.
    states: the delivery states that it may carry.
    state_corrected: whether a correction of it may change its state.
    speaker_needed: whether `agency` or `said_by` must say whose words they are.
    """

    needed: tuple[str, ...]
    states: frozenset[DeliveryState]
    proof: Proof
    counts_as: CountsAs
    refused: tuple[str, ...] = ()
    state_corrected: bool = False
    speaker_needed: bool = False

    @property
    def foreign(self) -> tuple[str, ...]:
        """The fields that belong to other kinds."""
        of_one_kind = (field for field in OF_ONE_KIND if field not in self.needed)
        return (*self.refused, *(() if self.states else OF_STATES), *of_one_kind)

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
        refused=("said_by",),
        states=ANY_STATE,
        state_corrected=True,
        proof=Proof.SOURCE_OR_FILE,
        counts_as=CountsAs.REPORT,
    ),
    UpdateKind.NO_CHANGE: KindOfUpdate(
        needed=("agency", "received"),
        refused=("said_by", "document"),
        states=NO_STATE,
        proof=Proof.SOURCE,
        counts_as=CountsAs.CONFIRMATION,
    ),
    # Related public information is no report: it carries no state and was not received.
    UpdateKind.RELATED: KindOfUpdate(
        needed=(),
        refused=("received", *AHEAD),
        states=NO_STATE,
        speaker_needed=True,
        proof=Proof.SOURCE,
        counts_as=CountsAs.RELATED,
    ),
    UpdateKind.CORRECTION: KindOfUpdate(
        needed=("corrects", "correction"),
        states=ANY_STATE,
        proof=Proof.SOURCE_OR_FILE,
        counts_as=CountsAs.NOTHING,
    ),
    UpdateKind.AMENDMENT: KindOfUpdate(
        needed=("document", "amendment"),
        refused=("period", *AHEAD),
        states=frozenset({DeliveryState.STOPPED, DeliveryState.CHANGED}),
        proof=Proof.DOCUMENT,
        counts_as=CountsAs.NOTHING,
    ),
}
