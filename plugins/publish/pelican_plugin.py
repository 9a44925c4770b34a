"""The one place that knows Pelican: it starts and ends the run, this generator does the work."""

from __future__ import annotations

import sys
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import replace
from pathlib import Path
from typing import TYPE_CHECKING

from pelican import Pelican, signals
from pelican.generators import Generator
from pelican.writers import Writer

from plugins.cluster.address import scheduler_from
from plugins.plan.reading.case import Case
from plugins.plan.reading.memory import FORGETFUL
from plugins.plan.reading.problems import DataProblems, Severity
from plugins.plan.reading.saying import STOPPED, said
from plugins.plan.reading.summary import listing, summarised
from plugins.plan.rules.stages import NOTICED
from plugins.publish.build_date import build_day, refuse_day_ahead
from plugins.publish.draft import Draft
from plugins.publish.kept_readings import KeptReadings
from plugins.publish.loading import Checked, Reading, Sources, checking, read_with
from plugins.publish.processes import processes_from
from plugins.publish.public_address import NO_PUBLIC_ADDRESS, address_from
from plugins.publish.put_out import put_out
from plugins.system.signals import listen
from plugins.system.streams import speak_utf_8
from plugins.system.uncollected import uncollected

if TYPE_CHECKING:
    from plugins.plan.reading.found import Found
    from plugins.plan.reading.memory import Memory
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
        self.notices: list[str] = []
        self.draft = self._draft()
        self.stands = self.draft is not None and self.draft.stands()
        if self.draft and self.stands:
            self._notice(*self.draft.known.said)
        else:
            self._read(FORGETFUL if publishing else KeptReadings(cache, self.sources.data))

    def _read(self, memory: Memory) -> None:
        """Read and check, with what is remembered of files that were read before."""
        reading = read_with(memory, self.sources)
        with uncollected(), checking(reading) as checked:
            self._work_ahead(reading)
            with _problems_said_plainly():
                self.records, self.checked = _usable(reading.found, checked())
        notices = [problem for problem in self.checked.problems if problem.message in NOTICED]
        if notices:
            self._notice(summarised(notices))

    def _work_ahead(self, reading: Reading) -> None:
        """What makes pages is imported meanwhile, and what follows from the records worked out."""
        from plugins.publish.ahead import editions_ahead
        from plugins.publish.build import Settings

        records, self.editions = reading.found.complete(), None
        if records is None:
            return
        cache = None if self.sources.publishing else Path(self.settings["CACHE_DIR"]) / "templates"
        self.build_settings = Settings(
            theme=Path(self.settings["THEME"]),
            address=self.sources.address or records.settings.address,
            as_of=self.sources.as_of,
            offline=self.settings["OFFLINE"],
            processes=self.processes,
            scheduler=self.scheduler,
            compiled=cache,
        )
        case = Case(reading.found, self.sources.as_of)
        self.editions = editions_ahead(records, case, self.build_settings)

    def generate_output(self, _writer: Writer) -> None:
        """Make every file and put it out as it comes; all take the place of those that stood."""
        if self.stands:
            return
        from plugins.publish.build import build

        records, checked, editions = self.records, self.checked, self.editions
        settings = replace(self.build_settings, lexicons=checked.texts.lexicons)
        pages = checked.texts.pages
        with _problems_said_plainly():
            output, data = Path(self.output_path), self.sources.data
            if self.draft:
                self.draft.put_out(records, pages, settings, data, editions)
            else:
                ledger = records.ledger if self.sources.publishing else None
                put_out(build(records, pages, settings, editions), output, data, ledger)
        closing = [problem for problem in checked.problems if problem.message == NO_PUBLIC_ADDRESS]
        if closing:
            self._notice(listing(closing))
        if self.draft:
            self.draft.note(self.notices)

    def _draft(self) -> Draft | None:
        """The draft that is to be made; None for what is published, or made elsewhere."""
        if self.sources.publishing or self.scheduler:
            return None
        return Draft.of(
            Path(self.output_path),
            Path(self.settings["CACHE_DIR"]) / "pages",
            self.sources,
            Path(self.settings["THEME"]),
            offline=self.settings["OFFLINE"],
        )

    def _notice(self, *words: str) -> None:
        """Say what is no problem."""
        self.notices += words
        for each in words:
            sys.stderr.write(f"{each}\n")


def _usable(found: Found, checked: Checked) -> tuple[Records, Checked]:
    """What was read and checked; raises DataProblems where it cannot be used.

    Where each record stands is needed no longer.
    """
    records = found.complete()
    problems = [problem for problem in checked.problems if problem.severity is Severity.PROBLEM]
    if problems or records is None:
        raise DataProblems(problems)
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
