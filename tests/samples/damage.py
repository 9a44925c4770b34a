"""What may go wrong with one value of a data file, and where a person must be sent then."""

from __future__ import annotations

import copy
import re
from collections.abc import Iterator
from dataclasses import dataclass
from typing import Any, get_args

from pydantic import BaseModel

from plugins.plan.reading.places import FieldPath, ParsedFile, field_name
from plugins.plan.records.types import Text

HIDDEN = "\u202e"
DAY = re.compile(r"\d{4}-\d{2}-\d{2}")
ID = re.compile(r"[a-z0-9]+([.-][a-z0-9]+)*")
NOBODY = "zz-unknown"


@dataclass(frozen=True)
class Damage:
    """One value damaged: its path, what was done to it, the file's values since."""

    path: FieldPath
    done: str
    values: Any

    @property
    def name(self) -> str:
        """As a failure shows it: `lead.agencies[1] emptied`."""
        return f"{field_name(self.path)} {self.done}"

    def lines(self, source: ParsedFile) -> range:
        """The lines where it may be named: those of the value, or what a missing one is part of."""
        gone = self.done in ("removed", "made nothing")
        path = self.path[:-1] if gone else self.path
        first = min(source.key_place(path)[0], source.place(path)[0])
        placed = (*source.values_at.items(), *source.keys_at.items())
        last = max((at[0] for below, at in placed if below[: len(path)] == path), default=first)
        return range(first, last + 1)


def damages(values: Any, model: type[BaseModel]) -> Iterator[Damage]:  # noqa: ANN401
    """Everything that can be done to a file of one record of `model`, or of a list of them.

    Of entries that look alike only the first is. What may be left out is neither removed nor made
    nothing, and a list that may be empty is not emptied.
    """
    listed = isinstance(values, list)
    for path, value in _within(values, ()):
        needed = _is_needed(model, path[1:] if listed else path)
        for done, new in _done_to(value):
            if done not in ("made nothing", "emptied of all") or needed:
                yield Damage(path, done, _with(values, path, new))
        if path and needed and not isinstance(path[-1], int):
            yield Damage(path, "removed", _without(values, path))


def _within(value: object, path: FieldPath) -> Iterator[tuple[FieldPath, object]]:
    yield path, value
    if isinstance(value, dict):
        for key, inner in value.items():
            yield from _within(inner, (*path, key))
    elif isinstance(value, list):
        shapes = [_shape(entry) for entry in value]
        for index, inner in enumerate(value):
            if shapes[index] not in shapes[:index]:
                yield from _within(inner, (*path, index))


def _shape(value: object) -> object:
    """What entries of a list that are damaged once for all of them have in common."""
    if isinstance(value, dict):
        return tuple(sorted((key, str(_shape(inner))) for key, inner in value.items()))
    if isinstance(value, list):
        return tuple(sorted({str(_shape(entry)) for entry in value}))
    return type(value).__name__


def _done_to(value: object) -> Iterator[tuple[str, object]]:
    yield "made nothing", None
    if isinstance(value, str):
        yield from (("emptied", ""), ("blanked", "  "), ("made a list", ["x"]))
        yield from (("made a mapping", {"x": "y"}), ("made an error", "#N/A"))
        yield "given what cannot be seen", value + HIDDEN
        if DAY.fullmatch(value):
            yield "made an impossible day", "2026-02-30"
        if value.isdecimal():
            yield "made no number", f"{value}x"
        elif ID.fullmatch(value):
            yield "made unknown", NOBODY
    elif isinstance(value, list):
        yield from (("made a text", "x"), ("made a mapping", {"x": "y"}), ("emptied of all", []))
    elif isinstance(value, dict):
        yield from (("made a text", "x"), ("made a list", ["x"]), ("emptied of all", {}))
        yield "given an unknown key", {**value, NOBODY: "x"}


def _is_needed(model: type[BaseModel], path: FieldPath) -> bool:
    """Whether the value at `path` below a record may not be missing."""
    known: Any = model
    needed, keyed = True, False
    for part in path:
        field = known.model_fields.get(part) if known is not None and not keyed else None
        if isinstance(part, int):
            needed = True
        elif field is None:  # a language of a text, or a key of a mapping
            needed = not keyed and known is not None and issubclass(known, Text) and part == "vi"
            keyed = False
        else:
            needed, keyed = field.is_required(), "dict[" in str(field.annotation)
            known = next(_models(field.annotation), None)
    return needed


def _models(annotation: object) -> Iterator[type[BaseModel]]:
    if isinstance(annotation, type) and issubclass(annotation, BaseModel):
        yield annotation
    for argument in get_args(annotation):
        yield from _models(argument)


def _with(values: Any, path: FieldPath, new: object) -> Any:  # noqa: ANN401
    if not path:
        return new
    changed = copy.deepcopy(values)
    _at(changed, path[:-1])[path[-1]] = new
    return changed


def _without(values: Any, path: FieldPath) -> Any:  # noqa: ANN401
    changed = copy.deepcopy(values)
    del _at(changed, path[:-1])[path[-1]]
    return changed


def _at(values: Any, path: FieldPath) -> Any:  # noqa: ANN401
    for part in path:
        values = values[part]
    return values
