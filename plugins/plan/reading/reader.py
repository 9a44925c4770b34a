"""From the files of a data folder to records, with every problem on the way."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import replace
from pathlib import Path
from typing import TypeVar

from plugins.plan.reading import shape
from plugins.plan.reading.attachments import attached
from plugins.plan.reading.cells.names import cell_reader
from plugins.plan.reading.cells.rows import with_cells_read
from plugins.plan.reading.chosen_languages import chosen_languages
from plugins.plan.reading.folder import (
    CONTEXT,
    ERRATA,
    EXPECTED,
    INDICATORS,
    KINDS,
    MISNAMED_FILE,
    MISSING_FILE,
    OUTSIDE_DATA,
    SOURCES,
    UNREADABLE_FILE,
    Folder,
    beginning,
)
from plugins.plan.reading.found import Found, InvalidEntry
from plugins.plan.reading.past import past_of
from plugins.plan.reading.places import Origin, ParsedFile, Places, Value
from plugins.plan.reading.problems import Message, Problem, ProblemCollector, Severity, in_order
from plugins.plan.reading.stated_deadlines import with_kinds
from plugins.plan.reading.stated_kinds import kinds_of
from plugins.plan.reading.update_files import update_files
from plugins.plan.reading.validation_errors import EMPTY_LIST, NOT_LIST
from plugins.plan.reading.yaml_events import EMPTY_FILE, NESTED_TOO_DEEP, YAML_SYNTAX
from plugins.plan.reading.yaml_file import LARGEST_FILE, parse, plain
from plugins.plan.records.agencies import Agency
from plugins.plan.records.areas import Area
from plugins.plan.records.context import Context
from plugins.plan.records.dataset import Dataset
from plugins.plan.records.errata import Erratum
from plugins.plan.records.glossary import GlossaryTerm
from plugins.plan.records.indicators import Indicator
from plugins.plan.records.kinds import KindsFile
from plugins.plan.records.layout import Layout
from plugins.plan.records.order import headings_in_order, in_plan_order
from plugins.plan.records.plan import Plan
from plugins.plan.records.site import SiteSettings
from plugins.plan.records.sources import SourceFollowUp
from plugins.plan.records.tasks import Task
from plugins.plan.records.types import Record, Text
from plugins.plan.records.updates import Update

UNFINISHED = (YAML_SYNTAX, NESTED_TOO_DEEP)
LARGEST_TEXT = 2 * 1024 * 1024
R = TypeVar("R", bound=Record | Text)


def read(root: Path, content: Path | None = None) -> Found:
    """Read all files of the data folder `root`: which languages the site has, then all else.

    Attachments lie below `content`/attachments; without `content` there are none. Never raises
    for what is in the files: all problems are in what is returned.
    """
    return _Reader(Folder(root), content).read()


class _Reader:
    """Reads one data folder once and gathers problems while it goes."""

    def __init__(self, folder: Folder, content: Path | None) -> None:
        self.folder = folder
        self.content = content
        self.places = Places()
        self.collector = ProblemCollector()
        self.invalid: list[InvalidEntry] = []
        self.settings = self._source(EXPECTED[0])
        self.languages = chosen_languages(folder, self.settings, self.places)

    def read(self) -> Found:
        """Everything in the folder, files in a fixed order."""
        self.collector.add(self.folder.unexpected())
        settings = self._of(SiteSettings, self.settings)
        self.collector.add(self.languages.problems)
        own_kinds = self._single(KindsFile, KINDS) if self.folder.has(KINDS) else None
        plan = self._single(Plan, EXPECTED[1])
        areas = headings_in_order(self._list(Area, EXPECTED[2]))
        agencies = self._list(Agency, EXPECTED[3])
        glossary = self._list(GlossaryTerm, EXPECTED[4], may_be_empty=True)
        tasks = in_plan_order(tuple(self._tasks()), areas)
        chosen = self.languages
        names = cell_reader(agencies, self.invalid, chosen.codes[0], chosen.tables)
        rows = with_cells_read(areas, tasks, names, self.places, self.invalid)
        text, layout = self._appendix(plan)
        updates = tuple(sorted(self._updates(), key=lambda update: update.order))
        attachments, problems = attached(self.content, updates, self.places)
        past = past_of(self.folder)
        self.collector.add([*rows.problems, *problems, *past.problems])
        self.invalid += past.invalid
        records = Dataset(
            settings=settings,
            plan=plan,
            languages=tuple(self.languages.tables),
            kinds=kinds_of(own_kinds),
            areas=rows.areas,
            tasks=rows.tasks,
            agencies=agencies,
            glossary=glossary,
            layout=layout,
            source_text=text,
            updates=updates,
            contexts=self._optional(Context, CONTEXT),
            indicators=self._optional(Indicator, INDICATORS),
            errata=self._optional(Erratum, ERRATA),
            sources=self._optional(SourceFollowUp, SOURCES),
            ledger=past.ledger,
            recorded=past.recorded,
            publications=past.publications,
            copies=past.copies,
            attachments=attachments,
        )
        found, shown = in_order(self.collector.problems), self.folder.root.name
        languages, named = chosen.usable, chosen.codes
        return Found(records, languages, named, self.places, tuple(self.invalid), found, shown)

    def _source(self, name: str) -> ParsedFile | None:
        """The parsed file, or None where there is nothing to go on with."""
        shown = self.folder.shown(name)
        if self.folder.inside(name) is None:
            self._note(shown, OUTSIDE_DATA, path=name)
            return None
        data = self.folder.read(name, LARGEST_FILE)
        if data is None:
            self._note(shown, MISSING_FILE, path=name)
            return None
        return self._parsed(data, shown)

    def _parsed(self, data: bytes, shown: str) -> ParsedFile | None:
        source, problems = parse(data, shown)
        self.collector.add(problems)
        unread = source.value is None
        if unread and not any(problem.severity is Severity.PROBLEM for problem in problems):
            self._note(shown, EMPTY_FILE)
        stopped = any(problem.message in UNFINISHED for problem in problems)
        return None if unread or stopped else source

    def _single(self, model: type[R], name: str) -> R | None:
        return self._of(model, self._source(name))

    def _of(self, model: type[R], source: ParsedFile | None) -> R | None:
        return self._record(model, source.value, Origin(source)) if source else None

    def _optional(self, model: type[R], name: str) -> tuple[R, ...]:
        return self._list(model, name, may_be_empty=True) if self.folder.has(name) else ()

    def _list(self, model: type[R], name: str, *, may_be_empty: bool = False) -> tuple[R, ...]:
        source = self._source(name)
        if source is None:
            return ()
        if not isinstance(source.value, list):
            self.collector.add([Origin(source).problem((), NOT_LIST)])
            return ()
        if not source.value and not may_be_empty:
            self.collector.add([Origin(source).problem((), EMPTY_LIST)])
        records = (
            self._record(model, value, Origin(source, (index,)))
            for index, value in enumerate(source.value)
        )
        return tuple(record for record in records if record is not None)

    def _tasks(self) -> Iterable[Task]:
        names, problems = self.folder.task_files()
        self.collector.add(problems)
        for name in names:
            stem = name.removeprefix("tasks/").removesuffix(".yaml")
            source = self._source(name)
            task = self._task(source, stem) if source else None
            if source is None:
                self.invalid.append(InvalidEntry(Task, stem))
            if source is None or task is None:
                continue
            if task.id != stem:
                right = f"{task.id}.yaml"
                values = {"id": task.id, "expected": right}
                problem = Origin(source).problem(("id",), MISNAMED_FILE, values, right)
                self.collector.add([problem])
                self.invalid.append(InvalidEntry(Task, stem))
            yield task

    def _task(self, source: ParsedFile, stem: str) -> Task | None:
        value, notices = with_kinds(source.value, Origin(source), self.languages.codes)
        task = self._record(Task, value, Origin(source), stem)
        self.collector.add(notices)
        return task

    def _updates(self) -> Iterable[Update]:
        names, problems = update_files(self.folder)
        self.collector.add(problems)
        for name, path in names:
            data = beginning(path, LARGEST_FILE)
            if data is None:
                self._note(self.folder.shown(name), UNREADABLE_FILE, path=name)
            source = self._parsed(data, self.folder.shown(name)) if data is not None else None
            if source is None:
                self.invalid.append(InvalidEntry(Update, path.stem))
                continue
            update = self._record(Update, source.value, Origin(source), path.stem)
            if update is not None:
                yield update

    def _record(self, model: type[R], value: Value, origin: Origin, fallback: str = "") -> R | None:
        record, problems = shape.record(model, value, origin, self.languages.codes)
        self.collector.add(problems)
        if record is not None:
            self.places.remember(record, origin)
        else:
            entry = InvalidEntry.read(model, value)
            self.invalid.append(entry)
            if fallback:
                self.invalid.append(replace(entry, id=fallback))
        return record

    def _appendix(self, plan: Plan | None) -> tuple[str | None, Layout | None]:
        if plan is None or plan.appendix is None:
            return None, None
        origin = self.places.of(plan)
        text = self._text(plan.appendix.text, origin)
        if not self._reachable(plan.appendix.layout, origin, "layout"):
            return text, None
        return text, self._single(Layout, plan.appendix.layout)

    def _reachable(self, name: str, origin: Origin, key: str) -> bool:
        path = self.folder.inside(name)
        message = OUTSIDE_DATA if path is None else MISSING_FILE
        if path is not None and path.is_file():
            return True
        self.collector.add([origin.problem(("appendix", key), message, {"path": name})])
        return False

    def _text(self, name: str, origin: Origin) -> str | None:
        if not self._reachable(name, origin, "text"):
            return None
        data = self.folder.read(name, LARGEST_TEXT)
        text, problems = plain(data or b"", self.folder.shown(name), LARGEST_TEXT)
        self.collector.add(problems)
        return text

    def _note(self, file: str, message: Message, **values: str) -> None:
        self.collector.add([Problem.of_file(file, message, values)])
