"""Setting up takes what the lock pins, ready-made, and runs nothing of it."""

from __future__ import annotations

import hashlib
import os
import subprocess
import sys
import tarfile
from pathlib import Path

import pytest

from scripts.tools import ROOT

SOURCE = {
    "PKG-INFO": "Metadata-Version: 2.1\nName: thing\nVersion: 1.0\n",
    "pyproject.toml": """\
[build-system]
requires = []
build-backend = "backend"
backend-path = ["."]
""",
    "backend.py": """\
import os, pathlib
pathlib.Path(os.environ["NOTE"]).write_text("ran")
""",
}


@pytest.fixture
def source_package(tmp_path: Path) -> Path:
    """A package that comes only as its source, and leaves a note when something builds it."""
    source = tmp_path / "thing-1.0"
    source.mkdir()
    for name, text in SOURCE.items():
        (source / name).write_text(text)
    package = tmp_path / "thing-1.0.tar.gz"
    with tarfile.open(package, "w:gz") as archive:
        archive.add(source, source.name)
    return package


def set_up(package: Path) -> subprocess.CompletedProcess[str]:
    """Set up a folder of its own by a lock that pins `package` with its hash."""
    folder = package.parent
    digest = hashlib.sha256(package.read_bytes()).hexdigest()
    lock = folder / "thing.lock"
    lock.write_text(f"thing==1.0 --hash=sha256:{digest}\n")
    offline = {"PIP_NO_INDEX": "1", "PIP_FIND_LINKS": str(folder)}
    offline |= {"PYTHON": sys.executable, "NOTE": str(folder / "note")}
    return subprocess.run(
        ["sh", str(ROOT / "scripts/setup.sh"), str(lock), str(folder / "venv")],
        env=os.environ | offline | {"PATH": "/usr/bin:/bin"},
        capture_output=True,
        text=True,
        check=False,
    )


@pytest.mark.slow
def test_nothing_is_built(source_package: Path) -> None:
    """A package of which there is only the source is refused, and its build is never begun."""
    result = set_up(source_package)
    assert result.returncode != 0
    assert "No matching distribution found for thing==1.0" in result.stderr
    assert not (source_package.parent / "note").exists()
