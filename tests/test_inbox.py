"""The inbox on a host: what its workflow files run, in the same order, in a clean clone.

The hosts themselves were not asked: how they read their files is not tried here.
"""

from __future__ import annotations

import shlex
from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import pytest
import yaml

from tests.conftest import ROOT
from tests.samples.filled_workbooks import REPORT, filled_workbook
from tests.samples.projects import project_in, run_in, set_up

pytestmark = pytest.mark.slow

HOSTING = ROOT / "hosting"
# The one step that is no target: it needs the host.
COMMENT = 'gh pr comment "$NUMBER" --body-file .inbox/answer.md'
ALWAYS = "${{ !cancelled() }}"
BRANCH = "bao-cao"


@dataclass(frozen=True)
class Step:
    """A command of a job, and whether it is run where one before it failed."""

    command: str
    always: bool


def read(name: str) -> dict[str, Any]:
    """A workflow file."""
    found: dict[str, Any] = yaml.safe_load((HOSTING / name).read_text("utf-8"))
    return found


def github(name: str, job: str) -> list[Step]:
    """The commands of a job of GitHub."""
    steps = read(f"github/{name}")["jobs"][job]["steps"]
    return [Step(step["run"], step.get("if") == ALWAYS) for step in steps if "run" in step]


def gitlab(job: str) -> list[Step]:
    """The commands of a job of GitLab; those after it are run in any case."""
    own = read("gitlab/.gitlab-ci.yml")[job]
    after = [Step(command, always=True) for command in own.get("after_script", ())]
    return [*(Step(command, always=False) for command in own["script"]), *after]


TAKE_IN = [step for step in github("inbox.yml", "take-in") if step.command != COMMENT]
PUBLISH = github("site.yml", "publish")
MESSAGES = {
    "inbox": read("github/inbox.yml")["jobs"]["take-in"]["env"]["MESSAGE"],
    "site": read("github/site.yml")["jobs"]["publish"]["env"]["MESSAGE"],
}


def test_each_step_is_a_target_and_both_hosts_take_the_same() -> None:
    """But for the comment, which needs the host, everything is done by `make`."""
    assert (gitlab("take-in"), gitlab("pages")) == (TAKE_IN, PUBLISH)
    assert all(step.command.startswith("make ") for step in (*TAKE_IN, *PUBLISH))
    assert github("inbox.yml", "take-in")[-1] == Step(COMMENT, always=True)


@dataclass(frozen=True)
class Host:
    """A host with the project, and a folder for clones."""

    origin: Path
    folder: Path

    def clone(self, name: str, branch: str = "main") -> Path:
        """A clean clone of a branch."""
        git(self.folder, "clone", "--quiet", "--branch", branch, str(self.origin), name)
        return set_up(self.folder / name)

    def put(self, name: str, files: Mapping[str, Mapping[str, object]]) -> None:
        """Somebody puts workbooks into the inbox of the branch, through the host's page."""
        git(self.folder, "clone", "--quiet", str(self.origin), name)
        own = self.folder / name
        git(own, "checkout", "-q", "-B", BRANCH, *self._begun(own))
        for file, report in files.items():
            filled_workbook(own / "inbox" / file, {"1.1": report})
        git(own, "add", "--all", "inbox")
        git(own, "commit", "--quiet", "--message", "Upload")
        git(own, "push", "--quiet", "origin", BRANCH)

    @staticmethod
    def _begun(clone: Path) -> list[str]:
        """Where the branch goes on, once it has begun."""
        begun = run_in(clone, "git", "rev-parse", "--verify", "-q", f"origin/{BRANCH}")
        return [f"origin/{BRANCH}"] if begun.returncode == 0 else []

    def files(self, branch: str = "main") -> list[str]:
        """The names of all files of a branch."""
        return git(self.origin, "ls-tree", "-r", "--name-only", branch).splitlines()


def git(folder: Path, *arguments: str) -> str:
    """Run git there; fails where it does."""
    names = ("-c", "user.name=A", "-c", "user.email=a@example.org")
    result = run_in(folder, "git", *names, *arguments)
    assert result.returncode == 0, result.stderr
    return result.stdout


def job(clone: Path, steps: list[Step], message: str, branch: str) -> list[tuple[str, int]]:
    """Run the steps as a host does; each that was run with its exit code."""
    done: list[tuple[str, int]] = []
    for step in steps:
        if step.always or not any(code for _, code in done):
            result = run_in(clone, *shlex.split(step.command), MESSAGE=message, BRANCH=branch)
            assert "Traceback" not in result.stderr, result.stderr
            done.append((step.command, result.returncode))
    return done


@pytest.fixture
def host(tmp_path: Path) -> Host:
    """A host with the made-up plan, which nobody has published yet."""
    site, origin = project_in(tmp_path), tmp_path / "origin.git"
    git(site, "init", "--quiet", "--initial-branch", "main")
    git(site, "add", "--all")
    git(site, "commit", "--quiet", "--message", "Begin")
    git(tmp_path, "clone", "--quiet", "--bare", str(site), str(origin))
    return Host(origin, tmp_path)


def published(host: Host, name: str) -> Path:
    """Run the job of the site on main; the clone in which it was published."""
    clone = host.clone(name)
    done = job(clone, PUBLISH, MESSAGES["site"], "main")
    assert done == [(step.command, 0) for step in PUBLISH]
    return clone


def test_from_the_inbox_to_the_published_site(host: Host) -> None:
    """A right and a faulty workbook are put in; the faulty one is put right; a person merges."""
    published(host, "first")
    host.put("upload", {"b.xlsx": REPORT, "a.xlsx": {**REPORT, "date": "31/02/2026"}})
    clone = host.clone("job", BRANCH)
    done = job(clone, TAKE_IN, MESSAGES["inbox"], BRANCH)
    assert [bool(code) for _, code in done] == [True, False]
    answer = (clone / ".inbox/answer.md").read_text("utf-8")
    assert "Taken in: `b.xlsx`." in answer
    assert "nothing of it was taken in: `a.xlsx`." in answer
    assert "a copy in which each point is marked in red: faulty/a.xlsx" in answer
    assert (clone / ".inbox/faulty/a.xlsx").is_file()
    assert (clone / ".preview/site/preview.html").is_file()
    files = host.files(BRANCH)
    assert {"inbox/a.xlsx", "inbox/taken-in/b.xlsx"} <= {*files}
    assert not {"inbox/b.xlsx", "inbox/a-loi.xlsx"} & {*files}
    news = [name for name in files if name.startswith("data/updates/") and name not in host.files()]
    assert len(news) == 1

    host.put("again", {"a.xlsx": REPORT})
    clone = host.clone("job-2", BRANCH)
    assert job(clone, TAKE_IN, MESSAGES["inbox"], BRANCH) == [(s.command, 0) for s in TAKE_IN]
    assert "whoever answers for the site" in (clone / ".inbox/answer.md").read_text("utf-8")
    assert [n for n in host.files(BRANCH) if n.startswith("inbox/") and "taken-in" not in n] == [
        "inbox/README.md"
    ]

    git(clone, "checkout", "--quiet", "main")
    git(clone, "merge", "--quiet", "--no-ff", "--no-edit", f"origin/{BRANCH}")
    git(clone, "push", "--quiet", "origin", "main")
    site = published(host, "second")
    id_ = Path(news[0]).stem
    assert (site / f"output/data/updates/{id_}.json").is_file()
    assert f"update:{id_}" in git(host.origin, "show", "main:data/ledger.jsonl")
    last = git(host.origin, "log", "-1", "--format=%s", "main").strip()
    assert last == MESSAGES["site"]
