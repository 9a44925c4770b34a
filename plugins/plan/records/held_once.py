"""What thousands of records say alike is held once, because every process copies what it uses.

Pydantic gives each record a set and a dictionary of its own for this; that they are shared is safe
because records are frozen, and because copies of a record get their own from pydantic.
"""

from __future__ import annotations

from collections.abc import Mapping
from types import MappingProxyType
from typing import Any

from pydantic import BaseModel

_STATED: dict[frozenset[str], set[str]] = {}
_PRIVATE: dict[type[BaseModel], Mapping[str, object]] = {}


class HeldOnce(BaseModel):
    """A frozen record: nobody changes which fields it states, and copies have their own."""

    def model_post_init(self, _context: object, /) -> None:
        """Called by pydantic once the fields are there."""
        stated = self.model_fields_set
        once = _STATED.setdefault(frozenset(stated), stated)
        object.__setattr__(self, "__pydantic_fields_set__", once)

    def __setstate__(self, state: dict[Any, Any]) -> None:
        """Called by pickle, which itself holds once which fields are stated."""
        super().__setstate__(state)
        hold_private_once(self)


def hold_private_once(record: HeldOnce) -> None:
    """The private values of a record, where all of them are empty; it refuses others from then on.

    A copy takes them.
    """
    private = record.__pydantic_private__
    if private and not any(private.values()):
        once = _PRIVATE.setdefault(type(record), MappingProxyType(private))
        object.__setattr__(record, "__pydantic_private__", once)
