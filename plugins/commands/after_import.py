"""What is said of a folder right after an import: what is wrong, and of the rest only how much."""

from __future__ import annotations

from pathlib import Path

from plugins.commands.check import checked
from plugins.commands.counted_notices import counted
from plugins.plan.facts.nesting import counted_tasks
from plugins.plan.reading.catalogues import N_
from plugins.plan.reading.saying import in_both
from plugins.plan.records.dataset import Records
from plugins.plan.rules.stages import CHECKING

# Where the pages of a site lie, beside its data.
CONTENT = "content"
COUNTED = N_(
    "the site counts {tasks} tasks in {areas} areas: of tasks with sub-tasks only the sub-tasks, "
    "of headings only the highest"
)
COUNTED_WHOLE = N_(
    "the site counts {tasks} tasks in {areas} areas: no sub-tasks, and of headings only the highest"
)


def checked_import(folder: Path) -> Records | None:
    """The records in `folder`, None where there is a problem: problems are listed, notices counted.

    Says how many tasks the site will count, where these are not all rows.
    """
    content = folder.resolve().parent / CONTENT
    records = checked(folder, content, CHECKING, counted)
    counts = counts_of(records) if records else None
    if counts:
        print("\n".join(counts.values()))
    return records


def counts_of(records: Records) -> dict[str, str] | None:
    """What the site will count, by language; None where that is every task and every heading."""
    tasks = len(counted_tasks(records.plan, records.tasks))
    areas = sum(area.part_of is None for area in records.areas)
    if (tasks, areas) == (len(records.tasks), len(records.areas)):
        return None
    sentence = COUNTED if records.plan.counted == "lowest" else COUNTED_WHOLE
    return in_both(sentence, tasks=tasks, areas=areas)
