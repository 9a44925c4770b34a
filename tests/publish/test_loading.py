"""What a build is made from is read once and checked by two processes: together they say it all."""

from __future__ import annotations

import shutil
from pathlib import Path

import pytest

from plugins.editions.page_rules import PageRule
from plugins.plan.reading.case import Rule
from plugins.plan.reading.memory import FORGETFUL
from plugins.plan.rules.check import check
from plugins.plan.rules.stages import BUILDING, publishing_rules
from plugins.publish.loading import Sources, checking, read_with
from plugins.publish.public_address import address_rules
from plugins.search.lexicon import LexiconRule
from tests.samples.folders import SAMPLE, laid_out
from tests.samples.plan import AS_OF


@pytest.fixture
def data(tmp_path: Path) -> Path:
    """A plan in which data, pages, search words and what was recorded are wrong, and all in all."""
    data = laid_out(tmp_path)
    if not (data.parent / "content").exists():
        shutil.copytree(SAMPLE / "content", data.parent / "content")
    task = data / "tasks/1.1.yaml"
    task.write_text(task.read_text("utf-8").replace('area: "1"', 'area: "99"'), "utf-8")
    (data / "ledger.jsonl").write_text("no line\n", "utf-8")
    (data / "search").mkdir(exist_ok=True)
    (data / "search/stop.yaml").write_text("xx: [xin hỏi]\n", "utf-8")
    next((data.parent / "content/pages").glob("*.md")).write_text("Key: x\n\n", "utf-8")
    return data


@pytest.mark.parametrize("publishing", [False, True])
def test_all_that_is_wrong_is_said_once_and_in_order(data: Path, publishing: bool) -> None:
    """Two processes say what one says that goes through all rules, be it for a draft or not."""
    content = data.parent / "content"
    sources = Sources(
        data=data, content=content, as_of=AS_OF, publishing=publishing, address=None, head=None
    )
    with checking(read_with(FORGETFUL, sources)) as checked:
        found = checked().problems
    of_past = publishing_rules(None) if publishing else BUILDING
    address = address_rules(None, publishing=publishing)
    rules: tuple[Rule, ...] = (*of_past, *address, LexiconRule(data), PageRule(content))
    assert found == check(data, AS_OF, content, rules)[1]
    codes = {problem.code for problem in found}
    assert {"chain-line", "unknown-area", "unknown-key", "page-metadata-missing"} <= codes
