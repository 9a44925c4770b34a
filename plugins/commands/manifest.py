"""Which site had been built from the publication before: what `record` writes down of it."""

from __future__ import annotations

import os
import re
from collections.abc import Sequence
from pathlib import Path

from plugins.plan.publications.manifest_note import manifest_file, noted_manifest
from plugins.plan.publications.names import last_publication
from plugins.plan.reading.catalogues import N_
from plugins.plan.reading.saying import said
from plugins.plan.records.publications import PublicationsLine, RollbackLine

NO_MANIFEST = N_(
    "MANIFEST: “{stated}” is not the SHA-256 of a manifest, which is 64 characters of 0-9 and a-f"
)
NOT_KNOWN = N_(
    "the previous publication was not published from here, or its note in {file} is gone; all is "
    "recorded but which site was made from it, and nothing need be done"
)
TAKEN_BACK = N_(
    "what was published last was taken back by `make rollback`: all is recorded but which site was "
    "made from it, and nothing need be done"
)
SHA256 = re.compile(r"[0-9a-f]{64}")


def stated_manifest() -> str | None:
    """The digest in MANIFEST, None where it is not set. Ends the run where it is no SHA-256."""
    stated = os.environ.get("MANIFEST")
    if stated and not SHA256.fullmatch(stated):
        raise SystemExit(said(NO_MANIFEST, stated=stated))
    return stated or None


def manifest_before(folder: Path, lines: Sequence[PublicationsLine]) -> str | None:
    """The manifest of the site that was built from the last of the publications `lines`.

    From MANIFEST, else from the note beside the data `folder` where that is of the same ledger;
    else it is said that nobody knows. Of no publication nothing is asked.
    """
    stated, last = stated_manifest(), last_publication(lines)
    if stated or last is None:
        return stated if last else None
    noted = noted_manifest(folder)
    if noted is None or noted.ledger != last.ledger:
        is_back = noted is not None and isinstance(lines[-1], RollbackLine)
        print(said(TAKEN_BACK if is_back else NOT_KNOWN, file=manifest_file(folder)))
        return None
    return noted.manifest
