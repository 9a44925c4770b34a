"""The folder of data that an import is for, as it stands."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from pathlib import Path

from plugins.office.plans.folders.joining import DataStanding
from plugins.office.plans.folders.remembered import (
    LARGEST_MEMORY,
    REMEMBERED,
    Remembered,
    remembered,
)
from plugins.office.plans.proposals.sites_of_plans import SiteOfPlan, languages_of
from plugins.plan.reading import characters, shape
from plugins.plan.reading.catalogues import N_
from plugins.plan.reading.folder import EXPECTED, INDICATORS, KINDS, TASKS, Folder, beginning
from plugins.plan.reading.heavy_text import TEXT_TOO_LONG
from plugins.plan.reading.ledger_file import LEDGER_FILE
from plugins.plan.reading.places import Origin, Value
from plugins.plan.reading.problems import Message, Problem, Severity
from plugins.plan.reading.stated_kinds import kinds_of, shipped_kinds
from plugins.plan.reading.yaml_file import LARGEST_FILE, parse
from plugins.plan.records.chain import JoinLine
from plugins.plan.records.kinds import Kinds, KindsFile

OTHER_PLAN = Message(
    "import-other-plan",
    N_("{folder} holds a plan that was not imported; nothing was written"),
    N_(
        "another folder: make import-plan FILE=… INTO=../my-plan/data; or, where an import wrote "
        "the plan, its file .import.json put back"
    ),
)
# Of a site that has no plan yet these may be there.
OF_A_PLAN = ("plan.yaml", "areas.yaml", "agencies.yaml")
OF_WORDS = (
    *(characters.FORBIDDEN_CHARACTER, characters.TAB, characters.HEAPED_MARKS),
    *(characters.HTML_IN_TEXT, characters.SPREADSHEET_ERROR, TEXT_TOO_LONG),
)


@dataclass(frozen=True, slots=True, kw_only=True)
class FolderStanding:
    """What stands: the texts of its files, what follows from them, and why it cannot be used."""

    texts: Mapping[str, str] = field(default_factory=dict)
    standing: DataStanding
    memory: Remembered = field(default_factory=Remembered)
    site: SiteOfPlan
    problems: tuple[Problem, ...] = ()


def standing_folder(root: Path, digest: str) -> FolderStanding:
    """What stands in `root`, into which the file of this digest is to be imported.

    Where anything there cannot be read, or is a plan that somebody wrote, there are problems: to
    write over it could lose something.
    """
    folder = Folder(root)
    texts, values, problems = _files(folder)
    memory, more = _memory(folder)
    problems += more
    if not memory.files and _holds_a_plan(values):
        problems.append(Problem.of_file(folder.shown(""), OTHER_PLAN, {"folder": str(root)}))
    standing = DataStanding(
        files=values,
        was=memory.files,
        recorded=recorded_names(folder),
        same_source=memory.digest == digest,
        kept=memory.kept,
    )
    return FolderStanding(
        texts=texts,
        standing=standing,
        memory=memory,
        site=SiteOfPlan(languages=languages_of(values.get(EXPECTED[0])), kinds=_kinds(folder)),
        problems=tuple(problems),
    )


def _files(folder: Folder) -> tuple[dict[str, str], dict[str, Value], list[Problem]]:
    """Texts and values of all files that an import may write."""
    held = folder.names(TASKS)
    tasks = [] if isinstance(held, Message) else held
    names = [*EXPECTED, INDICATORS, *(f"{TASKS}/{name}" for name in tasks)]
    texts: dict[str, str] = {}
    values: dict[str, Value] = {}
    problems: list[Problem] = []
    for name in names:
        if not folder.has(name) or not name.endswith(".yaml"):
            continue
        data = folder.open(name, LARGEST_FILE)
        if isinstance(data, Message):
            problems.append(folder.problem(name, data, path=name))
            continue
        source, found = parse(data, folder.shown(name))
        problems += (each for each in found if not _is_of_words(each))
        texts[name], values[name] = data.decode("utf-8", "replace"), source.value
    return texts, values, problems


def _is_of_words(problem: Problem) -> bool:
    """What is wrong with a text that was read all the same: the check says it after the import."""
    return problem.severity is Severity.NOTICE or problem.message in OF_WORDS


def _memory(folder: Folder) -> tuple[Remembered, list[Problem]]:
    path = folder.root / REMEMBERED
    if not path.exists():
        return Remembered(), []
    data = beginning(path, LARGEST_MEMORY)
    found = remembered(data or b"", folder.shown(REMEMBERED))
    return (Remembered(), [found]) if isinstance(found, Problem) else (found, [])


def _holds_a_plan(values: Mapping[str, Value]) -> bool:
    return any(values.get(name) for name in OF_A_PLAN) or any(
        name.startswith(TASKS) for name in values
    )


def recorded_names(folder: Folder) -> frozenset[str] | None:
    """The names of the records in the ledger; None, as if all were, where it cannot be read."""
    lines, problems = LEDGER_FILE.read(folder)
    if problems:
        return None
    return frozenset(line.record for line in lines if not isinstance(line, JoinLine))


def _kinds(folder: Folder) -> Kinds:
    """The kinds of the site, those that ship where it states none that can be read."""
    data = folder.open(KINDS, LARGEST_FILE) if folder.has(KINDS) else None
    if not isinstance(data, bytes):
        return shipped_kinds()
    source, _ = parse(data, folder.shown(KINDS))
    own, _ = shape.record(KindsFile, source.value, Origin(source), ())
    return kinds_of(own) if own else shipped_kinds()
