"""Headings and tasks that lie within one another: order, numbers, what is counted, who leads."""

from __future__ import annotations

import json
from pathlib import Path

import pytest

from plugins.plan.facts.derive import derive
from plugins.plan.facts.site import Site
from plugins.plan.reading.problems import Severity
from plugins.plan.records.types import digest
from plugins.plan.rules.check import check, load
from tests.samples.nested import COUNTED, HEADINGS, ROWS, nested
from tests.samples.plan import AS_OF

LANGUAGES = ("vi", "en")


def site(folder: Path, counted: str = "lowest") -> Site:
    """The nested sample, worked out."""
    data = nested(folder, counted)
    return derive(load(data, AS_OF, data.parent / "content"), AS_OF)


def changed(file: Path, **values: str) -> None:
    """A file of the nested sample with other values."""
    before = json.loads(file.read_text("utf-8"))
    file.write_text(json.dumps(before | values, ensure_ascii=False), "utf-8")


@pytest.mark.parametrize("counted", COUNTED)
def test_what_is_counted_is_as_the_plan_says(tmp_path: Path, counted: str) -> None:
    """Tasks at the lowest level, or those that are part of no other; every sum is of those."""
    found = site(tmp_path, counted)
    assert list(found.tasks) == [row.id for row in ROWS]
    assert list(found.nesting.counted) == COUNTED[counted]
    assert found.counts.tasks == len(COUNTED[counted])
    assert found.counts_of_area["i"].tasks == sum(i.startswith("i-") for i in COUNTED[counted])
    led = set(found.duties["so-y-te"].leads)
    assert led == ({"i-a-1.1", "ii-1"} if counted == "lowest" else {"i-a-1", "ii-1"})


def test_numbers_are_as_printed(tmp_path: Path) -> None:
    """Where a number recurs, all beside it have those of what they lie in in front."""
    tree = site(tmp_path).nesting
    assert tree.task_numbers == {
        "i-a-1": "I › a) › 1",
        "i-a-1.1": "I › a) › 1.1",
        "i-a-1.2": "I › a) › 1.2",
        "i-a-2": "I › a) › 2",
        "i-b-1": "I › b) › 1",
        "i-b-4": "I › b) › 4",
        "ii-1": "II › 1",
        "ii-10": "II › 10",
    }
    assert tree.area_numbers == {heading.id: heading.number for heading in HEADINGS}


def test_numbers_of_parts_begin_anew(tmp_path: Path) -> None:
    """Of sub-tasks and groups that are numbered alike, each says what it lies in."""
    data = nested(tmp_path)
    changed(data / "tasks/i-a-1.1.yaml", number="a)")
    changed(data / "tasks/i-a-1.2.yaml", number="1-b")
    changed(data / "tasks/i-b-4.yaml", number="a)", part_of="i-b-1")
    areas = json.loads((data / "areas.yaml").read_text("utf-8"))
    areas.append({**areas[1], "id": "ii-a", "part_of": "ii"})
    (data / "areas.yaml").write_text(json.dumps(areas, ensure_ascii=False), "utf-8")
    tree = derive(load(data, AS_OF, data.parent / "content"), AS_OF).nesting
    numbers = [tree.task_numbers[id_] for id_ in ("i-a-1.1", "i-a-1.2", "i-b-4")]
    assert numbers == ["I › a) › 1 › a)", "I › a) › 1-b", "I › b) › 1 › a)"]
    assert list(tree.area_numbers.values()) == ["I", "I › a)", "I › b)", "II", "II › a)"]


def test_headings_stand_before_what_lies_in_them(tmp_path: Path) -> None:
    """However the file lists them, all that shows headings has them as the tasks have."""
    data = nested(tmp_path)
    areas = json.loads((data / "areas.yaml").read_text("utf-8"))
    mixed = [areas[at] for at in (1, 3, 0, 2)]
    (data / "areas.yaml").write_text(json.dumps(mixed, ensure_ascii=False), "utf-8")
    found = derive(load(data, AS_OF, data.parent / "content"), AS_OF)
    assert list(found.areas) == ["ii", "i", "i-a", "i-b"]
    assert [task.area for task in found.tasks.values()][:2] == ["ii", "ii"]


def test_headings_lie_in_headings(tmp_path: Path) -> None:
    """Each knows those above and below it, and all tasks under it."""
    tree = site(tmp_path).nesting
    assert tree.highest == ("i", "ii")
    assert tree.subareas["i"] == ("i-a", "i-b")
    assert tree.above["i-b"] == ("i",)
    assert tree.subtasks["i-a-1"] == ("i-a-1.1", "i-a-1.2")
    assert tree.tasks_below["i"][:3] == ("i-a-1", "i-a-1.1", "i-a-1.2")
    assert tree.counted_of["i"] == ()


def test_who_leads_as_a_whole(tmp_path: Path) -> None:
    """A lead beside a heading, or of a task that is not counted, is told apart from the counted."""
    wholes = site(tmp_path).wholes_of_agency
    assert [row.id for row in wholes["so-xay-dung"].leads] == ["i-b"]
    assert [row.id for row in wholes["so-y-te"].leads] == ["i-a-1"]
    assert wholes["ban-quan-ly-rung"].leads == ()


