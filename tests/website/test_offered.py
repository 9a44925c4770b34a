"""What pages offer to take away: each record, each list, at an address that there is."""

from __future__ import annotations

from collections.abc import Sequence

import pytest

from plugins.editions.edition import Edition
from plugins.opendata.files import table_paths
from plugins.opendata.lists import list_keys, list_paths
from plugins.opendata.records import record_keys, record_path
from plugins.opendata.source import data_source
from plugins.website.offered import Offered, offered
from plugins.website.pages.every import every_page
from tests.samples import this_site
from tests.samples.indicators import measured_editions
from tests.samples.updates_site import updated_editions

SITES = {"updated": updated_editions, "measured": measured_editions, "this": this_site.editions}
ABOUT_RECORDS = ("task:", "area:", "agency:", "update:", "indicator:")


def made(editions: Sequence[Edition]) -> set[str]:
    """The paths of all files of the open data but the workbook."""
    source = data_source(editions)
    site = source.site
    return {
        *table_paths(source),
        *(record_path(key) for key in record_keys(site)),
        *(path for key in list_keys(site) for path in list_paths(key)),
    }


def by_key(editions: Sequence[Edition]) -> dict[str, Offered]:
    """What each page of a language offers, by its key."""
    pages = every_page(editions, [])
    return {page.key: offered(editions[0], page.key) for page in pages}


@pytest.mark.parametrize("name", SITES)
def test_what_is_offered_is_there(name: str) -> None:
    """Every page of a record leads to it, and every list in both forms; each is made."""
    editions = SITES[name]()
    there = made(editions)
    found = by_key(editions)
    for key, own in found.items():
        of_record = key.startswith(ABOUT_RECORDS) and key.count(":") == 1
        assert (own.record is not None) == of_record, key
        paths = {path for each in own.lists.values() for path in (each.csv, each.json)}
        assert paths | ({own.record} if own.record else set()) <= there, key
    assert {own.record for own in found.values() if own.record} <= there


def test_lists_that_people_take_away() -> None:
    """Tasks, areas, bodies, updates, those of a year, of a kind, duties, silent tasks."""
    found = by_key(updated_editions())
    year = next(iter(updated_editions()[0].site.updates_of_year))
    for key, name, path in (
        ("tasks", "tasks", "/data/tasks.csv"),
        ("area:1", "tasks", "/data/areas/1/tasks.csv"),
        ("agency:so-y-te", "tasks", "/data/agencies/so-y-te/tasks.csv"),
        ("areas", "areas", "/data/areas.csv"),
        ("agencies", "agencies", "/data/agencies.csv"),
        ("matrix", "responsibilities", "/data/responsibilities.csv"),
        ("updates", "updates", "/data/updates.csv"),
        ("updates:report", "updates", "/data/updates.csv"),
        (f"updates:{year}", "updates", f"/data/years/{year}/updates.csv"),
        ("reporting", "silent", "/data/silent/tasks.csv"),
        ("reporting", "expected_reports", "/data/expected_reports.csv"),
    ):
        assert found[key].lists[name].csv == path, key


def test_a_file_is_kept_under_a_name_that_speaks() -> None:
    """Where folders are lost the name still says whose list it is."""
    assert by_key(updated_editions())["agency:so-y-te"].lists["tasks"].name == (
        "agencies-so-y-te-tasks"
    )
