"""The real commands, killed, interrupted, without room or rights, and two at once."""

from __future__ import annotations

import itertools
import shutil
import signal
import time
from dataclasses import dataclass
from pathlib import Path

import pytest

from plugins.output.manifest import differing, digest_of
from tests.samples.commands import command, ended, limit_size, run, started
from tests.samples.folders import contents
from tests.samples.ledger import CORRECTION, CORRECTION_FILE, codes, lines, recorded_in
from tests.thorough import tries

# Real commands, again and again: for CI.
pytestmark = pytest.mark.slow

# A release, which records and publishes, is killed at more of them (test_release).
MOMENTS = tries(13, 5)
OLD_SITE = ("trang web đang có vẫn như cũ", "the existing one is unchanged")
STOPPED = ("đã dừng: chưa ghi gì, mọi thứ vẫn như cũ", "stopped: nothing was written")


@dataclass(frozen=True)
class Province:
    """Two recorded states of a plan, and the digests of the manifests that they publish."""

    sources: tuple[Path, Path]
    output: Path
    manifests: tuple[str, str]
    seconds: float


@pytest.fixture(scope="module")
def province(tmp_path_factory: pytest.TempPathFactory) -> Province:
    """The sample province as recorded, and with one update more, published in turn."""
    folder = tmp_path_factory.mktemp("province")
    sources = (folder / "first", folder / "second")
    for source in sources:
        recorded_in(source)
    (sources[1] / "data" / CORRECTION_FILE).write_text(CORRECTION, "utf-8")
    assert run(command("record", sources[1]))[0] == 0
    output, manifests = folder / "output", []
    for source in sources:
        began = time.monotonic()
        code, said = run(command("publish", source, "--output", str(output)))
        assert code == 0, said
        manifests.append(digest_of(output) or "")
    (output / "CNAME").write_text("foreign")
    return Province(sources, output, (manifests[0], manifests[1]), time.monotonic() - began)


def publishing(province: Province, turn: int) -> list[str]:
    """The command that publishes one of the two states over what stands."""
    return command("publish", province.sources[turn % 2], "--output", str(province.output))


def wrong(province: Province) -> list[str]:
    """What is wrong with the site that stands: neither state, or not whole, or not as it was."""
    found = [*differing(province.output)]
    if digest_of(province.output) not in province.manifests:
        found.append("neither the old site nor the new one")
    if not (province.output / "CNAME").is_file():
        found.append("CNAME is gone")
    return found


def left(folder: Path) -> set[str]:
    """What lies beside the site that no finished run leaves."""
    usual = {"first", "second", "output", ".output.previous", ".output.made-from"}
    return {path.name for path in folder.iterdir()} - usual


@pytest.mark.parametrize("share", [(0.2, 1.05), (0.8, 1.0)], ids=["whole", "end"])
def test_publishing_killed_at_any_moment(province: Province, share: tuple[float, float]) -> None:
    """At moments since its programs are loaded, and as many over its end, a whole site stands."""
    low, high = share
    found: dict[float, list[str]] = {}
    for moment in range(MOMENTS):
        after = province.seconds * (low + (high - low) * moment / (MOMENTS - 1))
        ended(publishing(province, moment), after, signal.SIGKILL)
        if faults := wrong(province):
            found[after] = faults
    assert found == {}
    assert run(publishing(province, 0))[0] == 0
    assert digest_of(province.output) == province.manifests[0]
    assert left(province.output.parent) == set()


def to_be_recorded(province: Province, folder: Path) -> Path:
    """A copy of the province with one update more than is recorded."""
    source = Path(shutil.copytree(province.sources[0], folder))
    (source / "data" / CORRECTION_FILE).write_text(CORRECTION, "utf-8")
    return source


def recorded_undisturbed(province: Province, folder: Path) -> dict[str, bytes]:
    """What data/ holds once that was recorded by a run that nobody stopped."""
    source = to_be_recorded(province, folder)
    assert run(command("record", source))[0] == 0
    return contents(source / "data")


