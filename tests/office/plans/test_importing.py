"""Imports into real folders, once and again: what a person typed stays, or it is asked."""

from __future__ import annotations

import dataclasses
import shutil
from collections.abc import Mapping
from pathlib import Path

import pytest

from plugins.commands import record
from plugins.office.plans.asking.answers_file import ANSWERS, Answers, read_answers
from plugins.office.plans.doubts import Questions
from plugins.office.plans.folders.standing_folders import standing_folder
from plugins.office.plans.importing import PlanRead, Prepared, prepared, write
from plugins.office.plans.outline import Outline, OutlineItem, OutlineLine, OutlineWords
from plugins.office.plans.proposals.proposal import DRAFT
from plugins.office.plans.proposals.proposing import proposal_of
from plugins.office.sites.blank_files import blank_files
from plugins.plan.reading.problems import Severity
from plugins.plan.records.order import in_print_order
from plugins.plan.records.tasks import Task
from plugins.plan.rules.check import check
from tests.office.plans.outlines import (
    AS_OF,
    NOWHERE,
    PLANS,
    bodies_of,
    outline_of,
    preamble_of,
    records_of,
)
from tests.samples.folders import contents

PLAN = "quyet-dinh"
RECORDS = records_of(PLAN)
OUTLINE, PREAMBLE, BODIES = outline_of(RECORDS), preamble_of(RECORDS), bodies_of(PLAN)
TASK, LAST = "tasks/i-c-1.yaml", "tasks/iv-3-2.yaml"


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    """A folder of data as the first import leaves it."""
    data = tmp_path / "data"
    data.mkdir()
    shutil.copy(PLANS / PLAN / "data/kinds.yaml", data)
    run(data)
    return data


def run(
    data: Path,
    outline: Outline = OUTLINE,
    digest: str = "1",
    answers: Mapping[str, str] | None = None,
) -> Prepared:
    """Import the plan with this table, with answers or those that stand beside the folder."""
    file = data.parent / ANSWERS
    held = read_answers(file.read_bytes(), ANSWERS) if file.exists() else Answers()
    given = Answers({**held.given, **(answers or {})}, held.source)
    found = standing_folder(data, digest)
    assert found.problems == ()
    plan = PlanRead(
        name="plan.docx", digest=digest, outline=outline, preamble=PREAMBLE, bodies=BODIES
    )
    ready = prepared(plan, found, Questions(given.given))
    write(ready, data, given, "")
    return ready


def problems(data: Path) -> list[str]:
    """What the project's own check finds wrong with a folder."""
    _, found = check(data, AS_OF)
    return [each.render("en") for each in found if each.severity is Severity.PROBLEM]


def index_of(id_: str) -> int:
    """The place of a task among the lines, which stand as the rows are printed."""
    rows = in_print_order(RECORDS.tasks, RECORDS.areas)
    return next(at for at, row in enumerate(rows) if isinstance(row, Task) and row.id == id_)


def with_cell(id_: str, column: str, words: str) -> Outline:
    """The plan with other words in one cell."""
    line = OUTLINE.lines[index_of(id_)]
    cells = {**line.cells, column: OutlineWords(text=words, place=NOWHERE)}
    return with_line(id_, dataclasses.replace(line, cells=cells))


def with_line(id_: str, line: OutlineLine) -> Outline:
    """The plan with another line in the place of that of a task."""
    at = index_of(id_)
    lines = (*OUTLINE.lines[:at], line, *OUTLINE.lines[at + 1 :])
    return dataclasses.replace(OUTLINE, lines=lines)


def without_the_last_row() -> Outline:
    """The plan without its last row."""
    return dataclasses.replace(OUTLINE, lines=OUTLINE.lines[:-1])


def replaced(file: Path, was: str, now: str) -> None:
    """What a person does in an editor."""
    text = file.read_text("utf-8")
    assert was in text
    file.write_text(text.replace(was, now), "utf-8")


def asked(ready: Prepared) -> list[str]:
    """The keys of what is asked of conflicts."""
    return [doubt.key for doubt in ready.doubts if doubt.key.startswith("conflict ")]


def test_an_import_again_changes_nothing(folder: Path) -> None:
    """The same file and the same answers leave every byte as it is."""
    before = contents(folder.parent)
    ready = run(folder)
    assert (ready.texts, ready.joined.gone) == ({}, ())
    assert contents(folder.parent) == before
    assert problems(folder) == []


