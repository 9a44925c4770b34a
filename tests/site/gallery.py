"""The gallery of the theme's components, built from the real data."""

from __future__ import annotations

from pathlib import Path

import pelicanconf
from plugins.plan.build import Settings
from plugins.plan.gallery import build_gallery
from plugins.plan.languages import languages_from
from plugins.plan.output import publish
from plugins.plan.read import load
from tests.conftest import ROOT
from tests.plan.samples import AS_OF


def built_gallery(folder: Path) -> Path:
    """`folder`, with the gallery in it."""
    languages = languages_from(pelicanconf.LANGUAGES)
    codes = [language.code for language in languages]
    records = load(ROOT / "data", codes, AS_OF, ROOT / "content")
    settings = Settings(languages, ROOT / "theme", "http://localhost", AS_OF)
    publish(build_gallery(records, settings), folder)
    return folder
