"""What only a publication has: cards in frames of another site, posters for notice boards."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from pathlib import Path

import pytest
from playwright.sync_api import Browser, Page, expect

from plugins.website.pages.embedding import HEIGHT
from scripts.check_html import check
from scripts.site_server import serving
from scripts.tools import MODULES
from tests.browser.views import views_in
from tests.browser.window import OpenPage
from tests.conftest import BuiltSite
from tests.samples.extras import published_files

pytestmark = pytest.mark.slow

CARDS = ("nhung/nhiem-vu/2.5/", "en/embed/tasks/2.5/", "en/embed/agencies/so-y-te/")
# A poster of each kind, in each language.
POSTERS = (
    ("/in/linh-vuc-2/", "/en/print/areas-2/"),
    ("/in/co-quan-so-y-te/", "/en/print/agencies-so-y-te/"),
    ("/in/nhiem-vu-1.1/", "/en/print/tasks-1.1/"),
)
# On paper, and so in posters, there is one scheme.
VIEWS = tuple(view for view in views_in(("vi", "en")) if view.scheme == "light")
BUTTON = '[data-text-id="embed-code"]'


@pytest.fixture(scope="module")
def published(tmp_path_factory: pytest.TempPathFactory) -> Iterator[BuiltSite]:
    """The sample province as it is published, served with its headers."""
    folder = tmp_path_factory.mktemp("published")
    for name, content in published_files().items():
        (folder / name).parent.mkdir(parents=True, exist_ok=True)
        (folder / name).write_bytes(content)
    with serving(folder) as url:
        yield BuiltSite(folder, url)


@pytest.fixture
def framing(browser: Browser, published: BuiltSite, tmp_path: Path) -> Iterator[Page]:
    """A page of another origin that frames three cards, and a page of the site that is none."""
    frames = [f"{published.url}/{path}" for path in (*CARDS, "nhiem-vu/2.5/")]
    code = "".join(f'<iframe src="{url}" width="320" height="{HEIGHT}"></iframe>' for url in frames)
    (tmp_path / "index.html").write_text(f"<!DOCTYPE html><title>x</title>{code}", "utf-8")
    with serving(tmp_path) as other:
        page = browser.new_page()
        page.goto(other, wait_until="networkidle")
        yield page
        page.close()


def test_cards_are_seen_in_pages_of_others(framing: Page) -> None:
    """Each card shows its title and its style, and is no wider than the frame."""
    for path in CARDS:
        frame = next(each for each in framing.frames if each.url.endswith(path))
        expect(frame.locator(".card__title")).to_be_visible()
        assert frame.evaluate("getComputedStyle(document.body).fontFamily").startswith('"Be Viet')
        assert frame.evaluate("document.documentElement.scrollWidth") <= 320


def test_other_pages_are_refused(framing: Page) -> None:
    """A page that is no card stays empty in a frame."""
    (refused,) = [each for each in framing.frames[1:] if not each.url.endswith(CARDS)]
    assert refused.url.startswith("chrome-error:")


def test_a_link_of_a_card_opens_a_page_of_its_own(framing: Page) -> None:
    """Who follows a card keeps the page that shows it, and reads the task in a new one."""
    frame = next(each for each in framing.frames if each.url.endswith(CARDS[1]))
    with framing.expect_popup() as opened:
        frame.locator(".card__link").click()
    assert opened.value.url.endswith("/en/tasks/2.5/")
    expect(opened.value.locator("h1")).to_contain_text("2.5")
    opened.value.close()


def test_the_code_can_be_copied(browser: Browser, published: BuiltSite) -> None:
    """The part opens, a button copies the code as it stands; without script there is none."""
    context = browser.new_context(permissions=["clipboard-read", "clipboard-write"])
    page = context.new_page()
    page.goto(f"{published.url}/en/tasks/2.5/")
    page.get_by_role("heading", name="Embed this card").click()
    page.locator(BUTTON).click()
    expect(page.locator(".copy-link__said")).to_have_text("Copied")
    copied = page.evaluate("navigator.clipboard.readText()")
    assert copied == page.locator("#embed-code").text_content()
    assert copied.startswith("<iframe ")
    context.close()
    plain = browser.new_page(java_script_enabled=False)
    plain.goto(f"{published.url}/en/tasks/2.5/")
    assert not plain.locator(BUTTON).is_visible()
    plain.close()


def test_nothing_keeps_anybody_from_a_poster(
    open_page: OpenPage, violations: Callable[[Page], list[str]], published: BuiltSite
) -> None:
    """The axe checker finds nothing on a poster of any kind, and none is wider than the screen."""
    page = open_page(published.url + POSTERS[0][0])
    found = []
    for view in VIEWS:
        page.set_viewport_size({"width": view.width, "height": 900})
        for paths in POSTERS:
            page.goto(published.url + view.path(paths))
            found += [f"{view}: {violation}" for violation in violations(page)]
            if page.evaluate("document.scrollingElement.scrollWidth") > view.width:
                found.append(f"{view}: {page.url} has to be scrolled sideways")
    assert found == []


def test_the_html_of_posters_and_cards_is_valid(tmp_path: Path) -> None:
    """The Nu checker has no error and no warning for any kind of them."""
    if not (MODULES / "vnu-jar").is_dir():
        pytest.skip("the checker is not here: make check-html brings it")
    pages = [*CARDS, *(path.lstrip("/") for paths in POSTERS for path in paths)]
    wanted = {f"{path}index.html" for path in pages}
    for name, content in published_files().items():
        if name in wanted or (name.startswith("assets/") and name.endswith(".css")):
            (tmp_path / name).parent.mkdir(parents=True, exist_ok=True)
            (tmp_path / name).write_bytes(content)
    assert len(list(tmp_path.rglob("*.html"))) == len(wanted)
    assert check(tmp_path) == []
