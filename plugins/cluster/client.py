"""Pieces of work for the workers of a Dask cluster, as whoever builds gives and takes them."""

from __future__ import annotations

import asyncio
import contextlib
import hashlib
import pickle
import platform
import tempfile
from collections.abc import Callable, Iterable, Iterator, Mapping
from concurrent.futures import CancelledError
from functools import partial
from pathlib import Path
from typing import Any, TypeVar
from uuid import uuid4

import cloudpickle
from distributed import Client, KilledWorker
from distributed.comm import CommClosedError, connect

from plugins.cluster import worker
from plugins.cluster.archive import GIVEN, locked_versions, pack
from plugins.cluster.refusals import DAMAGED, DIFFERS, IDLE, LOST, SILENT, refuse
from plugins.system.pool import AHEAD, as_they_come

S = TypeVar("S")
P = TypeVar("P")
Files = Mapping[str, bytes]

# How long a scheduler and its first worker may take to answer.
SECONDS = 10
PYTHON = ".".join(platform.python_version_tuple()[:2])


@contextlib.contextmanager
def on_workers(
    address: str,
    theme: Path,
    work: Callable[[S, P], Files],
    prepare: Callable[[Path], S],
    files: Mapping[str, Path],
) -> Iterator[Callable[[Iterable[P]], Iterator[Files]]]:
    """What gives the files of each of some pieces, as the workers of the scheduler make them.

    `work` makes a piece of what all share, which `prepare` makes of the folder in which a worker
    has unpacked the project with its `theme` and with `files`, by their names there. Both are
    functions of the project's modules, or partial ones with values that can be pickled. A piece
    whose worker ends is made by another. Ends the run where nobody answers, versions differ, bytes
    came damaged or the cluster gave up; what `work` raises is raised here.
    """
    cloudpickle.register_pickle_by_value(worker)
    with _client(address) as client, tempfile.TemporaryDirectory() as folder:
        _refuse_other_python(client)
        name = f"site-{uuid4().hex}"
        archive, versions = Path(folder) / f"{name}.zip", locked_versions()
        pack(archive, theme, (work, prepare), files)
        client.register_plugin(worker.ProjectOnWorker(archive, GIVEN, versions), name=name)
        try:
            yield partial(_made, client, name, versions)
        finally:
            with contextlib.suppress(OSError):
                client.unregister_worker_plugin(name)


def checked(reply: worker.Reply, versions: Mapping[str, str]) -> Files:
    """The files of a reply: made with these versions of libraries, and come as they were made.

    Ends the run where they are not.
    """
    where, theirs, files = reply
    for name, ours in versions.items():
        _refuse_other(where, name, theirs[name], ours)
    for path, content, digest in files:
        if hashlib.sha256(content).hexdigest() != digest:
            refuse(DAMAGED, {"file": path, "where": where})
    return {path: content for path, content, _digest in files}


@contextlib.contextmanager
def _client(address: str) -> Iterator[Client]:
    shown = {"address": address}
    try:
        asyncio.run(_greeted(address))
    except Exception:  # noqa: BLE001 - what is no scheduler may answer anything
        refuse(SILENT, shown)
    with Client(address, timeout=SECONDS, set_as_default=False) as client:
        try:
            client.wait_for_workers(1, timeout=SECONDS)
        except TimeoutError:
            refuse(IDLE, shown)
        yield client


async def _greeted(address: str) -> None:
    # Dask's client itself waits forever for a greeting from whoever listens there.
    async with asyncio.timeout(SECONDS):
        (await connect(address, timeout=SECONDS)).abort()


def _refuse_other_python(client: Client) -> None:
    """End the run where code that is sent by value would not run."""
    ask = platform.python_version_tuple
    for where, theirs in {"scheduler": client.run_on_scheduler(ask), **client.run(ask)}.items():
        _refuse_other(where, "Python", ".".join(theirs[:2]), PYTHON)


def _refuse_other(where: str, what: str, theirs: str, ours: str) -> None:
    if theirs != ours:
        refuse(DIFFERS, {"where": where, "what": what, "theirs": theirs or "–", "ours": ours})


def _made(
    client: Client, name: str, versions: Mapping[str, str], pieces: Iterable[Any]
) -> Iterator[Files]:
    pool = client.get_executor(pure=False)
    make, ahead = worker.piece_maker(name), AHEAD * (1 + len(client.nthreads()))
    submit = partial(_submit, pool.submit, make)
    try:
        for reply in as_they_come(submit, pieces, ahead):
            yield checked(reply, versions)
    except (CancelledError, CommClosedError, KilledWorker) as ended:
        refuse(LOST, {"reason": str(ended) or type(ended).__name__})
    finally:
        pool.shutdown(wait=False)


def _submit(submit: Callable[..., Any], make: Callable[[bytes], Any], piece: object) -> Any:  # noqa: ANN401
    # Dask itself could not read a piece where the project's modules are not.
    return submit(make, pickle.dumps(piece))
