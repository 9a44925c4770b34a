"""Whose site it is: an official one says which office publishes it."""

from __future__ import annotations

from collections.abc import Iterator

from plugins.plan.reading.case import Case
from plugins.plan.reading.catalogues import N_
from plugins.plan.reading.problems import Message, Problem

OFFICIAL_WITHOUT_PUBLISHER = Message(
    "official-without-publisher",
    N_("the site is called official, but no office is named that publishes it"),
    N_("the office under publisher in data/site.yaml, or official: false"),
)


def official_has_publisher(case: Case) -> Iterator[Problem]:
    """What calls itself official names the office that answers for it."""
    plan, settings = case.records.plan, case.records.settings
    if plan and settings and plan.official and settings.publisher is None:
        yield case.places.of(plan).problem(("official",), OFFICIAL_WITHOUT_PUBLISHER)
