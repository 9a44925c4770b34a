"""The full text of entries: nothing that the page of an update says is left out."""

from __future__ import annotations

import json
from collections.abc import Iterator

from bs4 import BeautifulSoup

from plugins.editions.update_details import UpdateDetails, update_details
from plugins.editions.values import Passage
from tests.samples.feeds import feed_files
from tests.samples.updates_site import updated_editions


def shown(of: UpdateDetails) -> Iterator[Passage | None]:
    """The passages of an update that its page shows, save the statement itself."""
    yield from (of.date_note, of.reason, of.obstacles, of.next_steps, of.caution)
    yield from (of.entry.by, of.entry.territory)
    yield from (subject.task.name for subject in of.subjects)
    yield from (file.title for file in of.attachments)
    yield of.document.title if of.document else None
    for source in of.sources:
        yield from (source.title, source.publisher, source.quote)
    if of.correction:
        yield from (of.correction.was, of.correction.now)
    for changed in of.changes:
        yield changed.row.name
        for each in changed.wordings:
            yield from (
                *each.after[:1],
                *(words for words in each.before if words.lang == "vi"),
            )
    later = (*of.corrected_by, *of.superseded_by, of.corrects, of.supersedes)
    yield from (entry.title for entry in later if entry)


def test_an_entry_says_what_the_page_says() -> None:
    """Whatever passage the page of an update shows stands in the text of its entries, too."""
    for edition in updated_editions():
        items = json.loads(feed_files([edition])[edition.urls.feed("updates", "json")])["items"]
        said = {
            item["url"].split("/")[-2]: BeautifulSoup(
                item["content_html"], "html.parser"
            ).get_text()
            for item in items
        }
        silent = [
            (update.id, passage.text)
            for update in edition.site.updates
            for passage in shown(update_details(edition, update, edition.full))
            if passage and passage.text not in said[update.id]
        ]
        assert silent == []
