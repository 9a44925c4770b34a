"""Titles that keep up with what errata put right in the words below them."""

from __future__ import annotations

import re
from collections.abc import Iterator

from plugins.plan.reading.case import Case
from plugins.plan.reading.catalogues import N_
from plugins.plan.reading.places import FieldPath
from plugins.plan.reading.problems import Message, Problem

TITLE_REPEATS_ERROR = Message(
    "title-repeats-error",
    N_("the title still says “{words}”, which data/errata.yaml puts right in the text"),
    N_("the title put right as well; the entry for it is offered then"),
)
OF_TEXT = "text_"
FIGURE = re.compile(r"\d+(?:[.,/]\d+)*%?")
CUT_OFF = ".…"


def titles_put_right(case: Case) -> Iterator[Problem]:
    """A title repeats neither a figure nor whole words that an entry of errata took from the text.

    Titles of reports are their first sentences: whoever puts the text right forgets the title.
    """
    updates = {f"update:{update.id}": update for update in case.records.updates}
    found: dict[tuple[str, str], Problem] = {}
    for entry in case.records.errata:
        update, field = updates.get(entry.record), entry.field or ""
        language = field.removeprefix(OF_TEXT)
        if not update or field == language or language not in update.title.languages:
            continue
        title, text = (each.get(language) or "" for each in (update.title, update.text))
        if words := _repeated(title, str(entry.was or ""), text):
            path: FieldPath = ("title", language)
            problem = case.places.of(update).problem(path, TITLE_REPEATS_ERROR, {"words": words})
            found.setdefault((update.id, language), problem)
    yield from found.values()


def _repeated(title: str, was: str, text: str) -> str:
    """What of `was` stands in the title and no longer in the text; "" for nothing."""
    wrong = {*FIGURE.findall(was)}.difference(FIGURE.findall(text))
    figures = (str(figure) for figure in FIGURE.findall(title) if figure in wrong)
    if figure := next(figures, ""):
        return figure
    whole = _on_a_line(title).rstrip(CUT_OFF)
    return whole if whole in _on_a_line(was) and whole not in _on_a_line(text) else ""


def _on_a_line(words: str) -> str:
    return " ".join(words.split())
