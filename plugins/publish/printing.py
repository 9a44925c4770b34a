"""Pages as PDF: posters as they stand, other pages as the sheets that they have besides."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping
from dataclasses import replace

from plugins.editions.page import Page
from plugins.publish.build_inputs import BuildInputs


def pages_with_sheet(pages: Iterable[Page], language: str) -> list[Page]:
    """Those of a language that are made as PDF besides."""
    return [page for page in pages if page.language == language and page.sheet]


def as_sheet(page: Page) -> Page:
    """The same page as a sheet of paper."""
    return replace(page, template=f"{page.template}-sheet")


def printed(
    inputs: BuildInputs, pages: Mapping[str, Page], links: Callable[[str], str] | None = None
) -> dict[str, bytes]:
    """The PDF file of each page, by the path at which the file stands.

    links: makes addresses of the site those of the file, where they lead within it.
    """
    # Not everybody has the library.
    from plugins.paper.files import pdf_file

    renderer = inputs.renderer
    files = {**renderer.assets.files, **renderer.assets.printed}
    return {
        path: pdf_file(
            renderer.render(page, links=links),
            page.path,
            inputs.editions[page.language].absolute(""),
            files,
            inputs.drawn,
        )
        for path, page in pages.items()
    }
