"""The gallery of the theme's components, built from the sample plan."""

from __future__ import annotations

from pathlib import Path

import pytest

from plugins.output.publish import publish
from plugins.publish.build import Settings
from plugins.publish.gallery import build_gallery
from tests.conftest import ROOT, made_once
from tests.samples.plan import AS_OF, sample_records


def gallery_of(factory: pytest.TempPathFactory) -> Path:
    """The folder of the gallery, built once."""
    return made_once(factory, "gallery", _build)


def _build(folder: Path) -> None:
    settings = Settings(theme=ROOT / "theme", address=None, as_of=AS_OF)
    publish(build_gallery(sample_records(), settings).items(), folder)
