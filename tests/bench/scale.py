"""How builds scale: `SIZES="S M L" python tests/bench/scale.py` (S and M where nothing is said).

Makes a plan of each size, records it and builds it: time and memory, all processes together, files,
their size and milliseconds a page; with one process; again with nothing changed and with one update
changed; Hugo on as many pages beside M, where it can be had. What is written stands below the
folder for temporary files, so that TMPDIR says on which disk.
"""

from __future__ import annotations

import contextlib
import io
import os
import shutil
import statistics
import sys
import tempfile
from pathlib import Path
from typing import NamedTuple

ROOT = Path(__file__).parents[2]
sys.path.insert(0, str(ROOT))

from plugins.commands.main import main as command  # noqa: E402 - needs the path above
from tests.bench import hugo, updates_speed  # noqa: E402 - needs the path above
from tests.bench.processes import Cost, seconds, watched  # noqa: E402 - needs the path above

CONTENT = ROOT / "tests/fixtures/good/content"
RUNS = 3


class Size(NamedTuple):
    """A made-up plan: areas, tasks in each, updates on each task."""

    areas: int
    tasks: int
    updates: int


SIZES = {"S": Size(5, 20, 4), "M": Size(10, 100, 4), "L": Size(40, 100, 10)}


class Plan:
    """A plan of some size in a folder, recorded, and the site that is built from it."""

    def __init__(self, folder: Path, size: Size) -> None:
        updates_speed.AREAS, updates_speed.TASKS_PER_AREA = size.areas, size.tasks
        updates_speed.UPDATES_PER_TASK = size.updates
        self.data, self.content, self.output = (folder / n for n in ("data", "content", "output"))
        updates_speed.generate(self.data, with_slips=False)
        shutil.copytree(CONTENT, self.content)
        os.environ["BUILD_DATE"] = updates_speed.AS_OF.isoformat()
        with contextlib.redirect_stdout(io.StringIO()):
            command(["record", "--data", str(self.data), "--content", str(self.content)])
        self.settings = {"DATA_DIR": str(self.data), "SITE_URL": "https://site.example"}
        start = [sys.executable, "-m", "pelican", str(self.content), "-o", str(self.output)]
        self.command = [*start, "--fatal", "warnings", "-s", "pelicanconf.py"]

    def built(self, *, anew: bool = True, processes: str = "") -> float:
        """The seconds of a build, into an empty folder or over the site that is there."""
        if anew:
            shutil.rmtree(self.output, ignore_errors=True)
        return seconds(self.command, ROOT, self.settings | {"BUILD_PROCESSES": processes})

    def watched(self) -> Cost:
        """What a build into an empty folder takes, its memory too."""
        shutil.rmtree(self.output, ignore_errors=True)
        return watched(self.command, ROOT, self.settings)

    def change_one_update(self) -> None:
        """Make one update say something else, as it is while somebody is still writing it."""
        path = next(iter(sorted((self.data / "updates").rglob("*.yaml"))))
        text = path.read_text("utf-8")
        path.write_text(text.replace("quote: cây xanh", "quote: nhiều cây xanh"), "utf-8")


def measured(name: str, folder: Path) -> None:
    """Build a plan of one size in every way, and print what that takes."""
    plan = Plan(folder, SIZES[name])
    cost = plan.watched()
    # The largest is built once: the others in every way, several times.
    full = [cost.seconds] if name == "L" else [plan.built() for _run in range(RUNS)]
    pages = len(list(plan.output.rglob("*.html")))
    sizes = [path.stat().st_size for path in plan.output.rglob("*") if path.is_file()]
    middle = statistics.median(full)
    print(
        f"{name}: {pages} pages, {len(sizes)} files, {sum(sizes) / 1e6:.0f} MB; full build "
        f"{min(full):.1f} to {max(full):.1f} s, median {middle:.1f} s, "
        f"{1000 * middle / pages:.2f} ms a page; {cost.memory:.0f} MB at the peak",
        flush=True,
    )
    if name == "L":
        return
    alone, same = plan.built(processes="1"), plan.built(anew=False)
    plan.change_one_update()
    changed = plan.built(anew=False)
    print(
        f"  one process {alone:.1f} s, {alone / middle:.2f} times as long; nothing changed "
        f"{same:.1f} s ({same / middle:.2f} of full), one update changed {changed:.1f} s "
        f"({changed / middle:.2f})",
        flush=True,
    )
    if name == "M":
        print(f"  {compared(folder / 'hugo', pages, middle)}")


def compared(folder: Path, pages: int, ours: float) -> str:
    """How long Hugo takes for as many pages."""
    program = hugo.program(ROOT / ".cache/hugo")
    if program is None:
        return "Hugo cannot be had here: nothing to compare with"
    hugo.write_site(folder, pages)
    took = statistics.median(
        seconds([str(program), "--quiet", "--cleanDestinationDir"], folder, {})
        for _run in range(RUNS)
    )
    made = len(list((folder / "public").rglob("*.html")))
    return (
        f"Hugo {hugo.VERSION}: {made} plainer pages in {took:.1f} s; ours {ours / took:.2f} times"
    )


def main() -> None:
    """Measure the sizes that SIZES names."""
    for name in os.environ.get("SIZES", "S M").split():
        with tempfile.TemporaryDirectory() as temporary:
            measured(name, Path(temporary))


if __name__ == "__main__":
    main()
