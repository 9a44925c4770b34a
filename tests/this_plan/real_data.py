"""The real data under data/, read with plain PyYAML: every value is text, as it was typed."""

from __future__ import annotations

from functools import cache
from pathlib import Path
from typing import Any

import yaml

from plugins.plan.records.layout import Layout

DATA = Path(__file__).resolve().parents[2] / "data"
SOURCE = DATA / "source" / "plan-492-appendix.txt"
LAYOUT = DATA / "source" / "plan-492-appendix.layout.yaml"

Plan = dict[str, Any]


def read_yaml(path: Path) -> Any:  # noqa: ANN401  (YAML holds lists, mappings or text)
    """What stands in a YAML file; numbers, dates and booleans stay text."""
    with path.open(encoding="utf-8") as file:
        return yaml.load(file, Loader=yaml.BaseLoader)  # noqa: S506  (BaseLoader makes only text)


@cache
def real_plan() -> Plan:
    """The appendix's own words, the areas and the tasks; the tasks in the order of their numbers.

    Callers that change it must work on a deep copy.
    """
    tasks = [read_yaml(path) for path in (DATA / "tasks").glob("*.yaml")]
    return {
        "appendix": read_yaml(DATA / "plan.yaml")["appendix"],
        "areas": read_yaml(DATA / "areas.yaml"),
        "tasks": sorted(tasks, key=lambda task: [int(part) for part in task["id"].split(".")]),
    }


@cache
def real_updates() -> tuple[Plan, ...]:
    """What has been said about the tasks: one record a file, in the order of the files' names."""
    return tuple(read_yaml(path) for path in update_files())


def update_files() -> list[Path]:
    """The files of the updates, in the order of their names."""
    return sorted((DATA / "updates").rglob("*.yaml"), key=lambda path: path.name)


@cache
def real_contexts() -> tuple[Plan, ...]:
    """The public facts that stand beside tasks and are no progress."""
    return tuple(read_yaml(DATA / "context.yaml"))


@cache
def real_text() -> str:
    """The text of the appendix as it was received."""
    return SOURCE.read_bytes().decode("utf-8")


@cache
def real_layout() -> Layout:
    """Where each cell stands in the text."""
    return Layout.model_validate(
        {
            key: tuple(value) if isinstance(value, list) else value
            for key, value in read_yaml(LAYOUT).items()
        }
    )
