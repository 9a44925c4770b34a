"""How long 10,000 updates on 1,000 tasks take: `python tests/bench/updates_speed.py`.

With UPDATES=100000 it is 100,000 on 4,000 tasks. One in ten is given a slip. Prints time and peak
memory; exit code 1 when one run does not report each slip, and nothing else, or takes too long or
too much.
"""

from __future__ import annotations

import datetime as dt
import itertools
import os
import re
import resource
import shutil
import sys
import tempfile
import time
from collections import Counter
from collections.abc import Iterator
from pathlib import Path

ROOT = Path(__file__).parents[2]
sys.path.insert(0, str(ROOT))

from plugins.plan.reading.problems import Severity  # noqa: E402 - needs the path above
from plugins.plan.records.types import digest  # noqa: E402 - needs the path above
from plugins.plan.rules.check import check  # noqa: E402 - needs the path above
from plugins.system.uncollected import uncollected  # noqa: E402 - needs the path above

GOOD = ROOT / "tests" / "fixtures" / "good" / "data"
AS_OF = dt.date(2026, 11, 22)
AREAS, TASKS_PER_AREA, UPDATES_PER_TASK = 10, 100, 10
SLIP_EVERY = 10
# What the text as received holds is another plan's.
APPENDIX = re.compile(r"^appendix:\n(?: .*\n)*", re.MULTILINE)
# From the first update on a task to the last.
DAYS = 800
LIMIT_SECONDS, LIMIT_MEGABYTES = 60.0, 2048.0
# Areas, tasks in each, updates on each task, seconds.
LARGE, LARGE_SECONDS = (40, 100, 25), 120.0

HEAD = 'id: "{id}"\nkind: {kind}\ntasks:\n  - task: "{task}"\n'
REPORT = (
    'agency: so-y-te\ndate: "{day}"\nperiod:\n  start: "{start}"\n  end: "{end}"\n'
    'received: "{received}"\ndelivery: in-progress\n'
)
RELATED = 'agency: so-xay-dung\ndate: "{day}"\n'
NO_CHANGE = 'agency: so-y-te\ndate: "{day}"\nreceived: "{received}"\n'
CORRECTION = (
    'date: "{day}"\ncorrects: "{earlier}"\n'
    "correction:\n  was: {{vi: mười, en: ten}}\n  now: {{vi: hai mươi, en: twenty}}\n"
)
VIETNAMESE = "Đã thực hiện lần {number} của nhiệm vụ {task}: trồng **{number}0 cây** xanh."
ENGLISH = "Step {number} of task {task} was carried out: **{number}0 trees** were planted."
SOURCE = (
    "sources:\n  - title: Báo cáo mẫu\n    publisher: {{vi: Tỉnh Mẫu, en: Sample Province}}\n"
    '    lang: vi\n    url: https://bao.mau.example/{id}\n    date: "{day}"\n    quote: cây xanh\n'
)
KINDS = ("report", "related", "report", "no-change", "report", "correction", "report", "related",
         "report", "report")  # fmt: skip
BODY = {"report": REPORT, "related": RELATED, "no-change": NO_CHANGE, "correction": CORRECTION}

