"""What was corrected is marked wherever its title stands, and a request lists all that came."""

from __future__ import annotations

import json

import pytest

from plugins.editions.edition import Edition
from plugins.editions.errata import record_link
from plugins.editions.updates import in_plain_text
from plugins.search.prose_and_updates import updates
from tests.samples.rendered import shown
from tests.samples.today import succeeded_rendered

WRONG, RIGHT = "2025-10-05-1.3", "2025-10-20-1.3"
TITLE = {"vi": "Đã cấp nước cho 1.200 hộ", "en": "Water supplied to 1,200 homes"}
MARK = {"vi": "(đã được đính chính)", "en": "(since corrected)"}
# In what is to be cited the mark stands beside the day.
CITED = {
    "vi": "” (ngày 05 tháng 10 năm 2025, đã được đính chính)",
    "en": "” (5 October 2025, since corrected)",
}
KEYS = (
    *("home", "area:1", "task:1.3", "agency:so-xay-dung", "requests", "updates", "updates:2025"),
    *(f"update:{WRONG}", f"update:{RIGHT}", "update:2025-10-05-1.1", "corrections"),
)


def edition_of(language: str) -> Edition:
    """The edition of a language."""
    return next(e for e in succeeded_rendered().editions if e.language.code == language)


@pytest.mark.parametrize("language", TITLE)
def test_a_title_that_was_corrected_says_so_on_every_page(language: str) -> None:
    """In lists, links, the window's title and what is to be cited; its own words stay as said."""
    site, unmarked = succeeded_rendered(), []
    for key in KEYS:
        page = site.page(language, key)
        for words in page.select(".prose"):
            words.decompose()
        _before, *after = shown(page).split(TITLE[language])
        assert after, key
        marks = (f" {MARK[language]}", CITED[language])
        unmarked += [f"{key}: {each[:40]}" for each in after if not each.startswith(marks)]
    assert unmarked == []


@pytest.mark.parametrize("language", TITLE)
def test_a_request_lists_all_that_came_and_what_corrected_it(language: str) -> None:
    """Each statement with its day and task, and of a corrected one the way to the correction."""
    latest, first = succeeded_rendered().page(language, "requests").select(".report-request")
    came = latest.select(".report-request__statements > li")
    paths = [[link["href"] for link in each.select("a")] for each in came]
    ends = [[str(path).rstrip("/").rpartition("/")[2] for path in own] for own in paths]
    assert ends == [["2025-10-05-1.1", "1.1"], [WRONG, "1.3", RIGHT]]
    (sentence,) = latest.select(".report-request__sentence")
    assert " 2 " in shown(sentence)
    assert len(first.select(".report-request__statements > li")) == 1


@pytest.mark.parametrize("language", TITLE)
def test_programs_and_terminals_are_told_it_too(language: str) -> None:
    """Structured data, the search, and what the record is called where changes are told."""
    edition, page = edition_of(language), succeeded_rendered().page(language, f"update:{WRONG}")
    data = [json.loads(each.string or "") for each in page.select("script[type*=json]")]
    (correction,) = next(each["correction"] for each in data if "correction" in each)
    assert correction["@id"].rstrip("/").endswith(RIGHT)
    found = {each.id: each.corrected for own in updates(edition).values() for each in own}
    assert [id_ for id_, corrected in found.items() if corrected] == [WRONG]
    name = record_link(edition, f"update:{WRONG}").name
    assert in_plain_text(edition, name) == f"{TITLE[language]} {MARK[language]}"
