"""The problems of the ledger, as `problem_messages` has the others."""

from __future__ import annotations

from plugins.plan.reading.catalogues import N_

LEDGER_MESSAGES: dict[str, tuple[str, str]] = {
    "ledger-line": (
        N_("this line is no entry of the ledger"),
        N_("the line as `make record` wrote it; the ledger is never edited by hand"),
    ),
    "ledger-unfinished": (
        N_("the last line of the ledger has no end"),
        N_("each line whole, as `make record` wrote it"),
    ),
    "ledger-chain-broken": (
        N_("the line states {stated} as the digest of the line before"),
        N_("{expected}; a line before it was changed, removed or moved"),
    ),
    "recorded-update-differs": (
        N_("{id} says something else than was recorded: recorded {recorded}, now {now}"),
        N_("what was recorded, or a correction of it that explains the change"),
    ),
    "recorded-update-missing": (
        N_("{id} was recorded with the digest {recorded} and is gone"),
        N_("the update as it was recorded; what was wrong in it is put right by a correction"),
    ),
    "updates-not-recorded": (
        N_("updates that the ledger does not record ({count}): {ids}"),
        N_(
            "every update is recorded before it is published: `make record` adds it; "
            "if a published ledger is gone, put that back first"
        ),
    ),
    "ledger-head-unknown": (
        N_("no line of the ledger has the digest {head}, which LEDGER_HEAD names"),
        N_("the ledger with every line that was published; new lines come only after them"),
    ),
}
