"""The addresses of parts of the open data: single records, and lists as pages show them."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from plugins.editions.data_urls import (
    CSV,
    FORMS,
    JSON,
    data_of,
    data_of_year,
    data_record,
    silent_tasks,
)
from plugins.editions.edition import Edition

PLACE = "…"


@dataclass(frozen=True, slots=True)
class Pattern:
    """Addresses that differ in one part: what stands there, the pattern, and an example.

    forms: the endings that there are. example: a path; None where there is none yet.
    """

    about: str
    pattern: str
    forms: tuple[str, ...]
    example: str | None


def record_patterns(edition: Edition) -> tuple[Pattern, ...]:
    """The addresses of single records; a sort that the plan does not have has none."""
    return tuple(_records(edition))


def list_patterns(edition: Edition) -> tuple[Pattern, ...]:
    """The addresses of lists."""
    return tuple(_lists(edition))


def _records(edition: Edition) -> Iterator[Pattern]:
    site, _ = edition.site, edition.words.gettext
    for table, about, ids in (
        ("tasks", _("A task"), [*site.tasks]),
        ("areas", _("An area"), [*site.areas]),
        ("agencies", _("An agency"), [*site.agencies]),
        ("updates", _("An update"), [update.id for update in site.updates]),
        ("indicators", _("An indicator"), [*site.indicators.by_id]),
    ):
        if ids:
            pattern = data_record(table, PLACE)
            yield Pattern(about, pattern, (JSON.upper(),), data_record(table, ids[0]))


def _lists(edition: Edition) -> Iterator[Pattern]:
    site, _ = edition.site, edition.words.gettext
    forms = tuple(form.upper() for form in FORMS)
    for table, about, ids in (
        ("agencies", _("Tasks of an agency, with its roles"), sorted(site.agencies_with_page)),
        ("areas", _("Tasks of an area"), [*site.areas]),
    ):
        example = data_of(table, ids[0], "tasks", CSV) if ids else None
        yield Pattern(about, data_of(table, PLACE, "tasks", CSV), forms, example)
    pattern = data_of("years", PLACE, "updates", CSV)
    example = next((data_of_year(year, CSV) for year in site.updates_of_year), None)
    yield Pattern(_("Updates of a year"), pattern, forms, example)
    path = silent_tasks(CSV)
    yield Pattern(_("Tasks without a report or a confirmation"), path, forms, path)
