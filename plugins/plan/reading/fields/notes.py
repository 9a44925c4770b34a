"""What is said of one field: what it means, an example, where it stands in the reference."""

from __future__ import annotations

from pydantic import BaseModel

from plugins.plan.reading.fields.examples import in_short
from plugins.plan.reading.fields.meanings import anchor, own_meanings, stated_in
from plugins.plan.reading.fields.walking import field_at
from plugins.plan.reading.places import FieldPath
from plugins.plan.reading.problems import FieldNote

# Longer examples stand in the reference alone.
LONGEST_EXAMPLE = 120


def note_at(model: type[BaseModel], path: FieldPath, *, with_example: bool) -> FieldNote | None:
    """What is said of the field to which `path` below a record of `model` leads; None without."""
    found = field_at(model, path)
    stated = stated_in(*found) if found else None
    if not found or not stated:
        return None
    _, field = found
    example = in_short(stated, field) if with_example else ""
    shown = example if len(example) <= LONGEST_EXAMPLE else ""
    return FieldNote(field, own_meanings(stated)[field].what, shown, anchor(stated, field))
