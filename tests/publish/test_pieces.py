"""A site in pieces: whoever makes them, and in whatever order, it is the same site."""

from __future__ import annotations

import pickle
import random
from dataclasses import replace

import pytest

from plugins.plan.records.dataset import Records
from plugins.plan.rules.check import load
from plugins.publish.build import build
from plugins.publish.build_inputs import BuildInputs
from plugins.publish.pieces import other_pieces
from plugins.publish.site_piece import SitePiece
from tests.samples.built import SETTINGS
from tests.samples.folders import laid_out
from tests.samples.plan import AS_OF


@pytest.fixture(scope="module")
def records(tmp_path_factory: pytest.TempPathFactory) -> Records:
    """The sample with updates."""
    data = laid_out(tmp_path_factory.mktemp("pieces"), "updates")
    return load(data, AS_OF, data.parent / "content")


@pytest.fixture(scope="module")
def alone(records: Records) -> dict[str, bytes]:
    """It, made by one process."""
    return dict(build(records, [], replace(SETTINGS, processes=1)))


@pytest.mark.parametrize("processes", [2, 3])
def test_any_number_of_processes_makes_the_same(
    records: Records, alone: dict[str, bytes], processes: int
) -> None:
    """Each file is made once, and holds the same bytes."""
    files = list(build(records, [], replace(SETTINGS, processes=processes)))
    assert len(files) == len(alone)
    assert dict(files) == alone


def test_any_order_makes_the_same(
    records: Records, alone: dict[str, bytes], monkeypatch: pytest.MonkeyPatch
) -> None:
    """No piece needs another that was made before it; each can be sent anywhere."""

    def shuffled(inputs: BuildInputs) -> list[SitePiece]:
        found = [pickle.loads(pickle.dumps(each)) for each in other_pieces(inputs)]  # noqa: S301
        random.Random(7).shuffle(found)  # noqa: S311 - an order, no secret
        return found

    monkeypatch.setattr("plugins.publish.build.other_pieces", shuffled)
    assert dict(build(records, [], replace(SETTINGS, processes=1))) == alone
