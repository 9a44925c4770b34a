"""What an office writes around the table of a plan: letterhead, number and date, bases, reports."""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterator

from plugins.office.documents.document import DocumentBlock, OfficeDocument
from plugins.plan.reading.stated_kinds import shipped_kinds
from plugins.plan.records.dataset import Records
from plugins.plan.records.types import Text
from tests.office.samples.printed import printed
from tests.office.samples.tables import document, paragraph, table

MOTTO = "CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM\nĐộc lập - Tự do - Hạnh phúc"


def _vi(text: Text) -> str:
    return text.get("vi") or ""


def _day(day: dt.date) -> str:
    return f"ngày {day:%d} tháng {day:%m} năm {day:%Y}"


def letter(records: Records) -> OfficeDocument:
    """The plan with all that its office writes around the table, as `printed` gives the table."""
    _letterhead, _title, *rest, signatures = printed(records).blocks
    return document(*_before(records), *rest, *_reports(records), signatures)


def _before(records: Records) -> Iterator[DocumentBlock]:
    plan = records.plan
    issuer = next(each for each in records.agencies if each.id == plan.issuer)
    kind = shipped_kinds().documents[plan.kind]
    place = _vi(plan.place)
    body = _vi(issuer.name).removesuffix(place).strip()
    town = place.split(" ", 1)[1]
    yield table(
        [
            [f"{body.upper()}\n{place.upper()}\nSố: {plan.number}", f"{MOTTO}"],
            ["", f"{town}, {_day(plan.date)}"],
        ]
    )
    yield paragraph(kind.name["vi"].upper(), bold=True)
    yield paragraph(_vi(plan.title), bold=True)
    for basis in plan.legal_basis:
        *words, about = _vi(basis.title).split(" ", 2)
        called = " ".join(words)
        yield paragraph(
            f"Căn cứ {called} số {basis.number} {_day(basis.date)} của {_vi(basis.issuer)} {about};"
        )


def _reports(records: Records) -> Iterator[DocumentBlock]:
    for cycle in records.plan.reporting_cycles:
        if cycle.source.quote:
            yield paragraph(cycle.source.quote)
