"""How a plan writes the names of its bodies."""

from __future__ import annotations

from plugins.plan.facts.site import Site
from plugins.plan.records.agencies import Agency
from plugins.plan.records.areas import Area
from plugins.plan.records.tasks import Task


def written_names(site: Site, agency: Agency) -> tuple[str, ...]:
    """The names of a body as the plan writes them, each once; () where it writes none.

    Those that are listed or, where none is, those that were read in cells, in their order.
    """
    rows: tuple[Area | Task, ...] = (*site.records.areas, *site.tasks.values())
    read = (
        body.words
        for row in rows
        for cell in row.cells.values()
        for body in cell.bodies
        if body.agency == agency.id and body.words
    )
    return agency.names_in_plan or tuple(dict.fromkeys(read))
