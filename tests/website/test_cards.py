"""Cards of tasks and bodies, and where the code to embed them stands."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace

from bs4 import BeautifulSoup

from plugins.editions.edition import Edition
from plugins.editions.extra_urls import task_card
from plugins.editions.extras import Extra
from plugins.editions.page import Page
from plugins.publish.build import editions_of
from plugins.website.assets import bundle
from plugins.website.pages.cards.agency import AgencyCard
from plugins.website.pages.embedding import embedding_of_agency, embedding_of_task
from tests.samples.built import SETTINGS, found, pages_of
from tests.samples.extras import published_editions, published_files
from tests.samples.updates_site import updated_editions, updated_records

FILES = "nhung/", "en/embed/"


def cards() -> dict[str, BeautifulSoup]:
    """All cards of both languages, by their file."""
    return {
        name: BeautifulSoup(content, "html.parser")
        for name, content in published_files().items()
        if name.startswith(FILES)
    }


def card_pages() -> list[Page]:
    """The cards before they are bytes."""
    return [page for page in pages_of(published_editions()) if page.key.startswith("card:")]


def test_every_task_and_body_has_a_card() -> None:
    """One for each page of a task or of a body, in each language."""
    pages = pages_of(published_editions())
    wanted = {
        (f"card:{page.key}", page.language)
        for page in pages
        if page.template in {"task", "agency", "agency-of-today"}
    }
    assert {(page.key, page.language) for page in card_pages()} == wanted
    assert len(cards()) == len(wanted) > 0


def test_a_card_runs_nothing_and_is_in_no_index() -> None:
    """No script, no form, a policy that allows none, and search engines are told to leave it."""
    for name, card in cards().items():
        assert card.select("script, form, img, iframe") == [], name
        policy = str(card.select_one("meta[http-equiv]")["content"])  # type: ignore[index]
        assert policy.startswith("default-src 'none'; "), name
        assert "script-src" not in policy
        assert card.select_one('meta[name="robots"][content="noindex"]'), name
    assert not [line for line in published_files()["sitemap.xml"].split() if b"nhung" in line]


def test_a_card_leads_to_the_page_in_a_window_of_its_own() -> None:
    """Each link of a card opens beside the page that shows it, and the last one says all."""
    for name, card in cards().items():
        assert card.select_one('base[target="_blank"]'), name
        (link,) = card.select(".card__link")
        at = "../../../" + ("../" if name.startswith("en/") else "")
        way = str(link["href"]).removeprefix(at)
        assert f"{way}index.html" in published_files(), name


def test_a_card_says_what_the_page_says() -> None:
    """Number, title, area, lead, deadline, both states, the day, and whose site it is."""
    of_task = cards()["en/embed/tasks/2.5/index.html"].get_text(" ", strip=True)
    row = published_editions()[1].rows["2.5"]
    said = [row.number, row.title.text, row.deadline_words, row.delivery_words]
    said += [*(each.name.text for each in row.leads), "Area 2", "As of", "Unofficial site."]
    assert [each for each in said if each not in of_task] == []


def test_what_was_said_of_tasks_adds_up() -> None:
    """Each task that a body leads counts once on its card."""
    views = [page.view() for page in card_pages()]
    of_bodies = [view for view in views if isinstance(view, AgencyCard)]
    assert any(view.leads for view in of_bodies)
    assert [v for v in of_bodies if sum(own.count for own in v.said) != v.leads] == []


def embeddings(edition: Edition) -> Iterator[str]:
    """The codes that the pages of an edition show."""
    task = next(iter(edition.site.tasks.values()))
    body = next(iter(edition.site.listed_agencies.values()))
    for found_one in (embedding_of_task(edition, task), embedding_of_agency(edition, body)):
        if found_one:
            yield found_one.code


def test_the_code_stands_where_the_card_does() -> None:
    """A site with cards and an address shows it; a draft, and a site without address, do not."""
    for edition in published_editions():
        assert len(list(embeddings(edition))) == 2
    nowhere = editions_of(
        updated_records(), replace(SETTINGS, address=None, extras=frozenset(Extra))
    )
    assert [
        code for edition in (*updated_editions(), *nowhere) for code in embeddings(edition)
    ] == []
    page = found(pages_of(updated_editions()), "task:2.5")
    assert page.view().embedding is None


def test_the_code_is_one_frame() -> None:
    """What is copied is an iframe with the full address of the card and a title in its language."""
    for edition in published_editions():
        task = edition.site.tasks["2.5"]
        embedding = embedding_of_task(edition, task)
        assert embedding
        (frame,) = BeautifulSoup(embedding.code, "html.parser").select("*")
        assert frame["src"] == edition.absolute(task_card(edition.urls, "2.5"))
        assert edition.passage(task.title).text in str(frame["title"])


def test_a_card_loads_one_small_sheet() -> None:
    """It has what cards show; no other page loads it, and a site without cards has none."""
    sheets = {
        str(link["href"]) for card in cards().values() for link in card.select("[rel=stylesheet]")
    }
    assert {sheet.rpartition("/")[2].partition(".")[0] for sheet in sheets} == {"card"}
    assets = bundle(SETTINGS.theme)
    assert assets.card is None
    more = assets.files[assets.more]
    assert b".card__title" not in more + assets.files[assets.stylesheet]
