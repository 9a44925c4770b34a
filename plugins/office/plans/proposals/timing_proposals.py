"""When a task is due, or begins: what its words mean, only where that is asked."""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Mapping
from dataclasses import dataclass

from plugins.office.plans.doubts import Doubt, Questions, short
from plugins.office.plans.outline import Outline, OutlineColumn, OutlineWords
from plugins.office.plans.proposals.cell_proposals import printed
from plugins.office.plans.proposals.known_documents import named_in
from plugins.office.plans.proposals.proposing_table import LANGUAGE
from plugins.office.plans.proposals.timing_answers import (
    UNREAD,
    answer_of,
    fields_of,
    forms_of,
    is_of_period_after,
    proposals,
)
from plugins.plan.reading.catalogues import N_
from plugins.plan.reading.cells.reading import CellReader
from plugins.plan.reading.deadline_words import Fields, read_start_words, read_words
from plugins.plan.reading.places import Value
from plugins.plan.reading.problems import Message
from plugins.plan.records.columns import ColumnMeaning
from plugins.plan.records.deadlines import DeadlineTerms, StartTerms

TIMING_UNREAD = Message(
    "import-timing-unread",
    N_("“{words}” does not clearly say when (rows: {count}); it is shown as written"),
    N_("when that is ({examples}), or unread if nobody can tell"),
)
TIMING_OF_PERIOD_AFTER = Message(
    "import-timing-of-period-after",
    N_("“{words}” is in the period after, which no form of a deadline says (rows: {count})"),
    N_("unread: it is shown as written; or when that is ({examples})"),
)
DAY_SHOWN_OTHERWISE = Message(
    "import-day-shown-otherwise",
    N_("the cell holds the date {day} but shows “{words}”, which is read as {read}"),
    N_("look at the cell; if it is wrong, correct the text in the file of the task"),
)
COUNTED_FROM = Message(
    "import-counted-from",
    N_("“{words}” names the document {id} of the legal basis, and is counted from its date"),
    N_("`{read_as}`, or `{other}` where another event is meant"),
)


@dataclass(frozen=True, slots=True)
class _Timing:
    read: Callable[[str], Fields]
    terms: type[DeadlineTerms | StartTerms]


TIMINGS = {
    ColumnMeaning.DEADLINE: _Timing(read_words, DeadlineTerms),
    ColumnMeaning.START: _Timing(read_start_words, StartTerms),
}


class TimingProposals:
    """Proposes deadlines and starts. bases: titles of documents of the legal basis, by ids."""

    def __init__(
        self,
        outline: Outline,
        reader: CellReader,
        bases: Mapping[str, str],
        questions: Questions,
    ) -> None:
        self._outline = outline
        self._reader = reader
        self._bases = bases
        self._questions = questions
        self._answered: dict[tuple[str, str], Fields | None] = {}
        self._above: dict[str, Fields] = {}
        cells = [cell for line in outline.lines for cell in line.cells.items()]
        self._rows = Counter((column, words.text) for column, words in cells)

    def timing(self, index: int, column: OutlineColumn) -> dict[str, Value] | None:
        """When it is due or begins, as the cell says; None where it is empty."""
        words = self._outline.lines[index].cells.get(column.id)
        if words is None:
            self._above.pop(column.id, None)
            return None
        text = printed(self._outline, column, words)
        fields = self._fields(column, words, text)
        read = fields or TIMINGS[column.means].read(text)
        self._above[column.id] = read
        return {"text": {LANGUAGE: text}, **(fields or {})}

    def _fields(self, column: OutlineColumn, words: OutlineWords, text: str) -> Fields | None:
        """What is to be said besides the words; None where these say it."""
        timing = TIMINGS[column.means]
        read = timing.read(text)
        if read["kind"] != UNREAD:
            if words.day and read.get("date", words.day.isoformat()) != words.day.isoformat():
                self._tell_day(column, words, read)
            return self._counted_from(column, words, read)
        if words.day:
            return {"kind": "date", "date": words.day.isoformat()}
        above = self._above.get(column.id)
        if above and above["kind"] != UNREAD and self._reader.read(text).points_above:
            return above
        return self._asked(column, words, text)

    def _counted_from(
        self, column: OutlineColumn, words: OutlineWords, read: Fields
    ) -> Fields | None:
        """What is due so long after a document is counted from it, where its title tells which."""
        event = read.get("after_event")
        id_ = named_in(str(event[LANGUAGE]), self._bases) if isinstance(event, dict) else None
        if id_ is None:
            return None
        own = {name: value for name, value in read.items() if name != "after_event"}
        read_as, other = (answer_of(fields) or "" for fields in ({**own, "after": id_}, read))
        doubt = Doubt(
            key=f"{column.means.value} “{short(words.text)}”",
            place=words.place,
            message=COUNTED_FROM,
            words=words.text,
            read_as=read_as,
            choices=(other,),
            values={"words": words.text, "id": id_, "read_as": read_as, "other": other},
        )
        answer = self._questions.ask(doubt)
        return None if answer == other else fields_of(read_as)

    def _asked(self, column: OutlineColumn, words: OutlineWords, text: str) -> Fields | None:
        timing, key = TIMINGS[column.means], (column.means.value, text)
        if key in self._answered:
            return self._answered[key]
        forms = forms_of(timing.terms)
        doubt = Doubt(
            key=f"{column.means.value} “{short(text)}”",
            place=words.place,
            message=TIMING_OF_PERIOD_AFTER if is_of_period_after(text) else TIMING_UNREAD,
            words=text,
            read_as=UNREAD,
            choices=proposals(text, timing.read),
            examples=forms,
            is_open=True,
            values={
                "words": text,
                "count": str(self._rows[column.id, words.text]),
                "examples": "; ".join(forms),
            },
        )
        answer = self._questions.ask(doubt)
        found = fields_of(answer, timing.terms)
        if found is None:
            self._questions.refused.append(doubt)
        is_answered = doubt.key in self._questions.answers
        self._answered[key] = found if is_answered else None
        return self._answered[key]

    def _tell_day(self, column: OutlineColumn, words: OutlineWords, read: Fields) -> None:
        day, said = words.day.isoformat() if words.day else "", str(read.get("date"))
        doubt = Doubt(
            key=f"{column.means.value} “{short(words.text)}” {day}",
            place=words.place,
            message=DAY_SHOWN_OTHERWISE,
            words=words.text,
            read_as=f"date {said}",
            values={"day": day, "words": words.text, "read": said},
        )
        self._questions.ask(doubt)
