"""`python -m plugins rollback`: make the publication before stand again, and write that down."""

from __future__ import annotations

import os
from pathlib import Path

from plugins.commands.after_import import counted
from plugins.commands.check import checked, day
from plugins.commands.record import WAITING as RECORDING
from plugins.editions.urls import LEDGER, output_file
from plugins.output.publish import Publishing
from plugins.output.rollback import roll_back
from plugins.plan.ledger.chain import BEGINNING, digest_of_line
from plugins.plan.publications.manifest_note import NotedManifest
from plugins.plan.publications.rollback import record_rollback
from plugins.plan.reading.catalogues import N_
from plugins.plan.reading.publications_file import PUBLICATIONS
from plugins.plan.records.dataset import Records
from plugins.plan.rules.stages import recording_rules
from plugins.publish.build_date import refuse_day_ahead
from plugins.publish.put_out import WAITING, tell, written
from plugins.system.files import alone, replace

ROLLED_BACK = N_(
    "the previous publication has been restored in {folder}, and data/publications.jsonl now says "
    "so; the digest of its manifest is {manifest}"
)

DATA_STAY = N_(
    "the data stay as they are: the next `make release` publishes them, so put right first what "
    "was wrong in them"
)


def run(data: Path, content: Path, output: Path) -> int:
    """Exchange the site in `output` with the publication before; 1 where that cannot be done."""
    refuse_day_ahead(day())
    rules = recording_rules(os.environ.get("LEDGER_HEAD"))
    publishing = Publishing(data, None, lambda: tell(WAITING, folder=output))
    with alone(data, lambda: tell(RECORDING, folder=data)):
        records = checked(data, content, rules, counted)
        if records is None:
            return 1
        manifest = written(lambda: _rolled_back(records, data, output, publishing), output)
    tell(ROLLED_BACK, folder=output, manifest=manifest)
    tell(DATA_STAY)
    return 0


def _rolled_back(records: Records, data: Path, output: Path, publishing: Publishing) -> str:
    """Write it down and exchange the sites; what was written is taken back where that fails."""
    path = data / PUBLICATIONS
    before = path.read_bytes() if path.exists() else None

    def record(site: NotedManifest) -> None:
        record_rollback(data, records.publications, site.manifest, day(), site.ledger)

    try:
        return roll_back(output, publishing, _ledger_end, record)
    except BaseException:
        if before is not None and path.read_bytes() != before:
            replace(path, before)
        raise


def _ledger_end(site: Path) -> str:
    """The digest at the end of the ledger that a site shows."""
    path = site / output_file(LEDGER)
    lines = path.read_text("utf-8").splitlines() if path.is_file() else []
    return digest_of_line(lines[-1]) if lines else BEGINNING
