"""What surrounds every page."""

from __future__ import annotations

from functools import cache

from plugins.website.assets import bundle
from plugins.website.chrome import Chrome, chrome, shared_chrome
from plugins.website.pages.page import by_key
from tests.samples.built import editions, pages
from tests.samples.plan import ROOT


@cache
def around(key: str, language: str = "vi") -> Chrome:
    """The surroundings of a page of the sample."""
    edition = next(e for e in editions() if e.language.code == language)
    of_the_site = {(p.language, p.key): p for p in pages()}
    assets, twins = bundle(ROOT / "theme"), by_key(pages())[key]
    own = next(twin for twin in twins if twin.language == language)
    return chrome(shared_chrome(edition, assets, of_the_site), edition, own, twins, assets)


def test_the_switch_leads_to_the_same_page() -> None:
    """The twin of a page is the same page in the other language."""
    assert [(t.code, t.path) for t in around("task:1.1").twins] == [("en", "/en/tasks/1.1/")]
    assert [(t.code, t.path) for t in around("task:1.1", "en").twins] == [("vi", "/nhiem-vu/1.1/")]


def test_a_page_without_a_twin_leads_home() -> None:
    """Where a page has no twin the switch leads to the front page, and no version is named."""
    assert [(t.code, t.path) for t in around("not-found").twins] == [("en", "/en/")]
    assert around("not-found").alternates == ()


def test_versions_for_search_engines() -> None:
    """A page names both languages and, for all others, the one in the plan's language."""
    assert [(a.code, a.url) for a in around("task:1.1", "en").alternates] == [
        ("vi", "https://site.example/plan/nhiem-vu/1.1/"),
        ("en", "https://site.example/plan/en/tasks/1.1/"),
        ("x-default", "https://site.example/plan/nhiem-vu/1.1/"),
    ]


def test_menus_lead_to_what_exists() -> None:
    """The menus have the sections, those texts that were written, and what changed here."""
    assert [entry.path for entry in around("home").menu] == [
        *("/nhiem-vu/", "/linh-vuc/", "/co-quan/", "/bao-cao/", "/cap-nhat/", "/about-vi/"),
    ]
    plan, site = around("home", "en").footer_menu
    assert (plan.name, site.name) == ("The plan", "This site")
    about_the_plan = {"/en/my-list/", "/en/matrix/", "/en/glossary-en/"}
    assert about_the_plan <= {entry.path for entry in plan.entries}
    assert {"/en/about-en/", "/en/method-en/"} <= {entry.path for entry in site.entries}
    assert not any("corrections" in entry.path for entry in (*plan.entries, *site.entries))
    assert around("home").corrections is None


def test_the_words_of_the_menu_are_titles() -> None:
    """What people want, in their words: each entry is called as its page is."""
    titles = {(p.language, p.path): p.title for p in pages()}
    for code in ("vi", "en"):
        for entry in around("home", code).menu:
            assert entry.name == titles[code, entry.path]
    assert [entry.name for entry in around("home").menu][:5] == [
        *("Việc phải làm", "Lĩnh vực", "Cơ quan", "Ai đã báo cáo", "Tin mới"),
    ]


def test_the_document_in_short() -> None:
    """Where there is little room the document is cited by its number up to the stroke."""
    assert around("home").plan_in_short == "Kế hoạch số 01"
    assert around("home", "en").plan_in_short == "Plan 01"


def test_what_a_site_says_of_itself() -> None:
    """The sample is neither official nor real, and its day is that of the build."""
    here = around("home")
    assert (here.makers.official, here.sample) == (False, True)
    assert here.canonical == "https://site.example/plan/"
    assert here.as_of == editions()[0].site.as_of
