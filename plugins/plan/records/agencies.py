"""The bodies that the plan names, and what became of them: data/agencies.yaml."""

from __future__ import annotations

from typing import Literal

from pydantic import Field

from plugins.plan.records.types import (
    Certainty,
    IsoDate,
    LanguageCode,
    Line,
    LineText,
    Record,
    Slug,
    Text,
    WebAddress,
    Words,
)


class Source(Record):
    """A public source: address, the short passage that proves the fact, its language."""

    url: WebAddress
    quote: Words | None = None
    lang: LanguageCode


class Effective(Record):
    """When a change took effect, and how exactly the date is known."""

    date: IsoDate
    precision: Literal["day", "month", "about"] = "day"


class Succession(Record):
    """One step in what became of a body after the plan was issued."""

    effective: Effective
    change: Literal["unchanged", "merged", "renamed", "split", "ended", "uncertain"]
    name: Text | None = None
    detail: Text | None = None
    act: Text | None = None
    certainty: Certainty
    certainty_note: Text | None = None
    sources: tuple[Source, ...] = ()


class TakenOver(Record):
    """What a body of today took over from one of before: all of it, or only `part`."""

    agency: Slug
    part: Text | None = None
    effective: Effective
    act: Text | None = None
    certainty: Certainty
    certainty_note: Text | None = None
    sources: tuple[Source, ...] = ()


class Website(Record):
    """A body's website and how sure it is that it is still served."""

    url: WebAddress
    note: Text | None = None


class Agency(Record):
    """A body that the plan names, or a member of a collective that it names, or one of today.

    kind: the id of a kind of body; so may_include, those of which an open group may have some.
    named: where the plan names it; `successor` is said of one that it does not name, and that took
    over from others what `took_over` says.
    """

    id: Slug
    kind: Slug
    named: Literal["cells", "members", "text", "successor"]
    slug: dict[str, Slug] = Field(default_factory=dict)
    name: LineText
    name_note: Text | None = None
    names_in_plan: tuple[Words, ...] = ()
    abbreviations: dict[str, tuple[Line, ...]] = Field(default_factory=dict)
    aliases: tuple[Line, ...] = ()
    website: Website | None = None
    members: tuple[Slug, ...] = ()
    may_include: tuple[Slug, ...] = ()
    membership_note: Text | None = None
    succession: tuple[Succession, ...] = ()
    took_over: tuple[TakenOver, ...] = ()
    note: Text | None = None
