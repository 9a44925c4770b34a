"""A copy of a site, held against the manifest that came with it."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field
from enum import Enum, auto
from pathlib import Path

from plugins.output.files import content_of, digest
from plugins.output.manifest import LINE, MANIFEST
from plugins.output.tree import tree_of
from plugins.plan.reading.catalogues import N_

NO_MANIFEST = N_("there is no manifest.sha256 there that could be read")
NOTHING_LISTED = N_("manifest.sha256 is empty")
NOT_A_LINE = N_(
    "manifest.sha256:{line}: not the SHA-256 of a file, two blanks and the name of the file"
)
LEADS_OUT = N_("manifest.sha256:{line}: this name may lead out of the folder of the copy: {name}")
LISTED_TWICE = N_("manifest.sha256:{line}: listed before with another digest: {name}")
NOT_PLAIN = N_("no plain file, or one that may not be read")


class ManifestRefused(Exception):
    """A manifest by which nothing can be checked: `reason`, with the `values` in it."""

    def __init__(self, reason: str, **values: object) -> None:
        self.reason, self.values = reason, values
        super().__init__(reason, values)


class FileState(Enum):
    """How a file of a copy is: as listed, or how it differs.

    HIDDEN: a host keeps it for itself, so that nobody can tell.
    """

    AS_LISTED = auto()
    MISSING = auto()
    CHANGED = auto()
    UNREAD = auto()
    HIDDEN = auto()


@dataclass(frozen=True, slots=True, kw_only=True)
class Comparison:
    """What a copy holds, by the names of its files.

    manifest: the digest of its manifest. found: how each listed file is. unlisted: the files that
    are there besides, None where that cannot be seen. reasons: why files could not be read.
    """

    manifest: str
    found: Mapping[str, FileState]
    unlisted: tuple[str, ...] | None
    reasons: Mapping[str, tuple[str, Mapping[str, object]]] = field(default_factory=dict)

    @property
    def is_as_listed(self) -> bool:
        """Whether all that can be seen is as the manifest says, and nothing else is there."""
        return not self.unlisted and {*self.found.values()} <= {
            FileState.AS_LISTED,
            FileState.HIDDEN,
        }

    def names(self, found: FileState) -> list[str]:
        """The files that are so, in the order of the manifest."""
        return [name for name, own in self.found.items() if own is found]


def listed_in(content: bytes) -> dict[str, str]:
    """The digest of each file that a manifest from a stranger lists, by the names.

    Raises ManifestRefused where any line is none, or a name leads elsewhere: it is then no manifest
    of a site, and nothing of it is used.
    """
    digests: dict[str, str] = {}
    for number, line in enumerate(_lines(content), 1):
        found = LINE.fullmatch(line)
        if not found:
            raise ManifestRefused(NOT_A_LINE, line=number)
        held, name = found[1], found[2]
        if not _stays_inside(name):
            raise ManifestRefused(LEADS_OUT, line=number, name=ascii(name))
        if digests.setdefault(name, held) != held:
            raise ManifestRefused(LISTED_TWICE, line=number, name=name)
    if not digests:
        raise ManifestRefused(NOTHING_LISTED)
    return digests


def compared_in(folder: Path) -> Comparison:
    """What lies in `folder`, of which no link is followed. Raises ManifestRefused, OSError."""
    tree = tree_of(str(folder))
    content = content_of(f"{folder}/{MANIFEST}")
    if content is None:
        raise ManifestRefused(NO_MANIFEST)
    listed = listed_in(content)
    found = {name: _found(folder, name, held, tree.files) for name, held in listed.items()}
    return Comparison(
        manifest=digest(content),
        found=found,
        unlisted=tuple(sorted({*tree.files} - listed.keys() - {MANIFEST})),
        reasons={name: (NOT_PLAIN, {}) for name, own in found.items() if own is FileState.UNREAD},
    )


def _lines(content: bytes) -> Iterable[str]:
    # A name may hold what other programs take for the end of a line.
    lines = content.decode("utf-8", "replace").split("\n")
    return lines if lines[-1] else lines[:-1]


def _stays_inside(name: str) -> bool:
    parts = name.split("/")
    return name.isprintable() and "\\" not in name and not {"", ".", ".."} & {*parts}


def _found(folder: Path, name: str, held: str, there: Iterable[str]) -> FileState:
    if name not in there:
        return FileState.MISSING
    content = content_of(f"{folder}/{name}")
    if content is None:
        return FileState.UNREAD
    return FileState.AS_LISTED if digest(content) == held else FileState.CHANGED
