"""The one place that knows Pelican: it starts and ends the run, this generator does the work."""

from __future__ import annotations

import sys
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from pelican import Pelican, signals
from pelican.generators import Generator
from pelican.writers import Writer

from plugins.editions.page_rules import PageRule
from plugins.plan.ledger.head_file import noted_head
from plugins.plan.reading.problems import DataProblems, Severity
from plugins.plan.reading.saying import STOPPED, said
from plugins.plan.reading.summary import listing, summarised
from plugins.plan.records.dataset import Records
from plugins.plan.rules.check import check
from plugins.plan.rules.stages import BUILDING, NOTICED, publishing_rules
from plugins.publish.build import Settings, build
from plugins.publish.build_date import build_day, refuse_day_ahead
from plugins.publish.public_address import NO_PUBLIC_ADDRESS, address_from, address_rules
from plugins.publish.put_out import put_out
from plugins.search.lexicon import LexiconRule
from plugins.system.signals import listen
from plugins.system.streams import speak_utf_8


class CommitmentsGenerator(Generator):  # type: ignore[misc]
    """Reads data and pages when Pelican reads its content, writes all files when Pelican writes."""

    def generate_context(self) -> None:
        """Read and validate everything; a problem ends the run before anything is written."""
        self.stated = address_from(self.settings["SITE_ADDRESS"])
        self.as_of = build_day(self.settings["BUILD_DATE"], self.settings["TIMEZONE"])
        self.pages = PageRule(Path(self.settings["PATH"]))
        self.lexicon = LexiconRule(Path(self.settings["DATA_DIR"]))
        with _problems_said_plainly():
            self.records = self._load(Path(self.settings["DATA_DIR"]))

    def generate_output(self, _writer: Writer) -> None:
        """Make every file and put it out as it comes; all take the place of those that stood."""
        settings = Settings(
            theme=Path(self.settings["THEME"]),
            address=self.stated or self.records.settings.address,
            as_of=self.as_of,
            lexicons=self.lexicon.lexicons,
            offline=self.settings["OFFLINE"],
            compiled=None if self.settings["PUBLISHING"] else self._cache("templates"),
        )
        with _problems_said_plainly():
            put_out(
                build(self.records, self.pages.pages, settings),
                Path(self.output_path),
                Path(self.settings["DATA_DIR"]),
                self.records.ledger if self.settings["PUBLISHING"] else None,
            )
        if self.closing:
            sys.stderr.write(f"{listing(self.closing)}\n")

    def _cache(self, name: str) -> Path:
        return Path(self.settings["CACHE_DIR"]) / name

    def _load(self, data: Path) -> Records:
        """The records; what is not recorded stops what is published, else notices name it."""
        publishing = self.settings["PUBLISHING"]
        if publishing:
            refuse_day_ahead(self.as_of, self.settings["TIMEZONE"])
            rules = publishing_rules(noted_head(data, self.settings["LEDGER_HEAD"]))
        else:
            rules = BUILDING
        rules = (*rules, *address_rules(self.stated, publishing=publishing))
        rules = (*rules, self.lexicon, self.pages)
        records, found = check(data, self.as_of, Path(self.settings["PATH"]), rules)
        problems = [problem for problem in found if problem.severity is Severity.PROBLEM]
        if problems or records is None:
            raise DataProblems(problems)
        notices = [problem for problem in found if problem.message in NOTICED]
        if notices:
            sys.stderr.write(f"{summarised(notices)}\n")
        self.closing = [problem for problem in found if problem.message is NO_PUBLIC_ADDRESS]
        return records


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
