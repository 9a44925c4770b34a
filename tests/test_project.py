"""The promises of the README and the Makefile."""

from __future__ import annotations

import re
import subprocess
import sys
import time
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path

import pytest

from plugins.commands.main import COMMANDS
from tests.conftest import made_once

ROOT = Path(__file__).resolve().parent.parent
DOCUMENTS = [
    path.relative_to(ROOT).as_posix()
    for pattern in ("*.md", "plugins/*/README.md", "hosting/README.md")
    for path in sorted(ROOT.glob(pattern))
]
MAKEFILE = (ROOT / "Makefile").read_text(encoding="utf-8")
TARGETS = set(re.findall(r"^\.PHONY: ([a-z-]+)$", MAKEFILE, re.MULTILINE))
PINNED = re.compile(r"^([A-Za-z0-9._-]+)==(\S+)(.*)$", re.MULTILINE)
REQUIREMENT = re.compile(r"^([A-Za-z0-9][A-Za-z0-9._-]*)", re.MULTILINE)


def pins(name: str) -> set[tuple[str, ...]]:
    """Each package of a lock file with its version and condition."""
    return {match.groups() for match in PINNED.finditer((ROOT / name).read_text("utf-8"))}


def names(text: str) -> set[str]:
    """The packages that a list of requirements asks for, as package indexes compare them."""
    return {re.sub(r"[-_.]+", "-", name).lower() for name in REQUIREMENT.findall(text)}


def test_the_documents_are_there() -> None:
    """A reader, a contributor, a maintainer and a programmer each find what is written for them."""
    assert {"README.md", "CONTRIBUTING.md", "CHANGELOG.md", "ARCHITECTURE.md"} <= {*DOCUMENTS}


@pytest.mark.parametrize("document", DOCUMENTS)
def test_documented_make_targets_exist(document: str) -> None:
    """Every `make` command that a document names is a target of the Makefile."""
    text = (ROOT / document).read_text(encoding="utf-8")
    commands = set(re.findall(r"(?:`|^ {4}|^)make ([a-z-]+)", text, re.MULTILINE))
    assert commands <= TARGETS


@pytest.mark.parametrize("document", DOCUMENTS)
def test_documented_paths_exist(document: str) -> None:
    """Every link of a document leads to a file, from the document's folder or the root."""
    path = ROOT / document
    links = re.findall(r"\]\(([^)#:]+)(?:#[^)]*)?\)", path.read_text(encoding="utf-8"))
    places = (path.parent, ROOT)
    assert [link for link in links if not any((at / link).exists() for at in places)] == []


def test_help_lists_every_target() -> None:
    """`make help` names every target with a sentence."""
    shown = subprocess.run(
        ["make", "--no-print-directory", "help"],
        cwd=ROOT,
        check=True,
        capture_output=True,
        text=True,
    ).stdout
    assert set(re.findall(r"^ +make ([a-z-]+) +\S", shown, re.MULTILINE)) == TARGETS


@pytest.mark.parametrize("target", sorted(TARGETS))
def test_programs_of_targets_exist(target: str) -> None:
    """Each script and module that a target runs is a file of the project."""
    recipe = MAKEFILE.split(f"\n{target}:")[1].split("\n\n")[0]
    modules = re.findall(r"-m ((?:scripts|plugins)[\w.]*)", recipe)
    modules = [module.replace(".", "/") for module in modules]
    assert all(
        (ROOT / f"{module}.py").exists() or (ROOT / module / "__main__.py").exists()
        for module in modules
    )
    files = re.findall(r"(?:scripts|tests)/[\w/]+\.(?:py|sh)", recipe)
    assert [file for file in files if not (ROOT / file).exists()] == []


@pytest.mark.parametrize(
    ("wanted", "lock"),
    [
        ("requirements.in", "requirements.lock"),
        ("requirements-publish.in", "requirements-publish.lock"),
        ("requirements-office.in", "requirements-office.lock"),
        ("requirements-dev.in", "requirements-dev.lock"),
        ("requirements-slow.in", "requirements-slow.lock"),
        ("requirements-dask.in", "requirements-dask.lock"),
    ],
)
def test_locks_hold_what_is_asked_for(wanted: str, lock: str) -> None:
    """Each requirement is pinned in its lock file."""
    locked = {name for name, *_rest in pins(lock)}
    assert names((ROOT / wanted).read_text("utf-8")) <= locked


