"""Two branches that both recorded: real merges by git, and what `make record` makes of them."""

from __future__ import annotations

from pathlib import Path

import pytest

from tests.samples.git import commit, git, in_git
from tests.samples.ledger import (
    REPORT_FILE,
    accept,
    change,
    codes,
    explain,
    found,
    lines,
    offered,
    record,
    recorded_in,
    unpublishable,
)
from tests.samples.plan import ROOT


@pytest.fixture
def repository(tmp_path: Path) -> Path:
    """A repository with the sample plan, recorded, and the attributes of this one."""
    return in_git(recorded_in(tmp_path / "plan").parent)


def new_update(data: Path, number: int) -> None:
    """A report like another, of another day."""
    text = (data / REPORT_FILE).read_text("utf-8")
    day = f"2024-07-{number:02}"
    made = data / "updates/2024" / f"{day}-1.1.yaml"
    made.write_text(text.replace("2024-07-05", day), "utf-8")


def both(repository: Path, ours: object, theirs: object) -> Path:
    """Make a change on each of two branches, record both, merge; gives the data folder."""
    data = repository / "data"
    for branch, made in (("other", theirs), ("main", ours)):
        if branch == "other":
            git(repository, "switch", "-qc", branch)
        else:
            git(repository, "switch", "-q", branch)
        made(data)  # type: ignore[operator]
        assert record(data) == 0
        commit(repository, f"Change on {branch}")
    return data


