"""The files of a site into its folder, and what is said of it."""

from __future__ import annotations

import sys
from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass
from functools import partial
from pathlib import Path
from typing import TypeVar

from plugins.output.kept import Content
from plugins.output.made_from import MadeFrom, is_draft_in_its_place
from plugins.output.publish import Publishing, publish
from plugins.output.staging import OutputRefused
from plugins.plan.ledger.chain import head
from plugins.plan.publications.manifest_note import NotedManifest, manifest_file
from plugins.plan.publications.way_back import SiteVersion, version_of
from plugins.plan.reading.catalogues import N_
from plugins.plan.reading.saying import in_every_language, said
from plugins.plan.records.ledger import LedgerLine
from plugins.plan.records.publications import PublicationsLine

T = TypeVar("T")
NOT_WRITTEN = N_(
    "the new site was not put in place, and the existing one is unchanged: {file}: {reason}"
)
DRAFT = N_(
    "{folder}/ holds a draft now that is not published, in the place of what was published: run "
    "`make rebuild`, which brings the published version back, before you copy anything to the web "
    "server"
)
WAITING = N_("another process is writing the site in {folder}: waiting for it to finish")
REBUILT = N_(
    "rebuilt in {folder}: {publication}; nothing new was published; the digest of its manifest, "
    "{manifest}, is noted in {file} for the next `make record`"
)
PUBLISHED = N_(
    "published in {folder}; the digest of its manifest, {manifest}, is noted in {file} for the "
    "next `make record`"
)


@dataclass(frozen=True, slots=True, kw_only=True)
class ForReaders:
    """How a site goes out to readers.

    ledger, publications: those that it is published with. again: it is what was published last, as
    of another day. made_from: what is kept of it, None for nothing.
    """

    ledger: Sequence[LedgerLine]
    publications: Sequence[PublicationsLine] = ()
    again: bool = False
    made_from: MadeFrom | None = None


def put_out(
    files: Iterable[tuple[str, Content]], folder: Path, data: Path, going: ForReaders | None
) -> None:
    """Make `folder` hold the site, which goes out to readers, or is a draft where `going` is None.

    `data` is the folder beside which a publication is noted. Where that fails the run ends with
    what was wrong, and the site that stood stands.
    """
    end = head(going.ledger) if going else None
    publishing = Publishing(
        data,
        end.digest if end else None,
        lambda: tell(WAITING, folder=folder),
        again=going is not None and going.again,
        made_from=going.made_from if going else None,
    )
    manifest = written(lambda: publish(files, folder, publishing), folder)
    if going and end:
        noted = NotedManifest(manifest, end.digest)
        version = version_of(going.publications, noted)
        sentence = REBUILT if going.again else PUBLISHED
        values = {"folder": folder, "manifest": manifest, "file": manifest_file(data)}
        _say(in_every_language(partial(_done, sentence, version, values)))


def warn_of_draft(data: Path, folder: Path) -> None:
    """Say so where a draft stands in `folder` in the place of what was published there."""
    if is_draft_in_its_place(data, folder):
        tell(DRAFT, folder=folder)


def tell(sentence: str, **values: object) -> None:
    """Say it, in every language, beside what Pelican says."""
    _say(said(sentence, **values))


def written(work: Callable[[], T], folder: Path) -> T:
    """What `work`, which writes into `folder`, gives; the run ends in words where it fails."""
    try:
        return work()
    except OutputRefused as refused:
        raise SystemExit(in_every_language(partial(_refusal, refused))) from refused
    except OSError as error:
        reason = error.strerror or str(error)
        file = error.filename or folder
        raise SystemExit(said(NOT_WRITTEN, file=file, reason=reason)) from error


def _say(words: str) -> None:
    sys.stderr.write(f"{words}\n")
    sys.stderr.flush()


def _done(
    sentence: str,
    version: SiteVersion,
    values: Mapping[str, object],
    translate: Callable[[str], str],
) -> str:
    return translate(sentence).format(publication=version.words(translate), **values)


def _refusal(refused: OutputRefused, translate: Callable[[str], str]) -> str:
    return translate(NOT_WRITTEN).format(file=refused.path, reason=translate(refused.reason))
