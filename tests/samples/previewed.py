"""A preview of the sample plan with every kind of change, after the last of its publications."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from functools import cache

from plugins.editions.edition import Edition
from plugins.editions.page import Page
from plugins.editions.values import Passage
from plugins.plan.publications.differences import Compared
from plugins.plan.rows.compare import Change, Differences
from plugins.website.pages.publications.coming import (
    AddressesChange,
    ToCome,
    WordsChange,
    to_come,
)
from plugins.website.pages.publications.preview import preview_page, preview_view
from plugins.website.pages.publications.preview_lines import preview_lines
from tests.samples.published import NEW_REPORT, published

WITHDRAWN = "update:2024-07-05-1.1"
ADDRESSES = AddressesChange(
    came={
        "/cap-nhat/moi/": Passage("Thông tin mới", "vi"),
        "/data/updates/moi.json": Passage("", ""),
    },
    gone=("/nhiem-vu/1.6/",),
)
WORDS = tuple(
    WordsChange(language=code, path=path, title=title, was=was, now=now)
    for code, path, title, was, now in (
        ("vi", "/gioi-thieu/", "Giới thiệu", "Câu cũ.", "Câu mới."),
        ("en", "/en/about/", "About", "", "One sentence more."),
    )
)
FOUND = Compared(
    withdrawn=(WITHDRAWN,),
    columns=(("tasks", "group_vi"), ("tasks", "group_en")),
    said=Differences(
        came=(f"update:{NEW_REPORT}",),
        vanished=("task:9.9",),
        changes=(
            Change("task:1.1", "title_en", (), "Old words", "New words"),
            Change("task:1.1", "deadline_date", (), "2026-12-31", None),
        ),
    ),
    worked_out=(
        Change("task:1.1", "delivery", (), "no-report", "in-progress"),
        Change("task:1.1", "reporting", (), "due", "current"),
        Change("agency:so-y-te", "leads", (), 3, 4),
    ),
)


def edition(language: str = "en") -> Edition:
    """The published plan in one language."""
    return next(each for each in published().editions if each.language.code == language)


@cache
def unchanged() -> ToCome:
    """The data as they were published last, where no published site stands."""
    return to_come(edition(), None, (), {"vi": 1200, "en": 1})


@cache
def changed() -> ToCome:
    """A change of every kind; one task less was there before, in another state."""
    coming = unchanged()
    assert coming.was
    rows = dict(coming.was.rows)
    del rows["task:1.6"]
    rows["task:1.1"] = {**rows["task:1.1"], "delivery": "paused"}
    table_of = {record: table for record, table in coming.was.table_of.items() if record in rows}
    was = replace(coming.was, rows=rows, table_of=table_of)
    return replace(coming, was=was, found=FOUND, addresses=ADDRESSES, words=WORDS)


def first() -> ToCome:
    """The same data where nothing was published before."""
    return replace(unchanged(), before=None, was=None, found=None)


def lines(coming: ToCome, language: str = "en") -> list[str]:
    """What a terminal shows of it."""
    own = edition(language)
    return list(preview_lines(own, preview_view(own, coming)))


def preview_pages(coming: ToCome) -> Sequence[Page]:
    """Its page in each language."""
    return [preview_page(each, coming) for each in published().editions]
