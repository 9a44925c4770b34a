"""`python -m plugins rollback`: make the publication before stand again, and write that down."""

from __future__ import annotations

import os
from dataclasses import dataclass
from pathlib import Path

from plugins.commands.asking import agreed
from plugins.commands.check import checked, day
from plugins.commands.counted_notices import counted
from plugins.commands.record import WAITING as RECORDING
from plugins.commands.rollback_words import question_of, told_after, told_before
from plugins.editions.urls import LEDGER, output_file
from plugins.output.publish import Publishing
from plugins.output.rollback import RollingBack, roll_back
from plugins.plan.ledger.chain import BEGINNING, digest_of_line
from plugins.plan.publications.manifest_note import NotedManifest
from plugins.plan.publications.rollback import record_rollback
from plugins.plan.publications.way_back import WayBack, way_back
from plugins.plan.reading.catalogues import N_
from plugins.plan.reading.publications_file import PUBLICATIONS
from plugins.plan.reading.saying import said
from plugins.plan.records.dataset import Records
from plugins.plan.rules.stages import recording_rules
from plugins.publish.build_date import refuse_day_ahead
from plugins.publish.put_out import WAITING, tell, written
from plugins.system.files import alone, replace

NOT_AGREED = N_("stopped, as nobody said yes: the site in {folder} and the data are as they were")
MANIFEST = N_("the digest of the manifest of the site in {folder} is {manifest}")
DATA_STAY = N_(
    "the data stay as they are: the next `make release` publishes them, so put right first what "
    "was wrong in them"
)


def run(data: Path, content: Path, output: Path) -> int:
    """Exchange the site in `output` with the publication before; 1 where that is not done.

    Which two publications these are is said before, and somebody must agree.
    """
    refuse_day_ahead(day())
    rules = recording_rules(os.environ.get("LEDGER_HEAD"))
    with alone(data, lambda: tell(RECORDING, folder=data)):
        records = checked(data, content, rules, counted)
        if records is None:
            return 1
        rollback = RollbackRun(records, data, output)
        manifest = written(rollback.done, output)
    if rollback.back is None or not manifest:
        print(said(NOT_AGREED, folder=output))
        return 1
    print(told_after(rollback.back, output))
    print(said(MANIFEST, folder=output, manifest=manifest))
    print(said(DATA_STAY))
    return 0


@dataclass(slots=True)
class RollbackRun:
    """A rollback under way; back: the two sites, once they are known."""

    records: Records
    data: Path
    output: Path
    back: WayBack | None = None

    def done(self) -> str:
        """Exchange the sites and write it down; the digest of the manifest, "" without a yes.

        What was written is taken back where that fails.
        """
        publishing = Publishing(self.data, None, lambda: tell(WAITING, folder=self.output))
        path = self.data / PUBLICATIONS
        before = path.read_bytes() if path.exists() else None
        try:
            return roll_back(
                self.output, publishing, RollingBack(_ledger_end, self._agreed, self._record)
            )
        except BaseException:
            if before is not None and path.read_bytes() != before:
                replace(path, before)
            raise

    def _agreed(self, standing: NotedManifest, other: NotedManifest) -> bool:
        self.back = way_back(self.records.publications, standing, other)
        print(told_before(self.back), flush=True)
        return agreed(question_of(self.back))

    def _record(self, site: NotedManifest) -> None:
        record_rollback(self.data, self.records.publications, site.manifest, day(), site.ledger)


def _ledger_end(site: Path) -> str:
    """The digest at the end of the ledger that a site shows."""
    path = site / output_file(LEDGER)
    lines = path.read_text("utf-8").splitlines() if path.is_file() else []
    return digest_of_line(lines[-1]) if lines else BEGINNING
