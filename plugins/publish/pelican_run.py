"""A run of Pelican, as `python -m pelican` would do it."""

from __future__ import annotations

from pathlib import Path

import pelican


def run(content: Path, output: Path, settings: Path) -> int:
    """Build `content` into `output` by the settings file; the exit code. Warnings are fatal."""
    arguments = [str(content), "-o", str(output), "--fatal", "warnings", "-s", str(settings)]
    # Whoever calls says what was made, in every language; Pelican counts articles, in English.
    pelican.console = type(pelican.console)(quiet=True)
    try:
        pelican.main(arguments)
    except SystemExit as ended:
        if not isinstance(ended.code, int):
            raise
        return ended.code
    return 0
