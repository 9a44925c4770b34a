"""Every text in every language of the site, and translations that are of today's original."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from pydantic import BaseModel

from plugins.plan.located import Path
from plugins.plan.material import Material
from plugins.plan.places import Origin
from plugins.plan.problems import Problem, nearest
from plugins.plan.records import (
    TRANSLATED_FROM,
    Area,
    Item,
    Task,
    Text,
    digest,
)
from plugins.plan.validate.walk import all_records, texts

LONGEST_TITLE = 80


def complete(material: Material, languages: Sequence[str]) -> Iterator[Problem]:
    """The source language is there, others are missed, unknown ones refused, digests right."""
    for record in all_records(material):
        origin = material.places.of(record)
        for path, text in texts(record):
            yield from _present(text, path, origin, languages)
            original = text.get(languages[0])
            if original is not None:
                for language in languages[1:]:
                    yield from _up_to_date(text, path, origin, language, original)


def _present(text: Text, path: Path, origin: Origin, languages: Sequence[str]) -> Iterator[Problem]:
    for language in languages:
        if text.get(language) is not None:
            continue
        values = {"language": language}
        if language == languages[0]:
            yield origin.problem(path, "missing-source-language", values, at_key=True)
        else:
            yield origin.notice(path, "missing-translation", values, at_key=True)
    for key in text.model_extra or {}:
        made_from = TRANSLATED_FROM.fullmatch(key)
        language = made_from[1] if made_from else key
        allowed = languages[1:] if made_from else languages
        if language not in allowed:
            yield _unknown(key, (*path, key), origin, languages)


def _unknown(key: str, path: Path, origin: Origin, languages: Sequence[str]) -> Problem:
    allowed = [*languages, *(f"{language}_of" for language in languages[1:])]
    values = {"language": key, "expected": ", ".join(allowed)}
    return origin.problem(path, "unknown-language", values, nearest(key, allowed), at_key=True)


def _up_to_date(
    text: Text, path: Path, origin: Origin, language: str, original: str
) -> Iterator[Problem]:
    """Official words need the digest of their original; where others have one, it must fit."""
    key, given = f"{language}_of", text.translated_from(language)
    official = isinstance(text, Item) or path == ("deadline", "text")
    if text.get(language) is None or (given is None and not official):
        return
    now = digest(original)
    values = {"key": key, "digest": now, "language": language}
    if given is None:
        yield origin.problem((*path, language), "missing-digest", values, at_key=True)
    elif given != now:
        yield origin.notice((*path, key), "stale-translation", values, now)


def language_keys(material: Material, languages: Sequence[str]) -> Iterator[Problem]:
    """Slugs, abbreviations and synonyms are listed under languages of the site."""
    listed: list[tuple[BaseModel, str, dict[str, object]]] = []
    for agency in material.agencies:
        listed += [(agency, "slug", {**agency.slug})]
        listed += [(agency, "abbreviations", {**agency.abbreviations})]
    listed += [(term, "also", {**term.also}) for term in material.glossary]
    for record, name, values in listed:
        for key in values:
            if key not in languages:
                context = {"language": key, "expected": ", ".join(languages)}
                yield material.places.of(record).problem(
                    (name, key), "unknown-language", context, nearest(key, languages), at_key=True
                )


def titles(material: Material, languages: Sequence[str]) -> Iterator[Problem]:
    """Our short titles of areas and tasks fit on a line."""
    records: list[Area | Task] = [*material.areas, *material.tasks]
    for record in records:
        for language in languages:
            title = record.title.get(language) or ""
            if len(title) > LONGEST_TITLE:
                values = {"length": str(len(title)), "limit": str(LONGEST_TITLE)}
                yield material.places.of(record).problem(
                    ("title", language), "title-too-long", values
                )
