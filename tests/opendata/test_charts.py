"""Charts: the page, its table, the CSV and the SVG say the same, and the SVG stands by itself."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from xml.etree import ElementTree as ET

import pytest
from bs4 import BeautifulSoup, Tag

from plugins.editions.data_urls import CHARTS as FOLDER
from plugins.editions.data_urls import CSV, data_table
from plugins.editions.edition import Edition
from plugins.publish.build import editions_of
from plugins.website.chart_files import CHARTS, chart_files, chart_names, chart_path
from plugins.website.pages.charts.values import RowsChart
from plugins.website.pages.every import every_page
from tests.samples.built import PROSE, SETTINGS, prose, renderer_of
from tests.samples.opendata import OpenData
from tests.samples.plan import agency, records, task, text
from tests.samples.reporting import report

PLANS = pytest.mark.parametrize("plan", ["updated", "measured", "decided", "this"])
# The page of each chart, by its key.
PAGES = {
    "coverage_by_area": "reporting",
    "coverage_by_agency": "reporting",
    "delivery_by_area": "areas",
    "delivery_by_agency": "agencies",
    "deadlines": "tasks",
}
SVG = "{http://www.w3.org/2000/svg}"
HOSTILE = """</text><script>alert(1)</script> "x" 'y' & <img onerror=z>"""


def charts(edition: Edition) -> dict[str, RowsChart]:
    """Those that there are, by name."""
    made = {name: make(edition) for name, make in CHARTS.items()}
    return {name: chart for name, chart in made.items() if chart}


def pages(editions: Sequence[Edition]) -> dict[tuple[str, str], BeautifulSoup]:
    """The pages that have charts, by language and key."""
    texts = [prose(key, each.language.code) for each in editions for key in PROSE]
    every = every_page(editions, texts)
    rendering = renderer_of(editions, every)
    return {
        (page.language, page.key): BeautifulSoup(rendering.render(page).decode(), "html.parser")
        for page in every
        if page.key in PAGES.values()
    }


def numbers(table: Tag) -> list[list[int]]:
    """The numbers of the rows of a table, those of its foot last; tasks listed beside left out."""
    for listed in table.select(".chart-rows__tasks"):
        listed.decompose()
    rows = table.select("tbody tr, tfoot tr")
    return [[number(cell.get_text()) for cell in row.select("td")] for row in rows]


def number(words: str) -> int:
    """A whole number as a page writes it."""
    return int(re.sub(r"[.,\s]", "", words))


def parsed(content: bytes) -> ET.Element:
    """The elements of a drawing."""
    return ET.fromstring(content)  # noqa: S314 - made here


def drawn(edition: Edition, name: str) -> list[str]:
    """The lines of words in a drawing."""
    files = chart_files(edition, [name], SETTINGS.theme)
    root = parsed(files[chart_path(edition, name)])
    return ["".join(each.itertext()) for each in root.iter(f"{SVG}text")]


def in_drawing(lines: Sequence[str], chart: RowsChart) -> Iterator[tuple[str, int]]:
    """What a drawing counts: names of the key with numbers, in its order."""
    names = {entry.name for entry in chart.key}
    for line in lines:
        name, _, count = line.rpartition(": ")
        if name in names:
            yield name, number(count)


@PLANS
def test_page_csv_and_drawing_say_the_same(plan: str, request: pytest.FixtureRequest) -> None:
    """Each number of a table is that of the CSV; the drawing has those of the rows it shows."""
    data: OpenData = request.getfixturevalue(plan)
    shown = pages(data.source.editions)
    for edition in data.source.editions:
        for name, chart in charts(edition).items():
            page = shown[edition.language.code, PAGES[name]]
            caption = page.select_one(f"#{chart.id}-table")
            table = caption and caption.find_parent("table")
            assert table
            *rows, whole = numbers(table)
            lines = data.lines(data_table(name, CSV, FOLDER))
            tones = [entry.tone.replace("-", "_") for entry in chart.key]
            start, total = (
                ("deadlines_", "deadlines") if name == "deadlines" else ("tasks_", "tasks")
            )
            told = [
                [*(int(line[f"{start}{tone}"]) for tone in tones), int(line[total])]
                for line in lines
            ]
            assert rows == told, name
            rest = [
                (column, cell)
                for line in lines
                for column, cell in line.items()
                if column.startswith(start) and column.removeprefix(start) not in tones
            ]
            assert {cell for _, cell in rest} <= {"0"}
            key = [(entry.name, entry.count) for entry in chart.key]
            bars = [(entry.name, entry.count) for row in chart.drawn for entry in row.counts]
            assert [*in_drawing(drawn(edition, name), chart)] == key + bars
            assert whole == [*(count for _, count in key), chart.total]
            assert sum(count for _, count in key) == chart.total


@PLANS
def test_what_is_not_drawn_says_nothing(plan: str, request: pytest.FixtureRequest) -> None:
    """Of delivery each row left out has no statement; no bar is drawn for a task without one."""
    data: OpenData = request.getfixturevalue(plan)
    edition = data.source.editions[0]
    for name in ("delivery_by_area", "delivery_by_agency"):
        lines = data.lines(data_table(name, CSV, FOLDER))
        said = [line for line in lines if line["tasks"] != line["tasks_no_report"]]
        chart = charts(edition).get(name)
        assert len(said) == (len(chart.drawn) if chart else 0)
        assert bool(said) == (name in chart_names(edition))


def test_where_nothing_is_reported_words_say_so() -> None:
    """Neither a chart nor a drawing, but a sentence, on the pages of areas and of bodies."""
    editions = editions_of(records([task("1.1", "leader")], [agency("leader")]), SETTINGS)
    shown = pages(editions)
    for key in ("areas", "agencies"):
        part = shown["en", key].select_one("#progress")
        assert part
        assert part.select("figure") == []
        assert "no report on the progress of any task" in part.get_text()
    assert "delivery_by_area" not in chart_names(editions[0])
    assert shown["en", "tasks"].select("#by-deadline figure") == []


@PLANS
def test_a_drawing_stands_by_itself(plan: str, request: pytest.FixtureRequest) -> None:
    """It names its title, source, day and terms, stays within its edges, and loads nothing."""
    data: OpenData = request.getfixturevalue(plan)
    for edition in data.source.editions:
        site = edition.site
        day = edition.words.long_date(site.as_of)
        for path, content in chart_files(edition, chart_names(edition), SETTINGS.theme).items():
            root = parsed(content)
            words = " ".join("".join(each.itertext()) for each in root.iter(f"{SVG}text"))
            plain = " ".join(words.split())
            assert plain.startswith(root.findtext(f"{SVG}title") or "-"), path
            assert site.records.plan.number in plain
            assert day in plain
            assert edition.passage(site.records.plan.licence.name).text in plain
            assert {each.tag.removeprefix(SVG) for each in root.iter()} <= PARTS
            addresses = re.findall(r'\bhttps?://[^"< ]+', content.decode())
            assert {a for a in addresses if not a.startswith(edition.address or "-")} <= {SVG[1:-1]}
            width, height = float(root.attrib["width"]), float(root.attrib["height"])
            for box in root.iter(f"{SVG}rect"):
                assert float(box.get("x", 0)) + float(box.attrib["width"]) <= width
                assert float(box.get("y", 0)) + float(box.attrib["height"]) <= height


PARTS = {"svg", "title", "desc", "defs", "pattern", "rect", "text"}


def test_words_in_a_drawing_are_words() -> None:
    """Markup in a name is drawn as it is written, and makes nothing."""
    named = agency("leader").model_copy(update={"name": text(HOSTILE)})
    said = report("2024-01-15-1.1", "carried-out", "2023-02-27", "2023-12-31")
    (one, _) = editions_of(records([task("1.1", "leader")], [named], (said,)), SETTINGS)
    for name in ("delivery_by_agency", "coverage_by_agency"):
        files = chart_files(one, [name], SETTINGS.theme)
        (content,) = files.values()
        root = parsed(content)
        assert {each.tag.removeprefix(SVG) for each in root.iter()} <= PARTS
        assert HOSTILE.split(maxsplit=1)[0] in " ".join("".join(t.itertext()) for t in root.iter())
