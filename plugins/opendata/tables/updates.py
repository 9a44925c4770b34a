"""The table of updates."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from plugins.opendata.columns import DataColumn, DataSource, DataTable, Reference, RowSubject
from plugins.opendata.made import addresses, as_of, chosen, made, values
from plugins.plan.records.types import Plain
from plugins.plan.records.update_kinds import AHEAD
from plugins.plan.records.updates import DeliveryState, Period, Update, UpdateKind
from plugins.plan.rows import updates
from plugins.plan.rows.plain import plain
from plugins.plan.rows.table import Described

CHOICES = {"kind": values(UpdateKind), "delivery": values(DeliveryState)}


def table(languages: Sequence[str]) -> DataTable:
    """The updates that were known on the day."""
    return DataTable(
        name="updates",
        one="update",
        title=Described("Thông tin cập nhật", "Updates"),
        about=Described(
            "Mỗi dòng là một thông tin. Báo cáo (`report`) và xác nhận không thay đổi "
            "(`no-change`) do cơ quan gửi theo văn bản; thông tin liên quan (`related`) không phải "
            "là báo cáo. Thông tin có `superseded_by` vẫn được đếm nhưng không còn quyết định "
            "trạng thái.",
            "Each row is an update. A report and a confirmation (`no-change`) come from an agency "
            "under the document; related information is not a report. One with `superseded_by` "
            "is still counted, but no longer decides a state.",
        ),
        columns=(*_fixed(languages), *_further(languages)),
        key=("id",),
        references=(
            Reference(("agency",), "agencies", ("id",)),
            Reference(("supersedes",), "updates", ("id",)),
            Reference(("superseded_by",), "updates", ("id",)),
            Reference(("corrects",), "updates", ("id",)),
        ),
        subjects=lambda source: map(of_update, source.site.updates),
    )


def of_update(update: Update) -> RowSubject:
    """An update."""
    return RowSubject(update.id, update, plain(update))


def _fixed(languages: Sequence[str]) -> Iterator[DataColumn]:
    """The columns that others rely on, in their order."""
    row = updates.table(languages).columns
    yield from chosen(row, "id", "kind", "agency", "date", choices=CHOICES)
    yield made(
        "date_first",
        "Ngày sớm nhất có thể của thông tin",
        "First day that the date may be",
        "day",
        lambda _, update: update.record.date.first.isoformat(),
        required=True,
    )
    yield made(
        "date_last",
        "Ngày muộn nhất có thể của thông tin",
        "Last day that the date may be",
        "day",
        lambda _, update: update.record.date.last.isoformat(),
        required=True,
    )
    yield made(
        "period",
        "Kỳ mà thông tin nói đến: ngày đầu/ngày cuối",
        "Period that it covers: first day/last day",
        "string",
        lambda _, update: _interval(update.record.period),
    )
    yield from chosen(row, "delivery", choices=CHOICES)
    yield from chosen(row, *(f"title_{code}" for code in languages))
    yield from chosen(row, *(f"text_{code}" for code in languages))
    yield made(
        "sources",
        "Địa chỉ các nguồn, hoặc số văn bản nếu không có địa chỉ; chi tiết ở bảng sources",
        "Addresses of the sources, else their numbers; the table sources has the details",
        "array",
        lambda _, update: [each.url or each.number or each.title for each in update.record.sources],
    )
    words = ("Địa chỉ trang của thông tin", "Address of the page of the update")
    yield from addresses(words, languages, lambda edition, update: edition.urls.update(update.id))


def _further(languages: Sequence[str]) -> Iterator[DataColumn]:
    row = updates.table(languages).columns
    yield made(
        "tasks",
        "Các nhiệm vụ mà thông tin nêu",
        "Tasks that it names",
        "array",
        lambda _, update: list(update.record.task_ids),
    )
    yield made(
        "areas",
        "Các lĩnh vực mà thông tin điều chỉnh",
        "Areas that it changes",
        "array",
        lambda _, update: list(update.record.area_ids),
    )
    yield from chosen(row, *(f"said_by_{code}" for code in languages))
    yield from chosen(row, *(f"date_note_{code}" for code in languages))
    yield from chosen(row, "received", days=("received",))
    yield made(
        "cycle", "Chế độ báo cáo mà kỳ thuộc về", "Reporting cycle of the period", "string", _cycle
    )
    for name in ("reason", "caution", "territory"):
        yield from chosen(row, *(f"{name}_{code}" for code in languages))
    yield made("document_number", "Số văn bản", "Number of the document", "string", _number)
    yield made("document_date", "Ngày văn bản", "Date of the document", "day", _day)
    yield from chosen(row, "supersedes", "corrects")
    yield made(
        "superseded_by",
        "Thông tin thay cho thông tin này",
        "Update that takes its place",
        "string",
        _superseded_by,
    )
    yield made(
        "corrected_by",
        "Các đính chính của thông tin này",
        "Corrections of it",
        "array",
        lambda source, update: [
            each.id for each in source.site.revisions.corrections.get(update.id, ())
        ],
    )
    yield made(
        "attachments",
        "Địa chỉ các tệp đính kèm",
        "Addresses of the attached files",
        "array",
        _attachments,
    )
    yield as_of()
    for name in AHEAD:
        yield from chosen(row, *(f"{name}_{code}" for code in languages))


def _interval(period: Period | None) -> Plain:
    return f"{period.start.isoformat()}/{period.end.isoformat()}" if period else None


def _cycle(_source: DataSource, update: RowSubject) -> Plain:
    period = update.record.period
    return period.cycle if period else None


def _number(_source: DataSource, update: RowSubject) -> Plain:
    document = update.record.document
    return document.number if document else None


def _day(_source: DataSource, update: RowSubject) -> Plain:
    document = update.record.document
    return document.date.isoformat() if document else None


def _superseded_by(source: DataSource, update: RowSubject) -> Plain:
    later = source.site.revisions.replaced_by.get(update.id)
    return later.id if later else None


def _attachments(source: DataSource, update: RowSubject) -> Plain:
    urls = source.editions[0].urls
    return [source.address(urls.attachment(each.file)) for each in update.record.attachments]