def test_what_was_typed_stays(folder: Path) -> None:
    """Titles, notes and comments of a person stay; no draft is what a person has changed."""
    file = folder / TASK
    replaced(file, "coordinating:", "# who helps\ncoordinating:")
    title = next(line for line in file.read_text("utf-8").splitlines() if "  vi: " in line)
    replaced(file, f"title:\n{title}", "title:\n  vi: Của tôi")
    with file.open("a", encoding="utf-8") as end:
        end.write("notes:\n  - {cell: text, item: 1, vi: Ghi chú}\n")
    typed = file.read_text("utf-8")
    before = contents(folder)
    run(folder)
    run(folder, digest="2")
    after = contents(folder)
    assert {name for name in after if after[name] != before[name]} == {".import.json", TASK}
    assert file.read_text("utf-8") == typed.replace(f"# {DRAFT}\n", "")
    assert problems(folder) == []


def test_the_file_changes_what_nobody_changed(folder: Path) -> None:
    """A cell that the file now has otherwise is written; all else in its file stays as typed."""
    file = folder / TASK
    replaced(file, "title:\n  vi: ", "title:   # mine\n  vi: ")
    before = contents(folder)
    ready = run(folder, with_cell("i-c-1", "hoan-thanh", "Quý I/2029"), "2")
    assert set(ready.texts) == {TASK, ".import.json"}
    assert "    vi: Quý I/2029\n" in file.read_text("utf-8")
    assert "# mine" in file.read_text("utf-8")
    after = contents(folder)
    assert {name for name in after if after[name] != before[name]} == {TASK, ".import.json"}


def test_a_conflict_is_asked_until_it_is_decided(folder: Path) -> None:
    """Where both changed a field, what was typed stays; `import` takes the file's, once."""
    file = folder / TASK
    cell = RECORDS.tasks[[task.id for task in RECORDS.tasks].index("i-c-1")].deadline.text
    assert cell is not None
    replaced(file, f"vi: {cell.get('vi')}", "vi: Quý I/2028")
    other = with_cell("i-c-1", "hoan-thanh", "Quý I/2029")
    key = f"conflict {TASK} deadline.text.vi"
    ready = run(folder, other, "2")
    assert asked(ready) == [key]
    codes = {doubt.key: doubt.message.code for doubt in ready.doubts}
    assert codes[key] == "import-changed-by-hand"
    assert asked(run(folder, other, "2")) == [key]
    assert f"{key}:\n" in (folder.parent / ANSWERS).read_text("utf-8")
    assert "vi: Quý I/2028" in file.read_text("utf-8")
    run(folder, other, "2", {key: "import"})
    assert "vi: Quý I/2029" in file.read_text("utf-8")
    assert key not in (folder.parent / ANSWERS).read_text("utf-8")
    assert asked(run(folder, other, "2")) == []


def test_a_conflict_decided_for_the_typed_words_is_over(folder: Path) -> None:
    """After `keep` the same difference is not asked about again."""
    replaced(folder / TASK, "text:\n  - vi: ", "text:\n  - vi: Xin ")
    line = OUTLINE.lines[index_of("i-c-1")]
    other = with_line("i-c-1", dataclasses.replace(line, items=(OutlineItem(text="Khác."),)))
    key = f"conflict {TASK} text[1].vi"
    titles = f"conflict {TASK} title.vi"
    assert asked(run(folder, other, "2")) == [key]
    run(folder, other, "2", {key: "keep"})
    assert "  - vi: Xin " in (folder / TASK).read_text("utf-8")
    assert asked(run(folder, other, "2")) == []
    assert titles not in asked(run(folder, OUTLINE, "3"))


def test_a_row_that_the_file_lost_stays(folder: Path) -> None:
    """A task that another file no longer has is named and kept; read otherwise it goes."""
    for _ in range(2):
        ready = run(folder, without_the_last_row(), "2")
        assert (ready.joined.kept, ready.joined.removed) == ((LAST,), ())
        assert (folder / LAST).exists()
    run(folder)
    ready = run(folder, without_the_last_row())
    assert (ready.joined.kept, ready.joined.removed) == ((), (LAST,))
    assert not (folder / LAST).exists()


def test_a_row_that_somebody_changed_stays_however_it_is_read(folder: Path) -> None:
    """Where the same file is read otherwise, a task in which a person typed stays."""
    replaced(folder / LAST, "title:\n  vi: ", "title:\n  vi: Của tôi ")
    ready = run(folder, without_the_last_row())
    assert (ready.joined.kept, ready.joined.removed) == ((LAST,), ())
    assert (folder / LAST).exists()


