"""Which record, and which field of it, stands at a path below another record."""

from __future__ import annotations

from collections.abc import Iterator
from typing import TypeGuard, get_args, get_origin

from pydantic import BaseModel

from plugins.plan.reading.places import FieldPath


def model_at(model: type[BaseModel], path: FieldPath) -> type[BaseModel] | None:
    """The class of the record at `path` below a record of `model`; names of a mapping are steps."""
    found: list[object] = [model]
    for part in path:
        found = [inner for annotation in found for inner in _within(annotation, part)]
    return next((inner for annotation in found for inner in models_in(annotation)), None)


def field_at(model: type[BaseModel], path: FieldPath) -> tuple[type[BaseModel], str] | None:
    """The last field that `path` leads through, and the record that it is of.

    None where it leads through none: the path is that of the record itself, or goes astray.
    """
    last = None
    found: list[object] = [model]
    for part in path:
        holding = next(
            (each for each in found if is_model(each) and part in each.model_fields), None
        )
        last = (holding, str(part)) if holding else last
        found = [inner for annotation in found for inner in _within(annotation, part)]
    return last


def models_in(annotation: object) -> Iterator[type[BaseModel]]:
    """The records that may stand where `annotation` says what stands."""
    if is_model(annotation):
        yield annotation
    for argument in get_args(annotation):
        yield from models_in(argument)


def is_model(annotation: object) -> TypeGuard[type[BaseModel]]:
    """Whether it is the class of a record."""
    return isinstance(annotation, type) and issubclass(annotation, BaseModel)


def _within(annotation: object, part: str | int) -> Iterator[object]:
    """What may stand at `part` of what `annotation` describes."""
    arguments = get_args(annotation)
    if is_model(annotation):
        known = annotation.model_fields.get(str(part))
        yield from _each(known.annotation) if known else ()
    elif get_origin(annotation) is dict:
        yield from _each(arguments[1])
    elif get_origin(annotation) is tuple:
        yield from _each(arguments[0])


def _each(annotation: object) -> Iterator[object]:
    """`annotation`, or each of those of which it allows one."""
    if get_origin(annotation) in (None, dict, tuple):
        yield annotation
    else:
        for argument in get_args(annotation):
            yield from _each(argument)