# The code that must be reported, the kind of update that it fits, what is replaced by what. What
# follows from amendments is not said while a file cannot be read, which one of these sees to.
SLIPS = (
    ("done-without-evidence", "report", "delivery: in-progress", "delivery: done"),
    ("state-needs-reason", "report", "delivery: in-progress", "delivery: paused"),
    ("state-needs-document", "report", "delivery: in-progress", "delivery: stopped"),
    ("not-a-choice", "report", "delivery: in-progress", "delivery: doing"),
    ("unknown-key", "report", "received:", "recieved:"),
    ("field-needed-for-kind", "report", "agency: so-y-te\n", ""),
    ("unknown-agency", "report", "agency: so-y-te", "agency: so-y-t"),
    ("unknown-task", "report", "agency:", '  - task: "99.999"\nagency:'),
    ("unknown-item", "report", "agency:", '    items: ["7"]\nagency:'),
    ("received-before-said", "report", 'received: "', 'received: "2024-01-16" #'),
    ("period-starts-after-end", "report", 'start: "', 'start: "2026-11-01" #'),
    ("period-ends-after-report", "report", 'end: "', 'end: "2026-11-20" #'),
    ("impossible-date", "report", 'end: "', 'end: "2024-02-30" #'),
    ("date-after-build-day", "report", 'received: "', 'received: "2027-01-01" #'),
    ("update-without-source", "no-change", "sources:", "sources:"),
    ("source-not-to-be-found", "related", "    url: ", "    #"),
    ("web-address", "related", "url: https", "url: ftp"),
    ("html-in-text", "related", "trees** were", "trees** <b>were</b>"),
    ("missing-digest", "related", "  en_of:", "  #"),
    ("field-not-for-kind", "related", "agency:", "delivery: done\nagency:"),
    ("missing-key", "related", 'date: "', '#date: "'),
    ("unknown-update", "correction", 'corrects: "', 'corrects: "2024-01-17-99.9" #'),
    ("link-to-itself", "correction", 'corrects: "{earlier}"', 'corrects: "{id}"'),
    ("attachment-missing", "no-change", "sources:",
     "attachments:\n  - {file: a.pdf, title: {vi: a, en: b}}\nsources:"),
    ("misnamed-update", "no-change", 'id: "', 'id: "x-'),
    ("yaml-bracket", "no-change", 'id: "', 'id: ["'),
    ("spreadsheet-error", "no-change", "quote: cây xanh", "quote: '#N/A'"),
)  # fmt: skip


def update(task: str, number: int) -> tuple[str, str, dict[str, str]]:
    """The kind, the text and the values of update `number` of a task, about 1 kB."""
    kind = KINDS[number % len(KINDS)]
    step = DAYS // UPDATES_PER_TASK
    day = dt.date(2024, 7, 5) + dt.timedelta(days=step * number)
    values = {
        "kind": kind,
        "task": task,
        "number": str(number + 1),
        "day": day.isoformat(),
        "id": f"{day}-{task}",
        "earlier": f"{day - dt.timedelta(days=step)}-{task}",
        "start": (day - dt.timedelta(days=step)).isoformat(),
        "end": (day - dt.timedelta(days=1)).isoformat(),
        "received": (day + dt.timedelta(days=3)).isoformat(),
    }
    said, english = VIETNAMESE.format(**values), ENGLISH.format(**values)
    short = f"Lần {number + 1} của nhiệm vụ {task}"
    words = (
        f"title:\n  vi: {short}\n  en: Step {number + 1} of task {task}\n"
        f'  en_of: "{digest(short)}"\n'
        f"text:\n  vi: >-\n    {said}\n  en: >-\n    {english}\n"
        f'  en_of: "{digest(said)}"\n'
    )
    parts = (HEAD.format(**values), BODY[kind].format(**values), words, SOURCE.format(**values))
    return kind, "".join(parts), values


def slips() -> dict[str, Iterator[tuple[str, str, str]]]:
    """For each kind of update the slips that fit it, one after the other, again and again."""
    by_kind: dict[str, list[tuple[str, str, str]]] = {}
    for code, kind, find, put in SLIPS:
        by_kind.setdefault(kind, []).append((code, find, put))
    return {kind: itertools.cycle(entries) for kind, entries in by_kind.items()}


def generate(folder: Path, *, with_slips: bool = True) -> list[tuple[str, str]]:
    """The good sample with 1,000 tasks and 10,000 updates; gives the file and code of each slip."""
    shutil.copytree(GOOD, folder)
    plan = (folder / "plan.yaml").read_text("utf-8")
    (folder / "plan.yaml").write_text(APPENDIX.sub("", plan), "utf-8")
    shutil.copy(GOOD / "tasks" / "1.3.yaml", folder / "task.yaml")
    shutil.rmtree(folder / "tasks")
    (folder / "tasks").mkdir()
    tasks(folder)
    planted: list[tuple[str, str]] = []
    following = slips()
    for area in range(1, AREAS + 1):
        for position in range(1, TASKS_PER_AREA + 1):
            for number in range(UPDATES_PER_TASK):
                gets_slip = with_slips and (position + number) % SLIP_EVERY == 0
                chosen = following if gets_slip else None
                planted += write(folder, f"{area}.{position}", number, chosen)
    return planted


