"""Where something stands in a file, in words."""

from __future__ import annotations

from plugins.plan.reading import catalogues
from plugins.plan.reading.catalogues import N_
from plugins.plan.reading.problems import DOMAIN, TRANSLATIONS

from .document import FilePlace

WHOLE_FILE = N_("the whole file")
SHEET = N_("sheet “{sheet}”")
CELL = N_("cell {cell}")
PAGE = N_("page {page}")
PARAGRAPH = N_("paragraph {paragraph}")
TABLE = N_("table {table}")
ROW = N_("row {row}")
COLUMN = N_("column {column}")


def said_place(place: FilePlace, language: str) -> str:
    """`table 2, row 12, column 3`, `sheet “Phụ lục”, cell C12`, in that language."""
    translate = catalogues.load(TRANSLATIONS, DOMAIN, language).gettext
    return ", ".join(translate(words).format(**values) for words, values in _parts(place))


def cell_name(place: FilePlace) -> str:
    """`C12`; of a row its number, of a column its letters, "" where neither is stated."""
    return f"{_letters(place.column)}{place.row or ''}"


def _parts(place: FilePlace) -> list[tuple[str, dict[str, object]]]:
    parts: list[tuple[str, dict[str, object]]] = []
    if place.sheet:
        parts.append((SHEET, {"sheet": place.sheet}))
        if place.row and place.column:
            return [*parts, (CELL, {"cell": cell_name(place)})]
        if place.column:
            return [*parts, (COLUMN, {"column": _letters(place.column)})]
    for words, name in (
        (PAGE, "page"),
        (PARAGRAPH, "paragraph"),
        (TABLE, "table"),
        (ROW, "row"),
        (COLUMN, "column"),
    ):
        if number := getattr(place, name):
            parts.append((words, {name: number}))
    return parts or [(WHOLE_FILE, {})]


def _letters(column: int) -> str:
    """Those of a column whose number is from 1: A, B, … Z, AA."""
    letters = ""
    while column > 0:
        column, letter = divmod(column - 1, 26)
        letters = chr(ord("A") + letter) + letters
    return letters
