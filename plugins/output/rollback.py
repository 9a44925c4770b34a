"""Back to the publication before, in one step."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from dataclasses import dataclass
from pathlib import Path

from plugins.output.exchange import Journal, put_in_place, settle
from plugins.output.folders import SiteFolders
from plugins.output.manifest import digest_of, listed
from plugins.output.publish import Publishing
from plugins.output.staging import OutputRefused, refuse_differing, stage
from plugins.output.target import Target
from plugins.plan.publications.manifest_note import NotedManifest, manifest_file, noted_manifest
from plugins.plan.reading.catalogues import N_
from plugins.system.files import alone
from plugins.system.signals import held_off

NO_PREVIOUS = N_("the previous publication is not kept here, so there is nothing to go back to")
NOT_PUBLISHED = N_("this is not the last publication but a later build: publish again instead")
PREVIOUS_DIFFERS = N_("this file of the previous publication no longer matches its manifest")


@dataclass(frozen=True, slots=True)
class RollingBack:
    """What a rollback asks and tells.

    ledger_in: the end of the ledger in the folder of a site. agreed: whether what stands is to be
    exchanged with the other. record: told which site is to stand, before anything changes.
    """

    ledger_in: Callable[[Path], str]
    agreed: Callable[[NotedManifest, NotedManifest], bool]
    record: Callable[[NotedManifest], None]


def roll_back(folder: Path, publishing: Publishing, asking: RollingBack) -> str:
    """Make the publication before stand again in `folder`, and keep the one that stood.

    Gives the digest of its manifest; "" where nobody agreed, and nothing was changed. Raises
    OutputRefused where there is none to go back to, or what stands is no publication, and OSError:
    then what stood stands.
    """
    folders = SiteFolders.of(folder)
    with alone(folders.standing.parent, publishing.wait):
        settle(folders)
        manifest, last = digest_of(folders.previous), noted_manifest(publishing.data)
        if manifest is None:
            raise OutputRefused(folders.previous, NO_PREVIOUS)
        if last is None or digest_of(folders.standing) != last.manifest:
            raise OutputRefused(folder, NOT_PUBLISHED)
        if manifest == last.manifest:
            raise OutputRefused(folders.previous, NO_PREVIOUS)
        refuse_differing(folders.previous, PREVIOUS_DIFFERS)
        noted = NotedManifest(manifest, asking.ledger_in(folders.previous))
        if not asking.agreed(last, noted):
            return ""
        journal = Journal(
            manifest=manifest,
            source=folders.next.name,
            keep=True,
            note=str(manifest_file(publishing.data)),
            noted=noted.as_file().decode(),
        )
        try:
            with held_off(last=True):
                stage(
                    _files(folders.previous),
                    folders.standing,
                    Target(folders.next, folders.standing),
                )
                asking.record(noted)
                put_in_place(folders, journal)
        except BaseException:
            with held_off():
                settle(folders)
            raise
    return manifest


def _files(site: Path) -> Iterator[tuple[str, bytes]]:
    """The site's own files; what else lies there was put there by hand, and stays where it is."""
    return ((name, (site / name).read_bytes()) for name in listed(site))
