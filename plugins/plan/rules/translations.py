"""Every text in every language of the site, and translations that are of today's original."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from pydantic import BaseModel

from plugins.plan.ledger.held_languages import held_languages
from plugins.plan.reading.case import Case
from plugins.plan.reading.catalogues import N_
from plugins.plan.reading.places import FieldPath, Origin
from plugins.plan.reading.problems import Message, Problem, nearest
from plugins.plan.records.areas import Area
from plugins.plan.records.context import Context
from plugins.plan.records.plain_words import PlainWords
from plugins.plan.records.tasks import Item, Task
from plugins.plan.records.types import TRANSLATED_FROM, Text, digest, field_names
from plugins.plan.records.updates import Update

MISSING_SOURCE_LANGUAGE = Message(
    "missing-source-language",
    N_("the text in the source language ({language}) is missing"),
    N_("the text under the key “{language}”"),
)
MISSING_TRANSLATION = Message(
    "missing-translation",
    N_("the text in the language {language} is missing; pages show the original, marked"),
    N_("a translation under the key “{language}”"),
)
UNKNOWN_LANGUAGE = Message(
    "unknown-language",
    N_("“{language}” is not a language of this site"),
    N_("one of these: {expected}"),
)
MISSING_DIGEST = Message(
    "missing-digest",
    N_("the translation does not say which original it was made from"),
    N_("the key “{key}” with the value {digest}, once the translation has been checked"),
)
STALE_TRANSLATION = Message(
    "stale-translation",
    N_("the original has changed since the translation “{language}” was made"),
    N_("{digest} under the key “{key}”, once the translation has been checked"),
)
TITLE_TOO_LONG = Message(
    "title-too-long", N_("the title has {length} characters"), N_("at most {limit} characters")
)

LONGEST_TITLE = 80
LONGEST_UPDATE_TITLE = 110
# Where the words of a task that say when stand.
OFFICIAL = (("deadline",), ("start",))
# The passages of updates and facts whose English must say which Vietnamese it was made from.
TRANSLATED = (("title",), ("text",))


def complete(case: Case) -> Iterator[Problem]:
    """The source language is there, others are missed, unknown ones refused, digests right."""
    known = case.shared(known_languages)
    for record in all_records(case):
        origin = case.places.of(record)
        for path, text in texts(record):
            yield from _present(text, path, origin, case.languages, known)
            needed = _needs_digest(record, text, path)
            yield from _up_to_date(text, path, origin, case.languages, needed=needed)


def _present(
    text: Text, path: FieldPath, origin: Origin, languages: Sequence[str], known: Sequence[str]
) -> Iterator[Problem]:
    for language in languages:
        if text.get(language) is not None:
            continue
        values = {"language": language}
        if language == languages[0]:
            yield origin.problem(path, MISSING_SOURCE_LANGUAGE, values, at_key=True)
        elif _has_words(text.get(languages[0]) or ""):
            yield origin.notice(path, MISSING_TRANSLATION, values, at_key=True)
    for key in text.model_extra or {}:
        if key in languages:
            continue
        made_from = TRANSLATED_FROM.fullmatch(key)
        language = made_from[1] if made_from else key
        allowed = known[1:] if made_from else known
        if language not in allowed:
            yield _unknown(key, (*path, key), origin, languages)


def _has_words(text: str) -> bool:
    """Whether there is anything to translate: an amount reads alike in every language."""
    return any(character.isalpha() for character in text)


def _unknown(key: str, path: FieldPath, origin: Origin, languages: Sequence[str]) -> Problem:
    allowed = [*languages, *(f"{language}_of" for language in languages[1:])]
    values = {"language": key, "expected": ", ".join(allowed)}
    return origin.problem(path, UNKNOWN_LANGUAGE, values, nearest(key, allowed), at_key=True)


def _needs_digest(record: BaseModel, text: Text, path: FieldPath) -> bool:
    """Whether words state what their English was made from: all but short ones of our own."""
    if isinstance(record, Update | Context):
        amended = path[0] == "amendment" and path[-1] == "after"
        return path in TRANSLATED or amended
    if isinstance(record, PlainWords):
        return True
    of_column = isinstance(record, Task) and path[0] == "columns"
    return isinstance(text, Item) or of_column or (path[:1] in OFFICIAL and path[-1] == "text")


def _up_to_date(
    text: Text, path: FieldPath, origin: Origin, languages: Sequence[str], *, needed: bool
) -> Iterator[Problem]:
    """A translation has the digest of its original where `needed`, and the right one if any."""
    original = text.get(languages[0])
    for language in languages[1:] if original is not None else ():
        key, given = f"{language}_of", text.translated_from(language)
        if text.get(language) is None or (given is None and not needed):
            continue
        now = digest(original or "")
        values = {"key": key, "digest": now, "language": language}
        if given is None:
            yield origin.problem((*path, language), MISSING_DIGEST, values, at_key=True)
        elif given != now:
            yield origin.notice((*path, key), STALE_TRANSLATION, values, now)


def language_keys(case: Case) -> Iterator[Problem]:
    """Slugs, abbreviations and synonyms are listed under languages of the site."""
    known = case.shared(known_languages)
    listed: list[tuple[BaseModel, str, dict[str, object]]] = []
    for agency in case.records.agencies:
        listed += [(agency, "slug", {**agency.slug})]
        listed += [(agency, "abbreviations", {**agency.abbreviations})]
    listed += [(term, "also", {**term.also}) for term in case.records.glossary]
    for record, name, values in listed:
        for key in values:
            if key not in known:
                context = {"language": key, "expected": ", ".join(case.languages)}
                yield case.places.of(record).problem(
                    (name, key),
                    UNKNOWN_LANGUAGE,
                    context,
                    nearest(key, case.languages),
                    at_key=True,
                )


def known_languages(case: Case) -> tuple[str, ...]:
    """The languages in which words may stand: those that the site names, and that it once had."""
    return held_languages(case.records, (*case.languages, *case.found.named))


def titles(case: Case) -> Iterator[Problem]:
    """Titles of areas and tasks fit on a line, those of updates on two."""
    records: list[Area | Task | Update] = [
        *case.records.areas,
        *case.records.tasks,
        *case.records.updates,
    ]
    for record in records:
        limit = LONGEST_UPDATE_TITLE if isinstance(record, Update) else LONGEST_TITLE
        for language in case.languages:
            title = record.title.get(language) or ""
            if len(title) > limit:
                values = {"length": str(len(title)), "limit": str(limit)}
                yield case.places.of(record).problem(("title", language), TITLE_TOO_LONG, values)


def all_records(case: Case) -> Iterator[BaseModel]:
    """Every record that was read from a file or is an entry of one."""
    records = case.records
    for single in (records.settings, records.plan, records.layout, records.letters):
        if single is not None:
            yield single
    yield from case.records.areas
    yield from case.records.agencies
    yield from case.records.localities
    yield from case.records.glossary
    yield from case.records.tasks
    yield from case.records.contexts
    yield from case.records.plain_words
    yield from case.records.indicators
    yield from case.records.updates
    yield from case.records.requests
    yield from case.records.errata


def texts(value: object, path: FieldPath = ()) -> list[tuple[FieldPath, Text]]:
    """Each Text in `value`, itself included, with its path."""
    found: list[tuple[FieldPath, Text]] = []
    _gather(value, path, found)
    return found


def _gather(value: object, path: FieldPath, found: list[tuple[FieldPath, Text]]) -> None:
    if isinstance(value, Text):
        found.append((path, value))
    if isinstance(value, BaseModel):
        for name in field_names(type(value)):
            inner = getattr(value, name)
            if inner and isinstance(inner, BaseModel | dict | tuple):
                _gather(inner, (*path, name), found)
    elif isinstance(value, dict):
        for key, entry in value.items():
            _gather(entry, (*path, key), found)
    elif isinstance(value, tuple):
        for index, entry in enumerate(value):
            if isinstance(entry, BaseModel):
                _gather(entry, (*path, index), found)
