"""The facts that prose may repeat, as one language writes them."""

from __future__ import annotations

from collections.abc import Mapping

from plugins.editions.document_words import AT_BEGINNING, CITED, THE_DOCUMENT, document_words
from plugins.editions.edition import Edition
from plugins.plan.facts.responsibilities import Role
from plugins.plan.records.prose_facts import ProseFact


def prose_facts(edition: Edition) -> Mapping[ProseFact, str]:
    """Every fact in words: counts and dates as the language of `edition` writes them."""
    words, plan = edition.words, edition.site.records.plan
    numbers = {fact: words.number(count) for fact, count in _counts(edition).items()}
    document = document_words(edition.site.records, edition.language.code)
    return numbers | {
        ProseFact.THE_DOCUMENT: document[THE_DOCUMENT],
        ProseFact.THE_DOCUMENT_FIRST: document[AT_BEGINNING],
        ProseFact.DOCUMENT_CITED: document[CITED],
        ProseFact.PLAN_NUMBER: plan.number,
        ProseFact.PLAN_SHORT_NUMBER: plan.number.partition("/")[0],
        ProseFact.PLAN_DATE: words.long_date(plan.date),
        ProseFact.ISSUER: edition.passage(edition.site.agencies[plan.issuer].name).text,
        ProseFact.PLACE: edition.passage(plan.place).text,
        ProseFact.SITE_NAME: edition.passage(edition.site.records.settings.name).text,
        ProseFact.AS_OF: words.long_date(edition.site.as_of),
    }


def _counts(edition: Edition) -> dict[ProseFact, int]:
    site = edition.site
    counted = site.nesting.counted
    named = [row for row in site.responsibilities if row.via is None]
    leads = [row for row in named if row.role is Role.LEAD]
    group = site.records.kinds.group
    groups = [body.id for body in site.named_agencies if group(body.kind) == "open"]
    coordinated = [len(site.duties[id_].coordinates) for id_ in groups]
    return {
        ProseFact.AREAS: len(site.nesting.highest),
        ProseFact.TASKS: len(counted),
        ProseFact.AREAS_ISSUED: site.issued.areas,
        ProseFact.TASKS_ISSUED: site.issued.tasks,
        ProseFact.AGENCIES: len(site.named_agencies),
        ProseFact.AGENCIES_WITH_MEMBERS: len(site.listed_agencies),
        ProseFact.UPDATES: len(site.updates),
        ProseFact.LEAD_PAIRS: len(leads),
        ProseFact.COORDINATING_PAIRS: len(named) - len(leads),
        ProseFact.JOINT_TASKS: sum(len(site.in_force[task].lead) > 1 for task in counted),
        ProseFact.ONGOING_TASKS: sum(site.deadlines[task].kind == "ongoing" for task in counted),
        ProseFact.OPEN_GROUP_TASKS: max(coordinated, default=0),
    }
