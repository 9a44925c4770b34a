"""The tables of the charts: a row for each row of a chart, with the numbers of its bars."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Sequence
from typing import NamedTuple

from plugins.editions.data_urls import CHARTS
from plugins.opendata.columns import DataColumn, DataSource, DataTable, Reference, RowSubject, Value
from plugins.opendata.made import as_of, in_languages, made
from plugins.opendata.tables import deadlines
from plugins.opendata.tables.counts import COVERAGE, DELIVERY, counts_by
from plugins.plan.facts.counts import Counts
from plugins.plan.facts.expected_reports import BodyReporting
from plugins.plan.facts.role_counts import leading_by_name
from plugins.plan.records.updates import UpdateKind
from plugins.plan.rows.table import Described


class ChartSubjects(NamedTuple):
    """What rows of a chart are about: the column of their ids, the table that these lead to."""

    key: str
    table: str
    about: Described
    columns: Callable[[Sequence[str]], Iterator[DataColumn]]
    subjects: Callable[[DataSource], Iterator[RowSubject]]


OF_AREA = ("các nhiệm vụ được tính của lĩnh vực", "the counted tasks of the area")
OF_BODY = (
    "các nhiệm vụ cơ quan chủ trì, đích danh hoặc qua nhóm",
    "the tasks that the agency leads, by name or through a group",
)
AREAS = Described(
    "Mỗi dòng là một lĩnh vực không nằm trong lĩnh vực khác; `tasks` đếm các nhiệm vụ được tính "
    "trong đó, mỗi nhiệm vụ một lần, và bằng tổng các cột còn lại.",
    "Each row is an area that is not part of another; `tasks` counts the counted tasks in it, each "
    "once, and is the sum of the other columns.",
)
BODIES = Described(
    "Mỗi dòng là một cơ quan được nêu đích danh là chủ trì; `tasks` đếm các nhiệm vụ cơ quan chủ "
    "trì, đích danh hoặc qua nhóm, và bằng tổng các cột bắt đầu bằng `tasks_`. Nhiệm vụ nhiều cơ "
    "quan chủ trì được tính cho từng cơ quan, nên không cộng các dòng.",
    "Each row is an agency that is named as lead; `tasks` counts the tasks that it leads, by name "
    "or through a group, and is the sum of the columns that begin with `tasks_`. A task with joint "
    "leads is counted for each of them, so do not add rows up.",
)
RECEIVED = (
    (UpdateKind.REPORT, "reports", "Số báo cáo", "Number of reports"),
    (
        UpdateKind.NO_CHANGE,
        "confirmations",
        "Số xác nhận không thay đổi",
        "Number of confirmations that nothing changed",
    ),
)


def tables(languages: Sequence[str]) -> Iterator[DataTable]:
    """The tables of all charts."""
    yield _table(
        BY_AREA,
        "delivery_by_area",
        Described("Biểu đồ: kết quả thực hiện theo lĩnh vực", "Chart: delivery by area"),
        languages,
        counts_by(DELIVERY, OF_AREA, lambda source, id_: _of_area(source, id_).delivery),
    )
    yield _table(
        BY_AGENCY,
        "delivery_by_agency",
        Described("Biểu đồ: kết quả thực hiện theo cơ quan", "Chart: delivery by agency"),
        languages,
        counts_by(DELIVERY, OF_BODY, lambda source, id_: _of_body(source, id_).delivery),
    )
    yield _table(
        BY_AREA,
        "coverage_by_area",
        Described("Biểu đồ: thông tin đã có theo lĩnh vực", "Chart: information by area"),
        languages,
        counts_by(COVERAGE, OF_AREA, lambda source, id_: _of_area(source, id_).coverage),
    )
    yield _table(
        BY_AGENCY,
        "coverage_by_agency",
        Described("Biểu đồ: thông tin đã có theo cơ quan", "Chart: information by agency"),
        languages,
        (
            *counts_by(COVERAGE, OF_BODY, lambda source, id_: _of_body(source, id_).coverage),
            *_received(),
        ),
    )
    yield deadlines.table()


def _table(
    kind: ChartSubjects,
    name: str,
    title: Described,
    languages: Sequence[str],
    counts: Iterable[DataColumn],
) -> DataTable:
    """A table with a row for each subject of that kind."""
    return DataTable(
        name=name,
        one=f"{name}_row",
        title=title,
        about=kind.about,
        columns=(*kind.columns(languages), *counts, as_of()),
        key=(kind.key,),
        references=(Reference((kind.key,), kind.table, ("id",)),),
        subjects=kind.subjects,
        folder=CHARTS,
    )


def _of_areas(languages: Sequence[str]) -> Iterator[DataColumn]:
    yield made("area", "Mã lĩnh vực", "Id of the area", "string", _id, required=True)
    yield made(
        "number",
        "Số như in trong văn bản",
        "Number as printed",
        "string",
        lambda source, area: source.site.nesting.area_numbers[area.id],
    )
    words = ("Tên ngắn của lĩnh vực", "Short title of the area")
    yield from in_languages("title", words, languages, lambda _, area: area.record.title)
    yield _tasks(OF_AREA, lambda source, area: _of_area(source, area).tasks)


def _of_bodies(languages: Sequence[str]) -> Iterator[DataColumn]:
    yield made("agency", "Mã cơ quan", "Id of the agency", "string", _id, required=True)
    words = ("Tên cơ quan", "Name of the agency")
    yield from in_languages("name", words, languages, lambda _, body: body.record.name)
    yield _tasks(OF_BODY, lambda source, body: _of_body(source, body).tasks)


def _tasks(base: tuple[str, str], count: Value) -> DataColumn:
    vi, en = base
    return made("tasks", f"Số lượng {vi}", f"Number of {en}", "integer", count, required=True)


def _received() -> Iterator[DataColumn]:
    """What came from the body, or from members of the group that it is, about tasks that it led."""
    for kind, name, vi, en in RECEIVED:
        yield made(
            f"{name}_received",
            f"{vi} đã nhận của cơ quan, hoặc của thành viên nếu là nhóm",
            f"{en} received from it, or from members where it is a group",
            "integer",
            _count_received(kind),
            required=True,
        )


def _count_received(kind: UpdateKind) -> Value:
    def value(source: DataSource, body: RowSubject) -> int:
        return sum(update.kind is kind for update in _reporting(source, body).received)

    return value


def _reporting(source: DataSource, body: RowSubject) -> BodyReporting:
    return next(own for own in source.site.reporting_of_bodies if own.agency == body.id)


def _id(_source: DataSource, subject: RowSubject) -> str:
    return subject.id


def _of_area(source: DataSource, area: RowSubject) -> Counts:
    return source.site.counts_of_area[area.id]


def _of_body(source: DataSource, body: RowSubject) -> Counts:
    return source.site.counts_of_agency[body.id]


def _areas(source: DataSource) -> Iterator[RowSubject]:
    return (RowSubject(id_, source.site.areas[id_]) for id_ in source.site.nesting.highest)


def _leading_bodies(source: DataSource) -> Iterator[RowSubject]:
    site = source.site
    return (RowSubject(id_, site.agencies[id_]) for id_ in leading_by_name(site.role_counts))


BY_AREA = ChartSubjects("area", "areas", AREAS, _of_areas, _areas)
BY_AGENCY = ChartSubjects("agency", "agencies", BODIES, _of_bodies, _leading_bodies)
