"""How programs read the files: short examples that run as they stand.

Each counts the tasks that a body leads by name, for every body. Where the site has no public
address they read the files that lie beside them.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from plugins.editions.data_urls import CSV, JSON, data_table, database
from plugins.editions.edition import Edition
from plugins.editions.extras import Extra

ROLES = "responsibilities"
EXCEL = """\
let
    Source = Csv.Document(Web.Contents("{csv}"), [Delimiter = ",", Encoding = 65001]),
    Roles = Table.PromoteHeaders(Source, [PromoteAllScalars = true]),
    Leads = Table.SelectRows(Roles, each [role] = "lead" and [via] = "")
in
    Table.Group(Leads, "agency", {{ {{"tasks", Table.RowCount, Int64.Type}} }})
"""
PANDAS = """\
import pandas as pd

roles = pd.read_csv("{csv}", dtype=str, keep_default_na=False)
leads = roles[(roles["role"] == "lead") & (roles["via"] == "")]
print(leads["agency"].value_counts())
"""
R = """\
roles <- read.csv("{csv}", fileEncoding = "UTF-8-BOM", colClasses = "character")
leads <- subset(roles, role == "lead" & via == "")
sort(table(leads$agency), decreasing = TRUE)
"""
DUCKDB = """\
SELECT agency, count(*) AS tasks
FROM read_csv('{csv}', header = true, all_varchar = true)
WHERE role = 'lead' AND coalesce(via, '') = ''
GROUP BY agency
ORDER BY tasks DESC;
"""
CURL = """\
curl --fail --remote-name "{csv}"
curl --fail --remote-name "{json}"
"""
DATASETTE = """\
curl --fail --remote-name "{database}"
datasette {file}
"""


@dataclass(frozen=True, slots=True)
class CodeExample:
    """An example: what it is for, by the name of the program, and the lines to copy."""

    program: str
    code: str


def examples(edition: Edition, name: str) -> tuple[CodeExample, ...]:
    """The examples; `name` is that of the site as a part of an address.

    Without a public address there is nothing to load from.
    """
    return tuple(_examples(edition, name))


def _examples(edition: Edition, name: str) -> Iterator[CodeExample]:
    paths = {form: data_table(ROLES, form) for form in (CSV, JSON)}
    paths["database"] = database(name)
    file = _file(paths["database"])
    where = {key: edition.public(path) or _file(path) for key, path in paths.items()}
    if edition.address:
        yield CodeExample("Excel (Power Query)", EXCEL.format(**where))
    yield CodeExample("pandas (Python)", PANDAS.format(**where))
    yield CodeExample("R", R.format(**where))
    yield CodeExample("DuckDB", DUCKDB.format(**where))
    if edition.address:
        yield CodeExample("curl", CURL.format(**where))
        if Extra.DATABASE in edition.extras:
            yield CodeExample("Datasette", DATASETTE.format(**where, file=file))


def _file(path: str) -> str:
    return path.rpartition("/")[2]
