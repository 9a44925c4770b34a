"""The real import of a workbook, killed, without room, and two at once."""

from __future__ import annotations

import shutil
import signal
from pathlib import Path

import pytest

from tests.samples.commands import command as of_project
from tests.samples.commands import ended, limit_size, seconds_of, started
from tests.samples.filled_workbooks import REPORT, UNCHANGED, filled_workbook
from tests.samples.folders import contents, laid_out
from tests.thorough import tries

pytestmark = pytest.mark.slow

MOMENTS = tries(50, 12)
# After every so many kills the import is run to its end.
FINISHED_EVERY = 5


def importing(source: Path, file: Path) -> list[str]:
    """The command that takes in a workbook."""
    return of_project("import", source, str(file))


def workbook(folder: Path, count: int = 2) -> Path:
    """A workbook with so many rows filled in."""
    recurring = {**REPORT, "state": "Đã thực hiện trong kỳ"}
    rows = {"1.1": REPORT, "1.3": UNCHANGED, "1.2": recurring}
    return filled_workbook(folder / f"so-{count}.xlsx", dict(list(rows.items())[:count]))


def test_an_import_killed_at_any_moment(tmp_path: Path) -> None:
    """At any moment the data are as they were or hold all of it; the next run finishes."""
    file, first = workbook(tmp_path), tmp_path / "first"
    before = contents(laid_out(first))
    seconds, whole = seconds_of(importing(first, file)), contents(first / "data")
    source, seen = tmp_path / "source", set()
    for moment in range(MOMENTS):
        laid_out(source)
        share = 0.3 + 0.75 * moment / (MOMENTS - 1)
        ended(importing(source, file), seconds * share, signal.SIGKILL)
        found = contents(source / "data")
        assert found in (before, whole), moment
        seen.add(found == whole)
        if moment % FINISHED_EVERY == 0:
            # A machine may have become slower meanwhile.
            seconds = max(seconds, seconds_of(importing(source, file)))
            assert contents(source / "data") == whole
            assert {path.name for path in source.iterdir()} == {"data", "content"}
        shutil.rmtree(source)
    assert seen == {True, False}


def test_an_import_that_is_stopped_says_so(tmp_path: Path) -> None:
    """Ctrl+C leaves what stood, or all of it, and no traceback."""
    file, source = workbook(tmp_path), tmp_path / "source"
    before = contents(laid_out(source))
    code, said = ended(importing(source, file), 0.8, signal.SIGINT)
    assert "Traceback" not in said
    assert (contents(source / "data") == before) == bool(code), said


def test_a_full_disk_leaves_the_data(tmp_path: Path) -> None:
    """Where nothing more fits, the data stand as they were, and that is said."""
    source = tmp_path / "source"
    before = contents(laid_out(source))
    long = {**REPORT, "done": "Đã làm. " * 2_400}
    file = filled_workbook(tmp_path / "so.xlsx", {"1.1": long})
    process = started(importing(source, file), limit_size)
    said = process.communicate(timeout=120)[0]
    assert process.returncode == 1
    assert "Traceback" not in said
    assert "nothing was written and nothing was changed" in said
    assert contents(source / "data") == before


def test_two_imports_at_once_wait_for_each_other(tmp_path: Path) -> None:
    """Both end well, and what both say is there."""
    source = tmp_path / "source"
    laid_out(source)
    files = [workbook(tmp_path, count) for count in (1, 3)]
    both = [started(importing(source, file)) for file in files]
    said = [each.communicate(timeout=120)[0] for each in both]
    assert [each.returncode for each in both] == [0, 0], said
    new = {path.name for path in (source / "data/updates/2026").glob("2026-06-15-*")}
    assert new == {f"2026-06-15-{task}.yaml" for task in ("1.1", "1.2", "1.3")}
