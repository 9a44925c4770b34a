"""The one place that knows Pelican: it starts and ends the run, this generator does the work."""

from __future__ import annotations

import importlib
import sys
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import TYPE_CHECKING

from pelican import Pelican, signals
from pelican.generators import Generator
from pelican.writers import Writer

from plugins.cluster.address import scheduler_from
from plugins.plan.reading.memory import FORGETFUL
from plugins.plan.reading.problems import DataProblems, Severity
from plugins.plan.reading.saying import STOPPED, said
from plugins.plan.reading.summary import listing, summarised
from plugins.plan.rules.stages import NOTICED
from plugins.publish.build_date import build_day, refuse_day_ahead
from plugins.publish.kept_readings import KeptReadings
from plugins.publish.loading import Checked, Sources, checking, read_with
from plugins.publish.processes import processes_from
from plugins.publish.public_address import NO_PUBLIC_ADDRESS, address_from
from plugins.publish.put_out import put_out
from plugins.system.signals import listen
from plugins.system.streams import speak_utf_8
from plugins.system.uncollected import uncollected

if TYPE_CHECKING:
    from plugins.plan.reading.found import Found
    from plugins.plan.records.dataset import Records


class CommitmentsGenerator(Generator):  # type: ignore[misc]
    """Reads data and pages when Pelican reads its content, writes all files when Pelican writes."""

    def generate_context(self) -> None:
        """Read and validate everything; a problem ends the run before anything is written."""
        stated = address_from(self.settings["SITE_ADDRESS"])
        self.processes = processes_from(self.settings["BUILD_PROCESSES"])
        self.scheduler = scheduler_from(self.settings["BUILD_EXECUTOR"])
        as_of = build_day(self.settings["BUILD_DATE"], self.settings["TIMEZONE"])
        publishing = self.settings["PUBLISHING"]
        if publishing:
            refuse_day_ahead(as_of, self.settings["TIMEZONE"])
        self.sources = Sources(
            data=Path(self.settings["DATA_DIR"]),
            content=Path(self.settings["PATH"]),
            as_of=as_of,
            publishing=publishing,
            address=stated,
            head=self.settings["LEDGER_HEAD"] if publishing else None,
        )
        cache = Path(self.settings["CACHE_DIR"]) / "readings"
        memory = FORGETFUL if publishing else KeptReadings(cache, self.sources.data)
        reading = read_with(memory, self.sources)
        with uncollected(), checking(reading) as checked:
            # What makes pages is imported meanwhile.
            importlib.import_module("plugins.publish.build")
            with _problems_said_plainly():
                self.records, self.checked = _usable(reading.found, checked())

    def generate_output(self, _writer: Writer) -> None:
        """Make every file and put it out as it comes; all take the place of those that stood."""
        from plugins.publish.build import Settings, build

        records, checked = self.records, self.checked
        publishing = self.sources.publishing
        settings = Settings(
            theme=Path(self.settings["THEME"]),
            address=self.sources.address or records.settings.address,
            as_of=self.sources.as_of,
            lexicons=checked.texts.lexicons,
            offline=self.settings["OFFLINE"],
            processes=self.processes,
            scheduler=self.scheduler,
            compiled=None if publishing else Path(self.settings["CACHE_DIR"]) / "templates",
        )
        with _problems_said_plainly():
            put_out(
                build(records, checked.texts.pages, settings),
                Path(self.output_path),
                self.sources.data,
                records.ledger if publishing else None,
            )
        closing = [problem for problem in checked.problems if problem.message == NO_PUBLIC_ADDRESS]
        if closing:
            sys.stderr.write(f"{listing(closing)}\n")


def _usable(found: Found, checked: Checked) -> tuple[Records, Checked]:
    """What was read and checked; raises DataProblems where it cannot be used, says what is noticed.

    Where each record stands is needed no longer.
    """
    records = found.complete()
    problems = [problem for problem in checked.problems if problem.severity is Severity.PROBLEM]
    if problems or records is None:
        raise DataProblems(problems)
    notices = [problem for problem in checked.problems if problem.message in NOTICED]
    if notices:
        sys.stderr.write(f"{summarised(notices)}\n")
    return records, checked


@contextmanager
def _problems_said_plainly() -> Iterator[None]:
    """Ends the run with the list of problems alone, where Pelican would show a traceback."""
    try:
        yield
    except DataProblems as found:
        sys.stderr.write(f"{listing(found.problems)}\n")
        raise SystemExit(1) from found


def _generator(_pelican: Pelican) -> type[Generator]:
    return CommitmentsGenerator


def register() -> None:
    """Called by Pelican when it loads the plugin; from now on who stops it is told plainly."""
    listen(lambda: said(STOPPED))
    speak_utf_8()
    signals.get_generators.connect(_generator)
