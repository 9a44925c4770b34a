"""The real commands of the project, as processes of their own: run, stopped, killed."""

from __future__ import annotations

import io
import os
import signal
import subprocess
import sys
import time
from collections.abc import Callable
from pathlib import Path

from tests.conftest import ADDRESS, BUILD_DATE, ROOT


class Terminal(io.StringIO):
    """A terminal at which somebody has typed something."""

    def isatty(self) -> bool:
        """It is one."""
        return True


def command(name: str, source: Path, *more: str) -> list[str]:
    """A command of the project on a source folder."""
    folders = ["--data", str(source / "data"), "--content", str(source / "content")]
    return [sys.executable, "-m", "plugins", name, *folders, *more]


def started(
    arguments: list[str],
    before: Callable[[], None] | None = None,
    stdin: int = subprocess.DEVNULL,
    **settings: str,
) -> subprocess.Popen[str]:
    """A command in a process group of its own, as a terminal starts it.

    Nobody measures it: what measures it needs a place on a full disk, and time to end. Nor does
    anybody print it, unless that is said: what is printed takes longer than all else.
    """
    unmeasured = {key: value for key, value in os.environ.items() if "COVERAGE" not in key}
    usual = {
        "BUILD_DATE": BUILD_DATE,
        "SITE_URL": ADDRESS,
        "PYTHONDONTWRITEBYTECODE": "1",
        "PRINTS": "no",
    }
    return subprocess.Popen(
        arguments,
        cwd=ROOT,
        env=unmeasured | usual | settings,
        stdin=stdin,
        stdout=subprocess.PIPE,
        stderr=subprocess.STDOUT,
        text=True,
        start_new_session=True,
        preexec_fn=before,  # noqa: PLW1509 - sets a limit, nothing else
    )


def run(arguments: list[str], **settings: str) -> tuple[int, str]:
    """The exit code of a command and what it said."""
    process = started(arguments, None, subprocess.DEVNULL, **settings)
    said = process.communicate(timeout=120)[0]
    return process.returncode, said


def seconds_of(arguments: list[str], **settings: str) -> float:
    """How long a command takes here, which ends well."""
    began = time.monotonic()
    code, said = run(arguments, **settings)
    assert code == 0, said
    return time.monotonic() - began


def ended(
    arguments: list[str], after: float, number: signal.Signals, **settings: str
) -> tuple[int, str]:
    """The same, with a signal sent `after` seconds: SIGKILL to it alone, others as a terminal."""
    process = started(arguments, None, subprocess.DEVNULL, **settings)
    time.sleep(after)
    if process.poll() is None:
        if number is signal.SIGKILL:
            process.kill()
        else:
            os.killpg(process.pid, number)
    said = process.communicate(timeout=120)[0]
    return process.returncode, said


def limit_size() -> None:
    """Let no file grow over 16 kB: the next byte fails as on a full disk."""
    import resource

    resource.setrlimit(resource.RLIMIT_FSIZE, (16_384, 16_384))
