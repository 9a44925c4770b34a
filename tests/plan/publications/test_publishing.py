"""`make record` writes down each publication, with a frozen copy of what was published."""

from __future__ import annotations

import hashlib
import json
from pathlib import Path

import pytest

from plugins.plan.facts.derive import derive
from plugins.plan.ledger.chain import BEGINNING
from plugins.plan.records.chain import canonical
from plugins.plan.rows.every import full_rows, tables
from plugins.plan.rules.check import load
from tests.samples.folders import contents, laid_out
from tests.samples.ledger import LANGUAGES, forget_publications, record, unpublishable
from tests.samples.plan import AS_OF
from tests.samples.publications import (
    NEXT_DAY,
    cells,
    copy_of,
    end,
    members,
    publications,
    publish,
    rows,
    said_update,
)


def test_a_publication_is_a_line_and_a_copy(data: Path) -> None:
    """The line has the day, the end of the ledger, and the digest of the copy's listing."""
    (line,) = publications(data)
    assert line == {
        "kind": "publication",
        "date": AS_OF.isoformat(),
        "copy": hashlib.sha256(members(copy_of(data))["rows.sha256"]).hexdigest(),
        "ledger": end(data),
        "previous": BEGINNING,
    }
    assert unpublishable(data) == []


def test_a_copy_holds_every_table_as_csv_and_json(data: Path) -> None:
    """Each row has its said columns and those worked out, as `plan/rows` writes them."""
    records = load(data, AS_OF, data.parent / "content")
    expected = full_rows(records, derive(records, AS_OF), LANGUAGES)
    for prefix, table in tables(LANGUAGES).items():
        own = [row for name, row in expected.items() if name.partition(":")[0] == prefix]
        assert rows(copy_of(data), table.name) == own
        head, *lines = cells(copy_of(data), table.name)
        assert head == [column.name for column in table.columns]
        assert len(lines) == len(own)
    (health,) = (row for row in rows(copy_of(data), "agencies") if row["id"] == "so-y-te")
    assert (health["leads"], health["coordinates"]) == (4, 3)


def test_a_copy_says_what_its_columns_are(data: Path) -> None:
    """Each column has its type, whether it is said or was worked out, and words in both tongues."""
    described = json.loads(members(copy_of(data))["columns.json"])
    columns = {column["name"]: column for column in described["tasks"]["columns"]}
    assert columns["area"]["said"]
    assert columns["updates"] == {
        "name": "updates",
        "type": "integer",
        "said": False,
        "description": {"vi": "Số thông tin cập nhật", "en": "Number of updates"},
    }


def test_the_listing_has_two_digests_for_each_row(data: Path) -> None:
    """Anyone can work them out: of the row as JSON, and of its cells as a JSON array."""
    listing = members(copy_of(data))["rows.sha256"].decode()
    (row,) = rows(copy_of(data), "plan")
    _, line = cells(copy_of(data), "plan")
    digests = [hashlib.sha256(canonical(value).encode()).hexdigest() for value in (row, line)]
    assert f"{digests[0]}  {digests[1]}  plan\n" in listing
    names = [line.split("  ", 2)[2] for line in listing.splitlines()]
    assert names == sorted(names)
    assert [name for name in names if name.startswith("table:")] == [
        f"table:{name}" for name in sorted(table.name for table in tables(LANGUAGES).values())
    ]


def test_where_nothing_was_recorded_nothing_is_published(
    data: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Recording again on another day changes no byte of data/."""
    before = contents(data)
    monkeypatch.setenv("BUILD_DATE", NEXT_DAY.isoformat())
    assert record(data) == 0
    assert contents(data) == before


def test_an_old_ledger_gets_its_first_publication(data: Path) -> None:
    """Where a ledger stands without publications, its end is written down as the first one."""
    ledger = (data / "ledger.jsonl").read_bytes()
    forget_publications(data)
    assert [each.code for each in unpublishable(data)] == ["publication-not-written"]
    assert record(data) == 0
    assert (data / "ledger.jsonl").read_bytes() == ledger
    assert len(publications(data)) == 1
    assert unpublishable(data) == []


def test_the_same_data_give_the_same_bytes(data: Path, tmp_path: Path) -> None:
    """Whoever records the same data on the same day elsewhere writes the same files."""
    other = laid_out(tmp_path / "other")
    assert record(other) == 0
    assert contents(other) == contents(data)


def test_each_publication_goes_on_from_the_one_before(data: Path) -> None:
    """What is new makes a line with a copy of its own; the copy before stays as it was."""
    first = copy_of(data)
    before = first.read_bytes()
    publish(data, 7, NEXT_DAY)
    line = publications(data)[1]
    assert line["date"] == NEXT_DAY.isoformat()
    assert line["ledger"] == end(data)
    assert copy_of(data) != first
    assert first.read_bytes() == before
    assert line["previous"] == hashlib.sha256(canonical(publications(data)[0]).encode()).hexdigest()


def test_what_is_published_is_said(data: Path, capsys: pytest.CaptureFixture[str]) -> None:
    """`record` says in both languages under which name, and where the copy lies."""
    capsys.readouterr()
    publish(data, 7)
    said = capsys.readouterr().out
    assert f"a new publication, {AS_OF}-2; its copy in data/published/ is" in said
    assert f"một lần công bố mới, {AS_OF}-2; bản lưu trong data/published/ là" in said
    assert copy_of(data).name in said


def test_what_is_recorded_but_not_published_is_named(data: Path) -> None:
    """A ledger that went on since the last publication is not published."""
    said_update(data, 7)
    kept = contents(data / "published"), (data / "publications.jsonl").read_bytes()
    assert record(data) == 0
    copy_of(data).unlink()
    (data / "publications.jsonl").write_bytes(kept[1])
    assert contents(data / "published") == kept[0]
    (problem,) = unpublishable(data)
    assert problem.render("en").startswith("data/publications.jsonl:1:1: -: what the ledger")
    assert "make record" in problem.render("vi")
