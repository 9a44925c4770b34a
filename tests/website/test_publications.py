"""What readers see of publications: how many there were, and when an earlier site came back."""

from __future__ import annotations

import dataclasses
import json
from pathlib import Path

import pytest
from bs4 import BeautifulSoup

from plugins.editions.edition import Edition
from plugins.feeds import feed_files
from plugins.plan.publications.rollback import record_rollback
from plugins.plan.records.publications import PublicationLine
from plugins.plan.rules.check import load
from plugins.publish.build import editions_of
from plugins.website.pages.every import every_page
from tests.samples.built import SETTINGS, prose, renderer_of
from tests.samples.ledger import LANGUAGES, recorded_in
from tests.samples.plan import AS_OF
from tests.samples.publications import copy_of
from tests.samples.rendered import PROSE_PAGES

MANIFESTS = ("a" * 64, "b" * 64)
NAMED = {
    "vi": "Đó là phiên bản của: Bản công bố ngày 22 tháng 11 năm 2026",
    "en": "It was that of: Publication of 22 November 2026",
}


@pytest.fixture(scope="module")
def data(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The sample data, published once; an earlier site was shown again twice since.

    Of the first nobody noted which it was, of the second how its ledger ended.
    """
    folder = recorded_in(tmp_path_factory.mktemp("published") / "plan")
    ledger = None
    for manifest in MANIFESTS:
        lines = load(folder, AS_OF, folder.parent / "content").publications
        record_rollback(folder, lines, manifest, AS_OF, ledger)
        ledger = next(each.ledger for each in lines if isinstance(each, PublicationLine))
    return folder


@pytest.fixture(scope="module")
def editions(data: Path) -> tuple[Edition, ...]:
    """The site of these data in both languages."""
    return editions_of(load(data, AS_OF, data.parent / "content"), SETTINGS)


def words(editions: tuple[Edition, ...], key: str, language: str) -> str:
    """What a reader reads on a page."""
    texts = [prose(name, code) for code in LANGUAGES for name in PROSE_PAGES]
    pages = every_page(editions, texts)
    (page,) = (each for each in pages if (each.key, each.language) == (key, language))
    html = renderer_of(editions, pages).render(page)
    return " ".join(BeautifulSoup(html, "html.parser").get_text(" ").split())


def test_the_method_page_tells_of_publications(data: Path, editions: tuple[Edition, ...]) -> None:
    """It counts them, and shows the day of the last and the beginning of its copy's digest."""
    digest = copy_of_first(data)[:12]
    english, vietnamese = (words(editions, "method", code) for code in ("en", "vi"))
    assert "1 publication has been recorded, of 22 November 2026" in english
    assert f"the digest of the last copy begins with {digest} ." in english
    assert "Đã ghi lại 1 bản công bố, bản gần nhất vào ngày 22 tháng 11 năm 2026" in vietnamese


def copy_of_first(data: Path) -> str:
    """The digest of the copy of the first publication."""
    return copy_of(data, 0).stem


def test_the_corrections_page_tells_when_an_earlier_site_came_back(
    editions: tuple[Edition, ...],
) -> None:
    """Each such day, the latest first, with the publication; a digest only where none is known."""
    english = words(editions, "corrections", "en")
    listed = english.partition("When this site went back to an earlier version")[2]
    assert 0 <= listed.index(NAMED["en"]) < listed.index(MANIFESTS[0])
    assert MANIFESTS[1] not in listed
    assert NAMED["vi"] in words(editions, "corrections", "vi")


@pytest.mark.parametrize("language", LANGUAGES)
def test_what_changed_names_publications_by_their_days(
    editions: tuple[Edition, ...], language: str
) -> None:
    """On the page and in the feed; no digest stands there of one that is known."""
    edition = next(each for each in editions if each.language.code == language)
    made = feed_files(edition, ["changes"], SETTINGS.theme, SETTINGS.compiled)
    feed = json.loads(next(made[path] for path in made if path.endswith("/changes.json")))
    html = BeautifulSoup("".join(item["content_html"] for item in feed["items"]), "html.parser")
    told = " ".join(html.get_text(" ").split())
    for shown in (words(editions, "changes", language), told):
        assert NAMED[language] in shown
        assert MANIFESTS[1][:12] not in shown
        assert edition.publications[f"{AS_OF}"].digest[:12] not in shown


def test_without_publications_nothing_is_said_of_them(editions: tuple[Edition, ...]) -> None:
    """While none was written down, neither page speaks of any."""
    records = dataclasses.replace(editions[0].site.records, publications=())
    without = editions_of(records, SETTINGS)
    assert "written down" not in words(without, "method", "en")
    assert "shown again" not in words(without, "corrections", "en")
