"""Ids and addresses: each once, each known, numbers without holes."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from plugins.plan.material import Material, broken_of
from plugins.plan.problems import Problem, nearest
from plugins.plan.records import Agency, Area, Task


def duplicate_ids(material: Material, _: Sequence[str]) -> Iterator[Problem]:
    """No two areas, tasks, bodies or documents share an id, in whatever case it is written."""
    for entries in (material.areas, material.tasks, material.agencies):
        yield from _repeated(material, entries)
    if material.plan:
        origin, seen = material.places.of(material.plan), set[str]()
        for index, document in enumerate(material.plan.legal_basis):
            if document.id in seen:
                path = ("legal_basis", index, "id")
                yield origin.problem(path, "duplicate-id", {"id": document.id})
            seen.add(document.id)


def _repeated(
    material: Material, entries: Sequence[Area] | Sequence[Task] | Sequence[Agency]
) -> Iterator[Problem]:
    seen: set[str] = set()
    for entry in entries:
        name = entry.id.casefold()
        if name in seen:
            yield material.places.of(entry).problem(("id",), "duplicate-id", {"id": entry.id})
        seen.add(name)


def duplicate_slugs(material: Material, languages: Sequence[str]) -> Iterator[Problem]:
    """No two bodies share an address in a language; without a slug the id is the address."""
    for language in languages:
        owners: dict[str, str] = {}
        for agency in material.agencies:
            slug = agency.slug.get(language, agency.id)
            other = owners.setdefault(slug, agency.id)
            if other != agency.id:
                path = ("slug", language) if language in agency.slug else ("id",)
                values = {"slug": slug, "language": language, "other": other}
                yield material.places.of(agency).problem(path, "duplicate-slug", values)


def unknown_areas(material: Material, _: Sequence[str]) -> Iterator[Problem]:
    """A task's area is the number before the dot of its own, and there is such an area."""
    known = {area.id for area in material.areas} | {e.id for e in broken_of(material, Area)}
    if not known:
        return
    for task in material.tasks:
        expected = task.id.partition(".")[0]
        origin = material.places.of(task)
        if task.area not in known:
            near = expected if expected in known else nearest(task.area, known)
            yield origin.problem(("area",), "unknown-area", {"id": task.area}, near)
        elif task.area != expected:
            values = {"area": task.area, "expected": expected}
            yield origin.problem(("area",), "area-not-of-number", values, expected)


def agency_ids(material: Material) -> set[str]:
    """The ids of all bodies, of those too whose entries have other problems."""
    return {agency.id for agency in material.agencies} | {
        entry.id for entry in broken_of(material, Agency)
    }


def unknown_agencies(material: Material, _: Sequence[str]) -> Iterator[Problem]:
    """Cells, members and the issuer name bodies that stand in agencies.yaml."""
    known = agency_ids(material)
    if not known:
        return
    for task in material.tasks:
        for name in ("lead", "coordinating"):
            cell = getattr(task, name)
            for index, given in enumerate(cell.agencies if cell else ()):
                if given not in known:
                    yield material.places.of(task).problem(
                        (name, "agencies", index),
                        "unknown-agency",
                        {"id": given},
                        nearest(given, known),
                    )
    for agency in material.agencies:
        for index, given in enumerate(agency.members):
            if given not in known:
                yield material.places.of(agency).problem(
                    ("members", index), "unknown-agency", {"id": given}, nearest(given, known)
                )
    if material.plan and material.plan.issuer not in known:
        given = material.plan.issuer
        yield material.places.of(material.plan).problem(
            ("issuer",), "unknown-agency", {"id": given}, nearest(given, known)
        )


def unknown_documents(material: Material, _: Sequence[str]) -> Iterator[Problem]:
    """A relative deadline counts from a document of the legal basis."""
    if material.plan is None:
        return
    known = {document.id for document in material.plan.legal_basis}
    for task in material.tasks:
        after = task.deadline.after
        if after is not None and after not in known:
            yield material.places.of(task).problem(
                ("deadline", "after"), "unknown-document", {"id": after}, nearest(after, known)
            )


def holes_in_numbers(material: Material, _: Sequence[str]) -> Iterator[Problem]:
    """Areas are numbered 1, 2, …; so are the tasks of each area. The source has no gaps."""
    yield from _holes(material, material.areas, "")
    unread = {entry.id for entry in broken_of(material, Task)}
    by_area: dict[str, list[Task]] = {}
    for task in material.tasks:
        by_area.setdefault(task.id.partition(".")[0], []).append(task)
    for area, tasks in by_area.items():
        yield from _holes(material, tasks, f"{area}.", unread)


def _holes(
    material: Material,
    entries: Sequence[Area] | Sequence[Task],
    prefix: str,
    unread: set[str] | None = None,
) -> Iterator[Problem]:
    known = {entry.id for entry in broken_of(material, Area)} if unread is None else unread
    before = 0
    for entry in entries:
        number = int(entry.id.removeprefix(prefix))
        while f"{prefix}{before + 1}" in known:
            before += 1
        expected = f"{prefix}{before + 1}"
        if number > before + 1 or (number < before and unread is None):
            values = {"given": entry.id, "before": f"{prefix}{before}", "expected": expected}
            yield material.places.of(entry).problem(("id",), "hole-in-numbers", values, expected)
        before = max(before, number)
