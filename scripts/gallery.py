"""Build the gallery of the theme's components into output-gallery/, from the real data."""

from __future__ import annotations

import datetime as dt
from pathlib import Path

import pelicanconf
from plugins.plan.build import Settings
from plugins.plan.gallery import build_gallery
from plugins.plan.languages import languages_from
from plugins.plan.output import publish
from plugins.plan.read import load

FOLDER = Path("output-gallery")


def main() -> None:
    """Write the gallery in every language."""
    languages = languages_from(pelicanconf.LANGUAGES)
    records = load(Path(pelicanconf.DATA_DIR), [language.code for language in languages])
    settings = Settings(
        languages,
        Path(pelicanconf.THEME),
        pelicanconf.LOCAL_ADDRESS,
        dt.date.fromisoformat(pelicanconf.BUILD_DATE or "2026-01-01"),
    )
    publish(build_gallery(records, settings), FOLDER)


if __name__ == "__main__":
    main()
