"""Office files are ZIP archives: measured before anything in them is read."""

from __future__ import annotations

import mmap
import posixpath
import zipfile
from collections.abc import Iterator
from contextlib import ExitStack
from pathlib import Path
from types import TracebackType
from typing import IO, NamedTuple, Self
from xml.etree.ElementTree import Element

from plugins.plan.reading.catalogues import N_
from plugins.plan.reading.problems import Message

from . import xml_parts
from .refusing import CannotRead

SAVE_AGAIN = N_("the file saved again in Word, Excel or LibreOffice")
TOO_MANY_PARTS = Message(
    "file-with-too-many-parts",
    N_("the file is made of {count} parts; files of more than {limit} are not opened"),
    N_("the file without pictures and other objects: copy the table into a new file"),
)
TOO_LARGE_UNPACKED = Message(
    "file-too-large-unpacked",
    N_("once unpacked, the file is {size} MB; files over {limit} MB are not opened"),
    N_("the file without pictures and other objects: copy the table into a new file"),
)
PACKED_TOO_TIGHT = Message(
    "file-packed-too-tight",
    N_("a part of the file unpacks to {ratio} times its size, as only files made to do harm do"),
    SAVE_AGAIN,
)
UNSAFE_NAME = Message(
    "file-with-unsafe-name",
    N_("a part of the file has the name “{name}”, which leads outside the file"),
    SAVE_AGAIN,
)
LOCKED_PARTS = Message(
    "file-parts-locked",
    N_("parts of the file are protected by a password"),
    N_("the file saved without a password"),
)

MEGABYTE = 1_000_000
# A long report with a hundred pictures has some three hundred.
MOST_PARTS = 5_000
# 4,000 rows with eight columns are some 30 MB of XML in Word's own words; pictures come on top.
MOST_UNPACKED = 400 * MEGABYTE
# Of one part: a single text of that size takes three times as much memory.
MOST_OF_XML = 120 * MEGABYTE
# XML of a table where all cells are alike is packed to a hundredth, seldom tighter.
TIGHTEST = 400
# What is smaller does no harm, however tight it is.
TIGHT_FROM = 10 * MEGABYTE
ENTRY = b"PK\x01\x02"


class Relation(NamedTuple):
    """What a part refers to: its type without the address, its target, whether it is outside."""

    type: str
    target: str
    is_outside: bool


class Archive:
    """A ZIP archive whose size is known to be fit. Raises CannotRead, BadZipFile, OSError."""

    def __init__(self, path: Path) -> None:
        _count_entries(path)
        with ExitStack() as stack:
            self._zip = stack.enter_context(zipfile.ZipFile(path))
            self._measure(self._zip.infolist())
            self._open = stack.pop_all()
        self.names = frozenset(self._zip.namelist())

    def __enter__(self) -> Self:
        return self

    def __exit__(
        self,
        kind: type[BaseException] | None,
        error: BaseException | None,
        trace: TracebackType | None,
    ) -> None:
        self._open.close()

    @property
    def main(self) -> str:
        """The part that the file is about: its text or its workbook; "" where it names none."""
        relations = self.relations("").values()
        return next((each.target for each in relations if each.type == "officeDocument"), "")

    def open(self, part: str) -> IO[bytes]:
        """The part as a stream, which ends where the archive says, and is closed with it."""
        size = self._zip.getinfo(part).file_size
        if size > MOST_OF_XML:
            raise _too_large(size, MOST_OF_XML)
        return self._open.enter_context(self._zip.open(part))

    def read(self, part: str, limit: int = 1 << 16) -> bytes:
        """The first bytes of a part; none where there is none."""
        if part not in self.names:
            return b""
        with self.open(part) as stream:
            return stream.read(limit)

    def events(self, part: str) -> Iterator[tuple[str, Element]]:
        """As `xml_parts.events`."""
        with self.open(part) as stream:
            yield from xml_parts.events(stream)

    def tree(self, part: str) -> Element | None:
        """The root of a part; None where there is none."""
        if part not in self.names:
            return None
        with self.open(part) as stream:
            return xml_parts.whole(stream)

    def relations(self, part: str) -> dict[str, Relation]:
        """What `part` refers to, by id; "" is the file as a whole."""
        folder, name = posixpath.split(part)
        root = self.tree(posixpath.join(folder, "_rels", f"{name}.rels"))
        found = {}
        for each in [] if root is None else root:
            target = each.get("Target", "")
            is_outside = each.get("TargetMode", "") == "External"
            if not is_outside:
                target = posixpath.normpath(posixpath.join("/", folder, target)).lstrip("/")
            kind = each.get("Type", "").rpartition("/")[2]
            found[each.get("Id", "")] = Relation(kind, target, is_outside)
        return found

    @staticmethod
    def _measure(entries: list[zipfile.ZipInfo]) -> None:
        total = sum(entry.file_size for entry in entries)
        if total > MOST_UNPACKED:
            raise _too_large(total, MOST_UNPACKED)
        for entry in entries:
            name = entry.filename.replace("\\", "/")
            if name.startswith("/") or ":" in name.split("/")[0] or ".." in name.split("/"):
                raise CannotRead(UNSAFE_NAME, name=entry.filename)
            if entry.flag_bits & 1:
                raise CannotRead(LOCKED_PARTS)
            ratio = entry.file_size // max(entry.compress_size, 1)
            if entry.file_size > TIGHT_FROM and ratio > TIGHTEST:
                raise CannotRead(PACKED_TOO_TIGHT, ratio=str(ratio))


def _too_large(size: int, limit: int) -> CannotRead:
    values = {"size": str(size // MEGABYTE), "limit": str(limit // MEGABYTE)}
    return CannotRead(TOO_LARGE_UNPACKED, **values)


def _count_entries(path: Path) -> None:
    """Counted before Python's own reader makes an object of each."""
    with path.open("rb") as file, mmap.mmap(file.fileno(), 0, access=mmap.ACCESS_READ) as content:
        count, at = 0, content.find(ENTRY)
        while at >= 0:
            count += 1
            at = content.find(ENTRY, at + len(ENTRY))
    if count > MOST_PARTS:
        raise CannotRead(TOO_MANY_PARTS, count=str(count), limit=str(MOST_PARTS))
