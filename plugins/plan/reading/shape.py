"""From plain values to records; pydantic's errors become problems in our own words."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import replace
from typing import Any, TypeVar

from pydantic import BaseModel, ValidationError

from plugins.plan.reading.characters import visible
from plugins.plan.reading.fields.notes import note_at
from plugins.plan.reading.fields.walking import model_at
from plugins.plan.reading.places import FieldPath, Origin, Value
from plugins.plan.reading.problems import Message, Problem, nearest
from plugins.plan.reading.validation_errors import (
    EMPTY_LIST,
    EMPTY_VALUE,
    MISSING_KEY,
    NOT_A_CHOICE,
    NOT_LIST,
    NOT_MAPPING,
    NOT_TEXT,
    UNKNOWN_KEY,
    message_of,
)
from plugins.plan.records.types import Text

R = TypeVar("R", bound=BaseModel)

LONGEST_SHOWN = 60
# What these expect is not how the value is written: an example says that. All others say it.
TELL_NO_FORM = (
    *(MISSING_KEY, UNKNOWN_KEY, NOT_TEXT, NOT_LIST, NOT_MAPPING, EMPTY_VALUE, EMPTY_LIST),
)


def record(
    model: type[R], value: Value, origin: Origin, languages: Sequence[str]
) -> tuple[R | None, list[Problem]]:
    """`value` as a record of `model`, or None with every reason why it is none."""
    try:
        return model.model_validate(value), []
    except ValidationError as error:
        return None, [
            _problem(model, details, origin, languages)
            for details in error.errors(include_url=False)
            if not _is_of_its_entries(details)
        ]


def _is_of_its_entries(details: Mapping[str, Any]) -> bool:
    """Whether a list is called too short only because what it holds is not valid."""
    return details["type"] == "too_short" and bool(details["input"])


def _problem(
    model: type[BaseModel], details: Mapping[str, Any], origin: Origin, languages: Sequence[str]
) -> Problem:
    kind, given = details["type"], details["input"]
    context: dict[str, Any] = details.get("ctx", {})
    path: FieldPath = details["loc"]
    bad_key = bool(path) and path[-1] == "[key]"
    if bad_key:
        path = path[:-1]
    if kind in ("unknown_key", "one_line") and "key" in context:
        path = (*path, context["key"])
    message = message_of(details)
    choices = tuple(_choices(model, path, message, context, languages))
    values = {
        "key": str(path[-1]) if path else "",
        "value": _shown(given),
        "expected": ", ".join(choices) or str(context.get("expected", context.get("pattern", ""))),
        "limit": str(context.get("max_length", "")),
        "kind": str(context.get("kind", "")),
        "needed": str(context.get("needed", "")),
        "detail": str(details["msg"]),
    }
    wrong = values["key"] if message is UNKNOWN_KEY else given if isinstance(given, str) else ""
    at_key = bad_key or message in (UNKNOWN_KEY, EMPTY_VALUE)
    near = context.get("nearest") or nearest(wrong, choices)
    problem = origin.problem(path, message, values, near, at_key=at_key)
    meant = (*path[:-1], near) if message is UNKNOWN_KEY and near else path
    note = note_at(model, meant, with_example=message in TELL_NO_FORM)
    return replace(problem, note=note)


def _choices(
    model: type[BaseModel],
    path: FieldPath,
    message: Message,
    context: Mapping[str, Any],
    languages: Sequence[str],
) -> Iterator[str]:
    """The values or keys that would have been right at `path`, where they can be listed."""
    if message is NOT_A_CHOICE or "'" in str(context.get("expected", "")):
        yield from re.findall(r"'([^']*)'", str(context["expected"]))
    elif message is UNKNOWN_KEY and (parent := model_at(model, path[:-1])):
        yield from parent.model_fields
        if issubclass(parent, Text):
            yield from languages
            yield from (f"{language}_of" for language in languages[1:])


def _shown(value: object) -> str:
    text = visible(value) if isinstance(value, str) else type(value).__name__
    return text if len(text) <= LONGEST_SHOWN else text[: LONGEST_SHOWN - 1] + "…"
