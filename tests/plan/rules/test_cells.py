"""Bodies need not be typed: they are read from the cells of a plan, row after row."""

from __future__ import annotations

import re
from pathlib import Path

import pytest

from plugins.plan.facts.derive import derive
from plugins.plan.facts.reconcile import reconcile
from plugins.plan.reading.problems import Problem
from plugins.plan.records.dataset import Records
from plugins.plan.rules.check import check, load
from tests.samples.folders import laid_out
from tests.samples.nested import nested
from tests.samples.plan import AS_OF

TYPED = re.compile(r"^  agencies:(?: \[.*\]\n|\n(?:  +- .*\n)+)", re.MULTILINE)
CELL = r"^{column}:\n(?:  .*\n)+"


@pytest.fixture
def data(tmp_path: Path) -> Path:
    """The made-up plan as it was issued."""
    return laid_out(tmp_path, "")


def cells(records: Records) -> dict[tuple[str, str], tuple[str, tuple[str, ...]]]:
    """The words and bodies of each cell, by row and column."""
    return {
        (row.id, name): (cell.text, cell.agencies)
        for row in records.rows_of_plan
        for name, cell in row.cells.items()
    }


def put(data: Path, task: str, column: str, *lines: str) -> None:
    """The lines of one cell of a task, in place of those that stand there."""
    path = data / f"tasks/{task}.yaml"
    text = re.sub(CELL.format(column=column), "", path.read_text("utf-8"), flags=re.MULTILINE)
    new = "".join(f"  {line}\n" for line in lines)
    path.write_text(text + (f"{column}:\n{new}" if lines else ""), "utf-8")


def bodies(data: Path, column: str = "lead") -> dict[str, tuple[str, ...]]:
    """The bodies of one column, by task, of data without a problem."""
    found = cells(load(data, AS_OF))
    return {row: own for (row, name), (_, own) in found.items() if name == column}


def problems(data: Path) -> list[Problem]:
    """What is wrong with the data."""
    return list(check(data, AS_OF)[1])


def test_the_same_bodies_are_read_where_none_are_typed(data: Path, tmp_path: Path) -> None:
    """The made-up plans say the same, row for row, with all lists of bodies left out."""
    for folder in (data, laid_out(tmp_path / "updates", "updates_site")):
        typed = cells(load(folder, AS_OF, folder.parent / "content"))
        taken = 0
        for path in (folder / "tasks").iterdir():
            text, lists = TYPED.subn("", path.read_text("utf-8"))
            taken += lists
            path.write_text(text, "utf-8")
        assert taken == len(typed) > 5
        assert cells(load(folder, AS_OF, folder.parent / "content")) == typed


def test_a_cell_that_repeats_the_one_above_names_its_bodies(data: Path) -> None:
    """“Như trên” and “-nt-” are the row above, one after the other, also past a heading."""
    put(data, "1.3", "lead", "text: Như trên")
    put(data, "2.1", "lead", "text: -nt-")
    records = load(data, AS_OF)
    assert bodies(data) == {
        "1.1": ("so-xay-dung",),
        **dict.fromkeys(("1.2", "1.3", "2.1"), ("ubnd-huyen",)),
        "2.2": ("ban-quan-ly-rung",),
    }
    task = next(task for task in records.tasks if task.id == "2.1")
    assert task.lead is not None
    assert (task.lead.text, task.lead.reading.above) == ("-nt-", "1.3")


def test_what_a_decision_added_stands_above_no_issued_row(tmp_path: Path) -> None:
    """A cell of the plan that repeats the one above knew nothing of rows that came later."""
    data = laid_out(tmp_path, "updates_site decided")
    put(data, "1.7", "lead", "text: Như trên")
    put(data, "2.1", "lead", "text: -nt-")
    leads = {task.id: task.lead for task in load(data, AS_OF, data.parent / "content").tasks}
    above = {id_: cell.reading.above for id_, cell in leads.items() if cell}
    assert (above["1.7"], above["2.1"]) == ("1.6", "1.6")


def test_an_empty_cell_cannot_be_repeated(data: Path) -> None:
    """Where nothing stands above, a person must say who is meant, and may."""
    put(data, "2.1", "coordinating", "text: Như trên")
    assert [(p.code, p.field) for p in problems(data)] == [("nothing-above", "coordinating.text")]
    put(data, "2.1", "coordinating", "text: Như trên", "agencies: [ubnd-huyen]")
    assert bodies(data, "coordinating")["2.1"] == ("ubnd-huyen",)


def test_the_heading_above_may_be_what_is_repeated(tmp_path: Path) -> None:
    """A heading with a lead of its own is the row above its first task."""
    data = nested(tmp_path)
    path = data / "tasks/i-b-1.yaml"
    path.write_text(path.read_text("utf-8").replace('"Sở Xây dựng mẫu"', '"Như trên"', 1), "utf-8")
    (cell,) = (task.lead for task in load(data, AS_OF).tasks if task.id == "i-b-1")
    assert cell is not None
    assert (cell.text, cell.agencies, cell.reading.above) == ("Như trên", ("so-xay-dung",), "i-b")


