"""A page as programs that keep references take it: an entry of BibTeX, an item of CSL-JSON.

BibTeX is written for biber, which reads UTF-8 and the entry types of biblatex; the name of an
office, and a title, stand in braces within the marks, so that no style takes them apart. CSL-JSON
is that of https://docs.citationstyles.org/, version 1.0.2.
"""

from __future__ import annotations

import datetime as dt
import json
import re
import unicodedata
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from enum import StrEnum
from typing import Any

from plugins.editions.edition import Edition
from plugins.website.pages.page_days import day_of_page


class WorkType(StrEnum):
    """What is cited, as CSL calls it."""

    PAGE = "webpage"
    DATA = "dataset"


@dataclass(frozen=True, slots=True, kw_only=True)
class Work:
    """What is cited in one language: the page with `key`, which stands at `path`.

    author: the office whose words they are, None where nobody says. day: when it was issued; that
    on which what the page shows last changed on this site where it is not stated.
    """

    key: str
    path: str
    title: str
    author: str | None
    type: WorkType = WorkType.PAGE
    day: dt.date | None = None


@dataclass(frozen=True, slots=True)
class References:
    """One work in both forms, as text."""

    bibtex: str
    csl: str


# As biblatex calls them.
ENTRIES: Mapping[WorkType, str] = {WorkType.PAGE: "online", WorkType.DATA: "dataset"}
LANGUAGES: Mapping[str, str] = {"vi": "vietnamese", "en": "english", "fr": "french"}
# Braces count for BibTeX even where they are escaped, so that they may only stand as words.
ESCAPES = str.maketrans(
    {
        "\\": r"\textbackslash{}",
        "{": r"\textbraceleft{}",
        "}": r"\textbraceright{}",
        "~": r"\textasciitilde{}",
        "^": r"\textasciicircum{}",
        **{character: f"\\{character}" for character in "&%$#_"},
    }
)
NOT_IN_KEYS = re.compile(r"[^a-z0-9.]+")
BARRED = str.maketrans({"đ": "d", "Đ": "D"})


def references(edition: Edition, work: Work) -> References:
    """How programs take `work`: as seen on the day of the build, with its address if it has one."""
    return References(_bibtex(edition, work), _csl(edition, work))


def _csl(edition: Edition, work: Work) -> str:
    day = _day(edition, work)
    item: dict[str, Any] = {
        "id": _key(edition, work),
        "type": work.type.value,
        "title": work.title,
        "author": [{"literal": work.author}] if work.author else None,
        "container-title": _site(edition),
        "publisher": _publisher(edition, work),
        "issued": _date_parts(day) if day else None,
        "accessed": _date_parts(edition.site.as_of),
        "URL": edition.public(work.path),
        "language": edition.language.code,
    }
    lines = (f"  {_json(name)}: {_json(value)}" for name, value in item.items() if value)
    return "[{{\n{}\n}}]".format(",\n".join(lines))


def _json(value: object) -> str:
    return json.dumps(value, ensure_ascii=False)


def _date_parts(day: dt.date) -> dict[str, list[list[int]]]:
    return {"date-parts": [[day.year, day.month, day.day]]}


def _bibtex(edition: Edition, work: Work) -> str:
    fields = "".join(f'  {name} = "{value}",\n' for name, value in _fields(edition, work))
    return f"@{ENTRIES[work.type]}{{{_key(edition, work)},\n{fields}}}"


def _fields(edition: Edition, work: Work) -> Iterator[tuple[str, str]]:
    day, url, publisher = _day(edition, work), edition.public(work.path), _publisher(edition, work)
    language = LANGUAGES.get(edition.language.code)
    if work.author:
        yield "author", _kept_whole(work.author)
    yield "title", _kept_whole(work.title)
    yield "organization", _kept_whole(_site(edition))
    if publisher:
        yield "publisher", _kept_whole(publisher)
    if day:
        yield "date", day.isoformat()
    if url:
        yield "url", url
    yield "urldate", edition.site.as_of.isoformat()
    if language:
        yield "langid", language


def _kept_whole(words: str) -> str:
    return f"{{{words.translate(ESCAPES)}}}"


def _key(edition: Edition, work: Work) -> str:
    """The same in every build: from the number of the document, the page and the language."""
    parts = (edition.site.records.plan.number, work.key, edition.language.code)
    return "-".join(filter(None, map(_in_key, parts)))


def _in_key(part: str) -> str:
    plain = unicodedata.normalize("NFKD", part.translate(BARRED)).lower()
    bare = "".join(character for character in plain if not unicodedata.combining(character))
    return NOT_IN_KEYS.sub("-", bare).strip("-")


def _day(edition: Edition, work: Work) -> dt.date | None:
    return work.day or day_of_page(edition, work.key)


def _publisher(edition: Edition, work: Work) -> str | None:
    """Who publishes it, where that is not who wrote it."""
    publisher = publisher_of(edition)
    return publisher if publisher != work.author else None


def _site(edition: Edition) -> str:
    return edition.passage(edition.site.records.settings.name).text


def publisher_of(edition: Edition) -> str | None:
    """Who publishes the site, as data say; None where they do not."""
    publisher = edition.site.records.settings.publisher
    return edition.passage(publisher).text if publisher else None
