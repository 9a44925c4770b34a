"""The page by which readers check a copy: its commands do what it says, on the real site."""

from __future__ import annotations

import os
import re
import shutil
import subprocess
from collections.abc import Iterator
from pathlib import Path

import pytest

from plugins.output.manifest import MANIFEST, digest_of, listed
from tests.conftest import ADDRESS, BuiltSite
from tests.samples.this_site import editions
from tests.site.reading import BuiltPage, said

CODES = [edition.language.code for edition in editions()]
SYSTEMS = [
    pytest.param(system, marks=pytest.mark.skipif(not shutil.which(tool), reason=f"no {tool}"))
    for system, tool in (("linux", "sha256sum"), ("macos", "shasum"), ("windows", "pwsh"))
]
FIRST = editions()[0].urls.section("verify")
PAGE, OTHER, MORE = "index.html", "robots.txt", "assets/more.js"


@pytest.fixture
def copy(site: BuiltSite, tmp_path: Path) -> Path:
    """A copy of the site, whose files may be taken away or put in the place of others."""
    return Path(shutil.copytree(site.folder, tmp_path / "copy", copy_function=os.link))


@pytest.fixture(params=CODES)
def page(request: pytest.FixtureRequest, pages: dict[str, BuiltPage]) -> BuiltPage:
    """The page in each language."""
    edition = next(own for own in editions() if own.language.code == request.param)
    return pages[edition.urls.section("verify")]


def ran(page: BuiltPage, what: str, system: str, folder: Path, site: str = ADDRESS) -> str:
    """What the commands print that a reader copies and pastes in a folder."""
    text = page.one(f"#{what}-{system}").get_text().replace(ADDRESS, site)
    shell = ["pwsh", "-NoProfile", "-Command"] if system == "windows" else ["sh", "-c"]
    done = subprocess.run(
        [*shell, text],
        cwd=folder,
        capture_output=True,
        text=True,
        check=False,
        env=os.environ | {"LC_ALL": "C.UTF-8"},
    )
    return done.stdout


def replaced(file: Path) -> None:
    """Put another file in the place of one; that of the site stays as it is."""
    file.unlink()
    file.write_text("another", "utf-8")


@pytest.mark.parametrize("system", SYSTEMS)
def test_a_whole_copy(system: str, copy: Path, page: BuiltPage) -> None:
    """A true copy is said to be one; each file that differs is named, and no other."""
    assert ran(page, "whole", system, copy) == "OK\n"
    replaced(copy / PAGE)
    (copy / OTHER).unlink()
    (copy / MORE).touch()
    printed = ran(page, "whole", system, copy)
    assert "OK" not in printed
    named = {word for line in printed.splitlines() for word in re.split(r":? ", line)}
    assert named & listed(copy).keys() == {PAGE, OTHER}
    assert MORE in named


@pytest.mark.parametrize("system", SYSTEMS)
def test_one_page(system: str, copy: Path, site: BuiltSite, page: BuiltPage) -> None:
    """The page that is the example is as listed, in a copy and on the web; a changed one is not."""
    name = next(iter(re.findall(r"  (\S+/index\.html)", page.one("#one-linux").get_text())))
    digest = listed(copy)[name]
    in_copy = [ran(page, "one", system, copy)]
    on_web = ran(page, "web", system, copy.parent, site.url).split()
    replaced(copy / name)
    in_copy.append(ran(page, "one", system, copy))
    assert on_web[0] == digest
    assert on_web[-2:] == [digest, name]
    if system == "windows":
        assert [printed.count(digest) for printed in in_copy] == [2, 1]
    else:
        assert in_copy[0] == f"{name}: OK\n"
        assert "FAILED" in in_copy[1]


@pytest.mark.parametrize("system", SYSTEMS)
def test_the_digest_of_the_list(system: str, copy: Path, page: BuiltPage) -> None:
    """It is that by which the site is known elsewhere."""
    assert ran(page, "list", system, copy).split()[0] == digest_of(copy)


def test_the_list_can_be_had(page: BuiltPage, site: BuiltSite) -> None:
    """The page links to it, and the list of publications, at the foot of each page, to this one."""
    assert page.main.select(f'a[href$="/{MANIFEST}"]')
    publications = BuiltPage("/ban/", site.folder / "ban/index.html")
    assert publications.soup.select('footer a[href="../ban/"]')
    assert publications.main.select(f'a[href="..{FIRST}"]')
    assert f"{ADDRESS}/{MANIFEST}" in said(page.main)


def windows_scripts(page: BuiltPage) -> Iterator[str]:
    """The scripts for PowerShell."""
    for tag in page.soup.select("pre[id$=-windows]"):
        yield tag.get_text()


def test_scripts_for_windows_are_whole(page: BuiltPage) -> None:
    """What can be told without PowerShell: quotes and brackets close, only its own tools are used.

    Digests and names are cut from the lines of the list where they begin and end.
    """
    for script in windows_scripts(page):
        bare = re.sub(r"'[^']*'", "", script)
        assert "'" not in bare
        for opening, closing in ("{}", "()", "[]"):
            assert bare.count(opening) == bare.count(closing)
        tools = set(re.findall(r"\b[A-Z][a-z]+-[A-Z]\w+", bare))
        assert tools <= {
            *("Get-FileHash", "Get-Content", "Get-ChildItem", "ForEach-Object"),
            *("Select-String", "Invoke-WebRequest"),
        }
        assert "Get-FileHash" in tools
    line = f"{'0' * 64}  {PAGE}"
    whole = page.one("#whole-windows").get_text()
    cuts = [list(map(int, cut.split(", "))) for cut in re.findall(r"Substring\(([\d, ]+)\)", whole)]
    assert [line[a : a + b[0]] if b else line[a:] for a, *b in cuts] == [PAGE, "0" * 64]
