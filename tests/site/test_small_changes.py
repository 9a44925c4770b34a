"""A draft of which only what changed is made again is the draft that is made whole."""

from __future__ import annotations

import datetime as dt
import os
import shutil
import subprocess
import sys
from collections.abc import Callable, Mapping
from pathlib import Path

import pytest

from plugins.publish.build import Settings
from tests.bench import updates_speed
from tests.conftest import ADDRESS, BUILD_DATE, ROOT
from tests.samples.folders import contents
from tests.samples.ledger import CORRECTION, CORRECTION_FILE, recorded_in
from tests.samples.page_keys import page_keys

# Real builds, again and again: for CI.
pytestmark = pytest.mark.slow

REPORT = "data/updates/2024/2024-07-05-1.1.yaml"
TASK = "data/tasks/1.1.yaml"


LEADS = tuple(
    f"text: {words}\n  agencies:\n    - {id_}\n"
    for words, id_ in (("Sở Xây dựng mẫu", "so-xay-dung"), ("Sở Y tế mẫu", "so-y-te"))
)


def replaced(name: str, old: str, new: str) -> Callable[[Path], None]:
    """What puts other words into a file."""

    def change(source: Path) -> None:
        text = (source / name).read_text("utf-8")
        assert old in text
        (source / name).write_text(text.replace(old, new), "utf-8")

    return change


def _correct(source: Path) -> None:
    (source / "data" / CORRECTION_FILE).write_text(CORRECTION, "utf-8")


def _take_back(source: Path) -> None:
    (source / "data" / CORRECTION_FILE).unlink()


# One after the other, each a change that a person makes between two builds.
CHANGES: Mapping[str, Callable[[Path], None]] = {
    "the words of an update": replaced(REPORT, "Đang soạn Chương trình.", "Đang soạn."),
    "its title": replaced(REPORT, "vi: Đang soạn Chương trình\n", "vi: Đang soạn thảo\n"),
    "its state": replaced(REPORT, "delivery: in-progress", "delivery: not-started"),
    "its day": replaced(REPORT, 'received: "2024-07-05"', 'received: "2024-07-06"'),
    "a correction of it": _correct,
    "no correction any more": _take_back,
    "the title of a task": replaced(TASK, "Lập chương trình mẫu", "Lập chương trình"),
    "its lead": replaced(TASK, *LEADS),
    "the name of a body": replaced("data/agencies.yaml", "vi: Sở Y tế mẫu", "vi: Sở Y tế"),
    "a heading": replaced("data/areas.yaml", "vi: Sức khỏe và rừng", "vi: Rừng"),
    "a term": replaced("data/glossary.yaml", "en: clean province", "en: tidy province"),
    "what stands beside a task": replaced("data/context.yaml", "Năm 2023, 50%", "Năm 2023, 5%"),
    "the name of the site": replaced("data/site.yaml", "vi: Trang mẫu", "vi: Trang thử"),
    "a page of prose": replaced("content/pages/about.vi.md", "Title: Giới", "Title: Bài giới"),
    "nothing": lambda _source: None,
}


