"""Broken workbooks by the hundred: taken in as a whole, or refused in words; never by half."""

from __future__ import annotations

import random
import re
from pathlib import Path

import pytest

from plugins.commands.main import main
from plugins.plan.rules.check import load
from tests.samples.damaged_files import damaged_bytes, damaged_parts
from tests.samples.filled_workbooks import KEYS, REPORT, UNCHANGED, filled_workbook
from tests.samples.folders import contents, laid_out
from tests.samples.plan import AS_OF
from tests.thorough import tries

pytestmark = pytest.mark.slow

FOLDERS, EACH = tries(40, 10), 50
WRITTEN = re.compile(r"updates written: \d+ \((.*)\)$", re.MULTILINE)
TAKEN_IN = re.compile(r"(\d+) of 50 files were taken in")
TASKS = ("1.1", "1.2", "1.3", "2.1", "2.2")
# What a person, a program or somebody with bad intent may put into a cell.
STRANGE: tuple[object, ...] = (
    *("", " ", "x", "31/02/2026", "quý IV", "10/2026", "15/6/26", "#REF!", "=1+1", "'", '"', "\\"),
    *("{}", "{words}", "%s", "- a: b", "a: b # c", "| x", "Không thay đổi", "Đã hoàn thành"),
    *("<script>alert(1)</script>", "javascript:alert(1)", "https://a.example/", "../../etc/passwd"),
    *("\u200b", "\u202e", "a\u0301" * 3, "a" + "\u0301" * 20, "🌿", "\ufffd", "\n\n\n", "null"),
    *("- x\n" * 40, "[" * 200, "§· lËp dù th¶o kÕ ho¹ch", "a" * 30_000, "từ " * 9_000, "0"),
    *(0, -1, 1.5, 46_188, 1e300, True, "1e309", "true", "ngày 15 tháng 6 năm 2026"),
    *("15-06-2026", "12/BC", "Tạm dừng"),
)


def strange(path: Path, chance: random.Random) -> None:
    """A workbook that is whole, with what does not belong there in some of its cells."""
    rows: dict[str, dict[str, object]] = {}
    for task in chance.sample(TASKS, chance.randrange(1, len(TASKS) + 1)):
        row = dict(chance.choice((REPORT, UNCHANGED, {})))
        for key in chance.choices(KEYS, k=chance.randrange(4)):
            row[key] = chance.choice(STRANGE)
        rows[task] = row
    about = {chance.choice(("version", "plan", "body", "period", "made")): chance.choice(STRANGE)}
    keys = list(KEYS)
    if chance.random() < 0.2:
        keys.remove(chance.choice(keys))
        chance.shuffle(keys)
    filled_workbook(path, rows, about=about if chance.random() < 0.1 else None, keys=keys)


def broken(path: Path, whole: bytes, chance: random.Random) -> None:
    """One of the broken workbooks."""
    how = chance.random()
    if how < 0.5:
        strange(path, chance)
    else:
        path.write_bytes((damaged_parts if how < 0.8 else damaged_bytes)(whole, chance))


def test_broken_workbooks(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    """Nothing is raised; what is written is what is said, and the check finds nothing wrong."""
    monkeypatch.setenv("BUILD_DATE", AS_OF.isoformat())
    data = laid_out(tmp_path / "site")
    content = data.parent / "content"
    chance = random.Random("workbooks")  # noqa: S311 - the same in every run
    whole = filled_workbook(tmp_path / "a.xlsx", {"1.1": REPORT, "1.3": UNCHANGED, "2.1": {}})
    as_sent, before, taken = whole.read_bytes(), contents(data), 0
    for number in range(FOLDERS):
        folder = tmp_path / str(number)
        folder.mkdir()
        for each in range(EACH):
            broken(folder / f"{each:02}.xlsx", as_sent, chance)
        arguments = ["--data", str(data), "--content", str(content), "--received", "2026-07-10"]
        assert main(["import", str(folder), *arguments]) in (0, 1)
        said = capsys.readouterr().out
        assert "Traceback" not in said
        now = contents(data)
        new = {name.rpartition("/")[2] for name in now.keys() - before.keys()}
        ids = {id_ for line in WRITTEN.findall(said) for id_ in line.split(", ")}
        assert new == {f"{id_}.yaml" for id_ in ids}, number
        assert {path.name for path in data.parent.iterdir()} == {"data", "content"}
        load(data, AS_OF, content)
        taken += int(TAKEN_IN.findall(said)[0])
        for name in now.keys() - before.keys():
            (data / name).unlink()
        assert contents(data) == before, number
    assert FOLDERS * EACH / 20 < taken < FOLDERS * EACH
