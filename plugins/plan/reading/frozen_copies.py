"""The frozen copies of what was published: data/published/<digest>.zip."""

from __future__ import annotations

import hashlib
import re
import zipfile
import zlib
from collections.abc import Mapping
from pathlib import Path

from plugins.plan.reading.catalogues import N_
from plugins.plan.reading.folder import Folder
from plugins.plan.reading.problems import Message, Problem
from plugins.plan.records.publications import FrozenCopy

FROZEN_COPY_CHANGED = Message(
    "frozen-copy-changed",
    N_("this archive does not hold the listing of rows that its name is the digest of"),
    N_("the file as `make record` wrote it, byte for byte: put it back from git"),
)

PUBLISHED = "published"
LISTING = "rows.sha256"
LARGEST_LISTING = 64 * 1024 * 1024
NAME = re.compile(r"([0-9a-f]{64})\.zip")
# What an archive that was cut short or overwritten may raise.
UNREADABLE = (
    zipfile.BadZipFile,
    zlib.error,
    KeyError,
    OSError,
    EOFError,
    NotImplementedError,
    RuntimeError,
)


def frozen_copies(folder: Folder) -> tuple[Mapping[str, FrozenCopy], list[Problem]]:
    """The frozen copies by their digests, and a problem for each file that is something else.

    Files of other names are named in notices. Only the listing is read: what else stands in an
    archive is opened by who needs it.
    """
    held = folder.names(PUBLISHED)
    if isinstance(held, Message):
        return {}, [folder.problem(PUBLISHED, held, path=PUBLISHED)]
    copies: dict[str, FrozenCopy] = {}
    problems = list(folder.unread(PUBLISHED, lambda name: bool(NAME.search(name))))
    for entry in held:
        named = NAME.fullmatch(entry)
        if not named:
            continue
        name = f"{PUBLISHED}/{entry}"
        inside = folder.inside(name)
        listing = _listing(inside) if inside else None
        if inside is None or listing is None or hashlib.sha256(listing).hexdigest() != named[1]:
            problems.append(folder.problem(name, FROZEN_COPY_CHANGED))
        else:
            copies[named[1]] = FrozenCopy(inside, listing)
    return copies, problems


def _listing(path: Path) -> bytes | None:
    """The listing in an archive; None where there is none to be read."""
    try:
        with zipfile.ZipFile(path) as archive, archive.open(LISTING) as member:
            return member.read(LARGEST_LISTING)
    except UNREADABLE:
        return None
