"""The one place that knows Pelican: it reads the texts, this generator writes the site."""

from __future__ import annotations

import sys
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from pelican import Pelican, signals
from pelican.generators import Generator
from pelican.writers import Writer

from plugins.editions.markdown_pages import MarkdownPage
from plugins.plan.ledger.head_file import noted_head
from plugins.plan.ledger.held_languages import held_languages
from plugins.plan.reading.problems import DataProblems, Severity, listing
from plugins.plan.reading.saying import STOPPED, said
from plugins.plan.records.dataset import Records
from plugins.plan.rules.check import check
from plugins.plan.rules.stages import BUILDING, NOTICED, publishing_rules
from plugins.publish.build import Settings, build
from plugins.publish.build_date import build_day, refuse_day_ahead
from plugins.publish.public_address import NO_PUBLIC_ADDRESS, address_from, address_rules
from plugins.publish.put_out import put_out
from plugins.search import lexicon
from plugins.system.signals import listen


class CommitmentsGenerator(Generator):  # type: ignore[misc]
    """Reads the data when Pelican reads its content, writes all files when Pelican writes."""

    def generate_context(self) -> None:
        """Read and validate the data; a problem ends the run before anything is written."""
        self.stated = address_from(self.settings["SITE_ADDRESS"])
        self.as_of = build_day(self.settings["BUILD_DATE"], self.settings["TIMEZONE"])
        with _problems_said_plainly():
            data = Path(self.settings["DATA_DIR"])
            self.records = self._load(data)
            codes, tasks = self.records.language_codes, [task.id for task in self.records.tasks]
            held = held_languages(self.records, codes)
            self.lexicons = lexicon.load(data, codes, tasks, held)

    def generate_output(self, _writer: Writer) -> None:
        """Make every file in memory, then publish them together."""
        settings = Settings(
            theme=Path(self.settings["THEME"]),
            address=self.stated or self.records.settings.address,
            as_of=self.as_of,
            lexicons=self.lexicons,
            offline=self.settings["OFFLINE"],
        )
        with _problems_said_plainly():
            files = build(self.records, list(self._markdown()), settings)
        put_out(
            files,
            Path(self.output_path),
            Path(self.settings["DATA_DIR"]),
            self.records.ledger if self.settings["PUBLISHING"] else None,
        )
        if self.closing:
            sys.stderr.write(f"{listing(self.closing)}\n")

    def _load(self, data: Path) -> Records:
        """The records; what is not recorded stops what is published, else notices name it."""
        publishing = self.settings["PUBLISHING"]
        if publishing:
            refuse_day_ahead(self.as_of, self.settings["TIMEZONE"])
            rules = publishing_rules(noted_head(data, self.settings["LEDGER_HEAD"]))
        else:
            rules = BUILDING
        rules = (*rules, *address_rules(self.stated, publishing=publishing))
        records, found = check(data, self.as_of, Path(self.settings["PATH"]), rules)
        problems = [problem for problem in found if problem.severity is Severity.PROBLEM]
        if problems or records is None:
            raise DataProblems(problems)
        notices = [problem for problem in found if problem.message in NOTICED]
        if notices:
            sys.stderr.write(f"{listing(notices)}\n")
        self.closing = [problem for problem in found if problem.message is NO_PUBLIC_ADDRESS]
        return records

    def _markdown(self) -> Iterator[MarkdownPage]:
        for original in self.context["pages"]:
            for page in (original, *original.translations):
                file = Path(page.source_path)
                here = Path.cwd()
                shown = file.relative_to(here) if file.is_relative_to(here) else file
                yield MarkdownPage(
                    file=shown.as_posix(),
                    source=file.read_text("utf-8"),
                    metadata={str(k): str(v) for k, v in page.metadata.items()},
                    html=page.content,
                )


@contextmanager
def _problems_said_plainly() -> Iterator[None]:
    """Ends the run with the list of problems alone, where Pelican would show a traceback."""
    try:
        yield
    except DataProblems as problems:
        sys.stderr.write(f"{problems}\n")
        raise SystemExit(1) from problems


def _generator(_pelican: Pelican) -> type[Generator]:
    return CommitmentsGenerator


def register() -> None:
    """Called by Pelican when it loads the plugin; from now on who stops it is told plainly."""
    listen(lambda: said(STOPPED))
    signals.get_generators.connect(_generator)
