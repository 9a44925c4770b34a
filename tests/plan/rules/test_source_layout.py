"""The text as received: parts may name every row and cell that a plan can have."""

from __future__ import annotations

from pathlib import Path

import pytest

from plugins.plan.rules.check import check
from tests.samples.folders import laid_out
from tests.samples.plan import AS_OF

AREA = """
- id: "2.2"
  part_of: "2"
  title: {vi: Cây, en: Trees}
  heading: [{vi: Cây, en: Trees, en_of: 9dd76bff9ec9}]
"""
COLUMN = """
columns:
  - {id: san-pham, means: product, heading: {vi: Sản phẩm, en: Product}}
  - {id: han, means: deadline, heading: {vi: Thời hạn, en: Deadline}}
"""
LAYOUT = "source/sample.layout.yaml"


def codes(data: Path) -> list[tuple[str, str]]:
    """The code and field of each problem with the layout."""
    _, problems = check(data, AS_OF, data.parent / "content")
    return [(each.code, each.field) for each in problems if each.file == f"data/{LAYOUT}"]


def put(path: Path, find: str, words: str) -> None:
    """Words of a file replaced once."""
    text = path.read_text("utf-8")
    assert find in text
    path.write_text(text.replace(find, words, 1), "utf-8")


def test_an_area_and_a_task_may_share_an_id(tmp_path: Path) -> None:
    """A part that names such an id is asked which of the two it means; then nothing is wrong."""
    data = laid_out(tmp_path, "")
    with (data / "areas.yaml").open("a", encoding="utf-8") as areas:
        areas.write(AREA)
    found = codes(data)
    assert found
    assert {code for code, _ in found} == {"row-of-two"}
    layout = (data / LAYOUT).read_text("utf-8").replace('row: "2.2"', 'row: "task:2.2"')
    (data / LAYOUT).write_text(layout.replace('row: "1",', 'row: "area:1",'), "utf-8")
    assert codes(data) == []


@pytest.mark.parametrize(
    ("find", "words", "known"),
    [
        ('row: "1", cell: heading', 'row: "1", cell: lead', True),
        ('row: "1.1", cell: deadline', 'row: "1.1", cell: start', True),
        ('row: "1.1", cell: deadline', 'row: "1.1", cell: columns.san-pham', True),
        ("cell: deadline", "cell: columns.san-pham", True),
        ('row: "1.1", cell: deadline', 'row: "1.1", cell: columns.han', False),
        ('row: "1", cell: heading', 'row: "1", cell: columns.san-pham', False),
    ],
)
def test_every_cell_may_stand_in_the_text(
    tmp_path: Path, find: str, words: str, *, known: bool
) -> None:
    """The lead of a heading, a start, and the plan's own columns are cells; others are not."""
    data = laid_out(tmp_path, "")
    with (data / "plan.yaml").open("a", encoding="utf-8") as plan:
        plan.write(COLUMN)
    put(data / LAYOUT, find, words)
    assert {code for code, _ in codes(data)} == (set() if known else {"unknown-cell"})
