"""What is checked before a commit and on a public host is what the project itself checks."""

from __future__ import annotations

import re
import shlex
from pathlib import Path

import yaml

ROOT = Path(__file__).resolve().parent.parent
HOOKS = yaml.safe_load((ROOT / ".pre-commit-config.yaml").read_text("utf-8"))
WORKFLOWS = [
    yaml.safe_load(path.read_text("utf-8"))
    for path in sorted((ROOT / ".github/workflows").glob("*.yml"))
]
STEPS = [step for flow in WORKFLOWS for job in flow["jobs"].values() for step in job["steps"]]


def linters() -> set[str]:
    """The programs of .venv that `make lint` runs."""
    recipe = (ROOT / "Makefile").read_text("utf-8").split("\nlint:")[1].split("\n\n")[0]
    return set(re.findall(r"^\t\$\(BIN\)/([\w-]+)", recipe, re.MULTILINE))


def test_hooks_run_what_lint_runs() -> None:
    """A commit is held against the same programs as `make lint`, and nothing else is fetched."""
    hooks = [hook for repository in HOOKS["repos"] for hook in repository["hooks"]]
    programs = {shlex.split(hook["entry"])[0] for hook in hooks}
    assert programs == {f".venv/bin/{linter}" for linter in linters()}
    assert {repository["repo"] for repository in HOOKS["repos"]} == {"local"}
    assert {hook["language"] for hook in hooks} == {"system"}


def test_a_public_host_runs_the_same_checks() -> None:
    """The workflow runs .ci/run, may only read, and ends by itself."""
    assert "bash .ci/run" in [step.get("run") for step in STEPS]
    assert [flow["permissions"] for flow in WORKFLOWS] == [{"contents": "read"}] * len(WORKFLOWS)
    assert all("timeout-minutes" in job for flow in WORKFLOWS for job in flow["jobs"].values())


def test_actions_are_pinned_by_commit() -> None:
    """Each action that the workflow takes from others is named by its commit: tags can move."""
    actions = [step["uses"] for step in STEPS if "uses" in step]
    assert [action for action in actions if not re.search(r"@[0-9a-f]{40}$", action)] == []
