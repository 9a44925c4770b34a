"""From the files of a data folder to records, with every problem on the way."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import replace
from functools import partial
from pathlib import Path
from typing import TypeVar

from plugins.plan.reading.attachments import attached
from plugins.plan.reading.cells.names import cell_reader
from plugins.plan.reading.cells.rows import with_cells_read
from plugins.plan.reading.chosen_languages import chosen_languages
from plugins.plan.reading.files_reader import FilesReader
from plugins.plan.reading.folder import (
    CONTEXT,
    ERRATA,
    EXPECTED,
    INDICATORS,
    KINDS,
    LETTERS,
    LOCALITIES,
    MISNAMED_FILE,
    MISSING_FOLDER,
    PLAIN_WORDS,
    SOURCE,
    SOURCES,
    UNREADABLE_FILE,
    Folder,
    beginning,
)
from plugins.plan.reading.found import Found, InvalidEntry
from plugins.plan.reading.memory import FORGETFUL, Memory
from plugins.plan.reading.past import past_of
from plugins.plan.reading.places import Origin, ParsedFile
from plugins.plan.reading.problems import Message, Problem, in_order
from plugins.plan.reading.stated_deadlines import with_kinds
from plugins.plan.reading.stated_kinds import kinds_of
from plugins.plan.reading.update_files import REQUESTS, UPDATES, files_by_year
from plugins.plan.reading.yaml_file import LARGEST_FILE, plain
from plugins.plan.records.agencies import Agency
from plugins.plan.records.areas import Area
from plugins.plan.records.context import Context
from plugins.plan.records.dataset import Dataset
from plugins.plan.records.errata import Erratum
from plugins.plan.records.glossary import GlossaryTerm
from plugins.plan.records.indicators import Indicator
from plugins.plan.records.kinds import KindsFile
from plugins.plan.records.layout import Layout
from plugins.plan.records.letters import LetterCustoms
from plugins.plan.records.localities import Locality
from plugins.plan.records.order import headings_in_order, in_plan_order
from plugins.plan.records.plain_words import PlainWords
from plugins.plan.records.plan import Plan
from plugins.plan.records.requests import ReportRequest
from plugins.plan.records.site import SiteSettings
from plugins.plan.records.sources import SourceFollowUp
from plugins.plan.records.tasks import Task
from plugins.plan.records.types import Record
from plugins.plan.records.updates import Update

LARGEST_TEXT = 2 * 1024 * 1024
# What lies in folders by year.
D = TypeVar("D", Update, ReportRequest)


def read(root: Path, content: Path | None = None, memory: Memory = FORGETFUL) -> Found:
    """Read all files of the data folder `root`: which languages the site has, then all else.

    Attachments lie below `content`/attachments; without `content` there are none. What `memory`
    knows of a file is not read again. Never raises for what is in the files: all problems are in
    what is returned.
    """
    folder = Folder(root)
    found = _Reader(folder, content, memory).read()
    if folder.root.is_dir():
        return found
    missing = Problem.of_file(str(root), MISSING_FOLDER, {"path": str(root)})
    return replace(found, problems=(missing,))


def site_as_stated(root: Path) -> tuple[SiteSettings, Plan] | None:
    """What a data folder says of the site, and of the document as a whole; nothing else is read.

    None where either cannot be read.
    """
    reader = _Reader(Folder(root), None, FORGETFUL)
    settings, plan = reader.of(SiteSettings, reader.settings), reader.single(Plan, EXPECTED[1])
    return (settings, plan) if settings and plan else None


class _Reader(FilesReader):
    """Reads one data folder once and gathers problems while it goes."""

    def __init__(self, folder: Folder, content: Path | None, memory: Memory) -> None:
        super().__init__(folder, memory)
        self.content = content
        self.settings = self.source(EXPECTED[0])
        self.languages = chosen_languages(folder, self.settings, self.places)
        self.codes = self.languages.codes

    def read(self) -> Found:
        """Everything in the folder, files in a fixed order."""
        self.collector.add(self.folder.unexpected())
        settings = self.of(SiteSettings, self.settings)
        self.collector.add(self.languages.problems)
        own_kinds = self.single(KindsFile, KINDS) if self.folder.has(KINDS) else None
        letters = self.single(LetterCustoms, LETTERS) if self.folder.has(LETTERS) else None
        plan = self.single(Plan, EXPECTED[1])
        areas = headings_in_order(self.entries(Area, EXPECTED[2]))
        agencies = self.entries(Agency, EXPECTED[3])
        glossary = self.entries(GlossaryTerm, EXPECTED[4], may_be_empty=True)
        tasks = in_plan_order(tuple(self._tasks()), areas)
        chosen = self.languages
        names = cell_reader(agencies, self.invalid, chosen.codes[0], chosen.tables)
        rows = with_cells_read(areas, tasks, names, self.places, self.invalid)
        text, layout = self._appendix(plan)
        updates = sorted(self._by_year(Update, UPDATES), key=lambda update: update.order)
        requests = sorted(self._by_year(ReportRequest, REQUESTS), key=lambda each: each.order)
        attachments, problems = attached(self.content, tuple(updates), self.places)
        past = past_of(self.folder, self.memory)
        self.collector.add([*rows.problems, *problems, *past.problems])
        self.collector.add(self._unread_sources(plan))
        self.invalid += past.invalid
        records = Dataset(
            settings=settings,
            plan=plan,
            languages=tuple(self.languages.tables),
            kinds=kinds_of(own_kinds),
            letters=letters,
            areas=rows.areas,
            tasks=rows.tasks,
            agencies=agencies,
            localities=self.optional(Locality, LOCALITIES),
            glossary=glossary,
            layout=layout,
            source_text=text,
            updates=tuple(updates),
            requests=tuple(requests),
            contexts=self.optional(Context, CONTEXT),
            plain_words=self.optional(PlainWords, PLAIN_WORDS),
            indicators=self.optional(Indicator, INDICATORS),
            errata=self.optional(Erratum, ERRATA),
            sources=self.optional(SourceFollowUp, SOURCES),
            ledger=past.ledger,
            recorded=past.recorded,
            publications=past.publications,
            copies=past.copies,
            attachments=attachments,
        )
        found = in_order(self.folder.without_plan(self.collector.problems))
        shown = self.folder.root.name
        languages, named = chosen.usable, chosen.codes
        return Found(records, languages, named, self.places, tuple(self.invalid), found, shown)

    def _tasks(self) -> Iterable[Task]:
        names, problems = self.folder.task_files()
        self.collector.add(problems)
        for name in names:
            data = self.opened(name)
            if data is None:
                self.invalid.append(InvalidEntry(Task, _stem(name)))
                continue
            task = self.file(Task, name, data, partial(_task, name=name, data=data))
            if task is not None:
                yield task

    def _by_year(self, model: type[D], sort: str) -> Iterable[D]:
        names, problems = files_by_year(self.folder, sort)
        self.collector.add(problems)
        for name, path in names:
            data = beginning(path, LARGEST_FILE)
            if data is None:
                self.note(self.folder.shown(name), UNREADABLE_FILE, path=name)
                self.invalid.append(InvalidEntry(model, path.stem))
                continue
            read = partial(_named, model=model, name=name, data=data)
            record = self.file(model, name, data, read)
            if record is not None:
                yield record

    def _appendix(self, plan: Plan | None) -> tuple[str | None, Layout | None]:
        if plan is None or plan.appendix is None:
            return None, None
        origin = self.places.of(plan)
        text = self._text(plan.appendix.text, origin)
        if not self._reachable(plan.appendix.layout, origin, "layout"):
            return text, None
        return text, self.single(Layout, plan.appendix.layout)

    def _reachable(self, name: str, origin: Origin, key: str) -> bool:
        held = self.folder.open(name, 0)
        if isinstance(held, bytes):
            return True
        self.collector.add([origin.problem(("appendix", key), held, {"path": name})])
        return False

    def _text(self, name: str, origin: Origin) -> str | None:
        if not self._reachable(name, origin, "text"):
            return None
        data = self.folder.open(name, LARGEST_TEXT)
        if isinstance(data, Message):
            return None
        text, problems = plain(data, self.folder.shown(name), LARGEST_TEXT)
        self.collector.add(problems)
        return text

    def _unread_sources(self, plan: Plan | None) -> Iterable[Problem]:
        """Notices of what lies beside the text as received and its layout, once both are found."""
        appendix = plan.appendix if plan else None
        named = (appendix.text, appendix.layout) if appendix else ()
        if not named or any(isinstance(self.folder.open(name, 0), Message) for name in named):
            return ()
        return self.folder.unread(SOURCE, named.__contains__)


def _task(reader: FilesReader, name: str, data: bytes) -> Task | None:
    """The task that a file holds; its name is that of the task."""
    stem, source = _stem(name), _source(reader, Task, name, data)
    if source is None:
        return None
    origin = Origin(source)
    value, notices = with_kinds(source.value, origin, reader.codes)
    task = reader.record(Task, value, origin, stem)
    reader.collector.add(notices)
    if task is not None and task.id != stem:
        right = f"{task.id}.yaml"
        values = {"id": task.id, "expected": right}
        reader.collector.add([origin.problem(("id",), MISNAMED_FILE, values, right)])
        reader.invalid.append(InvalidEntry(Task, stem))
    return task


def _named(reader: FilesReader, model: type[D], name: str, data: bytes) -> D | None:
    """The record that a file holds which is named by its id."""
    source = _source(reader, model, name, data)
    return reader.record(model, source.value, Origin(source), _stem(name)) if source else None


def _source(reader: FilesReader, model: type[Record], name: str, data: bytes) -> ParsedFile | None:
    """What a file named by its record holds; None where it cannot be parsed, which is noted."""
    source = reader.parsed(data, reader.folder.shown(name))
    if source is None:
        reader.invalid.append(InvalidEntry(model, _stem(name)))
    return source


def _stem(name: str) -> str:
    return name.rpartition("/")[2].removesuffix(".yaml")
