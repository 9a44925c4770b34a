"""The page of open data: what it tells of the files, and that its examples run."""

from __future__ import annotations

import re
import shutil
import subprocess
import sys
from collections.abc import Callable
from dataclasses import replace
from importlib.util import find_spec
from pathlib import Path

import pytest
from bs4 import BeautifulSoup

from plugins.editions.edition import Edition
from plugins.editions.extras import Extra
from plugins.opendata.lists import list_files, list_keys
from plugins.opendata.records import record_files, record_keys
from plugins.opendata.source import data_source
from plugins.opendata.whole import whole_files
from plugins.website.pages.data.page import DataView, data_page
from tests.conftest import BuiltSite
from tests.samples import this_site
from tests.samples.built import renderer_of
from tests.samples.opendata import OpenData, open_data
from tests.samples.updates_site import updated_editions

ADDRESS = "https://data.example"


def addressed(**changes: object) -> tuple[Edition, ...]:
    """The made-up plan with updates, on a site that has an address."""
    return tuple(
        replace(each, **{"address": ADDRESS, **changes})  # type: ignore[arg-type]
        for each in updated_editions()
    )


def view_of(editions: tuple[Edition, ...], language: int = 0) -> DataView:
    """The view of the page in a language."""
    view: DataView = data_page(editions[language], editions).view()
    return view


def html_of(editions: tuple[Edition, ...], language: int = 0) -> BeautifulSoup:
    """The page in a language."""
    pages = [data_page(each, editions) for each in editions]
    html = renderer_of(editions, pages).render(pages[language])
    return BeautifulSoup(html, "html.parser")


def test_every_table_with_every_column() -> None:
    """The page has each table with its rows, and each column with its type and meaning."""
    data = open_data(addressed())
    for language in (0, 1):
        tables = {table.name: table for table in view_of(addressed(), language).tables}
        assert [*tables] == [*data.tables]
        for name, table in tables.items():
            assert table.rows == len(data.rows(name))
            assert [column.name for column in table.columns] == [
                column.name for column in data.tables[name].columns
            ]
            assert all(column.about.text and column.type for column in table.columns)


def test_every_address_answers() -> None:
    """Each file that the page names, as a link or in words, is one of those that are made."""
    editions = addressed()
    source = data_source(editions)
    made = {
        **whole_files(source),
        **record_files(source, record_keys(source.site)),
        **list_files(source, list_keys(source.site)),
    }
    page = html_of(editions)
    links = {str(link["href"]) for link in page.select("main a[href]")}
    data = {f"/{href.lstrip('./')}" for href in links if "data/" in href and "://" not in href}
    written = set(re.findall(rf'{re.escape(ADDRESS)}(/data/[^\s"\')<]+)', str(page.main)))
    assert len(data) > 30
    assert len(written) >= 2 * len(open_data(editions).tables)
    assert data | written <= set(made)


def test_sizes_are_those_of_the_files() -> None:
    """A size is that of the file which the site puts out, in the words of the language."""
    view = view_of(addressed())
    found = whole_files(data_source(addressed()))
    for table in view.tables:
        for file in table.files:
            size = len(found[file.path])
            number, unit = file.size.split()
            factor = {"B": 1, "kB": 1000, "MB": 1_000_000}[unit]
            assert float(number.replace(",", ".")) * factor == pytest.approx(size, rel=0.05, abs=60)


def test_what_is_not_made_is_not_linked() -> None:
    """Database and archive are named where a publication makes them, and only there."""
    draft, published = view_of(addressed()), view_of(addressed(extras=frozenset(Extra)))
    assert draft.database is draft.archive is None
    assert published.database is not None
    assert published.archive is not None
    assert "Datasette" not in {each.program for each in draft.examples}
    assert "Datasette" in {each.program for each in published.examples}
    names = {link.get_text() for link in html_of(addressed(extras=frozenset(Extra))).select("a")}
    assert any("SQLite" in name for name in names)
    assert any("ZIP" in name for name in names)


