"""The page that is looked at is shown first, as it will be."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path

import pytest

from plugins.plan.rules.check import load
from plugins.publish import looked_at
from plugins.publish.build import build, inputs_of
from plugins.publish.build_inputs import BuildInputs
from plugins.publish.looked_at import LookedAt, look_at, show_first
from tests.samples.built import SETTINGS
from tests.samples.folders import laid_out
from tests.samples.plan import AS_OF

ALONE = replace(SETTINGS, processes=1)
PAGE = "nhiem-vu/1.1/index.html"


@pytest.fixture(scope="module")
def inputs(tmp_path_factory: pytest.TempPathFactory) -> BuildInputs:
    """What the sample with updates is made from."""
    data = laid_out(tmp_path_factory.mktemp("looked"), "updates")
    return inputs_of(load(data, AS_OF, data.parent / "content"), [], ALONE)


@pytest.fixture(scope="module")
def made(inputs: BuildInputs) -> dict[str, bytes]:
    """Every file of its site."""
    return dict(build(next(iter(inputs.editions.values())).site.records, [], ALONE))


@pytest.fixture
def site(made: dict[str, bytes], tmp_path: Path) -> Path:
    """Where the styles and scripts of the site stand."""
    for name, content in made.items():
        if name.startswith("assets/"):
            file = tmp_path / name
            file.parent.mkdir(parents=True, exist_ok=True)
            file.write_bytes(content)
    return tmp_path


@pytest.fixture
def shown(monkeypatch: pytest.MonkeyPatch) -> list[bytes]:
    """What is shown to whoever looks; nobody looks when the test is over."""
    monkeypatch.setattr(looked_at, "_page", None)
    return []


def test_it_is_shown_as_it_will_be(
    inputs: BuildInputs, made: dict[str, bytes], site: Path, shown: list[bytes]
) -> None:
    """Byte for byte what the build makes of it later."""
    look_at(LookedAt(PAGE, shown.append))
    show_first(inputs, site)
    assert shown == [made[PAGE]]


def test_nothing_is_shown_while_nobody_looks(
    inputs: BuildInputs, site: Path, shown: list[bytes]
) -> None:
    """Nor of a page that there is not, or no longer."""
    show_first(inputs, site)
    look_at(LookedAt("nhiem-vu/none/index.html", shown.append))
    show_first(inputs, site)
    assert shown == []


@pytest.mark.parametrize("name", ["tim-kiem/index.html", "du-lieu/index.html"])
def test_a_page_that_tells_of_other_files_waits_for_them(
    name: str, inputs: BuildInputs, made: dict[str, bytes], site: Path, shown: list[bytes]
) -> None:
    """The search names its scripts, the page of open data says how large they are."""
    assert name in made
    look_at(LookedAt(name, shown.append))
    show_first(inputs, site)
    assert shown == []


def test_a_page_waits_for_styles_that_do_not_stand(
    inputs: BuildInputs, site: Path, shown: list[bytes]
) -> None:
    """It would be shown without them."""
    next(site.rglob("*.css")).unlink()
    look_at(LookedAt(PAGE, shown.append))
    show_first(inputs, site)
    assert shown == []
