"""Each rule is broken once; what is reported is that rule, at the right place."""

from __future__ import annotations

import shutil
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import Any, TypeVar

import pytest
import yaml

from plugins.plan.reading.memory import Forgetful
from plugins.plan.reading.problems import DataProblems, Problem, Severity
from plugins.plan.reading.reader import read
from plugins.plan.reading.summary import listing
from plugins.plan.rules.check import check, load, problems_of
from tests.samples.folders import FIXTURES, SAMPLE, laid_out
from tests.samples.messages import OFFICE, codes_of, messages
from tests.samples.plan import AS_OF

T = TypeVar("T")
GOOD = SAMPLE / "data"
CASES = sorted((FIXTURES / "with_problems").glob("*.yaml"))
# What a case may be laid over the sample plan before it is broken.
OVERLAYS = (
    *("", "updates", "indicators", "cycles", "updates_site decided", "today"),
    "updates requests",
)
# Broken in test_read.py, because bytes, names of files and links are what is wrong there.
IN_TEST_READ = {
    *("file-too-large", "not-utf-8", "unknown-file", "not-a-task-file"),
    *("missing-folder", "no-plan", "unread-file", "text-too-long"),
}
# Broken in the sample with nested tasks and columns: it needs two files at once.
IN_TEST_NESTING = {"position-twice", "column-has-a-field", "not-an-amount", "amount-in-words"}
# Broken in the tests of the search, which reads data/search by itself.
IN_TEST_LEXICON = {"not-shipped"}
# Broken in test_cells.py: it needs two files at once.
IN_TEST_CELLS = {"name-of-several"}
# An id of both an area and a task concerns every part that names it.
IN_TEST_SOURCE_LAYOUT = {"row-of-two"}
IN_TEST_UPDATE_FILES = {
    "not-an-update-file",
    "not-a-request-file",
    "unreadable-file",
    "attachment-too-large",
    "attachment-not-of-type",
    "attachment-not-used",
    "attachment-unreadable",
}
# Broken in the tests of the ledger, where something was recorded before.
IN_TESTS_OF_LEDGER = {
    *("ledger-line-not-of-kind", "chain-line-twice", "chain-day-goes-back", "chain-forked"),
    *("chain-conflict-markers", "chain-day-ahead", "ledger-head-unknown"),
    *("ledger-head-not-given", "records-not-recorded", "rows-of-no-line"),
    *("recorded-differs", "recorded-translation-differs", "recorded-on-two-branches"),
    *("recorded-gone", "withdrawn-is-back", "recorded-row-changed"),
    *("recorded-erratum-missing", "erratum-fits-nothing", "erratum-no-translation"),
    *("erratum-fields", "other-source-language"),
    "title-repeats-error",
}
IN_TESTS_OF_PUBLICATIONS = {
    *("frozen-copy-changed", "frozen-copy-missing", "frozen-copy-unreadable"),
    *("frozen-rows-differ", "frozen-rows-gone", "frozen-rows-withdrawn", "copies-of-no-line"),
    *("publication-of-no-ledger", "publication-not-written"),
}
# Broken where sites are built: of an address only a build can say that it has none.
IN_TESTS_OF_PUBLISHING = {
    *("no-public-address", "build-date", "build-processes", "nginx-below-a-path"),
    *("nginx-no-headers", "prints"),
}
IN_TESTS_OF_CLUSTER = {
    *("build-executor", "no-dask", "dask-silent", "dask-idle", "dask-differs"),
    *("dask-damaged", "dask-lost"),
}
# Broken in the tests of what offices send, where tests/office/test_messages.py holds that each is.
IN_TESTS_OF_OFFICE = codes_of(OFFICE)
# pydantic reports no other kind of error for the records of today; kept for those of tomorrow.
FALLBACKS = {"invalid-value"}


@contextmanager
def broken(case: dict[str, Any], data: Path) -> Iterator[None]:
    """The change of `case` made to `data`, and taken back afterwards.

    `copy` and `move` say from where the file comes.
    """
    path = data / case["file"]
    touched = [path, data / case.get("move", case["file"])]
    before = {each: each.read_bytes() if each.exists() else None for each in touched}
    if "copy" in case:
        shutil.copy(data / case["copy"], path)
    if "move" in case:
        shutil.move(data / case["move"], path)
    path.parent.mkdir(exist_ok=True)
    text = path.read_text("utf-8") if path.exists() else ""
    if "find" in case:
        assert case["find"] in text
        text = text.replace(case["find"], case["put"], 1)
    else:
        text = case.get("put", text)
    path.write_text(text, "utf-8")
    yield
    for each, held in before.items():
        each.unlink(missing_ok=True)
        if held is not None:
            each.write_bytes(held)


class Remembering(Forgetful):
    """Knows what was read before: of the files of a sample a case changes one or two."""

    def __init__(self) -> None:
        self.known: dict[tuple[tuple[str, ...], bytes], Any] = {}

    def of(self, what: tuple[str, ...], data: bytes, read: Callable[[], T]) -> T:
        """What `read` makes of `data`, made where it was not made before."""
        key = (what, data)
        if key not in self.known:
            self.known[key] = read()
        found: T = self.known[key]
        return found


def shown(problem: Problem) -> dict[str, str]:
    """A problem as the fixtures write it."""
    place = f"{problem.file}:{problem.line}:{problem.column}"
    values = {"place": place, "field": problem.field, "code": problem.code}
    return values if problem.nearest is None else {**values, "nearest": problem.nearest}


