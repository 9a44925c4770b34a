"""Structured data in the vocabulary of https://schema.org/, as JSON-LD values."""

from __future__ import annotations

from collections.abc import Iterable
from typing import TYPE_CHECKING, Any

from plugins.plan.pages.edition import Edition
from plugins.plan.pages.values import Link
from plugins.plan.record_types import DateAsKnown
from plugins.plan.records import Agency, AgencyKind, Task
from plugins.plan.update_records import Update

if TYPE_CHECKING:
    from plugins.plan.pages.task import TaskView
    from plugins.plan.pages.update import UpdateView

CONTEXT = "https://schema.org"
GROUPS = (AgencyKind.COLLECTIVE, AgencyKind.OPEN)


def task(edition: Edition, record: Task, view: TaskView) -> dict[str, Any]:
    """A task as an Action: its agents lead, its participants coordinate."""
    return {
        "@context": CONTEXT,
        "@type": "Action",
        "@id": edition.absolute(edition.urls.task(record.id)),
        "name": f"{record.id} {view.title.text}",
        "description": " ".join(item.passage.text for item in view.items),
        "inLanguage": edition.language.code,
        "agent": _organizations(edition, edition.site.lead_of(record)),
        "participant": _organizations(edition, edition.site.coordinating_of(record)),
    }


def agency(edition: Edition, record: Agency) -> dict[str, Any]:
    """A body as a GovernmentOrganization, with members and alternative names."""
    value = _organization(edition, record)
    names = [edition.passage(record.name, other.code).text for other in edition.other_languages]
    value = {"@context": CONTEXT, **value, "alternateName": names}
    members = [edition.site.agencies[member] for member in record.members]
    if members:
        value["member"] = _organizations(edition, members)
    if record.website:
        value["sameAs"] = record.website.url
    return value


def update(edition: Edition, record: Update, view: UpdateView) -> dict[str, Any]:
    """An update as a CreativeWork about its tasks, based on its sources.

    What is a correction says so with schema.org's CorrectionComment, on what it corrects.
    """
    value: dict[str, Any] = {
        "@context": CONTEXT,
        "@type": "CorrectionComment" if record.corrects else "CreativeWork",
        "@id": edition.absolute(view.entry.path),
        "name": view.entry.title.text,
        "inLanguage": view.entry.title.lang,
        "dateCreated": iso(record.date),
        "about": [
            {"@type": "Action", "@id": edition.absolute(edition.urls.task(task)), "name": task}
            for task in record.task_ids
        ],
        "isBasedOn": [
            source.url or {"@type": "CreativeWork", "name": source.title}
            for source in record.sources
        ],
    }
    if record.agency:
        value["creator"] = _organization(edition, edition.site.agencies[record.agency])
    elif view.entry.by:
        value["creator"] = {"@type": "Organization", "name": view.entry.by.text}
    if view.corrects:
        value["parentItem"] = {"@id": edition.absolute(view.corrects.path)}
    return value


def iso(date: DateAsKnown) -> str:
    """A date as exactly as it is known, as ISO 8601 writes it: 2024, 2024-02, 2024-02-28."""
    return date.first.isoformat()[: {"year": 4, "month": 7, "day": 10}[date.precision]]


def breadcrumbs(edition: Edition, trail: Iterable[Link]) -> dict[str, Any]:
    """The way from the front page to a page, which is the last link."""
    return {
        "@context": CONTEXT,
        "@type": "BreadcrumbList",
        "itemListElement": [
            {
                "@type": "ListItem",
                "position": position,
                "name": link.name.text,
                "item": edition.absolute(link.path),
            }
            for position, link in enumerate(trail, 1)
        ],
    }


def _organizations(edition: Edition, agencies: Iterable[Agency]) -> list[dict[str, Any]]:
    return [_organization(edition, agency) for agency in agencies]


def _organization(edition: Edition, record: Agency) -> dict[str, Any]:
    kind = "Organization" if record.kind in GROUPS else "GovernmentOrganization"
    value = {"@type": kind, "name": edition.passage(record.name).text}
    if edition.site.has_page(record.id):
        value["url"] = edition.absolute(edition.urls.agency(record))
    return value
