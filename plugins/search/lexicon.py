"""The lexicon under data/search/: what people say for what the plan says."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field
from pathlib import Path
from typing import Annotated, TypeVar

from pydantic import Field

from plugins.plan.reading import shape
from plugins.plan.reading.folder import Folder
from plugins.plan.reading.places import Origin, Value
from plugins.plan.reading.problems import (
    DataProblems,
    Problem,
    ProblemCollector,
    Severity,
    in_order,
    nearest,
)
from plugins.plan.reading.validation_errors import NOT_LIST, NOT_MAPPING, UNKNOWN_KEY
from plugins.plan.reading.yaml_file import LARGEST_FILE, parse
from plugins.plan.records.types import LanguageCode, Record, TaskId, Words
from plugins.plan.rules.identity import DUPLICATE_TERM
from plugins.plan.rules.updates.subjects import UNKNOWN_TASK

FOLDER = "search"
Some = Annotated[tuple[Words, ...], Field(min_length=1)]
R = TypeVar("R", bound=Record)


class Synonym(Record):
    """Words that people type, and words of the plan that they may mean by them."""

    says: Some
    means: Some
    test: Words
    finds: TaskId


class Abbreviation(Record):
    """Short forms, however punctuated, and what they stand for in each language."""

    short: Some
    means: dict[LanguageCode, Words]
    test: Words
    finds: TaskId


class Spelling(Record):
    """Ways to write one word, and the one that stands in the plan."""

    variants: Some
    standard: Words
    test: Words | None = None
    finds: TaskId | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Lexicon:
    """What is known in one language: expansions, spellings, phrases that say nothing.

    `off_topic` are words of subjects on which the plan has nothing.
    """

    synonyms: tuple[Synonym, ...] = ()
    abbreviations: tuple[Abbreviation, ...] = ()
    spellings: tuple[Spelling, ...] = ()
    stop: tuple[str, ...] = ()
    off_topic: tuple[str, ...] = ()


@dataclass(slots=True)
class _LexiconReader:
    folder: Folder
    tasks: frozenset[str]
    known: Sequence[str]
    collector: ProblemCollector = field(default_factory=ProblemCollector)

    def value(self, name: str) -> Origin | None:
        """The parsed file, or None where there is none or it cannot be read."""
        data = self.folder.read(f"{FOLDER}/{name}", LARGEST_FILE)
        if data is None:
            return None
        source, problems = parse(data, self.folder.shown(f"{FOLDER}/{name}"))
        self.collector.add(problems)
        return Origin(source) if source.value is not None else None

    def entries(self, model: type[R], name: str, languages: Sequence[str]) -> tuple[R, ...]:
        """The entries of a file that is a list; none where there is no such file."""
        origin = self.value(name)
        if origin is None:
            return ()
        if not isinstance(origin.source.value, list):
            self.collector.add([origin.problem((), NOT_LIST)])
            return ()
        found = []
        for place, value in enumerate(origin.source.value):
            at = Origin(origin.source, (place,))
            entry, problems = shape.record(model, value, at, languages)
            self.collector.add([*problems, *self._unknown_task(value, at)])
            if entry is not None:
                found.append(entry)
        return tuple(found)

    def phrases(self, name: str, language: str) -> tuple[str, ...]:
        """The list under `language` in a file of lists by language."""
        origin = self.value(name)
        if origin is None:
            return ()
        value = origin.source.value
        if not isinstance(value, dict):
            self.collector.add([origin.problem((), NOT_MAPPING)])
            return ()
        self.collector.add(_unknown_languages(value, origin, self.known))
        found = value.get(language) or []
        if not isinstance(found, list) or not all(isinstance(phrase, str) for phrase in found):
            self.collector.add([origin.problem((language,), NOT_LIST, {"key": language})])
            return ()
        return tuple(phrase for phrase in found if isinstance(phrase, str))

    def twice(self, name: str, said: str) -> None:
        """Note each phrase of a list of entries that an earlier entry has already."""
        origin = self.value(name)
        entries = origin.source.value if origin else None
        seen: set[str] = set()
        for place, entry in enumerate(entries if isinstance(entries, list) else ()):
            phrases = entry.get(said) if isinstance(entry, dict) else None
            for index, phrase in enumerate(phrases if isinstance(phrases, list) else ()):
                if not isinstance(phrase, str) or origin is None:
                    continue
                same = " ".join(phrase.split()).casefold()
                if same in seen:
                    at = (place, said, index)
                    self.collector.add([origin.problem(at, DUPLICATE_TERM, {"term": phrase})])
                seen.add(same)

    def _unknown_task(self, value: Value, origin: Origin) -> Iterator[Problem]:
        task = value.get("finds") if isinstance(value, dict) else None
        if isinstance(task, str) and task not in self.tasks:
            near = nearest(task, self.tasks)
            yield origin.problem(("finds",), UNKNOWN_TASK, {"id": task}, near)


def read(
    root: Path, languages: Sequence[str], tasks: Sequence[str], held: Sequence[str] = ()
) -> tuple[dict[str, Lexicon], tuple[Problem, ...]]:
    """The lexicon of each language from `root`/search, and every problem in its files.

    `tasks` are the ids that an entry may name, `held` the languages whose words may stand there
    although the site has dropped them. A plan without a lexicon has empty ones.
    """
    known = tuple(dict.fromkeys([*languages, *held]))
    reader = _LexiconReader(Folder(root), frozenset(tasks), known)
    short = reader.entries(Abbreviation, "abbreviations.yaml", languages)
    reader.twice("abbreviations.yaml", "short")
    found = {code: _language(reader, code, languages, short) for code in languages}
    return found, in_order(reader.collector.problems)


def load(
    root: Path, languages: Sequence[str], tasks: Sequence[str], held: Sequence[str] = ()
) -> dict[str, Lexicon]:
    """The valid lexicons, as `read`; raises DataProblems with every problem where there is one."""
    found, problems = read(root, languages, tasks, held)
    refused = [problem for problem in problems if problem.severity is Severity.PROBLEM]
    if refused:
        raise DataProblems(refused)
    return found


def _language(
    reader: _LexiconReader, code: str, languages: Sequence[str], short: tuple[Abbreviation, ...]
) -> Lexicon:
    synonyms = reader.entries(Synonym, f"synonyms.{code}.yaml", languages)
    reader.twice(f"synonyms.{code}.yaml", "says")
    spellings = reader.entries(Spelling, f"spelling.{code}.yaml", languages)
    reader.twice(f"spelling.{code}.yaml", "variants")
    return Lexicon(
        synonyms=synonyms,
        abbreviations=short,
        spellings=spellings,
        stop=reader.phrases("stop.yaml", code),
        off_topic=reader.phrases("off-topic.yaml", code),
    )


def _unknown_languages(
    value: dict[str, Value], origin: Origin, languages: Sequence[str]
) -> Iterator[Problem]:
    for code in value:
        if code not in languages:
            values = {"key": code, "expected": ", ".join(languages)}
            near = nearest(code, languages)
            yield origin.problem((code,), UNKNOWN_KEY, values, near, at_key=True)