@pytest.mark.parametrize(("counted", "row"), [("lowest", "i-a-1"), ("top", "i-a-1.1")])
def test_who_supports_as_a_whole(tmp_path: Path, counted: str, row: str) -> None:
    """Bodies that support a task that is not counted do so as a whole, as those that lead it."""
    data = nested(tmp_path, counted)
    cell = {"text": "Sở Y tế mẫu; Sở Xây dựng mẫu", "agencies": ["so-y-te", "so-xay-dung"]}
    path = data / f"tasks/{row}.yaml"
    values = json.loads(path.read_text("utf-8")) | {"coordinating": cell}
    path.write_text(json.dumps(values, ensure_ascii=False), "utf-8")
    found = derive(load(data, AS_OF, data.parent / "content"), AS_OF)
    assert [each.id for each in found.wholes_of_agency["so-xay-dung"].coordinates] == [row]
    assert found.role_counts["so-xay-dung"].coordinates.total == 0
    (whole,) = (each for each in found.wholes if each.row.id == row)
    assert (whole.leads, whole.coordinates) == (("so-y-te",), ("so-y-te", "so-xay-dung"))


def test_positions_say_the_order(tmp_path: Path) -> None:
    """Where ids do not tell, positions do; each stands once."""
    data = nested(tmp_path)
    changed(data / "tasks/ii-1.yaml", position="2")
    changed(data / "tasks/ii-10.yaml", position="1")
    records = load(data, AS_OF, data.parent / "content")
    assert [task.id for task in records.tasks][-2:] == ["ii-10", "ii-1"]
    changed(data / "tasks/ii-10.yaml", position="2")
    _, problems = check(data, AS_OF, data.parent / "content")
    (problem,) = (each for each in problems if each.code == "position-twice")
    assert (problem.file, problem.values["other"]) == ("data/tasks/ii-10.yaml", "ii-1")


def test_cells_fit_their_columns(tmp_path: Path) -> None:
    """A column with a field of its own takes no cell; amounts have no slip, words are left out."""
    data = nested(tmp_path)
    plan = json.loads((data / "plan.yaml").read_text("utf-8"))
    plan["columns"].append({"id": "chu-tri", "means": "lead", "heading": {"vi": "x", "en": "y"}})
    (data / "plan.yaml").write_text(json.dumps(plan, ensure_ascii=False), "utf-8")
    path = data / "tasks/ii-10.yaml"
    values = json.loads(path.read_text("utf-8"))
    cells = {"ngan-sach": {"vi": "12,500.5"}, "chu-tri": {"vi": "1"}}
    path.write_text(json.dumps(values | {"columns": cells}, ensure_ascii=False), "utf-8")
    _, problems = check(data, AS_OF, data.parent / "content")
    found = {each.code: each for each in problems}
    assert found.keys() == {"not-an-amount", "column-has-a-field"}
    assert found["not-an-amount"].values == {"value": "12,500.5", "example": "12.500,5"}
    assert found["not-an-amount"].severity is Severity.PROBLEM
    assert found["column-has-a-field"].values == {"id": "chu-tri", "field": "lead"}


WHERE_AMOUNTS_STAND = {
    "Lồng ghép": [],
    "500 (vốn vay)": [("amount-in-words", Severity.NOTICE)],
}


@pytest.mark.parametrize("words", WHERE_AMOUNTS_STAND)
def test_words_where_amounts_stand_are_kept(tmp_path: Path, words: str) -> None:
    """A plan may say that money is still to be found: that adds nothing; a number is noticed."""
    data = nested(tmp_path)
    path = data / "tasks/ii-10.yaml"
    values = json.loads(path.read_text("utf-8"))
    cells = {"ngan-sach": {"vi": words, "en": "x", "en_of": digest(words)}}
    before = derive(load(data, AS_OF, data.parent / "content"), AS_OF).sums.of_plan
    path.write_text(json.dumps(values | {"columns": cells}, ensure_ascii=False), "utf-8")
    records, problems = check(data, AS_OF, data.parent / "content")
    assert [(each.code, each.severity) for each in problems] == WHERE_AMOUNTS_STAND[words]
    assert records is not None
    assert derive(records, AS_OF).sums.of_plan == before


def test_what_lies_in_a_circle_is_named(tmp_path: Path) -> None:
    """Two tasks that are parts of each other are both named, and nothing hangs."""
    data = nested(tmp_path)
    path = data / "tasks/i-a-1.yaml"
    values = json.loads(path.read_text("utf-8")) | {"part_of": "i-a-1.1"}
    path.write_text(json.dumps(values, ensure_ascii=False), "utf-8")
    _, problems = check(data, AS_OF, data.parent / "content")
    circles = [each.file for each in problems if each.code == "part-of-itself"]
    assert circles == ["data/tasks/i-a-1.1.yaml", "data/tasks/i-a-1.yaml"]
