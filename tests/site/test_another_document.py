"""The site of a commune's resolution says so everywhere, and nothing of a plan or a province."""

from __future__ import annotations

import html
import re
from collections.abc import Iterator
from pathlib import Path

import pytest

from tests.conftest import built as build_site
from tests.conftest import made_once
from tests.samples.resolution import NUMBER, resolution
from tests.site.reading import BuiltPage, read_site, said

pytestmark = pytest.mark.slow

# Words of the sample before it was made a resolution of a commune; a hyphen joins names of classes.
GONE = re.compile(r"kế\s+hoạch|tỉnh|huyện|\bplans?\b(?!-)|provinc|district|\bsở\b", re.IGNORECASE)
FIXED = re.compile(r'"plan"|\bplan(?:\.schema)?\.json\b|/data/plan\b')
UNFILLED = re.compile(r"\{\w*document\w*\}")
SHOWN = {".html", ".xml", ".json", ".ics"}


def build(folder: Path) -> None:
    """Lay the resolution out in `folder`, and build its site there."""
    data = resolution(folder / "source")
    build_site(folder / "output", data, data.parent / "content")


@pytest.fixture(scope="module")
def built(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The folder of the site."""
    return made_once(tmp_path_factory, "resolution", build) / "output"


@pytest.fixture(scope="module")
def pages(built: Path) -> dict[str, BuiltPage]:
    """Its pages by address."""
    return read_site(built)


def shown(folder: Path) -> Iterator[tuple[str, str]]:
    """The name and text of every file that people or their programs read."""
    for path in sorted(folder.rglob("*")):
        if path.suffix in SHOWN:
            text = html.unescape(path.read_text("utf-8")).replace("\r\n ", "")
            text = FIXED.sub("", text)
            yield path.relative_to(folder).as_posix(), text


def test_nothing_is_said_of_a_plan_or_a_province(built: Path) -> None:
    """No page, feed or calendar says the kind or the level of another document.

    In data for programs "plan" is the fixed name of what they are about.
    """
    texts = dict(shown(built))
    assert len(texts) > 150
    wrong = {
        name: [*found, *UNFILLED.findall(text)]
        for name, text in texts.items()
        if (found := GONE.findall(text)) or UNFILLED.search(text)
    }
    assert wrong == {}


def test_the_document_is_cited_as_what_it_is(pages: dict[str, BuiltPage]) -> None:
    """The band, the way to cite and what search engines read say “Nghị quyết số”, “Resolution”."""
    cited = {"": f"Nghị quyết số {NUMBER}", "/en": f"Resolution {NUMBER}"}
    for folder, words in cited.items():
        task = pages[f"{folder}/{'tasks' if folder else 'nhiem-vu'}/1.1/"]
        assert said(task.one(".masthead__plan .masthead__wide")).startswith(f"{words} ")
        assert words in said(task.one(".citation"))
        assert words in task.meta('meta[name="description"]')


def test_sentences_begin_with_a_capital(pages: dict[str, BuiltPage]) -> None:
    """Where a sentence begins with it, so does the name of the kind; elsewhere it is small."""
    assert "Nghị quyết nêu 12 nhiệm vụ" in pages["/linh-vuc/"].words
    assert "The resolution sets out 12 tasks" in pages["/en/areas/"].words
    assert "nhiệm vụ của nghị quyết" in pages["/cap-nhat/"].words
    assert "tasks of the resolution" in pages["/en/updates/"].words


def test_bodies_stand_by_kind_in_the_sites_own_order(pages: dict[str, BuiltPage]) -> None:
    """Kinds of data/kinds.yaml come first and in its order, what ships follows."""
    for path, labels in {
        "/co-quan/": ["Các đoàn thanh niên", "Các thôn, tổ dân phố", "Các phòng, ban chuyên môn"],
        "/en/agencies/": ["Youth unions", "Villages and residential groups", "Divisions"],
    }.items():
        heads = [said(head) for head in pages[path].main.select("[data-finder-group] > h2")]
        assert [head.rpartition(" ")[0] for head in heads][:3] == labels
        assert "nghị quyết không nêu rõ" in heads[-1] or "the resolution does not" in heads[-1]


def test_the_finder_asks_for_the_places_that_there_are(pages: dict[str, BuiltPage]) -> None:
    """Whoever lives in a village is asked for a village, and nobody for a district."""
    assert said(pages["/co-quan/"].one(".finder__label")) == "Tìm cơ quan hoặc thôn, tổ dân phố"
    assert said(pages["/en/agencies/"].one(".finder__label")) == "Find an agency or village"
    assert "Your agency or village" in pages["/en/"].words
    assert said(pages["/en/"].one(".finder__hint")).endswith("work too.")
