"""What the site calls itself, and in which languages it speaks: data/site.yaml."""

from __future__ import annotations

from typing import Annotated

from pydantic import Field

from plugins.plan.records.colours import Colours, Motif
from plugins.plan.records.languages import USUAL_LANGUAGES
from plugins.plan.records.meaning import Meanings, Means
from plugins.plan.records.questions import Question
from plugins.plan.records.site_address import SiteAddress
from plugins.plan.records.types import (
    Boolean,
    LanguageCode,
    LineText,
    Record,
    Slug,
    TaskId,
    Text,
    WebAddress,
    WholeNumber,
)


class SiteSettings(Record):
    """What this site calls itself and who answers for it.

    languages: their codes; the first is that of the plan itself, and its pages lie at the root.
    repository: where code and data can be had.
    publisher: who makes the site; the office that publishes it where the plan is called official.
    superior: the body above the publisher, whose name stands above it at the head of its letters.
    contact: where readers write to: about mistakes and barriers, and agencies that report.
    motif and colours: those of the theme where none are stated.
    rebuilt_every_days: after how many days at most the site is rebuilt; pages say it where it was
    not. Nothing is promised for None.
    questions: examples of what to ask, for the front page.
    short_names: of bodies, by their ids, for where there is little room.
    form: whether there is a page with a form in which an official writes a report for this site.
    posters: the tasks that have a poster of their own, by their ids.
    """

    languages: Annotated[tuple[LanguageCode, ...], Field(min_length=1)] = USUAL_LANGUAGES
    name: LineText
    tagline: LineText
    description: LineText
    address: SiteAddress | None = None
    repository: WebAddress | None = None
    publisher: LineText | None = None
    superior: LineText | None = None
    contact: Text | None = None
    rebuilt_every_days: WholeNumber | None = None
    questions: tuple[Question, ...] = ()
    motif: Motif = Motif.WEAVE
    colours: Colours = Field(default_factory=Colours)
    short_names: dict[Slug, LineText] = Field(default_factory=dict)
    form: Boolean = False
    posters: tuple[TaskId, ...] = ()

    _meanings = Meanings(
        languages=Means("the languages of the site, that of the plan first", "[vi, en]"),
        name=Means(
            "what the site calls itself", "{vi: Nước sạch Suối Mơ, en: Suối Mơ Clean Water}"
        ),
        tagline=Means(
            "a line below the name", "{vi: Ai làm gì trước khi nào, en: Who does what by when}"
        ),
        description=Means(
            "what the site is, in a sentence, for search engines",
            "{vi: Các nhiệm vụ của Chương trình nước sạch., en: The tasks of the Clean Water "
            "Programme.}",
        ),
        address=Means(
            "where the site stands on the web; not there, it has no public address yet",
            "https://nuocsach.example",
        ),
        repository=Means("where code and data can be had", "https://git.example/nuocsach"),
        publisher=Means("who makes the site", "{vi: Nhóm Suối Mơ Xanh, en: Green Suối Mơ Group}"),
        superior=Means(
            "the agency above the publisher: its name is put above it at the head of letters",
            "{vi: UBND xã Suối Mơ, en: People’s Committee of Suối Mơ Commune}",
        ),
        contact=Means(
            "where readers write to",
            '{vi: "Thư: gop-y@nuocsach.example", en: "Mail: gop-y@nuocsach.example"}',
        ),
        rebuilt_every_days=Means(
            "after how many days at most the site is rebuilt; where it was not, each page says so",
            "2",
        ),
        questions=Means("examples of what to ask, for the front page"),
        motif=Means("the pattern of the band at the head of each page", "weave"),
        colours=Means("colours in place of those of the theme", '{light: {structure: "#1f4d36"}}'),
        short_names=Means(
            "short names of agencies where there is little room, by their ids",
            "{tram-y-te: {vi: Trạm Y tế, en: Health station}}",
        ),
        form=Means(
            "whether there is a page with a form in which an official writes a report", "true"
        ),
        posters=Means("the tasks that have a poster of their own, by their ids", "[1.2]"),
    )
