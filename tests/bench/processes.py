"""What a command costs as a whole, with all processes that it starts."""

from __future__ import annotations

import os
import subprocess
import time
from collections.abc import Iterator, Mapping, Sequence
from pathlib import Path
from typing import NamedTuple

LOOK_EVERY = 0.3
# What one run compiles the next ones use, whatever the settings of the machine say.
COMPILED = {"PYTHONDONTWRITEBYTECODE": ""}


def seconds(command: Sequence[str], folder: Path, settings: Mapping[str, str]) -> float:
    """How long a command takes. Raises with what it said where it fails."""
    began = time.perf_counter()
    done = subprocess.run(
        command,
        cwd=folder,
        env={**os.environ, **COMPILED, **settings},
        capture_output=True,
        text=True,
        check=False,
    )
    if done.returncode:
        raise SystemExit(f"{' '.join(command)} failed:\n{done.stderr[-2000:]}")
    return time.perf_counter() - began


class Cost(NamedTuple):
    """Seconds, and the most memory of all processes at once in MB."""

    seconds: float
    memory: float


def watched(command: Sequence[str], folder: Path, settings: Mapping[str, str]) -> Cost:
    """How long a command takes that is watched all the while, and how much memory.

    What processes share counts once: it is the sum of their proportional set sizes, as
    Documentation/filesystems/proc.rst of Linux has it under smaps_rollup.
    """
    running = subprocess.Popen(
        command,
        cwd=folder,
        env={**os.environ, **COMPILED, **settings},
        stdout=subprocess.DEVNULL,
        stderr=subprocess.DEVNULL,
    )
    peak, began = 0, time.perf_counter()
    while running.poll() is None:
        peak = max(peak, sum(map(_share, _family(running.pid))))
        time.sleep(LOOK_EVERY)
    if running.returncode:
        raise SystemExit(f"{' '.join(command)} failed")
    return Cost(time.perf_counter() - began, peak / 1024)


def _family(process: int) -> Iterator[int]:
    """A process and all below it, as far as they are still there."""
    yield process
    for task in Path(f"/proc/{process}/task").glob("*/children"):
        try:
            children = task.read_text().split()
        except OSError:
            continue
        for child in children:
            yield from _family(int(child))


def _share(process: int) -> int:
    """Its proportional set size in kB; 0 where it has ended."""
    try:
        lines = Path(f"/proc/{process}/smaps_rollup").read_text().splitlines()
    except OSError:
        return 0
    return sum(int(line.split()[1]) for line in lines if line.startswith("Pss:"))
