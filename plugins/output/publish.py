"""A site onto the disk: the old one or the new one stands, whole."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from dataclasses import dataclass, replace
from pathlib import Path

from plugins.output.exchange import Journal, put_in_place, settle
from plugins.output.folders import SiteFolders
from plugins.output.manifest import digest_of
from plugins.output.staging import IN_THE_WAY, OutputRefused, refuse_differing, stage
from plugins.plan.publications.manifest_note import NotedManifest, manifest_file, noted_manifest
from plugins.plan.reading.catalogues import N_
from plugins.system.files import alone
from plugins.system.signals import held_off

NOT_AS_WRITTEN = N_("what is read back differs from what was written: the disk may be faulty")


@dataclass(frozen=True, slots=True)
class Publishing:
    """What publishing knows besides the files of a site.

    data: the folder beside which it is noted what was published. ledger: the end of the ledger
    that the site is published with; None for a draft. wait: called where another run is to be
    waited for.
    """

    data: Path
    ledger: str | None
    wait: Callable[[], None]


def publish(
    files: Iterable[tuple[str, bytes]], folder: Path, publishing: Publishing | None = None
) -> str:
    """Make `folder` hold `files` (path relative to it, content), their manifest and foreign files.

    Gives the digest of the manifest. If what stands is what was published last, it is kept as the
    publication before; without `publishing` nothing is known of publications. Raises OutputRefused
    and OSError: then what stood stands.
    """
    folders = SiteFolders.of(folder)
    if folders.standing.exists() and not folders.standing.is_dir():
        raise OutputRefused(folder, IN_THE_WAY)
    folders.standing.parent.mkdir(parents=True, exist_ok=True)
    with alone(folders.standing.parent, publishing.wait if publishing else _wait):
        settle(folders)
        try:
            stage(files, folders.standing, folders.next)
            refuse_differing(folders.next, NOT_AS_WRITTEN)
            journal = _journal(folders, publishing) if publishing else _draft(folders)
            with held_off(last=True):
                put_in_place(folders, journal)
        except BaseException:
            with held_off():
                settle(folders)
            raise
    return journal.manifest


def _draft(folders: SiteFolders) -> Journal:
    return Journal(manifest=digest_of(folders.next) or "", source=folders.next.name)


def _journal(folders: SiteFolders, publishing: Publishing) -> Journal:
    standing, journal = digest_of(folders.standing), _draft(folders)
    last = noted_manifest(publishing.data)
    if last is not None and standing == last.manifest and standing != journal.manifest:
        journal = replace(journal, keep=True)
    if publishing.ledger is None:
        return journal
    noted = NotedManifest(journal.manifest, publishing.ledger).as_file().decode()
    return replace(journal, note=str(manifest_file(publishing.data)), noted=noted)


def _wait() -> None:
    """Wait for another run in silence."""
