"""The words of an update for feed readers, as HTML: its title in a line, its full text."""

from __future__ import annotations

from pathlib import Path
from typing import Protocol, cast

from markupsafe import Markup

from plugins.editions.edition import Edition
from plugins.editions.site_changes import ChangeGroup
from plugins.editions.templates import Templates
from plugins.editions.update_details import UpdateDetails
from plugins.editions.values import Passage

FILES = ("entry", "changes")


class EntryTemplates(Protocol):
    """What theme/feeds/entry.html offers."""

    def title(self, start: str, words: Passage) -> Markup:
        """The title `words` after `start`, marked where it is in another language."""

    def full_text(self, update: UpdateDetails) -> Markup:
        """All that `update` says, with its sources, in HTML that stands on its own."""


class ChangeTemplate(Protocol):
    """What theme/feeds/changes.html offers."""

    def changed(self, group: ChangeGroup) -> Markup:
        """What changed, in HTML that stands on its own."""


def entry_templates(
    edition: Edition, theme: Path, compiled: Path | None = None
) -> tuple[EntryTemplates, ChangeTemplate]:
    """The templates of `theme` in one language; every address in what they make is full.

    Those of updates, then that of what changed on the site; `compiled` is where code is kept.
    """
    names = {
        "lang": edition.language.code,
        "plan": edition.source_language,
        "sample": edition.site.records.plan.sample,
    }
    env = Templates(theme, edition, names, edition.full, compiled).environment
    updates, changes = (env.get_template(f"feeds/{name}.html").module for name in FILES)
    return cast("EntryTemplates", updates), cast("ChangeTemplate", changes)
