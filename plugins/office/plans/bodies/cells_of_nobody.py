"""Cells that name no body: their words refer to what another document says."""

from __future__ import annotations

import unicodedata
from functools import cache

from plugins.office.documents.document import FilePlace
from plugins.office.plans.bodies.shipped import shipped_bodies
from plugins.office.plans.bodies.wordings import NO_BODY, key_of_body
from plugins.office.plans.doubts import LONGEST_KEY, Doubt, Questions, short
from plugins.office.plans.phrase_lists import PhraseList
from plugins.plan.reading.catalogues import N_
from plugins.plan.reading.cells.citations import citations
from plugins.plan.reading.cells.phrases import tokens
from plugins.plan.reading.problems import Message

NAMES_NOBODY = Message(
    "import-names-nobody",
    N_("“{words}” ({rows}) names no agency and refers to what another document says"),
    N_("`nobody`; or `agencies` where these words name some, which are then asked for"),
)
NOBODY, AGENCIES = "nobody", "agencies"
AROUND = " .,;"


def refers_elsewhere(text: str) -> bool:
    """Whether `text` (NFC) begins like a reference and cites a document."""
    return _beginnings().begin(text) and bool(citations(text, tokens(text)))


def asked_of_nobody(text: str, place: FilePlace, rows: str, questions: Questions) -> bool:
    """Whether the words of a cell name nobody, as a person says of a reference."""
    doubt = Doubt(
        key=_key(text),
        place=place,
        message=NAMES_NOBODY,
        words=text,
        read_as=NOBODY,
        choices=(NOBODY, AGENCIES),
        values={"words": text, "rows": rows},
    )
    return questions.ask(doubt) == NOBODY


def said_of_nobody(text: str, questions: Questions) -> bool:
    """Whether words in which no body was read name nobody: asked before, or answered so."""
    text, key = unicodedata.normalize("NFC", text), _key(text)
    if any(doubt.key == key for doubt in questions.doubts):
        return questions.answers.get(key, NOBODY) == NOBODY
    answer = questions.answers.get(short(key_of_body(text.strip(AROUND)), LONGEST_KEY))
    return answer is not None and answer.strip() in ("", NO_BODY)


def _key(text: str) -> str:
    return f"cell “{short(text)}”"


@cache
def _beginnings() -> PhraseList:
    return PhraseList(shipped_bodies().elsewhere)
