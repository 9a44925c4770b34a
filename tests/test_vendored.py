"""What others wrote is here as they published it."""

from __future__ import annotations

import hashlib
from pathlib import Path

ROOT = Path(__file__).resolve().parent.parent
SUMS = ROOT / "tests/vendored.sha256"


def stored() -> dict[str, str]:
    """The SHA-256 of each vendored file, by its path, as tests/vendored.sha256 says."""
    lines = SUMS.read_text("utf-8").splitlines()
    pairs = [line.split() for line in lines if not line.startswith("#")]
    return {path: digest for digest, path in pairs}


def test_vendored_files_are_as_published() -> None:
    """Each vendored file has the digest that was stored when it came from its publisher."""
    digests = {path: hashlib.sha256((ROOT / path).read_bytes()).hexdigest() for path in stored()}
    assert digests == stored()


def test_every_vendored_file_has_a_digest() -> None:
    """Nothing lies among the fonts without a stored digest."""
    found = {
        file.relative_to(ROOT).as_posix()
        for folder in ("theme/static/fonts", "theme/art/fonts")
        for file in (ROOT / folder).rglob("*")
        if file.is_file()
    }
    assert found <= stored().keys()
