"""Lines written by hand: none gets by that changes more than its kind may change."""

from __future__ import annotations

import json
from collections.abc import Callable
from pathlib import Path

import pytest

from plugins.plan.ledger.additions import Additions
from plugins.plan.ledger.chain import as_file, head
from plugins.plan.reading.ledger_file import LEDGER_FILE
from plugins.plan.records.ledger import LedgerLine, LineKind
from plugins.plan.rows.table import Row
from tests.samples.ledger import (
    REPORT,
    REPORT_FILE,
    accept,
    change,
    codes,
    explain,
    found,
    lines,
    offered,
    record,
    row,
)
from tests.samples.plan import AS_OF

NAME = f"update:{REPORT}"
Hand = Callable[[Additions, Row], None]


def forged(data: Path, hand: Hand) -> None:
    """Rewrite the report, and add lines to the ledger as if `record` had let that through."""
    change(data)
    (first,) = (line for line in lines(data) if line["record"] == NAME)
    rewritten = {**row(data, first), "delivery": "not-started"}
    end = head(read(data))
    assert end
    added = Additions(AS_OF, end.digest)
    hand(added, rewritten)
    for digest, content in added.rows.items():
        (data / "recorded" / f"{digest}.json").write_bytes(content)
    with (data / "ledger.jsonl").open("ab") as file:
        file.write(as_file(added.lines))


def read(data: Path) -> tuple[LedgerLine, ...]:
    """The lines of the ledger as values."""
    return LEDGER_FILE.parse((data / "ledger.jsonl").read_bytes(), "x")[0]


def first(added: Additions, now: Row) -> None:
    """A second first line."""
    added.record(NAME, now, LineKind.FIRST)


def columns(added: Additions, now: Row) -> None:
    """A line of new columns that changes an old one."""
    added.record(NAME, {**now, "neu": 1}, LineKind.COLUMNS, columns=["neu"])


def learnt(added: Additions, now: Row) -> None:
    """A line of facts learnt about what was known."""
    added.record(NAME, now, LineKind.LEARNT)


def erratum(added: Additions, now: Row) -> None:
    """An erratum whose entry nobody can read."""
    added.record(NAME, now, LineKind.ERRATUM, entries=["0" * 64])


def withdrawn(added: Additions, now: Row) -> None:
    """A withdrawal of something that was never recorded."""
    words = {"vi": "a", "en": "b"}
    added.record(NAME, now, LineKind.WITHDRAWN, entries=["0" * 64], reason=words, by=words)


@pytest.mark.parametrize(
    ("hand", "code"),
    [
        (first, "ledger-line-not-of-kind"),
        (columns, "ledger-line-not-of-kind"),
        (learnt, "ledger-line-not-of-kind"),
        (erratum, "recorded-erratum-missing"),
        (withdrawn, "recorded-erratum-missing"),
    ],
)
def test_no_line_launders_a_rewrite(data: Path, hand: Hand, code: str) -> None:
    """The chain is whole and holds the rewritten row: the line itself is found out."""
    count = len(lines(data))
    forged(data, hand)
    (problem,) = (each for each in found(data) if each.line == count + 1)
    assert (problem.file, problem.code) == ("data/ledger.jsonl", code)
    assert REPORT in problem.render("vi")


def test_a_translation_that_changes_a_fact_is_found_out(data: Path) -> None:
    """A line called a translation may change one language's words, and nothing else."""
    change(data)
    entry = (
        f'- {{record: "{NAME}", kind: erratum, field: delivery, was: in-progress, '
        'now: not-started, why: {vi: a, en: b}, date: "2026-11-22"}\n'
    )
    (data / "errata.yaml").write_text(entry, "utf-8")
    assert record(data) == 0
    path = data / "ledger.jsonl"
    *before, last = path.read_text("utf-8").splitlines()
    last = last.replace('"kind":"erratum"', '"kind":"translation"')
    path.write_text("".join(f"{line}\n" for line in [*before, last]), "utf-8")
    assert "ledger-line-not-of-kind" in codes(data)


@pytest.mark.parametrize(
    ("known", "expected"),
    [
        (False, ["recorded-row-missing"]),
        (True, ["ledger-line-not-of-kind", "recorded-differs"]),
    ],
)
def test_the_first_form_is_of_the_past(data: Path, known: bool, expected: list[str]) -> None:
    """After lines of today's form no line of the first form is taken, also of a known row."""
    change(data)
    end = head(read(data))
    assert end
    (first,) = (line for line in lines(data) if line["record"] == NAME)
    digest = first["digest"] if known else "0" * 64
    line = {"date": "2026-11-22", "digest": digest, "id": REPORT, "previous": end.digest}
    with (data / "ledger.jsonl").open("a", encoding="utf-8") as file:
        file.write(json.dumps(line, separators=(",", ":")) + "\n")
    assert codes(data) == expected


def test_a_record_cannot_begin_with_a_change(data: Path) -> None:
    """A line that changes a record goes on from one that recorded it."""

    def hand(added: Additions, now: Row) -> None:
        added.record("update:2020-01-01-1.1", now, LineKind.LEARNT)

    forged(data, hand)
    assert "ledger-line-not-of-kind" in codes(data)


def test_a_withdrawal_names_what_was_recorded(data: Path) -> None:
    """A withdrawal that somebody may make, but of another digest, is found out."""
    (first,) = (line for line in lines(data) if line["record"] == NAME)
    (data / REPORT_FILE).unlink()
    (problem,) = found(data)
    explain(data, offered(problem, "withdrawal"))
    assert record(data) == 0
    path = data / "ledger.jsonl"
    *before, last = path.read_text("utf-8").splitlines()
    last = last.replace(str(first["digest"]), "0" * 64)
    path.write_text("".join(f"{line}\n" for line in [*before, last]), "utf-8")
    assert "ledger-line-not-of-kind" in codes(data)


def test_a_row_that_is_lost_is_named_once(data: Path) -> None:
    """Where the row of an earlier line is gone, that line is named and not the one after it."""
    change(data)
    accept(data)
    assert record(data) == 0
    (first, _) = (line for line in lines(data) if line["record"] == NAME)
    (data / "recorded" / f"{first['digest']}.json").unlink()
    assert codes(data) == ["recorded-row-missing"]


@pytest.mark.parametrize("more", [{"columns": ["x"]}, {"entries": ["0" * 64]}])
def test_a_line_has_the_fields_of_its_kind(data: Path, more: dict[str, object]) -> None:
    """A first line has no columns and no entries."""
    path = data / "ledger.jsonl"
    *before, last = path.read_text("utf-8").splitlines()
    wrong = json.dumps({**json.loads(last), **more}, ensure_ascii=False, separators=(",", ":"))
    path.write_text("".join(f"{line}\n" for line in [*before, wrong]), "utf-8")
    assert [problem.line for problem in found(data)] == [len(before) + 1]
