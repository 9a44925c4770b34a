"""What the fields of a record mean, in English, each with an example.

They stand in the record itself, as `_meanings`, which is no field of it: messages and the reference
of all fields are made from them. Their Vietnamese stands in the catalogue of problems, as that of
every message does.
"""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Means:
    """What a field says, and a value of it as YAML on one line.

    Without an example of its own a field has that of its type. filled: where a file leaves it out,
    it follows from the rest. usual: it stands in examples although it may be left out.
    """

    what: str
    example: str = ""
    filled: bool = False
    usual: bool = False


class Meanings(dict[str, Means]):
    """What the fields of a record mean, by their names."""
