"""Notices in short: how many there are of each kind, and how to see them one by one."""

from __future__ import annotations

from collections.abc import Sequence

from plugins.plan.reading.catalogues import N_, NP_
from plugins.plan.reading.problems import LANGUAGES, Problem
from plugins.plan.reading.saying import in_both, numbered, translated
from plugins.plan.rules.translations import MISSING_TRANSLATION

UNTRANSLATED = NP_(
    "{count} text has no translation into another language yet, as is usual after an import: "
    "pages show the original, marked",
    "{count} texts have no translation into another language yet, as is usual after an import: "
    "pages show the original, marked",
)
PLACES = N_("where each of these is: make check ALL=1")


def counted(notices: Sequence[Problem]) -> str:
    """How many notices there are of each kind, in every language, and how to see their places."""
    kinds: dict[str, list[Problem]] = {}
    for notice in notices:
        kinds.setdefault(notice.code, []).append(notice)
    lines = [line for alike in kinds.values() for line in _of_kind(alike).values()]
    return "\n".join([*lines, *in_both(PLACES).values()])


def _of_kind(alike: Sequence[Problem]) -> dict[str, str]:
    first, count = alike[0], len(alike)
    if first.message == MISSING_TRANSLATION:
        return {code: numbered(UNTRANSLATED, code, count) for code in LANGUAGES}
    shared = {
        name: value if all(each.values.get(name) == value for each in alike) else "…"
        for name, value in first.values.items()
    }
    return {
        code: f"{count} × {translated(first.message.wrong, code, **shared)}" for code in LANGUAGES
    }
