"""Where readers and agencies can write to, and what a site says that has no such address."""

from __future__ import annotations

from dataclasses import replace
from functools import cache

import pytest

from plugins.plan.records.types import Text
from tests.samples.doors import invitations
from tests.samples.plan import agency, records, task
from tests.samples.rendered import Rendered, shown

LANGUAGES = ("vi", "en")
CONTACT = {"vi": "Văn phòng mẫu, gop-y@mau.example", "en": "Sample Office, gop-y@mau.example"}
CODE = "https://code.example/plan"
# The pages that speak of writing, and those of records, which lead there.
DOORS = ("corrections", "accessibility", "about", "reporting")
RECORDS = ("task:1.1", "agency:a")
NOBODY = {
    "vi": {
        "corrections": "chưa có nơi nhận đính chính",
        "accessibility": "chưa có nơi nhận phản ánh về trở ngại",
        "about": "chưa có nơi nhận báo cáo",
        "reporting": "chưa có nơi nhận báo cáo",
    },
    "en": {
        "corrections": "Nobody receives corrections for this site yet",
        "accessibility": "Nobody receives reports of barriers on this site yet",
        "about": "Nobody receives reports for this site yet",
        "reporting": "Nobody receives reports for this site yet",
    },
}


@cache
def site(*, contact: bool, code: bool = False) -> Rendered:
    """A small plan, whose site says where to write to, or does not, and where its code is."""
    plain = records([task("1.1", "a")], [agency("a")])
    says = {
        "contact": Text.model_validate(CONTACT) if contact else None,
        "repository": CODE if code else None,
    }
    return Rendered(replace(plain, settings=plain.settings.model_copy(update=says)))


def text(found: Rendered, language: str, key: str) -> str:
    """What the main part of a page says."""
    return shown(found.page(language, key).select("main")[0])


@pytest.mark.parametrize("language", LANGUAGES)
def test_without_an_address_nobody_is_invited(language: str) -> None:
    """No page but letters to agencies asks anybody to write; others say that nobody receives it."""
    found = site(contact=False)
    for key in (key for key in found.keys(language) if not key.startswith("letter:")):
        assert invitations(found.page(language, key), language) == [], key
    for key, words in NOBODY[language].items():
        assert words in text(found, language, key), key


@pytest.mark.parametrize("language", LANGUAGES)
def test_with_an_address_every_door_is_open(language: str) -> None:
    """The address stands on each page that speaks of writing, and records lead there."""
    found = site(contact=True)
    for key in DOORS:
        words = text(found, language, key)
        assert CONTACT[language] in words, key
        assert NOBODY[language][key] not in words, key
    for key in (*RECORDS, "corrections", "accessibility"):
        assert invitations(found.page(language, key), language), key
    for key in RECORDS:
        links = [link["href"] for link in found.page(language, key).select("main a")]
        assert any("corrections" in str(href) for href in links), key


@pytest.mark.parametrize("language", LANGUAGES)
def test_what_a_reader_can_do_instead(language: str) -> None:
    """Without an address the page on corrections leads to the agencies, who are to be asked."""
    link = site(contact=False).page(language, "corrections").select_one(".door a")
    assert link is not None
    assert str(link["href"]).endswith({"vi": "co-quan/", "en": "agencies/"}[language])


@pytest.mark.parametrize("language", LANGUAGES)
def test_an_agency_learns_how_to_report(language: str) -> None:
    """The page on reporting says what a report states, how it will look, and that it stays."""
    page = site(contact=False).page(language, "reporting")
    guide = page.select_one(".report-guide")
    assert guide is not None
    words = shown(guide)
    for phrase in {
        "vi": ("Đã hoàn thành", "số của nhiệm vụ", "[cơ quan]", "không bao giờ bị viết lại"),
        "en": ("Partly done", "the number of the task", "[agency]", "never rewritten"),
    }[language]:
        assert phrase in words
    assert page.select_one("details #send-report") is not None
    short = site(contact=False).page(language, "about")
    assert short.select("main a[href$='#send-report']")


@pytest.mark.parametrize("language", LANGUAGES)
def test_where_code_and_data_can_be_had(language: str) -> None:
    """The address of the repository stands on About and in the footer of every page."""
    found = site(contact=False, code=True)
    for key in ("about", "home"):
        assert found.page(language, key).select(f'.footer a[href="{CODE}"]'), key
    assert found.page(language, "about").select(f'main a[href="{CODE}"]')
    assert not site(contact=False).page(language, "home").select(f'a[href="{CODE}"]')
