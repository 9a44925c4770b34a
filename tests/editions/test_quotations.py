"""Words that a text quotes are marked with their language, as far as the plan's own words tell."""

from __future__ import annotations

import pytest
from markupsafe import Markup

from plugins.editions.quotations import Quotations, SaidWords, quotations
from plugins.editions.templates import quoting
from plugins.plan.records.types import Text
from tests.samples.plan import sample_records

TOLD = Quotations(
    {
        "vi": SaidWords.of(["Trồng rừng", "trồng rừng và bảo vệ rừng"]),
        "en": SaidWords.of(["to plant forests and to lead; “” is not read"]),
    }
)
CASES = {
    "stands in the plan in the other language": ("en", "“Bảo vệ rừng” is meant", None, "vi"),
    "stands in it in its own": ("en", "“plant forests” is meant", None, None),
    "is part of a longer word": ("en", "“trồ” is meant", None, None),
    "stands in neither and is quoted once": ("en", "“phá rừng” is meant", "nghĩa là “phá”", None),
    "is left as it is, and more of its words are known in the other": (
        "en",
        "“trồng cây và rừng” is meant",
        "nghĩa là “trồng cây và rừng”",
        "vi",
    ),
    "is left as it is, and nothing tells": ("en", "“xyz” is meant", "nghĩa là “xyz”", None),
    "is English in Vietnamese": ("vi", "dịch là “lead”", None, "en"),
    "leaves words out": ("vi", "dịch là “lead …”", None, "en"),
}


@pytest.mark.parametrize("case", CASES)
def test_the_language_of_a_quotation(case: str) -> None:
    """What a text quotes is of the language in which the plan says it; else nothing is said."""
    code, words, other, language = CASES[case]
    text = Text.model_validate({code: words} | ({"vi": other} if other else {}))
    found = TOLD.foreign(text, code)
    assert [lang for _quoted, lang in found] == ([language] if language else [])


def test_what_the_plan_says() -> None:
    """Titles, cells, names and notes of the plan tell what stands in which language."""
    told = quotations(sample_records())
    vi, en = told.said["vi"], told.said["en"]
    assert vi.has("bảo vệ rừng")
    assert en.has("protect forests")
    assert not vi.has("“r")
    assert "forests" in en.having.keys() - vi.having.keys()


def test_marks_are_safe() -> None:
    """A quotation is wrapped with its language wherever it stands; what is around it is escaped."""
    found = quoting("<b> “và” & “và”", [("và", "vi")])
    assert found == Markup(
        '&lt;b&gt; “<span lang="vi">và</span>” &amp; “<span lang="vi">và</span>”'
    )
    assert quoting("a & b", ()) == "a & b"
