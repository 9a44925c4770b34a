"""Rules of what was published: the chain of publications, and the frozen copy of each."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Iterator, Mapping

from plugins.plan.ledger.chain import Chain, chain_of
from plugins.plan.ledger.chain_problems import broken, day_ahead, forked
from plugins.plan.ledger.chain_rules import holding_of
from plugins.plan.ledger.rules import listed
from plugins.plan.publications.frozen_copy import (
    CopyUnreadable,
    is_as_listed,
    lines_of,
    listing_of,
    names_of,
    rows_listed,
    tables_in,
)
from plugins.plan.publications.publishing import copy_name, is_due
from plugins.plan.reading.case import Case, Rule
from plugins.plan.reading.catalogues import N_
from plugins.plan.reading.frozen_copies import FROZEN_COPY_CHANGED
from plugins.plan.reading.problems import Message, Problem
from plugins.plan.reading.publications_file import PUBLICATIONS
from plugins.plan.records.ledger import UpdateLine
from plugins.plan.records.publications import FrozenCopy, PublicationLine, PublicationsLine

FROZEN_COPY_MISSING = Message(
    "frozen-copy-missing",
    N_("the copy of what was published is gone: {file}"),
    N_("the file as `make record` wrote it: put it back from git"),
)
FROZEN_COPY_UNREADABLE = Message(
    "frozen-copy-unreadable",
    N_("the tables in this copy of what was published cannot be read"),
    N_("the file as `make record` wrote it, byte for byte: put it back from git"),
)
FROZEN_ROWS_DIFFER = Message(
    "frozen-rows-differ",
    N_("rows in this copy are not those that were published ({count}): {ids}"),
    N_("each row as the listing in the copy, rows.sha256, has it: put the file back from git"),
)
FROZEN_ROWS_GONE = Message(
    "frozen-rows-gone",
    N_("rows that were published are not in this copy any more ({count}): {ids}"),
    N_("every row but those of records that were withdrawn: put the file back from git"),
)
FROZEN_ROWS_WITHDRAWN = Message(
    "frozen-rows-withdrawn",
    N_("this copy still holds rows of records that were withdrawn ({count}): {ids}"),
    N_("a copy without them: `make record` takes them out"),
)
COPIES_OF_NO_LINE = Message(
    "copies-of-no-line",
    N_("copies in data/published/ that no line of data/publications.jsonl names ({count}): {ids}"),
    N_(
        "the publications with every line that there was, if their end was cut off; or, if `make "
        "record` was interrupted, `make record` again"
    ),
)
PUBLICATION_OF_NO_LEDGER = Message(
    "publication-of-no-ledger",
    N_("no line of the ledger has the digest {ledger}, at which it ended at this publication"),
    N_("the ledger with every line that was published: put it back from git"),
)
PUBLICATION_NOT_WRITTEN = Message(
    "publication-not-written",
    N_("what the ledger records up to its end has not been recorded as a publication"),
    N_("`make record`, which records each publication with a copy of the data"),
)


def whole_publications(case: Case) -> Iterator[Problem]:
    """Each line goes on from a line before it, stands once, and is of no earlier day."""
    yield from broken(case, PUBLICATIONS, _chain(case))


def copies_there(case: Case) -> Iterator[Problem]:
    """The frozen copy of each publication is there; one that was changed has been named."""
    changed = {each.file for each in case.found.problems if each.message is FROZEN_COPY_CHANGED}
    for number, line in enumerate(case.records.publications, 1):
        if isinstance(line, PublicationLine) and line.frozen not in case.records.copies:
            file = case.shown(copy_name(line.frozen))
            if file not in changed:
                yield case.of_publications(FROZEN_COPY_MISSING, {"file": file}, "copy", number)


def copies_as_listed(case: Case) -> Iterator[Problem]:
    """Every row in each copy is as it was published, and none is gone but of withdrawn records."""
    withdrawn = holding_of(case).history.records_withdrawn()
    for digest, found in case.shared(_listed_anew).items():
        if found is None:
            yield _of_copy(case, digest, FROZEN_COPY_UNREADABLE)
            continue
        was, now = (Counter(rows_listed(each)) for each in (_listing(case, digest), found))
        other = names_of(now - was)
        gone = names_of(was - now) - other - withdrawn
        if other:
            yield _of_copy(case, digest, FROZEN_ROWS_DIFFER, other)
        if gone:
            yield _of_copy(case, digest, FROZEN_ROWS_GONE, gone)


def withdrawn_rows_taken_out(case: Case) -> Iterator[Problem]:
    """No copy holds a row of a record that was withdrawn."""
    withdrawn = holding_of(case).history.records_withdrawn()
    for digest, found in case.shared(_listed_anew).items():
        held = withdrawn & names_of(lines_of(found or b""))
        if held:
            yield _of_copy(case, digest, FROZEN_ROWS_WITHDRAWN, held)


def ledger_goes_on(case: Case) -> Iterator[Problem]:
    """The ledger holds every end that it had at a publication."""
    if any(True for _line in case.invalid_entries_of(UpdateLine)):
        return
    digests = set(holding_of(case).history.chain.digests)
    for number, line in enumerate(case.records.publications, 1):
        if isinstance(line, PublicationLine) and line.ledger not in digests:
            values = {"ledger": line.ledger}
            yield case.of_publications(PUBLICATION_OF_NO_LEDGER, values, "ledger", number)


def publications_joined(case: Case) -> Iterator[Problem]:
    """The chain has one end: what two branches published is joined."""
    yield from forked(case, PUBLICATIONS, _chain(case))


def no_publication_ahead(case: Case) -> Iterator[Problem]:
    """No line is of a day after that of the build."""
    yield from day_ahead(case, PUBLICATIONS, case.records.publications)


def no_copy_unnamed(case: Case) -> Iterator[Problem]:
    """Each copy that lies in data/published/ is named by a line."""
    if not _unreadable(case):
        named = {getattr(line, "frozen", "") for line in case.records.publications}
        ids = [digest for digest in case.records.copies if digest not in named]
        if ids:
            yield case.of_publications(COPIES_OF_NO_LINE, listed(ids))


def publication_written(case: Case) -> Iterator[Problem]:
    """What the ledger records up to its one end was written down as a publication."""
    chain = holding_of(case).history.chain
    if _unreadable(case) or len(chain.ends) != 1 or chain.breaks:
        return
    if is_due(case.records.publications, chain.digests[-1]):
        line = max(len(case.records.publications), 1)
        yield case.of_publications(PUBLICATION_NOT_WRITTEN, line=line)


# For every data folder; what was published and is to stay; what drafts may lack.
PUBLICATIONS_WHOLE: tuple[Rule, ...] = (whole_publications, copies_there)
PUBLICATIONS_HELD: tuple[Rule, ...] = (ledger_goes_on,)
PUBLICATIONS_IN_DRAFTS: tuple[Rule, ...] = (
    *(publications_joined, no_publication_ahead, no_copy_unnamed),
    publication_written,
)
PUBLICATION_MESSAGES = (PUBLICATION_OF_NO_LEDGER, COPIES_OF_NO_LINE, PUBLICATION_NOT_WRITTEN)


def _chain(case: Case) -> Chain[PublicationsLine]:
    return case.shared(_chain_of)


def _chain_of(case: Case) -> Chain[PublicationsLine]:
    return chain_of(case.records.publications)


def _listed_anew(case: Case) -> Mapping[str, bytes | None]:
    """What each copy holds, listed once more; None where its tables cannot be read.

    Copies from which a row was taken out are looked at row by row, which takes time: `check`,
    `record` and `publish` ask for it, other builds leave it at the listing that stands in the copy.
    """
    return {digest: _anew(copy) for digest, copy in case.records.copies.items()}


def _anew(copy: FrozenCopy) -> bytes | None:
    if is_as_listed(copy.path, copy.listing):
        return copy.listing
    try:
        return listing_of(tables_in(copy.path))
    except CopyUnreadable:
        return None


def _listing(case: Case, digest: str) -> bytes:
    return case.records.copies[digest].listing


def _of_copy(case: Case, digest: str, message: Message, ids: Iterable[str] = ()) -> Problem:
    return Problem.of_file(case.shown(copy_name(digest)), message, listed(sorted(ids)))


def _unreadable(case: Case) -> bool:
    return any(True for _line in case.invalid_entries_of(PublicationLine))
