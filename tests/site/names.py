"""What pages are called, by themselves and by the menus that lead to them."""

from __future__ import annotations

from collections import Counter

from tests.site.reading import BuiltPage, leads_to, said

Pages = dict[str, BuiltPage]


def shared_titles(pages: Pages) -> dict[tuple[str, str], int]:
    """Titles that more than one page of a language bears, by language and title.

    Not those of updates: they come with them, and the same may be said again.
    """
    own = (page for page in pages.values() if not page.main.select(".update-facts"))
    titles = Counter((page.language, said(page.one("h1"))) for page in own)
    return {title: count for title, count in titles.items() if count > 1}


def misnamed(pages: Pages) -> set[str]:
    """Links of menus, at the head and foot of pages, that are not called as where they lead."""
    titles = {path: said(page.one("h1")) for path, page in pages.items()}
    found = set()
    for page in pages.values():
        for link in page.soup.select("body > header nav a, body > footer nav a"):
            title = titles[leads_to(link, page)]
            if said(link) != title:
                found.add(f"{page.path}: “{said(link)}” leads to “{title}”")
    return found
