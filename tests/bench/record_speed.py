"""What the record costs at 1,000 tasks and 4,000 updates: `python tests/bench/record_speed.py`.

Prints the size of the ledger, its rows and the frozen copy, and how long checking, recording all
and recording nothing new take beside reading alone; exit code 1 where any takes more than 3 s
longer.
"""

from __future__ import annotations

import contextlib
import io
import os
import sys
import tempfile
import time
from collections.abc import Callable
from pathlib import Path

ROOT = Path(__file__).parents[2]
sys.path.insert(0, str(ROOT))

from plugins.commands.main import main as command  # noqa: E402 - needs the path above
from plugins.plan.reading.reader import read  # noqa: E402 - needs the path above
from tests.bench import updates_speed  # noqa: E402 - needs the path above

UPDATES_PER_TASK = 4
LIMIT_SECONDS = 3.0


def timed(work: Callable[[], object]) -> float:
    """The seconds of processor time that `work` takes: they say the same on a busy machine."""
    start = time.process_time()
    with contextlib.redirect_stdout(io.StringIO()) as said:
        done = work()
    if done == 1:
        raise SystemExit(said.getvalue()[-2000:])
    return time.process_time() - start


def measured(folder: Path) -> dict[str, float]:
    """How long each step takes, one after the other."""
    data, content = folder / "data", folder / "content"
    folders = ["--data", str(data), "--content", str(content)]
    steps: dict[str, Callable[[], object]] = {
        "reading alone": lambda: read(data, content).problems and None,
        "checking, nothing recorded": lambda: command(["check", *folders]),
        "recording everything": lambda: command(["record", *folders]),
        "reading alone, with the record": lambda: read(data, content).problems and None,
        "checking against the record": lambda: command(["check", *folders]),
        "recording, nothing new": lambda: command(["record", *folders]),
    }
    return {name: timed(work) for name, work in steps.items()}


def main() -> int:
    """Generate, measure, print; 1 where the record costs more than its limit."""
    updates_speed.UPDATES_PER_TASK = UPDATES_PER_TASK
    os.environ["BUILD_DATE"] = updates_speed.AS_OF.isoformat()
    with tempfile.TemporaryDirectory() as temporary:
        folder = Path(temporary)
        updates_speed.generate(folder / "data", with_slips=False)
        seconds = measured(folder)
        ledger = (folder / "data/ledger.jsonl").read_bytes()
        rows = [path.stat().st_size for path in (folder / "data/recorded").iterdir()]
        (copy,) = (path.stat().st_size for path in (folder / "data/published").iterdir())
    print(
        f"{len(ledger.splitlines())} lines, {len(ledger) / 1000:.0f} kB; "
        f"{len(rows)} rows, {sum(rows) / 1000:.0f} kB; "
        f"the frozen copy {copy / 1000:.0f} kB"
    )
    for name, taken in seconds.items():
        print(f"{name}: {taken:.2f} s of processor")
    alone = seconds["reading alone"]
    slowest = max(seconds["checking against the record"], seconds["recording, nothing new"])
    print(f"at most {slowest - alone:.2f} s more than reading (limit {LIMIT_SECONDS:.0f} s)")
    return 1 if slowest - alone > LIMIT_SECONDS else 0


if __name__ == "__main__":
    sys.exit(main())
