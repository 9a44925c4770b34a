"""A plan that is printed as an office prints it is read back as it stands in its records."""

from __future__ import annotations

import datetime as dt
from pathlib import Path

import pytest

from plugins.office.plans.doubts import Questions
from plugins.office.plans.outline import Outline, OutlineLine
from plugins.office.plans.tables.outlining import outline_of
from plugins.plan.records.areas import Area
from plugins.plan.records.dataset import Records
from plugins.plan.records.order import in_print_order
from plugins.plan.records.tasks import Task
from plugins.plan.rules.check import load
from tests.office.samples.printed import columns_of, printed

ROOT = Path(__file__).resolve().parents[3]
AS_OF = dt.date(2099, 12, 31)
PLANS = (Path("tests/plans/quyet-dinh/data"), Path("tests/plans/chuong-trinh/data"))


@pytest.fixture(scope="module", params=PLANS, ids=str)
def records(request: pytest.FixtureRequest) -> Records:
    """The records of a plan."""
    return load(ROOT / request.param, AS_OF, (ROOT / request.param).parent / "content")


def as_lines(records: Records) -> list[tuple[object, ...]]:
    """What the outline of a plan must say: kind, number, items, what each row lies in, cells."""
    rows = in_print_order(records.tasks, records.areas)
    places: dict[tuple[type, str], int] = {(type(r), r.id): p for p, r in enumerate(rows)}
    found: list[tuple[object, ...]] = []
    for row in rows:
        is_area = isinstance(row, Area)
        within = places[type(row), row.part_of] if row.part_of else None
        if isinstance(row, Task) and not row.part_of:
            within = places[Area, row.area]
        items = row.heading if isinstance(row, Area) else row.text
        words = tuple((item.marker or "", item.level, item.get("vi")) for item in items)
        cells = {name: (cell.text, cell.same_as) for name, cell in row.printed_cells.items()}
        if not isinstance(row, Area):
            cells |= {id_: (text.get("vi") or "", None) for id_, text in row.columns.items()}
            if row.deadline.text:
                cells["deadline"] = (row.deadline.text.get("vi") or "", None)
            if row.start and row.start.text:
                cells["start"] = (row.start.text.get("vi") or "", None)
        found.append(("area" if is_area else "task", row.number, words, within, cells))
    return found


def as_read(outline: Outline, records: Records) -> list[tuple[object, ...]]:
    """The same of an outline."""
    order = {c.id: p for c, p in zip(outline.columns, columns_of(records), strict=True)}
    rows = in_print_order(records.tasks, records.areas)

    def line(each: OutlineLine) -> tuple[object, ...]:
        cells = {}
        for id_, words in each.cells.items():
            column = order[id_]
            is_field = column.means in ("lead", "coordinating", "responsible", "deadline", "start")
            above = None if words.same_as is None else rows[words.same_as].id
            cells[column.means if is_field else column.id] = (words.text, above)
        items = tuple((item.marker, item.level, item.text) for item in each.items)
        return each.kind, each.number, items, each.within, cells

    return [line(each) for each in outline.lines]


@pytest.mark.parametrize("as_pages", [False, True], ids=["document", "pages"])
def test_round_trip(records: Records, as_pages: bool) -> None:
    """Headings, tasks, their order, what lies in what, every cell and bullet come back."""
    outline = outline_of(printed(records, as_pages=as_pages), Questions())
    assert as_read(outline, records) == as_lines(records)