def write(
    folder: Path,
    task: str,
    number: int,
    slips_by_kind: dict[str, Iterator[tuple[str, str, str]]] | None,
) -> list[tuple[str, str]]:
    """Write one update, with the next slip of its kind where slips are given."""
    kind, text, values = update(task, number)
    name = f"updates/{values['day'][:4]}/{values['id']}.yaml"
    path = folder / name
    path.parent.mkdir(parents=True, exist_ok=True)
    planted = []
    if slips_by_kind:
        code, find, put = next(slips_by_kind[kind])
        find, put = (words.replace("{earlier}", values["earlier"]) for words in (find, put))
        put = put.replace("{id}", values["id"])
        if find not in text:
            raise ValueError(f"{code}: “{find}” is not in {name}")
        text = text.replace(find, put, 1)
        if code in ("done-without-evidence", "update-without-source"):
            text = text.partition("sources:")[0]
        planted.append((f"data/{name}", code))
    path.write_text(text, "utf-8")
    return planted


def tasks(folder: Path) -> None:
    """The areas and tasks; every body that the sample names is named."""
    sample = (folder / "task.yaml").read_text("utf-8").partition("notes:")[0]
    (folder / "task.yaml").unlink()
    sample += (
        "coordinating:\n  text: Ban quản lý rừng mẫu; UBND các huyện mẫu; "
        "Các Sở, ban ngành có liên quan\n"
        "  agencies: [ban-quan-ly-rung, ubnd-huyen, cac-so-lien-quan]\n"
    )
    heading = "Lĩnh vực mẫu"
    areas = (
        f'- id: "{area}"\n  title: {{vi: "{heading}", en: Sample area}}\n'
        f'  heading:\n    - {{vi: "{heading}", en: Sample area, en_of: "{digest(heading)}"}}\n'
        for area in range(1, AREAS + 1)
    )
    (folder / "areas.yaml").write_text("".join(areas), "utf-8")
    for area in range(1, AREAS + 1):
        for position in range(1, TASKS_PER_AREA + 1):
            number = f"{area}.{position}"
            text = sample.replace('"1.3"', f'"{number}"').replace('area: "1"', f'area: "{area}"')
            (folder / "tasks" / f"{number}.yaml").write_text(text, "utf-8")


def main() -> int:
    """Generate, read, validate, compare, print; 1 when anything is missing, spurious or slow."""
    global AREAS, TASKS_PER_AREA, UPDATES_PER_TASK
    limit = LIMIT_SECONDS
    if os.environ.get("UPDATES") == "100000":
        (AREAS, TASKS_PER_AREA, UPDATES_PER_TASK), limit = LARGE, LARGE_SECONDS
    wanted = AREAS * TASKS_PER_AREA * UPDATES_PER_TASK
    with tempfile.TemporaryDirectory() as temporary:
        folder = Path(temporary) / "data"
        planted = generate(folder)
        files = sum(1 for _ in (folder / "updates").rglob("*.yaml"))
        before = peak()
        start = time.perf_counter()
        with uncollected():
            _, found = check(folder, AS_OF, Path(temporary) / "content")
        seconds = time.perf_counter() - start
    reported = Counter(
        (entry.file, entry.code) for entry in found if entry.severity is Severity.PROBLEM
    )
    missed, spurious = Counter(planted) - reported, reported - Counter(planted)
    print(
        f"{files} updates on {AREAS * TASKS_PER_AREA} tasks: read and validated in {seconds:.2f} s "
        f"(at most {limit:.0f} s), {peak():.0f} MB at the peak (at most {LIMIT_MEGABYTES:.0f} MB; "
        f"{before:.0f} MB before)"
    )
    print(
        f"{len(planted)} slips of {len({code for _, code in planted})} kinds: "
        f"{sum(reported.values())} problems reported, {sum(missed.values())} slips missed, "
        f"{sum(spurious.values())} problems too many"
    )
    for file, code in [*missed, *spurious][:10]:
        print(f"  {file}: {code}")
    too_much = seconds > limit or peak() > LIMIT_MEGABYTES
    return 1 if missed or spurious or too_much or files != wanted else 0


def peak() -> float:
    """The most memory that this process has used so far, in MB."""
    return resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1024


if __name__ == "__main__":
    sys.exit(main())
