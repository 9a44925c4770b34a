"""Every correction: what was wrong, what it is now, when, and who corrected whom."""

from __future__ import annotations

from dataclasses import dataclass

from plugins.editions.edition import Edition
from plugins.editions.updates import by_site
from plugins.editions.values import Passage, UpdateEntry
from plugins.plan.records.updates import Update, UpdateKind


@dataclass(frozen=True, slots=True, kw_only=True)
class CorrectionEntry:
    """A correction in the list, and the update that it corrects."""

    entry: UpdateEntry
    corrects: UpdateEntry
    was: Passage
    now: Passage


@dataclass(frozen=True, slots=True)
class CorrectionsList:
    """All corrections, newest first: this site's own mistakes apart from those of bodies."""

    by_site: tuple[CorrectionEntry, ...]
    by_bodies: tuple[CorrectionEntry, ...]


def corrections_list(edition: Edition) -> CorrectionsList:
    """The corrections that have been published."""
    found = [u for u in edition.site.updates if u.kind is UpdateKind.CORRECTION]
    return CorrectionsList(
        tuple(_entry(edition, update) for update in found if by_site(update)),
        tuple(_entry(edition, update) for update in found if not by_site(update)),
    )


def _entry(edition: Edition, update: Update) -> CorrectionEntry:
    if not update.corrects or not update.correction:
        raise ValueError(f"{update.id} does not say what it corrects")
    return CorrectionEntry(
        entry=edition.entries[update.id],
        corrects=edition.entries[update.corrects],
        was=edition.passage(update.correction.was),
        now=edition.passage(update.correction.now),
    )
