"""What a published site was made from, kept beside it: so it can be made again as of another day.

Data and texts go on being worked at while readers see what was published.
"""

from __future__ import annotations

import contextlib
import io
import tempfile
import zipfile
import zlib
from collections.abc import Collection, Iterator
from dataclasses import dataclass
from pathlib import Path

from plugins.output.folders import SiteFolders
from plugins.output.manifest import digest_of
from plugins.plan.ledger.head_file import head_file
from plugins.plan.publications.manifest_note import manifest_file, noted_manifest
from plugins.system.archives import archive_into
from plugins.system.files import WAITING, replace

DATA, CONTENT = "data", "content"
# As zlib packs most quickly.
QUICK = 1


@dataclass(frozen=True, slots=True)
class MadeFrom:
    """The data folder that a site was read from, and an archive of that folder and of the texts."""

    data: Path
    packed: bytes


@dataclass(frozen=True, slots=True)
class PublishedCopy:
    """The data and texts of the site that was published last, unpacked for a while."""

    data: Path
    content: Path


def packed(data: Path, content: Path) -> MadeFrom | None:
    """Both folders as they are now; None where they cannot be read.

    Whoever reads what is in them says what is wrong there.
    """
    archive = io.BytesIO()
    try:
        archive_into(archive, _members(data, content), QUICK)
    except OSError:
        return None
    return MadeFrom(data, archive.getvalue())


def _members(data: Path, content: Path) -> Iterator[tuple[str, bytes]]:
    """Every file of both folders, read as it is packed."""
    for name, folder in ((DATA, data), (CONTENT, content)):
        for path in sorted(folder.rglob("*")):
            if path.is_file() and not path.name.endswith(WAITING):
                yield f"{name}/{path.relative_to(folder).as_posix()}", path.read_bytes()


def keep(folders: SiteFolders, manifest: str, made_from: MadeFrom) -> None:
    """Keep what the site with the digest `manifest` was made from. Raises OSError."""
    folders.made_from.mkdir(exist_ok=True)
    replace(_archive(folders, manifest), made_from.packed)


def forget_others(folders: SiteFolders, manifests: Collection[str | None]) -> None:
    """Keep none but those of the sites with these digests; what cannot be removed stays."""
    known = {_archive(folders, manifest) for manifest in manifests if manifest}
    for path in folders.made_from.glob("*"):
        if path not in known:
            with contextlib.suppress(OSError):
                path.unlink()


@contextlib.contextmanager
def published_copy(data: Path, folder: Path) -> Iterator[PublishedCopy | None]:
    """What the site that was published last into `folder` was made from; None if it is not kept.

    `data` is the folder beside which it is noted which site that is; the notes stand beside the
    copy too, as they were. Raises OSError and BadZipFile.
    """
    noted = noted_manifest(data)
    path = _archive(SiteFolders.of(folder), noted.manifest) if noted else None
    if noted is None or path is None or not path.is_file():
        yield None
        return
    with tempfile.TemporaryDirectory() as place:
        copy = PublishedCopy(Path(place) / DATA, Path(place) / CONTENT)
        _unpack(path, place)
        head_file(copy.data).write_text(f"{noted.ledger}\n", "utf-8")
        manifest_file(copy.data).write_bytes(noted.as_file())
        yield copy


def is_draft_in_its_place(data: Path, folder: Path) -> bool:
    """Whether something else stands in `folder` than the site that was published last there.

    `data` is the folder beside which it is noted which site that is. Raises OSError.
    """
    noted, folders = noted_manifest(data), SiteFolders.of(folder)
    if noted is None or digest_of(folders.standing) == noted.manifest:
        return False
    return _archive(folders, noted.manifest).is_file()


def _unpack(path: Path, place: str) -> None:
    """Unpack a kept copy. Raises OSError, and BadZipFile whatever else is wrong with it."""
    try:
        with zipfile.ZipFile(path) as archive:
            archive.extractall(place)
    except (zlib.error, EOFError, RuntimeError, ValueError) as error:
        raise zipfile.BadZipFile(str(error)) from error


def _archive(folders: SiteFolders, manifest: str) -> Path:
    return folders.made_from / f"{manifest}.zip"
