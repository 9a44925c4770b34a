"""Reporting cycles in the data, and reports that say which of their periods they are about."""

from __future__ import annotations

import re
from pathlib import Path

import pytest
import yaml

from plugins.plan.rows.plain import plain
from plugins.plan.rows.plan import table
from plugins.plan.rules.check import check, load
from tests.samples.folders import FIXTURES, laid_out
from tests.samples.plan import AS_OF

CONFIRMED = "2024-07-01-1.1"
PERIOD = 'period:\n  start: "2024-01-15"\n  end: "2024-06-30"\n'


@pytest.fixture
def data(tmp_path: Path) -> Path:
    """The sample plan with two cycles, one of them for some tasks and bodies."""
    return laid_out(tmp_path, "cycles")


def codes(data: Path) -> list[tuple[str, str]]:
    """What is wrong, and where."""
    _, problems = check(data, AS_OF, data.parent / "content")
    return [(problem.code, Path(problem.file).stem) for problem in problems]


def put(data: Path, name: str, old: str, new: str) -> None:
    """Change words of a file."""
    path = data / name
    text = path.read_text("utf-8")
    assert old in text
    path.write_text(text.replace(old, new, 1), "utf-8")


def corrected(data: Path, period: str) -> None:
    """A correction of the confirmation, which gives it a period."""
    path = data / "updates/2024" / f"{CONFIRMED}.yaml"
    text = path.read_text("utf-8").replace("2024-07-01", "2024-08-01")
    text = text.replace("kind: no-change", f'kind: correction\ncorrects: "{CONFIRMED}"')
    text += period + "correction: {was: {vi: a, en: a}, now: {vi: a, en: a}}\n"
    (path.parent / "2024-08-01-1.1.yaml").write_text(text, "utf-8")


def test_running_periods_only_ones_and_named_cycles_are_accepted(data: Path) -> None:
    """A report may come before its period ends, and name none where only one can be meant."""
    assert codes(data) == []
    assert 'end: "2024-06-30"' in (data / "updates/2024/2024-06-20-1.1.yaml").read_text("utf-8")
    assert "period" not in (data / "updates/2024/2024-03-01-1.1.yaml").read_text("utf-8")


def test_a_correction_may_say_which_period_a_report_was_about(data: Path) -> None:
    """Then the report itself is not asked for it any more."""
    put(data, f"updates/2024/{CONFIRMED}.yaml", PERIOD, "")
    assert codes(data) == [("period-not-named", CONFIRMED)]
    corrected(data, PERIOD)
    assert codes(data) == []
    records = load(data, AS_OF, data.parent / "content")
    assert len(records.plan.reporting_cycles) == 2


def test_nothing_is_asked_where_no_cycle_is_known(data: Path) -> None:
    """A report without a period is all right then, and one on a running period is not."""
    plan = data / "plan.yaml"
    head, _, rest = plan.read_text("utf-8").partition("reporting_cycles:\n")
    plan.write_text(head + "reporting_note:" + rest.partition("reporting_note:")[2], "utf-8")
    put(data, f"updates/2024/{CONFIRMED}.yaml", PERIOD, "")
    put(data, "updates/2024/2024-12-10-1.3.yaml", "  cycle: nam\n", "")
    assert codes(data) == [
        ("period-ends-after-report", "2024-06-20-1.1"),
        ("period-ends-after-report", "2024-12-10-1.3"),
    ]


def test_a_task_that_begins_later_has_fewer_periods_that_can_be_meant(data: Path) -> None:
    """Where a task begins in the second period, what is said then can be about that one only."""
    put(data, f"updates/2024/{CONFIRMED}.yaml", PERIOD, "")
    put(
        data,
        "tasks/1.1.yaml",
        "deadline:",
        "start: {text: {vi: Tháng 7/2024, en: July 2024}, kind: month, month: 2024-07}\ndeadline:",
    )
    assert ("period-not-named", CONFIRMED) not in codes(data)


def test_an_added_task_has_fewer_periods_that_can_be_meant(tmp_path: Path) -> None:
    """What is said of it within its first period can be about that one only."""
    data = laid_out(tmp_path, "updates_site decided")
    case = (FIXTURES / "with_problems/said-after-dropped.yaml").read_text("utf-8")
    words = re.sub(r"period:\n.*\n.*\n", "", yaml.safe_load(case)["put"])
    for task, expected in {"1.7": [], "1.1": ["period-not-named"]}.items():
        path = data / f"updates/2026/2026-10-05-{task}.yaml"
        path.write_text(words.replace("1.5", task).replace("so-xay-dung", "so-y-te"), "utf-8")
        assert [code for code, _ in codes(data)] == expected
        path.unlink()


def test_a_task_may_begin_so_long_after_the_plan_itself(data: Path) -> None:
    """Where it begins in the first period, either may be meant, so that one has to be named."""
    put(data, f"updates/2024/{CONFIRMED}.yaml", PERIOD, "")
    start = "start: {text: {vi: Sau đó, en: Then}, kind: relative, months: 1, after: plan}"
    put(data, "tasks/1.1.yaml", "deadline:", f"{start}\ndeadline:")
    assert ("period-not-named", CONFIRMED) in codes(data)


def test_cycles_in_the_published_row(data: Path) -> None:
    """The column holds each cycle by its id; nothing where none is known."""
    records = load(data, AS_OF, data.parent / "content")
    column = next(c for c in table(("vi", "en")).columns if c.name == "reporting_cycle")
    found = column.of(plain(records.plan), {})
    assert isinstance(found, dict)
    assert list(found) == ["sau-thang", "nam"]
    year = found["nam"]
    assert isinstance(year, dict)
    assert (year["days"], year["areas"]) == (["06-15", "12-15"], ["2"])
    none = records.plan.model_copy(update={"reporting_cycles": ()})
    assert column.of(plain(none), {}) == {}
