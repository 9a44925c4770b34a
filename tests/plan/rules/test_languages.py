"""Words of addresses: no two things at one place."""

from __future__ import annotations

from pathlib import Path

import pytest

from plugins.plan.reading.chosen_languages import SHIPPED
from plugins.plan.reading.problems import DataProblems
from plugins.plan.rules.check import load
from plugins.plan.rules.languages import WORD_TAKEN
from tests.samples.folders import laid_out
from tests.samples.plan import AS_OF


def with_words(folder: Path, old: str, new: str) -> Path:
    """The made-up plan with a table of Vietnamese of its own, in which `new` stands for `old`."""
    data = laid_out(folder)
    table = (SHIPPED / "vi.yaml").read_text("utf-8")
    assert old in table
    (data / "languages").mkdir(exist_ok=True)
    (data / "languages/vi.yaml").write_text(table.replace(old, new), "utf-8")
    return data


def test_the_page_of_open_data_may_stand_where_its_files_lie(tmp_path: Path) -> None:
    """/data/ can be the page that tells of the files below /data/."""
    data = with_words(tmp_path, "data: du-lieu", "data: data")
    load(data, AS_OF, data.parent / "content")


def test_no_other_page_may(tmp_path: Path) -> None:
    """The word of any other section there is refused."""
    data = with_words(tmp_path, "search: tim-kiem", "search: data")
    with pytest.raises(DataProblems) as refused:
        load(data, AS_OF, data.parent / "content")
    assert {each.message for each in refused.value.problems} == {WORD_TAKEN}
