"""import-answers.yaml: one line a doubt, with the question above it; a person fills it in."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from math import inf

from plugins.office.plans.asking.answer_lines import quoted_answers
from plugins.office.plans.asking.doubt_groups import DoubtGroup, grouped
from plugins.office.plans.asking.doubt_words import (
    could_be,
    heading_of,
    readings_of,
    wrapped,
)
from plugins.office.plans.doubts import NO_SUCH_ANSWER, Doubt, Questions
from plugins.office.plans.folders.joining import OF_CONFLICTS
from plugins.office.plans.folders.yaml_writing import key_text
from plugins.plan.reading.catalogues import N_
from plugins.plan.reading.places import Origin, ParsedFile
from plugins.plan.reading.problems import (
    LANGUAGES,
    Message,
    Problem,
    nearest,
)
from plugins.plan.reading.saying import in_both
from plugins.plan.reading.yaml_file import decoded, parse

ANSWERS = "import-answers.yaml"
LARGEST_ANSWERS = 4 * 1024 * 1024
NOT_AN_ANSWER = Message(
    "import-not-an-answer",
    N_("the answer to {key} is not text on one line"),
    N_("the answer after the colon, or nothing while there is none"),
)
NOT_A_LIST_OF_ANSWERS = Message(
    "import-no-list-of-answers",
    N_("the file does not hold answers, one on each line"),
    N_("the file as the import wrote it, with answers after the colons; or delete the file"),
)
ANSWER_OR_COMMENT = Message(
    "import-answer-or-comment",
    N_("“#” behind a blank may be part of the answer or begin a comment"),
    N_("the answer in quotation marks, or the comment on a line above it"),
)
ANSWER_TO_NOTHING = Message(
    "import-answer-to-nothing",
    N_("the import no longer asks about {key}; the answer is kept"),
    N_("the key of a question in the list of doubts; or delete the line"),
)
RULE = f"# {'─' * 98}"
HEAD = N_("Answers for the import: write each after its colon, then run the import again.")
KEPT = N_("Answers that are no longer asked for:")


@dataclass(frozen=True, slots=True)
class Answers:
    """What a person answered, by the keys of doubts, and where each answer stands.

    kept: the keys of those that an earlier import found that nobody asks for.
    """

    given: Mapping[str, str] = field(default_factory=dict)
    source: ParsedFile = field(default_factory=lambda: ParsedFile(ANSWERS))
    problems: tuple[Problem, ...] = ()
    kept: frozenset[str] = frozenset()

    def problems_with(self, questions: Questions) -> list[Problem]:
        """What was answered and cannot be an answer."""
        return [
            _origin(self).problem((doubt.key,), NO_SUCH_ANSWER, _values(doubt, self.given))
            for doubt in {each.key: each for each in questions.refused}.values()
            if doubt.key in self.given
        ]

    def notices_of(self, questions: Questions) -> list[Problem]:
        """What was answered and is not asked; what an import told before is not told again."""
        asked = [doubt.key for doubt in questions.doubts]
        return [
            _origin(self).notice(
                (key,), ANSWER_TO_NOTHING, {"key": key}, nearest(key, asked), at_key=True
            )
            for key in self.asked_by_nobody(questions)
            if key not in self.kept
        ]

    def asked_by_nobody(self, questions: Questions) -> tuple[str, ...]:
        """The keys of answers that nobody asks for; what was decided of a conflict is done once."""
        return tuple(key for key in questions.unasked if not key.startswith(OF_CONFLICTS))


def read_answers(data: bytes, shown: str) -> Answers:
    """The answers in a file that is shown as `shown`, and all that is wrong with it."""
    text, problems = decoded(data, shown, LARGEST_ANSWERS)
    if text is None:
        return Answers({}, ParsedFile(shown), tuple(problems))
    lines, unsure = quoted_answers(text)
    source, problems = parse(lines.encode(), shown, 2 * LARGEST_ANSWERS)
    problems += (_unsure(shown, *place) for place in unsure)
    if source.value is None:
        return Answers({}, source, tuple(problems))
    if not isinstance(source.value, dict):
        return Answers({}, source, (*problems, Origin(source).problem((), NOT_A_LIST_OF_ANSWERS)))
    given: dict[str, str] = {}
    for key, value in source.value.items():
        if isinstance(value, str):
            given[key] = value
        elif value is not None:
            problems.append(Origin(source).problem((key,), NOT_AN_ANSWER, {"key": key}))
    below = _line_of_kept(text)
    kept = frozenset(key for key in given if source.key_place((key,))[0] > below)
    return Answers(given, source, tuple(problems), kept)


def _line_of_kept(text: str) -> float:
    """The number of the line above the answers that nobody asks for."""
    lines = text.splitlines()
    marks = (f"# {words}" for words in in_both(KEPT).values())
    return next((lines.index(mark) + 1 for mark in marks if mark in lines), inf)


def _unsure(shown: str, line: int, column: int) -> Problem:
    return Problem(file=shown, line=line, column=column, field="-", message=ANSWER_OR_COMMENT)


def answers_text(doubts: Sequence[Doubt], answers: Mapping[str, str]) -> str:
    """The file: kind by kind a line for each doubt, with its answer if any; then other answers."""
    groups = [group for group in grouped(doubts, answers.keys()) if group.asks]
    parts = [_comment(HEAD)]
    parts += [part for group in groups for part in _group(group, answers)]
    asked = {doubt.key for group in groups for doubt in group.doubts}
    others = [_line(key, answer) for key, answer in answers.items() if key not in asked]
    if others:
        parts.append(_comment(KEPT) + "".join(others))
    return "\n".join(parts)


def answer_line(doubt: Doubt) -> str:
    """The line by which a doubt is answered, with what was read as an example."""
    return _line(doubt.key, doubt.read_as or (doubt.choices or ("…",))[0]).rstrip("\n")


def _line(key: str, answer: str | None) -> str:
    return key_text(key, answer) if answer is not None else key_text(key, "").replace(' ""', "")


def _group(group: DoubtGroup, answers: Mapping[str, str]) -> Iterator[str]:
    title = group.title(LANGUAGES[0])
    head = [line for code in LANGUAGES for line in wrapped(group.title(code), "# ", "#   ")]
    head += [line for code in LANGUAGES for line in wrapped(group.advice(code), "# → ", "#   ")]
    if group.choices:
        head += wrapped(could_be(group.choices), "# ", "#   ")
    yield _lines([RULE, *head])
    for doubt in group.doubts:
        said = [*wrapped(heading_of(doubt, title), "# ", "#   ")]
        for words in readings_of(doubt, with_others=not group.choices):
            said += wrapped(words, "#   ", "#     ")
        yield _lines(said) + _line(doubt.key, answers.get(doubt.key))


def _lines(lines: Iterable[str]) -> str:
    return "".join(f"{line}\n" for line in lines)


def _comment(sentence: str) -> str:
    return _lines(f"# {words}" for words in in_both(sentence).values())


def _values(doubt: Doubt, given: Mapping[str, str]) -> dict[str, str]:
    choices = dict.fromkeys(filter(None, (doubt.read_as, *doubt.choices, *doubt.examples)))
    return {"key": doubt.key, "answer": given[doubt.key], "choices": " | ".join(choices)}


def _origin(answers: Answers) -> Origin:
    return Origin(answers.source)
