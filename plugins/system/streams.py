"""What is said reaches whoever reads it, whichever encoding their console has."""

from __future__ import annotations

import io
import sys


def speak_utf_8() -> None:
    """From now on standard output and error are UTF-8, as on a Windows console or in a file."""
    for stream in (sys.stdout, sys.stderr):
        if isinstance(stream, io.TextIOWrapper):
            stream.reconfigure(encoding="utf-8", errors="backslashreplace")
