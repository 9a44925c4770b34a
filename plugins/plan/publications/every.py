"""Every publication with what later lines tell of it, and how it differs from the one before."""

from __future__ import annotations

import datetime as dt
from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass

from plugins.plan.publications.differences import Compared, change_since, snapshots_apart
from plugins.plan.publications.frozen_copy import lines_of, names_of
from plugins.plan.publications.names import named_publications
from plugins.plan.records.dataset import Records
from plugins.plan.records.publications import (
    FrozenCopy,
    PublicationLine,
    PublicationsLine,
    RollbackLine,
)


@dataclass(frozen=True, slots=True, kw_only=True)
class Rollback:
    """A return to an earlier site, known by the digest of its manifest.

    to: the name of the publication whose site that was; None where no line tells.
    """

    date: dt.date
    manifest: str
    to: str | None


@dataclass(frozen=True, slots=True, kw_only=True)
class Publication:
    """Data that were published, by their name and as the `of_day`-th of their day.

    digest, copy: of the frozen copy, and that copy. ledger: the digest of the line that ended the
    ledger. manifest: that of the list of files of the site that was built from these data, which
    the next publication states; None where it does not, or is still to come. is_last: none came
    after it. before: what was published before it, None of the first. rollbacks: the returns to
    earlier sites before the next publication.
    """

    name: str
    date: dt.date
    of_day: int
    digest: str
    copy: FrozenCopy
    ledger: str
    manifest: str | None
    is_last: bool
    before: FrozenCopy | None
    rollbacks: tuple[Rollback, ...]


def every_publication(records: Records, as_of: dt.date) -> Mapping[str, Publication]:
    """The publications until `as_of` by their names, the earliest first.

    Left out is one whose copy is not there, which the rules refuse before.
    """
    lines = [line for line in records.publications if line.date <= as_of]
    named = {
        name: line
        for name, line in named_publications(lines).items()
        if line.frozen in records.copies
    }
    names, own = list(named), list(named.values())
    manifests = [*(line.manifest for line in own[1:]), None][: len(own)]
    known = {manifest: name for name, manifest in zip(names, manifests, strict=True) if manifest}
    shown = {line.ledger: name for name, line in named.items()}
    back = _rollbacks(
        lines, own, lambda line: known.get(line.manifest) or shown.get(line.ledger or "")
    )
    copies = [records.copies[line.frozen] for line in own]
    return {
        name: Publication(
            name=name,
            date=line.date,
            of_day=sum(each.date == line.date for each in own[: place + 1]),
            digest=line.frozen,
            copy=copies[place],
            ledger=line.ledger,
            manifest=manifests[place],
            is_last=place == len(own) - 1,
            before=copies[place - 1] if place else None,
            rollbacks=tuple(back[place]),
        )
        for place, (name, line) in enumerate(named.items())
    }


def change_of(publication: Publication, withdrawn: frozenset[str]) -> Compared | None:
    """How it differs from the publication before; None of the first, which has none before.

    `withdrawn` are the records that orders took down. Raises CopyUnreadable.
    """
    if publication.before is None:
        return None
    return change_since(*snapshots_apart(publication.before, publication.copy), withdrawn)


def shown_now(
    publications: Mapping[str, Publication], ledger: str | None = None
) -> Publication | None:
    """The publication that readers see: of the site that shows the end `ledger` of the ledger.

    Where that is not known, the last, or the one that a rollback after it went back to. None where
    there is none.
    """
    shown = [each for each in publications.values() if each.ledger == ledger]
    if shown:
        return shown[-1]
    last = next((each for each in publications.values() if each.is_last), None)
    back = last.rollbacks[-1].to if last and last.rollbacks else None
    return publications[back] if back else last


def records_apart(publication: Publication) -> frozenset[str]:
    """The records whose rows are others than in the publication before, or stand in one alone.

    The listings alone tell it.
    """
    if publication.before is None:
        return frozenset()
    was, now = (set(lines_of(copy.listing)) for copy in (publication.before, publication.copy))
    return names_of(was ^ now)


def taken_out(publication: Publication, withdrawn: frozenset[str]) -> frozenset[str]:
    """Those of the `withdrawn` records that this publication had."""
    return names_of(lines_of(publication.copy.listing)) & withdrawn


def _rollbacks(
    lines: Sequence[PublicationsLine],
    own: Sequence[PublicationLine],
    publication_of: Callable[[RollbackLine], str | None],
) -> list[list[Rollback]]:
    """The returns to earlier sites after each of some publications, before the next."""
    found: list[list[Rollback]] = [[] for _each in own]
    for place, line in _after(lines, own):
        found[place].append(
            Rollback(date=line.date, manifest=line.manifest, to=publication_of(line))
        )
    return found


def _after(
    lines: Sequence[PublicationsLine], own: Sequence[PublicationLine]
) -> Iterator[tuple[int, RollbackLine]]:
    place = -1
    for line in lines:
        if place + 1 < len(own) and line is own[place + 1]:
            place += 1
        elif isinstance(line, RollbackLine) and place >= 0:
            yield place, line
