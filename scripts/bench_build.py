"""Time full builds of the site from a warm environment, each into an empty folder."""

from __future__ import annotations

import os
import statistics
import subprocess
import sys
import tempfile
import time

from scripts.tools import ROOT

RUNS = 5
LIMIT = 2.0


def seconds_of_build() -> float:
    """How long one build takes as a whole process. Raises where it fails."""
    with tempfile.TemporaryDirectory() as folder:
        command = [sys.executable, "-m", "pelican", "content", "-o", folder]
        command += ["--fatal", "warnings", "-s", "pelicanconf.py"]
        began = time.perf_counter()
        # What one run compiles the next ones use, whatever the settings of the machine say.
        compiled = os.environ | {"PYTHONDONTWRITEBYTECODE": ""}
        subprocess.run(command, cwd=ROOT, env=compiled, check=True, capture_output=True)
        return time.perf_counter() - began


def main() -> None:
    """Print the fastest, the median and the slowest run; exit 1 where the median is too slow."""
    seconds_of_build()
    times = [seconds_of_build() for _run in range(RUNS)]
    median = statistics.median(times)
    print(f"{RUNS} builds: {min(times):.2f} s, median {median:.2f} s, {max(times):.2f} s")
    raise SystemExit(1 if median > LIMIT else 0)


if __name__ == "__main__":
    main()
