"""The bodies that the plan names, and what became of them: data/agencies.yaml."""

from __future__ import annotations

from typing import Literal

from pydantic import Field

from plugins.plan.records.meaning import Meanings, Means
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

    _meanings = Meanings(
        url=Means("the address at which it can be read", "https://xa.example/sap-xep"),
        quote=Means(
            "the short passage that proves the fact, word for word", "sáp nhập vào xã Suối Mơ"
        ),
        lang=Means("the language in which it is written", "vi"),
    )


class Effective(Record):
    """When a change took effect, and how exactly the date is known."""

    date: IsoDate
    precision: Literal["day", "month", "about"] = "day"

    _meanings = Meanings(
        date=Means("the day from which the change holds", '"2025-07-01"'),
        precision=Means("how exactly that day is known", "day"),
    )


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

    _meanings = Meanings(
        effective=Means("when the change took effect"),
        change=Means("what became of the agency", "merged"),
        name=Means(
            "its name since then", "{vi: Trạm Y tế xã Suối Mơ, en: Suối Mơ Commune Health Station}"
        ),
        detail=Means(
            "what else is known of the change",
            "{vi: Gộp với trạm y tế xã bên., en: Joined with the station of the next commune.}",
        ),
        act=Means(
            "the act by which it was decided",
            "{vi: Nghị quyết số 20/NQ-HĐND, en: Resolution 20/NQ-HĐND}",
        ),
        certainty=Means("how sure the change is", "indirect"),
        certainty_note=Means(
            "why it is no surer", "{vi: Chỉ thấy trên báo., en: Seen in a newspaper only.}"
        ),
        sources=Means("where it is said"),
    )


class TakenOver(Record):
    """What a body of today took over from one of before: all of it, or only `part`."""

    agency: Slug
    part: Text | None = None
    effective: Effective
    act: Text | None = None
    certainty: Certainty
    certainty_note: Text | None = None
    sources: tuple[Source, ...] = ()

    _meanings = Meanings(
        agency=Means("the id of the agency from which it took over", "tram-y-te"),
        part=Means(
            "what it took over, where that was not all",
            "{vi: Công tác tiêm chủng, en: Vaccination}",
        ),
        effective=Means("when it took over"),
        act=Means(
            "the act by which it was decided",
            "{vi: Nghị quyết số 20/NQ-HĐND, en: Resolution 20/NQ-HĐND}",
        ),
        certainty=Means("how sure it is", "indirect"),
        certainty_note=Means(
            "why it is no surer", "{vi: Chỉ thấy trên báo., en: Seen in a newspaper only.}"
        ),
        sources=Means("where it is said"),
    )


class Website(Record):
    """A body's website and how sure it is that it is still served."""

    url: WebAddress
    note: Text | None = None

    _meanings = Meanings(
        url=Means("its address", "https://tramyte.example/"),
        note=Means(
            "what readers must know of it, as that it may be gone",
            "{vi: Có thể không còn hoạt động., en: It may no longer be served.}",
        ),
    )


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

    _meanings = Meanings(
        id=Means(
            "the id of the agency, by which other files name it, and its address for good",
            "tram-y-te",
        ),
        kind=Means("the id of a kind of agency; kinds.yaml may add some", "service-unit"),
        named=Means("where the plan names it; “successor” is one of today that took over", "cells"),
        slug=Means(
            "the word for it in addresses, in each language but the plan’s own",
            "{en: health-station}",
        ),
        name=Means(
            "its full name", "{vi: Trạm Y tế xã Suối Mơ, en: Suối Mơ Commune Health Station}"
        ),
        name_note=Means(
            "what readers must know of its name",
            "{vi: Văn bản viết tắt tên này., en: The plan shortens this name.}",
        ),
        names_in_plan=Means(
            "how the plan writes it, where that is not its name or an abbreviation",
            "[Trạm Y tế xã]",
        ),
        abbreviations=Means("short forms of its name, by language", "{vi: [TYT xã]}"),
        aliases=Means("what else people call it, for the search", "[trạm xá xã]"),
        website=Means("its website"),
        members=Means("of a group whose members are known: their ids", "[thon-dau-nguon]"),
        may_include=Means(
            "of a group that the plan leaves open: the kinds of agency that may be meant", "[union]"
        ),
        membership_note=Means(
            "how it is known who belongs to the group",
            "{vi: Theo Mục I của Chương trình., en: By section I of the Programme.}",
        ),
        succession=Means("what became of it since the plan was issued, step by step"),
        took_over=Means("of an agency of today: what it took over, and from whom"),
        note=Means(
            "what readers must know of the agency",
            "{vi: Chương trình chỉ nêu tên ở Mục II., en: The Programme names it in section "
            "II only.}",
        ),
    )
