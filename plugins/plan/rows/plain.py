"""Records as plain values, as a reader of YAML would write them down again."""

from __future__ import annotations

import datetime as dt
from collections.abc import Mapping, Sequence
from enum import Enum

from pydantic import BaseModel

from plugins.plan.records.types import DateAsKnown, Plain, field_names


def plain(value: object) -> Plain:
    """`value` as text, numbers, lists and mappings; what is empty in a record is left out.

    So a field that a record gains later, and that nobody has filled in, changes nothing.
    """
    if type(value) is str:
        return value
    if isinstance(value, BaseModel):
        return _of_record(value)
    if isinstance(value, Mapping):
        return {str(key): plain(inner) for key, inner in value.items()}
    if isinstance(value, list | tuple) and not isinstance(value, DateAsKnown):
        return [plain(inner) for inner in value]
    return _scalar(value)


def at(value: Plain, path: Sequence[str]) -> Plain:
    """What stands at `path`; of a list what stands there in each of its entries."""
    for place, key in enumerate(path):
        if isinstance(value, dict):
            value = value.get(key)
        elif isinstance(value, list):
            return [at(entry, path[place:]) for entry in value]
        else:
            return None
    return value


def _scalar(value: object) -> Plain:
    if isinstance(value, DateAsKnown):
        return value.iso
    if isinstance(value, dt.date):
        return value.isoformat()
    if isinstance(value, Enum):
        return str(value.value)
    if value is None or isinstance(value, str | int):
        return value
    raise TypeError(f"no plain value: {value!r}")


def _of_record(record: BaseModel) -> dict[str, Plain]:
    found: dict[str, Plain] = dict(record.model_extra or {})
    for name in field_names(type(record)):
        value = getattr(record, name)
        if value is not None and (value or not isinstance(value, tuple | dict)):
            found[name] = plain(value)
    return found
