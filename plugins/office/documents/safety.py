"""What an Office file may not bring with it: programs, and what it fetches from elsewhere."""

from __future__ import annotations

import re
from pathlib import Path

from plugins.plan.reading.catalogues import N_
from plugins.plan.reading.problems import Message

from .archives import MEGABYTE, Archive, Relation
from .refusing import CannotRead, quoted

TOO_LARGE = Message(
    "office-file-too-large",
    N_("the file is {size} MB; files over {limit} MB are not opened"),
    N_("the file without pictures and other objects: copy the table into a new file"),
)
EMPTY_FILE = Message("file-empty", N_("the file is empty"), N_("a file with a plan"))
MACROS = Message(
    "file-with-macros",
    N_("the file holds macros, which are programs"),
    N_("the file saved as .docx or .xlsx, which cannot hold macros"),
)
OUTSIDE_LINK = Message(
    "file-with-outside-link",
    N_("the file loads a part of its content from elsewhere: {target}"),
    N_("a copy without links: in Word or Excel, break the links to other files, then save"),
)

# An office's plan with scans of its pages as pictures is some 30 MB.
LARGEST_FILE = 64 * MEGABYTE
MACRO_PARTS = re.compile(
    r"vbaProject|vbaData|macrosheets/|/Basic/|^Basic/|^Scripts/", re.IGNORECASE
)
MACRO_TYPES = (b"macroEnabled", b"vbaProject")
LINKED = {
    "externalLink",
    "externalLinkPath",
    "oleObject",
    "package",
    "frame",
    "subDocument",
    "control",
}
# A template lies on most machines that wrote the file: only one that is fetched does harm.
FETCHED = re.compile(r"(?:https?|ftp|smb|file://[^/]|\\\\|//)", re.IGNORECASE)
# Fields by which Word takes words of other files, or starts programs.
FETCHING_FIELD = re.compile(r"^\s*(?:DDE|DDEAUTO|INCLUDETEXT|INCLUDE|LINK)\b", re.IGNORECASE)


def measure(path: Path) -> None:
    """Raises CannotRead where the file is too large or empty, before anything of it is read."""
    size = path.stat().st_size
    if not size:
        raise CannotRead(EMPTY_FILE)
    if size > LARGEST_FILE:
        limit = LARGEST_FILE // MEGABYTE
        raise CannotRead(TOO_LARGE, size=str(-(-size // MEGABYTE)), limit=str(limit))


def look_through(archive: Archive) -> None:
    """Raises CannotRead where the file brings macros or takes anything from elsewhere."""
    types = archive.read("[Content_Types].xml", 1 << 20)
    if any(map(MACRO_PARTS.search, archive.names)) or any(each in types for each in MACRO_TYPES):
        raise CannotRead(MACROS)
    for name in sorted(archive.names):
        if name.endswith(".rels"):
            folder, _, part = name.rpartition("_rels/")
            for relation in archive.relations(f"{folder}{part.removesuffix('.rels')}").values():
                if _leads_out(relation):
                    raise CannotRead(OUTSIDE_LINK, target=quoted(relation.target))


def field_leads_out(words: str) -> bool:
    """Whether the instruction of a field takes words of another file."""
    return FETCHING_FIELD.match(words) is not None


def _leads_out(relation: Relation) -> bool:
    if relation.type == "externalLink":
        return True
    if not relation.is_outside:
        return False
    if relation.type == "attachedTemplate":
        return FETCHED.match(relation.target) is not None
    return relation.type in LINKED
