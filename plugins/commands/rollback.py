"""`python -m plugins rollback`: make the publication before stand again, and write that down."""

from __future__ import annotations

import os
from contextlib import AbstractContextManager
from pathlib import Path

from plugins.commands.asking import agreed, can_be_asked
from plugins.commands.check import checked, day
from plugins.commands.counted_notices import counted
from plugins.commands.kept_with_git import GONE_BACK, how_to_commit, is_kept_with_git
from plugins.commands.record import WAITING as RECORDING
from plugins.commands.rollback_words import question_of, told_after, told_before
from plugins.editions.urls import LEDGER, output_file
from plugins.output.publish import Publishing
from plugins.output.rollback import RollingBack, TwoSites, roll_back, two_sites
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
MEANWHILE = N_(
    "stopped: something was recorded in {data} while this waited for a yes; nothing was exchanged, "
    "so run it again"
)
MANIFEST = N_("the digest of the manifest of the site in {folder} is {manifest}")
COPY = N_(
    "copy {folder} to the web server, where it does not lie there already: until then readers see "
    "what they saw"
)
TOLD_LATER = N_(
    "the site in {folder} does not tell readers that it went back; the next one that `make "
    "release` publishes does, on the page of publications"
)
DATA_STAY = N_(
    "the tasks and updates in {data} stay as they are: put right what was wrong in them before the "
    "next `make release`, which publishes them"
)


def run(data: Path, content: Path, output: Path) -> int:
    """Exchange the site in `output` with the publication before; 1 where that is not done.

    A person who says no has decided: that is no failure. Which two publications these
    are is said before, and somebody must agree. Nobody else waits for that: what came meanwhile is
    seen, and refused.
    """
    refuse_day_ahead(day())
    with _alone(data):
        records = checked(data, content, recording_rules(os.environ.get("LEDGER_HEAD")), counted)
        if records is None:
            return 1
        rollback = RollbackRun(records, data, output)
        sites = written(rollback.sites, output)
    back = way_back(records.publications, sites.standing, sites.other)
    print(told_before(back, output), flush=True)
    if not agreed(question_of(back)):
        print(said(NOT_AGREED, folder=output))
        return 0 if can_be_asked() else 1
    with _alone(data):
        if not rollback.is_as_read():
            print(said(MEANWHILE, data=data))
            return 1
        manifest = written(lambda: rollback.done(sites), output)
    _tell(back, manifest, (data, content), output)
    return 0


def _alone(data: Path) -> AbstractContextManager[object]:
    return alone(data, lambda: tell(RECORDING, folder=data))


def _tell(back: WayBack, manifest: str, sources: tuple[Path, Path], output: Path) -> None:
    """What was done, and what is left to be done."""
    data, content = sources
    print(told_after(back, output))
    print(said(MANIFEST, folder=output, manifest=manifest))
    print(said(COPY, folder=output))
    if is_kept_with_git(data):
        print(how_to_commit(data, content, GONE_BACK, day()))
    print(said(TOLD_LATER, folder=output))
    print(said(DATA_STAY, data=data))


class RollbackRun:
    """A rollback under way, with the file of publications as it was read."""

    def __init__(self, records: Records, data: Path, output: Path) -> None:
        self.records, self.data, self.output = records, data, output
        self.publications = self._read()

    def sites(self) -> TwoSites:
        """What would be exchanged."""
        return two_sites(self.output, self._publishing(), _ledger_end)

    def is_as_read(self) -> bool:
        """Whether nobody has written into the file of publications since it was read."""
        return self._read() == self.publications

    def done(self, sites: TwoSites) -> str:
        """Exchange the sites and write it down; gives the digest of the manifest.

        What was written is taken back where that fails.
        """
        rolling_back = RollingBack(_ledger_end, self._record)
        try:
            return roll_back(self.output, self._publishing(), sites, rolling_back)
        except BaseException:
            if self.publications is not None and not self.is_as_read():
                replace(self.data / PUBLICATIONS, self.publications)
            raise

    def _publishing(self) -> Publishing:
        return Publishing(self.data, None, lambda: tell(WAITING, folder=self.output))

    def _read(self) -> bytes | None:
        path = self.data / PUBLICATIONS
        return path.read_bytes() if path.exists() else None

    def _record(self, site: NotedManifest) -> None:
        record_rollback(self.data, self.records.publications, site.manifest, day(), site.ledger)


def _ledger_end(site: Path) -> str:
    """The digest at the end of the ledger that a site shows."""
    path = site / output_file(LEDGER)
    lines = path.read_text("utf-8").splitlines() if path.is_file() else []
    return digest_of_line(lines[-1]) if lines else BEGINNING
