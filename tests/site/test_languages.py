"""Sites of other languages than Vietnamese and English: one alone, another first, a third one."""

from __future__ import annotations

import re
from collections.abc import Iterator
from pathlib import Path

import pytest
from babel.messages.pofile import read_po
from bs4 import Comment

from plugins.plan.rules.check import check
from tests.conftest import ROOT, BuiltSite, built
from tests.samples.folders import contents
from tests.samples.languages import spoken, with_french
from tests.samples.plan import AS_OF
from tests.site.reading import BuiltPage, missing, read_site, words

pytestmark = pytest.mark.slow

TRANSLATIONS = ROOT / "theme/translations"
SHOWN = ("alt", "aria-label", "content", "placeholder", "title")
FOR_PROGRAMS = {"script", "code"}


def interface() -> set[str]:
    """The English sentences of the interface, without their values, that Vietnamese says otherwise.

    Single words are left out that Vietnamese has as well.
    """
    with (TRANSLATIONS / "vi/LC_MESSAGES/site.po").open("rb") as file:
        catalogue = read_po(file, locale="vi")
    said = set()
    for message in catalogue:
        for english in message.id if isinstance(message.id, tuple) else (message.id,):
            if english and english != message.string and not re.search(r"[{%]", str(english)):
                said.add(words(str(english)))
    return said


def pieces(page: BuiltPage) -> Iterator[str]:
    """Every text of a page, and what its attributes say to readers; not what programs read."""
    for text in page.soup.find_all(string=True):
        if not isinstance(text, Comment) and text.parent and text.parent.name not in FOR_PROGRAMS:
            yield words(text)
    for tag in page.elements:
        yield from (words(str(tag[name])) for name in SHOWN if name in tag.attrs)


def dead(folder: Path, pages: dict[str, BuiltPage]) -> set[str]:
    """The links of a site that lead nowhere."""
    return {t for page in pages.values() for t in page.targets() if missing(folder, pages, t)}


def test_a_site_in_vietnamese_alone_is_whole(vietnamese_site: BuiltSite) -> None:
    """Every kind of page is there, and nothing on it leads nowhere."""
    folder = vietnamese_site.folder
    pages = read_site(folder)
    assert len(pages) > 60
    assert {page.language for page in pages.values()} == {"vi"}
    assert dead(folder, pages) == set()


def test_a_site_in_vietnamese_alone_has_no_english(vietnamese_site: BuiltSite) -> None:
    """No page has an English sentence of the interface, or anything that is called English."""
    english = interface()
    assert len(english) > 300
    pages = read_site(vietnamese_site.folder)
    found = {(page.path, text) for page in pages.values() for text in pieces(page)}
    assert {each for each in found if each[1] in english} == set()
    selector = '[lang="en"], [hreflang], .masthead__languages, .side-by-side'
    assert [path for path, page in pages.items() if page.soup.select(selector)] == []


def test_a_site_in_vietnamese_alone_writes_nothing_for_english(vietnamese_site: BuiltSite) -> None:
    """No page, feed, calendar, part of the search or entry of the sitemap is for English."""
    files = contents(vietnamese_site.folder)
    assert [name for name in files if re.search(r"(^|[/-])en[./]", name)] == []
    assert {"feeds/vi/updates.atom", "calendar/vi/deadlines.ics"} <= files.keys()
    assert b"/en/" not in files["sitemap.xml"]
    assert b"hreflang" not in files["sitemap.xml"]


def test_nothing_is_said_of_a_language_that_the_site_lacks(tmp_path: Path) -> None:
    """`check` has no problem and no notice where all is said in Vietnamese alone."""
    data = spoken(tmp_path, "vi")
    assert check(data, AS_OF, tmp_path / "content")[1] == ()


def test_another_language_may_be_the_plans_own(tmp_path: Path) -> None:
    """With English first its pages lie at the root, and Vietnamese is its translation."""
    data = spoken(tmp_path / "source", "en", "vi", over="")
    folder = built(tmp_path / "out", data, data.parent / "content")
    pages = read_site(folder)
    assert pages["/tasks/2.1/"].language == "en"
    task = pages["/vi/nhiem-vu/2.1/"]
    assert "Bản dịch không chính thức" in task.words
    assert task.meta('link[hreflang="x-default"]', "href").endswith("/tasks/2.1/")
    assert dead(folder, pages) == set()


@pytest.mark.parametrize("languages", [("vi", "en", "fr"), ("vi", "fr")])
def test_a_further_language_needs_no_code(tmp_path: Path, languages: tuple[str, ...]) -> None:
    """With its table all pages exist in French too, and what is not translated is marked."""
    data = with_french(tmp_path / "source", *languages)
    folder = built(tmp_path / "out", data, data.parent / "content")
    pages = read_site(folder)
    french = {path for path in pages if path.startswith("/fr/")}
    assert len(french) > 20
    assert len(pages) == len(french) * len(languages) + 1
    task = pages["/fr/taches/2.1/"]
    assert task.language == "fr"
    assert "Centres verts" in task.one("h1").get_text()
    vietnamese = task.soup.select('main [lang="vi"]')
    assert any("Trồng cây quanh trạm y tế" in tag.get_text() for tag in vietnamese)
    assert {tag["hreflang"] for tag in task.soup.select("link[hreflang]")} == {
        *(*languages, "x-default")
    }
    assert dead(folder, pages) == set()
