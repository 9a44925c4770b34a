"""The words of an update for feed readers, as HTML: its title in a line, its full text."""

from __future__ import annotations

import re
from pathlib import Path
from typing import Protocol, cast

from markupsafe import Markup

from plugins.editions.edition import Edition
from plugins.editions.templates import environment
from plugins.editions.update_details import UpdateDetails
from plugins.editions.urls import ROOT
from plugins.editions.values import Passage

ROOT_LINK = re.compile(r'(?<= href=")/(?!/)')


class EntryTemplates(Protocol):
    """What theme/feeds/entry.html offers."""

    def title(self, start: str, words: Passage) -> Markup:
        """The title `words` after `start`, marked where it is in another language."""

    def full_text(self, update: UpdateDetails) -> Markup:
        """All that `update` says, with its sources, in HTML that stands on its own."""


def entry_templates(edition: Edition, theme: Path) -> EntryTemplates:
    """The templates of `theme` in one language; every address in what they make is full."""
    root = edition.absolute(ROOT)
    names = {
        "lang": edition.language.code,
        "plan": edition.source_language,
        "sample": edition.site.records.plan.sample,
    }
    env = environment(theme, edition, names)
    env.filters.update(
        url=edition.absolute,
        absolute_links=lambda html: Markup(ROOT_LINK.sub(root, html)),  # noqa: S704 - as safe
    )
    return cast("EntryTemplates", env.get_template("feeds/entry.html").module)
