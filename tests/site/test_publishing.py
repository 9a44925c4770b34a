"""Real publishing builds: only what the ledger records goes out, and it goes on from what did."""

from __future__ import annotations

import hashlib
import json
import shutil
import subprocess
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from pathlib import Path

import pytest

from plugins.__main__ import main
from tests.conftest import BUILD_DATE, build, lay_sample_updates

URL = "https://site.example/plan/"
RELATED = "2024-10-05-2.5"


@dataclass(frozen=True)
class Published:
    """A recorded province, the folder that it was published to, and the end of its ledger."""

    source: Path
    output: Path
    head: str


def lines(source: Path) -> list[str]:
    """The lines of the ledger."""
    return (source / "data/ledger.jsonl").read_text("utf-8").splitlines()


def digest(line: str) -> str:
    """What the site shows of a line that ends the ledger."""
    return hashlib.sha256(line.encode()).hexdigest()


def run(
    source: Path, output: Path, conf: str, **environment: str
) -> subprocess.CompletedProcess[str]:
    """A real Pelican run over a source folder."""
    folders = {"data": source / "data", "content": source / "content"}
    return build(output, url=URL, conf=conf, **folders, **environment)


def contents(folder: Path) -> dict[str, bytes]:
    """Every file below a folder."""
    return {str(path): path.read_bytes() for path in folder.rglob("*") if path.is_file()}


@pytest.fixture(scope="module")
def published(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Published]:
    """The sample province with updates, recorded, and published on from an earlier end."""
    folder = tmp_path_factory.mktemp("published")
    source = lay_sample_updates(folder / "source")
    with pytest.MonkeyPatch.context() as patch:
        patch.setenv("BUILD_DATE", BUILD_DATE)
        patch.delenv("LEDGER_HEAD", raising=False)
        data, content = str(source / "data"), str(source / "content")
        assert main(["record", "--data", data, "--content", content]) == 0
        earlier = digest(lines(source)[2])
        result = run(source, folder / "output", "publishconf.py", LEDGER_HEAD=earlier)
        assert result.returncode == 0, result.stderr
        yield Published(source, folder / "output", digest(lines(source)[-1]))


@pytest.fixture
def source(published: Published, tmp_path: Path) -> Path:
    """A copy of what was published, to be changed."""
    return Path(shutil.copytree(published.source, tmp_path / "source"))


def refused(published: Published, source: Path, **environment: str) -> list[str]:
    """Publish over what is published, which must fail and leave it alone; the problems said."""
    before = contents(published.output)
    result = run(source, published.output, "publishconf.py", **environment)
    assert result.returncode == 1
    assert contents(published.output) == before
    assert "Traceback" not in result.stdout + result.stderr
    return [line for line in result.stderr.splitlines() if line.startswith("data/")]


def draft(source: Path) -> str:
    """Write an update that is not recorded; its id."""
    folder = source / "data/updates/2024"
    text = (folder / f"{RELATED}.yaml").read_text("utf-8")
    id_ = f"{RELATED}-2"
    (folder / f"{id_}.yaml").write_text(text.replace(RELATED, id_, 1), "utf-8")
    return id_


def test_the_published_ledger_is_the_recorded_one(published: Published) -> None:
    """With the digest of an earlier end the site is published, its ledger as it is."""
    ledger = published.output / "data/ledger.jsonl"
    assert ledger.read_text("utf-8").splitlines() == lines(published.source)


def test_an_unrecorded_update_is_not_published(published: Published, source: Path) -> None:
    """The problem names it in both languages, at the ledger, and the site stays as it was."""
    id_ = draft(source)
    said = refused(published, source)
    for line, words in zip(
        said, ("chưa được ghi sổ đúng như hiện nay", "does not record as it is"), strict=True
    ):
        assert line.startswith("data/ledger.jsonl:1:1: ")
        assert words in line
        assert f" (1): update:{id_};" in line
        assert "`make record`" in line


def test_a_province_that_lost_its_ledger_is_not_published(
    published: Published, source: Path
) -> None:
    """Without the ledger every record is named."""
    count = len(lines(source))
    (source / "data/ledger.jsonl").unlink()
    (english,) = (line for line in refused(published, source) if "does not record" in line)
    ids = english.partition(f" does not record as it is ({count}): ")[2].partition(";")[0]
    recorded = (json.loads(line)["record"] for line in lines(published.source))
    assert sorted(ids.split(", ")) == sorted(recorded)


def without_end(source: Path) -> None:
    """Take away the last line of the ledger together with its update."""
    *kept, last = lines(source)
    (source / "data/ledger.jsonl").write_text("".join(f"{line}\n" for line in kept), "utf-8")
    line = json.loads(last)
    (update,) = (source / "data/updates").rglob(f"{line['record'].removeprefix('update:')}.yaml")
    update.unlink()
    (source / f"data/recorded/{line['digest']}.json").unlink()


def without_anything(source: Path) -> None:
    """Take away the whole ledger together with its rows and every update."""
    (source / "data/ledger.jsonl").unlink()
    shutil.rmtree(source / "data/recorded")
    shutil.rmtree(source / "data/updates")


@pytest.mark.parametrize("cut", [without_end, without_anything])
def test_a_cut_off_end_is_not_published(
    published: Published, source: Path, cut: Callable[[Path], None]
) -> None:
    """Where the digest that was published last is no longer in the ledger, it is named."""
    cut(source)
    said = refused(published, source, LEDGER_HEAD=published.head)
    vietnamese, english = (line for line in said if "LEDGER_HEAD: " in line)
    assert all("ledger.jsonl:1:1: LEDGER_HEAD: " in line for line in (vietnamese, english))
    assert f"“{published.head}”" in vietnamese
    assert f"no line of the ledger has the digest “{published.head}”" in english


def test_drafts_can_be_looked_at(source: Path, tmp_path: Path) -> None:
    """A build that is not for the web shows unrecorded updates, and a notice names them."""
    id_ = draft(source)
    result = run(source, tmp_path / "output", "pelicanconf.py")
    assert result.returncode == 0, result.stderr
    said = [line for line in result.stderr.splitlines() if line.startswith("data/")]
    assert len(said) == 2
    assert all(f"(1): update:{id_};" in line for line in said)
    assert list((tmp_path / "output").rglob(f"*{id_}*"))
