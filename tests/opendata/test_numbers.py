"""Whoever counts in the published JSON finds every number of the pages again."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Callable, Mapping, Sequence
from typing import Any

import pytest

from plugins.editions.edition import Edition
from plugins.editions.kinds import KINDS
from plugins.editions.page import Page
from plugins.plan.records.updates import UpdateKind
from plugins.website.pages.every import every_page
from tests.samples.opendata import OpenData
from tests.samples.page_numbers import Number, numbers
from tests.samples.recounted import Recounted

pytestmark = pytest.mark.slow

PAGES = ("home", "reporting", "area", "agency", "matrix", "areas", "agencies")
# Whole numbers of views that count nothing.
NO_COUNTS = re.compile(
    r"\.place\.|\.paging\.|\.items\[\]\.(level|number)$|\.item$|\.period\.number$|\.ticks\[\]"
    r"|\.others\[\]\.number$"
)
Recount = Callable[[Recounted, Page, Number], int]


def subject(page: Page) -> str:
    """The id of what a page is about."""
    return page.key.partition(":")[2]


def of_body(number: Number, data: Recounted, page: Page) -> str:
    """The body beside which a number stands, or whose page it is."""
    known = number.owner.partition("#")[0].partition("?")[0] in data.by_path
    return data.id_of(number.owner) if known else subject(page)


def tasks_shown(data: Recounted, page: Page) -> list[str]:
    """The tasks that the lists of what has been said divide."""
    if page.key.startswith("area:"):
        return data.tasks_of_area(subject(page))
    if page.key.startswith("agency:"):
        return data.roles(subject(page), "lead")
    return [task["id"] for task in data.counted]


def role(name: str, *, named: bool | None) -> Recount:
    """How many tasks a body has in a role; on the page of an area, those of the area."""

    def count(data: Recounted, page: Page, number: Number) -> int:
        body = of_body(number, data, page)
        own = {*data.roles(body, name, named=named)}
        if page.key.startswith("area:"):
            own &= {*data.tasks_of_area(subject(page))}
        return len(own)

    return count


def cell(name: str, *, named: bool) -> Recount:
    """How many tasks stand in a cell of the matrix."""

    def count(data: Recounted, _page: Page, number: Number) -> int:
        id_, body = data.id_of(number.owner), data.id_of(number.holder.body.path)
        is_area = data.by_path[number.owner.partition("#")[0]] is data.areas.get(id_)
        row = [t["id"] for t in data.counted if t["area"] == id_] if is_area else [id_]
        return len({*data.roles(body, name, named=named)}.intersection(row))

    return count


def said_in_all(kind: str) -> Recount:
    """How many updates of a kind there are."""
    return lambda data, _page, _number: data.kinds(data.updates)[kind]


def history_of(data: Recounted, page: Page, number: Number) -> set[str]:
    """The updates of the history that a number stands in."""
    if page.key.startswith("area:"):
        return data.of_area(subject(page))
    said = number.place.startswith(".said")
    return data.said(subject(page)) if said else data.said_about(subject(page))


def in_strand(data: Recounted, page: Page, number: Number) -> int:
    """How many updates of a history belong to a strand."""
    own = history_of(data, page, number)
    strands = (KINDS[UpdateKind(data.root_kind(id_))].strand for id_ in own)
    return Counter(strands)[number.holder.strand]


def kinds_in_strand(data: Recounted, page: Page, number: Number) -> int:
    """The number of a kind in a strand."""
    own = [
        id_
        for id_ in history_of(data, page, number)
        if KINDS[UpdateKind(data.root_kind(id_))].strand is number.holder.strand
    ]
    kind = next(k for k, value in number.holder.counts if value == number.value)
    return data.kinds(own)[kind]


def of_option(data: Recounted, _page: Page, number: Number) -> int:
    """The tasks that a choice of a filter leaves."""
    value = number.holder.value
    for name in ("reporting", "coverage"):
        if any(task[name] == value for task in data.counted):
            return sum(task[name] == value for task in data.counted)
    if value in data.areas:
        return len(data.tasks_of_area(value))
    return len(data.roles(value, "lead")) if value in data.agencies else 0


def of_reporting_body(edition: Edition) -> Recount:
    """What came from a body: its counts are told apart by their names."""
    say = edition.words.gettext

    def count(data: Recounted, _page: Page, number: Number) -> int:
        holder = number.holder
        body = data.id_of(number.owner)
        kinds, due = data.kinds(data.received(body)), data.expected(body)
        related = data.kinds([*data.said(body), *data.said_about(body)])["related"]
        return {
            say("Reports"): kinds["report"],
            say("Confirmations"): kinds["no-change"],
            say("Expected"): due.total(),
            say("On time"): due["on-time"],
            say("Late"): due["late"],
            say("Not received"): due["never"],
            say("Public information"): related,
        }[holder.name]

    return count


def days_of_cycle(data: Recounted, _page: Page, number: Number) -> int:
    """The days of a task in another cycle than the one in which it stands worst."""
    task, cycle = data.id_of(number.owner), number.holder.cycle
    (days,) = (
        row["days"]
        for row in data.tables["reporting"]
        if (row["task"], row["cycle"]) == (task, cycle)
    )
    return int(days)


def in_quarters(data: Recounted, _page: Page, number: Number) -> int:
    """A number of the table of quarters: its row says all that the row of that quarter has."""
    counted: dict[tuple[int, int], Counter[str]] = {}
    for update in data.updates.values():
        counted.setdefault(data.quarter(update), Counter())[update["kind"]] += 1
    row = number.holder
    same = [
        own for own in counted.values() if sorted(own.values()) == sorted(filter(None, row.counts))
    ]
    if not row.total:
        return 0
    assert same, row
    return same[0].total() if number.place.endswith("total") else row.counts[number.nth]


def unknown_quarters(data: Recounted, _page: Page, _number: Number) -> int:
    """The updates whose quarter is not known."""
    return sum(data.quarter(update)[1] == 0 for update in data.updates.values())


def a_quarter_of_kind(data: Recounted, _page: Page, number: Number) -> int:
    """A bar of the chart: some quarter has so many updates of its kind."""
    quarters = Counter(
        data.quarter(u) for u in data.updates.values() if u["kind"] == number.holder.tone
    )
    return number.value if number.value in quarters.values() else -1


def by_name(data: Recounted, page: Page, *, alone: bool) -> int:
    """The tasks that name a body as lead, alone or with others."""
    leads = Counter(
        row["task"]
        for row in data.tables["responsibilities"]
        if row["role"] == "lead" and row["via"] is None
    )
    own = data.roles(subject(page), "lead", named=True)
    return sum((leads[task] == 1) is alone for task in own)


def through(role_of: str) -> Recount:
    """The tasks that a body has in a role through the group beside which the number stands."""

    def count(data: Recounted, page: Page, number: Number) -> int:
        group = data.id_of(number.owner)
        rows = data.roles_of_body[subject(page)]
        return len({r["task"] for r in rows if (r["role"], r["via"]) == (role_of, group)})

    return count


def without(data: Recounted, page: Page, number: Number) -> int:
    """The counted tasks that give a group, and so its member, nothing to do."""
    group = data.id_of(number.owner)
    own = {r["task"] for r in data.roles_of_body[subject(page)] if r["via"] == group}
    return len(data.counted) - len(own)


def dropped(data: Recounted, page: Page, _number: Number) -> int:
    """The tasks out of force that name a body as lead."""
    gone = (task for task in data.tasks.values() if not task["in_force"])
    return sum(subject(page) in task["lead_agencies_in_force"] for task in gone)


def summed(data: Recounted, page: Page, number: Number) -> int:
    """The tasks of an area that state an amount in a column."""
    (column,) = (
        c["id"]
        for c in data.tables["columns"]
        if c["summed"] and number.holder.heading.text.endswith(c["heading_vi"])
    )
    own = (data.tasks[id_] for id_ in data.tasks_of_area(subject(page)))
    return sum(task[f"column_{column}_number"] is not None for task in own)


def of_an_area(data: Recounted, page: Page, number: Number) -> int:
    """The counted tasks of the area beside which a number stands, or of all."""
    if number.place == ".total":
        listed = sum(a["listed"] for a in data.agencies.values())
        return listed if page.key == "agencies" else len(tasks_shown(data, page))
    return len(data.tasks_of_area(data.id_of(number.owner)))


OF_BODY: Mapping[str, Recount] = {
    r"^\.lead_alone\.length": lambda d, p, _n: by_name(d, p, alone=True),
    r"^\.lead_jointly\.length": lambda d, p, _n: by_name(d, p, alone=False),
    r"^\.lead_via\[\]\.length": through("lead"),
    r"^\.coordinates_named\.length": lambda d, p, _n: len(
        d.roles(subject(p), "coordinating", named=True)
    ),
    r"^\.coordinates_via\[\]\.length": through("coordinating"),
    r"^\.dropped\.length": dropped,
    r"^\.shared\[\]\.members": lambda d, _p, n: len(d.agencies[d.id_of(n.owner)]["members"]),
    r"^\.shared\[\]\.coordinates": through("coordinating"),
    r"^\.shared\[\]\.without": without,
}


def of_a_row(data: Recounted, _page: Page, number: Number) -> Sequence[Mapping[str, Any]]:
    """The tasks that a row of a chart counts: those of an area, those that a body leads, or all."""
    if not number.owner:
        return data.counted
    id_ = data.id_of(number.owner)
    is_area = data.by_path[number.owner.partition("#")[0]] is data.areas.get(id_)
    own = data.tasks_of_area(id_) if is_area else data.roles(id_, "lead")
    return [data.tasks[task] for task in own]


def in_a_chart(data: Recounted, page: Page, number: Number) -> int:
    """A count of a chart: so many tasks of its row are in that state."""
    own = of_a_row(data, page, number)
    if number.place.startswith(".progress"):
        return Counter(task["delivery"] for task in own)[number.holder.tone]
    return data.coverage(task["id"] for task in own)[number.holder.tone]


# An area in plain words.
PLAIN: Mapping[str, Recount] = {
    r"^\.plain\.total": lambda d, p, _n: len(tasks_shown(d, p)),
    r"^\.plain\.reported": lambda d, p, _n: d.coverage(tasks_shown(d, p))["reported"],
    r"^\.plain\.related": lambda d, p, _n: d.kinds(d.of_area(subject(p)))["related"],
}


# The charts of rows, on the pages of areas and bodies and on that about reporting.
CHARTS: Mapping[str, Recount] = {
    r"^\.(progress|areas|agencies)\.key\[\]\.count": lambda d, p, n: in_a_chart(
        d, p, n._replace(owner="")
    ),
    r"^\.(progress|areas|agencies)\.(drawn|rows)\[\]\.(bars|counts|cells)\[\]\.count": in_a_chart,
    r"^\.(progress|areas|agencies)\.rows\[\]\.total": lambda d, p, n: len(of_a_row(d, p, n)),
    r"^\.(progress|areas|agencies)\.total": lambda d, _p, _n: len(d.counted),
}


def recounts(edition: Edition) -> Mapping[str, Recount]:
    """What counts a number again, by the end of its place in a view; the first that fits."""
    total: Mapping[str, Recount] = {
        "tasks": lambda d, _p, _n: len(d.counted),
        "areas": lambda d, _p, _n: d.highest(),
    }
    named = {"total": None, "by_name": True}
    roles = {
        rf"{name}\.{which}": role(name_of, named=by)
        for name, name_of in (("leads", "lead"), ("coordinates", "coordinating"))
        for which, by in named.items()
    }
    return {
        **CHARTS,
        **PLAIN,
        r"grid\.kinds|matrix\.kinds": lambda d, _p, _n: sum(
            a["in_cells"] for a in d.agencies.values()
        ),
        **{
            rf"cells\.{name}{group}$": cell(name_of, named=not group)
            for name, name_of in (("leads", "lead"), ("coordinates", "coordinating"))
            for group in ("", "_in_group")
        },
        **roles,
        r"(leaders|members)\[\]\.tasks\.total": role("lead", named=None),
        r"(leaders|members)\[\]\.tasks\.by_name": role("lead", named=True),
        r"tasks\.total": lambda d, p, n: len(d.either(of_body(n, d, p))),
        r"tasks\.by_name": lambda d, p, n: len(d.either(of_body(n, d, p), named=True)),
        r"delivery\.of_items\[\]$": lambda d, _p, n: d.tasks[d.id_of(n.owner)]["delivery_of_items"][
            n.nth
        ],
        r"reporting\.others\[\]\.days": days_of_cycle,
        r"reporting\.days": lambda d, _p, n: d.tasks[d.id_of(n.owner)]["reporting_days"],
        # Home, the lists of areas and bodies, the matrix.
        r"^\.agencies_link\.count": lambda d, _p, _n: sum(a["listed"] for a in d.agencies.values()),
        r"^\.areas_link\.count|^\.count": total["areas"],
        r"^\.tasks\.count|^\.plan_total": total["tasks"],
        r"^\.updates\.count|^\.quarters\.total": lambda d, _p, _n: len(d.updates),
        r"^\.since\.(tasks|areas)$": lambda d, p, n: total[n.place.rpartition(".")[2]](d, p, n),
        r"^\.since\.\w+_issued": lambda d, _p, n: d.plan["counts"][
            n.place.rpartition(".")[2].replace("_issued", "_as_issued")
        ],
        r"^\.today\[\]\.tasks": lambda d, _p, n: len(
            d.inherited(d.id_of(n.owner), "lead", "coordinating")
        ),
        r"^\.today\[\]\.leads": lambda d, _p, n: len(d.inherited(d.id_of(n.owner), "lead")),
        r"^\.today\[\]\.coordinates": lambda d, _p, n: len(
            d.inherited(d.id_of(n.owner), "coordinating")
        ),
        r"^\.named": lambda d, _p, _n: sum(a["in_cells"] for a in d.agencies.values()),
        r"^\.added": lambda _d, _p, n: n.value if n.value == 0 else -1,
        r"^\.said\.reports\.count": said_in_all("report"),
        r"^\.said\.confirmations\.count": said_in_all("no-change"),
        r"^\.said\.related\.count": said_in_all("related"),
        r"coordinating_pairs": lambda d, _p, _n: d.pairs("coordinating"),
        r"lead_pairs": lambda d, p, _n: d.pairs("lead", tasks_shown(d, p)),
        # What has been said, and when.
        r"coverage\[\]\.length": lambda d, p, n: d.coverage(tasks_shown(d, p))[n.holder.tone],
        r"^\.bodies\[\]\.counts": of_reporting_body(edition),
        r"^\.filters": of_option,
        r"^\.quarters\.key": lambda d, _p, n: d.kinds(d.updates)[n.holder.tone],
        r"^\.quarters\.bars": a_quarter_of_kind,
        r"^\.quarters\.rows": in_quarters,
        r"^\.quarters\.unknown": unknown_quarters,
        r"(history|about|said)\.groups\[\]\.total": in_strand,
        r"(history|about|said)\.groups\[\]\.counts": kinds_in_strand,
        r"(history|about|said)\.(total|all\.count)": lambda d, p, n: len(history_of(d, p, n)),
        # One body.
        r"^\.received": lambda d, p, _n: sum(
            d.kinds(d.said(subject(p)))[kind] for kind in ("report", "no-change")
        ),
        r"^\.perhaps(\.length)?$": lambda d, p, _n: len(d.perhaps(subject(p))),
        r"^\.leads$": lambda d, p, _n: len(d.inherited(subject(p), "lead")),
        r"^\.coordinates$": lambda d, p, _n: len(d.inherited(subject(p), "coordinating")),
        r"^\.tasks$": lambda d, p, _n: len(d.inherited(subject(p), "lead", "coordinating")),
        **OF_BODY,
        # One area.
        r"^\.sums\[\]\.tasks": summed,
        r"count$|rows\[\]\.total|^\.total": of_an_area,
    }


Tables = dict[str, list[dict[str, Any]]]


def found_again(data: OpenData, tables: Tables) -> list[str]:
    """The numbers of the pages of `data` that cannot be found again in `tables`."""
    edition = data.source.editions[0]
    counted = Recounted(tables, data.plan, data.source.address("/").rstrip("/"))
    table = [(re.compile(place), count) for place, count in recounts(edition).items()]
    wrong, seen = [], 0
    for page in every_page(data.source.editions, []):
        if page.key.partition(":")[0] not in PAGES or page.language != edition.language.code:
            continue
        for number in numbers(page.view()):
            if NO_COUNTS.search(number.place):
                continue
            count = next((count for place, count in table if place.search(number.place)), None)
            again = count(counted, page, number) if count else None
            seen += 1
            if again != number.value:
                wrong.append(f"{page.path} {number.place} {number.owner}: {number.value}, {again}")
    assert seen > 0
    return wrong


def tables_of(data: OpenData) -> Tables:
    """The rows of all tables, as their JSON files have them."""
    return {name: data.rows(name) for name in data.tables}


@pytest.mark.parametrize("plan", ["updated", "decided", "measured", "declared", "this"])
def test_every_number_is_in_the_json(plan: str, request: pytest.FixtureRequest) -> None:
    """Each number of home, reporting, areas, bodies and matrix is counted again from JSON alone."""
    data: OpenData = request.getfixturevalue(plan)
    assert found_again(data, tables_of(data)) == []


@pytest.mark.parametrize("table", ["responsibilities", "update_tasks", "expected_reports"])
def test_a_missing_row_would_be_found(updated: OpenData, table: str) -> None:
    """Where one row less is published, numbers cannot be found again."""
    tables = tables_of(updated)
    assert found_again(updated, tables | {table: tables[table][1:]}) != []
