"""The archive in which the project travels to the workers of a cluster."""

from __future__ import annotations

import pickle
import zipfile
from importlib.metadata import version
from pathlib import Path

from plugins.cluster.archive import GIVEN, locked_versions, pack
from tests.samples.folders import contents
from tests.samples.plan import ROOT


def test_it_holds_programs_theme_and_what_is_given_and_nothing_else(tmp_path: Path) -> None:
    """Every file of plugins/ and the theme, and each that is named; no data or compiled code."""
    more = tmp_path / "more.txt"
    more.write_text("more", "utf-8")
    pack(tmp_path / "a.zip", ROOT / "theme", {"given": 1}, {"data/more.txt": more})
    with zipfile.ZipFile(tmp_path / "a.zip") as archive:
        found = {name: archive.read(name) for name in archive.namelist()}
    assert pickle.loads(found.pop(GIVEN)) == {"given": 1}  # noqa: S301 - made here
    expected = {
        f"{folder}/{path}": content
        for folder in ("plugins", "theme")
        for path, content in contents(ROOT / folder).items()
        if "__pycache__" not in path
    } | {"data/more.txt": b"more"}
    assert found == expected


def test_the_same_project_gives_the_same_archive(tmp_path: Path) -> None:
    """Neither clock nor folder is in it."""
    for name in ("a.zip", "b.zip"):
        pack(tmp_path / name, ROOT / "theme", None, {})
    assert (tmp_path / "a.zip").read_bytes() == (tmp_path / "b.zip").read_bytes()


def test_versions_are_those_installed() -> None:
    """What shapes bytes is among the libraries that workers must have as this machine has them."""
    found = locked_versions()
    assert {"babel", "jinja2", "markdown", "nh3", "pydantic", "pydantic-core"} <= found.keys()
    assert all(version(name) == stated for name, stated in found.items())
