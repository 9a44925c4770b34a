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

from plugins.commands.main import main
from plugins.publish.kept_readings import KeptReadings
from tests.conftest import BUILD_DATE, ROOT, BuiltSite, build, built
from tests.samples.folders import contents, laid_out
from tests.samples.ledger import unpublishable
from tests.site.reading import read_site

pytestmark = pytest.mark.slow

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


def publish(source: Path, output: Path, head: str) -> subprocess.CompletedProcess[str]:
    """A real Pelican run that publishes a source folder."""
    return build(
        output,
        url=URL,
        data=source / "data",
        content=source / "content",
        conf="publishconf.py",
        LEDGER_HEAD=head,
    )


@pytest.fixture(scope="module")
def published(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Published]:
    """The sample province with updates, recorded, and published on from an earlier end."""
    folder = tmp_path_factory.mktemp("published")
    source = laid_out(folder / "source").parent
    with pytest.MonkeyPatch.context() as patch:
        patch.setenv("BUILD_DATE", BUILD_DATE)
        patch.delenv("LEDGER_HEAD", raising=False)
        data, content = str(source / "data"), str(source / "content")
        assert main(["record", "--data", data, "--content", content]) == 0
        earlier = digest(lines(source)[2])
        result = publish(source, folder / "output", earlier)
        assert result.returncode == 0, result.stderr
        yield Published(source, folder / "output", digest(lines(source)[-1]))


@pytest.fixture
def source(published: Published, tmp_path: Path) -> Path:
    """A copy of what was published, to be changed."""
    return Path(shutil.copytree(published.source, tmp_path / "source"))


def refused(published: Published, source: Path, head: str) -> list[str]:
    """Publish over what is published, which must fail and leave it alone; the problems said."""
    before = contents(published.output)
    result = publish(source, published.output, head)
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
    ledger = (published.source / "data/ledger.jsonl").read_bytes()
    assert (published.output / "data/ledger.jsonl").read_bytes() == ledger


def test_only_sites_to_be_looked_at_are_built_from_what_was_kept(
    published: Published, source: Path, tmp_path: Path
) -> None:
    """Publishing and checking keep nothing; a build does, and the next ones have the same bytes."""
    data, content = source / "data", source / "content"
    kept = KeptReadings(ROOT / ".cache/readings", data).folder
    assert publish(source, tmp_path / "public", published.head).returncode == 0
    assert main(["check", "--data", str(data), "--content", str(content)]) == 0
    assert not kept.exists()
    first = contents(built(tmp_path / "one" / "output", data, content))
    assert kept.is_dir()
    assert contents(built(tmp_path / "two" / "output", data, content)) == first
    added = draft(source)
    more = contents(built(tmp_path / "three" / "output", data, content))
    assert f"cap-nhat/{added}/index.html" in more
    (data / f"updates/2024/{added}.yaml").unlink()
    assert contents(built(tmp_path / "four" / "output", data, content)) == first


def test_the_method_page_shows_the_end_of_the_ledger(published: Published) -> None:
    """Readers see the digest of its last line, and the command that gives it to them."""
    page = read_site(published.output)["/en/method/"]
    assert published.head in page.words
    assert f"curl -s {URL}data/ledger.jsonl | tail -n 1" in page.words


def test_attached_files_are_published_as_they_are(published: Published) -> None:
    """What the ledger holds the digest of has the bytes that were recorded."""
    attached = published.source / "content/attachments"
    files = [file for file in attached.rglob("*") if file.is_file()]
    assert files
    for file in files:
        name = file.relative_to(attached)
        assert (published.output / "attachments" / name).read_bytes() == file.read_bytes()


def test_a_site_without_a_ledger_says_so(updates_site: BuiltSite) -> None:
    """While nothing has been recorded there is no file, no link to it and no command."""
    assert not (updates_site.folder / "data/ledger.jsonl").exists()
    page = read_site(updates_site.folder)["/en/method/"]
    assert "Nothing has been recorded in the ledger yet." in page.words
    assert "curl" not in page.html
    assert "ledger.jsonl" not in page.html


def test_a_site_in_a_folder_of_its_host(published: Published) -> None:
    """Built for https://host/plan/, the 404 page's links begin with /plan/."""
    page = read_site(published.output)["/404.html"]
    links = [str(tag.get("href") or tag.get("src")) for tag in page.soup.select("[href], [src]")]
    rooted = [link for link in links if link.startswith("/")]
    assert rooted
    assert all(link.startswith("/plan/") for link in rooted)


def test_what_may_not_be_published_leaves_the_site_alone(
    published: Published, source: Path
) -> None:
    """An unrecorded update and an unknown end of the ledger are named in both languages."""
    id_ = draft(source)
    said = refused(published, source, "0" * 64)
    assert all(line.startswith("data/ledger.jsonl:1:1: ") for line in said)
    for language, words in enumerate(
        ("mới thêm hoặc đã sửa, chưa ghi sổ", "new or changed, and not recorded yet")
    ):
        (line,) = [line for line in said[language::2] if words in line]
        assert f" (1): update:{id_};" in line
        assert "`make record`" in line
    assert [line for line in said if "LEDGER_HEAD: " in line and "0" * 64 in line] != []
    assert len(said) == 4


def stopping(source: Path, head: str | None = None) -> list[str]:
    """What stops a source folder from being published, in English."""
    return [each.render("en") for each in unpublishable(source / "data", head)]


def test_a_province_that_lost_its_ledger_is_not_published(
    published: Published, source: Path
) -> None:
    """Without the ledger every record is named."""
    count = len(lines(source))
    (source / "data/ledger.jsonl").unlink()
    english = next(line for line in stopping(source) if "not recorded yet" in line)
    told = english.partition(f"new or changed, and not recorded yet ({count}): ")[2]
    ids = told.partition(";")[0]
    recorded = (json.loads(line)["record"] for line in lines(published.source))
    assert sorted(ids.split(", ")) == sorted(recorded)


def without_end(source: Path) -> None:
    """Take away the end of the ledger, from its last update on, together with what it records."""
    every = lines(source)
    records = [json.loads(line)["record"] for line in every]
    last = max(at for at, record in enumerate(records) if record.startswith("update:"))
    kept = "".join(f"{line}\n" for line in every[:last])
    (source / "data/ledger.jsonl").write_text(kept, "utf-8")
    name = records[last].removeprefix("update:")
    (update,) = (source / "data/updates").rglob(f"{name}.yaml")
    update.unlink()
    (source / "data/plain-words.yaml").unlink()
    for line in every[last:]:
        (source / f"data/recorded/{json.loads(line)['digest']}.json").unlink()


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
    assert stopping(source, published.head) == []
    cut(source)
    english = next(line for line in stopping(source, published.head) if "LEDGER_HEAD" in line)
    assert "ledger.jsonl:1:1: LEDGER_HEAD: " in english
    assert f"no line of the ledger has the digest “{published.head}”" in english


def test_drafts_can_be_looked_at(updates_site: BuiltSite) -> None:
    """A build that is not for the web shows unrecorded updates, and a notice counts records."""
    updates = updates_site.folder.parent / "source/data/updates"
    ids = [path.stem for path in updates.rglob("*.yaml")]
    log = updates_site.folder.with_name("build.log").read_text("utf-8")
    notices = [line for line in log.splitlines() if line.startswith("data/ledger.jsonl")]
    assert len(notices) == 2
    assert all("…" in line for line in notices)
    assert [id_ for id_ in ids if not (updates_site.folder / f"cap-nhat/{id_}").is_dir()] == []