def test_a_cell_printed_once_is_that_of_all_its_rows(data: Path) -> None:
    """Rows of a merged cell have its words and bodies, and name the row that has the words."""
    put(data, "1.2", "lead", 'same_as: "1.1"')
    put(data, "1.3", "lead", 'same_as: "1.2"')
    leads = {task.id: task.lead for task in load(data, AS_OF).tasks if task.lead}
    for id_ in ("1.2", "1.3"):
        assert leads[id_].text == "Sở Xây dựng mẫu"
        assert leads[id_].agencies == ("so-xay-dung",)
        assert leads[id_].same_as == "1.1"
    assert leads["1.1"].same_as is None


def test_a_row_that_cannot_be_read_is_the_only_problem(data: Path) -> None:
    """Nothing is said of cells below it that repeat it or are one with it."""
    put(data, "1.2", "lead", "text: [wrong]")
    put(data, "1.3", "lead", 'same_as: "1.2"')
    put(data, "2.1", "coordinating", "text: Như trên")
    assert [(p.file, p.code) for p in problems(data)] == [("data/tasks/1.2.yaml", "not-text")]


ROLES = (
    ("Sở Y tế mẫu (chủ trì), Sở Xây dựng mẫu", ("so-y-te",), ("so-xay-dung",)),
    ("Sở Y tế mẫu chủ trì, phối hợp với Sở Xây dựng mẫu", ("so-y-te",), ("so-xay-dung",)),
    ("'Chủ trì: Sở Y tế mẫu; phối hợp: Sở Xây dựng mẫu'", ("so-y-te",), ("so-xay-dung",)),
    ("Sở Y tế mẫu; Sở Xây dựng mẫu (phối hợp)", ("so-y-te",), ("so-xay-dung",)),
    (
        "'Chủ trì: Sở Y tế mẫu (cơ quan thường trực), Sở Xây dựng mẫu'",
        ("so-y-te", "so-xay-dung"),
        None,
    ),
    ("Sở Y tế mẫu; Sở Xây dựng mẫu", ("so-y-te", "so-xay-dung"), None),
)


def test_one_column_may_hold_both_roles(data: Path) -> None:
    """Who leads and who coordinates follows from what a single cell says of its bodies."""
    put(data, "1.3", "lead")
    for words, lead, coordinating in ROLES:
        put(data, "1.3", "responsible", f"text: {words}")
        found = cells(load(data, AS_OF))
        written = words.strip("'")
        assert found["1.3", "lead"] == (written, lead)
        assert found.get(("1.3", "coordinating")) == (coordinating and (written, coordinating))


def test_a_name_of_two_bodies_is_not_taken_for_one(data: Path) -> None:
    """What two bodies may be called is named with both; a typed list decides."""
    path = data / "agencies.yaml"
    listed = "  names_in_plan:\n    - Sở Y tế mẫu\n"
    other = "    vi: Ủy ban nhân dân huyện Hạ\n"
    text = path.read_text("utf-8")
    assert listed in text
    assert other in text
    path.write_text(text.replace(listed, "").replace(other, "    vi: Sở Y tế mẫu\n"), "utf-8")
    put(data, "1.3", "lead", "text: Sở Y tế mẫu")
    (problem,) = problems(data)
    assert (problem.code, problem.values["ids"]) == ("name-of-several", "huyen-ha, so-y-te")
    put(data, "1.3", "lead", "text: Sở Y tế mẫu", "agencies: [so-y-te]")
    assert bodies(data)["1.3"] == ("so-y-te",)


ELSEWHERE = "Theo phân công tại Quyết định số 12/QĐ-UBND ngày 25/9/2025 của UBND các huyện mẫu"


def test_words_that_refer_elsewhere_name_nobody(data: Path) -> None:
    """The words stay, no body is read from them, and the task is one without a lead."""
    put(data, "1.1", "lead", "text: Sở Y tế mẫu; Sở Xây dựng mẫu; Ban quản lý rừng mẫu")
    put(data, "1.2", "lead", f"text: {ELSEWHERE}", "names_nobody: true")
    put(data, "1.3", "lead", 'same_as: "1.2"')
    put(data, "2.1", "lead", "text: Như trên")
    put(data, "2.2", "lead")
    put(data, "2.2", "coordinating")
    put(data, "2.2", "responsible", f"text: {ELSEWHERE}", "names_nobody: true")
    records = load(data, AS_OF)
    found = {task.id: task for task in records.tasks}
    for id_, words in {
        **dict.fromkeys(("1.2", "1.3", "2.2"), ELSEWHERE),
        "2.1": "Như trên",
    }.items():
        lead = found[id_].lead
        assert lead is not None
        assert (lead.text, lead.agencies, lead.names_nobody) == (words, (), True)
    assert found["2.2"].coordinating is None
    site = derive(records, AS_OF)
    reconcile(site)
    nobody = {id_ for id_, cells in site.in_force.items() if not cells.lead}
    assert nobody == {"1.2", "1.3", "2.1", "2.2"}
