"""The words of an update for feed readers, as HTML: its title in a line, its full text."""

from __future__ import annotations

import re
from collections.abc import Mapping
from pathlib import Path

from markupsafe import Markup

from plugins.editions.edition import Edition
from plugins.editions.templates import environment
from plugins.editions.update_details import UpdateDetails
from plugins.editions.urls import ROOT
from plugins.editions.values import Passage

ROOT_LINK = re.compile(r'(?<= href=")/(?!/)')


class Templates:
    """The templates of theme/feeds in one language; every address in what they make is full."""

    def __init__(self, edition: Edition, theme: Path) -> None:
        """Make ready the templates of the folder `theme`, with the words of `edition`."""
        env = environment(theme, edition, {})
        root = edition.absolute(ROOT)
        env.filters.update(
            url=edition.absolute,
            absolute_links=lambda html: Markup(ROOT_LINK.sub(root, html)),  # noqa: S704 - as safe
        )
        self._names: Mapping[str, object] = {
            "lang": edition.language.code,
            "plan": edition.source_language,
            "sample": edition.site.records.plan.sample,
        }
        self._title = env.get_template("feeds/title.html")
        self._entry = env.get_template("feeds/entry.html")

    def title(self, start: str, title: Passage) -> Markup:
        """`title` after `start`, marked where it is not in the language of the edition."""
        return Markup(self._title.render(self._names, start=start, title=title))  # noqa: S704

    def full_text(self, update: UpdateDetails) -> Markup:
        """All that `update` says, with its sources, in HTML that stands on its own."""
        return Markup(self._entry.render(self._names, update=update).rstrip("\n"))  # noqa: S704
