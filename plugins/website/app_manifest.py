"""What a device must know to keep a site among its apps: its name, its icons, where it begins.

The format is that of https://www.w3.org/TR/appmanifest/.
"""

from __future__ import annotations

import json
from typing import Any

from plugins.editions.edition import Edition
from plugins.editions.extra_urls import app_file
from plugins.editions.urls import ROOT
from plugins.plan.records.colours import ColourRole, Scheme
from plugins.website.assets import Assets
from plugins.website.look import ICON, ICONS

# Its pages are cited by their addresses: the app shows where the reader is, and has a way back.
DISPLAY = "minimal-ui"
# Within the circle of 80 % that no device cuts away (section "Icon masks") lies all of the drawing.
ANY, MASKABLE = "any", "maskable"


def app_manifest(edition: Edition, assets: Assets) -> bytes:
    """The manifest of the site in the language of `edition`."""
    settings, links = edition.site.records.settings, edition.links(app_file(edition.urls))
    name = edition.passage(settings.name)
    paper = settings.colours.of(Scheme.LIGHT)[ColourRole.PAPER]
    value = {
        "name": name.text,
        "short_name": name.text,
        "lang": name.lang,
        "dir": "ltr",
        "start_url": links(edition.urls.home()),
        "scope": links(ROOT),
        "display": DISPLAY,
        "background_color": paper,
        "theme_color": paper,
        "icons": [
            _icon(links(assets.path(icon)), size, purpose)
            for icon, size in ICONS.items()
            for purpose in (ANY, MASKABLE)
        ]
        + [{"src": links(assets.path(ICON)), "sizes": "any", "type": "image/svg+xml"}],
    }
    return (json.dumps(value, ensure_ascii=False, indent=1) + "\n").encode()


def _icon(src: str, size: int, purpose: str) -> dict[str, Any]:
    return {"src": src, "sizes": f"{size}x{size}", "type": "image/png", "purpose": purpose}
