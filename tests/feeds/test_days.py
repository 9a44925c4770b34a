"""The days of entries in feeds: those on which the ledger recorded what they tell."""

from __future__ import annotations

import datetime as dt
import json

from plugins.plan.ledger.additions import Additions
from plugins.plan.ledger.chain import BEGINNING
from plugins.plan.records.ledger import LedgerLine, LineKind
from plugins.plan.records.updates import Update
from tests.samples.feeds import days, feed, feed_files, ids, update
from tests.samples.plan import text
from tests.samples.told import FIRST_DAY, SECOND_DAY, THIRD_DAY
from tests.samples.updates_site import updated_editions

OLD, NEW = update("2023-05-01-1.1"), update("2025-02-28-1.1")
CORRECTION = update(
    "2025-05-02-1.1",
    kind="correction",
    corrects=NEW.id,
    correction={"was": text("5"), "now": text("6")},
)


def recorded(*steps: tuple[dt.date, tuple[Update, ...]]) -> tuple[LedgerLine, ...]:
    """The ledger after all updates that there were on each of these days were recorded on it."""
    added = Additions(FIRST_DAY, BEGINNING)
    last: dict[str, Update] = {}
    for added.day, updates in steps:
        for each in updates:
            if each.id not in last:
                added.record(f"update:{each.id}", {"id": each.id}, LineKind.FIRST)
            elif last[each.id] != each:
                row = {"id": each.id, "day": added.day.isoformat()}
                added.record(f"update:{each.id}", row, LineKind.ERRATUM, entries=("0" * 64,))
            last[each.id] = each
    return tuple(added.lines)


def test_news_of_an_old_fact_is_news() -> None:
    """What was recorded last is the newest entry, however old its fact, and carries that day."""
    ledger = recorded((FIRST_DAY, (NEW,)), (SECOND_DAY, (NEW, OLD)))
    found = feed("updates", NEW, OLD, ledger=ledger)
    assert ids(found) == [OLD.id, NEW.id]
    assert [days(item) for item in found["items"]] == [(SECOND_DAY,) * 2, (FIRST_DAY,) * 2]
    assert "<b>Date:</b> 1 May 2023" in found["items"][0]["content_html"]
    assert "1 May 2023" in found["items"][0]["summary"]


def test_news_of_an_old_fact_is_never_cut() -> None:
    """Fifty recorded updates about newer facts keep it in neither feed from its readers."""
    others = tuple(
        update(f"2025-{month:02}-01-1.1-{n}") for month in range(1, 13) for n in range(2, 12)
    )
    ledger = recorded((FIRST_DAY, others), (SECOND_DAY, (*others, OLD)))
    for name, limit in {"updates": 50, "tasks/1.1": 100, "agencies/leader": 100}.items():
        found = feed(name, *others, OLD, ledger=ledger)
        assert ids(found)[0] == OLD.id
        assert len(found["items"]) == limit


def test_a_correction_moves_what_it_corrects() -> None:
    """Both are of the day on which the correction was recorded; the first day stays."""
    ledger = recorded(
        (FIRST_DAY, (NEW,)), (SECOND_DAY, (NEW, OLD)), (THIRD_DAY, (NEW, OLD, CORRECTION))
    )
    found = feed("updates", NEW, OLD, CORRECTION, ledger=ledger)
    assert {id_: days(item) for id_, item in zip(ids(found), found["items"], strict=True)} == {
        CORRECTION.id: (THIRD_DAY, THIRD_DAY),
        NEW.id: (FIRST_DAY, THIRD_DAY),
        OLD.id: (SECOND_DAY, SECOND_DAY),
    }
    assert ids(found) == [CORRECTION.id, NEW.id, OLD.id]


def test_what_is_recorded_anew_was_published_before() -> None:
    """An update that was mended after its correction changed on that day and keeps its first."""
    mended = update(NEW.id, text=text("mended"))
    ledger = recorded(
        (FIRST_DAY, (NEW,)), (SECOND_DAY, (NEW, CORRECTION)), (THIRD_DAY, (mended, CORRECTION))
    )
    found = feed("updates", mended, CORRECTION, ledger=ledger)
    assert ids(found) == [NEW.id, CORRECTION.id]
    assert [days(item) for item in found["items"]] == [(FIRST_DAY, THIRD_DAY), (SECOND_DAY,) * 2]


def test_a_new_column_is_no_news() -> None:
    """A line that only says that the table of updates has new columns moves no entry."""
    added = Additions(FIRST_DAY, BEGINNING)
    added.record(f"update:{NEW.id}", {"id": NEW.id}, LineKind.FIRST)
    added.day = SECOND_DAY
    added.record(f"update:{NEW.id}", {"id": NEW.id, "x": 1}, LineKind.COLUMNS, columns=("x",))
    (item,) = feed("updates", NEW, ledger=tuple(added.lines))["items"]
    assert days(item) == (FIRST_DAY, FIRST_DAY)


def test_what_is_superseded_changed_on_that_day() -> None:
    """The update in whose place another stands changed when that was recorded."""
    later = update("2025-03-01-1.1", supersedes=NEW.id)
    ledger = recorded((FIRST_DAY, (NEW,)), (SECOND_DAY, (NEW, later)))
    _, item = feed("updates", NEW, later, ledger=ledger)["items"]
    assert days(item) == (FIRST_DAY, SECOND_DAY)


def test_the_feed_is_of_the_day_of_its_last_change() -> None:
    """The `updated` of an Atom feed is the latest of its entries, which stands first."""
    for each in updated_editions():
        items = json.loads(feed_files([each])[each.urls.feed("updates", "json")])["items"]
        written = feed_files([each])[each.urls.feed("updates", "atom")].decode()
        feed_updated = written.partition("<updated>")[2].partition("</updated>")[0]
        assert feed_updated == items[0]["date_modified"]


def test_what_is_not_recorded_has_the_day_of_its_fact() -> None:
    """A draft is of its own date and moves nothing; ids do not depend on the ledger."""
    drafts = feed("updates", NEW, OLD)
    assert [days(item)[0] for item in drafts["items"]] == [NEW.date.first, OLD.date.first]
    found = feed("updates", NEW, OLD, ledger=recorded((FIRST_DAY, (OLD,))))
    assert [days(item) for item in found["items"]] == [(FIRST_DAY,) * 2, (NEW.date.first,) * 2]
    assert {item["id"] for item in found["items"]} == {item["id"] for item in drafts["items"]}