def test_two_branches_that_recorded_are_joined(
    repository: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    """Git merges without a conflict, `record` joins both ends, says so, and loses no line."""
    data = both(repository, lambda d: new_update(d, 7), lambda d: new_update(d, 8))
    before = (data / "ledger.jsonl").read_text("utf-8").splitlines()
    theirs = git(repository, "show", "other:data/ledger.jsonl").splitlines()
    git(repository, "merge", "-q", "-m", "Merge", "other")
    assert codes(data) == []
    assert [(each.file, each.code) for each in unpublishable(data)] == [
        ("data/ledger.jsonl", "chain-forked"),
        ("data/publications.jsonl", "chain-forked"),
    ]
    capsys.readouterr()
    assert record(data) == 0
    said = capsys.readouterr().out
    after = (data / "ledger.jsonl").read_text("utf-8").splitlines()
    assert {*before, *theirs} < {*after}
    assert len(after) == len(before) + 2
    join = lines(data)[-1]
    assert join["kind"] == "join"
    assert str(join["previous"]) in said
    assert str(join["joins"]) in said
    assert "two branches had recorded" in said
    assert "hai nhánh đã cùng ghi sổ" in said
    assert unpublishable(data) == []


def test_each_sides_noted_end_still_stands(repository: Path) -> None:
    """Who noted the end of either branch finds it in the joined chain."""
    from plugins.plan.ledger.chain import head, holds
    from plugins.plan.reading.ledger_file import LEDGER_FILE

    data = both(repository, lambda d: new_update(d, 7), lambda d: new_update(d, 8))
    ends = []
    for branch in ("main", "other"):
        shown = git(repository, "show", f"{branch}:data/ledger.jsonl")
        ends.append(head(LEDGER_FILE.parse(shown.encode(), "x")[0]))
    git(repository, "merge", "-q", "-m", "Merge", "other")
    assert record(data) == 0
    joined, _ = LEDGER_FILE.parse((data / "ledger.jsonl").read_bytes(), "x")
    assert all(end and holds(joined, end.digest) for end in ends)


def test_the_same_said_on_both_branches_is_no_conflict(repository: Path) -> None:
    """Where both recorded the same of a record, joining them is all that is to do."""

    def same(data: Path) -> None:
        new_update(data, 7)

    def same_and_more(data: Path) -> None:
        new_update(data, 8)
        new_update(data, 7)

    data = both(repository, same, same_and_more)
    git(repository, "merge", "-q", "-m", "Merge", "other")
    assert record(data) == 0
    assert unpublishable(data) == []


def rewritten(state: str) -> object:
    """A change of the report's state, with its erratum."""

    def made(data: Path) -> None:
        change(data, put=f"delivery: {state}")
        accept(data)

    return made


def test_one_record_changed_on_both_is_for_a_person(repository: Path) -> None:
    """Neither side wins by itself: the field is named, with what the branches have."""
    data = both(repository, rewritten("not-started"), rewritten("partly-done"))
    git(repository, "merge", "-q", "-m", "Merge", "other", fails=True)
    ours = git(repository, "show", "main:data/errata.yaml")
    theirs = git(repository, "show", "other:data/errata.yaml")
    (data / "errata.yaml").write_text(ours + theirs, "utf-8")
    report = git(repository, "show", f"main:data/{REPORT_FILE}")
    (data / REPORT_FILE).write_text(report, "utf-8")
    (problem,) = found(data)
    assert (problem.code, problem.file) == ("recorded-on-two-branches", f"data/{REPORT_FILE}")
    assert (problem.values["was"], problem.values["now"]) == ("“partly-done”", "“not-started”")
    assert record(data) == 1
    explain(data, offered(problem, "erratum"))
    assert record(data) == 0
    assert [line["kind"] for line in lines(data)[-2:]] == ["join", "erratum"]
    assert unpublishable(data) == []


def test_a_line_taken_out_of_a_joined_chain_is_named(repository: Path) -> None:
    """Once both are joined, no line of either side can go."""
    data = both(repository, lambda d: new_update(d, 7), lambda d: new_update(d, 8))
    git(repository, "merge", "-q", "-m", "Merge", "other")
    assert record(data) == 0
    path = data / "ledger.jsonl"
    whole = path.read_text("utf-8").splitlines()
    for gone in (-2, -3):
        left = [line for number, line in enumerate(whole) if number != len(whole) + gone]
        path.write_text("".join(f"{line}\n" for line in left), "utf-8")
        assert "chain-broken" in codes(data)


def test_attachments_with_windows_line_ends_survive_a_clone(
    repository: Path, tmp_path: Path
) -> None:
    """A CSV and a PDF with CRLF are the same bytes in a fresh clone, and say what was recorded."""
    data = repository / "data"
    folder = repository / "content/attachments/2025"
    (pdf,) = folder.glob("*.pdf")
    pdf.write_bytes(b"%PDF-1.4\r\nmot\r\nhai\r\n")
    accept(data)
    (folder / "so-lieu.csv").write_bytes("tên,số\r\nmột,1\r\n".encode())
    (naming,) = (p for p in data.rglob("updates/*/*.yaml") if pdf.name in p.read_text("utf-8"))
    change(
        data,
        naming.relative_to(data).as_posix(),
        "attachments:\n",
        "attachments:\n- file: 2025/so-lieu.csv\n  title: {vi: Số liệu, en: Figures}\n",
    )
    (data / "errata.yaml").unlink()
    accept(data)
    assert record(data) == 0
    commit(repository, "Attach")
    clone = tmp_path / "clone"
    git(tmp_path, "clone", "-q", str(repository), str(clone))
    assert (clone / "content/attachments/2025/so-lieu.csv").read_bytes().count(b"\r\n") == 2
    assert codes(clone / "data") == []
    assert unpublishable(clone / "data") == []


def test_a_clone_with_windows_line_ends_says_the_same(repository: Path, tmp_path: Path) -> None:
    """Where git writes CRLF into the work tree, no digest changes."""
    clone = tmp_path / "clone"
    (repository / ".gitattributes").write_text(
        (ROOT / ".gitattributes").read_text("utf-8").replace("eol=lf", "eol=crlf"), "utf-8"
    )
    commit(repository, "Windows")
    git(tmp_path, "clone", "-q", str(repository), str(clone))
    assert b"\r\n" in (clone / "data/tasks/1.3.yaml").read_bytes()
    assert b"\r\n" in (clone / "data/ledger.jsonl").read_bytes()
    assert codes(clone / "data") == []
