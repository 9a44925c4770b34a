"""The table of bodies: those that the document names, members of groups, those of today."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from functools import partial

from plugins.editions.edition import Edition
from plugins.opendata.columns import DataColumn, DataSource, DataTable, RowSubject, Value
from plugins.opendata.made import addresses, as_of, chosen, made
from plugins.opendata.tables.counts import COVERAGE, counts_by
from plugins.opendata.tables.silence import silence_of_body
from plugins.plan.facts.history import AgencyHistory
from plugins.plan.facts.role_counts import RoleCounts
from plugins.plan.records.types import Plain
from plugins.plan.rows import agencies
from plugins.plan.rows.plain import plain
from plugins.plan.rows.table import Described


def table(languages: Sequence[str]) -> DataTable:
    """The bodies."""
    return DataTable(
        name="agencies",
        one="agency",
        title=Described("Cơ quan", "Agencies"),
        about=Described(
            "Mỗi dòng là một cơ quan: cơ quan văn bản nêu tên, thành viên của nhóm, hoặc cơ quan "
            "ngày nay. `leads` và `coordinates` đếm cả nhiệm vụ giao cho nhóm; `leads_by_name` và "
            "`coordinates_by_name` chỉ đếm nhiệm vụ nêu đích danh. Một nhiệm vụ có thể do nhiều cơ "
            "quan chủ trì, nên tổng của cột lớn hơn số nhiệm vụ.",
            "Each row is an agency: one that the document names, a member of a group, or one of "
            "today. `leads` (as lead) and `coordinates` (as supporting agency) count tasks given "
            "to a group too; `leads_by_name` and `coordinates_by_name` only those that name the "
            "agency itself. A task may have several leads, so the column adds up to more than "
            "there are tasks.",
        ),
        columns=(*_fixed(languages), *_further(languages)),
        key=("id",),
        subjects=lambda source: (of_agency(source, id_) for id_ in source.site.agencies),
    )


def of_agency(source: DataSource, id_: str) -> RowSubject:
    """The body `id_`."""
    agency = source.site.agencies[id_]
    return RowSubject(id_, agency, plain(agency))


def _fixed(languages: Sequence[str]) -> Iterator[DataColumn]:
    """The columns that others rely on, in their order."""
    row = agencies.table(languages).columns
    yield from chosen(row, "id", "kind", *(f"name_{code}" for code in languages))
    yield made(
        "abbreviations",
        "Tên viết tắt, trong mọi ngôn ngữ",
        "Abbreviations, in every language",
        "array",
        lambda _, agency: [
            *dict.fromkeys(n for own in agency.record.abbreviations.values() for n in own)
        ],
    )
    yield from chosen(row, "member_of", "members")
    for place, code in enumerate(languages):
        yield DataColumn(
            name=f"successor_{code}",
            type="array",
            label=Described(
                f"Tên các cơ quan ngày nay đã tiếp nhận (ngôn ngữ: {code})",
                f"Names of the agencies of today that took over (language: {code})",
            ),
            value=_successors(place),
            language=code,
        )
    yield from chosen(row, "leads", "coordinates")
    words = ("Địa chỉ trang của cơ quan", "Address of the page of the agency")
    yield from addresses(words, languages, _page)


def _further(languages: Sequence[str]) -> Iterator[DataColumn]:
    yield from chosen(agencies.table(languages).columns, "named", "may_include", "today")
    for name, vi, en, taken in BEFORE:
        yield made(name, vi, en, "array", taken)
    for name, vi, en, holds in TRUE_OR_FALSE:
        yield made(name, vi, en, "boolean", holds, required=True)
    for name, vi, en, count in COUNTS:
        yield made(name, vi, en, "integer", count, required=True)
    yield from counts_by(
        COVERAGE,
        ("các nhiệm vụ mà leads đếm", "the tasks that leads counts"),
        lambda source, agency: source.site.counts_of_agency[agency.id].coverage,
    )
    yield from silence_of_body()
    yield as_of()


def _page(edition: Edition, agency: RowSubject) -> str:
    paged = agency.id in edition.site.agencies_with_page
    return edition.urls.agency(agency.record) if paged else ""


def _successors(place: int) -> Value:
    def value(source: DataSource, agency: RowSubject) -> Plain:
        edition = source.editions[place]
        shares = edition.site.today.successors[agency.id]
        return [edition.passage(edition.site.agencies[s.agency].name).text for s in shares]

    return value


def _counts(source: DataSource, agency: RowSubject) -> RoleCounts:
    return source.site.role_counts[agency.id]


def _said(source: DataSource, agency: RowSubject) -> AgencyHistory:
    return source.site.updates_of_agency[agency.id]


def _before(source: DataSource, agency: RowSubject, *, whole: bool) -> Plain:
    shares = source.site.today.predecessors[agency.id]
    return [share.agency for share in shares if (share.part is None) is whole]


BEFORE: tuple[tuple[str, str, str, Value], ...] = (
    (
        "predecessors",
        "Các cơ quan trước đây mà cơ quan này tiếp nhận toàn bộ",
        "Former agencies that it took over whole",
        partial(_before, whole=True),
    ),
    (
        "predecessors_in_part",
        "Các cơ quan trước đây mà cơ quan này tiếp nhận một phần",
        "Former agencies of which it took over a part",
        partial(_before, whole=False),
    ),
)
TRUE_OR_FALSE: tuple[tuple[str, str, str, Value], ...] = (
    (
        "in_cells",
        "Có tên trong các ô của bảng",
        "Named in cells of the table",
        lambda source, agency: any(each.id == agency.id for each in source.site.named_agencies),
    ),
    (
        "listed",
        "Được tính vào số cơ quan của văn bản: có tên trong ô, hoặc thuộc nhóm có tên",
        "Counted among the agencies of the document: named in cells, or in a group that is",
        lambda source, agency: agency.id in source.site.listed_agencies,
    ),
)
COUNTS: tuple[tuple[str, str, str, Value], ...] = (
    (
        "leads_by_name",
        "Số nhiệm vụ nêu đích danh cơ quan chủ trì",
        "Number of tasks that name it as lead",
        lambda source, agency: _counts(source, agency).leads.by_name,
    ),
    (
        "coordinates_by_name",
        "Số nhiệm vụ nêu đích danh cơ quan phối hợp",
        "Number of tasks that name it as supporting",
        lambda source, agency: _counts(source, agency).coordinates.by_name,
    ),
    (
        "tasks",
        "Số nhiệm vụ mà cơ quan có vai trò, mỗi nhiệm vụ tính một lần",
        "Number of tasks in which it has a role, each counted once",
        lambda source, agency: _counts(source, agency).tasks.total,
    ),
    (
        "tasks_by_name",
        "Số nhiệm vụ nêu đích danh cơ quan, mỗi nhiệm vụ tính một lần",
        "Number of tasks that name it, each counted once",
        lambda source, agency: _counts(source, agency).tasks.by_name,
    ),
    (
        "perhaps",
        "Số nhiệm vụ khác có thể liên quan: nhóm phối hợp mà văn bản không nêu rõ thành viên",
        "Number of further tasks that may concern it: through groups that the document leaves open",
        lambda source, agency: len(source.site.duties[agency.id].perhaps),
    ),
    (
        "updates_said",
        "Số thông tin do cơ quan nêu",
        "Number of updates that it made",
        lambda source, agency: len(_said(source, agency).said),
    ),
    (
        "updates_about",
        "Số thông tin của bên khác về các nhiệm vụ cơ quan chủ trì, kể cả nhiệm vụ tiếp nhận",
        "Number of updates by others on tasks that it leads, or took over",
        lambda source, agency: len(_said(source, agency).about),
    ),
)
