"""YAML read without guessing: every scalar stays a string and knows where it stands.

Refused: anchors, aliases, merge keys and tags (YAML bombs, objects), a second document, a key
given twice, files too large or nested too deep, characters that cannot be seen.
"""

from __future__ import annotations

import bisect
import re
from collections.abc import Iterator

from plugins.plan.reading import characters
from plugins.plan.reading.catalogues import N_
from plugins.plan.reading.places import ParsedFile, Position, field_name
from plugins.plan.reading.problems import Message, Problem
from plugins.plan.reading.yaml_events import Builder

FILE_TOO_LARGE = Message("file-too-large", N_("the file is too large"), N_("at most {limit} bytes"))
NOT_UTF_8 = Message(
    "not-utf-8", N_("byte {byte} is not UTF-8 text"), N_("a file saved in the encoding UTF-8")
)

LARGEST_FILE = 256 * 1024
BOM = b"\xef\xbb\xbf"
UNQUOTED_ERROR = re.compile(
    r"(?m)(?:(?<=: )|(?<=- )|^)("
    + "|".join(map(re.escape, characters.SPREADSHEET_ERRORS))
    + r")(?= *$)"
)


def parse(data: bytes, file: str, limit: int = LARGEST_FILE) -> tuple[ParsedFile, list[Problem]]:
    """The source of `file`, of at most `limit` bytes, and all that is wrong with it as YAML.

    Where the file cannot be read at all the value is None and a problem says why.
    """
    source = ParsedFile(file)
    text, problems = decoded(data, file, limit)
    if text is None:
        return source, problems
    hidden = [
        (place, *characters.refused(found)) for place, found in _matches(characters.FORBIDDEN, text)
    ]
    errors = [
        (place, characters.SPREADSHEET_ERROR, {"value": found.group(1)})
        for place, found in _matches(UNQUOTED_ERROR, text)
    ]
    text = characters.FORBIDDEN.sub(" ", text)
    Builder(source, problems).read(UNQUOTED_ERROR.sub(r"'\1'", text) if errors else text)
    known = {(problem.line, problem.column) for problem in problems}
    problems += _placed([*hidden, *(error for error in errors if error[0] not in known)], source)
    return source, problems


def plain(data: bytes, file: str, limit: int) -> tuple[str | None, list[Problem]]:
    """The text of a file that is no YAML, with a problem for each character nobody can see."""
    text, problems = decoded(data, file, limit)
    for (line, column), found in _matches(characters.FORBIDDEN, text or ""):
        message, values = characters.refused(found)
        problems.append(
            Problem(file=file, line=line, column=column, field="-", message=message, values=values)
        )
    return text, problems


def _placed(
    findings: list[tuple[Position, Message, dict[str, str]]], source: ParsedFile
) -> Iterator[Problem]:
    """What was found in the bare text, with the field that each finding stands in."""
    starts = source.in_order() if findings else []
    for place, message, values in findings:
        before = bisect.bisect_right(starts, place, key=lambda start: start[0])
        name = field_name(starts[before - 1][1]) if before else "-"
        line, column = place
        yield Problem(
            file=source.file, line=line, column=column, field=name, message=message, values=values
        )


def decoded(data: bytes, file: str, limit: int = LARGEST_FILE) -> tuple[str | None, list[Problem]]:
    """The text of `data` with plain line ends, None where it is too large or not UTF-8.

    A byte order mark at its beginning is passed over: some editors write one.
    """
    if len(data) > limit:
        return None, [Problem.of_file(file, FILE_TOO_LARGE, {"limit": str(limit)})]
    data = data.removeprefix(BOM)
    try:
        return data.decode().replace("\r\n", "\n"), []
    except UnicodeDecodeError as error:
        before = data[: error.start].decode()
        problem = Problem(
            file=file,
            line=before.count("\n") + 1,
            column=len(before) - before.rfind("\n"),
            field="-",
            message=NOT_UTF_8,
            values={"byte": f"0x{data[error.start]:02X}"},
        )
        return None, [problem]


def _matches(pattern: re.Pattern[str], text: str) -> Iterator[tuple[Position, re.Match[str]]]:
    if not pattern.search(text):
        return
    for number, line in enumerate(text.split("\n"), 1):
        for found in pattern.finditer(line):
            yield (number, found.start() + 1), found
