"""Build the gallery of the theme's components into output-gallery/, for the plan in data/."""

from __future__ import annotations

from pathlib import Path

import pelicanconf
from plugins.output.publish import publish
from plugins.plan.rules.check import load
from plugins.publish.build import Settings
from plugins.publish.build_date import build_day
from plugins.publish.gallery import build_gallery

FOLDER = Path("output-gallery")


def main() -> None:
    """Write the gallery in every language."""
    as_of = build_day(pelicanconf.BUILD_DATE, pelicanconf.TIMEZONE)
    records = load(Path(pelicanconf.DATA_DIR), as_of, Path("content"))
    settings = Settings(theme=Path(pelicanconf.THEME), address=None, as_of=as_of)
    publish(build_gallery(records, settings).items(), FOLDER)


if __name__ == "__main__":
    main()
