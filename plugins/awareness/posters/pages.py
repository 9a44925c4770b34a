"""The pages of posters: each stands alone, and is printed as it is seen."""

from __future__ import annotations

from dataclasses import dataclass
from functools import partial

from plugins.awareness.posters.boards import bodies_with_boards
from plugins.awareness.posters.poster import Poster, poster
from plugins.awareness.posters.sharing import sharing
from plugins.editions.edition import Edition
from plugins.editions.extras import Extra
from plugins.editions.page import Page
from plugins.editions.posters import poster_keys
from plugins.editions.print_urls import SECTIONS, board_file, poster_file
from plugins.editions.print_urls import poster as poster_path
from plugins.editions.told import Told


@dataclass(frozen=True, slots=True, kw_only=True)
class PosterView:
    """A poster; `file` is the same as PDF, `board` all for a body’s notice boards, if made.

    share: the sentence with which to pass it on.
    """

    poster: Poster
    share: Told
    file: str | None
    board: str | None


def poster_pages(edition: Edition) -> list[Page]:
    """One page a poster; none where posters are not made."""
    if Extra.POSTERS not in edition.extras:
        return []
    return [poster_page(edition, key) for key in poster_keys(edition)]


def poster_page(edition: Edition, key: str) -> Page:
    """The page of the poster about what the page with that key is about."""
    about = poster(edition, key)
    link = about.words.about
    name = f"{link.number} {link.name.text}".strip()
    title = edition.words.gettext("Poster: {name}").format(name=name)
    return Page(
        key=f"poster:{key}",
        template="poster",
        language=edition.language.code,
        path=poster_path(edition.urls, key),
        title=title,
        description=title,
        section=SECTIONS[key.partition(":")[0]],
        view=partial(_view, edition, key, about),
        listed=False,
    )


def _view(edition: Edition, key: str, about: Poster) -> PosterView:
    printed = Extra.PRINTS in edition.extras
    boards = key in bodies_with_boards(edition)
    return PosterView(
        poster=about,
        share=sharing(edition, key, about.words),
        file=poster_file(edition.urls, key) if printed else None,
        board=board_file(edition.urls, key) if printed and boards else None,
    )
