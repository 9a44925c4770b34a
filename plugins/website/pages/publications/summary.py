"""What a publication changed against the one before it, in a few sentences."""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Iterable, Iterator, Mapping
from functools import partial

from plugins.editions.differences import STATE_NAMES
from plugins.editions.edition import Edition
from plugins.editions.words import Words
from plugins.plan.publications.differences import Compared
from plugins.plan.rows.compare import Change, language_of
from plugins.plan.rows.every import table_of
from plugins.plan.rows.wording import STATES


def summary(edition: Edition, found: Compared) -> tuple[str, ...]:
    """Records that came and went, then states, words, other details and figures that changed."""
    return tuple(_sentences(edition, found)) or (edition.words.gettext("No row changed."),)


def _sentences(edition: Edition, found: Compared) -> Iterator[str]:
    _, of = edition.words.gettext, partial(counted, edition.words)
    said = found.said
    words = [change for change in said.changes if _is_of_words(edition, change)]
    details = [change for change in said.changes if not _is_of_words(edition, change)]
    figures = [change for change in found.worked_out if change.column not in STATES]
    if said.came:
        yield _("New: {records}.").format(records=of(said.came))
    if said.vanished:
        yield _("Gone: {records}.").format(records=of(said.vanished))
    if found.withdrawn:
        yield _("Withdrawn by order: {records}.").format(records=of(found.withdrawn))
    yield from _of_states(edition, found.worked_out)
    if words:
        yield _("Wording corrected or translated again: {records}.").format(
            records=_of(edition, words)
        )
    if details:
        yield _("Other details changed: {records}.").format(records=_of(edition, details))
    if figures:
        yield _("Figures and dates worked out again: {records}.").format(
            records=_of(edition, figures)
        )
    if found.columns:
        number = len(found.columns)
        sentence = edition.words.ngettext(
            "%(num)s new column in the tables.", "%(num)s new columns in the tables.", number
        )
        yield sentence % {"num": edition.words.number(number)}


def _of_states(edition: Edition, changes: Iterable[Change]) -> Iterator[str]:
    """A sentence for each state that changed."""
    own = [change for change in changes if change.column in STATES]
    for state in STATES:
        changed = [change for change in own if change.column == state]
        if changed:
            yield edition.words.gettext("{state} changed: {records}.").format(
                state=edition.words.gettext(STATE_NAMES[state]), records=_of(edition, changed)
            )


def _is_of_words(edition: Edition, change: Change) -> bool:
    """Whether it touches the words of one language, and nothing else."""
    table = table_of(change.record, edition.held)
    return table is not None and language_of(change, table, edition.held) is not None


def _of(edition: Edition, changes: Iterable[Change]) -> str:
    return counted(edition.words, dict.fromkeys(change.record for change in changes))


def counted(words: Words, records: Iterable[str]) -> str:
    """“2 agencies and 57 updates”: records by their kinds."""
    counts = Counter(record.partition(":")[0] for record in records)
    ordered = sorted(counts.items(), key=lambda each: [*NOUNS].index(each[0]))
    return words.listed(NOUNS[kind](words, n) % {"num": words.number(n)} for kind, n in ordered)


# By the kind of record as the ledger calls it, in the order of reading.
NOUNS: Mapping[str, Callable[[Words, int], str]] = {
    "plan": lambda words, _n: words.gettext("{the_document} itself"),
    "area": lambda words, n: words.ngettext("%(num)s area", "%(num)s areas", n),
    "task": lambda words, n: words.ngettext("%(num)s task", "%(num)s tasks", n),
    "agency": lambda words, n: words.ngettext("%(num)s agency", "%(num)s agencies", n),
    "locality": lambda words, n: words.ngettext("%(num)s place", "%(num)s places", n),
    "update": lambda words, n: words.ngettext("%(num)s update", "%(num)s updates", n),
    "indicator": lambda words, n: words.ngettext("%(num)s indicator", "%(num)s indicators", n),
    "context": lambda words, n: words.ngettext(
        "%(num)s piece of background information", "%(num)s pieces of background information", n
    ),
    "term": lambda words, n: words.ngettext("%(num)s term", "%(num)s terms", n),
    "source": lambda words, n: words.ngettext("%(num)s source", "%(num)s sources", n),
    "plain": lambda words, n: words.ngettext(
        "%(num)s area in plain words", "%(num)s areas in plain words", n
    ),
    "request": lambda words, n: words.ngettext(
        "%(num)s request for a report", "%(num)s requests for reports", n
    ),
}
