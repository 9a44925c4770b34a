"""What happens on a worker. It has no code of the project before it unpacks the archive.

So this module is sent to it by value, and imports nothing but Python's own and Dask.
"""

from __future__ import annotations

import gc
import hashlib
import importlib
import pickle
import shutil
import sys
import threading
import zipfile
from collections.abc import Callable, Mapping, Sequence
from importlib.metadata import PackageNotFoundError, version
from pathlib import Path

from distributed import Worker, get_worker
from distributed.diagnostics.plugin import UploadFile

# Which worker, the versions of its libraries, and the files of a piece: path, bytes, SHA-256.
# Plain, because a worker's classes are not those of whoever asked.
Reply = tuple[str, Mapping[str, str], Sequence[tuple[str, bytes, str]]]


class ProjectOnWorker(UploadFile):  # type: ignore[misc]
    """Uploads the archive to each worker, also to one that joins later, and makes pieces there.

    asked: the version of each library that the worker must have. given: within the archive, the
    pickle of two functions: what makes a piece from what all share, and what prepares that from
    the folder of the unpacked archive.
    """

    def __init__(self, archive: Path, given: str, asked: Mapping[str, str]) -> None:
        super().__init__(str(archive), load=False)
        self._given, self._asked = given, asked
        self._prepared: tuple[Callable[..., Mapping[str, bytes]], object] | None = None

    async def setup(self, worker: Worker) -> None:
        """Put the archive into the worker's own folder and unpack it there."""
        await super().setup(worker)
        self.data = b""
        archive = Path(worker.local_directory) / self.filename
        self._folder = archive.with_suffix("")
        with zipfile.ZipFile(archive) as packed:
            packed.extractall(self._folder)
        archive.unlink()
        self._address = worker.address
        self._versions = {name: _version(name) for name in self._asked}
        # Of all builds on this worker: the modules of a project are found by one name.
        if not hasattr(worker, "one_piece_at_a_time"):
            worker.one_piece_at_a_time = threading.Lock()
        self._alone = worker.one_piece_at_a_time

    def teardown(self, worker: Worker) -> None:  # noqa: ARG002 - Dask names it
        """Leave nothing of the project on the worker's disk."""
        self._prepared = None
        self._leave_path()
        gc.unfreeze()
        shutil.rmtree(self._folder, ignore_errors=True)

    def made(self, piece: bytes) -> Reply:
        """The files of a piece, which comes pickled; none where versions are not as asked."""
        if self._versions != self._asked:
            return self._address, self._versions, ()
        with self._alone:
            work, shared = self._project()
            files = work(shared, pickle.loads(piece))  # noqa: S301 - from the one who sent the code
        with_digests = [(*file, hashlib.sha256(file[1]).hexdigest()) for file in files.items()]
        return self._address, self._versions, with_digests

    def _project(self) -> tuple[Callable[..., Mapping[str, bytes]], object]:
        """The function that makes pieces, and what it makes them from; prepared once."""
        if self._prepared is None or not self._is_imported():
            _forget_imported()
            self._leave_path()
            sys.path.insert(0, str(self._folder))
            importlib.invalidate_caches()
            given = (self._folder / self._given).read_bytes()
            work, prepare = pickle.loads(given)  # noqa: S301 - from the one who sent the code
            self._prepared = work, prepare(self._folder)
            # What stands now is not searched for garbage while pieces are made.
            gc.freeze()
        return self._prepared

    def _leave_path(self) -> None:
        sys.path[:] = [place for place in sys.path if place != str(self._folder)]

    def _is_imported(self) -> bool:
        file = getattr(sys.modules.get("plugins"), "__file__", None)
        return file is not None and Path(file).is_relative_to(self._folder)


def piece_maker(name: str) -> Callable[[bytes], Reply]:
    """What makes a piece on whichever worker it runs, by the plugin of that name there."""

    # A function within a function has no name to be imported by, so Dask sends it by value.
    def made(piece: bytes) -> Reply:
        reply: Reply = get_worker().plugins[name].made(piece)
        return reply

    return made


def _forget_imported() -> None:
    """Forget the modules of another build's project, whose programs may be others."""
    for name in list(sys.modules):
        if name.partition(".")[0] == "plugins":
            del sys.modules[name]


def _version(name: str) -> str:
    try:
        return version(name)
    except PackageNotFoundError:
        return ""