def test_without_an_address_examples_read_files() -> None:
    """While nobody can load anything, no example says from where."""
    editions = addressed(address=None)
    view = view_of(editions)
    assert {"pandas (Python)", "R", "DuckDB"} == {each.program for each in view.examples}
    assert not any("://" in each.code or "/data/" in each.code for each in view.examples)


def test_it_is_a_catalogue_of_data_sets() -> None:
    """Programs that know schema.org find each table as a data set with files to load."""
    for edition in addressed():
        (catalogue,) = data_page(edition, addressed()).data()
        assert catalogue["@type"] == "DataCatalog"
        whole, *tables = catalogue["dataset"]
        assert {each["@type"] for each in (whole, *tables)} == {"Dataset"}
        assert [each["name"] for each in tables] == [
            table.title.text for table in view_of(addressed(), edition != addressed()[0]).tables
        ]
        for each in (whole, *tables):
            assert each["license"].startswith("https://")
            assert {one["@type"] for one in each["distribution"]} == {"DataDownload"}
            assert all(one["contentUrl"].startswith(ADDRESS) for one in each["distribution"])


def lines(program: str, editions: tuple[Edition, ...]) -> str:
    """The code of the example for a program."""
    return next(each.code for each in view_of(editions).examples if each.program == program)


def expected(data: OpenData) -> dict[str, int]:
    """How many tasks each body leads by name."""
    counts: dict[str, int] = {}
    for row in data.rows("responsibilities"):
        if row["role"] == "lead" and row["via"] is None:
            counts[row["agency"]] = counts.get(row["agency"], 0) + 1
    return counts


def counted(words: str) -> dict[str, int]:
    """The bodies and numbers that a program wrote, a body a line or all in two lines (R)."""
    pairs = re.findall(r"(?m)^([a-z][\w-]*)[ \t]+(\d+)$", words)
    if not pairs:
        names, numbers = re.findall(r"[a-z][\w-]+", words), re.findall(r"\b\d+\b", words)
        pairs = [*zip([name for name in names if name != "agency"], numbers, strict=True)]
    return {name: int(number) for name, number in pairs}


PROGRAMS: dict[str, tuple[Callable[[], object], Callable[[str], list[str]]]] = {
    "pandas (Python)": (lambda: find_spec("pandas"), lambda code: [sys.executable, "-c", code]),
    "DuckDB": (
        lambda: find_spec("duckdb"),
        lambda code: [
            sys.executable,
            "-c",
            f"import duckdb\nfor a, n in duckdb.sql({code!r}).fetchall(): print(a, n)",
        ],
    ),
    "R": (lambda: shutil.which("Rscript"), lambda code: ["Rscript", "-e", code]),
}


@pytest.mark.slow
@pytest.mark.parametrize("program", PROGRAMS)
def test_an_example_counts_right(program: str, tmp_path: Path) -> None:
    """Run as it stands beside the files, an example gives the numbers of the table of bodies."""
    there, command = PROGRAMS[program]
    if not there():
        pytest.skip(f"{program} is not installed")
    editions = addressed(address=None)
    data = open_data(editions)
    (tmp_path / "responsibilities.csv").write_bytes(data.files["/data/responsibilities.csv"])
    run = subprocess.run(
        command(lines(program, editions)),
        cwd=tmp_path,
        capture_output=True,
        text=True,
        check=True,
        env={"PATH": "/usr/bin:/bin", "PYTHONPATH": ":".join(sys.path), "LC_ALL": "C.UTF-8"},
    )
    wanted = expected(data)
    assert wanted == {
        r["id"]: r["leads_by_name"] for r in data.rows("agencies") if r["id"] in wanted
    }
    assert counted(run.stdout) == wanted


@pytest.mark.slow
def test_the_example_for_curl_loads_the_files(site: BuiltSite, tmp_path: Path) -> None:
    """Run as it stands, with the address at which the site is served, it gives the files."""
    every = tuple(replace(each, address=site.url) for each in this_site.editions())
    code = lines("curl", every)
    subprocess.run(["sh", "-ec", code], cwd=tmp_path, check=True, capture_output=True)
    for name in ("responsibilities.csv", "responsibilities.json"):
        assert (tmp_path / name).read_bytes() == (site.folder / "data" / name).read_bytes()
