"""Examples of the values of fields, as YAML: what records state, and what follows from it."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from enum import Enum
from types import NoneType
from typing import Literal, get_args, get_origin

from pydantic import BaseModel

from plugins.plan.reading.fields.meanings import meaning, usual
from plugins.plan.reading.fields.types import bare, hints, written
from plugins.plan.reading.fields.walking import is_model

LEFT_OUT = "…"
FORMS: Mapping[object, str] = {tuple: "[{}]", dict: "{{{}: {}}}"}


def in_short(model: type[BaseModel], field: str) -> str:
    """An example of a field on one line; of a record in it the keys that it usually has."""
    return _stated(model, field) or _flow(hints(model)[field], short=True)


def whole(model: type[BaseModel], field: str) -> str:
    """An example of a field on one line that can be read."""
    return _stated(model, field) or _flow(hints(model)[field], short=False)


def _stated(model: type[BaseModel], field: str) -> str:
    says = meaning(model, field)
    return says.example if says else ""


def _alone(hint: object) -> object:
    """What `hint` says without what is said of it besides, and without that it may be missing."""
    inner = bare(hint)
    some = [each for each in get_args(inner) if each is not NoneType]
    return _alone(some[0]) if NoneType in get_args(inner) else inner


def _flow(hint: object, *, short: bool) -> str:
    if known := written(hint):
        return known.example
    inner = _alone(hint)
    arguments = [_flow(each, short=short) for each in get_args(inner) if _says_type(each)]
    if form := FORMS.get(get_origin(inner)):
        return form.format(*arguments)
    if get_origin(inner) is Literal:
        return str(get_args(inner)[0])
    if is_model(inner):
        pairs = (f"{key}: {value}" for key, value in _pairs(inner, short))
        return f"{{{', '.join(pairs)}}}"
    if isinstance(inner, type) and issubclass(inner, Enum):
        return str(next(iter(inner)).value)
    return _flow(inner, short=short)


def _says_type(argument: object) -> bool:
    return argument is not Ellipsis and not isinstance(argument, str)


def _pairs(model: type[BaseModel], short: bool) -> Iterator[tuple[str, str]]:
    for field in model.model_fields:
        if usual(model, field):
            yield field, LEFT_OUT if short else whole(model, field)
