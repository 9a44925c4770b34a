"""The shape that lines of a chain share: of the ledger, and of the publications."""

from __future__ import annotations

import json
from typing import Literal

from plugins.plan.records.types import IsoDate, Record, Sha256


class ChainLine(Record):
    """A line of a file that is only ever added to.

    Of each line `previous` is the digest of the line before, so that no line can be changed or
    dropped in silence.
    """

    date: IsoDate
    previous: Sha256


class JoinLine(ChainLine):
    """Where two chains that went on from one line become one: `previous` and `joins` end them."""

    kind: Literal["join"]
    joins: Sha256


def line_of(line: ChainLine) -> str:
    """The line of the file that holds `line`, without its end."""
    return canonical(line.model_dump(mode="json", exclude_defaults=True, by_alias=True))


def canonical(value: object) -> str:
    """`value` as JSON that is the same for the same value: keys in order, no blanks."""
    return json.dumps(value, ensure_ascii=False, sort_keys=True, separators=(",", ":"))
