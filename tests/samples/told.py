"""A small plan whose ledger tells what came onto the site, and what changed there, on which day."""

from __future__ import annotations

import datetime as dt
from dataclasses import replace
from functools import cache
from typing import Any

from plugins.editions.edition import Edition
from plugins.editions.page import Page
from plugins.plan.ledger.additions import Additions
from plugins.plan.ledger.chain import BEGINNING
from plugins.plan.ledger.explaining import digest_of_entry
from plugins.plan.records.dataset import Records
from plugins.plan.records.errata import Erratum
from plugins.plan.records.ledger import LedgerLine, LineKind
from plugins.plan.records.publications import PublicationLine, RollbackLine
from plugins.publish.build import editions_of
from tests.samples.built import SETTINGS, pages_of
from tests.samples.plan import text
from tests.samples.rendered import Rendered
from tests.samples.update_pages import UPDATES, site

FIRST_DAY, SECOND_DAY, THIRD_DAY = (dt.date(2026, month, 5) for month in (3, 6, 9))
WHY = {"vi": "Gõ nhầm", "en": "A slip of the pen"}


def entry(record: str, field: str | None, kind: str = "erratum", **more: Any) -> Erratum:  # noqa: ANN401 - passed on to the record
    """Why a record is no longer what it was; as it was written two days before it was recorded."""
    values = {"record": record, "kind": kind, "why": WHY, "date": "2026-06-03", **more}
    if field:
        values |= {"field": field, "was": "was", "now": "now"}
    return Erratum.model_validate(values)


WORDING = entry("task:1.1", "text_en[1]", "translation")
NAME = entry("task:1.1", "title_en", "translation")
SLIP = entry("agency:helper", "website")
ORDER = entry("term:gone", None, "withdrawn", by=text("an office"))
UNRECORDED = entry("agency:leader", "note_en")
CORRECTION = "2024-08-01-1.1"
# More than stand among what is new.
NEW_TERMS = tuple(f"từ {number}" for number in range(1, 8))


@cache
def lines() -> tuple[LedgerLine, ...]:
    """All but one update, recorded on three days, with what was put right on the second."""
    added = Additions(FIRST_DAY, BEGINNING)

    def say(record: str, kind: LineKind, **more: Any) -> None:  # noqa: ANN401 - passed on
        added.record(
            record, {"record": record, "kind": kind, "day": added.day.isoformat()}, kind, **more
        )

    def put_right(entry: Erratum, kind: LineKind, **more: Any) -> None:  # noqa: ANN401 - passed on
        say(entry.record, kind, entries=(digest_of_entry(entry),), **more)

    first = ("plan", "area:1", "area:2", "task:1.1", "task:1.2", "task:2.1", "agency:leader")
    for record in (*first, "agency:issuer", "term:gone"):
        say(record, LineKind.FIRST)
    for update in UPDATES[2:]:
        say(f"update:{update.id}", LineKind.FIRST)
    added.day = SECOND_DAY
    say("agency:helper", LineKind.FIRST)
    for term in NEW_TERMS:
        say(f"term:{term}", LineKind.FIRST)
    say("agency:leader", LineKind.COLUMNS, columns=("kind",))
    put_right(NAME, LineKind.TRANSLATION)
    put_right(WORDING, LineKind.TRANSLATION)
    put_right(SLIP, LineKind.ERRATUM)
    put_right(ORDER, LineKind.WITHDRAWN, reason=ORDER.why, by=ORDER.by)
    added.day = THIRD_DAY
    say(f"update:{CORRECTION}", LineKind.FIRST)
    say("task:2.1", LineKind.LEARNT)
    return tuple(added.lines)


def publication(day: dt.date, copy: str, ledger: str) -> PublicationLine:
    """Data that were published on a day; `ledger` ended the ledger then."""
    values = {"kind": "publication", "copy": copy, "ledger": ledger, "previous": BEGINNING}
    return PublicationLine.model_validate({**values, "date": day.isoformat()})


def rollback(day: dt.date, manifest: str) -> RollbackLine:
    """An earlier site, shown again on a day."""
    values = {"kind": "rollback", "manifest": manifest, "previous": BEGINNING}
    return RollbackLine.model_validate({**values, "date": day.isoformat()})


@cache
def told_records() -> Records:
    """The small plan, published on two days, and shown as it had been on the third."""
    recorded = lines()
    end = next(line.previous for line in recorded if line.date == SECOND_DAY)
    return replace(
        site(UPDATES)[0].site.records,
        ledger=recorded,
        errata=(NAME, WORDING, SLIP, ORDER, UNRECORDED),
        publications=(
            publication(FIRST_DAY, "1" * 64, end),
            publication(SECOND_DAY, "2" * 64, end),
            rollback(THIRD_DAY, "3" * 64),
        ),
    )


@cache
def told_editions() -> tuple[Edition, ...]:
    """The small plan in both languages."""
    return editions_of(told_records(), SETTINGS)


@cache
def told_rendered() -> Rendered:
    """Its pages as readers see them."""
    return Rendered(told_records())


@cache
def told_pages() -> dict[str, Page]:
    """Its English pages, by key."""
    return {p.key: p for p in pages_of(told_editions()) if p.language == "en"}
