"""Which publication a site is of that is known by the digest of its manifest."""

from __future__ import annotations

from collections.abc import Sequence

from plugins.plan.ledger.chain import Chain, chain_of
from plugins.plan.publications.manifest_note import NotedManifest
from plugins.plan.publications.names import named_publications
from plugins.plan.records.publications import PublicationLine, PublicationsLine


def publication_of_site(
    lines: Sequence[PublicationsLine], manifest: str, noted: NotedManifest | None = None
) -> str | None:
    """The name of the publication from which the site with this `manifest` was built.

    A line states the manifest of the publication before it; that of the last may be `noted`. None
    where nothing says it.
    """
    names = {id(line): name for name, line in named_publications(lines).items()}
    chain = chain_of(lines)
    for place, line in enumerate(lines):
        if isinstance(line, PublicationLine) and line.manifest == manifest:
            before = _publication_before(chain, place)
            return names[id(before)] if before else None
    if noted is None or noted.manifest != manifest:
        return None
    shown = (names[id(line)] for line in reversed(lines) if _shows(line, noted.ledger))
    return next(shown, None)


def _publication_before(chain: Chain[PublicationsLine], place: int) -> PublicationLine | None:
    while before := chain.parents[place]:
        place = max(before)
        if isinstance(line := chain.lines[place], PublicationLine):
            return line
    return None


def _shows(line: PublicationsLine, ledger: str) -> bool:
    return isinstance(line, PublicationLine) and line.ledger == ledger
