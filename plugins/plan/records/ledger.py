"""The shape of the ledger: one line a record that was recorded, as it was recorded."""

from __future__ import annotations

from enum import StrEnum
from typing import Annotated, Literal, Self, TypeAlias

from pydantic import StringConstraints, model_validator
from pydantic_core import PydanticCustomError

from plugins.plan.records.chain import ChainLine, JoinLine
from plugins.plan.records.types import Sha256, Text, UpdateId, Words

RecordName = Annotated[str, StringConstraints(pattern=r"^[a-z]+(:\S.*)?$")]


class LineKind(StrEnum):
    """Why a record was recorded.

    learnt: facts were added that were not known before. columns: the table has new columns.
    """

    FIRST = "first"
    TRANSLATION = "translation"
    ERRATUM = "erratum"
    COLUMNS = "columns"
    LEARNT = "learnt"
    WITHDRAWN = "withdrawn"


FIELDS_OF_KINDS: dict[LineKind, set[str]] = {
    LineKind.FIRST: set(),
    LineKind.TRANSLATION: {"entries"},
    LineKind.ERRATUM: {"entries"},
    LineKind.COLUMNS: {"columns"},
    LineKind.LEARNT: set(),
    LineKind.WITHDRAWN: {"entries", "reason", "by"},
}


class UpdateLine(ChainLine):
    """A line of the first form, which held updates only: `digest` is that of what one said."""

    id: UpdateId
    digest: Sha256

    @property
    def record(self) -> str:
        """The name of the update in the ledger."""
        return f"update:{self.id}"

    @property
    def kind(self) -> LineKind:
        """Lines of this form record what is new."""
        return LineKind.FIRST


class RecordLine(ChainLine):
    """A record on the day on which it was recorded; `digest` is that of its published row.

    entries: the digests of the entries of data/errata.yaml that explain a change.
    columns: the names of the new columns. reason, by: why and by whose order it was withdrawn.
    """

    record: RecordName
    digest: Sha256
    kind: Literal[
        LineKind.FIRST,
        LineKind.TRANSLATION,
        LineKind.ERRATUM,
        LineKind.COLUMNS,
        LineKind.LEARNT,
        LineKind.WITHDRAWN,
    ]
    entries: tuple[Sha256, ...] = ()
    columns: tuple[Words, ...] = ()
    reason: Text | None = None
    by: Text | None = None

    @model_validator(mode="after")
    def _fields_fit_kind(self) -> Self:
        given = {key for key in ("entries", "columns", "reason", "by") if getattr(self, key)}
        if given != FIELDS_OF_KINDS[self.kind]:
            raise PydanticCustomError("line_fields", "the fields do not fit the kind of line")
        return self


LedgerLine: TypeAlias = UpdateLine | RecordLine | JoinLine
