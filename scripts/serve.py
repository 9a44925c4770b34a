"""Show the site while it is worked on: build, serve, and on each change build and reload.

A build that fails prints its problems, and the last good site stays. The process that builds has
everything imported; it is started anew when programs changed.
"""

from __future__ import annotations

import os
import re
import subprocess
import sys
import time
from contextlib import ExitStack, suppress
from multiprocessing import Pipe
from multiprocessing.connection import Connection
from pathlib import Path

from watchfiles import watch

from plugins.plan.reading.catalogues import N_
from plugins.plan.reading.saying import said
from plugins.publish.put_out import warn_of_draft
from plugins.system.pool import CAN_FORK
from plugins.system.streams import speak_utf_8
from scripts.reloading import SHOWN, ReloadingHandler
from scripts.site_server import serving

ROOT = Path(__file__).resolve().parent.parent
OUTPUT = ROOT / "output"
PROGRAMS = ("plugins", "pelicanconf.py", "scripts/builder.py")
WATCHED = ("content", "theme", *PROGRAMS)
# An editor that writes a file in several steps is waited for, in milliseconds, from one to the next
# and in all.
STEP, LONGEST_WAIT = 15, 400
PORT = re.compile(r"[1-9][0-9]{0,4}")
HIGHEST_PORT = 65535
NO_PORT = N_("PORT: “{port}” is no port; a number from 1 to 65535, for example PORT=8001")
PORT_TAKEN = N_("port {port} cannot be used: {reason}; another one, for example PORT=8001")


class Builder:
    """The process that builds; see `scripts.builder`."""

    def __init__(self) -> None:
        self._asking: Connection | None = None
        self._process: subprocess.Popen[bytes] | None = None

    def build(self) -> bool:
        """Build the site; True if it worked, else the last good one stays, which is said."""
        began = time.monotonic()
        failed = self._asked() if CAN_FORK else self._alone()
        SHOWN.done()
        if failed:
            print("The build failed; the last good site stays.", file=sys.stderr, flush=True)
        else:
            print(f"Built in {time.monotonic() - began:.1f} s.", flush=True)
        return not failed

    def renew(self) -> None:
        """Let the next build be made by the programs as they are then."""
        if self._asking is not None and self._process is not None:
            self._asking.close()
            self._process.wait()
            self._asking = self._process = None

    def _asked(self) -> bool:
        """Whether the process that has everything imported failed to build."""
        if self._asking is None:
            self._asking, given = Pipe()
            command = [sys.executable, "-m", "scripts.builder", str(os.getpid())]
            with given:
                self._process = subprocess.Popen(command, cwd=ROOT, stdin=given.fileno())
        looked_at = SHOWN.looked_at
        try:
            self._asking.send(looked_at)
            while isinstance(answer := self._asking.recv(), bytes):
                SHOWN.early(looked_at, answer)
        except (EOFError, OSError):
            # It could not even start: its programs are wrong, and it has said so.
            self.renew()
            return True
        return bool(answer)

    def _alone(self) -> bool:
        """The same by a process of its own, where the system cannot fork one that is prepared."""
        command = ["pelican", "content", "-o", "output", "--fatal", "warnings"]
        command = [sys.executable, "-m", *command, "-s", "pelicanconf.py"]
        return bool(subprocess.run(command, cwd=ROOT, check=False).returncode)


def is_program(path: str) -> bool:
    """Whether a build imports what lies at `path`, rather than reading it."""
    return any(Path(path).is_relative_to(ROOT / name) for name in PROGRAMS)


def stated_port(stated: str) -> int:
    """The port that PORT names. Raises SystemExit where it names none."""
    if not PORT.fullmatch(stated) or int(stated) > HIGHEST_PORT:
        raise SystemExit(said(NO_PORT, port=stated))
    return int(stated)


def main() -> None:
    """Build, serve at PORT and rebuild until interrupted."""
    speak_utf_8()
    port = stated_port(os.environ.get("PORT", "8000"))
    data = Path(os.environ.get("DATA_DIR", ROOT / "data"))
    paths = [path for path in (*(ROOT / name for name in WATCHED), data) if path.exists()]
    changes = watch(
        *paths,
        raise_interrupt=False,
        yield_on_timeout=True,
        rust_timeout=500,
        step=STEP,
        debounce=LONGEST_WAIT,
    )
    builder = Builder()
    next(changes)  # from here on no change is missed, not even during the first build
    with suppress(KeyboardInterrupt), ExitStack() as until_stopped:
        # Nothing is built for a port that cannot be had.
        try:
            url = until_stopped.enter_context(serving(OUTPUT, port, ReloadingHandler))
        except OSError as error:
            reason = error.strerror or str(error)
            raise SystemExit(said(PORT_TAKEN, port=port, reason=reason)) from error
        if not builder.build() and not OUTPUT.exists():
            raise SystemExit(1)
        warn_of_draft(data, OUTPUT)
        print(f"The site is at {url} – stop with Ctrl+C.", flush=True)
        for found in changes:
            if any(is_program(path) for _, path in found):
                builder.renew()
            if found:
                builder.build()


if __name__ == "__main__":
    main()
