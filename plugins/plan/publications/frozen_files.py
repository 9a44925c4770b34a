"""What lies in a frozen copy, file by file: as bytes, by size, counted."""

from __future__ import annotations

import json
import zipfile
from collections import Counter
from collections.abc import Iterator, Mapping
from contextlib import contextmanager

from plugins.plan.publications.frozen_copy import CopyUnreadable
from plugins.plan.reading.frozen_copies import UNREADABLE
from plugins.plan.records.publications import FrozenCopy


def sizes_in(copy: FrozenCopy) -> dict[str, int]:
    """The files in an archive by name, with the size of each. Raises CopyUnreadable."""
    with _opened(copy) as archive:
        return {member.filename: member.file_size for member in archive.infolist()}


def files_in(copy: FrozenCopy) -> dict[str, bytes]:
    """The files in an archive by name, byte for byte. Raises CopyUnreadable."""
    with _opened(copy) as archive:
        return {name: archive.read(name) for name in archive.namelist()}


def values_in(copy: FrozenCopy, table: str, column: str) -> Mapping[str, int]:
    """How many rows of a table have each value in a column. Raises CopyUnreadable."""
    with _opened(copy) as archive:
        return Counter(str(row[column]) for row in json.loads(archive.read(f"{table}.json")))


@contextmanager
def _opened(copy: FrozenCopy) -> Iterator[zipfile.ZipFile]:
    try:
        with zipfile.ZipFile(copy.path) as archive:
            yield archive
    except (*UNREADABLE, ValueError, TypeError) as error:
        raise CopyUnreadable(copy.path.name) from error
