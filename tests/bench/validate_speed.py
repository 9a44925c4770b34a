"""How long 4,000 task files take to read and validate: `python tests/bench/validate_speed.py`.

Prints the figure; exit code 1 when it is over the limit.
"""

from __future__ import annotations

import datetime as dt
import shutil
import sys
import tempfile
import time
from pathlib import Path

ROOT = Path(__file__).parents[2]
sys.path.insert(0, str(ROOT))

from plugins.plan.reading.problems import Severity  # noqa: E402 - needs the path above
from plugins.plan.records.types import digest  # noqa: E402 - needs the path above
from plugins.plan.rules.check import check  # noqa: E402 - needs the path above

GOOD = ROOT / "tests" / "fixtures" / "good" / "data"
AREAS, TASKS_PER_AREA = 40, 100
LIMIT_SECONDS = 10.0
VIETNAMESE = (
    "Đẩy mạnh ứng dụng khoa học công nghệ thúc đẩy sản xuất nông lâm thủy sản theo hướng xanh, "
    "thông minh, ứng dụng quy tắc kinh tế tuần hoàn, bền vững; tăng cường hấp thụ và lưu giữ "
    "các-bon dựa trên hệ sinh thái ngành nông lâm nghiệp, mục {item} của nhiệm vụ {task}."
)
ENGLISH = (
    "Step up the use of science and technology to promote green and smart agricultural, forestry "
    "and fishery production that applies circular economy rules and is sustainable; increase "
    "carbon sequestration, item {item} of task {task}."
)


def item(task: str, number: int) -> str:
    """One bullet of a task with its translation."""
    original = VIETNAMESE.format(item=number, task=task)
    english = ENGLISH.format(item=number, task=task)
    return (
        f'  - marker: "-"\n    vi: >-\n      {original}\n    en: >-\n      {english}\n'
        f'    en_of: "{digest(original)}"\n'
    )


def task(area: int, position: int) -> str:
    """A task file of about 3 kB."""
    number = f"{area}.{position}"
    return (
        f'id: "{number}"\narea: "{area}"\ntitle:\n  vi: Nhiệm vụ số {number}\n'
        f"  en: Task number {number}\ntext:\n"
        + "".join(item(number, count) for count in range(1, 5))
        + "lead:\n  text: Sở Y tế mẫu; Sở Xây dựng mẫu\n  agencies: [so-y-te, so-xay-dung]\n"
        "coordinating:\n  text: UBND các huyện mẫu\n  agencies:\n    - ubnd-huyen\n"
        "deadline:\n  text:\n    vi: Thường xuyên\n    en: Ongoing\n"
        f'    en_of: "{digest("Thường xuyên")}"\n  kind: ongoing\n'
        "notes:\n  - cell: text\n    item: 1\n    quote: kinh tế tuần hoàn, bền vững\n"
        "    vi: Không rõ “bền vững” đi với từ nào.\n    en: It is not clear what is meant.\n"
    )


def generate(folder: Path) -> None:
    """The good sample with 40 areas and 4,000 tasks in place of its own."""
    shutil.copytree(GOOD, folder)
    plan = (folder / "plan.yaml").read_text("utf-8")
    (folder / "plan.yaml").write_text(plan.partition("appendix:\n")[0], "utf-8")
    shutil.rmtree(folder / "tasks")
    (folder / "tasks").mkdir()
    heading = "Lĩnh vực mẫu"
    areas = (
        f'- id: "{area}"\n  title: {{vi: "{heading}", en: Sample area}}\n'
        f'  heading:\n    - {{vi: "{heading}", en: Sample area, en_of: "{digest(heading)}"}}\n'
        for area in range(1, AREAS + 1)
    )
    (folder / "areas.yaml").write_text("".join(areas), "utf-8")
    for area in range(1, AREAS + 1):
        for position in range(1, TASKS_PER_AREA + 1):
            name = f"{area}.{position}.yaml"
            (folder / "tasks" / name).write_text(task(area, position), "utf-8")


def main() -> int:
    """Generate, read, validate, print; 1 when it took too long or went wrong."""
    with tempfile.TemporaryDirectory() as temporary:
        folder = Path(temporary) / "data"
        generate(folder)
        size = sum(path.stat().st_size for path in (folder / "tasks").iterdir())
        start = time.perf_counter()
        records, found = check(folder, dt.date(2026, 11, 22))
        seconds = time.perf_counter() - start
    wrong = [problem for problem in found if problem.severity is Severity.PROBLEM]
    unexpected = [problem for problem in wrong if problem.code != "never-named"]
    count = len(records.tasks) if records else 0
    print(
        f"{count} task files of {size // max(count, 1)} bytes on average: "
        f"read and validated in {seconds:.2f} s (at most {LIMIT_SECONDS:.0f} s)"
    )
    for problem in unexpected[:5]:
        print(problem.render("en"))
    return 1 if unexpected or count != AREAS * TASKS_PER_AREA or seconds > LIMIT_SECONDS else 0


if __name__ == "__main__":
    sys.exit(main())
