"""What a preview was made from, known by a digest: nothing else is then recorded or published."""

from __future__ import annotations

from pathlib import Path

from plugins.commands.build import ROOT
from plugins.plan.ledger.write import JOURNAL
from plugins.plan.reading.catalogues import N_
from plugins.plan.reading.frozen_copies import PUBLISHED
from plugins.plan.reading.ledger_file import LEDGER
from plugins.plan.reading.publications_file import PUBLICATIONS
from plugins.plan.reading.recorded_rows import RECORDED
from plugins.system.files import WAITING
from plugins.system.programs import digest_of_files

# What recording itself writes below data/.
FILES = frozenset({LEDGER, PUBLICATIONS, JOURNAL})
FOLDERS = (f"{RECORDED}/", f"{PUBLISHED}/")
OTHERWISE = N_("data, pages or theme have changed since the preview that you said yes to")


def previewed_digest(data: Path, content: Path) -> str:
    """The SHA-256 of all that a site is made from, but for what recording adds. Raises OSError."""
    own = digest_of_files([data], without=_of_record)
    return digest_of_files([content, ROOT / "theme"], (own,))


def _of_record(name: str) -> bool:
    return name in FILES or name.startswith(FOLDERS) or name.endswith(WAITING)
