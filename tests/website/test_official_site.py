"""A site that an office publishes, and one that none does: who says so, and where."""

from __future__ import annotations

from dataclasses import replace
from functools import cache
from pathlib import Path

import pytest

from plugins.office.sites.blank_files import BLANK
from plugins.plan.records.types import Text
from tests.samples.plan import ROOT, agency, records, task
from tests.samples.rendered import Rendered

OFFICES = {"vi": "Văn phòng Ủy ban nhân dân tỉnh Mẫu", "en": "Office of the Sample Committee"}
PLACES = (".masthead__notice", ".footer__about", "main")
UNOFFICIAL = {"vi": "Trang web không chính thức", "en": "An unofficial site"}
TEXTS = [page for site in (ROOT, BLANK) for page in sorted(site.glob("content/pages/about.*.md"))]
NOBODY = {"vi": "Chưa có cơ quan nào đứng ra công bố", "en": "No office publishes this site yet"}


@cache
def site(*, official: bool, named: bool) -> Rendered:
    """A small plan, whose site is called official or not, and names a publisher or not."""
    plain = records([task("1.1", "a")], [agency("a")])
    publisher = Text.model_validate(OFFICES) if named else None
    return Rendered(
        replace(
            plain,
            plan=plain.plan.model_copy(update={"official": official}),
            settings=plain.settings.model_copy(update={"publisher": publisher}),
        )
    )


@pytest.mark.parametrize("language", OFFICES)
def test_masthead_footer_and_about_name_the_office(language: str) -> None:
    """Where an office publishes the site, all three say which, in both languages."""
    about = site(official=True, named=True)
    for place in PLACES:
        assert OFFICES[language] in about.words(language, "about", place)[0], place
    page = about.page(language, "home").get_text()
    assert page.count(OFFICES[language]) == 2
    assert "not an official" not in page
    assert "không phải trang web chính thức" not in page
    assert UNOFFICIAL[language] not in about.page(language, "about").get_text()


@pytest.mark.parametrize("language", OFFICES)
def test_an_office_alone_makes_no_site_official(language: str) -> None:
    """A publisher that the plan's data do not call official is named as who makes the site."""
    about = site(official=False, named=True)
    assert OFFICES[language] not in about.words(language, "about", ".masthead__notice")[0]
    for place in (".footer__about", "main"):
        words = about.words(language, "about", place)[0]
        assert "no office publishes" not in words
        assert "cơ quan nào" not in words
        assert OFFICES[language] in words, place
    page = about.page(language, "about").get_text()
    assert NOBODY[language] not in page
    assert UNOFFICIAL[language] in page
    assert ("not an official" in page) or ("không phải trang web chính thức" in page)


@pytest.mark.parametrize("language", OFFICES)
def test_makers_who_are_not_named(language: str) -> None:
    """Where nobody is named, About and the footer of every page say that, and the rest is open.

    About says besides that no office publishes the site.
    """
    unnamed = site(official=False, named=False)
    said = {"vi": "không nêu tên; dữ liệu để mở", "en": "not named; its data are open"}
    for key, place in (("about", "main"), ("about", ".footer__about"), ("home", ".footer__about")):
        assert said[language] in unnamed.words(language, key, place)[0], (key, place)
    assert NOBODY[language] in unnamed.words(language, "about", "main")[0]


@pytest.mark.parametrize("page", TEXTS, ids=str)
def test_texts_leave_to_the_theme_whether_the_site_is_official(page: Path) -> None:
    """No text about a site says by hand what follows from its data: one would contradict them."""
    text = page.read_text("utf-8").casefold()
    for words in (*UNOFFICIAL.values(), *NOBODY.values()):
        assert words.casefold() not in text
