"""What a cell of a workbook may not be: each such cell is named, and nothing in it is read."""

from __future__ import annotations

import re
from collections.abc import Iterator

from plugins.office.documents.document import DocumentCell
from plugins.office.documents.old_letters import encoding_of
from plugins.office.documents.refusing import quoted
from plugins.plan.reading.catalogues import N_
from plugins.plan.reading.characters import SPREADSHEET_ERRORS
from plugins.plan.reading.problems import Message

FORMULA = Message(
    "workbook-formula",
    N_("the cell holds a formula, which shows “{words}”"),
    N_("the words or the day themselves: copy the cell and paste its values"),
)
ERROR_VALUE = Message(
    "workbook-error-value",
    N_("the cell shows the error {words}"),
    N_("the words or the day themselves, or an empty cell"),
)
MERGED = Message(
    "workbook-merged-cells",
    N_("cells are merged here, so that nobody can tell of which task “{words}” is said"),
    N_("the cells unmerged, with the words in the row of each task"),
)
OLD_LETTERS = Message(
    "workbook-old-letters",
    N_("the words are in the old encoding {encoding}, not in Unicode: “{words}”"),
    N_("the words converted to Unicode, for instance with UniKey's Toolkit"),
)
ANY_ERROR = re.compile("|".join(map(re.escape, SPREADSHEET_ERRORS)))


def wrong_with(cell: DocumentCell) -> Iterator[tuple[Message, dict[str, str]]]:
    """Why the cell cannot be read, the gravest reason alone."""
    words = quoted(cell.text) or "…"
    if cell.text in SPREADSHEET_ERRORS:
        yield ERROR_VALUE, {"words": words}
    elif cell.formula:
        yield FORMULA, {"words": words}
    elif cell.rows > 1 or cell.columns > 1:
        yield MERGED, {"words": words}
    elif found := ANY_ERROR.search(cell.text):
        yield ERROR_VALUE, {"words": found.group()}
    elif encoding := encoding_of(cell.text):
        yield OLD_LETTERS, {"words": words, "encoding": encoding}
