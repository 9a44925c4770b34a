"""All texts of a record with their paths, and the sources that a record states."""

from __future__ import annotations

from collections.abc import Iterator
from functools import cache

from pydantic import BaseModel

from plugins.plan.located import Path
from plugins.plan.material import Material
from plugins.plan.record_types import Text


def all_records(material: Material) -> Iterator[BaseModel]:
    """Every record that was read from a file or is an entry of one."""
    for single in (material.settings, material.plan):
        if single is not None:
            yield single
    yield from material.areas
    yield from material.agencies
    yield from material.glossary
    yield from material.tasks
    yield from material.contexts
    yield from material.updates


def texts(value: object, path: Path = ()) -> Iterator[tuple[Path, Text]]:
    """Each Text in `value`, itself included, with its path."""
    if isinstance(value, Text):
        yield path, value
    if isinstance(value, BaseModel):
        for name in _fields(type(value)):
            inner = getattr(value, name)
            if inner and not isinstance(inner, str):
                yield from texts(inner, (*path, name))
    elif isinstance(value, tuple):
        for index, entry in enumerate(value):
            if isinstance(entry, BaseModel):
                yield from texts(entry, (*path, index))


@cache
def _fields(model: type[BaseModel]) -> tuple[str, ...]:
    return tuple(model.model_fields)
