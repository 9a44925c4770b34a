"""The next site in a folder beside the one that stands."""

from __future__ import annotations

from collections.abc import Collection, Iterable, Iterator, Mapping
from dataclasses import dataclass
from pathlib import Path

from plugins.output.files import content_of, digest, take
from plugins.output.kept import Content, Kept, NotAsKept
from plugins.output.manifest import MANIFEST, differing, manifest
from plugins.output.target import Target
from plugins.output.tree import Tree, folders_above, foreign, in_the_way, superfluous, tree_of
from plugins.plan.reading.catalogues import N_

OUTSIDE = N_("the path leads out of the folder of the site")
IN_THE_WAY = N_("there is already something here that no manifest lists; it is left unchanged")
NOT_AS_WRITTEN = N_("what is read back differs from what was written: the disk may be faulty")


class OutputRefused(Exception):
    """The site cannot stand in its folder: `path` is in the way, or leads out, as `reason` says."""

    def __init__(self, path: Path, reason: str) -> None:
        self.path, self.reason = path, reason
        super().__init__(f"{path}: {reason}")


@dataclass(frozen=True, slots=True)
class Staged:
    """The digests of the files of a site that was made, and which of them were kept."""

    digests: Mapping[str, str]
    kept: Collection[str]


def stage(files: Iterable[tuple[str, Content]], standing: Path, target: Target) -> Staged:
    """Make `target` hold `files` as they come, their manifest, and what is foreign in `standing`.

    Files that `target` or `standing` has with the same bytes stay or are linked. Foreign is what
    the manifest of `standing` does not list: it is carried over as it is. Anybody may read what is
    the site's own, whatever the umask: it is for a web server. Raises NotAsKept, OutputRefused
    where something is in the way or leads out, OSError where writing fails: `standing` is left as
    it is.
    """
    digests: dict[str, str] = {}
    kept: dict[str, str] = {}
    for name, content in files:
        _refuse_outside(name, standing)
        if isinstance(content, Kept):
            digests[name] = kept[name] = content.digest
        else:
            digests[name] = digest(content)
            target.place(name, content, digests[name])
    _keep(kept, target)
    stands = tree_of(str(standing)) if standing.exists() else Tree()
    others = foreign(stands, target.standing.keys() | digests.keys())
    for name in in_the_way(stands, others, digests):
        raise OutputRefused(standing / name, IN_THE_WAY)
    for name in superfluous(target.tree, digests, others):
        target.remove(name)
    for name in others:
        target.carry(name)
    lines = manifest(digests)
    target.place(MANIFEST, lines, digest(lines))
    target.set_modes({"", *folders_above(digests)})
    return Staged(digests, kept.keys())


def verify(site: Path, standing: Path, staged: Staged) -> None:
    """Read every byte of a site that was made, and hold it against what it should be.

    What was kept from a site before and was changed there is taken from `standing` after all.
    Raises NotAsKept where it was changed there too, and OutputRefused where what was written is not
    what can be read.
    """
    found = list(_differing(str(site), staged))
    for name in found:
        if name not in staged.kept:
            raise OutputRefused(site / name, NOT_AS_WRITTEN)
    held = staged.digests
    lost = [name for name in found if not _taken(site / name, standing / name, held[name])]
    if lost:
        raise NotAsKept(lost)


def _differing(site: str, staged: Staged) -> Iterator[str]:
    for name, held in staged.digests.items():
        content = content_of(f"{site}/{name}", published=name in staged.kept)
        if content is None or digest(content) != held:
            yield name
    if content_of(f"{site}/{MANIFEST}") != manifest(staged.digests):
        yield MANIFEST


def _keep(kept: Mapping[str, str], target: Target) -> None:
    lost = [name for name, held in kept.items() if not target.keep(name, held)]
    if lost:
        raise NotAsKept(lost)


def _taken(new: Path, old: Path, held: str) -> bool:
    new.unlink(missing_ok=True)
    return take(str(old), str(new)) and digest(content_of(str(new)) or b"") == held


def refuse_differing(site: Path, reason: str) -> None:
    """Raise OutputRefused with the first file of `site` that is not as its manifest says."""
    for name in differing(site):
        raise OutputRefused(site / name, reason)


def _refuse_outside(name: str, standing: Path) -> None:
    if not name or name.startswith("/") or {"", ".", ".."} & set(name.split("/")):
        raise OutputRefused(standing / name, OUTSIDE)
