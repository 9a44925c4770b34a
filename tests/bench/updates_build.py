"""A site of 10,000 updates on 1,000 tasks, built whole: `python tests/bench/updates_build.py`.

Prints time, memory and files, and how long the feeds and calendars alone take; exit code 1 where
the build fails or the feeds take longer than their limit.
"""

from __future__ import annotations

import os
import resource
import shutil
import subprocess
import sys
import tempfile
import time
from pathlib import Path

ROOT = Path(__file__).parents[2]
sys.path.insert(0, str(ROOT))

from plugins.editions.edition import Edition  # noqa: E402 - needs the path above
from plugins.feeds import feed_files  # noqa: E402 - needs the path above
from plugins.plan.rules.check import load  # noqa: E402 - needs the path above
from plugins.publish.build import Settings, editions_of  # noqa: E402 - needs the path above
from plugins.system.parallel import in_parallel  # noqa: E402 - needs the path above
from tests.bench.updates_speed import AS_OF, generate  # noqa: E402 - needs the path above

THEME = ROOT / "theme"
CONTENT = ROOT / "tests" / "fixtures" / "good" / "content"
ADDRESS = "https://site.example"
LIMIT_OF_FEEDS = 15.0


def build(data: Path, content: Path, output: Path) -> float:
    """Build the site as the Makefile does; gives the seconds. Raises where it fails."""
    command = [sys.executable, "-m", "pelican", str(content), "-o", str(output)]
    command += ["--fatal", "warnings", "-s", "pelicanconf.py"]
    settings = {"DATA_DIR": str(data), "SITE_URL": ADDRESS, "BUILD_DATE": AS_OF.isoformat()}
    start = time.perf_counter()
    subprocess.run(command, cwd=ROOT, env=os.environ | settings, check=True, capture_output=True)
    return time.perf_counter() - start


def feeds(data: Path) -> tuple[float, int]:
    """Seconds of processor time for the feeds and calendars of the slowest language; how many.

    Each language is made in a process of its own, as in the build. Processor time says the same
    on a busy machine.
    """
    records = load(data, AS_OF)
    editions = editions_of(records, Settings(theme=THEME, address=ADDRESS, as_of=AS_OF))
    times, counts = zip(*in_parallel(timed, editions), strict=True)
    return max(times), sum(counts)


def timed(edition: Edition) -> tuple[float, int]:
    """The processor time that the feeds and calendars of one language take; how many there are."""
    start = time.process_time()
    count = len(feed_files(edition, THEME))
    return time.process_time() - start, count


def main() -> int:
    """Generate, build, measure, print."""
    with tempfile.TemporaryDirectory() as temporary:
        folder = Path(temporary)
        generate(folder / "data", with_slips=False)
        shutil.copytree(CONTENT, folder / "content")
        seconds = build(folder / "data", folder / "content", folder / "output")
        # The largest of its processes: languages are rendered in one each.
        peak = resource.getrusage(resource.RUSAGE_CHILDREN).ru_maxrss / 1024
        sizes = [path.stat().st_size for path in (folder / "output").rglob("*") if path.is_file()]
        seconds_of_feeds, count = feeds(folder / "data")
    print(
        f"10,000 updates on 1,000 tasks: built in {seconds:.1f} s, {peak:.0f} MB at the peak of "
        f"its largest process, {len(sizes)} files of {sum(sizes) / 1024**2:.0f} MB"
    )
    print(
        f"{count} feeds and calendars alone: {seconds_of_feeds:.1f} s of processor a language "
        f"(at most {LIMIT_OF_FEEDS:.0f} s)"
    )
    return 1 if seconds_of_feeds > LIMIT_OF_FEEDS else 0


if __name__ == "__main__":
    sys.exit(main())
