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
from plugins.output.made_from import packed
from plugins.plan.reading.case import Case
from plugins.plan.reading.catalogues import N_
from plugins.plan.reading.memory import FORGETFUL
from plugins.plan.reading.problems import DataProblems, Severity
from plugins.plan.reading.saying import STOPPED, said
from plugins.plan.reading.summary import listing, summarised
from plugins.plan.rules.stages import NOTICED
from plugins.publish.build_date import build_day, refuse_day_ahead
from plugins.publish.draft import Draft, DraftRequest, draft_of
from plugins.publish.extras import PRINTED, extras_of, kept_of, not_made, prints_from
from plugins.publish.kept_readings import KeptReadings
from plugins.publish.loading import Checked, Reading, Sources, checking, read_with
from plugins.publish.pelican_articles import article_versions, not_taken, take_articles
from plugins.publish.processes import processes_from
from plugins.publish.progress import BEGUN, DRAWN
from plugins.publish.public_address import NO_PUBLIC_ADDRESS, address_from
from plugins.publish.put_out import ForReaders, put_out, tell
from plugins.system.pool import apart
from plugins.system.programs import moment
from plugins.system.signals import listen
from plugins.system.streams import speak_utf_8
from plugins.system.uncollected import uncollected

if TYPE_CHECKING:
    from plugins.plan.reading.found import Found
    from plugins.plan.reading.memory import Memory
    from plugins.plan.records.dataset import Records

IN_THE_COPY = N_(
    "all this is of the copy that was kept of what was published, and the site stands as it was: "
    "to publish the data as they are now, make release"
)


class CommitmentsGenerator(Generator):  # type: ignore[misc]
    """Reads data and pages when Pelican reads its content, writes all files when Pelican writes."""

    def generate_context(self) -> None:
        """Read and validate everything; a problem ends the run before anything is written."""
        self.processes = processes_from(self.settings["BUILD_PROCESSES"])
        self.prints = prints_from(self.settings["PRINTS"])
        self.scheduler = scheduler_from(self.settings["BUILD_EXECUTOR"])
        as_of = build_day(self.settings["BUILD_DATE"], self.settings["TIMEZONE"])
        publishing = self.settings["PUBLISHING"]
        data, content = Path(self.settings["DATA_DIR"]), Path(self.settings["PATH"])
        self.noted_beside = Path(self.settings["NOTED_BESIDE"])
        if publishing:
            refuse_day_ahead(as_of, self.settings["TIMEZONE"])
        self.made_from = packed(data, content) if publishing else None
        self.sources = Sources(
            data=data,
            content=content,
            as_of=as_of,
            publishing=publishing,
            address=address_from(self.settings["SITE_ADDRESS"]),
            head=self.settings["LEDGER_HEAD"] if publishing else None,
        )
        cache = Path(self.settings["CACHE_DIR"]) / "readings"
        self.notices: list[str] = []
        memory = FORGETFUL if publishing else KeptReadings(cache, self.sources.data)
        self.draft: Draft | None = None
        if publishing or self.scheduler:
            self._check(read_with(memory, self.sources))
        else:
            self._look_and_read(memory)

    def _look_and_read(self, memory: Memory) -> None:
        """Look whether what is to be made stands already, while everything is read in case not."""
        with apart(draft_of, self._request()) as looked_at:
            reading = read_with(memory, self.sources)
            self.draft = looked_at.result()
        if self.draft.stands:
            self._notice(*self.draft.known.said)
        else:
            self._check(reading)

    def _check(self, reading: Reading) -> None:
        """Check what was read, and work ahead meanwhile."""
        with uncollected(), checking(reading) as checked:
            self._work_ahead(reading)
            with self._problems_said_plainly():
                self.records, self.checked = _usable(reading.found, checked())
        self._hold_articles()
        notices = [problem for problem in self.checked.problems if problem.message in NOTICED]
        if notices:
            self._notice(summarised(notices))

    def _hold_articles(self) -> None:
        """Pelican has the same articles, in the same languages, as the build."""
        with self._problems_said_plainly():
            pages = self.checked.texts.pages
            if missing := tuple(not_taken(article_versions(self.context), pages)):
                raise DataProblems(missing)

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
            extras=extras_of(publishing=self.sources.publishing, prints=self.prints),
            processes=self.processes,
            scheduler=self.scheduler,
            compiled=cache,
            drawn=kept_of(Path(self.settings["CACHE_DIR"]) / "drawn", self.noted_beside),
        )
        case = Case(reading.found, self.sources.as_of)
        self.editions = editions_ahead(records, case, self.build_settings)

    def generate_output(self, _writer: Writer) -> None:
        """Make every file and put it out as it comes; all take the place of those that stood."""
        if self.draft and self.draft.stands:
            return
        from plugins.publish.build import build

        records, checked, editions = self.records, self.checked, self.editions
        settings = replace(self.build_settings, lexicons=checked.texts.lexicons)
        pages = checked.texts.pages
        with self._problems_said_plainly():
            output, publishing = Path(self.output_path), self.sources.publishing
            if self.draft:
                self.draft.put_out(records, pages, settings, self.sources.data, editions)
            else:
                going = self._going() if publishing else None
                files = build(records, pages, settings, editions, _tell_drawn)
                put_out(files, output, self.noted_beside, going)
        closing = [problem for problem in checked.problems if problem.message == NO_PUBLIC_ADDRESS]
        if closing:
            self._notice(listing(closing))
        self._notice(*not_made(publishing=self.sources.publishing, prints=self.prints))
        if self.draft:
            self.draft.note(self.notices)

    def _going(self) -> ForReaders:
        """How the site goes out to readers; that it may take long is said before."""
        if not PRINTED.isdisjoint(self.build_settings.extras):
            tell(BEGUN)
        return ForReaders(
            ledger=self.records.ledger,
            publications=self.records.publications,
            again=self.settings["REBUILDING"],
            made_from=self.made_from,
        )

    def _request(self) -> DraftRequest:
        return DraftRequest(
            folder=Path(self.output_path),
            cache=Path(self.settings["CACHE_DIR"]) / "pages",
            sources=self.sources,
            theme=Path(self.settings["THEME"]),
            offline=self.settings["OFFLINE"],
            began=moment(),
        )

    @contextmanager
    def _problems_said_plainly(self) -> Iterator[None]:
        """Ends the run with the list of problems alone, where Pelican would show a traceback."""
        try:
            yield
        except DataProblems as found:
            sys.stderr.write(f"{listing(found.problems)}\n")
            if self.noted_beside != self.sources.data:
                sys.stderr.write(f"{said(IN_THE_COPY)}\n")
            raise SystemExit(1) from found

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


def _tell_drawn(done: int, count: int) -> None:
    tell(DRAWN, done=done, count=count)


def _generator(_pelican: Pelican) -> type[Generator]:
    return CommitmentsGenerator


def register() -> None:
    """Called by Pelican when it loads the plugin; from now on who stops it is told plainly."""
    listen(lambda: said(STOPPED))
    speak_utf_8()
    take_articles()
    signals.get_generators.connect(_generator)
