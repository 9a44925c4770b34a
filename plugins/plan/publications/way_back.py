"""What a rollback exchanges: the site that stands, and the only other one that is kept."""

from __future__ import annotations

import datetime as dt
from collections.abc import Callable, Sequence
from dataclasses import dataclass

from plugins.plan.publications.manifest_note import NotedManifest
from plugins.plan.publications.names import named_publications
from plugins.plan.publications.sites import publication_of_site
from plugins.plan.reading.catalogues import N_
from plugins.plan.records.publications import PublicationsLine, RollbackLine

OF_DAY = N_("the publication of {date.day} {date:%B %Y}")
OF_DAY_NUMBER = N_("the publication of {date.day} {date:%B %Y}, number {number} of that day")
UNKNOWN = N_("the version whose manifest has the digest {manifest}…")
# So much of a digest tells one site from another.
SHORT_DIGEST = 12


@dataclass(frozen=True, slots=True, kw_only=True)
class SiteVersion:
    """A site by the publication that it is of; `date` is None where no line tells it.

    called: the publication's name, else how its manifest's digest begins. number: which of its day.
    """

    called: str
    date: dt.date | None = None
    number: int = 1

    def words(self, translate: Callable[[str], str]) -> str:
        """How people call it; `translate` gives a sentence in the reader's language."""
        if self.date is None:
            return translate(UNKNOWN).format(manifest=self.called)
        sentence = OF_DAY if self.number == 1 else OF_DAY_NUMBER
        return translate(sentence).format(date=self.date, number=self.number)


@dataclass(frozen=True, slots=True, kw_only=True)
class WayBack:
    """The version that stands and the other one; is_forward: that one was itself taken away."""

    standing: SiteVersion
    other: SiteVersion
    is_forward: bool

    @property
    def is_same_publication(self) -> bool:
        """Whether both are of one publication, as it was built on two days."""
        return self.standing == self.other


def way_back(
    lines: Sequence[PublicationsLine], standing: NotedManifest, other: NotedManifest
) -> WayBack:
    """What is known of both sites from the publications `lines`.

    The other is one that was taken away where it is of a later publication than the one that
    stands; where that does not tell, where the last line says that what stands is shown again.
    """
    names = list(named_publications(lines))
    own, others = (publication_of_site(lines, each.manifest, each) for each in (standing, other))
    last = lines[-1] if lines else None
    is_forward = isinstance(last, RollbackLine) and last.manifest == standing.manifest
    if own and others and own != others:
        is_forward = names.index(others) > names.index(own)
    return WayBack(
        standing=_version(lines, own, standing),
        other=_version(lines, others, other),
        is_forward=is_forward,
    )


def version_of(lines: Sequence[PublicationsLine], site: NotedManifest) -> SiteVersion:
    """A site that is noted, by the publication of `lines` that it is of."""
    return _version(lines, publication_of_site(lines, site.manifest, site), site)


def _version(
    lines: Sequence[PublicationsLine], name: str | None, site: NotedManifest
) -> SiteVersion:
    if name is None:
        return SiteVersion(called=site.manifest[:SHORT_DIGEST])
    date = named_publications(lines)[name].date
    number = name.removeprefix(date.isoformat()).removeprefix("-")
    return SiteVersion(called=name, date=date, number=int(number or 1))
