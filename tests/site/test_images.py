"""The pictures of a published site, and the pages that name them."""

from __future__ import annotations

from dataclasses import replace
from functools import cache
from pathlib import Path

import pytest
from bs4 import BeautifulSoup

from plugins.plan.rules.check import load
from plugins.publish.build import build
from tests.samples.built import ADDRESS
from tests.samples.extras import PUBLISHED, published_files, with_posters
from tests.samples.folders import laid_out
from tests.samples.plan import AS_OF

ROOT_OF_SITE = ADDRESS.rstrip("/")
MOST_BYTES = 40_000
ALONE = ("nhung/", "en/embed/", "in/", "en/print/")


@cache
def pages() -> dict[str, BeautifulSoup]:
    """The head of every page but cards and posters, by its file."""
    return {
        name: BeautifulSoup(content.partition(b"<body>")[0], "html.parser")
        for name, content in published_files().items()
        if name.endswith(".html") and not name.startswith(ALONE)
    }


def stated(page: BeautifulSoup, name: str) -> str:
    """What a page says of itself under a name of Open Graph."""
    (meta,) = page.select(f'meta[property="{name}"]')
    return str(meta["content"])


def test_every_page_names_a_picture_that_is_there() -> None:
    """With its size and its words, in the language of the page; no picture is named by none."""
    named = set()
    for file, page in pages().items():
        url = stated(page, "og:image")
        assert url.startswith(f"{ROOT_OF_SITE}/images/"), file
        named.add(url.removeprefix(f"{ROOT_OF_SITE}/"))
        assert url.split("/images/")[1].startswith(str(page.html["lang"])), file  # type: ignore[index]
        assert stated(page, "og:image:type") == "image/png", file
        size = (stated(page, "og:image:width"), stated(page, "og:image:height"))
        assert size == ("1200", "630"), file
        assert stated(page, "og:image:alt"), file
        assert page.select_one('meta[name="twitter:card"][content="summary_large_image"]'), file
    assert named == {name for name in published_files() if name.startswith("images/")}


def test_a_page_without_one_names_that_of_the_front_page() -> None:
    """The list of tasks and that of updates have the picture of the site."""
    for file in ("nhiem-vu/index.html", "cap-nhat/index.html"):
        assert stated(pages()[file], "og:image").endswith("/images/vi/home.png"), file


def test_pictures_are_small() -> None:
    """Each is a PNG of at most 40 kB."""
    images = {n: c for n, c in published_files().items() if n.startswith("images/")}
    assert images
    assert all(content.startswith(b"\x89PNG") for content in images.values())
    assert {name for name, content in images.items() if len(content) > MOST_BYTES} == set()


@pytest.mark.slow
def test_any_number_of_processes_draws_the_same(tmp_path: Path) -> None:
    """Two processes that find nothing kept make the bytes of one that did."""
    data = laid_out(tmp_path)
    records = with_posters(load(data, AS_OF, data.parent / "content"))
    files = dict(build(records, [], replace(PUBLISHED, processes=2, drawn=None)))
    assert files == published_files()