def test_each_broken_rule_is_reported_at_its_place(tmp_path: Path) -> None:
    """The change of each fixture leads to exactly the problem that it names, where it says."""
    samples = {over: laid_out(tmp_path / (over or "plain"), over) for over in OVERLAYS}
    memory = Remembering()
    wrong = {}
    for path in CASES:
        case = yaml.safe_load(path.read_text("utf-8"))
        data = samples[case.get("over", "")]
        with broken(case, data):
            problems = problems_of(read(data, data.parent / "content", memory), AS_OF)
        said = listing(problems)
        found = [shown(problem) for problem in problems]
        named = len(found) == 1 and path.stem.startswith(problems[0].code)
        if found != case["expected"] or not named:
            wrong[path.stem] = said
    assert wrong == {}


def test_every_code_has_a_fixture() -> None:
    """No code of a problem goes without a fixture that is reported with it."""
    covered = {
        entry["code"]
        for path in CASES
        for entry in yaml.safe_load(path.read_text("utf-8"))["expected"]
    }
    elsewhere = IN_TEST_READ | IN_TEST_UPDATE_FILES | FALLBACKS | IN_TESTS_OF_PUBLISHING
    elsewhere |= (
        IN_TESTS_OF_CLUSTER | IN_TESTS_OF_LEDGER | IN_TESTS_OF_PUBLICATIONS | IN_TEST_NESTING
    )
    elsewhere |= IN_TEST_LEXICON | IN_TEST_CELLS | IN_TEST_SOURCE_LAYOUT | IN_TESTS_OF_OFFICE
    # Messages of what lies under content/ are broken in the tests of that room.
    of_content = ("page-", "article-")
    codes = {message.code for message in messages() if not message.code.startswith(of_content)}
    assert covered | elsewhere == codes


def test_the_good_sample_has_no_problem_and_no_notice() -> None:
    """The sample province is read and validated without a word."""
    records, problems = check(GOOD, AS_OF)
    assert problems == ()
    assert records is not None
    assert records.plan.sample
    assert [task.id for task in records.tasks] == ["1.1", "1.2", "1.3", "2.1", "2.2"]


def test_notices_alone_do_not_stop_a_load(tmp_path: Path) -> None:
    """A stale translation is a notice: the records are loaded all the same."""
    case = yaml.safe_load((FIXTURES / "with_problems" / "stale-translation.yaml").read_text())
    data = laid_out(tmp_path, over="")
    with broken(case, data):
        _, problems = check(data, AS_OF)
        assert [problem.severity for problem in problems] == [Severity.NOTICE]
        assert len(load(data, AS_OF).tasks) == 5


SLIPS = (
    ("missing-key", 'area: "1"\n', ""),
    ("unknown-key", "notes:", "note:"),
    ("unknown-area", 'area: "1"', 'area: "7"'),
    ("unknown-agency", "- so-y-te", "- so-y-t"),
    ("not-a-choice", "kind: date", "kind: day"),
    ("impossible-date", "2026-12-31", "2026-02-30"),
    ("iso-date", "2026-12-31", "31/12/2026"),
    ("quote-not-found", "- cell: coordinating", "- cell: deadline\n    quote: không có"),
    ("missing-digest", '    en_of: "1e8', "    # "),
    ("unread-words", "; Sở Xây dựng mẫu", "; Sở Lạ; Sở Xây dựng mẫu"),
    ("forbidden-character", "Cấp nước sạch cho", "Cấp nước\u200b sạch cho"),
    ("spreadsheet-error", "'Supply clean water'", "'#REF!'"),
    ("html-in-text", "home.", "<b>home</b>."),
    ("yaml-bracket", 'id: "', 'id: ["'),
    ("duplicate-key", "notes:", 'area: "1"\nnotes:'),
    ("anchor-or-alias", "kind: date", "kind: &x date"),
    ("title-too-long", "'Supply", "'Supply" + " more" * 20),
)


def test_all_problems_of_a_run_come_at_once(tmp_path: Path) -> None:
    """Sixty-eight files with slips of seventeen kinds: one run names each of them, in order."""
    data = Path(shutil.copytree(GOOD, tmp_path / "data"))
    good = (data / "tasks" / "1.3.yaml").read_text("utf-8")
    planted: list[tuple[str, str]] = []
    for index, (code, find, put) in enumerate(SLIPS * 4):
        number = f"1.{index + 4}"
        text = good.replace('"1.3"', f'"{number}"')
        assert find in text
        (data / "tasks" / f"{number}.yaml").write_text(text.replace(find, put, 1), "utf-8")
        planted.append((f"data/tasks/{number}.yaml", code))
    (data / "site.yaml").unlink()
    planted.append(("data/site.yaml", "missing-file"))
    _, found = check(data, AS_OF)
    stopping = [entry for entry in found if entry.code != "stale-translation"]
    assert {(entry.file, entry.code) for entry in found} >= set(planted)
    assert {(entry.file, entry.code) for entry in stopping} <= set(planted)
    with pytest.raises(DataProblems) as caught:
        load(data, AS_OF)
    problems = caught.value.problems
    assert len(problems) > 60
    assert list(problems) == sorted(problems, key=lambda problem: problem.order)
    assert len(str(caught.value).splitlines()) == 2 * len(problems)
