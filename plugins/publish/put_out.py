"""The files of a site into its folder, and what is said of it."""

from __future__ import annotations

import sys
from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass
from functools import partial
from pathlib import Path
from typing import TypeVar

from plugins.output.kept import Content
from plugins.output.made_from import MadeFrom
from plugins.output.publish import Publishing, publish
from plugins.output.staging import OutputRefused
from plugins.plan.ledger.chain import head
from plugins.plan.publications.manifest_note import manifest_file
from plugins.plan.reading.catalogues import N_
from plugins.plan.reading.saying import in_every_language, said
from plugins.plan.records.ledger import LedgerLine

T = TypeVar("T")
NOT_WRITTEN = N_(
    "the new site was not put in place, and the existing one is unchanged: {file}: {reason}"
)
WAITING = N_("another process is writing the site in {folder}: waiting for it to finish")
REBUILT = N_(
    "rebuilt in {folder}, nothing new was published; the digest of its manifest, {manifest}, is "
    "noted in {file} for the next `make record`"
)
PUBLISHED = N_(
    "published in {folder}; the digest of its manifest, {manifest}, is noted in {file} for the "
    "next `make record`"
)


@dataclass(frozen=True, slots=True, kw_only=True)
class ForReaders:
    """How a site goes out to readers.

    ledger: the one that it is published with. again: it is what was published last, as of another
    day. made_from: what is kept of it, None for nothing.
    """

    ledger: Sequence[LedgerLine]
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
    if end:
        done = REBUILT if publishing.again else PUBLISHED
        tell(done, folder=folder, manifest=manifest, file=manifest_file(data))


def tell(sentence: str, **values: object) -> None:
    """Say it, in every language, beside what Pelican says."""
    sys.stderr.write(f"{said(sentence, **values)}\n")
    sys.stderr.flush()


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


def _refusal(refused: OutputRefused, translate: Callable[[str], str]) -> str:
    return translate(NOT_WRITTEN).format(file=refused.path, reason=translate(refused.reason))
