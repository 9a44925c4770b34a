"""A site onto the disk: the old one or the new one stands, whole."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from contextlib import suppress
from dataclasses import dataclass, replace
from pathlib import Path

from plugins.output.exchange import Journal, put_in_place, settle
from plugins.output.folders import SiteFolders
from plugins.output.kept import Content
from plugins.output.made_from import MadeFrom, forget_others, keep
from plugins.output.manifest import digest_of
from plugins.output.staging import IN_THE_WAY, OutputRefused, stage, verify
from plugins.output.target import Target
from plugins.plan.publications.manifest_note import NotedManifest, manifest_file, noted_manifest
from plugins.plan.reading.catalogues import N_
from plugins.system.files import alone
from plugins.system.signals import held_off

NOTHING_PUBLISHED = N_(
    "nothing was published from here yet, so that there is nothing to rebuild: make release"
)
NOT_PUBLISHED_LAST = N_(
    "what is recorded is not what was published last, of which no copy is kept here, and a rebuild "
    "publishes nothing new; to publish what is recorded: make release"
)
PUBLISHED_MEANWHILE = N_(
    "another publication came meanwhile, and it stands: to rebuild that one, make rebuild again"
)


@dataclass(frozen=True, slots=True)
class Publishing:
    """What publishing knows besides the files of a site.

    data: the folder beside which it is noted what was published. ledger: the end of the ledger
    that the site is published with; None for a draft. wait: called where another run is to be
    waited for. again: only what was published last may be published, as of another day. made_from:
    what is kept of a publication, so that it can be published again.
    """

    data: Path
    ledger: str | None
    wait: Callable[[], None]
    again: bool = False
    made_from: MadeFrom | None = None


def publish(
    files: Iterable[tuple[str, Content]], folder: Path, publishing: Publishing | None = None
) -> str:
    """Make `folder` hold `files` (path relative to it, content), their manifest and foreign files.

    Gives the digest of the manifest. If what stands is what was published last, it is kept as the
    publication before; without `publishing` nothing is known of publications. Any other site that a
    draft takes the place of is what the next draft is made from; a publication is made anew. What
    is published again leaves the publication before as it is, or as it was before a draft.
    Raises NotAsKept, OutputRefused and OSError: then what stood stands.
    """
    folders = SiteFolders.of(folder)
    if folders.standing.exists() and not folders.standing.is_dir():
        raise OutputRefused(folder, IN_THE_WAY)
    folders.standing.parent.mkdir(parents=True, exist_ok=True)
    with alone(folders.standing.parent, publishing.wait if publishing else _wait):
        settle(folders)
        try:
            if publishing and publishing.again:
                _refuse_news(folder, publishing)
            target = _target(folders, publishing)
            staged = stage(files, folders.standing, target)
            verify(target.path, folders.standing, staged)
            journal = _journal(folders, target.path, publishing)
            if publishing and publishing.made_from:
                keep(folders, journal.manifest, publishing.made_from)
            with held_off(last=True):
                put_in_place(folders, journal)
                _forget_others(folders, publishing)
        except BaseException:
            with held_off():
                settle(folders)
                _forget_others(folders, publishing)
            raise
    return journal.manifest


def _forget_others(folders: SiteFolders, publishing: Publishing | None) -> None:
    """Of what sites were made from, keep that of the last publication and of what is kept here."""
    if publishing and publishing.made_from:
        last = noted_manifest(publishing.data)
        here = (digest_of(folders.standing), digest_of(folders.previous))
        forget_others(folders, (last.manifest if last else None, *here))


def _refuse_news(folder: Path, publishing: Publishing) -> None:
    """Refuse what was not published last: recorded since, or taken back by a rollback."""
    last = noted_manifest(publishing.data)
    if last is None:
        raise OutputRefused(folder, NOTHING_PUBLISHED)
    if publishing.made_from and noted_manifest(publishing.made_from.data) != last:
        raise OutputRefused(folder, PUBLISHED_MEANWHILE)
    if last.ledger != publishing.ledger:
        raise OutputRefused(folder, NOT_PUBLISHED_LAST)


def _is_draft(publishing: Publishing | None) -> bool:
    return publishing is None or publishing.ledger is None


def _target(folders: SiteFolders, publishing: Publishing | None) -> Target:
    """Where the site is made: a draft from the spare one, where there is one that can be used."""
    if _is_draft(publishing):
        with suppress(OSError):
            return Target(folders.spare, folders.standing, spare=True)
    return Target(folders.next, folders.standing)


def _journal(folders: SiteFolders, made: Path, publishing: Publishing | None) -> Journal:
    standing, manifest = digest_of(folders.standing), digest_of(made) or ""
    journal = Journal(manifest=manifest, source=made.name, spare=_is_draft(publishing))
    if publishing is None:
        return journal
    last = noted_manifest(publishing.data)
    is_published = last is not None and standing == last.manifest
    if is_published and standing != manifest and not publishing.again:
        journal = replace(journal, keep=True)
    if publishing.ledger is None:
        return journal
    noted = NotedManifest(manifest, publishing.ledger).as_file().decode()
    restore = publishing.again and last is not None and digest_of(folders.previous) == last.manifest
    file = str(manifest_file(publishing.data))
    return replace(journal, restore=restore, note=file, noted=noted)


def _wait() -> None:
    """Wait for another run in silence."""
