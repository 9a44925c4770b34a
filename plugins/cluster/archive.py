"""The project as one archive: its programs, the theme, and what its pieces are made from."""

from __future__ import annotations

import pickle
import re
import zipfile
from collections.abc import Iterator, Mapping
from importlib.metadata import PackageNotFoundError, version
from pathlib import Path

ROOT = Path(__file__).resolve().parents[2]
# Within the archive: the folder of the theme, and what was read from data/ and content/.
THEME, GIVEN = "theme", "given.pickle"
# The first day that a zip file can state: the same programs give the same archive.
NO_DAY = (1980, 1, 1, 0, 0, 0)
PINNED = re.compile(r"^([a-z0-9._-]+)==", re.MULTILINE)


def pack(archive: Path, theme: Path, given: object, files: Mapping[str, Path]) -> None:
    """Write plugins/, `theme`, `files` by their names there and `given`, pickled, to `archive`."""
    with zipfile.ZipFile(archive, "w") as found:
        for folder, name in ((ROOT / "plugins", "plugins"), (theme, THEME)):
            for path in _files(folder):
                _add(found, f"{name}/{path.relative_to(folder).as_posix()}", path.read_bytes())
        for name, path in files.items():
            _add(found, name, path.read_bytes())
        _add(found, GIVEN, pickle.dumps(given, pickle.HIGHEST_PROTOCOL))


def locked_versions() -> dict[str, str]:
    """The version of each library of requirements.lock that is installed here, by its name."""
    found = {}
    for name in PINNED.findall((ROOT / "requirements.lock").read_text("utf-8")):
        try:
            found[name] = version(name)
        except PackageNotFoundError:  # one for another system or another Python
            continue
    return found


def _files(folder: Path) -> Iterator[Path]:
    for path in sorted(folder.rglob("*")):
        if path.is_file() and "__pycache__" not in path.parts:
            yield path


def _add(archive: zipfile.ZipFile, name: str, content: bytes) -> None:
    entry = zipfile.ZipInfo(name, NO_DAY)
    entry.compress_type = zipfile.ZIP_DEFLATED
    archive.writestr(entry, content)
