"""The data hold the official text word for word, and a change of one word would be noticed."""

from __future__ import annotations

import copy
import hashlib
from collections import Counter

import pytest

from plugins.plan.records.areas import Area
from plugins.plan.records.tasks import Task

from .fidelity import cells_of_plan, differences
from .mutations import MUTATIONS, Mutation
from .real_data import real_layout, real_plan, real_text
from .source_cells import cells_of_source

TEXT_SHA256 = "8e4162f47152c4af7ced9ac8ad28c80777c9cc341f58944f1cabbf4d77db53fd"
LINES_CUT_AT_A_HYPHEN = {
    447: ("09-", "NQ/TU"),
    558: ("-", "Thương"),
    645: ("các-", "bon"),
    1379: ("các-", "bon"),
}


def test_text_is_the_one_received() -> None:
    """Not one byte of the text as received has been changed."""
    assert hashlib.sha256(real_text().encode()).hexdigest() == TEXT_SHA256


def test_whole_document_is_verbatim() -> None:
    """Each row holds the words of the text: none missing, added, moved, or belonging to no row."""
    assert differences(real_plan(), real_text(), real_layout()) == []


def test_cells_equal_those_of_the_source_reader() -> None:
    """The site's own reader of the text finds in every cell what the data hold."""
    assert cells_of_source(real_text(), real_layout()) == cells_of_plan(real_plan())


def test_every_line_has_one_chain_of_parts() -> None:
    """A line lies in one part, or in parts that name its words and follow one another."""
    lines = real_text().split("\n")
    parts_of: dict[int, list[int | None]] = {}
    for part in real_layout().parts:
        for number in part.line_numbers:
            parts_of.setdefault(number, []).append(part.words)
    for number, line in enumerate(lines, start=1):
        counts = parts_of.get(number, [])
        assert bool(line.strip()) <= bool(counts), f"line {number} lies in no part: {line}"
        assert None not in counts[:-1], f"line {number} lies in two parts: {line}"
        assert sum(count or 0 for count in counts) <= len(line.split()), f"line {number}: {line}"


def test_parts_of_a_cell_run_down_the_text() -> None:
    """The parts of a cell follow one another down the pages."""
    last: dict[tuple[str, str], int] = {}
    for part in real_layout().parts:
        lines = part.line_numbers
        assert lines[0] > last.get((part.row, part.cell), 0), part
        last[part.row, part.cell] = lines[-1]


def test_four_words_are_cut_at_a_hyphen() -> None:
    """Words are joined across lines without a space at four places and nowhere else."""
    lines = real_text().split("\n")
    cut = {
        number: (line.split()[-1], next(filter(str.strip, lines[number:])).split()[0])
        for number, line in enumerate(lines, start=1)
        if line.endswith("-")
    }
    assert cut == LINES_CUT_AT_A_HYPHEN


def test_counts() -> None:
    """65 tasks in 18 areas: 77 pairs with 20 leads, 134 with 12 coordinators, 24 bodies."""
    tasks = [Task.model_validate(_tuples(task)) for task in real_plan()["tasks"]]
    areas = [Area.model_validate(_tuples(area)) for area in real_plan()["areas"]]
    leads = [body for task in tasks if task.lead for body in task.lead.agencies]
    others = [body for task in tasks if task.coordinating for body in task.coordinating.agencies]
    assert (len(tasks), len({task.id for task in tasks})) == (65, 65)
    assert [area.id for area in areas] == [str(number) for number in range(1, 19)]
    assert (len(leads), len(set(leads))) == (77, 20)
    assert (len(others), len(set(others))) == (134, 12)
    assert len({*leads, *others}) == 24


def test_deadlines() -> None:
    """64 tasks are to be done "Thường xuyên"; 1.1 within a year of the national plan."""
    deadlines = {task["id"]: task["deadline"] for task in real_plan()["tasks"]}
    relative = deadlines.pop("1.1")
    assert (relative["kind"], relative["years"], relative["after"]) == ("relative", "1", "qd-882")
    assert Counter((one["kind"], one["text"]["vi"]) for one in deadlines.values()) == {
        ("ongoing", "Thường xuyên"): 64
    }


def test_empty_coordinating_cells() -> None:
    """The three tasks that name no coordinator are those whose lead cell names every body."""
    without = [task["id"] for task in real_plan()["tasks"] if "coordinating" not in task]
    assert without == ["2.2", "5.4", "16.3"]


def _tuples(value: object) -> object:
    if isinstance(value, dict):
        return {key: _tuples(one) for key, one in value.items()}
    return tuple(_tuples(one) for one in value) if isinstance(value, list) else value


@pytest.mark.parametrize("mutate", MUTATIONS, ids=lambda mutate: mutate.__name__.strip("_"))
def test_change_is_noticed(mutate: Mutation) -> None:
    """A change of the data is found, and named by its row and cell and by no other."""
    plan = copy.deepcopy(real_plan())
    mutate(plan)
    found = differences(plan, real_text(), real_layout())
    assert {one.partition(":")[0] for one in found} == MUTATIONS[mutate]


def test_changed_text_is_noticed() -> None:
    """A line added to the text that no cell holds is found."""
    longer = real_text() + "\nthêm"
    assert differences(real_plan(), longer, real_layout()) == [
        f"source: words of line {longer.count(chr(10)) + 1} belong to no cell: thêm"
    ]


def test_what_a_decision_added_is_not_of_this_text() -> None:
    """A task that was added later is held against nothing here; without saying so it is named."""
    plan = copy.deepcopy(real_plan())
    new = {**copy.deepcopy(plan["tasks"][-1]), "id": "18.99", "added_by": "a-decision"}
    plan["tasks"].append(new)
    assert differences(plan, real_text(), real_layout()) == []
    del new["added_by"]
    assert "18.99 row: only in the data" in differences(plan, real_text(), real_layout())
