"""The ledger: a chain that tells whatever was changed in it or beside it."""

from __future__ import annotations

import datetime as dt
import hashlib
from collections.abc import Sequence
from pathlib import Path

from plugins.plan.ledger.append import append
from plugins.plan.ledger.chain import (
    BEGINNING,
    additions,
    breaks,
    differences,
    digest_of,
    head,
    holds,
    unrecorded,
)
from plugins.plan.reading.ledger_file import entries_of
from plugins.plan.records.ledger import LedgerEntry, line_of
from plugins.plan.records.updates import Update

DAY = dt.date(2026, 1, 2)
LATER = dt.date(2026, 2, 3)


def update(id_: str, **fields: object) -> Update:
    """A related update whose id begins with its day."""
    source = {"title": "T", "publisher": {"vi": "P"}, "lang": "vi", "number": "1"}
    values = {
        "id": id_,
        "kind": "related",
        "tasks": [{"task": "1.1"}],
        "date": id_[:10],
        "title": {"vi": "A"},
        "text": {"vi": "B"},
        "sources": [source],
    }
    return Update.model_validate(values | fields)


FIRST = update("2025-01-01-1.1")
SECOND = update("2025-02-01-1.1")
CHANGED = update("2025-01-01-1.1", text={"vi": "C"})
CORRECTION = update(
    "2025-03-01-1.1",
    kind="correction",
    corrects="2025-01-01-1.1",
    correction={"was": {"vi": "B"}, "now": {"vi": "C"}},
)


def recorded(*updates: Update) -> tuple[LedgerEntry, ...]:
    """The ledger after these updates were recorded together."""
    return tuple(additions((), updates, {}, DAY))


def names(entries: Sequence[LedgerEntry]) -> list[str]:
    """The updates that entries are about."""
    return [entry.id for entry in entries]


def test_each_line_holds_the_digest_of_the_line_before() -> None:
    """The first entry begins the chain, the next states the SHA-256 of the first one's line."""
    one, two = recorded(SECOND, FIRST)
    assert names((one, two)) == [FIRST.id, SECOND.id]
    assert one.previous == BEGINNING
    assert two.previous == hashlib.sha256(line_of(one).encode()).hexdigest()
    assert not list(breaks((one, two)))


def test_the_head_is_the_digest_of_the_last_line(tmp_path: Path) -> None:
    """Whoever hashes the file's last line gets the head that the site shows."""
    entries = recorded(FIRST, SECOND)
    append(tmp_path / "ledger.jsonl", entries)
    last = (tmp_path / "ledger.jsonl").read_bytes().splitlines()[-1]
    end = head(entries)
    assert end
    assert (end.entries, end.digest, end.date) == (2, hashlib.sha256(last).hexdigest(), DAY)
    assert head(()) is None


def test_what_was_written_is_read_again(tmp_path: Path) -> None:
    """Entries appended in two runs are read as they were, in order."""
    entries = recorded(FIRST, SECOND)
    for entry in entries:
        append(tmp_path / "ledger.jsonl", [entry])
    assert entries_of((tmp_path / "ledger.jsonl").read_bytes(), "ledger.jsonl") == (entries, [])


def test_damage_to_the_chain_is_found() -> None:
    """Lines reordered, dropped or edited break the chain where they were."""
    one, two, three = (line_of(entry) for entry in recorded(FIRST, SECOND, CORRECTION))
    damaged = {
        "reordered": [two, one, three],
        "dropped": [one, three],
        "beheaded": [two, three],
        "edited": [one.replace("2026-01-02", "2026-01-01"), two, three],
    }
    broken = {}
    for damage, lines in damaged.items():
        entries, problems = entries_of("".join(f"{text}\n" for text in lines).encode(), "x")
        assert not problems
        broken[damage] = next(breaks(entries))[0]
    assert broken == {"reordered": 1, "dropped": 2, "beheaded": 1, "edited": 2}


