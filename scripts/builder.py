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
import socket
import sys
from collections.abc import Iterable
from multiprocessing.connection import Connection
from pathlib import Path

from plugins.system.pool import end_with_parent
from plugins.system.signals import ignore
from plugins.system.streams import speak_utf_8

CONTENT, OUTPUT, SETTINGS = Path("content"), Path("output"), Path("pelicanconf.py")
# What is asked, and what is answered where it worked; else another byte.
BUILD, BUILT, FAILED = b"b", b"0", b"1"


def main() -> None:
    """Build whenever standard input, a socket, says so, and answer there."""
    speak_utf_8()
    ignore()
    end_with_parent(int(sys.argv[1]))
    with socket.socket(fileno=os.dup(sys.stdin.fileno())) as asking:
        while asking.recv(len(BUILD)):
            code, modules = built()
            asking.sendall(FAILED if code else BUILT)
            _import(modules)


def built() -> tuple[int, Iterable[str]]:
    """The exit code of a build, and the modules that it needed where it came to its end."""
    modules: Iterable[str] = ()
    fork = multiprocessing.get_context("fork")
    receiving, sending = fork.Pipe(duplex=False)
    child = fork.Process(target=_build, args=(os.getpid(), sending))
    child.start()
    sending.close()
    with receiving, contextlib.suppress(EOFError, OSError):
        modules = receiving.recv()
    child.join()
    return child.exitcode or 0, modules


def _build(parent: int, sending: Connection) -> None:
    from plugins.publish.pelican_run import run

    end_with_parent(parent)
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
