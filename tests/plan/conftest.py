"""What the tests of reading and of the rules share: files with updates, to be changed."""

from __future__ import annotations

from pathlib import Path

import pytest

from tests.samples.folders import laid_out


@pytest.fixture
def sample(tmp_path: Path) -> Path:
    """A folder with data/ and content/: the good sample with the sample updates."""
    return laid_out(tmp_path, "updates").parent
