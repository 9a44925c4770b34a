"""The addresses of quarters: of the whole document, as PDF too, and of one body."""

from __future__ import annotations

from plugins.editions.print_urls import PDF
from plugins.editions.urls import Urls
from plugins.plan.records.agencies import Agency


def quarter_path(urls: Urls, name: str, agency: Agency | None = None) -> str:
    """The page of a quarter by its name, "2026-4"; that of what concerns one body in it."""
    start = f"{urls.section('quarters')}{name}/"
    return f"{start}{agency.slug.get(urls.language.code, agency.id)}/" if agency else start


def quarter_file(urls: Urls, name: str) -> str:
    """The page of a whole quarter as PDF."""
    start = urls.prose(urls.language.printing)
    return f"{start}{urls.language.sections['quarters']}-{name}{PDF}"
