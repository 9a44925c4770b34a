"""What entries of feeds say of updates, and how many of them there are."""

from __future__ import annotations

import json
from dataclasses import replace
from xml.etree import ElementTree as ET

from plugins.plan.records.types import Text
from plugins.publish.build import editions_of
from tests.samples.built import SETTINGS
from tests.samples.feeds import ATOM, feed, feed_files, update
from tests.samples.plan import agency, records, task, text

XML_LANG = "{http://www.w3.org/XML/1998/namespace}lang"


def test_an_official_feed_says_who_publishes_it() -> None:
    """A feed says that it is not official, or, once an office publishes the site, which one."""
    small = records([task("1.1", "leader")], [agency("leader")])
    official = replace(
        small,
        plan=small.plan.model_copy(update={"official": True}),
        settings=small.settings.model_copy(update={"publisher": text("the office")}),
    )
    said = [
        json.loads(feed_files(editions_of(each, SETTINGS))["/feeds/en/updates.json"])["description"]
        for each in (small, official)
    ]
    assert said[0].startswith("This is not an official site: no office publishes it. ")
    assert said[1].startswith("Published by the office. ")


def test_related_information_says_that_it_is_no_report() -> None:
    """Title, summary and text of a related entry say what it is; none can stand as a report."""
    (item,) = feed("tasks/1.1", update("2024-02-28-1.1"))["items"]
    assert item["title"] == "1.1 · Related public information: title of 2024-02-28-1.1"
    assert "not a report under the plan" in item["summary"]
    assert "It is not a report under the plan" in item["content_html"]
    assert item["date_published"] == "2024-02-28T00:00:00+07:00"
    assert item["external_url"] == "https://a.example/x"
    assert "<strong>words</strong>" in item["content_html"]


def test_an_entry_is_updated_by_its_correction() -> None:
    """A corrected update shows its correction and carries that day; its own day stays."""
    first = update("2024-02-28-1.1")
    correction = update(
        "2024-05-02-1.1",
        kind="correction",
        corrects=first.id,
        correction={"was": text("5"), "now": text("6")},
    )
    newest, oldest = feed("updates", first, correction)["items"]
    assert oldest["date_published"].startswith("2024-02-28")
    assert oldest["date_modified"].startswith("2024-05-02")
    assert "Since corrected by:" in oldest["content_html"]
    assert oldest["title"].endswith("title of 2024-02-28-1.1 (since corrected)")
    assert not newest["title"].endswith("(since corrected)")
    assert "<b>Was:</b> 5" in newest["content_html"]
    assert feed("corrections", first, correction)["items"] == [newest]


def test_a_report_is_updated_when_it_was_received() -> None:
    """The day of receipt is later than that of the report: the entry changed then."""
    report = update(
        "2024-07-10-1.1",
        kind="report",
        agency="leader",
        said_by=None,
        received="2024-07-20",
        delivery="in-progress",
    )
    (item,) = feed("agencies/leader", report)["items"]
    assert item["date_modified"].startswith("2024-07-20")
    assert "<b>Progress, as stated:</b>" in item["content_html"]
    assert feed("agencies/helper", report)["items"] == []


def test_words_of_another_language_are_marked() -> None:
    """What has no translation stands in the original, marked, with a note: also in the title."""
    only = Text.model_validate({"vi": "Chỉ có tiếng Việt"})
    original = update("2024-02-28-1.1", title=only, text=only)
    small = records([task("1.1", "leader")], [agency("leader")], (original,))
    files = feed_files(editions_of(small, SETTINGS))
    found = ET.fromstring(files["/feeds/en/updates.atom"])  # noqa: S314 - our own
    title = found.find(f"{ATOM}entry/{ATOM}title")
    assert title is not None
    assert title.attrib == {"type": "html", XML_LANG: "vi"}
    assert '<span lang="vi">Chỉ có tiếng Việt</span> (not yet translated)' in str(title.text)
    content = str(found.findtext(f"{ATOM}entry/{ATOM}content"))
    assert '<p>(not yet translated)</p>\n<div lang="vi">' in content
    (item,) = json.loads(files["/feeds/en/updates.json"])["items"]
    assert item["language"] == "vi"
    assert item["content_html"] == f'<div lang="en">{content}</div>'
    assert "language" not in json.loads(files["/feeds/vi/updates.json"])["items"][0]


def test_the_feed_of_everything_is_short() -> None:
    """It has the newest fifty; the feed of a task has up to a hundred."""
    many = [update(f"2024-02-{day:02}-1.1-{n}") for day in range(1, 29) for n in range(2, 7)]
    assert len(feed("updates", *many)["items"]) == 50
    assert len(feed("tasks/1.1", *many)["items"]) == 100
    assert len(feed("agencies/leader", *many)["items"]) == 100
