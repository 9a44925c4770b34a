"""Pages of sections, and pages with their translations."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence

from plugins.editions.edition import Edition
from plugins.editions.names import Names, all_in_short
from plugins.editions.page import Page


def section_page(
    edition: Edition,
    section: str,
    *,
    description: str,
    view: Callable[[], object],
    names: Callable[[], Names] = all_in_short,
) -> Page:
    """The main page of a section; its key and its template bear the section's name."""
    return Page(
        key=section,
        template=section,
        language=edition.language.code,
        path=edition.urls.section(section),
        title=edition.section_name(section),
        description=description,
        section=section,
        view=view,
        names=names,
    )


def by_key(pages: Sequence[Page]) -> Mapping[str, tuple[Page, ...]]:
    """Pages grouped with their translations."""
    grouped: dict[str, list[Page]] = {}
    for page in pages:
        grouped.setdefault(page.key, []).append(page)
    return {key: tuple(twins) for key, twins in grouped.items()}
