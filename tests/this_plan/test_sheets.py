"""What this plan prints has room on its paper."""

from __future__ import annotations

import io
from collections.abc import Mapping
from dataclasses import replace

import pytest

from plugins.editions.extras import Extra
from plugins.editions.page_files import PageFiles
from plugins.editions.posters import poster_keys
from plugins.editions.print_urls import poster_file
from plugins.publish.build import inputs_of
from plugins.publish.build_inputs import BuildInputs
from plugins.publish.extras import extras_of
from plugins.publish.pieces import drawn_pieces, made
from plugins.publish.printing import pages_with_sheet
from tests.samples.built import SETTINGS
from tests.samples.this_site import CONTENT, day, records

pytestmark = pytest.mark.slow
# In points, as theme/css/sheets.css has it: nothing else is as large.
SIZE_OF_QUESTION = 22
LESSON = "lesson"


@pytest.fixture(scope="module")
def inputs(tmp_path_factory: pytest.TempPathFactory) -> BuildInputs:
    """What a publication of this site is made from, the book left out."""
    if Extra.PRINTS not in extras_of(publishing=True):
        pytest.skip("Pango is not installed")
    drawn = tmp_path_factory.mktemp("drawn")
    extras = frozenset({Extra.POSTERS, Extra.PRINTS})
    settings = replace(SETTINGS, as_of=day(), extras=extras, drawn=drawn)
    return inputs_of(records(), PageFiles(CONTENT).pages, settings)


@pytest.fixture(scope="module")
def printed(inputs: BuildInputs) -> Mapping[str, bytes]:
    """All its PDF files, by path."""
    files: dict[str, bytes] = {}
    for piece in drawn_pieces(inputs):
        files |= made(inputs, piece)
    return files


def test_every_poster_fits_on_a_sheet(inputs: BuildInputs, printed: Mapping[str, bytes]) -> None:
    """One page each; the last line of tasks ends above the question."""
    from pdfplumber import open as open_pdf

    posters = {
        path: printed[path]
        for edition in inputs.editions.values()
        for path in (poster_file(edition.urls, key) for key in poster_keys(edition))
    }
    wrong = {}
    for path, content in posters.items():
        with open_pdf(io.BytesIO(content)) as pdf:
            words = pdf.pages[0].extract_words(extra_attrs=["size"])
            pages = len(pdf.pages)
        question = next(word for word in words if round(word["size"]) == SIZE_OF_QUESTION)
        above = max(word["bottom"] for word in words if word["top"] < question["top"])
        if pages != 1 or above > question["top"]:
            wrong[path] = (pages, above, question["top"])
    assert wrong == {}
    assert len(posters) > len(inputs.editions) * len(records().areas)


def test_a_quarter_fits_on_a_sheet_and_a_lesson_on_two(
    inputs: BuildInputs, printed: Mapping[str, bytes]
) -> None:
    """As many pages as are promised to whoever prints them."""
    from pdfplumber import open as open_pdf

    pages, wanted = {}, {}
    for language in inputs.editions:
        for page in pages_with_sheet(inputs.pages, language):
            wanted[page.sheet] = 2 if page.template == LESSON else 1
            with open_pdf(io.BytesIO(printed[page.sheet or ""])) as pdf:
                pages[page.sheet] = len(pdf.pages)
    assert pages == wanted
    assert set(wanted.values()) == {1, 2}
