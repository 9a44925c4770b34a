"""Two branches that both published: real merges by git, and what `make record` makes of them."""

from __future__ import annotations

from pathlib import Path

import pytest

from plugins.plan.publications.rollback import record_rollback
from plugins.plan.rules.check import load
from tests.samples.git import commit, git, in_git
from tests.samples.ledger import codes, record, unpublishable
from tests.samples.plan import AS_OF
from tests.samples.publications import copy_of, publications, publish, rows, said_update, withdraw


@pytest.fixture
def data(data: Path) -> Path:
    """The sample data, published once, in a repository with the attributes of this one."""
    in_git(data.parent)
    return data


def on_branches(data: Path) -> None:
    """Publish on another branch, then on this one; merge."""
    git(data.parent, "switch", "-qc", "other")
    publish(data, 7)
    commit(data.parent, "Theirs")
    git(data.parent, "switch", "-q", "main")
    publish(data, 8)
    commit(data.parent, "Ours")
    git(data.parent, "merge", "-q", "-m", "Merge", "other")


def test_two_branches_that_published_are_joined(
    data: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    """Git keeps the lines and copies of both; `record` joins them and publishes what both said."""
    on_branches(data)
    before = publications(data)
    assert len(before) == 3
    assert codes(data) == []
    capsys.readouterr()
    assert record(data) == 0
    *held, join, line = publications(data)
    assert held == before
    assert join["kind"] == "join"
    assert f"{join['previous']} and {join['joins']}" in capsys.readouterr().out
    assert line["kind"] == "publication"
    said = {row["id"] for row in rows(copy_of(data))}
    assert {"2024-07-07-1.1", "2024-07-08-1.1"} < said
    assert unpublishable(data) == []


def test_branches_on_which_only_sites_were_shown_again_are_joined(data: Path) -> None:
    """Where neither recorded anything there is nothing to publish: a join is all."""
    for branch, manifest in (("other", "a"), ("main", "b")):
        git(data.parent, "switch", "-q", *(["-c"] if branch == "other" else []), branch)
        lines = load(data, AS_OF, data.parent / "content").publications
        record_rollback(data, lines, manifest * 64, AS_OF)
        commit(data.parent, f"Roll back on {branch}")
    git(data.parent, "merge", "-q", "-m", "Merge", "other")
    assert [each.code for each in unpublishable(data)] == ["chain-forked"]
    assert record(data) == 0
    kinds = [line["kind"] for line in publications(data)]
    assert kinds == ["publication", "rollback", "rollback", "join"]
    assert unpublishable(data) == []


def test_a_clone_holds_the_same_copies(data: Path, tmp_path: Path) -> None:
    """No attribute of git changes a byte of a copy, even where lines end as on Windows."""
    attributes = data.parent / ".gitattributes"
    text = attributes.read_text("utf-8").replace("eol=lf", "eol=crlf")
    attributes.write_text(text, "utf-8")
    commit(data.parent, "Windows")
    clone = tmp_path / "clone"
    git(tmp_path, "clone", "-q", str(data.parent), str(clone))
    assert b"\r\n" in (clone / "data/publications.jsonl").read_bytes()
    assert copy_of(clone / "data").read_bytes() == copy_of(data).read_bytes()
    assert codes(clone / "data") == []


def test_a_withdrawal_on_one_branch_reaches_the_copies_of_the_other(data: Path) -> None:
    """The copy that the other branch made of the record loses its row when both are joined."""
    git(data.parent, "switch", "-qc", "other")
    publish(data, 7)
    theirs = copy_of(data)
    commit(data.parent, "Theirs")
    git(data.parent, "switch", "-q", "main")
    said_update(data, 8)
    withdraw(data)
    assert record(data) == 0
    commit(data.parent, "Ours")
    git(data.parent, "merge", "-q", "-m", "Merge", "other")
    assert record(data) == 0
    assert "2024-07-05-1.1" not in {row["id"] for row in rows(theirs)}
    assert unpublishable(data) == []
