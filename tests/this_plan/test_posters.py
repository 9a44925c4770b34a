"""Every poster of this plan has room for what it says, on one sheet."""

from __future__ import annotations

import io
from dataclasses import replace
from pathlib import Path

import pytest

from plugins.editions.extras import Extra
from plugins.editions.posters import poster_keys
from plugins.editions.print_urls import poster_file
from plugins.publish.build import inputs_of
from plugins.publish.extras import extras_of
from plugins.publish.pieces import drawn_pieces, made
from tests.samples.built import SETTINGS
from tests.samples.this_site import day, records

pytestmark = pytest.mark.slow
# In points, as theme/css/sheets.css has it: nothing else is as large.
SIZE_OF_QUESTION = 22


def test_every_poster_fits_on_a_sheet(tmp_path: Path) -> None:
    """One page each; the last line of tasks ends above the question."""
    if Extra.PRINTS not in extras_of(publishing=True):
        pytest.skip("Pango is not installed")
    from pdfplumber import open as open_pdf

    settings = replace(
        SETTINGS, as_of=day(), extras=frozenset({Extra.POSTERS, Extra.PRINTS}), drawn=tmp_path
    )
    inputs = inputs_of(records(), [], settings)
    sheets: dict[str, bytes] = {}
    for piece in drawn_pieces(inputs):
        sheets |= made(inputs, piece)
    posters = {
        path: sheets[path]
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
