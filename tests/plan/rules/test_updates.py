"""Where the rules of updates begin and end: the last thing allowed, the first that is not."""

from __future__ import annotations

import datetime as dt
import shutil
from pathlib import Path

from plugins.plan.records.types import DateAsKnown, digest
from plugins.plan.rules.check import check
from tests.samples.folders import FIXTURES
from tests.samples.plan import AS_OF

REPORT = "2024/2024-07-05-1.1"
ONGOING = "2024/2024-07-10-1.2"
CORRECTED = "2024/2024-08-01-1.2"
RELATED = "2024/2024-03-2.2"
OWN_SLIP = "2024/2024-05-02-2.2"
CONFIRMED = "2024/2024-07-11-2.2"
LEAD = "2025/2025-06-01-2.1"
PAUSED = "2026/2026-01-15-1.3"
STOPPED = "2026/2026-01-15-1.3-2"
PERIOD = 'period:\n  start: "2024-01-15"\n  end: "2024-06-30"\n'


def update_file(sample: Path, name: str) -> Path:
    """Where an update stands."""
    return sample / "data" / "updates" / f"{name}.yaml"


def change(sample: Path, name: str, find: str, put: str) -> None:
    """Replace `find`, which must be there, in an update."""
    path = update_file(sample, name)
    text = path.read_text("utf-8")
    assert find in text
    path.write_text(text.replace(find, put), "utf-8")


def codes(sample: Path, as_of: dt.date = AS_OF) -> list[str]:
    """The code of each problem and notice."""
    _, found = check(sample / "data", as_of, sample / "content")
    return [problem.code for problem in found]


LIMITS: tuple[tuple[str, str, str, list[str]], ...] = (
    # an end that is the day of the report itself; a period of one day
    (REPORT, 'end: "2024-06-30"', 'end: "2024-07-05"', []),
    (REPORT, 'start: "2024-01-15"', 'start: "2024-06-30"', []),
    # a period that began before the plan but ended on its day, and one that ended before
    (REPORT, PERIOD, PERIOD.replace("2024-06-30", "2024-01-15"), []),
    (
        REPORT,
        PERIOD,
        PERIOD.replace("2024-01-15", "2023-12-01").replace("2024-06-30", "2024-01-14"),
        ["period-before-plan"],
    ),
    # figures of related public information may be of a time before the plan
    (
        RELATED,
        "said_by:",
        'period: {start: "2023-01-01", end: "2023-12-31"}\nsaid_by:',
        [],
    ),
    # a day that is known to the month may be its last
    (
        RELATED,
        "said_by:",
        'period: {start: "2024-01-01", end: "2024-03-31"}\nsaid_by:',
        [],
    ),
    (
        RELATED,
        "said_by:",
        'period: {start: "2024-01-01", end: "2024-04-01"}\nsaid_by:',
        ["period-ends-after-report"],
    ),
    (REPORT, 'received: "2024-07-08"', 'received: "2024-07-05"', []),
    (STOPPED, 'date: "2026-01-10"', 'date: "2026-01-15"', []),
    (STOPPED, 'date: "2026-01-10"', 'date: "2024-01-15"', []),
    # an ongoing task may be under way; it is never done, not even in part
    (ONGOING, "delivery: carried-out", "delivery: in-progress", []),
    (ONGOING, "delivery: carried-out", "delivery: not-started", []),
    (ONGOING, "delivery: carried-out", "delivery: partly-done", ["state-not-for-ongoing"]),
    (REPORT, "delivery: in-progress", "delivery: not-carried-out", ["state-only-for-ongoing"]),
    # a correction has the period of its report; where neither has one it is said once
    (ONGOING, PERIOD, "", ["state-needs-period"]),
    (CORRECTED, "delivery:", f"{PERIOD}delivery:", []),
    # a body that corrects its report states what holds, by another document than the report
    (CORRECTED, "delivery: not-carried-out\n", "", ["correction-without-state"]),
    (CORRECTED, "number: 07/BC-MAU", "number: 06/bc-mau", []),
    (
        CORRECTED,
        'number: 07/BC-MAU\n    date: "2024-08-01"',
        "number: 06/bc-mau",
        ["corrected-by-itself"],
    ),
    # this site corrects a body's report: only then no agency, and no source is asked for
    (CORRECTED, "agency: ubnd-huyen\n", "", []),
    (
        OWN_SLIP,
        "corrects:",
        "agency: so-y-te\ncorrects:",
        ["update-without-source", "corrects-other-body"],
    ),
    # sources
    (REPORT, "    number: 01/BC-MAU\n", "    archived: https://luu.mau.example/1\n", []),
    (RELATED, "    url: https://bao.mau.example/rung\n", "", []),
    (CONFIRMED, "agency: ban-quan-ly-rung", "agency: ban-quan-ly-run", ["unknown-agency"]),
    # an amendment need not name items under tasks; if it does, the right ones
    (LEAD, "- so-xay-dung\n", "- so-xay-dung\n    item:\n", []),
    # words are the same whatever the line breaks between them
    (LEAD, "before: Sở Y tế mẫu", "before: >-\n      Sở Y tế\n      mẫu", []),
    (LEAD, "before: Sở Y tế mẫu", "before: Sở y tế mẫu", ["amendment-before-differs"]),
    (PAUSED, "delivery: paused", "delivery: not-started", []),
    # a correction without items is about all that was said; one of items states no delivery
    # of them where the report was about the whole
    (CORRECTED, '    items: ["1"]\n', "", []),
    (ONGOING, '    items: ["1"]\n', "", ["corrects-state-of-part"]),
    (ONGOING, 'items: ["1"]', 'items: ["1", "2"]', []),
)


