"""Structured data in the vocabulary of https://schema.org/, as JSON-LD values."""

from __future__ import annotations

from collections.abc import Iterable
from typing import Any

from plugins.editions.edition import Edition
from plugins.editions.updates import corrections_of, said_by
from plugins.editions.values import Link
from plugins.plan.records.agencies import Agency
from plugins.plan.records.tasks import Task
from plugins.plan.records.updates import Update
from plugins.website.pages.page_days import day_of_page

CONTEXT = "https://schema.org"


def task(edition: Edition, record: Task) -> dict[str, Any]:
    """A task as an Action: its agents lead, its participants coordinate."""
    link = edition.task_link(record)
    return {
        "@context": CONTEXT,
        "@type": "Action",
        "@id": edition.absolute(edition.urls.task(record.id)),
        "name": f"{link.number} {link.name.text}",
        "description": " ".join(edition.passage(item).text for item in record.text),
        "inLanguage": edition.language.code,
        "agent": _organizations(edition, edition.site.leads[record.id]),
        "participant": _organizations(edition, edition.site.coordinating[record.id]),
        **_in_force(edition, record),
    }


def _in_force(edition: Edition, record: Task) -> dict[str, str]:
    """From when until when it is in force, where a decision said so."""
    standing = edition.site.standings["task", record.id]
    days = {"startTime": standing.added_by, "endTime": standing.dropped_by}
    return {name: update.date.iso for name, update in days.items() if update}


def agency(edition: Edition, record: Agency) -> dict[str, Any]:
    """A body as an organization of its kind, with members and alternative names."""
    value = _organization(edition, record)
    names = [edition.passage(record.name, other.code).text for other in edition.other_languages]
    value = {"@context": CONTEXT, **value, "alternateName": names}
    members = [edition.site.agencies[member] for member in record.members]
    if members:
        value["member"] = _organizations(edition, members)
    if record.website:
        value["sameAs"] = record.website.url
    return value


def update(edition: Edition, record: Update) -> dict[str, Any]:
    """An update as a CreativeWork about its tasks, based on its sources.

    What is a correction says so with schema.org's CorrectionComment, on what it corrects; that
    names its corrections.
    """
    title, (by, _path) = edition.passage(record.title), said_by(edition, record)
    value: dict[str, Any] = {
        "@context": CONTEXT,
        "@type": "CorrectionComment" if record.corrects else "CreativeWork",
        "@id": edition.absolute(edition.urls.update(record.id)),
        "name": title.text,
        "inLanguage": title.lang,
        "dateCreated": record.date.iso,
        "about": [
            {"@type": "Action", "@id": edition.absolute(edition.urls.task(task)), "name": task}
            for task in record.task_ids
        ],
        "isBasedOn": [
            source.url or {"@type": "CreativeWork", "name": source.title}
            for source in record.sources
        ],
        **_days(edition, record),
    }
    if record.agency and by:
        body = _organization(edition, edition.site.agencies[record.agency])
        value["creator"] = {**body, "name": by.text}
    elif by:
        value["creator"] = {"@type": "Organization", "name": by.text}
    if corrections := corrections_of(edition, record):
        paths = (edition.urls.update(each.id) for each in corrections)
        value["correction"] = [{"@id": edition.absolute(path)} for path in paths]
    if record.corrects:
        value["parentItem"] = {"@id": edition.absolute(edition.urls.update(record.corrects))}
    return value


def _days(edition: Edition, record: Update) -> dict[str, str]:
    """Since when it stands on this site, and when what its page shows last changed there."""
    name = f"update:{record.id}"
    known = {
        "datePublished": edition.days.came.get(name),
        "dateModified": day_of_page(edition, name),
    }
    return {key: day.isoformat() for key, day in known.items() if day}


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
    kind = edition.site.records.kinds.bodies[record.kind]
    value = {"@type": kind.organization, "name": edition.passage(record.name).text}
    if record.id in edition.site.agencies_with_page:
        value["url"] = edition.absolute(edition.urls.agency(record))
    return value
