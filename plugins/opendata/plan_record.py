"""plan.json: the document as a record, and every total with what it counts."""

from __future__ import annotations

from collections.abc import Mapping
from enum import StrEnum
from typing import Any

from plugins.editions.data_urls import data_schema
from plugins.opendata.columns import DataSource, RowSubject
from plugins.opendata.records import said, whose
from plugins.opendata.schemas import AROUND, DRAFT, object_of, of_published, words_of
from plugins.plan.facts.counts import Counts
from plugins.plan.facts.coverage import Coverage
from plugins.plan.facts.reporting import ReportingState
from plugins.plan.facts.responsibilities import Role
from plugins.plan.records.updates import DeliveryState, UpdateKind
from plugins.plan.rows.plain import plain
from plugins.plan.rows.table import Described

NAME = "plan"
TITLE = Described("Văn bản và các tổng số", "The document and the totals")
ABOUT = Described(
    "delivery, reporting và coverage chia số nhiệm vụ được tính (tasks), mỗi nhiệm vụ một lần; "
    "updates_by_kind chia số thông tin cập nhật (updates).",
    "delivery, reporting and coverage divide the counted tasks (tasks), each once; "
    "updates_by_kind divides the updates (updates).",
)
TOTALS: Mapping[str, Described] = {
    "tasks": Described("Số nhiệm vụ được tính", "Counted tasks"),
    "tasks_as_issued": Described("Số nhiệm vụ khi ban hành", "Counted tasks as issued"),
    "areas": Described("Số lĩnh vực không thuộc lĩnh vực nào", "Areas that are part of no other"),
    "areas_as_issued": Described("Số lĩnh vực khi ban hành", "The same as issued"),
    "agencies_named": Described("Số cơ quan có tên trong các ô", "Agencies named in cells"),
    "agencies_listed": Described(
        "Số cơ quan có tên trong các ô và thành viên của các nhóm",
        "Agencies named in cells, and members of groups that are",
    ),
    "agencies_of_today": Described("Số cơ quan ngày nay đã tiếp nhận", "Agencies of today"),
    "lead_pairs": Described(
        "Số cặp nhiệm vụ và cơ quan chủ trì được nêu đích danh",
        "Pairs of a counted task and an agency that it names as lead",
    ),
    "coordinating_pairs": Described(
        "Số cặp nhiệm vụ và cơ quan phối hợp được nêu đích danh",
        "Pairs of a counted task and an agency that it names as supporting",
    ),
    "updates": Described("Số thông tin cập nhật", "Updates"),
}
STATES: Mapping[str, type[StrEnum]] = {
    "updates_by_kind": UpdateKind,
    "delivery": DeliveryState,
    "reporting": ReportingState,
    "coverage": Coverage,
}


def plan_record(source: DataSource) -> dict[str, Any]:
    """The document: what its record says, where its pages stand, and the totals."""
    site, plan = source.site, source.site.records.plan
    return {
        "$schema": source.address(data_schema(NAME)),
        "table": NAME,
        **whose(source),
        **{
            f"url_{edition.language.code}": source.address(edition.urls.home())
            for edition in source.editions
        },
        "said": said(source, NAME, RowSubject(NAME, plan, plain(plan))),
        "counts": {
            "tasks": len(site.nesting.counted),
            "tasks_as_issued": site.issued.tasks,
            "areas": len(site.nesting.highest),
            "areas_as_issued": site.issued.areas,
            "agencies_named": len(site.named_agencies),
            "agencies_listed": len(site.listed_agencies),
            "agencies_of_today": len(site.agencies_of_today),
            "lead_pairs": _pairs(source, Role.LEAD),
            "coordinating_pairs": _pairs(source, Role.COORDINATING),
            "updates": len(site.updates),
            **_states(site.counts),
        },
    }


def plan_schema(source: DataSource) -> dict[str, Any]:
    """The schema of plan.json."""
    number = {"type": "integer"}
    totals = {name: {**words_of(words), **number} for name, words in TOTALS.items()}
    states = {
        name: object_of({each.value: number for each in every}) for name, every in STATES.items()
    }
    urls = {f"url_{code}": {"type": "string"} for code in source.languages}
    said_ = {"said": of_published(source, NAME), "counts": object_of({**totals, **states})}
    return {
        "$schema": DRAFT,
        "$id": source.editions[0].absolute(data_schema(NAME)),
        **words_of(TITLE, ABOUT),
        **object_of({**AROUND, **urls, **said_}),
    }


def _pairs(source: DataSource, role: Role) -> int:
    rows = source.site.responsibilities
    return sum(row.role is role and row.via is None for row in rows)


def _states(counts: Counts) -> dict[str, dict[str, int]]:
    found: Mapping[str, Mapping[Any, int]] = {
        "updates_by_kind": counts.kinds,
        "delivery": counts.delivery,
        "reporting": counts.reporting,
        "coverage": counts.coverage,
    }
    return {
        name: {state.value: number for state, number in own.items()} for name, own in found.items()
    }
