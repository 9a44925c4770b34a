"""What a device is told that keeps the site among its apps."""

from __future__ import annotations

import io
import json
import math
from dataclasses import replace
from typing import Any
from urllib.parse import urljoin

import pytest
from PIL import Image

from plugins.editions.extra_urls import app_file
from plugins.plan.records.colours import ColourRole, Scheme
from plugins.website.app_manifest import app_manifest
from plugins.website.chrome import shared_chrome
from plugins.website.icons import as_png
from tests.samples.built import assets, editions

# What no device cuts away of an icon: a circle that spans 80 % of it.
KEPT = 0.4
TWO_UNITS = b'<svg viewBox="0 0 2 2"><rect width="2" height="2" fill="#102030"/></svg>'


def app(number: int) -> dict[str, Any]:
    """What is told in a language; addresses in it are as a device resolves them."""
    edition = editions()[number]
    found: dict[str, Any] = json.loads(app_manifest(edition, assets()))
    for place in (found, *found["icons"]):
        for name in {"start_url", "scope", "src"} & set(place):
            place[name] = urljoin(app_file(edition.urls), place[name])
    return found


def test_it_begins_in_its_own_language() -> None:
    """Each language has its own name and first page; either stays within the whole site."""
    assert [(each["lang"], each["start_url"], each["scope"]) for each in map(app, (0, 1))] == [
        ("vi", "/", "/"),
        ("en", "/en/", "/"),
    ]
    names = [edition.site.records.settings.name for edition in editions()]
    assert [app(0)["name"], app(1)["name"]] == [names[0].get("vi"), names[1].get("en")]
    paper = editions()[0].site.records.settings.colours.of(Scheme.LIGHT)[ColourRole.PAPER]
    assert {app(0)["theme_color"], app(0)["background_color"]} == {paper}


def test_its_icons_are_as_large_as_stated() -> None:
    """Each icon exists in its size; cut to a circle, those that may be lose no part."""
    icons = [icon for icon in app(1)["icons"] if icon["type"] == "image/png"]
    assert {(icon["sizes"], icon["purpose"]) for icon in icons} >= {
        ("192x192", "any"),
        ("512x512", "any"),
        ("512x512", "maskable"),
    }
    for icon in icons:
        image = Image.open(io.BytesIO(assets().files[icon["src"]]))
        assert f"{image.width}x{image.height}" == icon["sizes"]
        whole = image.convert("RGB").resize((32, 32), Image.Resampling.NEAREST)
        ground = whole.getpixel((0, 0))
        drawn = [(x, y) for x in range(32) for y in range(32) if whole.getpixel((x, y)) != ground]
        assert max(math.dist((x + 0.5, y + 0.5), (16, 16)) for x, y in drawn) < KEPT * 32


def test_what_is_opened_as_a_file_is_no_app() -> None:
    """Browsers refuse it there: such pages link none."""
    own = editions()[0]
    assert shared_chrome(own, assets(), {}).app == "/site.webmanifest"
    assert shared_chrome(replace(own, offline=True), assets(), {}).app is None


def test_an_icon_has_whole_points() -> None:
    """A size in which a unit of the drawing is no whole number of points is refused."""
    with pytest.raises(ValueError, match="no multiple"):
        as_png(TWO_UNITS, 5)