@pytest.fixture(scope="module")
def source(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The sample province as recorded, built once in `output`."""
    folder = tmp_path_factory.mktemp("changes") / "source"
    recorded_in(folder)
    built(folder, folder / "output")
    return folder


def built(source: Path, output: Path, **settings: str) -> dict[str, bytes]:
    """What the real command makes stand in `output`."""
    folders = {"data": source / "data", "content": source / "content", "output": output}
    options = [word for name, path in folders.items() for word in (f"--{name}", str(path))]
    run = subprocess.run(
        [sys.executable, "-m", "plugins", "build", *options],
        cwd=ROOT,
        env=os.environ | {"BUILD_DATE": BUILD_DATE, "SITE_URL": ADDRESS} | settings,
        capture_output=True,
        text=True,
        check=False,
    )
    assert run.returncode == 0, run.stdout + run.stderr
    return contents(output)


def whole(source: Path, **settings: str) -> dict[str, bytes]:
    """The site as it is made where nothing stands."""
    shutil.rmtree(source / "clean", ignore_errors=True)
    return built(source, source / "clean", **settings)


@pytest.mark.parametrize("change", CHANGES)
def test_after_a_change_the_site_is_as_if_made_whole(source: Path, change: str) -> None:
    """Byte for byte, whatever was changed since the build before."""
    CHANGES[change](source)
    assert built(source, source / "output") == whole(source)


@pytest.mark.parametrize(
    "settings",
    [
        {"BUILD_DATE": (dt.date.fromisoformat(BUILD_DATE) + dt.timedelta(days=90)).isoformat()},
        {"SITE_URL": "https://khac.example/"},
        {"BUILD_PROCESSES": "1"},
    ],
    ids=lambda settings: next(iter(settings)),
)
def test_other_settings_make_the_site_that_they_ask_for(
    source: Path, settings: dict[str, str]
) -> None:
    """Another day or address is seen on every page that depends on it."""
    assert built(source, source / "output", **settings) == whole(source, **settings)


def _edited(output: Path, _note: Path) -> None:
    page = output / "nhiem-vu/1.1/index.html"
    times = page.stat()
    page.write_bytes(page.read_bytes().replace(b"<p", b"<b"))
    os.utime(page, ns=(times.st_atime_ns, times.st_mtime_ns))


def _gone(output: Path, _note: Path) -> None:
    (output / "nhiem-vu/1.1/index.html").unlink()


def _no_manifest(output: Path, _note: Path) -> None:
    (output / "manifest.sha256").unlink()


def _half_written(_output: Path, note: Path) -> None:
    note.write_bytes(note.read_bytes()[:-1000])


def _damaged(_output: Path, note: Path) -> None:
    note.write_bytes(note.read_bytes().replace(b'"', b"'", 1))


def _no_note(_output: Path, note: Path) -> None:
    note.unlink()


@pytest.mark.parametrize(
    ("damage", "change"),
    [
        *((damage, False) for damage in (_edited, _gone)),
        *(
            (damage, True)
            for damage in (_edited, _gone, _no_manifest, _half_written, _damaged, _no_note)
        ),
    ],
)
def test_what_is_damaged_does_not_reach_the_output(
    source: Path, damage: Callable[[Path, Path], None], *, change: bool
) -> None:
    """Pages edited by hand and notes that are cut, damaged or gone: the site comes out whole."""
    output = source / "output"
    built(source, output)
    notes = (ROOT / ".cache/pages").glob("*.json")
    damage(output, max(notes, key=lambda note: note.stat().st_mtime_ns))
    if change:
        path = source / REPORT
        path.write_text(path.read_text("utf-8").replace("Báo cáo mẫu", "Báo cáo mẫu "), "utf-8")
    assert built(source, output) == whole(source)


def test_one_update_changes_few_of_many_pages(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Of more than ten thousand, its words change four, and its title fewer than a hundred."""
    monkeypatch.setattr(updates_speed, "UPDATES_PER_TASK", 4)
    data = tmp_path / "data"
    updates_speed.generate(data, with_slips=False)
    settings = Settings(theme=ROOT / "theme", address=ADDRESS, as_of=updates_speed.AS_OF)
    before = page_keys(data, settings)
    assert len(before) > 10_000
    path = next(iter(sorted((data / "updates").rglob("*.yaml"))))

    def changed(old: str, new: str) -> set[str]:
        text = path.read_text("utf-8")
        assert old in text
        path.write_text(text.replace(old, new, 1), "utf-8")
        after = page_keys(data, settings)
        path.write_text(text, "utf-8")
        return {page for page, key in before.items() if after[page] != key}

    words = changed("quote: ", "quote: Nhiều ")
    title = changed("title:\n  vi: ", "title:\n  vi: Một ")
    assert len(words) == 6
    assert words < title
    assert len(title) < 100
