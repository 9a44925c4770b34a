"""Builds of other plans, in other surroundings, and of data that cannot be published."""

from __future__ import annotations

import hashlib
import os
import re
import shutil
import subprocess
import sys
import urllib.error
import urllib.request
from pathlib import Path

import pytest

from plugins.plan.records.dataset import Records
from tests.conftest import ADDRESS, BUILD_DATE, ROOT, BuiltSite, build
from tests.samples import this_site
from tests.samples.folders import SAMPLE
from tests.samples.plan import sample_records
from tests.site.reading import BuiltPage, missing, read_site, said

POLICY = re.compile(r"""<meta http-equiv="Content-Security-Policy"[^>]*>""")


def digests(folder: Path) -> dict[str, str]:
    """The digest of each file below a folder."""
    files = (path for path in folder.rglob("*") if path.is_file())
    return {
        path.relative_to(folder).as_posix(): hashlib.sha256(path.read_bytes()).hexdigest()
        for path in files
    }


def built_elsewhere(folder: Path, data: Path, content: Path, **environment: str) -> dict[str, str]:
    """The digests of a build in `folder`, in another time zone, locale and with other hashes."""
    result = build(
        folder,
        url=ADDRESS,
        data=data,
        content=content,
        TZ="America/Los_Angeles",
        LC_ALL="tr_TR.UTF-8",
        LANG="tr_TR.UTF-8",
        PYTHONHASHSEED="4711",
        **environment,
    )
    assert result.returncode == 0, result.stderr
    return digests(folder)


@pytest.mark.slow
def test_the_same_bytes_everywhere(updates_site: BuiltSite, tmp_path: Path) -> None:
    """Another folder, time zone, locale and hash seed give the same bytes in every file."""
    source = updates_site.folder.parent / "source"
    found = built_elsewhere(tmp_path, source / "data", source / "content")
    assert found == digests(updates_site.folder)


@pytest.mark.slow
def test_the_same_bytes_of_this_site(site: BuiltSite, tmp_path: Path) -> None:
    """The site of data/ and content/ is the same everywhere, too."""
    day = this_site.day().isoformat()
    found = built_elsewhere(tmp_path, this_site.DATA, this_site.CONTENT, BUILD_DATE=day)
    assert found == digests(site.folder)


@pytest.mark.slow
def test_the_same_bytes_from_another_checkout(sample_site: BuiltSite, tmp_path: Path) -> None:
    """The project copied to another folder, with other file times, builds the same bytes."""
    for name in ("plugins", "theme", "pelicanconf.py"):
        copy = shutil.copytree if (ROOT / name).is_dir() else shutil.copyfile
        copy(ROOT / name, tmp_path / name)
    shutil.copytree(SAMPLE, tmp_path / "sample", copy_function=shutil.copyfile)
    command = [sys.executable, "-m", "pelican", "sample/content", "-o", "out"]
    command += ["--fatal", "warnings", "-s", "pelicanconf.py"]
    settings = {"BUILD_DATE": BUILD_DATE, "SITE_URL": ADDRESS, "DATA_DIR": "sample/data"}
    subprocess.run(
        command, cwd=tmp_path, env=os.environ | settings, check=True, capture_output=True
    )
    assert digests(tmp_path / "out") == digests(sample_site.folder)


@pytest.fixture
def again(sample_site: BuiltSite, tmp_path: Path) -> Path:
    """A copy of the built sample site, to be built over; every file of it is very old."""
    output = Path(shutil.copytree(sample_site.folder, tmp_path / "output"))
    for file in output.rglob("*"):
        os.utime(file, (0, 0))
    return output


@pytest.mark.slow
def test_building_again_writes_nothing(again: Path) -> None:
    """A second build of the same inputs leaves every file as it is."""
    result = build(again, url=ADDRESS, data=SAMPLE / "data", content=SAMPLE / "content")
    assert result.returncode == 0, result.stderr
    files = [file for file in again.rglob("*") if file.is_file()]
    assert files
    assert [file for file in files if file.stat().st_mtime != 0] == []


