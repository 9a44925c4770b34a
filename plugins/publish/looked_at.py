"""The page that somebody looks at: made before all others, and shown while these are being made."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING

from plugins.editions.urls import output_file
from plugins.plan.records.languages import Section

if TYPE_CHECKING:
    from plugins.publish.build_inputs import BuildInputs

# The pages of these tell of other files, which are made later.
OF_FILES = (Section.SEARCH, Section.DATA)


@dataclass(frozen=True, slots=True)
class LookedAt:
    """A page: the name of its file in the output, and what is given its content."""

    name: str
    show: Callable[[bytes], None]


_page: LookedAt | None = None


def look_at(page: LookedAt) -> None:
    """What this process builds next is looked at through `page`."""
    global _page  # noqa: PLW0603 - Pelican, which stands between, hands nothing on
    _page = page


def show_first(inputs: BuildInputs, site: Path) -> None:
    """Show the page that is looked at as it is in the site that will stand in place of `site`.

    Nothing is shown where nobody looks, or styles and scripts of the page do not stand yet.
    """
    if _page is None:
        return
    page = next((each for each in inputs.pages if output_file(each.path) == _page.name), None)
    if page is None or page.key in OF_FILES:
        return
    if all((site / output_file(path)).is_file() for path in inputs.renderer.assets.files):
        _page.show(inputs.renderer.render(page))
