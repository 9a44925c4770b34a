"""What each field of a record means, and how it is called in the reference."""

from __future__ import annotations

import re

from pydantic import BaseModel

from plugins.plan.records.meaning import Meanings, Means

WORD = re.compile(r"(?<!^)(?=[A-Z])")


def own_meanings(model: type[BaseModel]) -> Meanings:
    """What the fields mean that a record adds to those it derives from, or says anew."""
    found = vars(model).get("_meanings")
    return found if isinstance(found, Meanings) else Meanings()


def stated_in(model: type[BaseModel], field: str) -> type[BaseModel] | None:
    """The record that says what a field of `model` means: itself, or one it derives from."""
    bases = (base for base in model.__mro__ if issubclass(base, BaseModel))
    return next((base for base in bases if field in own_meanings(base)), None)


def meaning(model: type[BaseModel], field: str) -> Means | None:
    """What a field means; None where no record says so."""
    stated = stated_in(model, field)
    return own_meanings(stated)[field] if stated else None


def anchor(model: type[BaseModel], field: str = "") -> str:
    """The name of a record, or of a field of it, in addresses of the reference: `task-part_of`."""
    name = WORD.sub("-", model.__name__).lower()
    return f"{name}-{field}" if field else name


def needed(model: type[BaseModel], field: str) -> bool:
    """Whether a file must state it."""
    says = meaning(model, field)
    return model.model_fields[field].is_required() and not (says and says.filled)


def usual(model: type[BaseModel], field: str) -> bool:
    """Whether it stands in examples: a file must state it, or mostly does."""
    says = meaning(model, field)
    return needed(model, field) or bool(says and says.usual)
