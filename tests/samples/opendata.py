"""The open data of made-up plans, as files and as what a program reads of them."""

from __future__ import annotations

import csv
import io
import json
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from functools import cached_property
from pathlib import Path
from typing import Any

from plugins.editions.data_urls import PACKAGE, PLAN_RECORD
from plugins.editions.edition import Edition
from plugins.editions.urls import output_file
from plugins.opendata.columns import DataSource, DataTable
from plugins.opendata.lists import list_files, list_keys
from plugins.opendata.records import record_files, record_keys
from plugins.opendata.source import data_source
from plugins.opendata.tables.every import every_table
from plugins.opendata.whole import whole_files
from plugins.plan.rules.check import load
from plugins.publish.build import editions_of
from tests.samples.built import SETTINGS
from tests.samples.folders import laid_out
from tests.samples.plan import AS_OF

BOM = "\ufeff"


@dataclass(frozen=True)
class OpenData:
    """The open data of a site: what they are made from, and all files by their paths."""

    source: DataSource

    @cached_property
    def tables(self) -> Mapping[str, DataTable]:
        """The definitions of the tables, by name."""
        return {table.name: table for table in every_table(self.source)}

    @cached_property
    def files(self) -> dict[str, bytes]:
        """Every file."""
        site = self.source.site
        return {
            **whole_files(self.source),
            **record_files(self.source, record_keys(site)),
            **list_files(self.source, list_keys(site)),
        }

    def json(self, path: str) -> Any:  # noqa: ANN401 - what JSON holds
        """What a program reads of a JSON file."""
        return json.loads(self.files[path])

    def rows(self, table: str) -> list[dict[str, Any]]:
        """The rows of a table, of its JSON file; none of a table that there is not."""
        return self.json(self.tables[table].path("json")) if table in self.tables else []

    def lines(self, path: str) -> list[dict[str, str]]:
        """The lines of a CSV file, by the names in its head."""
        return list(csv.DictReader(io.StringIO(text_of(self.files[path]), newline="")))

    def put_into(self, folder: Path) -> Path:
        """All files below `folder`; gives the path of the data package."""
        for path, content in self.files.items():
            file = folder / output_file(path)
            file.parent.mkdir(parents=True, exist_ok=True)
            file.write_bytes(content)
        return folder / output_file(PACKAGE)

    @property
    def plan(self) -> Any:  # noqa: ANN401 - what JSON holds
        """What plan.json holds."""
        return self.json(PLAN_RECORD)


def text_of(content: bytes) -> str:
    """The text of a CSV file, which begins with a byte order mark."""
    text = content.decode()
    assert text.startswith(BOM)
    return text[1:]


def open_data(editions: Sequence[Edition]) -> OpenData:
    """The open data of a site."""
    return OpenData(data_source(editions))


def of_sample(folder: Path, over: str) -> OpenData:
    """The open data of the made-up plan with the files of `over` laid over it."""
    data = laid_out(folder, over)
    return open_data(editions_of(load(data, AS_OF, data.parent / "content"), SETTINGS))


def joined(value: Any) -> str:  # noqa: ANN401 - what JSON holds
    """A value of JSON as CSV writes it, but for what makes a cell harmless."""
    if isinstance(value, list):
        return "|".join(map(joined, value))
    if value is None or isinstance(value, bool):
        return {None: "", True: "true", False: "false"}[value]
    return str(value)


def schema_and_file(data: OpenData) -> Iterator[tuple[str, str]]:
    """The path of each JSON file that has a schema, and that of the schema."""
    for path, content in data.files.items():
        if path.endswith(".json") and "/schemas/" not in path and path != PACKAGE:
            found = json.loads(content)
            if isinstance(found, dict):
                own = found["$schema"]
                yield path, own[own.index("/data/") :]
    for name, table in data.tables.items():
        yield table.path("json"), f"/data/schemas/{name}.schema.json"
