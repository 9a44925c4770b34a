"""Which Dask cluster makes a site is stated as the address of its scheduler, or as nothing."""

from __future__ import annotations

import subprocess
import sys

import pytest

from plugins.cluster import address
from plugins.cluster.address import scheduler_from
from tests.samples.plan import ROOT


def test_an_address_is_taken(monkeypatch: pytest.MonkeyPatch) -> None:
    """What is stated is given as Dask writes it; nothing is no cluster."""
    monkeypatch.setattr(address, "find_spec", lambda _name: object())
    assert scheduler_from("dask://plan-1.example:8786") == "tcp://plan-1.example:8786"
    assert scheduler_from("dask://[fd00::5]:8786") == "tcp://[fd00::5]:8786"
    stated: list[str | None] = ["", None]
    assert [scheduler_from(each) for each in stated] == [None, None]


@pytest.mark.parametrize(
    "stated",
    [
        *(
            "dask",
            "dask://",
            "dask://host",
            "dask://:8786",
            "dask://host:port",
            "dask://host:99999",
        ),
        *("tcp://host:8786", "http://host:8786", "host:8786", "dask://host:0", "dask://[fd00:8786"),
        *("dask://host:8786/", "dask://host:8786?a=b", "dask://me@host:8786", " dask://host:8786"),
        *("dask://host:87 86", "dask://ho st:8786", "dask://host:8786\n", "DASK://host:8786"),
    ],
)
def test_anything_else_ends_the_run_in_both_languages(
    stated: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    """The setting is named, and what it may state."""
    monkeypatch.setattr(address, "find_spec", lambda _name: object())
    with pytest.raises(SystemExit) as ended:
        scheduler_from(stated)
    vietnamese, english = str(ended.value).splitlines()
    assert vietnamese.startswith("BUILD_EXECUTOR: ")
    assert "không phải là địa chỉ" in vietnamese
    assert "the address of a Dask scheduler; expected: an address such as dask://" in english


def test_without_dask_the_run_ends_with_how_to_have_it(monkeypatch: pytest.MonkeyPatch) -> None:
    """Who states a cluster but has no Dask is told where it is installed."""
    monkeypatch.setattr(address, "find_spec", lambda _name: None)
    with pytest.raises(SystemExit, match=r"BUILD_EXECUTOR: Dask is not installed .*`make dask`"):
        scheduler_from("dask://host:8786")


@pytest.mark.slow
def test_a_build_on_one_machine_imports_no_dask() -> None:
    """What builds is imported without Dask, wherever that is installed."""
    program = "import sys, plugins.publish.build, plugins.publish.pelican_plugin as _; "
    program += "sys.exit('distributed' in sys.modules)"
    subprocess.run([sys.executable, "-c", program], cwd=ROOT, check=True)
