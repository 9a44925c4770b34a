"""The languages of the site, as the settings give them; the first is the plan's own."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from types import MappingProxyType


@dataclass(frozen=True, slots=True)
class Language:
    """A language: its code, own name, folder ("" for the root), and the words of its addresses."""

    code: str
    name: str
    folder: str
    sections: Mapping[str, str]
    locale: str


def languages_from(settings: Mapping[str, Mapping[str, object]]) -> tuple[Language, ...]:
    """Languages from the LANGUAGES setting, in its order.

    Each entry takes `name`, `folder`, `locale` (a Babel locale) and `sections` (section → word
    of the address). Raises KeyError naming a missing entry.
    """
    return tuple(
        Language(
            code,
            str(entry["name"]),
            str(entry["folder"]),
            MappingProxyType(dict(entry["sections"])),  # type: ignore[call-overload]
            str(entry["locale"]),
        )
        for code, entry in settings.items()
    )
