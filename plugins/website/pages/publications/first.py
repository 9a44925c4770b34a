"""What readers will get by the first publication, in sentences: there is nothing to compare."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from plugins.editions.edition import Edition
from plugins.website.pages.publications.states import DELIVERY, StatesView
from plugins.website.pages.publications.summary import counted

NOTHING_SAID = "no-report"


def first_sentences(
    edition: Edition, pages: int, records: Iterable[str], states: StatesView
) -> Iterator[str]:
    """How many pages there will be, about what, and what is said of the tasks.

    `pages` are those in the language of the edition, `records` all that will be published.
    """
    _, words = edition.words.gettext, edition.words
    known = tuple(records)
    sentence = words.ngettext(
        "Readers will get %(num)s page in this language.",
        "Readers will get %(num)s pages in this language.",
        pages,
    )
    yield sentence % {"num": words.number(pages)}
    yield _("They will find there: {records}.").format(records=counted(words, known))
    if not any(record.startswith("update:") for record in known):
        state = edition.label(DELIVERY, NOTHING_SAID)
        yield _("Nothing has been reported yet: each task says “{state}”.").format(state=state)
    else:
        counts = words.listed(f"{each.words} {words.number(each.now)}" for each in states.states)
        yield _("Tasks by delivery state: {counts}.").format(counts=counts)
