"""What an import proposes brought together with what a person typed since the import before.

A field that still holds what the import wrote takes what it says now. Any other field stays as it
is; where the import, too, says something else than before, somebody has to decide.
"""

from __future__ import annotations

import json
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from difflib import SequenceMatcher
from enum import Enum
from typing import TypeAlias

from plugins.plan.reading.places import FieldPath, Value


class Nothing(Enum):
    """Stands for a field that there is not."""

    HERE = None


NOTHING = Nothing.HERE
Held: TypeAlias = "Value | Nothing"
Pair: TypeAlias = "tuple[Held, Held]"


@dataclass(frozen=True, slots=True)
class Conflict:
    """A field that somebody changed, or that was recorded, and for which the import has another."""

    path: FieldPath
    own: Held
    new: Held
    is_recorded: bool


@dataclass(frozen=True, slots=True, kw_only=True)
class Deciding:
    """What is done where a person must decide, and about what the file no longer has.

    conflict: whether the new value is taken; None while nobody has decided. recorded: whether a
    field belongs to what was published. gone: told of an entry that the file no longer has, whether
    nobody changed it; says whether it may be taken away.
    """

    conflict: Callable[[Conflict], bool | None]
    recorded: Callable[[FieldPath], bool]
    gone: Callable[[FieldPath, bool], bool]


def merged(was: Held, own: Held, new: Held, deciding: Deciding, path: FieldPath = ()) -> Pair:
    """What a field is to hold, and what is to be remembered as written there.

    was: what the import before wrote. own: what the field holds. new: what the import says now.
    """
    if new in (own, was):
        return own, new
    recorded = deciding.recorded(path)
    if own == was and not recorded:
        return new, new
    if isinstance(own, dict) and isinstance(new, dict):
        return _mapping(was if isinstance(was, dict) else {}, own, new, deciding, path)
    found = None
    if isinstance(own, list) and isinstance(new, list):
        before = was if isinstance(was, list) else []
        found = _list(before, own, new, deciding, path)
    return found or _decided(was, Conflict(path, own, new, recorded), deciding)


def _decided(was: Held, conflict: Conflict, deciding: Deciding) -> Pair:
    decided = deciding.conflict(conflict)
    if decided is None:
        return conflict.own, was
    return (conflict.new if decided else conflict.own), conflict.new


def by_id(values: Sequence[Value]) -> dict[str, Value] | None:
    """Entries by their ids; None where one has none, or two have one."""
    found: dict[str, Value] = {}
    for value in values:
        id_ = value.get("id") if isinstance(value, dict) else None
        if not isinstance(id_, str) or id_ in found:
            return None
        found[id_] = value
    return found


def in_order(own: Sequence[str], new: Sequence[str], was: Sequence[str]) -> list[str]:
    """All names: in the new order, unless somebody put the old one into another.

    What only one of both has comes behind what stands before it there.
    """
    common = set(own) & set(was)
    untouched = [name for name in own if name in common] == [name for name in was if name in common]
    first, then = (new, own) if untouched else (own, new)
    order = list(first)
    for place, name in enumerate(then):
        if name not in order:
            above = next((each for each in reversed(then[:place]) if each in order), None)
            order.insert(order.index(above) + 1 if above is not None else 0, name)
    return order


def _mapping(
    was: Mapping[str, Value],
    own: Mapping[str, Value],
    new: Mapping[str, Value],
    deciding: Deciding,
    path: FieldPath,
) -> Pair:
    keys = in_order([*own], [*new], [*was])
    pairs = {
        key: merged(_at(was, key), _at(own, key), _at(new, key), deciding, (*path, key))
        for key in keys
    }
    held, noted = ({key: pair[side] for key, pair in pairs.items()} for side in (0, 1))
    return _those_there(held), _those_there(noted)


def _list(
    was: list[Value], own: list[Value], new: list[Value], deciding: Deciding, path: FieldPath
) -> Pair | None:
    """A list entry by entry or item by item; None where it can only be taken as a whole."""
    before, mine, now = (by_id(each) for each in (was, own, new))
    if before is not None and mine is not None and now is not None:
        return _entries(before, mine, now, deciding, path)
    return None if deciding.recorded(path) else _items(was, own, new, deciding, path)


def _entries(
    was: Mapping[str, Value],
    own: Mapping[str, Value],
    new: Mapping[str, Value],
    deciding: Deciding,
    path: FieldPath,
) -> Pair:
    """A list whose entries have ids: none is lost because the file no longer has it."""
    held: dict[str, Held] = {}
    noted: dict[str, Held] = {}
    for id_ in in_order([*own], [*new], [*was]):
        before, mine, now = (_at(each, id_) for each in (was, own, new))
        if now is NOTHING and mine is not NOTHING and before is not NOTHING:
            goes = deciding.gone((*path, id_), mine == before)
            held[id_], noted[id_] = (NOTHING, NOTHING) if goes else (mine, before)
        else:
            held[id_], noted[id_] = merged(before, mine, now, deciding, (*path, id_))
    return [*_those_there(held).values()], [*_those_there(noted).values()]


def _items(
    was: list[Value], own: list[Value], new: list[Value], deciding: Deciding, path: FieldPath
) -> Pair | None:
    """A list of items without ids: of those that stay alike, each keeps what was added to it.

    None where somebody added, took away or changed whole items.
    """
    if len(was) != len(own):
        return None
    before, now_there = ([_known(each) for each in side] for side in (was, new))
    matcher = SequenceMatcher(None, before, now_there, autojunk=False)
    held: list[Held] = []
    noted: list[Held] = []
    for kind, first, last, start, end in matcher.get_opcodes():
        if kind == "equal" or (kind == "replace" and last - first == end - start):
            for mine, now in zip(range(first, last), range(start, end), strict=True):
                kept, known = merged(was[mine], own[mine], new[now], deciding, (*path, now))
                held.append(kept)
                noted.append(known)
        elif was[first:last] == own[first:last]:
            held += new[start:end]
            noted += new[start:end]
        else:
            return None
    return _present(held), _present(noted)


def _at(fields: Mapping[str, Value], key: str) -> Held:
    return fields.get(key, NOTHING)


def _known(value: Value) -> str:
    return json.dumps(value, ensure_ascii=False, sort_keys=True)


def _those_there(fields: Mapping[str, Held]) -> dict[str, Value]:
    return {key: value for key, value in fields.items() if not isinstance(value, Nothing)}


def _present(values: Sequence[Held]) -> list[Value]:
    return [value for value in values if not isinstance(value, Nothing)]
