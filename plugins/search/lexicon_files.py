"""Reading the files of a lexicon, entry by entry; every problem has its place."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field
from typing import TypeVar

from plugins.plan.reading import shape
from plugins.plan.reading.folder import MISSING_FILE, Folder
from plugins.plan.reading.memory import FORGETFUL, Memory
from plugins.plan.reading.places import FieldPath, Origin, Value
from plugins.plan.reading.problems import Message, Problem, ProblemCollector, nearest
from plugins.plan.reading.validation_errors import NOT_LIST, NOT_MAPPING, UNKNOWN_KEY
from plugins.plan.reading.yaml_file import LARGEST_FILE, parse
from plugins.plan.records.types import Record
from plugins.plan.rules.identity import DUPLICATE_TERM
from plugins.plan.rules.updates.subjects import UNKNOWN_TASK

R = TypeVar("R", bound=Record)


@dataclass(slots=True)
class LexiconFiles:
    """The files below a folder. A file that is not there has no entries and no problem.

    `tasks` are the ids that an entry may name. Problems gather in `collector`; what is wrong is
    left out of what is returned. What `memory` knows of a file is not parsed again.
    """

    folder: Folder
    tasks: frozenset[str] = frozenset()
    memory: Memory = FORGETFUL
    collector: ProblemCollector = field(default_factory=ProblemCollector)

    def value(self, name: str) -> Origin | None:
        """The parsed file, or None where there is none or it cannot be read, which is said once."""
        data = self.folder.open(name, LARGEST_FILE)
        if data is MISSING_FILE:
            return None
        if isinstance(data, Message):
            self.collector.add([self.folder.problem(name, data, path=name)])
            return None
        shown = self.folder.shown(name)
        source, problems = self.memory.of(("words", shown), data, lambda: parse(data, shown))
        self.collector.add(problems)
        return Origin(source) if source.value is not None else None

    def entries(
        self, model: type[R], name: str, said: str, languages: Sequence[str]
    ) -> tuple[R, ...]:
        """The entries of a file that is a list; `said` is the field of what they answer to.

        No phrase may be said twice in one file.
        """
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
        self._twice(origin, said)
        return tuple(found)

    def phrases(self, name: str) -> tuple[str, ...]:
        """The phrases of a file that is a list of them."""
        origin = self.value(name)
        return self._phrases(origin.source.value, origin, ()) if origin else ()

    def phrases_of(
        self, name: str, language: str, known: Sequence[str]
    ) -> Iterator[tuple[str, Origin, FieldPath]]:
        """The phrases under `language` in a file of lists by language, and where each stands."""
        origin = self.value(name)
        if origin is None:
            return
        value = origin.source.value
        if not isinstance(value, dict):
            self.collector.add([origin.problem((), NOT_MAPPING)])
            return
        self._unknown_languages(value, origin, known)
        for index, phrase in enumerate(
            self._phrases(value.get(language) or [], origin, (language,))
        ):
            yield phrase, origin, (language, index)

    def _phrases(self, value: Value, origin: Origin, at: FieldPath) -> tuple[str, ...]:
        if not isinstance(value, list) or not all(isinstance(phrase, str) for phrase in value):
            values = {"key": str(at[0])} if at else {}
            self.collector.add([origin.problem(at, NOT_LIST, values)])
            return ()
        return tuple(phrase for phrase in value if isinstance(phrase, str))

    def _unknown_task(self, value: Value, origin: Origin) -> Iterator[Problem]:
        task = value.get("finds") if isinstance(value, dict) else None
        if isinstance(task, str) and task not in self.tasks:
            near = nearest(task, self.tasks)
            yield origin.problem(("finds",), UNKNOWN_TASK, {"id": task}, near)

    def _twice(self, origin: Origin, said: str) -> None:
        entries = origin.source.value
        seen: set[str] = set()
        for place, entry in enumerate(entries if isinstance(entries, list) else ()):
            phrases = entry.get(said) if isinstance(entry, dict) else None
            for index, phrase in enumerate(phrases if isinstance(phrases, list) else ()):
                if not isinstance(phrase, str):
                    continue
                same = " ".join(phrase.split()).casefold()
                if same in seen:
                    at = (place, said, index)
                    self.collector.add([origin.problem(at, DUPLICATE_TERM, {"term": phrase})])
                seen.add(same)

    def _unknown_languages(
        self, value: dict[str, Value], origin: Origin, known: Sequence[str]
    ) -> None:
        for code in value:
            if code not in known:
                values = {"key": code, "expected": ", ".join(known)}
                near = nearest(code, known)
                problem = origin.problem((code,), UNKNOWN_KEY, values, near, at_key=True)
                self.collector.add([problem])
