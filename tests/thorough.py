"""How much slow tests try: enough to find what a change broke, or all there is.

THOROUGH=1 asks for all, as `make test-thorough` does: moments at which commands are killed, broken
files, views of pages, by the hundred.
"""

from __future__ import annotations

import os

THOROUGH = os.environ.get("THOROUGH") == "1"


def tries(in_all: int, usually: int) -> int:
    """How many of `in_all` there are to be tried."""
    return in_all if THOROUGH else usually
