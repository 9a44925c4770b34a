"""Tools from npm: pinned and hashed by a lock, fetched once, running no script of their own."""

from __future__ import annotations

import json
import shutil
import subprocess
import sys
from pathlib import Path

import pytest

from scripts.tools import ROOT

NPM = """\
#!/bin/sh
echo "$@" >> calls
/bin/mkdir -p node_modules
"""


@pytest.fixture
def project(tmp_path: Path) -> Path:
    """The project's scripts and lock in a folder of their own, with an npm that notes its calls."""
    shutil.copytree(ROOT / "scripts", tmp_path / "scripts")
    shutil.copy(ROOT / "package-lock.json", tmp_path)
    (tmp_path / "plugins").symlink_to(ROOT / "plugins")
    (tmp_path / "bin").mkdir()
    npm = tmp_path / "bin/npm"
    npm.write_text(NPM)
    npm.chmod(0o755)
    return tmp_path


def run(project: Path, module: str, *arguments: str) -> subprocess.CompletedProcess[str]:
    """Run a script of `project`, with nothing on PATH but its npm."""
    command = [sys.executable, "-m", f"scripts.{module}", *arguments]
    environment = {"PATH": str(project / "bin")}
    return subprocess.run(
        command, cwd=project, env=environment, capture_output=True, text=True, check=False
    )


def test_packages_come_once_for_each_lock(project: Path) -> None:
    """`npm ci` without scripts runs when the lock is new or has changed, and at no other time."""
    for _ in range(2):
        assert run(project, "tools").returncode == 0
    calls = (project / "calls").read_text().splitlines()
    assert len(calls) == 1
    assert calls[0].startswith("ci --ignore-scripts")

    (project / "package-lock.json").write_text("{}")
    assert run(project, "tools").returncode == 0
    assert len((project / "calls").read_text().splitlines()) == 2


def test_the_checker_waits_for_java(project: Path) -> None:
    """Where Java is missing that is said, and nothing has been fetched from npm."""
    (project / "site").mkdir()
    (project / "site/index.html").write_text("<!doctype html>")
    result = run(project, "check_html", "site")
    assert "java is missing: apt-get install default-jre-headless" in result.stderr
    assert not (project / "calls").exists()


def test_every_package_is_hashed_and_no_registry_is_named() -> None:
    """Each package of package-lock.json has its hash, and none says where it comes from."""
    packages = json.loads((ROOT / "package-lock.json").read_text("utf-8"))["packages"]
    del packages[""]
    assert [name for name, package in packages.items() if "integrity" not in package] == []
    assert [name for name, package in packages.items() if "resolved" in package] == []


def test_versions_are_exact() -> None:
    """package.json asks for one version of each tool, no range."""
    wanted = json.loads((ROOT / "package.json").read_text("utf-8"))["devDependencies"]
    assert [name for name, version in wanted.items() if not version[0].isdecimal()] == []