def test_what_was_recorded_is_not_written_over(folder: Path) -> None:
    """Of a published record no field changes: each is listed, and its file keeps every byte."""
    assert record.run(folder, PLANS / PLAN / "content") == 0
    before = contents(folder)
    other = with_cell("i-c-1", "hoan-thanh", "Quý I/2029")
    ready = run(folder, other, "2")
    key = f"conflict {TASK} deadline.text.vi"
    found = next(doubt for doubt in ready.doubts if doubt.key == key)
    assert (found.message.code, found.choices) == ("import-recorded", ("keep",))
    after = contents(folder)
    assert {name for name in after if after[name] != before[name]} == {".import.json"}
    assert problems(folder) == []


def test_a_new_site_keeps_its_name_and_languages(tmp_path: Path) -> None:
    """What a site has before its plan stays; only what it lacks is added."""
    data = tmp_path / "data"
    data.mkdir()
    shutil.copy(PLANS / PLAN / "data/kinds.yaml", data)
    own = "# Ours.\nlanguages: [vi]\nname: {vi: Của chúng tôi}\n"
    (data / "site.yaml").write_text(own, "utf-8")
    run(data)
    text = (data / "site.yaml").read_text("utf-8")
    assert text.startswith(own)
    assert "tagline:" in text
    assert problems(data) == []


def test_what_a_new_site_had_is_never_asked_about(tmp_path: Path) -> None:
    """What stood in site.yaml before the first import is nobody's doubt, however a plan changes."""
    data = tmp_path / "data"
    for name, text in blank_files(["vi", "en"]).items():
        path = tmp_path / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text(text, "utf-8")
    before = (data / "site.yaml").read_bytes()
    for digest, answers in (("1", {}), ("1", {"document subject": "nước sạch"}), ("2", {})):
        ready = run(data, digest=digest, answers=answers)
        assert asked(ready) == []
    assert (data / "site.yaml").read_bytes() == before


def test_what_an_import_wrote_into_a_site_follows_it(tmp_path: Path) -> None:
    """Of a site without a name the import's is written, and written anew while nobody types one."""
    data = tmp_path / "data"
    data.mkdir()
    shutil.copy(PLANS / PLAN / "data/kinds.yaml", data)
    (data / "site.yaml").write_text("tagline: {vi: Của chúng tôi}\n", "utf-8")
    run(data)
    run(data, answers={"document subject": "nước sạch"})
    text = (data / "site.yaml").read_text("utf-8")
    assert "Của chúng tôi" in text
    assert "Nước sạch" in text
    replaced(data / "site.yaml", "Nước sạch", "Nước của ta")
    ready = run(data, answers={"document subject": "nước nguồn"})
    assert asked(ready) == ["conflict site.yaml name.vi"]


def test_no_plan_is_written_over(tmp_path: Path) -> None:
    """A folder with a plan that no import has written is refused."""
    shutil.copytree(PLANS / PLAN / "data", tmp_path / "data")
    found = standing_folder(tmp_path / "data", "1")
    assert [problem.code for problem in found.problems] == ["import-other-plan"]


def test_answers_change_fields_and_stay(folder: Path) -> None:
    """What a person answers is written; the line stays for the next import."""
    run(folder, answers={"deadline “Đầu năm 2027”": "quarter 2027-Q1", "titles": "checked"})
    text = (folder / "tasks/iii-1-d.yaml").read_text("utf-8")
    assert "  kind: quarter\n  quarter: 2027-Q1\n" in text
    assert DRAFT not in text
    before = contents(folder)
    run(folder)
    assert contents(folder) == before


def test_an_answer_is_no_draft(folder: Path) -> None:
    """The comment over a subject goes with the answer, and that over a title with the title."""
    plan, areas = folder / "plan.yaml", folder / "areas.yaml"
    drafts = areas.read_text("utf-8").count(DRAFT)
    assert DRAFT in plan.read_text("utf-8")
    title = next(line for line in areas.read_text("utf-8").splitlines() if "    vi: " in line)
    replaced(areas, f"title:\n{title}", "title:\n    vi: Của tôi")
    run(folder, answers={"document subject": "nước sạch"})
    assert DRAFT not in plan.read_text("utf-8")
    assert areas.read_text("utf-8").count(DRAFT) == drafts - 1
    before = contents(folder)
    run(folder)
    assert contents(folder) == before


@pytest.mark.parametrize("words", ["quarter 2027", "soon", "date 2027-02-30", "staged", "1"])
def test_an_answer_that_cannot_be_one_is_named(words: str) -> None:
    """Its line is named, and what was asked is not taken as answered."""
    text = f'"deadline “Đầu năm 2027”": {words}\n"nobody": asked\n'
    answers = read_answers(text.encode(), ANSWERS)
    questions = Questions(answers.given)
    proposal_of(OUTLINE, PREAMBLE, BODIES, questions)
    assert [problem.line for problem in answers.problems_with(questions)] == [1]
    assert [notice.field for notice in answers.notices_of(questions)] == ["nobody"]
