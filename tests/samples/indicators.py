"""The sample plan with three indicators: one with figures of two territories, one with a gap."""

from __future__ import annotations

import tempfile
from functools import cache
from pathlib import Path
from typing import Any

from plugins.editions.edition import Edition
from plugins.editions.page import Page
from plugins.plan.records.dataset import Records
from plugins.plan.records.indicators import Indicator
from plugins.plan.rules.check import load
from plugins.publish.build import editions_of
from plugins.website.pages.every import every_page
from tests.samples.built import SETTINGS
from tests.samples.folders import laid_out
from tests.samples.plan import AS_OF, NEWS, text

WATER, WASTE, STATIONS = "nuoc-sach", "rac-chon-lap", "tram-xanh"


@cache
def measured_records() -> Records:
    """The records of the sample plan with its indicators."""
    with tempfile.TemporaryDirectory() as temporary:
        return load(laid_out(Path(temporary), "indicators"), AS_OF)


@cache
def measured_editions() -> tuple[Edition, ...]:
    """The sample plan with its indicators, in both languages."""
    return editions_of(measured_records(), SETTINGS)


@cache
def measured_pages() -> tuple[Page, ...]:
    """All its pages but those of prose."""
    return tuple(every_page(measured_editions(), []))


def indicator_page(id_: str, language: str = "vi") -> Page:
    """The page of one of its indicators."""
    wanted = (f"indicator:{id_}", language)
    return next(page for page in measured_pages() if (page.key, page.language) == wanted)


def indicator(direction: str = "up", **more: Any) -> Indicator:  # noqa: ANN401 - of the record
    """An indicator of nothing in particular; `targets` and `values` are written by year.

    `base` is a year with its value; keys of `elsewhere` are years of values for another territory.
    """
    figures = {
        name: [{"year": year, "value": value} for year, value in more.pop(name, {}).items()]
        for name in ("targets", "values", "elsewhere")
    }
    others = [entry | {"territory": text("nơi khác")} for entry in figures.pop("elsewhere")]
    base = [{"year": y, "value": v, "source": NEWS} for y, v in more.pop("base", {}).items()]
    return Indicator.model_validate(
        {
            "id": "a",
            "name": text("tên"),
            "unit": text("%"),
            "direction": direction,
            "baseline": next(iter(base), None),
            "targets": figures["targets"],
            "values": [entry | {"sources": [NEWS]} for entry in [*figures["values"], *others]],
        }
    )