def test_a_line_that_is_no_entry_is_named() -> None:
    """What is no entry is a problem of its line; the lines around it are read."""
    good = line_of(recorded(FIRST)[0])
    wrong = ("{}", "no JSON", "[" * 10_000, '{"id": "x"}')
    entries, problems = entries_of("\n".join([good, *wrong, ""]).encode(), "data/ledger.jsonl")
    assert len(entries) == 1
    assert [(p.code, p.line) for p in problems] == [("ledger-line", n) for n in (2, 3, 4, 5)]


def test_a_line_without_an_end_is_named() -> None:
    """A ledger that was cut while being written is not read as whole."""
    line = line_of(recorded(FIRST)[0])
    _, problems = entries_of(line.encode(), "x")
    assert [p.code for p in problems] == ["ledger-unfinished"]


def test_a_layout_of_the_file_is_no_content() -> None:
    """Digests are of what an update says: fields left at their defaults do not count."""
    assert digest_of(FIRST, {}) == digest_of(update(FIRST.id, caution=None, tasks=FIRST.tasks), {})
    assert digest_of(FIRST, {}) != digest_of(CHANGED, {})


def test_an_attached_file_is_content() -> None:
    """The digest of an update changes with the bytes of its attachment."""
    attached = update(FIRST.id, attachments=[{"file": "a.pdf", "title": {"vi": "A"}}])
    assert digest_of(attached, {"a.pdf": "1"}) != digest_of(attached, {"a.pdf": "2"})


def test_what_vanished_or_changed_is_named_with_both_digests() -> None:
    """A change in silence and a deletion are differences; new updates are none."""
    entries = recorded(FIRST, SECOND)
    changed, gone = differences(entries, [CHANGED, update("2025-09-01-1.1")], {})
    assert (changed.id, changed.line, changed.recorded) == (FIRST.id, 1, digest_of(FIRST, {}))
    assert changed.now == digest_of(CHANGED, {})
    assert (gone.id, gone.line, gone.now) == (SECOND.id, 2, None)


def test_a_correction_explains_a_change_once() -> None:
    """A later correction allows one change; after it is recorded, another change is named."""
    entries = recorded(FIRST)
    assert differences(entries, [CHANGED, CORRECTION], {}) == []
    more = additions(entries, [CHANGED, CORRECTION], {}, LATER)
    assert names(more) == [CORRECTION.id, FIRST.id]
    entries = (*entries, *more)
    assert differences(entries, [CHANGED, CORRECTION], {}) == []
    again = update(FIRST.id, text={"vi": "D"})
    assert [d.id for d in differences(entries, [again, CORRECTION], {})] == [FIRST.id]


def test_a_correction_explains_no_deletion() -> None:
    """What was recorded stays, even where it was wrong."""
    assert [d.now for d in differences(recorded(FIRST), [CORRECTION], {})] == [None]


def test_recording_again_adds_nothing() -> None:
    """Without news the ledger stays as it is."""
    assert additions(recorded(FIRST, SECOND), [FIRST, SECOND], {}, LATER) == []


def test_what_is_not_recorded_as_it_is_comes_oldest_first() -> None:
    """New updates and those that differ from their last entry are unrecorded, others are not."""
    entries = recorded(FIRST)
    assert unrecorded(entries, [FIRST], {}) == []
    found = unrecorded(entries, [SECOND, CHANGED], {})
    assert found == [(CHANGED, digest_of(CHANGED, {})), (SECOND, digest_of(SECOND, {}))]


def test_a_chain_holds_its_own_earlier_ends() -> None:
    """Every end that a chain has had is in it; one that was cut off is not."""
    entries = recorded(FIRST, SECOND)
    ends = [head(entries[:count]) for count in (1, 2)]
    assert all(end and holds(entries, end.digest) for end in ends)
    assert ends[1]
    assert not holds(entries[:1], ends[1].digest)
    assert not holds((), BEGINNING)
