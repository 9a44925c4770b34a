"""The chain of the ledger: it tells whatever was changed in it."""

from __future__ import annotations

import datetime as dt
import hashlib
from collections.abc import Sequence

import pytest

from plugins.plan.ledger.additions import Additions
from plugins.plan.ledger.chain import BEGINNING, Fault, as_file, chain_of, head, holds
from plugins.plan.ledger.history import RecordHistory
from plugins.plan.reading.ledger_file import LEDGER_FILE
from plugins.plan.records.chain import line_of
from plugins.plan.records.ledger import LedgerLine, LineKind

DAY = dt.date(2026, 1, 2)
LATER = dt.date(2026, 2, 3)


def recorded(
    *records: str, after: Sequence[LedgerLine] = (), day: dt.date = DAY
) -> tuple[LedgerLine, ...]:
    """Lines that record these, each with a row of its own, after those that stand there."""
    end = head(after)
    added = Additions(day, end.digest if end else BEGINNING)
    for record in records:
        added.record(record, {"id": record}, LineKind.FIRST)
    return tuple(added.lines)


def faults(lines: Sequence[LedgerLine]) -> list[tuple[int, Fault]]:
    """Where the chain is broken, and how."""
    return [(each.line, each.fault) for each in chain_of(lines).breaks]


LINES = recorded("task:1.1", "task:1.2", "task:1.3", "task:1.4")


def test_each_line_holds_the_digest_of_the_line_before() -> None:
    """The first line begins the chain, the next states the SHA-256 of the first one."""
    one, two, *_ = LINES
    assert one.previous == BEGINNING
    assert two.previous == hashlib.sha256(line_of(one).encode()).hexdigest()
    assert faults(LINES) == []
    assert chain_of(LINES).ends == (3,)


def test_the_head_is_the_digest_of_the_last_line() -> None:
    """Whoever hashes the file's last line gets the head that the site shows."""
    last = as_file(LINES).splitlines()[-1]
    end = head(LINES)
    assert end
    assert (end.entries, end.digest, end.date) == (4, hashlib.sha256(last).hexdigest(), DAY)
    assert head(()) is None


def test_a_chain_holds_its_own_earlier_ends() -> None:
    """Every end that a chain has had is in it; one that was cut off is not."""
    ends = [head(LINES[:count]) for count in range(1, 5)]
    assert all(end and holds(LINES, end.digest) for end in ends)
    assert ends[3]
    assert not holds(LINES[:3], ends[3].digest)
    assert not holds((), BEGINNING)


def test_damage_to_the_chain_is_found() -> None:
    """Lines moved, removed, edited or doubled break the chain where they were."""
    one, two, three, four = LINES
    edited = LEDGER_FILE.parse(as_file([two]).replace(b"2026-01-02", b"2026-01-01"), "x")[0]
    damaged = {
        "moved": (two, one, three, four),
        "removed": (one, three, four),
        "beheaded": (two, three, four),
        "edited": (one, *edited, three, four),
        "doubled": (one, two, two, three, four),
        "doubled at the end": (one, two, three, four, one),
    }
    found = {damage: faults(lines)[0] for damage, lines in damaged.items()}
    assert found == {
        "moved": (1, Fault.NOT_NEXT),
        "removed": (2, Fault.NOT_NEXT),
        "beheaded": (1, Fault.NOT_NEXT),
        "edited": (2, Fault.DAY_GOES_BACK),
        "doubled": (3, Fault.TWICE),
        "doubled at the end": (5, Fault.TWICE),
    }
    assert (3, Fault.NOT_NEXT) in faults(damaged["edited"])


def test_days_never_go_back() -> None:
    """A line is of the day of the line that it goes on from, or of a later one."""
    later = recorded("task:2.1", after=LINES, day=LATER)
    assert faults((*LINES, *later)) == []
    earlier = recorded("task:2.2", after=(*LINES, *later), day=DAY)
    assert faults((*LINES, *later, *earlier)) == [(6, Fault.DAY_GOES_BACK)]


def test_two_chains_from_one_line_have_two_ends() -> None:
    """What two branches recorded goes on from one line; nothing of it is broken."""
    ours, theirs = (recorded(name, after=LINES) for name in ("task:2.1", "task:3.1"))
    chain = chain_of((*LINES, *ours, *theirs))
    assert chain.breaks == ()
    assert chain.ends == (4, 5)
    assert chain.comes_before(3, 5)
    assert not chain.comes_before(4, 5)


def test_a_line_that_names_both_ends_joins_them() -> None:
    """After it the chain has one end again, and a line of either side cannot be taken out."""
    ours, theirs = (recorded(name, after=LINES) for name in ("task:2.1", "task:3.1"))
    before = (*LINES, *ours, *theirs)
    chain = chain_of(before)
    added = Additions(LATER, chain.digests[-1])
    added.join(chain.digests[4])
    joined = (*before, *added.lines)
    assert LEDGER_FILE.parse(as_file(joined), "x") == (joined, [])
    assert chain_of(joined).ends == (6,)
    assert faults(joined) == []
    with pytest.raises(TypeError, match="line 7 joins two chains"):
        RecordHistory(chain_of(joined), ("vi", "en"), {}, {}).line(6)
    without = (*LINES, *theirs, *added.lines)
    assert faults(without) == [(6, Fault.NOT_NEXT)]


def test_what_was_written_is_read_again() -> None:
    """Lines are read as they were, in order, whatever ends them."""
    assert LEDGER_FILE.parse(as_file(LINES), "ledger.jsonl") == (LINES, [])
    assert LEDGER_FILE.parse(as_file(LINES).replace(b"\n", b"\r\n"), "ledger.jsonl") == (LINES, [])


def test_a_line_that_is_no_entry_is_named() -> None:
    """What is no line of the ledger is a problem of its line; the lines around it are read."""
    good = line_of(LINES[0])
    spaced = good.replace(":", ": ", 1)
    wrong = ("{}", "no JSON", "[" * 10_000, '{"id": "x"}', spaced, "")
    found, problems = LEDGER_FILE.parse("\n".join([good, *wrong, ""]).encode(), "data/ledger.jsonl")
    assert len(found) == 1
    assert [(p.code, p.line) for p in problems] == [("chain-line", n) for n in range(2, 8)]


def test_marks_of_a_merge_are_said_once() -> None:
    """Conflict markers get a message that says which lines to take out and what to run."""
    marked = ["<<<<<<< HEAD", line_of(LINES[0]), "=======", line_of(LINES[1]), ">>>>>>> other"]
    _, problems = LEDGER_FILE.parse("\n".join([*marked, ""]).encode(), "data/ledger.jsonl")
    assert [(p.code, p.line) for p in problems] == [("chain-conflict-markers", 1)]
    for language, words in {"en": "run `make record`", "vi": "chạy `make record`"}.items():
        assert "<<<<<<<" in problems[0].render(language)
        assert words in problems[0].render(language)


def test_a_line_without_an_end_is_named() -> None:
    """A ledger that was cut while being written is not read as whole."""
    _, problems = LEDGER_FILE.parse(line_of(LINES[0]).encode(), "x")
    assert [(p.code, p.line) for p in problems] == [("chain-unfinished", 1)]
