"""Every text of the areas, tasks, updates and context that stands in two languages, in order."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from .real_data import real_contexts, real_plan, real_updates

OF_UPDATES = ("said_by", "date_note", "title", "text", "caution", "territory")


@dataclass(frozen=True)
class Passage:
    """A text in both languages; `official` when the Vietnamese is the plan's."""

    row: str
    cell: str
    vi: str
    en: str
    en_of: str | None
    official: bool

    def __str__(self) -> str:
        return f"{self.row} {self.cell}"


def _passage(row: str, cell: str, text: dict[str, str], *, official: bool) -> Passage:
    return Passage(row, cell, text.get("vi", ""), text.get("en", ""), text.get("en_of"), official)


def _of_the_plan() -> Iterator[Passage]:
    plan = real_plan()
    for record in [*plan["areas"], *plan["tasks"]]:
        row, cell = record["id"], "text" if "text" in record else "heading"
        yield _passage(row, "title", record["title"], official=False)
        for number, item in enumerate(record[cell], start=1):
            yield _passage(row, f"{cell} {number}", item, official=True)
        if "deadline" in record:
            yield _passage(row, "deadline", record["deadline"]["text"], official=True)
        for number, note in enumerate(record.get("notes", ()), start=1):
            yield _passage(row, f"note {number}", note, official=False)


def _of_updates() -> Iterator[Passage]:
    for record in [*real_updates(), *real_contexts()]:
        for field in OF_UPDATES:
            if field in record:
                yield _passage(record["id"], field, record[field], official=False)


PLAN = list(_of_the_plan())
OFFICIAL = [passage for passage in PLAN if passage.official]
NOTES = [passage for passage in PLAN if passage.cell.startswith("note")]
TITLES = [passage for passage in PLAN if passage.cell == "title"]
UPDATES = list(_of_updates())
PASSAGES = [*PLAN, *UPDATES]