def test_each_rule_holds_from_where_to_where_it_says(sample: Path) -> None:
    """The last thing that is allowed is let through, the first that is not is named."""
    wrong = []
    for name, find, put, expected in LIMITS:
        change(sample, name, find, put)
        found = codes(sample)
        if found != expected:
            wrong.append((name, put, found))
        shutil.copy(FIXTURES / "updates/data/updates" / f"{name}.yaml", update_file(sample, name))
    assert wrong == []


def test_a_slip_of_this_site_keeps_state_and_source(sample: Path) -> None:
    """Where no body corrects itself, its report gave the right state and is the source."""
    for find in ("agency: ubnd-huyen\n", "delivery: not-carried-out\n"):
        change(sample, CORRECTED, find, "")
    change(sample, CORRECTED, "07/BC-MAU", "06/BC-MAU")
    assert codes(sample) == []


def test_the_days_of_the_plan_and_of_the_build_belong_to_it(sample: Path) -> None:
    """Something can be said on the day of the plan and on the day of the build."""
    shutil.rmtree(sample / "data" / "updates" / "2026")
    first = sample / "data" / "updates" / "2024" / "2024-01-15-2.2.yaml"
    text = (sample / "data" / "updates" / f"{RELATED}.yaml").read_text("utf-8")
    first.write_text(text.replace("2024-03", "2024-01-15"), "utf-8")
    assert codes(sample, dt.date(2025, 12, 1)) == []
    assert codes(sample, dt.date(2025, 11, 30)) == ["date-after-build-day"]


def test_a_month_may_have_begun(sample: Path) -> None:
    """What is known to the month only is of the future until that month begins."""
    for path in (sample / "data" / "updates").rglob("*.yaml"):
        if path.stem != "2024-03-2.2":
            path.unlink()
    shutil.rmtree(sample / "content")
    assert "date-after-build-day" not in codes(sample, dt.date(2024, 3, 1))
    assert codes(sample, dt.date(2024, 2, 29)).count("date-after-build-day") == 1


def test_a_year_that_holds_the_day_of_the_plan_is_not_before_it(sample: Path) -> None:
    """2024 may be before or after 15 January 2024; 2023 is before."""
    text = (sample / "data" / "updates" / f"{RELATED}.yaml").read_text("utf-8")
    for year in ("2023", "2024"):
        path = sample / "data" / "updates" / year / f"{year}-2.2.yaml"
        path.parent.mkdir(exist_ok=True)
        path.write_text(text.replace("2024-03", year), "utf-8")
    _, found = check(sample / "data", AS_OF, sample / "content")
    assert [(problem.file, problem.code) for problem in found] == [
        ("data/updates/2023/2023-2.2.yaml", "date-before-plan")
    ]


def test_several_circles_are_each_said_once(sample: Path) -> None:
    """Circles of two and three, through supersedes and corrects alike, close in one place each."""
    folder = sample / "data" / "updates" / "2024"
    text = (folder / "2024-03-2.2.yaml").read_text("utf-8")
    for number, target in ((2, 3), (3, 4), (4, 2), (5, 6), (6, 5)):
        other = text.replace("2024-03-2.2", f"2024-03-2.2-{number}")
        link = f'supersedes: "2024-03-2.2-{target}"\n'
        (folder / f"2024-03-2.2-{number}.yaml").write_text(other + link, "utf-8")
    assert codes(sample) == ["links-in-circle"] * 2


def test_an_amendment_follows_on_what_stands(sample: Path) -> None:
    """One that another supersedes no longer stands; the next follows on its successor."""
    folder = sample / "data" / "updates" / "2025"
    text = (folder / "2025-12-01-1.3.yaml").read_text("utf-8")
    again = text.replace("2025-12-01-1.3", "2025-12-01-1.3-2")
    (folder / "2025-12-01-1.3-2.yaml").write_text(again + 'supersedes: "2025-12-01-1.3"\n', "utf-8")
    assert codes(sample) == []
    (folder / "2025-12-01-1.3-2.yaml").write_text(again, "utf-8")
    assert codes(sample) == ["order-of-amendments", "amendment-before-differs"]


