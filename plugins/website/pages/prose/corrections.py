"""Every correction: what was wrong, what it is now, when, and who corrected whom."""

from __future__ import annotations

from dataclasses import dataclass

from plugins.editions.edition import Edition
from plugins.editions.update_entry import UpdateEntry
from plugins.editions.values import Passage


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
    found = [
        CorrectionEntry(
            entry=edition.entries[update.id],
            corrects=edition.entries[update.corrects],
            was=edition.passage(update.correction.was),
            now=edition.passage(update.correction.now),
        )
        for update in edition.site.updates
        if update.corrects and update.correction
    ]
    return CorrectionsList(
        tuple(each for each in found if each.entry.by_site),
        tuple(each for each in found if not each.entry.by_site),
    )
