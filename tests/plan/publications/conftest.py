"""What the tests of publications share: the day of the build, and data published on it."""

from __future__ import annotations

from pathlib import Path

import pytest

from tests.samples.ledger import recorded_in
from tests.samples.plan import AS_OF


@pytest.fixture(autouse=True)
def _day(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("BUILD_DATE", AS_OF.isoformat())


@pytest.fixture
def data(tmp_path: Path) -> Path:
    """The data folder of the sample plan with updates, published once."""
    return recorded_in(tmp_path / "plan")
