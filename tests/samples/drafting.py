"""Drafts of a small site, one after the other, until the process is killed."""

from __future__ import annotations

import sys
from itertools import count
from pathlib import Path

from plugins.output.files import digest
from plugins.output.kept import Content, Kept
from plugins.output.manifest import listed
from tests.samples.sites import drafted

STATES = 3


def state(turn: int) -> dict[str, bytes]:
    """One of the sites: most files are alike, some differ, come or go."""
    own = turn % STATES
    alike = {f"{number % 20}/{number}/index.html": b"alike" * 500 for number in range(100)}
    differing = {f"{number}/changes.html": str(own).encode() * 3_000 for number in range(20)}
    return alike | differing | {f"only/{own}/{number}": b"x" for number in range(10)}


def with_kept(site: Path, files: dict[str, bytes]) -> dict[str, Content]:
    """The same files, kept where the site that stands lists them as they are."""
    stands = listed(site)
    return {
        name: Kept(held) if stands.get(name) == (held := digest(content)) else content
        for name, content in files.items()
    }


def main(site: Path) -> None:
    """Draft in turn; a line says that it begins."""
    print("begun", flush=True)
    for turn in count():
        drafted(site, with_kept(site, state(turn)))


if __name__ == "__main__":
    main(Path(sys.argv[1]))
