"""Light and dark schemes, fonts, and the weight of a first view."""

from __future__ import annotations

import re

import pytest

from tests.browser.sight import COLOURS
from tests.browser.templates import in_own_language, this_pages
from tests.browser.weights import Weights
from tests.browser.window import OpenPage
from tests.conftest import BuiltSite

pytestmark = pytest.mark.slow


def luminance(colour: str) -> float:
    """The relative luminance of `rgb(…)` as WCAG 2.2 defines it."""
    parts = [int(part) / 255 for part in re.findall(r"\d+", colour)[:3]]
    linear = [p / 12.92 if p <= 0.04045 else ((p + 0.055) / 1.055) ** 2.4 for p in parts]
    return sum(w * p for w, p in zip((0.2126, 0.7152, 0.0722), linear, strict=True))


def test_dark_and_light_differ(open_page: OpenPage, site: BuiltSite) -> None:
    """The ground is light with dark letters in one scheme, and the reverse in the other."""
    page = open_page(site.url)
    looks = []
    for scheme in ("light", "dark"):
        page.emulate_media(color_scheme=scheme)
        looks.append([luminance(colour) for colour in page.evaluate(COLOURS)])
    light, dark = looks
    assert light[0] > 0.8
    assert light[1] < 0.1
    assert dark[0] < 0.1
    assert dark[1] > 0.6


def test_words_are_set_well(open_page: OpenPage, site: BuiltSite) -> None:
    """Words are set in the site's own fonts, in both weights, with room for Vietnamese marks."""
    page = open_page(site.url + in_own_language("task"))
    loaded = page.evaluate(
        "document.fonts.ready.then(() => [...document.fonts].filter(f => f.status === 'loaded')"
        ".map(f => f.family.replaceAll('\"', '') + ' ' + f.weight))"
    )
    assert {"Be Vietnam Pro 400", "Be Vietnam Pro 600"} <= set(loaded)
    ratios = page.evaluate(
        "[...document.querySelectorAll('main p')].map(p => { const s = getComputedStyle(p);"
        " return parseFloat(s.lineHeight) / parseFloat(s.fontSize) })"
    )
    assert ratios
    assert min(ratios) >= 1.549


@pytest.mark.parametrize("name", ["task", "task with groups", "task with updates"])
def test_weight_of_a_task_page(site: BuiltSite, name: str) -> None:
    """A first view weighs at most 90 kB with fonts, 25 kB without; its scripts at most 5 kB."""
    for path in this_pages()[name].values():
        weights = Weights(site.folder, path)
        without = weights.page + weights.scripts + weights.others
        print(f"{path}: {vars(weights)}")
        assert 0 < weights.scripts <= 5_000
        assert without <= 25_000
        assert weights.fonts > 0
        assert without + weights.fonts <= 90_000
