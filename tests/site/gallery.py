"""The gallery of the theme's components, built from the real data."""

from __future__ import annotations

from pathlib import Path

import pytest

from plugins.output.publish import publish
from plugins.plan.rules.check import load
from plugins.publish.build import Settings
from plugins.publish.gallery import build_gallery
from tests.conftest import ROOT, made_once
from tests.samples.plan import AS_OF


def gallery_of(factory: pytest.TempPathFactory) -> Path:
    """The folder of the gallery, built once."""
    return made_once(factory, "gallery", _build)


def _build(folder: Path) -> None:
    records = load(ROOT / "data", AS_OF, ROOT / "content")
    settings = Settings(theme=ROOT / "theme", address=None, as_of=AS_OF)
    publish(build_gallery(records, settings), folder)
