"""The headings and rows of a plan as entries of areas.yaml and files of tasks."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence

from plugins.office.plans.doubts import Doubt, Questions
from plugins.office.plans.outline import Outline, OutlineItem, OutlineLine
from plugins.office.plans.proposals.cell_proposals import CellProposals
from plugins.office.plans.proposals.drafted_titles import drafted_title
from plugins.office.plans.proposals.footnotes import notes_of
from plugins.office.plans.proposals.proposal import text_of, with_words
from plugins.office.plans.proposals.proposing_table import LANGUAGE
from plugins.office.plans.proposals.timing_proposals import TimingProposals
from plugins.plan.reading.catalogues import N_
from plugins.plan.reading.places import Value
from plugins.plan.reading.problems import Message
from plugins.plan.records.columns import FIELDS, ColumnMeaning
from plugins.plan.records.order import as_in_a_folder

NO_HEADING = Message(
    "import-no-heading",
    N_("{count} rows are under no heading; they are put under one called “{title}”"),
    N_("the text of this heading"),
)
CELL_OF_HEADING = Message(
    "import-cell-of-heading",
    N_(
        "the heading {number} has text in the column “{column}”, which a heading cannot "
        "have; it was left out"
    ),
    N_("look at it; if the text matters, add it by hand where it belongs"),
)
LEFT_OUT = "-"
TIMES = {ColumnMeaning.START: "start", ColumnMeaning.DEADLINE: "deadline"}
ROLES = {
    ColumnMeaning.RESPONSIBLE: "responsible",
    ColumnMeaning.LEAD: "lead",
    ColumnMeaning.COORDINATING: "coordinating",
}


class RowProposals:
    """Proposes headings and tasks; `ids` are those of the lines, `names` keep their capitals."""

    def __init__(  # noqa: PLR0913 - what it is made of
        self,
        outline: Outline,
        ids: tuple[str, ...],
        cells: CellProposals,
        times: TimingProposals,
        questions: Questions,
        names: Iterable[str] = (),
    ) -> None:
        self._lines = outline.lines
        self._ids = ids
        self._cells = cells
        self._times = times
        self._questions = questions
        self._names = tuple(names)
        self._of = {column.means: column for column in outline.columns if column.means in FIELDS}
        self._means = {column.id: column.means for column in outline.columns}
        self._further = [column for column in outline.columns if column.means not in FIELDS]
        self._above_all = self._id_of_heading_above_all()

    def areas(self, title: str) -> list[Value]:
        """The headings in their order, under `title` first the one that the table lacks."""
        own = [self._area(index) for index, line in enumerate(self._lines) if line.kind == "area"]
        below = [line for index, line in enumerate(self._lines) if self._lacks_heading(index)]
        return [self._heading_above_all(below, title), *own] if below else own

    def tasks(self) -> dict[str, dict[str, Value]]:
        """The rows in their order, by their ids."""
        found = {
            self._ids[index]: self._task(index, line)
            for index, line in enumerate(self._lines)
            if line.kind == "task"
        }
        for id_, place in _positions(found).items():
            found[id_] = _with_position(found[id_], place)
        return found

    def _area(self, index: int) -> Value:
        line = self._lines[index]
        above = self._lines[line.within] if line.within is not None else None
        lead = self._of.get(ColumnMeaning.LEAD)
        for id_ in line.cells:
            if not lead or id_ != lead.id:
                self._tell_cell(index, id_)
        return with_words(
            {
                "id": self._ids[index],
                "number": self._number(index),
                "part_of": self._ids[line.within or 0] if above and above.kind == "area" else None,
                "title": text_of(self._title(line)),
                "heading": _items(line.items),
                "lead": self._cells.responsible(index, lead) if lead else None,
                "notes": notes_of(line, self._means),
            }
        )

    def _task(self, index: int, line: OutlineLine) -> dict[str, Value]:
        above = self._lines[line.within] if line.within is not None else None
        roles = {
            name: self._cells.responsible(index, self._of[means])
            for means, name in ROLES.items()
            if means in self._of
        }
        times = {
            name: self._times.timing(index, self._of[means])
            for means, name in TIMES.items()
            if means in self._of
        }
        columns = {each.id: self._cells.further(index, each) for each in self._further}
        return with_words(
            {
                "id": self._ids[index],
                "number": self._number(index),
                "area": self._area_of(index),
                "part_of": self._ids[line.within or 0] if above and above.kind == "task" else None,
                "title": text_of(self._title(line)),
                "text": _items(line.items),
                **roles,
                "start": None,
                "deadline": None,
                **times,
                **({} if times.get("deadline") else {"deadline": {"kind": "none"}}),
                "columns": with_words(columns),
                "notes": notes_of(line, self._means),
            }
        )

    def _number(self, index: int) -> str | None:
        number = self._lines[index].number
        return number if number and number != self._ids[index] else None

    def _title(self, line: OutlineLine) -> str:
        return drafted_title(line.items[0].text if line.items else line.number, self._names)

    def _area_of(self, index: int) -> str:
        above = self._lines[index].within
        while above is not None and self._lines[above].kind != "area":
            above = self._lines[above].within
        return self._above_all if above is None else self._ids[above]

    def _lacks_heading(self, index: int) -> bool:
        line = self._lines[index]
        return line.kind == "task" and line.within is None

    def _id_of_heading_above_all(self) -> str:
        pairs = zip(self._lines, self._ids, strict=True)
        taken = {id_ for line, id_ in pairs if line.kind == "area"}
        return next(id_ for id_ in map(str, range(1, len(taken) + 2)) if id_ not in taken)

    def _heading_above_all(self, below: Sequence[OutlineLine], title: str) -> Value:
        doubt = Doubt(
            key="areas heading",
            place=below[0].place,
            message=NO_HEADING,
            words="",
            read_as=title,
            is_open=True,
            values={"count": str(len(below)), "title": title},
        )
        words = self._questions.ask(doubt)
        return {
            "id": self._above_all,
            "title": text_of(drafted_title(words, self._names)),
            "heading": [{LANGUAGE: words}],
        }

    def _tell_cell(self, index: int, column: str) -> None:
        line, words = self._lines[index], self._lines[index].cells[column]
        self._questions.ask(
            Doubt(
                key=f"areas/{self._ids[index]} {column}",
                place=words.place,
                message=CELL_OF_HEADING,
                words=words.text,
                read_as=LEFT_OUT,
                values={"number": line.number or self._ids[index], "column": column},
            )
        )


def _items(items: Sequence[OutlineItem]) -> list[Value]:
    return [
        with_words(
            {
                "marker": item.marker or None,
                "level": str(item.level) if item.level > 1 else None,
                LANGUAGE: item.text,
            }
        )
        for item in items
    ]


def _positions(tasks: Mapping[str, Mapping[str, Value]]) -> dict[str, int]:
    """The place of each task among those beside it, where ids would put these in another order."""
    beside: dict[tuple[str, str], list[str]] = {}
    for id_, task in tasks.items():
        beside.setdefault((str(task["area"]), str(task.get("part_of"))), []).append(id_)
    return {
        id_: place
        for ids in beside.values()
        if ids != sorted(ids, key=as_in_a_folder)
        for place, id_ in enumerate(ids, 1)
    }


def _with_position(task: Mapping[str, Value], place: int) -> dict[str, Value]:
    """`task` with its position before its title."""
    found: dict[str, Value] = {}
    for key, value in task.items():
        if key == "title":
            found["position"] = str(place)
        found[key] = value
    return found
