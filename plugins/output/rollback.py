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
NOT_PUBLISHED = N_(
    "this is not the last publication but a draft that was built later; to bring the published "
    "version back: make rebuild"
)
OTHERS_MEANWHILE = N_("another publication came while this waited for a yes: run it again")
PREVIOUS_DIFFERS = N_("this file of the previous publication no longer matches its manifest")


@dataclass(frozen=True, slots=True)
class TwoSites:
    """The publication that stands, and the other one that is kept."""

    standing: NotedManifest
    other: NotedManifest


@dataclass(frozen=True, slots=True)
class RollingBack:
    """What a rollback asks and tells.

    ledger_in: the end of the ledger in the folder of a site. record: told which site is to stand,
    before anything changes.
    """

    ledger_in: Callable[[Path], str]
    record: Callable[[NotedManifest], None]


def two_sites(folder: Path, publishing: Publishing, ledger_in: Callable[[Path], str]) -> TwoSites:
    """What `roll_back` would exchange now; raises as it does. Nobody waits for it afterwards."""
    folders = SiteFolders.of(folder)
    with alone(folders.standing.parent, publishing.wait):
        return _two_sites(folder, folders, publishing, ledger_in)


def roll_back(
    folder: Path, publishing: Publishing, expected: TwoSites, rolling_back: RollingBack
) -> str:
    """Make the publication before stand again in `folder`, and keep the one that stood.

    Gives the digest of its manifest. Raises OutputRefused where there is none to go back to, where
    what stands is no publication or where the two are not as `expected`, and OSError: then what
    stood stands.
    """
    folders = SiteFolders.of(folder)
    with alone(folders.standing.parent, publishing.wait):
        if _two_sites(folder, folders, publishing, rolling_back.ledger_in) != expected:
            raise OutputRefused(folder, OTHERS_MEANWHILE)
        noted = expected.other
        journal = Journal(
            manifest=noted.manifest,
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
                rolling_back.record(noted)
                put_in_place(folders, journal)
        except BaseException:
            with held_off():
                settle(folders)
            raise
    return noted.manifest


def _two_sites(
    folder: Path,
    folders: SiteFolders,
    publishing: Publishing,
    ledger_in: Callable[[Path], str],
) -> TwoSites:
    settle(folders)
    manifest, last = digest_of(folders.previous), noted_manifest(publishing.data)
    if manifest is None:
        raise OutputRefused(folders.previous, NO_PREVIOUS)
    if last is None or digest_of(folders.standing) != last.manifest:
        raise OutputRefused(folder, NOT_PUBLISHED)
    if manifest == last.manifest:
        raise OutputRefused(folders.previous, NO_PREVIOUS)
    refuse_differing(folders.previous, PREVIOUS_DIFFERS)
    return TwoSites(last, NotedManifest(manifest, ledger_in(folders.previous)))


def _files(site: Path) -> Iterator[tuple[str, bytes]]:
    """The site's own files; what else lies there was put there by hand, and stays where it is."""
    return ((name, (site / name).read_bytes()) for name in listed(site))
