"""The sample province as it is built, file by file, against the copy that was looked at."""

from __future__ import annotations

import re
import shutil
from pathlib import Path

import pytest

from tests.conftest import ROOT, BuiltSite

GOLDEN = ROOT / "tests" / "golden"
KEPT = (".html", ".xml", ".txt")


VARYING = (
    (re.compile(r"sha256-[\w+/]{43}="), "sha256-…"),
    (re.compile(r"(?<=\bassets/)([\w-]+)\.[0-9a-f]{10}\."), r"\1.…."),
)


def texts(folder: Path) -> dict[str, str]:
    """The pages and text files of a built site, by path."""
    files = sorted(file for file in folder.rglob("*") if file.suffix in KEPT)
    return {file.relative_to(folder).as_posix(): file.read_text("utf-8") for file in files}


def settled(text: str) -> str:
    """`text` without digests: what they are of is looked at elsewhere."""
    for pattern, words in VARYING:
        text = pattern.sub(words, text)
    return text


@pytest.mark.golden
def test_golden(sample_site: BuiltSite, request: pytest.FixtureRequest) -> None:
    """Every page of the sample province is as it was when someone last looked at it."""
    built = {name: settled(text) for name, text in texts(sample_site.folder).items()}
    if request.config.getoption("--golden"):
        shutil.rmtree(GOLDEN, ignore_errors=True)
        for name, text in built.items():
            file = GOLDEN / name
            file.parent.mkdir(parents=True, exist_ok=True)
            file.write_text(text, "utf-8")
    golden = texts(GOLDEN)
    assert sorted(built) == sorted(golden)
    changed = [name for name, text in built.items() if golden[name] != text]
    assert changed == [], "look at what changed; `make golden` takes it over"
