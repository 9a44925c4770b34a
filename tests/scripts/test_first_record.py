"""A record that begins late begins with what was published first, and names what changed since."""

from __future__ import annotations

import json
import subprocess
from pathlib import Path

import pytest

from plugins.plan.ledger.chain import BEGINNING, digest_of_line
from plugins.plan.records.chain import canonical
from plugins.plan.rules.check import load
from scripts.first_record import begin, old_contents
from tests.samples.folders import laid_out
from tests.samples.ledger import REPORT_FILE, change, found, lines
from tests.samples.plan import AS_OF

IDENTITY = ["-c", "user.name=Test", "-c", "user.email=test@example.org"]


@pytest.fixture
def data(tmp_path: Path) -> Path:
    """The sample plan in a repository, its updates recorded in the ledger's first form."""
    root = tmp_path / "plan"
    folder = laid_out(root)
    records = load(folder, AS_OF, root / "content")
    ids = {
        digest: json.loads(content)[0]["id"] for digest, content in old_contents(records).items()
    }
    previous, written = BEGINNING, []
    for digest, id_ in ids.items():
        line = {"date": "2026-11-20", "digest": digest, "id": id_, "previous": previous}
        written.append(canonical(line))
        previous = digest_of_line(written[-1])
    (folder / "ledger.jsonl").write_text("".join(f"{line}\n" for line in written), "utf-8")
    for command in (["init", "-qb", "main"], ["add", "-A"], ["commit", "-qm", "Publish"]):
        subprocess.run(["git", *IDENTITY, *command], cwd=root, check=True)
    return folder


def test_the_record_begins_with_the_first_publication(data: Path) -> None:
    """Old lines keep their bytes and get their contents; all other records get a first line.

    Of updates the columns are recorded that came later.
    """
    before = (data / "ledger.jsonl").read_bytes()
    added = begin(data.parent, "main", AS_OF)
    assert (data / "ledger.jsonl").read_bytes().startswith(before)
    kinds = {(str(line["record"]).partition(":")[0], line["kind"]) for line in lines(data)[-added:]}
    sorts = ("plan", "area", "task", "agency", "context", "term", "plain")
    first = {(sort, "first") for sort in sorts}
    assert kinds == {*first, ("update", "columns")}
    assert found(data) == []
    assert begin(data.parent, "main", AS_OF) == 0


def test_what_changed_since_is_named(data: Path) -> None:
    """The rows are those of the commit, so that a later change of a task or update is found."""
    change(data)
    change(data, "tasks/1.1.yaml", "vi: Sau 01 năm", "vi: Sau 1 năm")
    begin(data.parent, "main", AS_OF)
    named = [(problem.file, problem.values["field"]) for problem in found(data)]
    assert named == [
        ("data/tasks/1.1.yaml", "deadline_text_vi"),
        (f"data/{REPORT_FILE}", "delivery"),
    ]


def test_a_commit_that_lacks_what_was_recorded_is_refused(data: Path) -> None:
    """The first publication must hold every update as its line recorded it."""
    change(data)
    subprocess.run(["git", *IDENTITY, "commit", "-qam", "Change"], cwd=data.parent, check=True)
    with pytest.raises(SystemExit, match="does not hold"):
        begin(data.parent, "main", AS_OF)
