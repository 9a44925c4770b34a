"""A draft of a correction, as a file beside the workbook that differs from what is recorded.

It is the file that the data will have; what nobody knows yet is left empty, and said beside it.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from itertools import count
from pathlib import Path

from plugins.plan.reading.catalogues import N_
from plugins.plan.reading.saying import in_both
from plugins.system.files import replace

# How the name of a draft ends: “đính chính”, correction.
ENDING = "-dinh-chinh"
TOP = N_(
    "Draft of a correction: fill in what is empty, then move this file to {name}; that name and "
    "the id begin with the day under date"
)
# What is said beside an empty value, by its key: of the correction, of the document it rests on.
OF_CORRECTION: Mapping[str, str] = {
    "date": N_("fill in: the day of the document that corrects, such as {day}"),
    "received": N_("fill in: the day on which that document came, such as {day}"),
}
OF_DOCUMENT: Mapping[str, str] = {
    "title": N_("fill in: the title of the document that corrects"),
    "number": N_("fill in: its number and signs"),
    "date": N_("fill in: the day that it bears, such as {day}"),
}
DAY = '"2026-11-30"'
SOURCES = "\nsources:\n"
EMPTY = re.compile(r"^(?P<head> *(?:- )?(?P<key>[a-z]+):) null$", re.MULTILINE)
AT_THE_MARGIN = re.compile(r"^(?P<head>(?P<key>[a-z]+):) null$", re.MULTILINE)


def draft_text(name: str, text: str) -> str:
    """The text of the file `name`, with what it is above, and beside each empty value what belongs.

    What stands further in, before the sources, are words of somebody.
    """
    values, mark, sources = text.partition(SOURCES)
    top = "".join(f"# {words}\n" for words in in_both(TOP, name=name).values())
    told = _with_comments(AT_THE_MARGIN, OF_CORRECTION, values)
    return f"{top}{told}{mark}{_with_comments(EMPTY, OF_DOCUMENT, sources)}"


def _with_comments(empty: re.Pattern[str], said: Mapping[str, str], text: str) -> str:
    def commented(found: re.Match[str]) -> str:
        words = said.get(found["key"])
        if words is None:
            return found[0]
        return f"{found['head']} # {' / '.join(in_both(words, day=DAY).values())}"

    return empty.sub(commented, text)


def write_draft(file: Path, name: str, text: str) -> Path:
    """Write the draft of the file `name` beside the workbook `file`, and give its path.

    One that stands there already, in which somebody may have written, stays. Raises OSError.
    """
    content = draft_text(name, text).encode()
    path = next(each for each in _names(file, name) if _is_free(each, content))
    replace(path, content)
    return path


def _names(file: Path, name: str) -> Iterator[Path]:
    """`so-2026-11-30-1.1-dinh-chinh.yaml`, then with 2, 3 and so on before its ending."""
    stem = f"{file.stem}-{Path(name).stem}"
    yield file.with_name(f"{stem}{ENDING}.yaml")
    yield from (file.with_name(f"{stem}-{number}{ENDING}.yaml") for number in count(2))


def _is_free(path: Path, content: bytes) -> bool:
    return not path.exists() or (path.is_file() and path.read_bytes() == content)
