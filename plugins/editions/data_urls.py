"""The addresses of the open data: they are the same in every language."""

from __future__ import annotations

from plugins.editions.urls import DATA

CSV, JSON = "csv", "json"
FORMS = (CSV, JSON)
# The document as a record, what describes all files, and the catalogue for other catalogues.
PLAN_RECORD, PACKAGE, CATALOGUE = (
    f"{DATA}{name}" for name in ("plan.json", "datapackage.json", "catalogue.jsonld")
)
# Everything in one file. Only `make publish` makes it.
ARCHIVE = f"{DATA}all.zip"

# The folder below /data/ of what charts are drawn from, and of the drawings.
CHARTS = "charts/"


def data_table(table: str, form: str, folder: str = "") -> str:
    """A table as "csv" or "json"; some stand in a folder ("charts/")."""
    return f"{DATA}{folder}{table}.{form}"


def chart_drawing(chart: str, language: str) -> str:
    """A chart as a drawing that stands by itself, in a language."""
    return data_table(f"{chart}.{language}", "svg", CHARTS)


def data_record(table: str, id_: str) -> str:
    """One record of a table, as JSON."""
    return f"{DATA}{table}/{id_}.{JSON}"


def data_schema(name: str) -> str:
    """The JSON Schema of a table ("tasks") or of one of its records ("task")."""
    return f"{DATA}schemas/{name}.schema.{JSON}"


def data_of(table: str, id_: str, rows: str, form: str) -> str:
    """Those rows of the table `rows` that belong to one record of `table`: tasks of an agency."""
    return f"{DATA}{table}/{id_}/{rows}.{form}"


def data_of_year(year: int, form: str) -> str:
    """The updates of a year."""
    return data_of("years", str(year), "updates", form)


def silent_tasks(form: str) -> str:
    """The tasks on which nothing was ever reported or confirmed."""
    return f"{DATA}silent/tasks.{form}"


def workbook(name: str) -> str:
    """The workbook with all tables; `name` is that of the site as a part of an address."""
    return f"{DATA}{name}.xlsx"


def database(name: str) -> str:
    """The database with all tables; `name` as for the workbook. Only `make publish` makes it."""
    return f"{DATA}{name}.db"