def test_what_was_superseded_is_held_against_what_stood_before(sample: Path) -> None:
    """An amendment that no longer stands follows, itself, on all that was before it."""
    folder = sample / "data" / "updates"
    text = (folder / "2025" / "2025-12-01-1.3.yaml").read_text("utf-8")
    later = text.replace("2025-12-01-1.3", "2026-01-02-1.3").replace("2025-12-01", "2026-01-02")
    (folder / "2026" / "2026-01-02-1.3.yaml").write_text(
        later + 'supersedes: "2025-12-01-1.3"\n', "utf-8"
    )
    assert codes(sample) == []


def test_an_amendment_may_fill_an_empty_cell(sample: Path) -> None:
    """Where the plan names no coordinating body there is nothing that stood before."""
    shutil.rmtree(sample / "data" / "updates" / "2026")
    path = sample / "data" / "updates" / "2025" / "2025-12-01-1.3.yaml"
    head, _, _ = path.read_text("utf-8").partition("amendment:")
    cell = 'amendment:\n- task: "1.3"\n  cell: coordinating\n'
    after = f"  after: {{vi: a, en: b, en_of: {digest('a')!r}}}\n  agencies: [so-y-te]\n"
    path.write_text(head + cell + after, "utf-8")
    assert codes(sample) == []
    path.write_text(head + cell + "  before: Sở Y tế mẫu\n" + after, "utf-8")
    assert codes(sample) == ["amendment-before-of-nothing"]


def test_a_date_is_written_as_it_is_known() -> None:
    """Problems show a date as the file has it."""
    day = dt.date(2024, 3, 1)
    assert DateAsKnown(day, day, "day").iso == "2024-03-01"
    assert DateAsKnown(day, day, "month").iso == "2024-03"
    assert DateAsKnown(day, day, "year").iso == "2024"


SLIPS = (
    ("unknown-key", "delivery: in-progress", "state: in-progress"),
    ("not-a-choice", "delivery: in-progress", "delivery: progress"),
    ("not-a-choice", "kind: report", "kind: reports"),
    ("impossible-date", 'end: "2024-06-30"', 'end: "2024-06-31"'),
    ("date-as-known", 'date: "{date}"\nperiod', "date: 5/7/2024\nperiod"),
    ("field-needed-for-kind", 'received: "2024-07-31"\n', ""),
    (
        "field-not-for-kind",
        "delivery: in-progress",
        "delivery: in-progress\nsaid_by: {vi: a, en: a}",
    ),
    ("unknown-agency", "agency: so-xay-dung", "agency: so-xay-dun"),
    ("state-only-for-ongoing", "delivery: in-progress", "delivery: carried-out"),
    ("state-needs-reason", "delivery: in-progress", "delivery: paused"),
    ("state-needs-document", "delivery: in-progress", "delivery: changed"),
    ("source-not-to-be-found", "    number: 01/BC-MAU\n", ""),
    ("received-before-said", 'received: "2024-07-31"', 'received: "2024-06-30"'),
    ("period-starts-after-end", 'start: "2024-01-15"', 'start: "2024-07-01"'),
    ("unknown-update", "delivery:", 'supersedes: "2024-01-31-1.1"\ndelivery:'),
    ("unknown-item", '- task: "1.1"', '- task: "1.1"\n    items: ["9"]'),
    ("html-in-text", "is being drafted.", "<b>is</b> being drafted."),
    (
        "attachment-missing",
        "sources:",
        "attachments: [{file: a.pdf, title: {vi: a, en: b}}]\nsources:",
    ),
    ("missing-digest", '  en_of: "e97', "  # "),
)


def test_all_problems_of_a_run_come_at_once(sample: Path) -> None:
    """Every slip in hundreds of files is named, each exactly once, and nothing else."""
    folder = sample / "data" / "updates" / "2024"
    good = (folder / "2024-07-05-1.1.yaml").read_text("utf-8")
    good = good.replace('received: "2024-07-08"', 'received: "2024-07-31"')
    planted = []
    for index in range(300):
        code, find, put = SLIPS[index % len(SLIPS)]
        day = f"2024-07-{index % 26 + 5:02}"
        id_ = f"{day}-1.1-{index // 26 + 2}"
        text = good.replace("2024-07-05-1.1", id_).replace("2024-07-05", day)
        find = find.replace("{date}", day)
        assert find in text
        (folder / f"{id_}.yaml").write_text(text.replace(find, put, 1), "utf-8")
        planted.append((f"data/updates/2024/{id_}.yaml", code))
    _, found = check(sample / "data", AS_OF, sample / "content")
    assert sorted((problem.file, problem.code) for problem in found) == sorted(planted)
