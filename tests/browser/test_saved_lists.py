"""A narrowed list as a file: the rows that a reader sees, and how they were chosen."""

from __future__ import annotations

import csv
import io
import json
from pathlib import Path
from typing import Any

import pytest
from playwright.sync_api import Page, expect

from tests.browser.filters import shown
from tests.browser.window import OpenPage
from tests.conftest import BuiltSite

pytestmark = pytest.mark.slow

HEAD = 6
CHOICES = [
    ("/nhiem-vu/", {"agency": "so-y-te", "role": "lead"}),
    ("/en/tasks/", {"area": "1"}),
    ("/en/tasks/", {"deadline": "ongoing", "coverage": "nothing"}),
    ("/bao-cao/", {"agency": "so-y-te"}),
]


def saved(page: Page, form: str) -> tuple[str, str]:
    """The name and the text of the file that the link to `form` gives."""
    with page.expect_download() as download:
        page.locator("[data-filters-save] a", has_text=form).click()
    return download.value.suggested_filename, Path(download.value.path()).read_bytes().decode()


def in_sight(page: Page) -> set[str]:
    """The tasks whose rows a reader sees, dropped ones too."""
    rows = page.locator(":is([data-task], [data-dropped]):not([hidden])").all()
    return {
        str(row.get_attribute("data-task") or row.get_attribute("data-dropped")) for row in rows
    }


def published(built: BuiltSite, name: str) -> Any:  # noqa: ANN401 - what JSON holds
    """The rows of a published JSON file."""
    return json.loads((built.folder / "data" / name).read_bytes())


@pytest.mark.parametrize(("path", "choices"), CHOICES)
def test_a_narrowed_list_is_what_is_seen(
    updates_site: BuiltSite, open_page: OpenPage, path: str, choices: dict[str, str]
) -> None:
    """The file has the rows that are seen, as the table has them, below what was chosen."""
    query = "&".join(f"{name}={value}" for name, value in choices.items())
    page = open_page(f"{updates_site.url}{path}?{query}")
    visible = in_sight(page)
    assert 0 < len(visible) < len(published(updates_site, "tasks.json"))
    name, text = saved(page, "CSV")
    as_of = published(updates_site, "tasks.json")[0]["as_of"]
    parts = [part for pair in choices.items() for part in pair]
    assert sorted(name.removesuffix(f"-{as_of}.csv").removeprefix("tasks-").split("-")) == sorted(
        "-".join(parts).split("-")
    )
    whole = (updates_site.folder / "data/tasks.csv").read_bytes().decode()
    head, *rows = csv.reader(io.StringIO(whole.removeprefix("\ufeff"), newline=""))
    told = [*csv.reader(io.StringIO(text.removeprefix("\ufeff"), newline=""))]
    assert told[HEAD] == head
    assert told[HEAD + 1 :] == [row for row in rows if row[0] in visible]
    assert text.startswith("\ufeff")
    labels = page.locator(".filters__removed").all_inner_texts()
    assert all(label in told[1][1] for label in labels)
    assert told[2][1].split()[0] == str(shown(page).count())
    assert told[3][1] == as_of
    assert told[4][1] == page.url
    assert told[5] == []


def test_lines_of_a_narrowed_list_are_those_of_the_table(
    updates_site: BuiltSite, open_page: OpenPage
) -> None:
    """Byte for byte a line is what the whole file has: bullets, quotation marks, lists."""
    page = open_page(f"{updates_site.url}/nhiem-vu/?coverage=nothing")
    text = saved(page, "CSV")[1]
    whole = (updates_site.folder / "data/tasks.csv").read_bytes().decode().removeprefix("\ufeff")
    start = text.index("id,area,")
    assert set(text[start:].split("\r\n")) <= set(whole.split("\r\n"))
    assert len(text[start:].split("\r\n")) > 2


def test_a_narrowed_list_as_json(updates_site: BuiltSite, open_page: OpenPage) -> None:
    """Its rows are those of the published file; beside them stands how they were chosen."""
    page = open_page(f"{updates_site.url}/en/tasks/?area=1")
    name, text = saved(page, "JSON")
    visible = in_sight(page)
    found = json.loads(text)
    assert name.endswith(".json")
    assert found["rows"] == [
        row for row in published(updates_site, "tasks.json") if row["id"] in visible
    ]
    assert found["filtered_by"]["area"]["value"] == "1"
    assert found["shown"] == shown(page).count()


def test_the_links_say_what_they_give(updates_site: BuiltSite, open_page: OpenPage) -> None:
    """All, while nothing is chosen; the tasks that are shown, once something is."""
    page = open_page(f"{updates_site.url}/en/tasks/")
    line = page.locator("[data-filters-save]")
    expect(line).to_contain_text("Download the whole list (")
    name, text = saved(page, "CSV")
    assert name == "tasks.csv"
    assert text.encode() == (updates_site.folder / "data/tasks.csv").read_bytes()
    page.locator('[data-filter="area"] [data-value="1"]').click()
    expect(line).to_contain_text(f"Download the tasks shown ({shown(page).count()} of ")
    page.go_back()
    expect(line).to_contain_text("Download the whole list (")


def test_dropped_tasks_go_along(decided_site: BuiltSite, open_page: OpenPage) -> None:
    """A dropped task that is seen is in the file, and in no number."""
    page = open_page(f"{decided_site.url}/en/tasks/?area=2")
    visible = in_sight(page)
    text = saved(page, "CSV")[1]
    lines = [*csv.reader(io.StringIO(text.removeprefix("\ufeff"), newline=""))]
    page.goto(f"{decided_site.url}/en/tasks/")
    assert {line[0] for line in lines[HEAD + 1 :]} == visible


def test_without_script_the_whole_list(updates_site: BuiltSite, open_page: OpenPage) -> None:
    """The link gives everything, and says so."""
    page = open_page(f"{updates_site.url}/en/tasks/?area=1", javascript=False)
    expect(page.locator("[data-filters-save]")).to_contain_text("Download the whole list (")
    name, text = saved(page, "CSV")
    assert name == "tasks.csv"
    assert text.encode() == (updates_site.folder / "data/tasks.csv").read_bytes()


def test_without_a_connection_it_says_so(updates_site: BuiltSite, open_page: OpenPage) -> None:
    """Where the table does not come, the line says that and goes back to the whole list."""
    page = open_page(f"{updates_site.url}/en/tasks/?area=1", allowed=("Failed to load",))
    page.route("**/data/tasks.json", lambda route: route.abort())
    page.locator("[data-filters-save] a", has_text="JSON").click()
    line = page.locator("[data-filters-save]")
    expect(line).to_contain_text("please check the connection")
    expect(line).to_contain_text("Download the whole list (")


def test_by_keyboard(updates_site: BuiltSite, open_page: OpenPage) -> None:
    """The Enter key on a link does what a click does."""
    page = open_page(f"{updates_site.url}/en/tasks/?area=1")
    page.locator("[data-filters-save] a", has_text="CSV").focus()
    with page.expect_download() as download:
        page.keyboard.press("Enter")
    assert download.value.suggested_filename.startswith("tasks-area-1-")
