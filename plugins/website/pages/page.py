"""Pages and their translations together."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from plugins.editions.page import Page


def by_key(pages: Sequence[Page]) -> Mapping[str, tuple[Page, ...]]:
    """Pages grouped with their translations."""
    grouped: dict[str, list[Page]] = {}
    for page in pages:
        grouped.setdefault(page.key, []).append(page)
    return {key: tuple(twins) for key, twins in grouped.items()}
