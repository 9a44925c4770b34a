"""What reading gave is kept from one build to the next, and never tells anything wrong."""

from __future__ import annotations

import datetime as dt
from collections.abc import Callable
from pathlib import Path
from typing import TypeVar

import pytest
import yaml

from plugins.editions.page_rules import PageRule
from plugins.plan.reading.found import Found
from plugins.plan.reading.reader import read
from plugins.plan.rules.check import problems_of
from plugins.publish.kept_readings import FILES, KEPT, KeptReadings
from plugins.search.lexicon import LexiconRule
from tests.plan.rules.test_check import CASES, OVERLAYS, broken
from tests.samples.folders import contents, laid_out
from tests.samples.plan import AS_OF

# Whole folders are read again and again: for CI.
pytestmark = pytest.mark.slow

T = TypeVar("T")
SOME = CASES[::40]


class Counting(KeptReadings):
    """Names what it had to read."""

    def __init__(self, folder: Path, data: Path) -> None:
        super().__init__(folder, data)
        self.had_to_read: list[str] = []

    def of(self, what: tuple[str, ...], data: bytes, make: Callable[[], T]) -> T:
        """What `make` makes of `data`; its name is noted where that is not known."""

        def noted() -> T:
            self.had_to_read.append(what[1])
            return make()

        return super().of(what, data, noted)


def told(found: Found) -> tuple[object, ...]:
    """All that `found` tells: records, where each stands, problems, what the rules say of it."""
    places = [(record, at.source.file, at.path, at.source.places()) for record, at in found.places]
    problems = problems_of(found, AS_OF)
    rest = (found.languages, found.named, found.invalid, found.problems, found.folder)
    return (found.records, places, problems, *rest)


def kept_and_anew(cache: Path, data: Path) -> bool:
    """Whether the data are read alike with what is kept, kept once more, and read without it."""
    content = data.parent / "content"
    anew = told(read(data, content))
    first, second = KeptReadings(cache, data), KeptReadings(cache, data)
    once = told(read(data, content, first))
    first.keep()
    return once == anew == told(read(data, content, second))


def differing(cases: list[Path], folder: Path) -> list[str]:
    """The fixtures whose data are not read alike with what is kept."""
    samples = {over: laid_out(folder / (over or "plain"), over) for over in OVERLAYS}
    found = []
    for path in cases:
        case = yaml.safe_load(path.read_text("utf-8"))
        data = samples[case.get("over", "")]
        with broken(case, data):
            if not kept_and_anew(folder / "cache", data):
                found.append(path.stem)
    return found


def test_what_is_kept_is_what_reading_gives(tmp_path: Path) -> None:
    """The good sample, and some with a problem each, are read alike from what is kept."""
    assert differing(SOME, tmp_path) == []


def test_what_is_kept_of_anything_wrong_is_what_reading_gives(tmp_path: Path) -> None:
    """Each fixture of a broken rule is read alike, after all others and after itself."""
    assert differing(CASES, tmp_path) == []


def test_only_what_changed_is_read_again(tmp_path: Path) -> None:
    """After a change of one update nothing else is read, be it data, pages or search words."""
    data = laid_out(tmp_path)
    (data / "search").mkdir(exist_ok=True)
    (data / "search/stop.yaml").write_text("vi: [xin hỏi]\n", "utf-8")

    def had_to_read() -> list[str]:
        memory = Counting(tmp_path / "cache", data)
        found = read(data, data.parent / "content", memory)
        rules = (LexiconRule(data, memory), PageRule(data.parent / "content", memory))
        problems_of(found, dt.date(2026, 11, 29), rules)
        memory.keep()
        return memory.had_to_read

    first = had_to_read()
    assert {"data/plan.yaml", "data/tasks/1.1.yaml", "data/search/stop.yaml"} < set(first)
    assert had_to_read() == []
    update = next((data / "updates").rglob("*.yaml"))
    update.write_text(update.read_text("utf-8") + "\n", "utf-8")
    assert had_to_read() == [f"data/{update.relative_to(data).as_posix()}"]


DAMAGES: dict[str, Callable[[bytes], bytes]] = {
    "empty": lambda _held: b"",
    "cut short": lambda held: held[: len(held) // 2],
    "one bit": lambda held: held[:-9] + bytes([held[-9] ^ 1]) + held[-8:],
    "no digest": lambda held: held[32:],
    "another program's": lambda _held: b"\x80\x04\x8c\x02os\x94\x8c\x06system\x94\x93\x94.",
}


@pytest.mark.parametrize("damage", DAMAGES)
def test_damage_is_read_anew(tmp_path: Path, damage: str) -> None:
    """Whatever became of the files in which outcomes are kept, the data are read right."""
    data = laid_out(tmp_path / "plan")
    kept = tmp_path / "cache"
    assert kept_and_anew(kept, data)
    files = [path for path in kept.rglob("*") if path.is_file()]
    for path in files:
        path.write_bytes(DAMAGES[damage](path.read_bytes()))
    assert kept_and_anew(kept, data)
    memory = Counting(kept, data)
    read(data, data.parent / "content", memory)
    assert memory.had_to_read == []


def test_files_in_each_others_place_are_not_taken(tmp_path: Path) -> None:
    """A file that is whole but stands where another belongs is read over."""
    data = laid_out(tmp_path / "plan")
    kept = tmp_path / "cache"
    assert kept_and_anew(kept, data)
    one, other, *_ = (path for path in kept.rglob("*") if path.is_file())
    held = one.read_bytes()
    one.write_bytes(other.read_bytes())
    other.write_bytes(held)
    assert kept_and_anew(kept, data)


def test_where_nothing_can_be_kept_everything_is_read(tmp_path: Path) -> None:
    """A file in the place of the folder, or folders in the place of files, stop nobody."""
    data = laid_out(tmp_path / "plan")
    kept = tmp_path / "cache"
    kept.write_text("no folder")
    assert kept_and_anew(kept, data)
    kept.unlink()
    assert kept_and_anew(kept, data)
    for path in [path for path in kept.rglob("*") if path.is_file()]:
        path.unlink()
        (path / "inside").mkdir(parents=True)
    assert kept_and_anew(kept, data)


def test_what_is_gone_is_kept_no_longer(tmp_path: Path) -> None:
    """Nothing grows: outcomes of files that are gone go, and so do those of folders long unused."""
    data = laid_out(tmp_path / "plan")
    kept = tmp_path / "cache"
    assert kept_and_anew(kept, data)
    before = sum(map(len, contents(kept).values()))
    for path in (data / "updates").rglob("*.yaml"):
        path.unlink()
    assert kept_and_anew(kept, data)
    assert sum(map(len, contents(kept).values())) < before / 2
    for number in range(KEPT + 2):
        assert kept_and_anew(kept, laid_out(tmp_path / str(number), ""))
    assert len(list(kept.iterdir())) == KEPT
    assert all(len(list(folder.iterdir())) <= FILES for folder in kept.iterdir())
