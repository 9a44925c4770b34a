"""The languages of the site, as the settings give them; the first is the plan's own."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass


@dataclass(frozen=True, slots=True, kw_only=True)
class Language:
    """A language: its code, own name, folder ("" for the root), and the words of its addresses.

    `update_kinds` are the words for kinds of update; `further_page` is what precedes the number
    of a list's second and later pages.
    """

    code: str
    name: str
    folder: str
    sections: Mapping[str, str]
    locale: str
    update_kinds: Mapping[str, str]
    further_page: str


def languages_from(settings: Mapping[str, Mapping[str, object]]) -> tuple[Language, ...]:
    """Languages from the LANGUAGES setting, in its order.

    Each entry takes `name`, `folder`, `locale` (a Babel locale), `sections` (section → word of
    the address), `update_kinds` (kind → word) and `further_page` (word). Raises KeyError naming
    a missing entry.
    """
    return tuple(
        Language(
            code=code,
            name=str(entry["name"]),
            folder=str(entry["folder"]),
            sections=dict(entry["sections"]),  # type: ignore[call-overload]
            locale=str(entry["locale"]),
            update_kinds=dict(entry["update_kinds"]),  # type: ignore[call-overload]
            further_page=str(entry["further_page"]),
        )
        for code, entry in settings.items()
    )
