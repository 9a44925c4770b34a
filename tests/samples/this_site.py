"""The plan of data/ and content/, whichever it is: its records, its languages, its day.

Nothing here and nothing that uses it may know which plan that is, save tests/this_plan.
"""

from __future__ import annotations

import datetime as dt
import re
from functools import cache

import pytest
import yaml

from plugins.editions.edition import Edition
from plugins.plan.records.dataset import Records
from plugins.plan.records.languages import USUAL_LANGUAGES
from plugins.plan.rules.check import load
from plugins.publish.build import Settings, editions_of
from tests.samples.plan import AS_OF, ROOT

DATA, CONTENT = ROOT / "data", ROOT / "content"
# Days on which something of the record was said, received or recorded, in YAML and in JSON.
SAID = re.compile(r"""^ *"?(?:date|received)"?: *["']?(\d{4}-\d\d-\d\d)""", re.MULTILINE)
RECORDED = re.compile(r'"date":"(\d{4}-\d\d-\d\d)"')


def needs_plan() -> None:
    """Skip what asks for the plan of data/ where none has been brought into it yet."""
    if not (DATA / "plan.yaml").exists():
        pytest.skip("data/ holds no plan yet", allow_module_level=True)


@cache
def day() -> dt.date:
    """The day for which the site is built in tests: that of all tests, or the data's last."""
    files = [*DATA.glob("plan.yaml"), *DATA.glob("errata.yaml"), *DATA.glob("*.jsonl")]
    files += (DATA / "updates").rglob("*.yaml")
    text = "\n".join(file.read_text("utf-8") for file in files)
    return max([AS_OF, *map(dt.date.fromisoformat, SAID.findall(text) + RECORDED.findall(text))])


@cache
def languages() -> tuple[str, ...]:
    """The codes of its languages, that of the plan first; known before anything else is read."""
    with (DATA / "site.yaml").open(encoding="utf-8") as file:
        said = yaml.load(file, yaml.BaseLoader)  # noqa: S506 - BaseLoader makes only text
    return tuple(said.get("languages", USUAL_LANGUAGES))


@cache
def records() -> Records:
    """What the files say."""
    needs_plan()
    return load(DATA, day(), CONTENT)


@cache
def editions() -> tuple[Edition, ...]:
    """The site in each of its languages."""
    return editions_of(records(), Settings(theme=ROOT / "theme", address=None, as_of=day()))


def edition(code: str) -> Edition:
    """The site in one of its languages."""
    return editions()[languages().index(code)]
