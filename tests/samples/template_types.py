"""Types of what templates are given, as far as annotations tell them."""

from __future__ import annotations

import types
import typing
from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass
from functools import cache
from typing import Any

Types = frozenset[Any]
UNKNOWN: Types = frozenset()


@dataclass(frozen=True)
class Written:
    """A tuple or list that a template writes out: the types of its entries."""

    entries: tuple[Types, ...]


@dataclass(frozen=True)
class Method:
    """A method that has not been called yet."""

    gives: Types


def union(many: Iterable[Types]) -> Types:
    """All types of `many`."""
    return frozenset().union(*many)


def flat(annotation: Any) -> Types:  # noqa: ANN401 - annotations are of many types
    """The types that an annotation allows, None and Any aside."""
    if annotation in (None, type(None), Any):
        return UNKNOWN
    origin = typing.get_origin(annotation)
    if origin in (typing.Union, types.UnionType):
        return union(map(flat, typing.get_args(annotation)))
    if origin is typing.Annotated:
        return flat(typing.get_args(annotation)[0])
    if origin is typing.Literal:
        return frozenset(type(value) for value in typing.get_args(annotation))
    return frozenset([annotation])


@cache
def hints(owner: Any) -> dict[str, Any]:  # noqa: ANN401 - a class or a function
    """The annotations of a class or function, resolved."""
    return typing.get_type_hints(owner)


def attribute(owner: Any, name: str) -> Types | None:  # noqa: ANN401 - a type of any sort
    """The types of an attribute; None where `owner` has no such attribute."""
    if _is(owner, Mapping) and name == "items":
        return frozenset([Method(frozenset([tuple[tuple[typing.get_args(owner)], ...]]))])  # type: ignore[misc]
    owner = typing.get_origin(owner) or owner
    if not isinstance(owner, type):
        return UNKNOWN
    if name in hints(owner):
        return flat(hints(owner)[name])
    found = getattr(owner, name, None)
    if found is None:
        return None
    if isinstance(found, property):
        return flat(hints(found.fget).get("return"))
    gives = flat(hints(found).get("return")) if isinstance(found, types.FunctionType) else UNKNOWN
    return frozenset([Method(gives)])


def elements(owners: Types) -> Types:
    """The types of what comes out of a loop over any of `owners`."""
    return union(map(_elements, owners))


def _elements(owner: Any) -> Types:  # noqa: ANN401 - a type of any sort
    if isinstance(owner, Written):
        return union(owner.entries)
    arguments = [arg for arg in typing.get_args(owner) if arg is not Ellipsis]
    if _is(owner, Mapping):
        return flat(arguments[0])
    return union(map(flat, arguments))


def values(owners: Types, place: object = None) -> Types:
    """The types of what stands at `place`, or anywhere, in any of `owners`."""
    return union(_values(owner, place) for owner in owners)


def _values(owner: Any, place: object) -> Types:  # noqa: ANN401 - a type of any sort
    if _is(owner, Mapping):
        return flat(typing.get_args(owner)[1])
    entries = unpacked(frozenset([owner]))
    if isinstance(place, int) and place < len(entries):
        return entries[place]
    return _elements(owner)


def unpacked(owners: Types) -> list[Types]:
    """The types of each entry of tuples that all have as many."""
    rows = [_row(owner) for owner in owners]
    return [union(column) for column in zip(*filter(None, rows), strict=False)]


def _row(owner: Any) -> tuple[Types, ...]:  # noqa: ANN401 - a type of any sort
    if isinstance(owner, Written):
        return owner.entries
    arguments = typing.get_args(owner)
    if typing.get_origin(owner) is tuple and Ellipsis not in arguments:
        return tuple(map(flat, arguments))
    return ()


def _is(owner: Any, kind: type | Callable[..., Any]) -> bool:  # noqa: ANN401 - any type
    origin = typing.get_origin(owner)
    return isinstance(origin, type) and issubclass(origin, kind)  # type: ignore[arg-type]
