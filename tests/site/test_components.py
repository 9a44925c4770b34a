"""Every component of the theme: one macro, one style, and examples that really render."""

from __future__ import annotations

import re
from pathlib import Path

import pytest
from bs4 import BeautifulSoup

from tests.conftest import ROOT
from tests.site.gallery import gallery_of

COMPONENTS = sorted((ROOT / "theme/components").iterdir())


@pytest.fixture(scope="module")
def gallery(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The gallery, built from the sample plan."""
    return gallery_of(tmp_path_factory)


def test_shape() -> None:
    """A component is a folder with one macro of its own name, a style and examples."""
    for folder in COMPONENTS:
        template = (folder / f"{folder.name}.html").read_text("utf-8")
        assert f"macro {folder.name.replace('-', '_')}(" in template, folder.name
        assert (folder / "examples.yaml").is_file(), folder.name


def test_styles_are_used() -> None:
    """Every class that a component's style names stands in a template or script of the theme."""
    files = [file for end in ("html", "js") for file in (ROOT / "theme").rglob(f"*.{end}")]
    theme = "".join(file.read_text("utf-8") for file in files)
    unused = {
        f"{style.name}: {name}"
        for style in (ROOT / "theme/components").glob("*/*.css")
        for name in classes(style.read_text("utf-8"))
        if name not in theme and name.partition("--")[0] not in theme
    }
    assert unused == set()


def classes(style: str) -> set[str]:
    """The classes that a style names."""
    rules = re.sub(r"/\*.*?\*/|url\([^)]*\)", "", style, flags=re.DOTALL)
    return set(re.findall(r"\.([a-z][\w-]+)", rules))


@pytest.mark.parametrize("page", ["index.html", "en/index.html"])
def test_every_example_shows_something(gallery: Path, page: str) -> None:
    """Each component stands in the gallery of each language, with an example that has content."""
    soup = BeautifulSoup((gallery / page).read_text("utf-8"), "html.parser")
    shown = {section["aria-labelledby"] for section in soup.select("main section")}
    assert {f"component-{folder.name}" for folder in COMPONENTS} <= shown
    for heading in soup.select("main .sheet__body > h2"):
        example = heading.find_next_sibling()
        assert example is not None, heading.get_text()
