"""What takes the rows of a table some at a time, so that a long one is never held whole."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from itertools import islice
from typing import Protocol

from plugins.plan.rows.table import Row

AT_A_TIME = 500


class RowSink(Protocol):
    """Something that is made from the rows of one table."""

    def add(self, rows: Sequence[Row]) -> None:
        """Take the next rows."""


def pour(rows: Iterable[Row], sinks: Sequence[RowSink]) -> None:
    """Give `rows` to all `sinks`: each row is made once."""
    for some in _parts(rows):
        for sink in sinks:
            sink.add(some)


def _parts(rows: Iterable[Row]) -> Iterator[list[Row]]:
    remaining = iter(rows)
    while some := list(islice(remaining, AT_A_TIME)):
        yield some
