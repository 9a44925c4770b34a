"""Digests of plain values: alike in every process, whichever of them are one object in memory."""

from __future__ import annotations

import hashlib
import io
import pickle
from collections.abc import Callable, Iterable, Mapping
from dataclasses import fields, is_dataclass
from enum import Enum
from functools import cache
from typing import Any

from pydantic import BaseModel

PROTOCOL = 5


def digest(*values: object, known: Mapping[int, bytes] | None = None) -> bytes:
    """The SHA-256 of records, dataclasses, mappings in their order, and what they are made of.

    `known` are the digests of some of these values, by the id() of the value. Raises
    pickle.PicklingError, TypeError or AttributeError for what has no content to tell it by, as a
    function inside another one.
    """
    written = io.BytesIO()
    _ByContent(written, known or {}).dump(values)
    return hashlib.sha256(written.getbuffer()).digest()


def held_by(value: object) -> tuple[object, ...]:
    """The content of a dataclass or record: its name, and its values in their order.

    Raises TypeError for any other value.
    """
    kind: Any = type(value)
    holding = _holding(kind)
    if holding is None:
        raise TypeError(value)
    return holding(value)


class _ByContent(pickle.Pickler):
    """Writes what a value holds, each time that it is met.

    Pickle itself names what it wrote before, which tells what is one object. Records have a set of
    those fields that were stated, and sets have no order that lasts.
    """

    def __init__(self, file: io.BytesIO, known: Mapping[int, bytes]) -> None:
        super().__init__(file, PROTOCOL)
        self.known = known
        self.fast = True

    def reducer_override(self, value: object) -> Any:  # noqa: ANN401 - as pickle has it
        """What is written for a value that Python itself does not know."""
        content = self.known.get(id(value))
        if content is not None:
            return bytes, (content,)
        kind: Any = type(value)
        held = _holding(kind)
        return (tuple, (held(value),)) if held else NotImplemented


@cache
def _holding(kind: Any) -> Callable[[Any], tuple[object, ...]] | None:  # noqa: ANN401 - a class
    """What gives the content of values of a class; None for what pickle itself knows best."""
    name = kind.__qualname__
    if issubclass(kind, BaseModel):
        return lambda value: (name, *map(_in_order, _of_record(value)))
    if issubclass(kind, Enum):
        return lambda value: (name, value.value)
    if is_dataclass(kind):
        names = [field.name for field in fields(kind)]
        return lambda value: (name, *[_in_order(getattr(value, each)) for each in names])
    return None


def _of_record(value: BaseModel) -> Iterable[object]:
    stated = value.__dict__.values()
    further, private = value.__pydantic_extra__ or {}, value.__pydantic_private__ or {}
    return (*stated, *further.items(), *private.values()) if further or private else stated


def _in_order(value: object) -> object:
    return tuple(sorted(value)) if isinstance(value, (set, frozenset)) else value
