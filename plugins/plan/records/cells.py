"""What cells of responsibility say: bodies, how each is marked, and what cannot be read."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from enum import StrEnum

from pydantic import Field

from plugins.plan.records.meaning import Meanings, Means
from plugins.plan.records.types import Record, Words


class Mark(StrEnum):
    """What a plan says of one body in a cell: "(chủ trì)", "(cơ quan thường trực)"."""

    LEAD = "lead"
    COORDINATING = "coordinating"
    STANDING = "standing"
    FOCAL = "focal"


class CellWords(Record):
    """The words of a language that a cell has besides names.

    joining: between two names. as_above: a cell that repeats the one above it. marks: what is said
    of a body, in brackets, before its name or after it. introducing: those of these that only
    stand before names.
    """

    joining: tuple[Words, ...] = ()
    as_above: tuple[Words, ...] = ()
    marks: dict[Mark, tuple[Words, ...]] = Field(default_factory=dict)
    introducing: tuple[Words, ...] = ()

    _meanings = Meanings(
        joining=Means("words that join two names", "[và, cùng]"),
        as_above=Means("what a cell says that repeats the one above it", '[như trên, "-nt-"]'),
        marks=Means(
            "what is said of an agency beside its name, by what it means",
            "{lead: [chủ trì], standing: [cơ quan thường trực]}",
        ),
        introducing=Means("those of these words that stand before names only", "[phối hợp với]"),
    )


@dataclass(frozen=True, slots=True, kw_only=True)
class CellBody:
    """A body that a cell names.

    words: the name as written. marks: what is said of it, in the order of the words. bullet: the
    letter, number or sign before it. duty: what follows the colon behind it.
    """

    agency: str
    words: str = ""
    marks: tuple[Mark, ...] = ()
    bullet: str = ""
    duty: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class CellReading:
    """What was read from the words of a cell, in their order.

    unread: words that belong to no body. of_several: names that may be those of several bodies,
    with the ids of these. unsure: duties in which there may be bodies. points_above: the words only
    say that the cell is that of the row above; `above` is the id of this row once it is known,
    which may be a heading. names_nobody: the words are said to refer elsewhere.
    """

    bodies: tuple[CellBody, ...] = ()
    unread: tuple[str, ...] = ()
    of_several: Mapping[str, tuple[str, ...]] = field(default_factory=dict)
    unsure: tuple[str, ...] = ()
    points_above: bool = False
    above: str | None = None
    above_is_heading: bool = False
    names_nobody: bool = False

    @property
    def agencies(self) -> tuple[str, ...]:
        """The ids of the bodies in the order of the words, each once."""
        return tuple(dict.fromkeys(body.agency for body in self.bodies))

    @property
    def is_sure(self) -> bool:
        """Whether every word was read, and could mean one thing only."""
        return bool(self.bodies) and not (self.unread or self.of_several or self.unsure)
