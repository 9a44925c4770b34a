"""A site made by the workers of a Dask cluster: processes that share neither folder nor code."""

from __future__ import annotations

import contextlib
import hashlib
import json
import os
import signal
import socket
import subprocess
import sys
import time
from collections.abc import Iterator
from concurrent.futures import ThreadPoolExecutor
from dataclasses import dataclass, replace
from importlib.metadata import version
from pathlib import Path

import pytest

from plugins.plan.records.dataset import Records
from plugins.plan.rules.check import load
from plugins.publish.build import Settings, build
from tests.samples.built import SETTINGS
from tests.samples.folders import contents, laid_out
from tests.samples.plan import AS_OF, ROOT

pytest.importorskip("distributed", reason="Dask is not installed: `make test-dask` runs these")
pytestmark = pytest.mark.slow

DASK = [sys.executable, "-m"]
LOCAL = ["--host", "127.0.0.1", "--no-dashboard"]
ALONE = ["--no-nanny", "--nthreads", "1", "--nworkers", "1"]
# What an environment has that leads to the project.
LEADING = ("PYTHONPATH", "DATA_DIR", "BUILD_EXECUTOR", "BUILD_DATE", "SITE_URL")
# In a worker, before all else: whoever opens a file of the project where it is built from fails.
GUARD = """\
import sys
def refuse(event, given):
    if event in ("open", "os.listdir", "os.scandir") and str(given[0]).startswith({folders!r}):
        raise PermissionError(given[0])
sys.addaudithook(refuse)
"""
NAMES = ("plugins", "theme", "data", "content", "tests", ".cache/templates")
FOLDERS = tuple(str(ROOT / name) for name in NAMES)


@dataclass
class Cluster:
    """A scheduler and its workers, each a process in an empty folder of its own."""

    folder: Path
    processes: list[subprocess.Popen[bytes]]

    def start(self, name: str, *command: str) -> subprocess.Popen[bytes]:
        """Start a program of Dask, which finds nothing of the project."""
        place = self.folder / name
        place.mkdir()
        rest = {key: value for key, value in os.environ.items() if key not in LEADING}
        with (place / "log").open("wb") as log:
            started = subprocess.Popen(
                [*DASK, *command], cwd=place, env=rest, stdout=log, stderr=log
            )
        self.processes.append(started)
        return started

    def worker(self, name: str) -> subprocess.Popen[bytes]:
        """Start a worker, which is one process with one thread."""
        guard = self.folder / f"guard_{name}.py"
        guard.write_text(GUARD.format(folders=FOLDERS), "utf-8")
        own = ["--local-directory", str(self.folder / name), "--preload", str(guard)]
        return self.start(
            name, "distributed.cli.dask_worker", *self._scheduler, *LOCAL, *ALONE, *own
        )

    @property
    def _scheduler(self) -> list[str]:
        return ["--scheduler-file", str(self.folder / "scheduler.json")]

    def schedule(self) -> None:
        """Start the scheduler, and wait until it can be reached."""
        program = "distributed.cli.dask_scheduler"
        self.start("scheduler", program, *self._scheduler, *LOCAL, "--port", "0")
        until = time.monotonic() + 30
        while not (self.folder / "scheduler.json").is_file():
            assert time.monotonic() < until
            time.sleep(0.05)

    @property
    def address(self) -> str:
        """Where the scheduler is, as Dask writes it."""
        found: str = json.loads((self.folder / "scheduler.json").read_text("utf-8"))["address"]
        return found


@contextlib.contextmanager
def running(folder: Path) -> Iterator[Cluster]:
    """A scheduler without workers, which ends with whatever was started besides."""
    cluster = Cluster(folder, [])
    try:
        cluster.schedule()
        yield cluster
    finally:
        for process in reversed(cluster.processes):
            process.kill()
            process.wait()


@pytest.fixture
def cluster(tmp_path: Path) -> Iterator[Cluster]:
    """A scheduler without workers."""
    (tmp_path / "cluster").mkdir()
    with running(tmp_path / "cluster") as found:
        yield found


@pytest.fixture(scope="module")
def records(tmp_path_factory: pytest.TempPathFactory) -> Records:
    """The sample with updates."""
    data = laid_out(tmp_path_factory.mktemp("sample"), "updates")
    return load(data, AS_OF, data.parent / "content")


@pytest.fixture(scope="module")
def alone(records: Records) -> dict[str, bytes]:
    """It, made by one process of this machine."""
    return dict(build(records, [], replace(SETTINGS, processes=1)))


def on(cluster: Cluster) -> Settings:
    """The settings of the sample, for the workers of a cluster."""
    return replace(SETTINGS, scheduler=cluster.address)


def test_two_workers_make_the_same(
    records: Records, alone: dict[str, bytes], cluster: Cluster
) -> None:
    """Each file comes once, as one machine makes it, from workers that open none of its files.

    What the archive was unpacked to is gone afterwards, and a second build finds a clean worker.
    """
    cluster.worker("one")
    cluster.worker("two")
    for _time in range(2):
        files = list(build(records, [], on(cluster)))
        assert len(files) == len(alone)
        assert dict(files) == alone
    assert [path.name for path in cluster.folder.rglob("site-*")] == []


