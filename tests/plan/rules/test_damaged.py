"""Whatever is wrong with a field of a data file, `check` names it in that file, on its line."""

from __future__ import annotations

import json
import re
from collections.abc import Iterator, Sequence
from pathlib import Path

import pytest
from pydantic import BaseModel

from plugins.plan.reading.problems import Severity
from plugins.plan.reading.yaml_file import parse
from plugins.plan.records.agencies import Agency
from plugins.plan.records.areas import Area
from plugins.plan.records.context import Context
from plugins.plan.records.errata import Erratum
from plugins.plan.records.glossary import GlossaryTerm
from plugins.plan.records.indicators import Indicator
from plugins.plan.records.kinds import KindsFile
from plugins.plan.records.languages import LanguageTable
from plugins.plan.records.layout import Layout
from plugins.plan.records.plain_words import PlainWords
from plugins.plan.records.plan import Plan
from plugins.plan.records.site import SiteSettings
from plugins.plan.records.sources import SourceFollowUp
from plugins.plan.records.tasks import Task
from plugins.plan.records.updates import Update
from plugins.plan.rules.check import check
from tests.samples.damage import Damage, damages
from tests.samples.plan import AS_OF
from tests.samples.whole import whole
from tests.thorough import THOROUGH

# A file of each kind, and more than one where what it must say depends on what it is about.
FILES: dict[str, type[BaseModel]] = {
    "site.yaml": SiteSettings,
    "plan.yaml": Plan,
    "kinds.yaml": KindsFile,
    "areas.yaml": Area,
    "tasks/1.1.yaml": Task,
    "tasks/1.5.yaml": Task,
    "tasks/1.7.yaml": Task,
    "tasks/2.9.yaml": Task,
    "agencies.yaml": Agency,
    "glossary.yaml": GlossaryTerm,
    "updates/2024/2024-07-10-1.2.yaml": Update,
    "updates/2025/2025-12-01-1.3.yaml": Update,
    "updates/2026/2026-01-15-1.3.yaml": Update,
    "context.yaml": Context,
    "plain-words.yaml": PlainWords,
    "indicators.yaml": Indicator,
    "sources.yaml": SourceFollowUp,
    "errata.yaml": Erratum,
    "languages/vi.yaml": LanguageTable,
    "source/sample.layout.yaml": Layout,
}
# What looks like damage and is none, by expressions for file, field and what was done.
NO_FAULT: dict[tuple[str, str, str], str] = {
    (r".*", r".*en_of", "made unknown"): "a notice says that the translation is of something else",
    (r".*", r".*[.]en", "made (unknown|no number)"): "as good a translation",
    (
        r".*",
        r"(.*[.])?id",
        "made (unknown|no number)",
    ): "who names the old one is named",
    (r"tasks/.*|areas.yaml", r".*number", ".*unknown|.*no number|removed"): "printed so, or the id",
    (
        r"tasks/.*",
        r".*stages.*text([.]vi)?|deadline[.]text[.]vi",
        "removed|emptied of all",
    ): "its kind is missed then",
    (r"languages/.*", r".*", "made unknown"): "as good a word for addresses",
    (r"agencies.yaml", r".*slug.*", "made unknown"): "as good a word for addresses",
    (r"errata.yaml", r".*[.](was|now)", ".*(ed|list|mapping|day|unknown)"): "held by the ledger",
    (r"updates/.*-1[.]3[.]yaml", "tasks", "removed"): "an amendment's are those that it changes",
    (r"plan.yaml", r"appendix[.]columns", "emptied of all"): "a table may stand without headings",
    (
        r"(glossary|context|plain-words|indicators|sources|errata|kinds).yaml",
        "-",
        "emptied of all",
    ): "none so far",
}
QUICK = 2
# Of all damages to a file, many of which are alike, one in so many is tried.
EVERY = 1 if THOROUGH else 6


def faults(data: Path, name: str, given: Sequence[Damage]) -> Iterator[str]:
    """The damages of a file of which `check` names nothing in that file, where it must."""
    path = data / name
    before = path.read_bytes()
    for damage in given:
        text = json.dumps(damage.values, ensure_ascii=False, indent=1)
        path.write_text(text, "utf-8")
        lines = damage.lines(parse(text.encode(), name)[0])
        _, problems = check(data, AS_OF, data.parent / "content")
        wrong = [each for each in problems if each.severity is Severity.PROBLEM]
        named = any(each.file == f"data/{name}" and each.line in lines for each in wrong)
        if not named:
            yield f"{name}: {damage.name}: " + ", ".join(
                f"{each.file}:{each.line}: {each.code}" for each in wrong[:3]
            )
    path.write_bytes(before)


def is_a_fault(name: str, damage: Damage) -> bool:
    """Whether the damage must be named."""
    what = (name, damage.name.rpartition(f" {damage.done}")[0], damage.done)
    return not any(
        all(re.fullmatch(pattern, part) for pattern, part in zip(entry, what, strict=True))
        for entry in NO_FAULT
    )


def all_of(data: Path, name: str) -> list[Damage]:
    """Every damage to a file that must be named."""
    values = json.loads((data / name).read_text("utf-8"))
    return [each for each in damages(values, FILES[name]) if is_a_fault(name, each)]


@pytest.fixture(scope="module")
def data(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A plan with a data file of every kind, in which nothing is wrong."""
    folder = whole(tmp_path_factory.mktemp("whole"))
    _, problems = check(folder, AS_OF, folder.parent / "content")
    assert [each for each in problems if each.severity is Severity.PROBLEM] == []
    return folder


@pytest.mark.slow
def test_damage_is_named_where_it_is(data: Path) -> None:
    """Of each kind of file some damages, far apart from one another, are named where they are."""
    found: list[str] = []
    for name in FILES:
        given = all_of(data, name)
        found += faults(data, name, given[3 :: max(1, len(given) // QUICK)])
    assert found == []


@pytest.mark.slow
@pytest.mark.parametrize("name", FILES)
def test_every_damage_is_named_where_it_is(data: Path, name: str) -> None:
    """Fields of a file, damaged in turn in each way, are named there, on lines of their own."""
    assert list(faults(data, name, all_of(data, name)[::EVERY])) == []
