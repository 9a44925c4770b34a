"""A quotation has the marks of its language, and so have the words quoted in it."""

from __future__ import annotations

import pytest

from plugins.editions.nested_quotes import quoted
from tests.samples.built import editions

# What is quoted, and how it stands in a quotation; Vietnamese and English write the same marks.
QUOTATIONS = {
    "Trồng rừng.": "“Trồng rừng.”",
    'tích hợp với "hệ thống quốc gia”.': "“tích hợp với ‘hệ thống quốc gia’.”",
    "“Tuần lễ Xanh” hằng năm": "“‘Tuần lễ Xanh’ hằng năm”",
    '"a"; "b"': "“‘a’; ‘b’”",
    "the “Green ‘forest’ Week”": "“the ‘Green “forest” Week’”",
    "the “districts’ work” of People’s Committees": (
        "“the ‘districts’ work’ of People’s Committees”"
    ),
    "„so“ und «ainsi»": "“‘so’ und ‘ainsi’”",
    "Ia H'Drai, 5\" tubes": "“Ia H'Drai, 5\" tubes”",
    "never closed: “Week": "“never closed: ‘Week”",
    "never opened” here": "“never opened” here”",
}


@pytest.mark.parametrize("text", QUOTATIONS)
def test_marks_within_marks(text: str) -> None:
    """The marks within become inner ones, whichever way they were typed; apostrophes stay."""
    for edition in editions():
        assert quoted(edition.words, text) == QUOTATIONS[text]