def test_recording_killed_at_any_moment(province: Province, tmp_path: Path) -> None:
    """At any moment the record is the old one or the new one, and the next run finishes it."""
    whole, seconds = recorded_undisturbed(province, tmp_path / "whole"), province.seconds * 0.8
    for moment in range(MOMENTS):
        source = to_be_recorded(province, tmp_path / "source")
        count = len(lines(source / "data"))
        ended(
            command("record", source),
            seconds * (0.2 + 0.8 * moment / (MOMENTS - 1)),
            signal.SIGKILL,
        )
        assert len(lines(source / "data")) in (count, count + 1)
        assert run(command("record", source))[0] == 0
        assert codes(source / "data") == []
        assert contents(source / "data") == whole
        shutil.rmtree(source)


@pytest.mark.parametrize(
    ("share", "number"),
    [*zip((0.1, 0.3, 0.6, 0.8, 0.9, 0.95), itertools.cycle((signal.SIGINT, signal.SIGTERM)))],
)
def test_who_stops_publishing_is_told(
    province: Province, number: signal.Signals, share: float
) -> None:
    """Ctrl+C and a request to end are answered in both languages; no child lives on."""
    before = digest_of(province.output)
    turn = 1 - province.manifests.index(before or "")
    code, said = ended(publishing(province, turn), province.seconds * share, number)
    assert "Traceback" not in said
    assert wrong(province) == []
    if code:
        assert code == 1
        assert all(words in said for words in STOPPED)
        assert digest_of(province.output) == before
    assert left(province.output.parent) == set()


def test_who_stops_recording_is_told(province: Province, tmp_path: Path) -> None:
    """Ctrl+C at any moment leaves everything recorded, or nothing, and no traceback."""
    whole = recorded_undisturbed(province, tmp_path / "whole")
    for moment in range(6):
        source = to_be_recorded(province, tmp_path / "source")
        before = contents(source)
        after = province.seconds * (0.1 + 0.7 * moment / 5)
        code, said = ended(command("record", source), after, signal.SIGINT)
        assert "Traceback" not in said
        if code:
            assert all(words in said for words in STOPPED)
            assert contents(source) == before
        else:
            assert contents(source / "data") == whole
        shutil.rmtree(source)


def test_a_full_disk_leaves_the_old_site(province: Province) -> None:
    """Where the new site does not fit the old one stands, which is said in both languages."""
    before = contents(province.output.parent)
    turn = 1 - province.manifests.index(digest_of(province.output) or "")
    process = started(publishing(province, turn), limit_size)
    said = process.communicate(timeout=120)[0]
    assert process.returncode == 1
    assert all(words in said for words in OLD_SITE)
    assert "File too large" in said
    assert "Traceback" not in said
    assert contents(province.output.parent) == before


@pytest.mark.parametrize("place", ["/sys/kernel/output", "/dev/null/output"])
def test_where_nothing_may_be_written(province: Province, place: str) -> None:
    """A place that cannot be written is named with the reason, and nothing else happens."""
    source = province.sources[0]
    code, said = run(command("publish", source, "--output", place))
    assert code == 1
    assert all(words in said for words in OLD_SITE)
    assert place.rpartition("/")[0] in said
    assert "Traceback" not in said


def test_two_at_once_publish_one_after_the_other(province: Province) -> None:
    """Both end well, and what stands is whole."""
    both = [started(publishing(province, turn)) for turn in (0, 1)]
    said = [each.communicate(timeout=120)[0] for each in both]
    assert [each.returncode for each in both] == [0, 0], said
    assert wrong(province) == []
    assert left(province.output.parent) == set()


def test_two_clones_record_and_publish_the_same_bytes(province: Province, tmp_path: Path) -> None:
    """Recorded and published twice in two folders, data and site are the same, byte by byte."""
    found = []
    for name in ("a", "b"):
        source = Path(shutil.copytree(province.sources[0], tmp_path / name / "source"))
        for _turn in range(2):
            output = str(tmp_path / name / "output")
            assert run(command("publish", source, "--output", output))[0] == 0
            (source / "data" / CORRECTION_FILE).write_text(CORRECTION, "utf-8")
            assert run(command("record", source))[0] == 0
        assert run(command("publish", source, "--output", output))[0] == 0
        found.append(contents(tmp_path / name))
    assert found[0] == found[1]
    line = (tmp_path / "a/source/data/publications.jsonl").read_text("utf-8").splitlines()[-1]
    assert f'"manifest":"{province.manifests[0]}"' in line