def test_bad_data_leaves_the_site_as_it_was(again: Path, tmp_path: Path) -> None:
    """With mistakes in several files the build fails, names each, and changes no file."""
    data = Path(shutil.copytree(SAMPLE / "data", tmp_path / "data"))
    before = digests(again)
    for name, old, new in (
        ("tasks/1.1.yaml", "so-xay-dung", "so-xay-dun"),
        ("tasks/2.2.yaml", "kind: ongoing", "kind: sometimes"),
        ("plan.yaml", '"2024-01-15"', "15/01/2024"),
    ):
        text = (data / name).read_text("utf-8")
        assert old in text
        (data / name).write_text(text.replace(old, new, 1), "utf-8")
    result = build(again, url=ADDRESS, data=data, content=SAMPLE / "content")
    assert result.returncode == 1
    for place in ("data/tasks/1.1.yaml:", "data/tasks/2.2.yaml:", "data/plan.yaml:5:7:"):
        lines = [line for line in result.stderr.splitlines() if line.startswith(place)]
        assert len(lines) >= 2, f"{place}: not in both languages:\n{result.stderr}"
    assert "Traceback" not in result.stderr + result.stdout
    assert digests(again) == before


@pytest.mark.slow
def test_a_day_that_is_none_is_refused(tmp_path: Path) -> None:
    """A BUILD_DATE that is no date fails the build before anything is written."""
    result = build(
        tmp_path,
        url=ADDRESS,
        data=SAMPLE / "data",
        content=SAMPLE / "content",
        BUILD_DATE="2026-02-30",
    )
    assert result.returncode == 1
    assert result.stderr.count("2026-02-30") == 2
    assert "Traceback" not in result.stdout + result.stderr
    assert not list(tmp_path.rglob("*.html"))


def words_of(page: BuiltPage) -> str:
    """A page's HTML without its policy, whose digests may hold any letters."""
    return POLICY.sub("", page.html)


def proper_names(records: Records) -> set[str]:
    """What a plan and its site are called, in small letters."""
    texts = (records.plan.place, records.settings.name)
    names = {text.get(code) or "" for text in texts for code in text.languages}
    return {name.casefold() for name in {records.plan.number, *names}}


def test_another_province_needs_no_code(sample_pages: dict[str, BuiltPage]) -> None:
    """The sample plan makes a whole site, and every page of it says that it is a sample."""
    elsewhere = proper_names(this_site.records()) - proper_names(sample_records())
    assert len(sample_pages) == 2 * (5 + 5 + 2 + 12 + 7 + 8 + 5 + 5 + 2) + 1
    for page in sample_pages.values():
        html = words_of(page).casefold()
        assert "script-src" not in html, page.path
        for trace in elsewhere:
            assert trace not in html, f"{page.path}: {trace}"
        shown = said(page.one("body > header")).casefold()
        assert any(word in shown for word in ("sample", "mẫu")), page.path


def test_a_sample_is_called_so_apart_from_its_name(sample_pages: dict[str, BuiltPage]) -> None:
    """A notice of its own on every page says that the data are made up."""
    for page in sample_pages.values():
        notice = said(page.one("body > header .masthead__sample")).casefold()
        assert any(word in notice for word in ("sample", "made-up", "mẫu")), page.path


@pytest.mark.parametrize("path", ["/nowhere", "/a/b/c/d/", "/en/tasks/99.9/", "/nhiem-vu/1.1/x"])
def test_the_page_for_lost_visitors_works_from_anywhere(site: BuiltSite, path: str) -> None:
    """At any wrong address, however deep, its links and its style are found."""
    base = site.url.rstrip("/")
    with pytest.raises(urllib.error.HTTPError) as error:
        urllib.request.urlopen(base + path)  # noqa: S310 - our own server
    page = BuiltPage(path, site.folder / "404.html")
    with error.value as answer:
        page.__dict__["html"] = answer.read().decode()
    assert error.value.code == 404
    pages = read_site(site.folder)
    targets = [target for target in page.targets() if not target.startswith(f"{path}#")]
    assert targets
    assert [target for target in targets if missing(site.folder, pages, target)] == []
