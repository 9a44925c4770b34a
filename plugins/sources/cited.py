"""The web addresses that records cite."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass

from plugins.plan.records.dataset import Records
from plugins.plan.records.types import Plain
from plugins.plan.rows import sources
from plugins.plan.rows.every import published_rows
from plugins.plan.rows.plain import plain

LETTERS = "letters"


@dataclass(frozen=True, slots=True, kw_only=True)
class Cited:
    """An address, the names in the ledger of the records that cite it, and what is known of it.

    archived: the address of an archived copy, where a record or data/sources.yaml names one.
    day: the day from which the first of the records is, in ISO form; None where it bears none.
    """

    url: str
    by: tuple[str, ...]
    archived: str | None
    day: str | None


def cited(records: Records, languages: Sequence[str]) -> tuple[Cited, ...]:
    """Every address that stands as `url` in what records say, in the order of the records.

    What letters say of the law stands in no row, but is cited too.
    """
    copies = {source.url: source.archived for source in records.sources}
    found: dict[str, Cited] = {}
    follow_ups = sources.table(languages).prefix
    rows = {
        key: published.row
        for key, published in published_rows(records, languages).items()
        if published.table.prefix != follow_ups
    }
    if records.letters:
        rows[LETTERS] = {"law": plain(records.letters.law)}
    for key, row in rows.items():
        for stated in _stated(list(row.values())):
            url = str(stated["url"])
            before = found.get(url, Cited(url=url, by=(), archived=copies.get(url), day=None))
            found[url] = Cited(
                url=url,
                by=tuple(dict.fromkeys((*before.by, key))),
                archived=_first(before.archived, stated.get("archived")),
                day=_first(before.day, stated.get("date"), row.get("date")),
            )
    return tuple(found.values())


def _stated(value: Plain) -> Iterator[dict[str, Plain]]:
    """The mappings within `value` that state an address."""
    inner: Iterable[Plain] = ()
    if isinstance(value, dict):
        if isinstance(value.get("url"), str):
            yield value
        inner = value.values()
    elif isinstance(value, list):
        inner = value
    for each in inner:
        yield from _stated(each)


def _first(*values: object) -> str | None:
    return next((value for value in values if isinstance(value, str)), None)