def test_locks_agree() -> None:
    """What builds the site is the same in all lock files, so tests test what is published."""
    assert pins("requirements.lock") <= pins("requirements-publish.lock")
    assert pins("requirements-publish.lock") <= pins("requirements-dev.lock")
    assert pins("requirements-publish.lock") <= pins("requirements-dask.lock")
    assert pins("requirements-dev.lock") <= pins("requirements-slow.lock")


def test_dask_is_in_its_own_lock_alone() -> None:
    """Who builds, develops or tests on one machine installs nothing for several."""
    for lock in ("requirements.lock", "requirements-publish.lock", "requirements-dev.lock"):
        assert not {"distributed", "dask"} & {name for name, *_rest in pins(lock)}, lock


LOCKS = [f"requirements{of}.lock" for of in ("", "-publish", "-dev", "-slow", "-dask")]


@pytest.mark.parametrize("lock", LOCKS)
def test_locks_are_hashed_and_name_no_index(lock: str) -> None:
    """Every pin carries a hash, and no lock file says where to fetch from."""
    text = (ROOT / lock).read_text("utf-8")
    assert all(line.endswith("\\") for line in text.splitlines() if PINNED.match(line))
    assert "://" not in text
    assert not re.search(r"^-", text, re.MULTILINE)


def test_python_is_new_enough_for_the_locks() -> None:
    """The tests run on a Python that the project supports."""
    assert sys.version_info >= (3, 11)


def test_an_old_python_is_named_in_the_message(tmp_path: Path) -> None:
    """Setting up with too old a Python stops with a message that says what is needed."""
    old = tmp_path / "python3"
    old.write_text('#!/bin/sh\n[ "$1" = -V ] && echo "Python 3.9.2"\nexit 1\n')
    old.chmod(0o755)
    result = subprocess.run(
        ["sh", "scripts/setup.sh", "requirements.lock"],
        cwd=ROOT,
        env={"PATH": "/usr/bin:/bin", "PYTHON": str(old)},
        capture_output=True,
        text=True,
        check=False,
    )
    assert result.returncode == 1
    assert "Python 3.11 or newer is needed" in result.stderr
    assert "Python 3.9.2" in result.stderr


def test_what_workers_share_is_made_once(tmp_path_factory: pytest.TempPathFactory) -> None:
    """Of workers that ask for one folder at a time the first makes it; a failure is tried again."""
    attempts: list[Path] = []

    def make(folder: Path) -> None:
        attempts.append(folder)
        time.sleep(0.05)
        if len(attempts) == 1:
            raise InterruptedError
        (folder / "made").touch(exist_ok=False)

    def ask(_worker: int) -> bool:
        try:
            return (made_once(tmp_path_factory, "shared", make) / "made").is_file()
        except InterruptedError:
            return False

    with ThreadPoolExecutor(4) as workers:
        assert sorted(workers.map(ask, range(4))) == [False, True, True, True]
    assert len(attempts) == 2


def test_targets_run_commands_that_there_are() -> None:
    """Each command that a target runs is one, and each is run by a target of its name."""
    commands = dict(
        re.findall(
            r"^([a-z-]+): .*##.*\n\t\$\(BIN\)/python -m plugins ([a-z-]+)", MAKEFILE, re.MULTILINE
        )
    )
    assert commands == {name: name for name in COMMANDS}


@pytest.mark.parametrize(
    "typed",
    [
        ("asked", "AGENCY=so-a,", "so-b", "ON=16/11/2026"),
        ("reminded", "AGENCY=Sở", "Y", "tế", "tỉnh"),
        ("import", "FILE=nhan-ve/bao", "cao.xlsx"),
    ],
)
def test_what_lacks_quotation_marks_runs_nothing(typed: tuple[str, ...]) -> None:
    """Before anything is done it is said, in both languages, where they belong."""
    made = subprocess.run(
        ["make", "--no-print-directory", *typed],
        cwd=ROOT,
        capture_output=True,
        text=True,
        check=False,
    )
    assert (made.returncode, made.stdout) == (2, "")
    for words in ("phải đặt trong dấu nháy", "needs quotation marks", 'AGENCY="so-a, so-b"'):
        assert words in made.stderr