def test_the_command_builds_on_a_cluster(cluster: Cluster, tmp_path: Path) -> None:
    """With BUILD_EXECUTOR the command makes the site that it makes without, pages of prose too."""
    cluster.worker("one")
    data = laid_out(tmp_path / "plan")
    sites = []
    for executor in ("", cluster.address.replace("tcp://", "dask://")):
        output = tmp_path / f"output-{bool(executor)}"
        settings = {"BUILD_EXECUTOR": executor, "BUILD_DATE": AS_OF.isoformat()}
        where = {"--data": data, "--content": data.parent / "content", "--output": output}
        command = [
            *DASK,
            "plugins",
            "build",
            *(str(each) for pair in where.items() for each in pair),
        ]
        subprocess.run(command, cwd=ROOT, env=os.environ | settings, check=True)
        sites.append(contents(output))
    assert sites[0] == sites[1]


def killing(
    files: Iterator[tuple[str, bytes]], worker: subprocess.Popen[bytes]
) -> Iterator[tuple[str, bytes]]:
    """The same files; when the first page comes, `worker` is killed."""
    for path, content in files:
        if path.endswith(".html") and worker.poll() is None:
            worker.kill()
            worker.wait()
        yield path, content


def test_what_a_killed_worker_had_is_made_by_the_other(
    records: Records, alone: dict[str, bytes], cluster: Cluster
) -> None:
    """A worker killed in the middle costs no file: Dask runs its pieces again."""
    first = cluster.worker("one")
    cluster.worker("two")
    files = list(killing(build(records, [], on(cluster)), first))
    assert first.poll() == -signal.SIGKILL
    assert len(files) == len(alone)
    assert dict(files) == alone


def test_a_worker_that_joins_later_gets_the_archive_too(
    records: Records, alone: dict[str, bytes], cluster: Cluster
) -> None:
    """Where the only worker is killed in the middle, one that comes later makes the rest."""
    first = cluster.worker("one")
    files = killing(build(records, [], on(cluster)), first)
    found = [next(files)]
    for file in files:
        found.append(file)
        if first.poll() is not None and not (cluster.folder / "later").exists():
            cluster.worker("later")
    assert len(found) == len(alone)
    assert dict(found) == alone


def refusal(records: Records, settings: Settings) -> str:
    """What a build says that ends before a page is made, in both languages."""
    with pytest.raises(SystemExit) as ended:
        list(build(records, [], settings))
    vietnamese, english = str(ended.value).splitlines()
    assert vietnamese.startswith("BUILD_EXECUTOR: ")
    assert vietnamese != english
    return english


@pytest.mark.parametrize("answer", [None, b"", b"HTTP/1.1 400 Bad Request\r\n\r\n"])
def test_no_scheduler_ends_the_run(
    records: Records, answer: bytes | None, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Where nobody listens, or what listens is silent or no scheduler, the address is named."""
    monkeypatch.setattr("plugins.cluster.client.SECONDS", 2)
    with socket.socket() as other:
        other.bind(("127.0.0.1", 0))
        if answer is not None:
            other.listen()
            other.settimeout(30)
        address = f"tcp://127.0.0.1:{other.getsockname()[1]}"
        with ThreadPoolExecutor(1) as pool:
            said = pool.submit(refusal, records, replace(SETTINGS, scheduler=address))
            if answer:
                with other.accept()[0] as caller:
                    caller.sendall(answer)
            assert f"no Dask scheduler answers at {address}" in said.result()


def test_what_a_cluster_lacks_ends_the_run(
    records: Records, cluster: Cluster, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Without workers, with another library or another Python somewhere, the run ends in words."""
    monkeypatch.setattr("plugins.cluster.client.SECONDS", 1)
    assert "has no workers" in refusal(records, on(cluster))
    monkeypatch.setattr("plugins.cluster.client.SECONDS", 30)
    cluster.worker("one")
    monkeypatch.setattr("plugins.cluster.client.locked_versions", lambda: {"jinja2": "0.1"})
    assert f"has jinja2 {version('jinja2')}, and this machine 0.1" in refusal(records, on(cluster))
    monkeypatch.setattr("plugins.cluster.client.PYTHON", "3.1")
    assert "scheduler has Python 3." in refusal(records, on(cluster))


def test_a_scheduler_that_ends_ends_the_run(records: Records, cluster: Cluster) -> None:
    """Where the scheduler is killed in the middle nobody is left waiting."""
    cluster.worker("one")
    with pytest.raises(SystemExit, match="the Dask cluster gave its work up"):
        list(killing(build(records, [], on(cluster)), cluster.processes[0]))


def test_a_file_that_was_damaged_is_refused() -> None:
    """Bytes that are not those that left the worker are refused; file and worker are named."""
    from plugins.cluster.client import checked
    from plugins.cluster.worker import Reply

    def reply(content: bytes) -> Reply:
        digest = hashlib.sha256(b"as made").hexdigest()
        return "tcp://10.0.0.7:40000", {}, [("index.html", content, digest)]

    assert checked(reply(b"as made"), {}) == {"index.html": b"as made"}
    with pytest.raises(SystemExit, match=r"index\.html came from tcp://10\.0\.0\.7:40000"):
        checked(reply(b"as mads"), {})
