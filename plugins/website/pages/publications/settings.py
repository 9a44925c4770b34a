"""How what is said of the site as a whole would change, in sentences."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass

from plugins.editions.edition import Edition
from plugins.editions.told import Told, filled, plain
from plugins.editions.values import Link, Passage
from plugins.editions.words import marked as _
from plugins.plan.records.types import Text
from plugins.plan.rows.wording import quoted
from plugins.website.pages.publications.coming import StatedSite

STATED = _("{name}: was not stated, is now {now}")
NOT_STATED = _("{name}: was {was}, is stated no more")
OTHER = _("{name}: was {was}, is now {now}")
CHANGED = _("{name}: changed")
OFFICIAL = _("Official site")
# Who that is depends on whether an office publishes the site.
PUBLISHER = {True: _("Office that publishes the site"), False: _("Who makes the site")}
# What readers see said of the site, each by its name in data/site.yaml.
SAID: Mapping[str, str] = {
    "name": _("Name of the site"),
    "tagline": _("Line below the name"),
    "description": _("Description for search engines"),
    "address": _("Address on the web"),
    "repository": _("Where code and data can be had"),
    "superior": _("Agency above it, at the head of letters"),
    "contact": _("Where readers and agencies write to"),
    "rebuilt_every_days": _("Days after which the site is rebuilt at the latest"),
    "form": _("Form for reports"),
}
# What is built of several values, or looked at rather than read.
LOOKED_AT: Mapping[str, str] = {
    "languages": _("Languages of the site"),
    "questions": _("Example questions"),
    "motif": _("Pattern of the pages"),
    "colours": _("Colours of the pages"),
    "short_names": _("Short names of agencies"),
    "posters": _("Tasks with a poster of their own"),
}


@dataclass(frozen=True, slots=True)
class _Said:
    """What is said under a name, before and now."""

    name: str
    was: object
    now: object


def changed_settings(edition: Edition, before: StatedSite) -> Iterator[Told]:
    """What is said of the site otherwise than `before`, a sentence each, as the edition says it."""
    records = edition.site.records
    now = StatedSite(records.settings, records.plan.official)
    for pair in _pairs(before, now):
        was, is_now = _value(edition, pair.was), _value(edition, pair.now)
        if was != is_now:
            parts = {"name": (plain(edition, edition.words.gettext(pair.name)),)}
            sentence = OTHER if was and is_now else STATED if is_now else NOT_STATED
            yield filled(edition, sentence, {**parts, "was": was, "now": is_now})
    for field, name in LOOKED_AT.items():
        if getattr(before.settings, field) != getattr(now.settings, field):
            shown = (plain(edition, edition.words.gettext(name)),)
            yield filled(edition, CHANGED, {"name": shown})


def _pairs(before: StatedSite, now: StatedSite) -> Iterator[_Said]:
    yield _Said(OFFICIAL, before.official, now.official)
    publisher = PUBLISHER[now.official]
    yield _Said(publisher, before.settings.publisher, now.settings.publisher)
    for field, name in SAID.items():
        yield _Said(name, getattr(before.settings, field), getattr(now.settings, field))


def _value(edition: Edition, value: object) -> Told:
    """A value in words; nothing of one that is not stated."""
    if value is None:
        return ()
    if isinstance(value, bool):
        return (
            plain(edition, edition.words.gettext("yes") if value else edition.words.gettext("no")),
        )
    if isinstance(value, int):
        return (plain(edition, edition.words.number(value)),)
    if not isinstance(value, Text):
        return (plain(edition, quoted(str(value))),)
    said = edition.passage(value)
    return (Link("", Passage(quoted(said.text), said.lang)),)
