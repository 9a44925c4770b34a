"""What readers see of publications: how many there were, and when an earlier site came back."""

from __future__ import annotations

import dataclasses
from pathlib import Path

import pytest
from bs4 import BeautifulSoup

from plugins.editions.edition import Edition
from plugins.plan.publications.rollback import record_rollback
from plugins.plan.rules.check import load
from plugins.publish.build import editions_of
from plugins.website.pages.every import every_page
from tests.samples.built import SETTINGS, prose, renderer_of
from tests.samples.ledger import LANGUAGES, recorded_in
from tests.samples.plan import AS_OF
from tests.samples.publications import copy_of

MANIFESTS = ("a" * 64, "b" * 64)


@pytest.fixture(scope="module")
def data(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The sample data, published once; an earlier site was shown again twice since."""
    folder = recorded_in(tmp_path_factory.mktemp("published") / "plan")
    for manifest in MANIFESTS:
        lines = load(folder, AS_OF, folder.parent / "content").publications
        record_rollback(folder, lines, manifest, AS_OF)
    return folder


@pytest.fixture(scope="module")
def editions(data: Path) -> tuple[Edition, ...]:
    """The site of these data in both languages."""
    return editions_of(load(data, AS_OF, data.parent / "content"), SETTINGS)


def words(editions: tuple[Edition, ...], key: str, language: str) -> str:
    """What a reader reads on a page of prose."""
    texts = [prose(key, code) for code in LANGUAGES]
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
    """Each such day stands there, the latest first, with the digest of that site's manifest."""
    english = words(editions, "corrections", "en")
    listed = english.partition("When this site went back to an earlier version")[2]
    assert 0 <= listed.index(MANIFESTS[1]) < listed.index(MANIFESTS[0])
    assert "22 November 2026 · digest of the list of its files (SHA-256):" in listed
    assert "trở lại một phiên bản trước" in words(editions, "corrections", "vi")


def test_without_publications_nothing_is_said_of_them(editions: tuple[Edition, ...]) -> None:
    """While none was written down, neither page speaks of any."""
    records = dataclasses.replace(editions[0].site.records, publications=())
    without = editions_of(records, SETTINGS)
    assert "written down" not in words(without, "method", "en")
    assert "shown again" not in words(without, "corrections", "en")
