"""What `make record` adds about publications, once it knows how the ledger ends."""

from __future__ import annotations

import datetime as dt
import hashlib
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, field

from plugins.plan.facts.derive import derive
from plugins.plan.ledger.chain import BEGINNING, chain_of, digest_of_line, joining
from plugins.plan.publications.frozen_copy import (
    archive_of,
    frozen_tables,
    lines_of,
    listing_of,
    names_of,
    tables_in,
)
from plugins.plan.publications.names import last_publication
from plugins.plan.reading.frozen_copies import PUBLISHED
from plugins.plan.records.chain import JoinLine, line_of
from plugins.plan.records.dataset import Records
from plugins.plan.records.publications import FrozenCopy, PublicationLine, PublicationsLine
from plugins.plan.rows.every import full_rows


@dataclass(frozen=True, slots=True)
class NewPublication:
    """The lines that are added, joins of branches first, and the copy of the last, by its name."""

    lines: tuple[PublicationLine | JoinLine, ...]
    copies: Mapping[str, bytes] = field(default_factory=dict)


def new_publication(
    records: Records, end: str, day: dt.date, manifest: str | None, languages: Sequence[str]
) -> NewPublication:
    """What is to be added where the ledger ends in the line of digest `end`, on `day`.

    A publication, only where the ledger ended elsewhere at the last one: something was recorded
    since. To be called only where no rule finds anything wrong.
    """
    lines: list[PublicationLine | JoinLine] = list(joined(records.publications, day))
    if not is_due(records.publications, end):
        return NewPublication(tuple(lines))
    frozen = frozen_tables(full_rows(records, derive(records, day), languages), languages)
    listing = listing_of(frozen)
    digest = hashlib.sha256(listing).hexdigest()
    values = {"kind": "publication", "date": day.isoformat(), "copy": digest, "ledger": end}
    more = {"manifest": manifest} if manifest else {}
    previous = end_of((*records.publications, *lines))
    lines.append(PublicationLine.model_validate({**values, **more, "previous": previous}))
    return NewPublication(tuple(lines), {copy_name(digest): archive_of(frozen, listing)})


def is_due(lines: Sequence[PublicationsLine], end: str) -> bool:
    """Whether the ledger, which ends in the line of digest `end`, went on since the last one."""
    last = last_publication(lines)
    return last is None or last.ledger != end


def joined(lines: Sequence[PublicationsLine], day: dt.date) -> Iterator[JoinLine]:
    """The lines that make one chain of what branches added; none where it is one."""
    chain = chain_of(lines)
    previous = end_of(lines)
    for place in chain.ends[-2::-1]:
        line = joining(previous, chain.digests[place], day)
        previous = digest_of_line(line_of(line))
        yield line


def end_of(lines: Sequence[PublicationsLine]) -> str:
    """The digest that the next line states as `previous`."""
    return digest_of_line(line_of(lines[-1])) if lines else BEGINNING


def copies_without(copies: Mapping[str, FrozenCopy], withdrawn: frozenset[str]) -> dict[str, bytes]:
    """Each copy that still holds a row of a `withdrawn` record, by its name, made without it.

    Its listing stays as it was, so that it is known by the same digest. Raises CopyUnreadable.
    """
    found = {}
    for digest, copy in copies.items():
        if names_of(lines_of(copy.listing)) & withdrawn:
            frozen = tables_in(copy.path)
            kept = tuple(table.without(withdrawn) for table in frozen)
            if kept != frozen:
                found[copy_name(digest)] = archive_of(kept, copy.listing)
    return found


def copy_name(digest: str) -> str:
    """Where the copy of this digest lies below the data folder."""
    return f"{PUBLISHED}/{digest}.zip"
