"""A file of data with some other values: what need not change stays as it was typed.

Comments, blank lines and the style of a person stay beside every key whose value stays. PyYAML
keeps none of these; libraries that keep comments write every line of a file anew, with indents and
folds of their own.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass

from plugins.office.plans.folders.merging import by_id
from plugins.office.plans.folders.yaml_writing import STEP, entry_text, key_text, written
from plugins.office.plans.proposals.proposal import COMMENT, DRAFT, FileProposal
from plugins.plan.reading.places import FieldPath, ParsedFile, Position, Value
from plugins.plan.reading.yaml_file import parse


def edited(text: str, file: FileProposal) -> str:
    """`text`, a file of data that could be read, with the values of `file`.

    Written anew where it cannot be changed in place: where it is no block of keys, or of entries
    with ids.
    """
    source, _ = parse(text.encode(), "")
    if source.value == file.value:
        return _without_old_drafts(text, file)
    found = _changed(text, source, file)
    if found is not None and parse(found.encode(), "")[0].value == file.value:
        return _without_old_drafts(found, file)
    return written(file)


@dataclass(frozen=True, slots=True)
class _Piece:
    """A key or an entry as typed: the comments above it, its lines, what follows them."""

    above: str
    own: str
    below: str = ""

    @property
    def whole(self) -> str:
        return self.above + self.own + self.below


def _changed(text: str, source: ParsedFile, file: FileProposal) -> str | None:
    lines = text.splitlines(keepends=True)
    if isinstance(source.value, dict) and isinstance(file.value, dict):
        drafts = file.drafts_of(None)
        starts = {key: source.key_place((key,)) for key in source.value}
        return _mapping(lines, starts, (source.value, file.value), drafts, 0)
    if isinstance(source.value, list) and isinstance(file.value, list):
        return _entries(lines, source, file)
    return None


def _mapping(
    lines: list[str],
    starts: Mapping[str, Position],
    values: tuple[Mapping[str, Value], Mapping[str, Value]],
    drafts: tuple[str, ...],
    indent: int,
) -> str | None:
    """The lines of a mapping key by key; None where two keys stand on one line.

    starts: where its keys stand, in their order. values: those it has, and those it is to have.
    """
    was, now = values
    rows = [line - 1 for line, _ in starts.values()]
    if len(set(rows)) != len(rows) or any(column != indent + 1 for _, column in starts.values()):
        return None
    pieces = dict(zip(was, _pieces(lines, rows), strict=True))
    head = "".join(lines[: rows[0]])[: -len(pieces[next(iter(was))].above) or None]
    found = [head]
    for key, value in now.items():
        piece = pieces.get(key)
        if piece and was[key] == value:
            found.append(piece.whole)
            continue
        new = key_text(key, value, indent)
        above = piece.above if piece else ""
        if key in drafts and DRAFT not in above:
            above += f"{' ' * indent}# {DRAFT}\n"
        found.append(f"{above}{new}{piece.below if piece else ''}")
    return "".join(found)


def _pieces(lines: list[str], rows: list[int]) -> Iterator[_Piece]:
    """The lines from each of `rows` on; comments right above a row go with what begins there."""
    tops = [_top(lines, row) for row in rows]
    for row, top, end in zip(rows, tops, [*tops[1:], len(lines)], strict=True):
        last = end
        while last > row + 1 and not lines[last - 1].strip():
            last -= 1
        above, own, below = lines[top:row], lines[row:last], lines[last:end]
        own[-1:] = [own[-1].rstrip("\n") + "\n"]
        yield _Piece("".join(above), "".join(own), "".join(below))


def _top(lines: list[str], row: int) -> int:
    """Where the comments begin that stand right above a row, as far to the left as it."""
    first = lines[row]
    indent = len(first) - len(first.lstrip(" "))
    while row and lines[row - 1].startswith(f"{' ' * indent}#"):
        row -= 1
    return row


def _entries(lines: list[str], source: ParsedFile, file: FileProposal) -> str | None:
    """The lines of a list entry by entry; one whose keys do not stand in lines is written anew."""
    was, now = by_id(_list(source.value)), by_id(_list(file.value))
    if not was or now is None:
        return None
    rows = [source.place((index,))[0] - 1 for index in range(len(was))]
    if len(set(rows)) != len(rows) or not all(lines[row].startswith("- ") for row in rows):
        return None
    pieces = dict(zip(was, enumerate(_pieces(lines, rows)), strict=True))
    first = next(iter(pieces.values()))[1]
    found = ["".join(lines[: rows[0]])[: -len(first.above) or None]]
    for place, (id_, value) in enumerate(now.items()):
        drafts = file.drafts_of(place)
        if id_ not in pieces:
            before = found[-1]
            gap = "\n" if before.strip() and not before.endswith("\n\n") else ""
            found.append(f"{gap}{entry_text(value, drafts)}")
            continue
        index, piece = pieces[id_]
        if was[id_] == value:
            found.append(piece.whole)
        else:
            own = _entry(piece, source, index, (was[id_], value), drafts)
            found.append(f"{piece.above}{own}{piece.below or chr(10)}")
    return "".join(found).rstrip("\n") + "\n"


def _entry(
    piece: _Piece,
    source: ParsedFile,
    index: int,
    values: tuple[Value, Value],
    drafts: tuple[str, ...],
) -> str:
    """An entry as typed with its changed keys; written anew where it is typed otherwise."""
    was, now = values
    if isinstance(was, dict) and isinstance(now, dict):
        lines = piece.own.splitlines(keepends=True)
        first = source.place((index,))[0] - 1
        starts = _starts(source, index, first)
        lines[0] = " " * STEP + lines[0][STEP:]
        found = _mapping(lines, starts, (was, now), drafts, STEP)
        if found is not None:
            return f"- {found[STEP:]}"
    return entry_text(now, drafts)


def _starts(source: ParsedFile, index: int, lines: int) -> dict[str, Position]:
    """The places of the keys of an entry, as if it stood alone."""
    _, keys = source.places()
    return {
        str(path[1]): (line - lines, column)
        for path, (line, column) in keys.items()
        if path[:1] == (index,) and len(path) == len((index, "key"))
    }


def _without_old_drafts(text: str, file: FileProposal) -> str:
    """`text` without the comments of drafts above what is none any more."""
    if DRAFT not in text:
        return text
    _, keys = parse(text.encode(), "")[0].places()
    by_line: dict[int, FieldPath] = {}
    for path in sorted(keys, key=len):
        by_line.setdefault(keys[path][0], path)
    lines = text.splitlines(keepends=True)
    return "".join(
        line
        for number, line in enumerate(lines, 1)
        if line.strip() != COMMENT or _is_draft(_below(lines, number), by_line, file)
    )


def _below(lines: list[str], number: int) -> int:
    """The number of the first line after the one of this number that is no comment."""
    while number < len(lines) and lines[number].lstrip().startswith("#"):
        number += 1
    return number + 1


def _is_draft(line: int, by_line: Mapping[int, FieldPath], file: FileProposal) -> bool:
    """Whether the key on a line holds what is only a draft."""
    *entry, key = by_line.get(line, ("",))
    place = entry[0] if entry else None
    return key in file.drafts_of(place if isinstance(place, int) else None)


def _list(value: Value) -> list[Value]:
    return value if isinstance(value, list) else []
