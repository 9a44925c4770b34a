"""The files beside the pages: for search engines, for hosts, for those who check."""

from __future__ import annotations

import codecs
import hashlib
import re
import shutil
import subprocess
from xml.etree import ElementTree as ET

import pytest

from plugins.editions.letter_urls import task_letter
from tests.conftest import ADDRESS, BuiltSite
from tests.samples.this_site import DATA, editions, records
from tests.site.reading import BuiltPage

Pages = dict[str, BuiltPage]
NAMES = {"s": "http://www.sitemaps.org/schemas/sitemap/0.9", "x": "http://www.w3.org/1999/xhtml"}


def test_the_sitemap_lists_exactly_the_pages(site: BuiltSite, pages: Pages) -> None:
    """The sitemap is well-formed and has each listed page once, with its language versions."""
    tree = ET.parse(site.folder / "sitemap.xml")  # noqa: S314 - our own file
    entries = {}
    for url in tree.getroot().findall("s:url", NAMES):
        links = url.findall("x:link", NAMES)
        versions = {link.get("hreflang"): link.get("href") for link in links}
        entries[str(url.findtext("s:loc", namespaces=NAMES))] = versions
    letters = tuple(own.urls.prose(own.language.correspondence) for own in editions())
    listed = {path for path in pages if path != "/404.html" and not path.startswith(letters)}
    assert set(entries) == {ADDRESS + path for path in listed}
    assert len(tree.getroot()) == len(entries)
    for address, versions in entries.items():
        found = pages[address.removeprefix(ADDRESS)].head.select("link[hreflang]")
        assert versions == {tag["hreflang"]: tag["href"] for tag in found}


def test_robots(site: BuiltSite) -> None:
    """Everything may be read, and robots.txt says where the sitemap is."""
    lines = (site.folder / "robots.txt").read_text().splitlines()
    assert f"Sitemap: {ADDRESS}/sitemap.xml" in lines
    assert "Disallow" not in "".join(lines)


def test_pages_that_lead_nowhere_are_not_indexed(pages: Pages) -> None:
    """The 404 page and letters ask search engines to leave them out, and no other page does."""
    unlisted = {p.path for p in pages.values() if p.head.select('meta[name="robots"]')}
    letters = tuple(own.urls.prose(own.language.correspondence) for own in editions())
    assert unlisted == {path for path in pages if path.startswith(("/404.html", *letters))}


def test_the_manifest_holds(site: BuiltSite) -> None:
    """`sha256sum --check` confirms the manifest, which lists every file of the site."""
    program = shutil.which("sha256sum")
    if program is None:
        pytest.skip("no sha256sum on this machine")
    check = [program, "--check", "--strict", "--quiet", "manifest.sha256"]
    assert subprocess.run(check, cwd=site.folder, check=False).returncode == 0
    lines = (site.folder / "manifest.sha256").read_text().splitlines()
    files = {p.relative_to(site.folder).as_posix() for p in site.folder.rglob("*") if p.is_file()}
    assert {line.partition("  ")[2] for line in lines} == files - {"manifest.sha256"}


def test_the_text_as_received_can_be_read(site: BuiltSite, pages: Pages) -> None:
    """The plain file is the official text behind a mark of UTF-8; its page tells that digest."""
    appendix = records().plan.appendix
    if appendix is None:
        pytest.skip("this plan states no text as received")
    file = (site.folder / "data" / appendix.text).read_bytes()
    text = (DATA / appendix.text).read_bytes()
    assert file == codecs.BOM_UTF8 + text.removeprefix(codecs.BOM_UTF8)
    page = pages[editions()[0].urls.section("source")]
    assert hashlib.sha256(file[3:]).hexdigest() in page.words


def test_pages_load_the_styles_of_their_words(site: BuiltSite) -> None:
    """Whatever class a page uses is styled by a sheet that it links, if by any."""
    sheets = {
        file.name: set(re.findall(r"\.([a-z][\w-]*)", file.read_text("utf-8")))
        for file in (site.folder / "assets").glob("*.css")
    }
    styled = set().union(*sheets.values())
    unstyled = set()
    for page in site.folder.rglob("*.html"):
        html = page.read_text("utf-8")
        used = {name for each in re.findall(r' class="([^"]*)"', html) for name in each.split()}
        own = [sheets[name] for name in re.findall(r'href="[^"]*?assets/([^"/]+\.css)"', html)]
        unstyled |= {(page.name, name) for name in used & styled - set().union(*own)}
    assert unstyled == set()


def test_assets_are_named_by_their_content(site: BuiltSite) -> None:
    """Each file under assets/ has a hash in its name, and every one of them is used."""
    manifest = (site.folder / "manifest.sha256").read_text().splitlines()
    urls = editions()[0].urls
    task = next(iter(editions()[0].site.tasks))
    named_in = [*(site.folder / "assets").glob("*.css"), site.folder / "site.webmanifest"]
    used = "".join(p.read_text() for p in named_in)
    for page in (
        "",
        urls.task(task),
        task_letter(urls, task),
        *map(urls.section, ("search", "tasks", "matrix", "agencies", "reporting", "my-list")),
    ):
        used += (site.folder / page.lstrip("/") / "index.html").read_text()
    for line in manifest:
        digest, _, name = line.partition("  ")
        if name.startswith("assets/"):
            assert digest[:10] in name
            assert name.removeprefix("assets/") in used, f"nothing uses {name}"
