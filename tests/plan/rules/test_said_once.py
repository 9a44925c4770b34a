"""What is wrong is said once: rules are silent about what others have said already."""

from __future__ import annotations

from pathlib import Path

import pytest

from plugins.plan.rules.check import check
from tests.samples.folders import laid_out
from tests.samples.plan import AS_OF


@pytest.fixture
def data(tmp_path: Path) -> Path:
    """The data folder of the sample plan with updates."""
    return laid_out(tmp_path)


def codes(data: Path) -> list[tuple[str, str]]:
    """File and code of each problem and notice."""
    _, found = check(data, AS_OF, data.parent / "content")
    return [(each.file, each.code) for each in found]


def put(path: Path, old: str, new: str) -> None:
    """Replace `old`, which must be there, in a file."""
    text = path.read_text("utf-8")
    assert old in text
    path.write_text(text.replace(old, new, 1), "utf-8")


def test_terms_without_the_source_language_are_not_compared(data: Path) -> None:
    """Two terms that both lack the Vietnamese word lack it, and are not called the same."""
    glossary = data / "glossary.yaml"
    for term in ("tỉnh sạch", "chất thải rắn sinh hoạt"):
        put(glossary, f"- vi: {term}\n ", "-")
    assert codes(data) == [("data/glossary.yaml", "missing-source-language")] * 2


def test_a_body_that_does_not_exist_has_no_part_to_look_for(data: Path) -> None:
    """Where a cell names a body that does not exist, nobody is said to have no part in it."""
    task = data / "tasks/1.1.yaml"
    lead, _, others = task.read_text("utf-8").partition("coordinating:")
    rest = others[others.index("deadline:") :]
    task.write_text(f"{lead.replace('- so-xay-dung', '- so-xay-dun')}{rest}", "utf-8")
    # The group that stood in the coordinating cell is named nowhere now.
    assert codes(data) == [
        ("data/agencies.yaml", "never-named"),
        ("data/tasks/1.1.yaml", "unknown-agency"),
    ]
