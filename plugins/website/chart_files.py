"""Charts as files that stand by themselves: SVG, in each language, below /data/charts/."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping
from pathlib import Path
from typing import Protocol, cast

from markupsafe import Markup

from plugins.editions.data_urls import chart_drawing
from plugins.editions.edition import Edition
from plugins.editions.templates import Templates
from plugins.website.pages.charts import coverage, deadlines, delivery
from plugins.website.pages.charts.drawing import Drawing, drawing
from plugins.website.pages.charts.values import RowsChart

TEMPLATE = "charts/drawing.html"
# By the name of its table in the open data, what makes each chart.
CHARTS: Mapping[str, Callable[[Edition], RowsChart | None]] = {
    coverage.BY_AREA: coverage.coverage_by_area,
    coverage.BY_AGENCY: coverage.coverage_by_agency,
    delivery.BY_AREA: delivery.delivery_by_area,
    delivery.BY_AGENCY: delivery.delivery_by_agency,
    deadlines.NAME: deadlines.deadlines_chart,
}


class DrawingTemplate(Protocol):
    """What theme/charts/drawing.html offers."""

    def drawn(self, drawing: Drawing, language: str) -> Markup:
        """The file of a drawing."""


def chart_names(edition: Edition) -> list[str]:
    """The charts that have something to draw."""
    return [name for name, chart in CHARTS.items() if chart(edition)]


def chart_path(edition: Edition, name: str) -> str:
    """Where a chart stands in the language of `edition`."""
    return chart_drawing(name, edition.language.code)


def chart_files(
    edition: Edition, names: Iterable[str], theme: Path, compiled: Path | None = None
) -> dict[str, bytes]:
    """The drawings of the charts of these `names`, by path.

    They are drawn by the templates of `theme`, whose code is kept in `compiled`.
    """
    env = Templates(theme, edition, {}, edition.full, compiled).environment
    template = cast("DrawingTemplate", env.get_template(TEMPLATE).module)
    files = {}
    for name in names:
        if chart := CHARTS[name](edition):
            text = template.drawn(drawing(edition, chart), edition.language.code)
            files[chart_path(edition, name)] = text.encode()
    return files
