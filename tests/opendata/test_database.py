"""The database and the archive, which only a publication has."""

from __future__ import annotations

import io
import json
import sqlite3
import subprocess
import sys
import zipfile
from collections.abc import Iterator
from contextlib import closing
from dataclasses import replace
from pathlib import Path

import pytest

from plugins.editions.data_urls import ARCHIVE, CATALOGUE
from plugins.editions.extras import Extra
from plugins.editions.urls import output_file
from plugins.opendata.database import database_path
from plugins.opendata.lists import list_keys, list_paths
from plugins.opendata.whole import whole_files
from plugins.plan.rules.check import load
from plugins.publish.build import build
from tests.samples.built import SETTINGS
from tests.samples.folders import laid_out
from tests.samples.opendata import OpenData
from tests.samples.plan import AS_OF

FOUND = """
SELECT tasks.id FROM tasks_fts JOIN tasks ON tasks.rowid = tasks_fts.rowid
WHERE tasks_fts MATCH ? ORDER BY tasks.rowid
"""


def published(data: OpenData) -> dict[str, bytes]:
    """The files with all data as a publication has them."""
    own = (replace(edition, extras=frozenset(Extra)) for edition in data.source.editions)
    return whole_files(replace(data.source, editions=tuple(own)))


@pytest.fixture(scope="module")
def file(updated: OpenData, tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The database of the made-up plan with updates."""
    path = tmp_path_factory.mktemp("database") / "site.db"
    path.write_bytes(published(updated)[database_path(updated.source)])
    return path


@pytest.fixture
def database(file: Path) -> Iterator[sqlite3.Connection]:
    """A connection to it."""
    with closing(sqlite3.connect(file)) as connection:
        connection.row_factory = sqlite3.Row
        yield connection


def test_it_holds_the_tables(updated: OpenData, database: sqlite3.Connection) -> None:
    """Each table has the rows of its JSON file: lists as JSON, true as 1."""
    for name, table in updated.tables.items():
        lists = [column.name for column in table.columns if column.type == "array"]
        found = [dict(row) for row in database.execute(f'SELECT * FROM "{name}" ORDER BY rowid')]  # noqa: S608
        assert [
            {key: json.loads(value) if key in lists else value for key, value in row.items()}
            for row in found
        ] == updated.rows(name), name


def test_keys_and_references_stand(updated: OpenData, database: sqlite3.Connection) -> None:
    """SQLite itself finds nothing that breaks a reference, and each has an index."""
    assert database.execute("PRAGMA foreign_key_check").fetchall() == []
    assert database.execute("PRAGMA integrity_check").fetchone()[0] == "ok"
    for name, table in updated.tables.items():
        references = {row["from"] for row in database.execute(f"PRAGMA foreign_key_list('{name}')")}
        assert references == {column for each in table.references for column in each.columns}
        keys = [row for row in database.execute(f"PRAGMA table_info('{name}')") if row["pk"]]
        assert {row["name"] for row in keys} == {*table.key}
        assert len(database.execute(f"PRAGMA index_list('{name}')").fetchall()) >= len(references)


@pytest.mark.parametrize("words", ["điện", "dien", "đien", "ĐIỆN"])
def test_words_are_found_without_accents(database: sqlite3.Connection, words: str) -> None:
    """Whoever types with accents, without, or some of them finds the same tasks."""
    found = [row["id"] for row in database.execute(FOUND, [words])]
    every = [row["id"] for row in database.execute(FOUND, ["dien"])]
    assert found
    assert found == every


def test_the_same_bytes_each_time(updated: OpenData, file: Path) -> None:
    """Neither the clock nor chance is in the database or the archive."""
    again = published(updated)
    assert again[database_path(updated.source)] == file.read_bytes()
    assert again == published(updated)


@pytest.mark.slow
def test_datasette_opens_it(updated: OpenData, file: Path, database: sqlite3.Connection) -> None:
    """Datasette shows its tables as they are, and offers the search of those that have one."""
    asked = [sys.executable, "-m", "datasette", str(file), "--get"]

    def get(path: str) -> str:
        command = [*asked, path]
        return subprocess.run(command, check=True, capture_output=True, text=True).stdout

    tables = {table["name"]: table for table in json.loads(get("/site.json"))["tables"]}
    for name, table in updated.tables.items():
        assert tables[name]["primary_keys"] == [*table.key]
        assert tables[name]["count"] == len(updated.rows(name))
        named = {each["other_table"] for each in tables[name]["foreign_keys"]["outgoing"]}
        assert named == {each.table for each in table.references}
    assert tables["tasks"]["fts_table"] == "tasks_fts"
    found = json.loads(get("/site/tasks.json?_search=dien&_shape=objects"))
    ids = [row["id"] for row in database.execute(FOUND, ["dien"])]
    assert [row["id"] for row in found["rows"]] == ids


def test_the_archive_holds_everything(updated: OpenData) -> None:
    """Each table, record and schema as it is published, the workbook and the database.

    The catalogue of a draft alone is another: it does not name these two.
    """
    with zipfile.ZipFile(io.BytesIO(published(updated)[ARCHIVE])) as archive:
        found = {f"/data/{name}": archive.read(name) for name in archive.namelist()}
    own = {path: content for path, content in updated.files.items() if path in found}
    assert {path for path in own if found[path] != own[path]} == {CATALOGUE}
    assert found.keys() - own.keys() == {database_path(updated.source)}
    lists = {path for key in list_keys(updated.source.site) for path in list_paths(key)}
    assert updated.files.keys() - found.keys() == lists


@pytest.mark.slow
def test_only_a_publication_has_them(tmp_path: Path) -> None:
    """A build to look at makes neither; a publication makes both, beside all else."""
    data = laid_out(tmp_path, "updates_site")
    records = load(data, AS_OF, data.parent / "content")
    draft = dict(build(records, [], SETTINGS))
    published = dict(
        build(records, [], replace(SETTINGS, extras=frozenset({Extra.DATABASE, Extra.ARCHIVE})))
    )
    more = published.keys() - draft.keys()
    assert {Path(name).suffix for name in more} == {".db", ".zip"}
    assert output_file(ARCHIVE) in more
    told = (json.loads(files[output_file(CATALOGUE)]) for files in (draft, published))
    before, after = (
        {*map(json.dumps, each["dcat:dataset"][0]["dcat:distribution"])} for each in told
    )
    assert len(after - before) == len(more)
    assert before < after
