"""Types of fields in words: what stands there, with links to the records that stand within."""

from __future__ import annotations

from collections.abc import Callable
from enum import Enum
from types import NoneType
from typing import Literal, get_args, get_origin

from plugins.plan.reading.catalogues import N_
from plugins.plan.reading.fields.meanings import anchor
from plugins.plan.reading.fields.names import NAMES
from plugins.plan.reading.fields.types import bare, written
from plugins.plan.reading.fields.walking import is_model

ONE_OF = N_("one of: {choices}")
LIST_OF = N_("list of: {entries}")
BY_KEY = N_("by key ({keys}): {values}")


def in_words(hint: object, translate: Callable[[str], str]) -> str:
    """What may stand where `hint` says what may, as Markdown in the language of `translate`."""
    if known := written(hint):
        return translate(known.how)
    inner = bare(hint)
    arguments = [each for each in get_args(inner) if each not in (NoneType, Ellipsis)]
    if is_model(inner):
        return f"[{translate(NAMES[inner])}](#{anchor(inner)})"
    if choices := _choices(inner):
        return translate(ONE_OF).format(choices=", ".join(f"`{choice}`" for choice in choices))
    if get_origin(inner) is tuple:
        return translate(LIST_OF).format(entries=in_words(arguments[0], translate))
    if get_origin(inner) is dict:
        keys, values = (in_words(each, translate) for each in arguments)
        return translate(BY_KEY).format(keys=keys, values=values)
    return in_words(arguments[0] if inner is hint else inner, translate)


def _choices(type_: object) -> list[str]:
    """The values of a choice; none where the type is no choice."""
    if get_origin(type_) is Literal:
        return [str(getattr(each, "value", each)) for each in get_args(type_)]
    if isinstance(type_, type) and issubclass(type_, Enum):
        return [str(each.value) for each in type_]
    return []
