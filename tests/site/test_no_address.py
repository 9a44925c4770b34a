"""A site that has no public address yet says so, and never makes one up."""

from __future__ import annotations

import json
import re
import shutil
from collections.abc import Iterator
from pathlib import Path
from urllib.parse import urljoin
from xml.etree import ElementTree as ET

import feedparser
import pytest
from bs4 import Tag
from icalendar import Calendar

from scripts.site_server import serving
from tests.conftest import BuiltSite, build
from tests.samples.folders import contents
from tests.samples.ledger import recorded_in
from tests.site.reading import BuiltPage, links_to, missing, read_site, said

pytestmark = pytest.mark.slow

NOWHERE = "https://no-public-address.invalid"
NAMES = {"s": "http://www.sitemaps.org/schemas/sitemap/0.9"}
WORDS = {"vi": "chưa có địa chỉ công khai", "en": "no public address yet"}
ATOM = "application/atom+xml"
# Programs read these, and they ask for full addresses.
FOR_PROGRAMS = {".atom", ".json", ".ics", ".xml", ".txt"}
# Commands to check a copy: of the list, of all files, of one.
CHECKS = ("list", "whole", "one")


@pytest.fixture(scope="module")
def source(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The data folder of the sample with updates, recorded, whose site has no address."""
    data = recorded_in(tmp_path_factory.mktemp("no-address") / "source")
    site = data / "site.yaml"
    text = site.read_text("utf-8")
    site.write_text(re.sub(r"(?m)^address: .*\n", "", text), "utf-8")
    return data


@pytest.fixture(scope="module")
def nowhere(source: Path, tmp_path_factory: pytest.TempPathFactory) -> Iterator[BuiltSite]:
    """Its site, built as `make` builds it and served; what the build said is in build.log."""
    folder = tmp_path_factory.mktemp("no-address-site") / "output"
    result = build(folder, url="", data=source, content=source.parent / "content")
    assert result.returncode == 0, result.stderr
    folder.with_name("build.log").write_text(result.stderr, "utf-8")
    with serving(folder) as url:
        yield BuiltSite(folder, url)


@pytest.fixture(scope="module")
def pages(nowhere: BuiltSite) -> dict[str, BuiltPage]:
    """Its pages by address."""
    return read_site(nowhere.folder)


def test_the_build_says_how_to_give_it_one(nowhere: BuiltSite) -> None:
    """The last words of the build are a notice in both languages, at the line to fill in."""
    log = nowhere.folder.with_name("build.log").read_text("utf-8").splitlines()
    assert [line.partition(";")[0] for line in log[-2:]] == [
        "data/site.yaml:1:1: address: trang web này chưa có địa chỉ công khai",
        "data/site.yaml:1:1: address: this site has no public address yet",
    ]
    assert all("SITE_URL=https://" in line and "`address`" in line for line in log[-2:])


def test_it_is_not_published(nowhere: BuiltSite, source: Path) -> None:
    """`make publish` refuses it in both languages and leaves what is published as it is."""
    before = contents(nowhere.folder)
    content = source.parent / "content"
    result = build(nowhere.folder, url="", data=source, content=content, conf="publishconf.py")
    assert result.returncode == 1
    assert [words in result.stderr for words in WORDS.values()] == [True, True]
    assert "Traceback" not in result.stdout + result.stderr
    assert contents(nowhere.folder) == before


def test_an_address_in_the_data_is_enough_to_publish(source: Path, tmp_path: Path) -> None:
    """With `address` in data/site.yaml a site is published there without SITE_URL."""
    data = Path(shutil.copytree(source.parent, tmp_path / "source")) / "data"
    with (data / "site.yaml").open("a", encoding="utf-8") as site:
        site.write("address: https://noi-dat.example/x/\n")
    content, output = data.parent / "content", tmp_path / "output"
    result = build(output, url="", data=data, content=content, conf="publishconf.py")
    assert result.returncode == 0, result.stderr
    home = BuiltPage("/", output / "index.html")
    assert home.meta('link[rel="canonical"]', "href") == "https://noi-dat.example/x/"
    assert NOWHERE.encode() not in b"".join(contents(output).values())


def test_no_file_names_the_machine(nowhere: BuiltSite) -> None:
    """No file of the site holds the address at which the one who builds it looks at it."""
    named = [path for path, content in contents(nowhere.folder).items() if b"localhost" in content]
    assert named == []


def test_readers_see_no_address(pages: dict[str, BuiltPage]) -> None:
    """Outside of what programs read, no page shows or links to a host that does not exist."""
    for page in pages.values():
        html = page.html
        for block in page.data_blocks:
            html = html.replace(block, "")
        assert NOWHERE not in html, page.path
        assert ".invalid" not in html, page.path
        heads = page.head.select('link[rel="canonical"], link[hreflang], meta[property="og:url"]')
        assert heads == [], page.path


def language_of(tag: Tag) -> str:
    """The language in which an element stands."""
    return str(next(each["lang"] for each in (tag, *tag.parents) if each.has_attr("lang")))


def test_every_sentence_to_cite_says_so(pages: dict[str, BuiltPage]) -> None:
    """Of tasks, bodies and updates, in its own language, at the end of a whole sentence."""
    kinds = set()
    for page in pages.values():
        for sentence in page.soup.select(".citation__sentence"):
            assert said(sentence).endswith(f" ({WORDS[language_of(sentence)]})"), page.path
            kinds.add(page.path.split("/")[1])
    assert {"nhiem-vu", "co-quan", "cap-nhat", "en"} <= kinds


def test_what_can_be_followed_can_be_opened(
    nowhere: BuiltSite, pages: dict[str, BuiltPage]
) -> None:
    """The panel says so instead of naming addresses to paste, and its links lead to the files."""
    panels = [page for page in pages.values() if page.soup.select(".follow")]
    assert {page.language for page in panels} == {"vi", "en"}
    for page in panels:
        panel = page.one(".follow")
        assert WORDS[page.language] in said(panel), page.path
        links = links_to(panel, page)
        assert [said(code) for code in panel.select(".follow__code")] == links
        assert [link for link in links if missing(nowhere.folder, pages, link)] == []


def test_no_address_is_offered_for_copying(pages: dict[str, BuiltPage]) -> None:
    """What can be copied are sentences, letters, and lines for programs; no address of a page."""
    copied = {
        str(button["data-text-id"]).partition("-")[0]
        for page in pages.values()
        for button in page.soup.select('[data-module="copy-link"]')
    }
    assert copied == {"citation", "example", "letter", *CHECKS}


def test_the_ledger_is_checked_from_a_saved_file(pages: dict[str, BuiltPage]) -> None:
    """The commands of the page about the method read the file that the reader has saved."""
    for path in ("/phuong-phap/", "/en/method/"):
        page = pages[path]
        commands = [said(tag) for tag in page.soup.select(".ledger-end__command")]
        assert [command.partition(" | ")[0] for command in commands] == ["cat ledger.jsonl"] * 2
        assert WORDS[page.language] in page.words


def test_what_programs_read_is_valid(nowhere: BuiltSite, pages: dict[str, BuiltPage]) -> None:
    """Feeds, calendars and the sitemap have full addresses, all of the host that cannot exist."""
    kinds = set()
    for path, content in contents(nowhere.folder).items():
        suffix = Path(path).suffix
        kinds.add(suffix)
        if suffix == ".atom":
            parsed = feedparser.parse(content, response_headers={"content-type": ATOM})
            assert not parsed.bozo, path
            assert parsed.feed.link.startswith(f"{NOWHERE}/"), path
        elif suffix == ".ics":
            events = Calendar.from_ical(content).walk("VEVENT")
            assert [e for e in events if not str(e["URL"]).startswith(f"{NOWHERE}/")] == []
        elif suffix == ".json" and path.startswith("feeds/"):
            assert json.loads(content)["feed_url"] == f"{NOWHERE}/{path}"
    assert kinds >= FOR_PROGRAMS
    tree = ET.parse(nowhere.folder / "sitemap.xml")  # noqa: S314 - our own file
    listed = {str(tag.text) for tag in tree.getroot().findall("s:url/s:loc", NAMES)}
    assert listed == {urljoin(NOWHERE, path) for path, page in pages.items() if page.is_listed}
    robots = (nowhere.folder / "robots.txt").read_text("utf-8")
    assert f"Sitemap: {NOWHERE}/sitemap.xml" in robots


def test_lost_visitors_find_their_way(nowhere: BuiltSite, pages: dict[str, BuiltPage]) -> None:
    """The not-found page, which is served anywhere, leads to pages and style from the root."""
    page = pages["/404.html"]
    links = [str(tag.get("href") or tag.get("src")) for tag in page.soup.select("[href], [src]")]
    here = [link for link in links if link.startswith("/")]
    assert here
    assert [link for link in here if missing(nowhere.folder, pages, link)] == []
