"""Plain words: of areas and tasks that there are, neither short nor long, and plain as measured.

Between 120 and 180 words, the question with them, tell what an area means and are read to the end.
What is a little too hard is a notice: the editors may know why. What is far too hard stops.
"""

from __future__ import annotations

from collections.abc import Iterator

from plugins.plan.reading.case import Case, Rule
from plugins.plan.reading.catalogues import N_
from plugins.plan.reading.places import FieldPath
from plugins.plan.reading.plain_language import Measured, longest_sentence, measured
from plugins.plan.reading.problems import Message, Problem, nearest
from plugins.plan.records.areas import Area
from plugins.plan.records.plain_words import PlainWords
from plugins.plan.records.types import Text
from plugins.plan.rules.identity import DUPLICATE_ID
from plugins.plan.rules.nesting import UNKNOWN_AREA
from plugins.plan.rules.updates.subjects import SAME_TASK_TWICE, known_task, repeated, task_ids

TASK_OF_OTHER_AREA = Message(
    "task-of-other-area",
    N_("task {id} is not in area {area}, which the text is about"),
    N_("a task of this area or of an area within it"),
)
PLAIN_LENGTH = Message(
    "plain-length",
    N_("the plain words have {count} words in the language {language}"),
    N_("{least} to {most} words, the question included"),
)
LONG_SENTENCE = Message(
    "long-sentence",
    N_("a sentence has {count} words: “{sentence}”"),
    N_("at most {most} words a sentence where words are to be plain"),
)
OFFICIALESE = Message(
    "officialese",
    N_("of 100 words in the language {language} {share} are those of offices: {words}"),
    N_("at most {most}: everyday words in their place"),
)
LEAST_WORDS, MOST_WORDS = 120, 180
# Of a hundred words so many may be those of offices.
MOST_OFFICIALESE = 4
# What is so many times as hard as it may be is refused.
FAR_OFF = 1.5
SHOWN_OF_SENTENCE = 60


def of_one_area(case: Case) -> Iterator[Problem]:
    """Each text is of an area of the plan, and no area has two."""
    known = {area.id for area in case.records.areas} | {e.id for e in case.invalid_entries_of(Area)}
    seen: set[str] = set()
    for text in case.records.plain_words:
        origin, values = case.places.of(text), {"id": text.area}
        if known and text.area not in known:
            yield origin.problem(("area",), UNKNOWN_AREA, values, nearest(text.area, known))
        elif text.area in seen:
            yield origin.problem(("area",), DUPLICATE_ID, values)
        seen.add(text.area)


def of_its_tasks(case: Case) -> Iterator[Problem]:
    """The tasks that say what a point says lie in the area, each named once."""
    known = task_ids(case)
    lies_in = {task.id: task.area for task in case.records.tasks}
    parents = {area.id: area.part_of for area in case.records.areas}
    for text in case.records.plain_words:
        origin = case.places.of(text)
        for place, point in enumerate(text.points):
            path: FieldPath = ("points", place, "tasks")
            for index in repeated(point.tasks):
                values = {"id": point.tasks[index]}
                yield origin.problem((*path, index), SAME_TASK_TWICE, values)
            for index, task in enumerate(point.tasks):
                yield from known_task(task, (*path, index), known, origin)
                own = lies_in.get(task)
                if own in parents and text.area in parents and not _within(own, text.area, parents):
                    values = {"id": task, "area": text.area}
                    yield origin.problem((*path, index), TASK_OF_OTHER_AREA, values)


def _within(area: str | None, other: str, parents: dict[str, str | None]) -> bool:
    """Whether an area is the other one or lies in it; what goes round in circles does not."""
    for _ in parents:
        if area is None or area == other:
            break
        area = parents.get(area)
    return area == other


def length(case: Case) -> Iterator[Problem]:
    """A text is neither short nor long, in each language in which the whole of it stands."""
    for text, language, found in _measured(case):
        if not LEAST_WORDS <= found.words <= MOST_WORDS:
            values = {"count": str(found.words), "language": language}
            limits = {"least": str(LEAST_WORDS), "most": str(MOST_WORDS)}
            yield case.places.of(text).problem(("points",), PLAIN_LENGTH, values | limits)


def sentences(case: Case) -> Iterator[Problem]:
    """No sentence is longer than plain words have it; one far longer is refused."""
    for text in case.records.plain_words:
        origin = case.places.of(text)
        for path, part in _parts(text):
            for language in case.languages:
                most = longest_sentence(language)
                found = measured(part.get(language) or "", language)
                if found.longest_words <= most:
                    continue
                values = {
                    "count": str(found.longest_words),
                    "most": str(most),
                    "sentence": _beginning(found.longest),
                }
                say = origin.problem if found.longest_words > most * FAR_OFF else origin.notice
                yield say((*path, language), LONG_SENTENCE, values)


def officialese(case: Case) -> Iterator[Problem]:
    """Few words are those of offices; many more than that are refused."""
    for text, language, found in _measured(case):
        share = found.share * 100
        if share > MOST_OFFICIALESE:
            values = {
                "share": f"{share:.0f}",
                "language": language,
                "words": ", ".join(found.officialese),
                "most": str(MOST_OFFICIALESE),
            }
            origin = case.places.of(text)
            say = origin.problem if share > MOST_OFFICIALESE * FAR_OFF else origin.notice
            yield say(("points",), OFFICIALESE, values, at_key=True)


def _measured(case: Case) -> Iterator[tuple[PlainWords, str, Measured]]:
    """Each text in each language of the site in which all of its parts stand."""
    for text in case.records.plain_words:
        for language in case.languages:
            words = [part.get(language) for _path, part in _parts(text)]
            if all(words):
                yield text, language, measured(" ".join(filter(None, words)), language)


def _parts(text: PlainWords) -> Iterator[tuple[FieldPath, Text]]:
    for place, point in enumerate(text.points):
        yield ("points", place), point
    if text.question:
        yield ("question",), text.question


def _beginning(sentence: str) -> str:
    if len(sentence) <= SHOWN_OF_SENTENCE:
        return sentence
    return sentence[:SHOWN_OF_SENTENCE].rsplit(" ", 1)[0] + "…"


PLAIN_WORDS_RULES: tuple[Rule, ...] = (
    of_one_area,
    of_its_tasks,
    length,
    sentences,
    officialese,
)
