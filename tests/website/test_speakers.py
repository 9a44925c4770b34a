"""Whoever reports is called as it was called then, wherever its words or its silence are told."""

from __future__ import annotations

import json

import pytest

from plugins.editions.errata import record_link
from plugins.search.prose_and_updates import updates
from tests.samples.rendered import shown
from tests.samples.today import succeeded_rendered

RENAMED, BY_HEIR = "2025-02-20-1.1", "2025-10-05-1.1"
IN_PLAN = {"vi": "Sở Xây dựng mẫu", "en": "Sample Department of Construction"}
# By its new name it signed the report, which tells of a day before it was renamed.
THEN = {
    "vi": "Sở Xây dựng và Giao thông mẫu",
    "en": "Sample Department of Construction and Transport",
}
HEIR = {
    "vi": "Sở Hạ tầng và Nhà ở tỉnh Mẫu Mới",
    "en": "Department of Infrastructure and Housing of New Sample Province",
}


@pytest.mark.parametrize("language", IN_PLAN)
def test_a_report_names_its_body_as_it_was_called(language: str) -> None:
    """On its own page, with what the plan calls it; in lists; on the page of the task."""
    site, then, heir = succeeded_rendered(), THEN[language], HEIR[language]
    (told,) = site.words(
        language,
        f"update:{RENAMED}",
        ".update-facts dd:has(a[href*='co-quan'], a[href*='agencies'])",
    )
    assert told.startswith(then)
    assert told.endswith(f": {IN_PLAN[language]}")
    assert IN_PLAN[language] not in site.words(language, f"update:{BY_HEIR}", ".update-facts")[0]
    assert site.words(language, "task:1.1", ".update-entry__by") == [heir, then]
    (stated,) = site.words(language, "task:1.1", ".status .status__detail")[:1]
    assert heir in stated
    listed = site.words(language, "agency:so-xay-dung", ".update-entry__by")
    assert then in listed
    assert IN_PLAN[language] not in listed


@pytest.mark.parametrize("language", IN_PLAN)
def test_the_page_about_reporting_says_who_spoke(language: str) -> None:
    """In the row of the body of the plan each report has the name under which it was made."""
    rows = succeeded_rendered().page(language, "reporting").select(".body-reporting")
    (own,) = [row for row in rows if shown(row.select("a")[0]) == IN_PLAN[language]]
    received = [shown(entry) for entry in own.select(".body-reporting__received > li")]
    assert [HEIR[language] in entry or THEN[language] in entry for entry in received] == [True] * 3


@pytest.mark.parametrize("language", IN_PLAN)
def test_a_request_names_the_body_that_was_asked(language: str) -> None:
    """By its name of the day; who answers for it today stands behind it where it is another."""
    site = succeeded_rendered()
    heir, then = site.words(language, "requests", ".report-request__name")
    assert heir == HEIR[language]
    assert then.startswith(f"{THEN[language]} (")
    assert HEIR[language] in then
    edition = next(each for each in site.editions if each.language.code == language)
    link = record_link(edition, "request:2025-04-01-so-xay-dung")
    assert link.name.text.startswith(THEN[language])


@pytest.mark.parametrize("language", IN_PLAN)
def test_programs_are_told_the_same_name(language: str) -> None:
    """What a page says for search engines, and what the site's own search finds and shows."""
    site = succeeded_rendered()
    data = site.page(language, f"update:{RENAMED}").select('script[type="application/ld+json"]')
    creators = [json.loads(each.string or "").get("creator", {}).get("name") for each in data]
    assert THEN[language] in creators
    edition = next(each for each in site.editions if each.language.code == language)
    found = {each.id: each for own in updates(edition).values() for each in own}
    assert (found[RENAMED].by, found[BY_HEIR].by) == (THEN[language], HEIR[language])
    assert IN_PLAN[language] in found[RENAMED].bodies
