"""The files of tables: valid for others' programs, and the same in every form."""

from __future__ import annotations

import hashlib
import json
import re
from pathlib import Path
from typing import Any

import pytest
from jsonschema import Draft202012Validator, FormatChecker

from plugins.editions.data_urls import PACKAGE
from plugins.opendata.whole import whole_files, whole_paths
from tests.samples.opendata import OpenData, joined, schema_and_file

PLANS = ["updated", "measured", "decided", "declared", "this"]
QUICK_AND_SLOW = [
    "updated",
    *(pytest.param(each, marks=pytest.mark.slow) for each in PLANS if each != "updated"),
]
# A bullet as records write it, which a spreadsheet would take for the beginning of a formula.
BULLET = re.compile(r"(?m)^-(?=\s)")
RISKY = ("=", "+", "-", "@", "\t", "\r")


def report_on(package: Path) -> Any:  # noqa: ANN401 - frictionless has no types for it
    """What frictionless says of a data package and everything in it."""
    from frictionless import validate

    return validate(str(package))


@pytest.mark.slow
@pytest.mark.filterwarnings("ignore")
@pytest.mark.parametrize("plan", PLANS)
def test_the_data_package_is_valid(
    plan: str, request: pytest.FixtureRequest, tmp_path: Path
) -> None:
    """Frictionless finds nothing wrong: types, keys, references, sizes, digests."""
    report = report_on(request.getfixturevalue(plan).put_into(tmp_path))
    assert report.flatten(["name", "type", "note"]) == []
    assert report.valid


@pytest.mark.slow
@pytest.mark.filterwarnings("ignore")
def test_frictionless_would_find_it(updated: OpenData, tmp_path: Path) -> None:
    """Where a byte changed or a type is wrong it says so, and where a body is missing."""
    package = updated.put_into(tmp_path)
    tasks, agencies = package.parent / "tasks.csv", package.parent / "agencies.csv"
    tasks.write_bytes(tasks.read_bytes().replace(b",true,", b",perhaps,", 1))
    assert {"type-error", "hash-count", "byte-count"} <= kinds_of_errors(package)
    described = json.loads(package.read_bytes())
    for resource in described["resources"]:
        del resource["bytes"], resource["hash"]
    package.write_text(json.dumps(described), "utf-8")
    head = agencies.read_bytes().split(b"\r\n")[0]
    agencies.write_bytes(head + b"\r\n")
    assert "foreign-key" in kinds_of_errors(package)


def kinds_of_errors(package: Path) -> set[str]:
    """The kinds of error that frictionless finds."""
    return {kind for (kind,) in report_on(package).flatten(["type"])}


@pytest.mark.parametrize("plan", QUICK_AND_SLOW)
def test_json_is_what_its_schema_says(plan: str, request: pytest.FixtureRequest) -> None:
    """Each table and each record is valid, and each schema is one."""
    data: OpenData = request.getfixturevalue(plan)
    checkers: dict[str, Draft202012Validator] = {}
    for path, schema in schema_and_file(data):
        if schema not in checkers:
            checkers[schema] = Draft202012Validator(
                data.json(schema), format_checker=FormatChecker()
            )
        assert [e.message for e in checkers[schema].iter_errors(data.json(path))] == [], path
    for schema in (path for path in data.files if "/schemas/" in path):
        Draft202012Validator.check_schema(data.json(schema))


@pytest.mark.parametrize("plan", PLANS)
def test_both_forms_say_the_same(plan: str, request: pytest.FixtureRequest) -> None:
    """CSV has the columns and the values of JSON, bullets and risky beginnings apart."""
    data: OpenData = request.getfixturevalue(plan)
    for table in data.tables.values():
        lines, rows = data.lines(table.path("csv")), data.rows(table.name)
        assert [list(row) for row in rows] == [[c.name for c in table.columns]] * len(rows)
        assert len(lines) == len(rows)
        for line, row in zip(lines, rows, strict=True):
            assert {name: cell.removeprefix("'") for name, cell in line.items()} == {
                name: BULLET.sub("•", joined(value)) for name, value in row.items()
            }


@pytest.mark.parametrize("plan", PLANS)
def test_no_cell_is_a_formula(plan: str, request: pytest.FixtureRequest) -> None:
    """No text in a CSV file begins as a formula does; a number may be negative."""
    data: OpenData = request.getfixturevalue(plan)
    found = [
        (path, cell)
        for path in data.files
        if path.endswith(".csv")
        for line in data.lines(path)
        for cell in line.values()
        if cell.startswith(RISKY) and not cell.lstrip("-").replace(".", "").isdigit()
    ]
    assert found == []


def test_files_are_as_described(updated: OpenData) -> None:
    """The size and the digest of each resource are those of the file."""
    for resource in updated.json(PACKAGE)["resources"]:
        content = updated.files[f"/data/{resource['path']}"]
        assert resource["bytes"] == len(content)
        assert resource["hash"] == f"sha256:{hashlib.sha256(content).hexdigest()}"


def test_paths_are_known_before(updated: OpenData, measured: OpenData) -> None:
    """What is said to be made is made, and nothing else."""
    for data in (updated, measured):
        assert [*whole_paths(data.source)] == [*whole_files(data.source)]


def test_every_file_is_utf8_json_or_csv(updated: OpenData) -> None:
    """A program that reads UTF-8 reads every file but the workbook."""
    for path, content in updated.files.items():
        if path.endswith((".json", ".jsonld")):
            json.loads(content.decode())
