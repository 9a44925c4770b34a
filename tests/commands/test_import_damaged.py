"""A plan in hundreds of damaged files: imported as far as it can be read, or refused in words."""

from __future__ import annotations

import random
from pathlib import Path

import pytest

from plugins.commands.main import main
from plugins.office.documents import pdf
from plugins.office.documents.pdf_reading import read_pages
from plugins.plan.reading.yaml_file import parse
from tests.office.samples.imported import WRITERS
from tests.samples.damaged_files import damaged_bytes, damaged_parts
from tests.samples.plan import sample_records
from tests.thorough import tries

pytestmark = pytest.mark.slow

EACH = tries(334, 60)
# What an import writes into every folder of data.
WRITTEN = {"plan.yaml", "areas.yaml", "agencies.yaml", "site.yaml", "glossary.yaml", ".import.json"}
BESIDE = {"data", "import-answers.yaml", "import-doubts.html"}


@pytest.mark.parametrize("kind", WRITERS)
def test_a_damaged_plan_is_a_folder_or_a_message(
    kind: str, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    """Never is anything raised, and no folder is written by half."""
    # What reads a PDF does so here: a process for each would take minutes.
    monkeypatch.setattr(pdf, "read_pdf", read_pages)
    file = WRITERS[kind](sample_records(), tmp_path)
    whole, chance = file.read_bytes(), random.Random(kind)  # noqa: S311 - the same in every run
    folders = 0
    for number in range(EACH):
        in_parts = kind != "pdf" and number % 4
        file.write_bytes((damaged_parts if in_parts else damaged_bytes)(whole, chance))
        into = tmp_path / str(number) / "data"
        code = main(["import-plan", str(file), "--data", str(into)])
        assert code in (0, 1)
        assert capsys.readouterr().out
        if into.exists():
            folders += 1
            assert {each.name for each in into.iterdir()} >= WRITTEN, number
            assert {each.name for each in into.parent.iterdir()} == BESIDE, number
            assert not any(parse(each.read_bytes(), "")[1] for each in into.rglob("*.yaml")), number
        elif into.parent.exists():
            assert {each.name for each in into.parent.iterdir()} <= BESIDE, number
    assert EACH / 10 < folders < EACH, folders
