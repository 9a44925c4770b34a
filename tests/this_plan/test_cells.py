"""Who is responsible follows from the words of the plan alone."""

from __future__ import annotations

from tests.samples.this_site import records


def test_every_cell_reads_by_itself_as_it_was_typed() -> None:
    """No cell of the real plan needs its list of bodies: its words say it without a doubt."""
    cells = [cell for row in records().rows_of_plan for cell in row.printed_cells.values()]
    otherwise = [
        cell.text
        for cell in cells
        if not cell.reading.is_sure or cell.reading.agencies != cell.agencies
    ]
    assert cells
    assert otherwise == []
