"""The sample plan with its updates, on a site that has the form for officials."""

from __future__ import annotations

import dataclasses
from functools import cache

from plugins.editions.edition import Edition
from plugins.editions.page import Page
from plugins.office.form.form_page import form_pages
from plugins.plan.records.dataset import Records
from plugins.publish.build import editions_of
from tests.samples.built import SETTINGS
from tests.samples.updates_site import updated_records


def with_form(records: Records) -> Records:
    """The same records, of a site that has the form."""
    settings = records.settings.model_copy(update={"form": True})
    return dataclasses.replace(records, settings=settings)


@cache
def form_editions() -> tuple[Edition, ...]:
    """The site in both languages."""
    return editions_of(with_form(updated_records()), SETTINGS)


def pages_with_form() -> list[Page]:
    """Its pages with the form."""
    return form_pages(form_editions())
