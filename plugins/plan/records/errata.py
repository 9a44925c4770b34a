"""What was put right in records that had been published: data/errata.yaml."""

from __future__ import annotations

from enum import StrEnum
from typing import Self

from pydantic import model_validator
from pydantic_core import PydanticCustomError

from plugins.plan.records.meaning import Meanings, Means
from plugins.plan.records.types import IsoDate, Plain, Record, Text, Words


class ErratumKind(StrEnum):
    """Why a published record is no longer what it was."""

    ERRATUM = "erratum"
    TRANSLATION = "translation"
    WITHDRAWN = "withdrawn"


class Erratum(Record):
    """One field of a published record put right, or a whole record withdrawn, and why.

    erratum: our own slip. translation: better words in one language that is not the plan's.
    withdrawn: the record was taken down, by order of `by`; it has no field.
    """

    record: Words
    kind: ErratumKind
    field: Words | None = None
    was: Plain = None
    now: Plain = None
    why: Text
    by: Text | None = None
    date: IsoDate

    _meanings = Meanings(
        record=Means("the name of the record: its sort, a colon, its id", '"task:1.2"'),
        kind=Means("why the record is no longer what it was", "erratum"),
        field=Means("the recorded column that was put right", "title_en"),
        was=Means("what was recorded, word for word", "Testing well"),
        now=Means("what it now says, word for word", "Testing wells"),
        why=Means(
            "why it was put right or taken down",
            "{vi: Dịch nhầm số ít., en: Translated as one well.}",
        ),
        by=Means(
            "of the kind “withdrawn”: by whose order",
            "{vi: Quyết định của UBND xã, en: Decision of the commune’s People’s Committee}",
        ),
        date=Means("the day of the correction", '"2026-02-01"'),
    )

    @model_validator(mode="after")
    def _fields_fit_kind(self) -> Self:
        withdrawn = self.kind is ErratumKind.WITHDRAWN
        needed = {"by"} if withdrawn else {"field"}
        foreign = {"field", "was", "now"} if withdrawn else {"by"}
        given = {key for key in ("field", "was", "now", "by") if getattr(self, key) is not None}
        if needed - given or given & foreign:
            expected = "by" if withdrawn else "field, was, now"
            raise PydanticCustomError(
                "erratum_fields",
                "an entry of the kind {kind} takes {needed}",
                {"kind": self.kind.value, "needed": expected},
            )
        return self
