"""Whatever was changed in what was published is named, with the file and what to do."""

from __future__ import annotations

import json
import shutil
import zipfile
from collections.abc import Callable
from pathlib import Path

import pytest

from plugins.plan.rules.check import check
from plugins.plan.rules.stages import BUILDING, CHECKING
from tests.samples.ledger import codes, found, record, recorded_in, unpublishable
from tests.samples.plan import AS_OF
from tests.samples.publications import (
    NEXT_DAY,
    chained,
    copy_of,
    members,
    publications,
    publish,
    rewrite,
)

LINES, COPY, LAST = "data/publications.jsonl", "first", "last"


@pytest.fixture(scope="module")
def published(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The folder of the sample plan, published three times."""
    folder = tmp_path_factory.mktemp("published") / "plan"
    data = recorded_in(folder)
    publish(data, 7)
    publish(data, 8)
    return folder


@pytest.fixture
def data(published: Path, tmp_path: Path) -> Path:
    """A copy of its data."""
    return Path(shutil.copytree(published, tmp_path / "published")) / "data"


def edited(change: Callable[[list[str]], list[str]]) -> Callable[[Path], None]:
    """A change of the lines about publications."""

    def made(data: Path) -> None:
        path = data / "publications.jsonl"
        lines = path.read_text("utf-8").splitlines(keepends=True)
        path.write_text("".join(change(lines)), "utf-8")

    return made


def with_rows(change: Callable[[list[dict[str, object]]], object]) -> Callable[[Path], None]:
    """A change of the rows of updates in the first copy."""

    def made(data: Path) -> None:
        path = copy_of(data, 0)
        rows = json.loads(members(path)["updates.json"])
        change(rows)
        rewrite(path, updates__json=json.dumps(rows).encode())

    return made


def without_first_row(data: Path) -> None:
    """Take the first update out of the first copy, as if it had been withdrawn."""
    path = copy_of(data, 0)
    rows = json.loads(members(path)["updates.json"])
    head, _gone, *lines = members(path)["updates.csv"].splitlines(keepends=True)
    rewrite(
        path, updates__json=json.dumps(rows[1:]).encode(), updates__csv=b"".join((head, *lines))
    )


def said_otherwise(name: str, was: bytes, now: bytes) -> Callable[[Path], None]:
    """A member of the first copy that says something else."""

    def made(data: Path) -> None:
        content = members(copy_of(data, 0))[name]
        assert was in content
        rewrite(copy_of(data, 0), **{name.replace(".", "__"): content.replace(was, now, 1)})

    return made


def cut_short(data: Path) -> None:
    """Half of the first copy's file."""
    path = copy_of(data, 0)
    path.write_bytes(path.read_bytes()[: path.stat().st_size // 2])


def overwritten(data: Path) -> None:
    """The compressed listing of the first copy, and no more, is other bytes."""
    path = copy_of(data, 0)
    content = bytearray(path.read_bytes())
    with zipfile.ZipFile(path) as archive:
        listing = archive.infolist()[0]
    start = listing.header_offset + 30 + len(listing.filename)
    content[start : start + listing.compress_size] = b"\xff" * listing.compress_size
    path.write_bytes(content)


def gone(data: Path) -> None:
    """The first copy is not there."""
    copy_of(data, 0).unlink()


def of_no_line(data: Path) -> None:
    """The last line about a publication is cut off; its copy is left."""
    edited(lambda lines: lines[:-1])(data)


def of_no_ledger(data: Path) -> None:
    """The end of the ledger is cut off; what was published of it is left."""
    path = data / "ledger.jsonl"
    lines = path.read_text("utf-8").splitlines(keepends=True)
    path.write_text("".join(lines[:-1]), "utf-8")


def of_tomorrow(data: Path) -> None:
    """A line of the day after that of the build."""
    chained(data, kind="rollback", date=NEXT_DAY.isoformat(), manifest="0" * 64)


def of_yesterday(data: Path) -> None:
    """A line of an earlier day than the one before it."""
    chained(data, kind="rollback", date="2026-01-01", manifest="0" * 64)


CHAIN: dict[str, tuple[Callable[[Path], None], str, int]] = {
    "edited": (edited(lambda s: [s[0].replace("2026-11", "2026-10"), *s[1:]]), "chain-broken", 2),
    "removed": (edited(lambda s: [s[0], s[2]]), "chain-broken", 2),
    "moved": (edited(lambda s: [s[1], s[0], s[2]]), "chain-broken", 1),
    "doubled": (edited(lambda s: [s[0], s[0], *s[1:]]), "chain-line-twice", 2),
    "marked": (edited(lambda s: ["<<<<<<< HEAD\n", *s]), "chain-conflict-markers", 1),
    "unfinished": (edited(lambda s: [*s[:2], s[2].rstrip()]), "chain-unfinished", 3),
    "no entry": (edited(lambda s: [*s[:2], "{}\n"]), "chain-line", 3),
    "no JSON object": (edited(lambda s: [*s[:2], "[]\n"]), "chain-line", 3),
    "backwards": (of_yesterday, "chain-day-goes-back", 4),
}


@pytest.mark.parametrize("damage", CHAIN)
def test_damage_to_the_lines_is_named(data: Path, damage: str) -> None:
    """A line edited, removed, moved, doubled or unfinished is named at its place, in any build."""
    change, code, line = CHAIN[damage]
    change(data)
    _, problems = check(data, AS_OF, data.parent / "content")
    said = [(each.file, each.code, each.line) for each in problems]
    assert (LINES, code, line) in said
    assert code in codes(data)
    assert record(data) == 1


HELD: dict[str, tuple[Callable[[Path], None], str, str]] = {
    "cut short": (cut_short, "frozen-copy-changed", COPY),
    "overwritten": (overwritten, "frozen-copy-changed", COPY),
    "gone": (gone, "frozen-copy-missing", LINES),
    "another listing": (
        lambda data: rewrite(copy_of(data, 0), rows__sha256=b""),
        "frozen-copy-changed",
        COPY,
    ),
    "a row says something else": (
        with_rows(lambda rows: rows[0].update(kind="x")),
        "frozen-rows-differ",
        COPY,
    ),
    "a cell says something else": (
        said_otherwise("updates.csv", b"related", b"report"),
        "frozen-rows-differ",
        COPY,
    ),
    "a column is called otherwise": (
        said_otherwise("updates.csv", b"supersedes", b"superseded"),
        "frozen-rows-differ",
        COPY,
    ),
    "a column is said to be said": (
        said_otherwise("columns.json", b'"said": false', b'"said": true'),
        "frozen-rows-differ",
        COPY,
    ),
    "a row is gone": (without_first_row, "frozen-rows-gone", COPY),
    "a row more than cells": (with_rows(lambda rows: rows.pop()), "frozen-copy-unreadable", COPY),
    "no table": (
        lambda data: rewrite(copy_of(data, 0), updates__json=b"[1]"),
        "frozen-copy-unreadable",
        COPY,
    ),
    "columns of another kind": (
        lambda data: rewrite(copy_of(data, 0), columns__json=b"[]"),
        "frozen-copy-unreadable",
        COPY,
    ),
    "of no ledger": (of_no_ledger, "publication-of-no-ledger", LINES),
}


# Each publishes twice: all but two for CI.
AT_ONCE = ("a cell says something else", "a row is gone")


@pytest.mark.parametrize(
    "damage",
    [each if each in AT_ONCE else pytest.param(each, marks=pytest.mark.slow) for each in HELD],
)
def test_damage_to_what_was_published_is_named(data: Path, damage: str) -> None:
    """What a copy holds and what is gone from it is named, by `check` and `record` alike."""
    copy = f"data/published/{copy_of(data, 0).name}"
    change, code, place = HELD[damage]
    change(data)
    said = [each for each in found(data) if each.code == code]
    assert [each.file for each in said] == [copy if place == COPY else LINES]
    assert "git" in said[0].render("vi")
    assert code in [each.code for each in unpublishable(data)]
    assert record(data) == 1


DRAFTS: dict[str, tuple[Callable[[Path], None], str]] = {
    "of no line": (of_no_line, "copies-of-no-line"),
    "not written": (of_no_line, "publication-not-written"),
    "ahead": (of_tomorrow, "chain-day-ahead"),
}


@pytest.mark.parametrize("damage", DRAFTS)
def test_what_may_not_be_published_is_said_of_drafts(data: Path, damage: str) -> None:
    """It stops `publish`; in `check` and in other builds it is a notice."""
    change, code = DRAFTS[damage]
    change(data)
    assert code in [each.code for each in unpublishable(data)]
    for rules in (CHECKING, BUILDING):
        _, said = check(data, AS_OF, data.parent / "content", rules)
        assert [each.severity.value for each in said if each.code == code] == ["notice"]


def test_a_row_twice_is_a_row_too_many(data: Path) -> None:
    """A copy in which a row stands twice is not the one that was published."""
    path = copy_of(data, 0)
    rows = json.loads(members(path)["plan.json"])
    head, *lines = members(path)["plan.csv"].splitlines(keepends=True)
    rewrite(
        path,
        plan__json=json.dumps(rows * 2).encode(),
        plan__csv=b"".join((head, *lines, *lines)),
    )
    assert codes(data) == ["frozen-rows-differ"]


def test_drafts_open_no_copy(data: Path) -> None:
    """Only who checks, records or publishes reads every row: a build looks at the listing."""
    with_rows(lambda rows: rows[0].update(kind="x"))(data)
    _, said = check(data, AS_OF, data.parent / "content", BUILDING)
    assert said == ()


@pytest.mark.parametrize("name", ["published", "recorded"])
def test_a_folder_that_leads_elsewhere_is_not_read(data: Path, tmp_path: Path, name: str) -> None:
    """Copies and rows lie in data/; a file of another name beside them is named in a notice."""
    (data / name / "README").write_text("x", "utf-8")
    assert codes(data) == []
    _, said = check(data, AS_OF)
    assert (f"data/{name}/README", "unread-file") in {(each.file, each.code) for each in said}
    shutil.move(data / name, tmp_path / "elsewhere")
    (data / name).symlink_to(tmp_path / "elsewhere")
    places = {(each.file, each.code) for each in found(data)}
    assert (f"data/{name}", "outside-data") in places


def test_every_publication_names_the_ledger_before_it(data: Path) -> None:
    """Where the ledger cannot be read nothing is said of publications."""
    path = data / "ledger.jsonl"
    path.write_text(f"x{path.read_text('utf-8')}", "utf-8")
    assert [each.code for each in unpublishable(data)] == ["chain-line"]
    assert len(publications(data)) == 3
