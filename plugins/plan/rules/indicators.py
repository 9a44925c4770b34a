"""Rules about indicators: what they belong to, one figure a year, each a number with a source."""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterator

from plugins.plan.facts.amounts import amount, example_of
from plugins.plan.reading.case import Case, Rule
from plugins.plan.reading.catalogues import N_
from plugins.plan.reading.places import FieldPath
from plugins.plan.reading.problems import Message, Problem
from plugins.plan.records.indicators import Indicator
from plugins.plan.rules.belonging import tasks_and_areas
from plugins.plan.rules.columns import number_locale
from plugins.plan.rules.identity import agency_ids, unknown_agency
from plugins.plan.rules.updates.dates import until
from plugins.plan.rules.updates.evidence import sources_of
from plugins.plan.rules.updates.subjects import repeated

YEAR_TWICE = Message(
    "year-twice",
    N_("there is already a figure for {year}"),
    N_("one target per year; one value per year and geographical area, including the baseline"),
)
YEAR_BEFORE_BASELINE = Message(
    "year-before-baseline",
    N_("{year} is not after the baseline, which is for {baseline}"),
    N_("a later year; a value from before the baseline needs a note that explains it"),
)
NOT_A_NUMBER = Message(
    "not-a-number",
    N_("“{value}” is not a number"),
    N_("a number without its unit, as the plan's language writes it, for example {example}"),
)
VALUE_WITHOUT_SOURCE = Message(
    "value-without-source",
    N_("the value of {year} names no source"),
    N_("at least one entry under sources"),
)


def belongs_to(case: Case) -> Iterator[Problem]:
    """An indicator belongs to tasks and areas of the plan, each named once, and to a known body."""
    agencies = agency_ids(case)
    for indicator in case.records.indicators:
        origin = case.places.of(indicator)
        if indicator.agency is not None:
            yield from unknown_agency(indicator.agency, agencies, origin, ("agency",))
        yield from tasks_and_areas(case, origin, (), indicator.tasks, indicator.areas)


def one_figure_a_year(case: Case) -> Iterator[Problem]:
    """A year has one target, and one value for each territory; the baseline is a value too."""
    language = case.languages[0]
    for indicator in case.records.indicators:
        origin = case.places.of(indicator)
        targets = [target.year for target in indicator.targets]
        for index in repeated(targets):
            path, values = ("targets", index, "year"), {"year": str(targets[index])}
            yield origin.problem(path, YEAR_TWICE, values)
        base = [(indicator.baseline.year, "")] if indicator.baseline else []
        known = [
            (value.year, (value.territory and value.territory.get(language)) or "")
            for value in indicator.values
        ]
        for index in repeated([*base, *known]):
            place = index - len(base)
            values = {"year": str(known[place][0])}
            yield origin.problem(("values", place, "year"), YEAR_TWICE, values)


def years_after_baseline(case: Case) -> Iterator[Problem]:
    """Targets are for years after the baseline; an earlier value says why it is there."""
    for indicator in case.records.indicators:
        if indicator.baseline is None:
            continue
        origin, start = case.places.of(indicator), indicator.baseline.year
        wrong = [
            ("targets", index, target.year)
            for index, target in enumerate(indicator.targets)
            if target.year <= start
        ] + [
            ("values", index, value.year)
            for index, value in enumerate(indicator.values)
            if value.year < start and not (value.note or value.territory)
        ]
        for name, index, year in wrong:
            values = {"year": str(year), "baseline": str(start)}
            yield origin.problem((name, index, "year"), YEAR_BEFORE_BASELINE, values)


def figures_are_numbers(case: Case) -> Iterator[Problem]:
    """Each figure is a number as the plan's language writes it."""
    locale = number_locale(case)
    for indicator in case.records.indicators if locale else ():
        for path, written in _figures(indicator):
            if amount(written, locale) is None:
                values = {"value": written, "example": example_of(locale)}
                yield case.places.of(indicator).problem(path, NOT_A_NUMBER, values)


def _figures(indicator: Indicator) -> Iterator[tuple[FieldPath, str]]:
    if indicator.baseline is not None:
        yield ("baseline", "value"), indicator.baseline.value
    for index, target in enumerate(indicator.targets):
        yield ("targets", index, "value"), target.value
    for index, value in enumerate(indicator.values):
        yield ("values", index, "value"), value.value


def values_have_sources(case: Case) -> Iterator[Problem]:
    """No value stands without a source."""
    for indicator in case.records.indicators:
        for index, value in enumerate(indicator.values):
            if not value.sources:
                path, values = ("values", index), {"year": str(value.year)}
                yield case.places.of(indicator).problem(path, VALUE_WITHOUT_SOURCE, values)


def known_by_the_build(case: Case) -> Iterator[Problem]:
    """No value is of a year that has not begun, and no source is later than the build."""
    for indicator in case.records.indicators:
        origin = case.places.of(indicator)
        for index, value in enumerate(indicator.values):
            path: FieldPath = ("values", index, "year")
            day = dt.date(value.year, 1, 1)
            yield from until(case.as_of, day, str(value.year), origin, path)
        for path, source in sources_of(indicator):
            if source.date is not None:
                day, words = source.date.first, source.date.iso
                yield from until(case.as_of, day, words, origin, (*path, "date"))


INDICATOR_RULES: tuple[Rule, ...] = (
    belongs_to,
    one_figure_a_year,
    years_after_baseline,
    figures_are_numbers,
    values_have_sources,
    known_by_the_build,
)
