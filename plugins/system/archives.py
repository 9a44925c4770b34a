"""Archives that are alike in every run."""

from __future__ import annotations

import io
import zipfile
from collections.abc import Iterable, Mapping
from typing import BinaryIO

FIRST_DAY_OF_ZIP = (1980, 1, 1, 0, 0, 0)
UNIX, PLAIN_FILE = 3, 0o100644 << 16


def zipped(files: Mapping[str, bytes]) -> bytes:
    """The archive of `files`, given by their names in it: the same bytes each time, by one zlib."""
    target = io.BytesIO()
    archive_into(target, sorted(files.items()))
    return target.getvalue()


def archive_into(
    target: BinaryIO, files: Iterable[tuple[str, bytes]], level: int | None = None
) -> None:
    """Write the archive of `files`, names and contents as they come: the same bytes as above.

    level: how hard zlib tries, from 1 to 9; None for its own choice.
    """
    with zipfile.ZipFile(target, "w") as archive:
        for name, content in files:
            member = zipfile.ZipInfo(name, FIRST_DAY_OF_ZIP)
            member.compress_type = zipfile.ZIP_DEFLATED
            member.create_system, member.external_attr = UNIX, PLAIN_FILE
            archive.writestr(member, content, compresslevel=level)
