"""Problems in the data, in words for whoever has to put them right.

Each message stands in the module of the rule or reader that says it, its Vietnamese in the
catalogue under translations/.
"""

from __future__ import annotations

import dataclasses
import difflib
import re
from collections.abc import Callable, Iterable, Iterator, Mapping
from enum import StrEnum
from pathlib import Path
from typing import Self

from plugins.plan.reading import catalogues
from plugins.plan.reading.catalogues import N_

TRANSLATIONS = Path(__file__).parent / "translations"
DOMAIN = "problems"
LANGUAGES = ("vi", "en")
LINE_END = re.compile(r"\s*[\n\r\v\f\x1c-\x1e\x85\u2028\u2029]\s*")
DENIAL = re.compile(r"^(?:not[\W_]*|no[\W_]+)")
ALIKE = 0.8
EXPECTED = N_("expected: {expected}")
NEAREST = N_("nearest valid value: {nearest}")
FIELD_MEANS = N_("“{field}” says: {meaning}")
FOR_EXAMPLE = N_("for example {example}")
MORE = N_("more: {address}")
# The page that lists every field, in each language.
REFERENCE = {
    "vi": "plugins/plan/records/README.vi.md",
    "en": "plugins/plan/records/README.md",
}


class Severity(StrEnum):
    """A problem stops the build; a notice is only listed."""

    PROBLEM = "problem"
    NOTICE = "notice"


@dataclasses.dataclass(frozen=True, slots=True)
class Message:
    """What may be wrong: a code of its own, what is wrong and what was expected, in English.

    Both sentences are marked for translation with `N_`; `{…}` are filled from a problem's values.
    """

    code: str
    wrong: str
    expected: str


@dataclasses.dataclass(frozen=True, slots=True)
class FieldNote:
    """What a field says, in English, an example of it or "", and its anchor in the reference."""

    field: str
    meaning: str
    example: str
    anchor: str


@dataclasses.dataclass(frozen=True, slots=True, kw_only=True)
class Problem:
    """One thing to mend: where it stands, what it is and what comes nearest to being right.

    `values` fill the placeholders of the message's two sentences. `note` is of the field that was
    meant.
    """

    file: str
    line: int
    column: int
    field: str
    message: Message
    values: Mapping[str, str] = dataclasses.field(default_factory=dict)
    nearest: str | None = None
    severity: Severity = Severity.PROBLEM
    note: FieldNote | None = None

    @classmethod
    def of_file(
        cls,
        file: str,
        message: Message,
        values: Mapping[str, str] | None = None,
        nearest: str | None = None,
        field: str = "-",
    ) -> Self:
        """A problem of the file as a whole, or of a `field` that it lacks, at its beginning."""
        return cls(
            file=file,
            line=1,
            column=1,
            field=field,
            message=message,
            values=values or {},
            nearest=nearest,
        )

    @property
    def code(self) -> str:
        """The code of the message."""
        return self.message.code

    @classmethod
    def of_setting(
        cls,
        name: str,
        message: Message,
        values: Mapping[str, str] | None = None,
        nearest: str | None = None,
    ) -> Self:
        """A problem of what the environment variable `name` states: it stands in no line."""
        return cls(
            file=name,
            line=0,
            column=0,
            field="-",
            message=message,
            values=values or {},
            nearest=nearest,
        )

    @property
    def place(self) -> str:
        """`file:line:column`; of a setting its name."""
        return f"{self.file}:{self.line}:{self.column}" if self.line else self.file

    def render(self, language: str) -> str:
        """`file:line:column: field: what is wrong; expected: …; nearest valid value: …`."""
        field = f" {self.field}:" if self.line else ""
        return f"{self.place}:{field} {self.said(language)}"

    def said(self, language: str) -> str:
        """What is wrong; what was expected; the nearest valid value; what the field says.

        On one line and without the place. What a problem asks for is announced as such; of a notice
        the second part may say that nothing need be done. Of words that are quoted from several
        lines each line end is a blank.
        """
        wrong, expected, *more = self.sentences(language)
        if self.severity is Severity.PROBLEM:
            translate = catalogues.load(TRANSLATIONS, DOMAIN, language).gettext
            expected = translate(EXPECTED).format(expected=expected)
        return on_one_line("; ".join((wrong, expected, *more)))

    def sentences(self, language: str) -> list[str]:
        """The same, each apart: what is wrong first, then what was expected."""
        translate = catalogues.load(TRANSLATIONS, DOMAIN, language).gettext
        sentences = (self.message.wrong, self.message.expected)
        parts = [translate(sentence).format_map(self.values) for sentence in sentences]
        if self.nearest is not None:
            parts.append(translate(NEAREST).format(nearest=self.nearest))
        if self.note:
            parts += _noted(self.note, translate, language)
        return parts

    @property
    def at(self) -> tuple[str, int, int, str]:
        """The place and the field."""
        return (self.file, self.line, self.column, self.field)

    @property
    def order(self) -> tuple[str, int, int, str, str]:
        """The key that sorts problems by file, line and column."""
        return (*self.at, self.code)


def _noted(note: FieldNote, translate: Callable[[str], str], language: str) -> Iterator[str]:
    """What a field says with an example of it, and where more about it can be read."""
    said = translate(FIELD_MEANS).format(field=note.field, meaning=translate(note.meaning))
    example = translate(FOR_EXAMPLE).format(example=note.example)
    yield f"{said}, {example}" if note.example else said
    yield translate(MORE).format(address=f"{REFERENCE[language]}#{note.anchor}")


class DataProblems(Exception):
    """The data cannot be published: carries every problem of the run, sorted by place."""

    def __init__(self, problems: Iterable[Problem]) -> None:
        self.problems = in_order(problems)
        super().__init__(self.problems)

    def __str__(self) -> str:
        return "\n".join(problem.render(code) for problem in self.problems for code in LANGUAGES)


class ProblemCollector:
    """The problems of a run; a value that was refused once is not refused again downstream."""

    def __init__(self) -> None:
        self.problems: list[Problem] = []
        self._refused: set[tuple[str, int, int, str]] = set()

    def add(self, found: Iterable[Problem]) -> None:
        """Keep what is found at places where no earlier call has brought a problem."""
        new = [problem for problem in found if problem.at not in self._refused]
        self.problems += new
        self._refused.update(entry.at for entry in new if entry.severity is Severity.PROBLEM)


def in_order(problems: Iterable[Problem]) -> tuple[Problem, ...]:
    """The problems by file, line and column."""
    return tuple(sorted(problems, key=lambda problem: problem.order))


def on_one_line(text: str) -> str:
    """`text` with a blank for each line end and the blanks around it."""
    return LINE_END.sub(" ", text)


def nearest(value: str, choices: Iterable[str]) -> str | None:
    """The choice that looks most like `value`, or None where none comes near.

    One that says the opposite, with a “not” that the other lacks, is none of them.
    """
    found = difflib.get_close_matches(value, list(choices))
    return next((each for each in found if not _are_opposite(value, each)), None)


def _are_opposite(value: str, choice: str) -> bool:
    """Whether one is much like the other with a “not” before it, which the other lacks."""
    for one, other in ((value, choice), (choice, value)):
        rest = DENIAL.sub("", one, count=1)
        if rest != one and not other.startswith("no"):
            return bool(difflib.get_close_matches(rest, [other], cutoff=ALIKE))
    return False
