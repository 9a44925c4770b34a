"""The files of a site into its folder, and what is said of it."""

from __future__ import annotations

import os
import sys
from collections.abc import Callable, Iterable, Sequence
from functools import partial
from pathlib import Path

from plugins.output.kept import Content
from plugins.output.publish import Publishing, publish
from plugins.output.staging import OutputRefused
from plugins.plan.ledger.chain import head
from plugins.plan.publications.manifest_note import manifest_file
from plugins.plan.reading.catalogues import N_
from plugins.plan.reading.saying import in_every_language, said
from plugins.plan.records.ledger import LedgerLine

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


def put_out(
    files: Iterable[tuple[str, Content]],
    folder: Path,
    data: Path,
    ledger: Sequence[LedgerLine] | None,
    *,
    again: bool = False,
) -> None:
    """Make `folder` hold the site; `ledger` is the one that it is published with, None for a draft.

    `again`: it is what was published last, as of another day. Where that fails the run ends with
    what was wrong, and the site that stood stands.
    """
    end = head(ledger) if ledger is not None else None
    publishing = Publishing(
        data,
        end.digest if end else None,
        lambda: tell(WAITING, folder=folder),
        again=again,
    )
    manifest = written(lambda: publish(files, folder, publishing), folder)
    if end:
        done = REBUILT if again else PUBLISHED
        tell(done, folder=folder, manifest=manifest, file=manifest_file(data))


def tell(sentence: str, **values: object) -> None:
    """Say it, in every language, beside what Pelican says."""
    sys.stderr.write(f"{said(sentence, **values)}\n")
    sys.stderr.flush()


def written(work: Callable[[], str], folder: Path) -> str:
    """What `work`, which writes into `folder`, gives; the run ends in words where it fails."""
    try:
        return work()
    except OutputRefused as refused:
        raise SystemExit(in_every_language(partial(_refusal, refused))) from refused
    except OSError as error:
        reason = os.strerror(error.errno or 0)
        file = error.filename or folder
        raise SystemExit(said(NOT_WRITTEN, file=file, reason=reason)) from error


def _refusal(refused: OutputRefused, translate: Callable[[str], str]) -> str:
    return translate(NOT_WRITTEN).format(file=refused.path, reason=translate(refused.reason))
