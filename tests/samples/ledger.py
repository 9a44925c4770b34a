"""The sample updates as the tests of the ledger record, change and correct them."""

from __future__ import annotations

import atexit
import json
import shutil
import tempfile
from collections.abc import Sequence
from functools import cache
from pathlib import Path

import pytest

from plugins.commands.main import main
from plugins.plan.reading.case import Rule
from plugins.plan.reading.problems import Problem, Severity
from plugins.plan.rows.table import Row
from plugins.plan.rules.check import check
from plugins.plan.rules.stages import CHECKING, publishing_rules
from tests.samples.folders import laid_out
from tests.samples.plan import AS_OF

LANGUAGES = ("vi", "en")
# A report that no correction of the sample updates is about.
REPORT = "2024-07-05-1.1"
REPORT_FILE = f"updates/2024/{REPORT}.yaml"
CORRECTION_FILE = "updates/2026/2026-11-01-1.1.yaml"
CORRECTION = f"""\
id: "2026-11-01-1.1"
kind: correction
tasks:
  - task: "1.1"
date: "2026-11-01"
title: {{vi: Đính chính, en: Correction, en_of: bc345b356d11}}
text: {{vi: Đính chính, en: Correction, en_of: bc345b356d11}}
corrects: "{REPORT}"
correction:
  was: {{vi: trước, en: before, en_of: 22e6f96e3d18}}
  now: {{vi: nay, en: now, en_of: 4a64585238a3}}
"""
WHY = "{vi: Gõ nhầm, en: A slip of the pen}"
# What a person types, commas and colons with it.
TYPED = "Gõ nhầm: 2026, không phải 2027"


@cache
def _recorded() -> Path:
    folder = Path(tempfile.mkdtemp(prefix="recorded-"))
    atexit.register(shutil.rmtree, folder, ignore_errors=True)
    with pytest.MonkeyPatch.context() as patch:
        patch.setenv("BUILD_DATE", AS_OF.isoformat())
        assert record(laid_out(folder)) == 0
    return folder


def recorded_in(folder: Path) -> Path:
    """The sample plan with its updates, everything in it recorded; gives its data folder."""
    shutil.copytree(_recorded(), folder)
    return folder / "data"


def record(data: Path) -> int:
    """Run `record` on a data folder; its exit code."""
    return main(["record", "--data", str(data), "--content", str(data.parent / "content")])


def change(
    data: Path,
    file: str = REPORT_FILE,
    find: str = "delivery: in-progress",
    put: str = "delivery: not-started",
) -> None:
    """Make a file say something else: by default the report."""
    path = data / file
    text = path.read_text("utf-8")
    assert find in text
    path.write_text(text.replace(find, put, 1), "utf-8")


def _problems(data: Path, rules: Sequence[Rule]) -> list[Problem]:
    _, problems = check(data, AS_OF, data.parent / "content", rules)
    return [each for each in problems if each.severity is Severity.PROBLEM]


def found(data: Path) -> list[Problem]:
    """What `check` says is wrong with a data folder."""
    return _problems(data, CHECKING)


def unpublishable(data: Path, noted: str | None = None) -> list[Problem]:
    """What stops a data folder from being published, where `noted` is the end that was noted."""
    return _problems(data, publishing_rules(noted))


def codes(data: Path) -> list[str]:
    """The codes of what is wrong with a data folder."""
    return [each.code for each in found(data)]


def explain(data: Path, *entries: str) -> None:
    """Add entries to data/errata.yaml."""
    path = data / "errata.yaml"
    before = path.read_text("utf-8") if path.exists() else ""
    path.write_text(before + "".join(f"{entry}\n" for entry in entries), "utf-8")


def offered(problem: Problem, way: str) -> str:
    """The line of data/errata.yaml that a problem offers, with words typed between the quotes."""
    return problem.values[way].replace('""', f'"{TYPED}"')


def accept(data: Path, way: str = "erratum") -> None:
    """Explain all that differs with the lines that the problems offer."""
    explain(data, *(offered(problem, way) for problem in found(data)))


def lines(data: Path) -> list[dict[str, object]]:
    """The lines of the ledger, as JSON."""
    return [json.loads(text) for text in (data / "ledger.jsonl").read_text("utf-8").splitlines()]


def forget_publications(data: Path) -> None:
    """Take away all that tells what was published when: the ledger's end stands alone then."""
    (data / "publications.jsonl").unlink()
    shutil.rmtree(data / "published")


def row(data: Path, line: dict[str, object]) -> Row:
    """The row that a line recorded."""
    held: Row = json.loads((data / "recorded" / f"{line['digest']}.json").read_text("utf-8"))
    return held
