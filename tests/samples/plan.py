"""Small records made in tests, and the records of the sample plan."""

from __future__ import annotations

import datetime as dt
from functools import cache
from pathlib import Path
from typing import Any

from plugins.editions.languages import languages_of
from plugins.plan.reading.chosen_languages import shipped_tables
from plugins.plan.reading.stated_kinds import shipped_kinds
from plugins.plan.records.agencies import Agency
from plugins.plan.records.areas import Area
from plugins.plan.records.context import Context
from plugins.plan.records.dataset import Dataset, Records
from plugins.plan.records.deadlines import Deadline
from plugins.plan.records.plan import LegalDocument, Licence, Plan
from plugins.plan.records.reporting_cycles import ReportingCycle
from plugins.plan.records.site import SiteSettings
from plugins.plan.records.tasks import Cell, Item, Task
from plugins.plan.records.types import Text
from plugins.plan.records.updates import Update
from plugins.plan.rules.check import load
from tests.samples.folders import SAMPLE

ROOT = Path(__file__).resolve().parents[2]
AS_OF = dt.date(2026, 11, 22)
VIETNAMESE, ENGLISH = languages_of(shipped_tables())


@cache
def sample_records() -> Records:
    """The records of the made-up plan under tests/fixtures/good."""
    return load(SAMPLE / "data", AS_OF)


def text(words: str) -> Text:
    """A passage with the same words in both languages."""
    return Text.model_validate({"vi": words, "en": words})


# A source that anyone can open.
NEWS = {"title": "tin", "publisher": text("báo"), "lang": "vi", "url": "https://a.example/x"}


def agency(
    id_: str,
    kind: str = "department",
    *,
    members: tuple[str, ...] = (),
    may_include: tuple[str, ...] = (),
    **more: Any,  # noqa: ANN401 - passed on to the record
) -> Agency:
    """A body that is named in cells unless `more` says otherwise."""
    return Agency(
        id=id_,
        kind=kind,
        name=text(id_),
        members=members,
        may_include=may_include,
        **{"named": "cells", **more},
    )


def task(id_: str, lead: str, coordinating: str = "", deadline: Deadline | None = None) -> Task:
    """A task; bodies are given as ids with spaces between."""
    others = tuple(coordinating.split())
    return Task(
        id=id_,
        number=id_,
        area=id_.partition(".")[0],
        title=text(f"title {id_}"),
        text=(Item.model_validate({"vi": "việc", "en": "work"}),),
        lead=Cell(text=lead, agencies=tuple(lead.split())),
        coordinating=Cell(text=coordinating, agencies=others) if others else None,
        deadline=deadline or Deadline(text=text("Ongoing"), kind="ongoing"),
    )


def records(
    tasks: list[Task],
    agencies: list[Agency],
    updates: tuple[Update, ...] = (),
    contexts: tuple[Context, ...] = (),
    cycles: tuple[ReportingCycle, ...] = (),
) -> Records:
    """The records of a plan with these tasks and bodies, issued on 27 February 2023."""
    areas = dict.fromkeys(task.area for task in tasks)
    heading = Item.model_validate({"vi": "mục", "en": "area"})
    return Dataset(
        settings=SiteSettings(name=text("site"), tagline=text("tag"), description=text("about")),
        plan=plan().model_copy(update={"reporting_cycles": cycles}),
        languages=shipped_tables(),
        kinds=shipped_kinds(),
        areas=tuple(
            Area(id=id_, number=id_, title=text(f"area {id_}"), heading=(heading,)) for id_ in areas
        ),
        tasks=tuple(tasks),
        agencies=(agency("issuer", "provincial", named="text"), *agencies),
        updates=tuple(sorted(updates, key=lambda update: (update.date.first, update.id))),
        contexts=contexts,
    )


def plan() -> Plan:
    """A plan that rests on one document, of 29 February 2020."""
    basis = LegalDocument.model_validate(
        {
            "id": "basis",
            "number": "1/QĐ",
            "date": "2020-02-29",
            "title": text("basis"),
            "issuer": text("issuer"),
        }
    )
    return Plan.model_validate(
        {
            "kind": "plan",
            "title": text("plan"),
            "number": "1/KH",
            "date": "2023-02-27",
            "issuer": "issuer",
            "place": text("place"),
            "subject": text("subject"),
            "legal_basis": (basis,),
            "reporting_note": text("none"),
            "licence": Licence(id="CC", name=text("CC"), url="https://cc.example/"),
            "official": "false",
        }
    )
