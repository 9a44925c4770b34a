"""Builds the site whenever `make serve` asks for it, with everything imported beforehand.

Each build is made by a child of this process, so that one that fails or is stopped leaves nothing
behind. What it had to import this process imports as well, for all that follow. Programs that
change are not seen: whoever asks starts this process anew then.
"""

from __future__ import annotations

import contextlib
import importlib
import multiprocessing
import os
import sys
from collections.abc import Callable, Iterable
from multiprocessing.connection import Connection
from pathlib import Path

from plugins.system.pool import end_with_parent
from plugins.system.signals import ignore
from plugins.system.streams import speak_utf_8

CONTENT, OUTPUT, SETTINGS = Path("content"), Path("output"), Path("pelicanconf.py")


def main() -> None:
    """Build whenever standard input, a socket, says so; answer there with the exit code.

    Asked is with the name of the file of the page that is looked at, "" for none. What it holds may
    be answered before.
    """
    speak_utf_8()
    ignore()
    end_with_parent(int(sys.argv[1]))
    with Connection(os.dup(sys.stdin.fileno())) as asking, contextlib.suppress(EOFError):
        while True:
            code, modules = built(asking.recv(), asking.send)
            asking.send(code)
            _import(modules)


def built(looked_at: str, show: Callable[[bytes], None]) -> tuple[int, Iterable[str]]:
    """The exit code of a build, and the modules that it needed where it came to its end.

    The page `looked_at` is shown as soon as it is made.
    """
    modules: Iterable[str] = ()
    fork = multiprocessing.get_context("fork")
    receiving, sending = fork.Pipe(duplex=False)
    child = fork.Process(target=_build, args=(os.getpid(), looked_at, sending))
    child.start()
    sending.close()
    with receiving, contextlib.suppress(EOFError, OSError):
        while isinstance(found := receiving.recv(), bytes):
            show(found)
        modules = found
    child.join()
    return child.exitcode or 0, modules


def _build(parent: int, looked_at: str, sending: Connection) -> None:
    from plugins.publish.looked_at import LookedAt, look_at
    from plugins.publish.pelican_run import run

    end_with_parent(parent)
    if looked_at:
        look_at(LookedAt(looked_at, sending.send))
    code = run(CONTENT, OUTPUT, SETTINGS)
    sending.send(list(sys.modules))
    sys.exit(code)


def _import(modules: Iterable[str]) -> None:
    for name in modules:
        if name not in sys.modules:
            # Some are there only while something else is being imported.
            with contextlib.suppress(Exception):
                importlib.import_module(name)


if __name__ == "__main__":
    main()
