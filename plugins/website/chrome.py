"""What surrounds every page: name, menu, languages, dates, addresses."""

from __future__ import annotations

import datetime as dt
from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from plugins.editions.edition import Edition
from plugins.editions.follow import Follow, follow
from plugins.editions.page import Page
from plugins.editions.urls import Urls, source_text
from plugins.plan.records.colours import ColourRole, Scheme
from plugins.website.assets import Assets

MENU_SECTIONS = ("tasks", "areas", "agencies", "matrix", "updates", "reporting", "indicators")
MENU_PROSE = ("method", "about")
FOOTER_PROSE = ("about", "method", "glossary", "accessibility", "corrections")
ANY_LANGUAGE = "x-default"
SOCIAL_IMAGE = "static/social.png"


@dataclass(frozen=True, slots=True)
class MenuEntry:
    """An entry of a menu; `section` is what pages under it call their section."""

    section: str
    path: str
    name: str


@dataclass(frozen=True, slots=True)
class Twin:
    """The same page in another language."""

    code: str
    language_name: str
    path: str


@dataclass(frozen=True, slots=True)
class Alternate:
    """An address of the page for search engines: its language (or any), its full address."""

    code: str
    url: str


@dataclass(frozen=True, slots=True)
class LicenceView:
    """The terms under which the data may be used again."""

    name: str
    url: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Chrome:
    """The surroundings of one page in one language.

    publisher: the office that publishes the site; None where it is no official one.
    """

    name: str
    sample: bool
    publisher: str | None
    author: str
    plan_number: str
    plan_date: dt.date
    place: str
    subject: str
    as_of: dt.date
    licence: LicenceView
    menu: tuple[MenuEntry, ...]
    footer_menu: tuple[MenuEntry, ...]
    twins: tuple[Twin, ...]
    alternates: tuple[Alternate, ...]
    canonical: str | None
    social_image: str | None
    paper: str
    paper_dark: str
    stylesheets: tuple[str, ...]
    script: str
    fonts: tuple[str, ...]
    source_language: str
    source_language_name: str
    other_language_names: tuple[str, ...]
    home: str
    search: str
    about: str | None
    method: str | None
    corrections: str | None
    source_text: str | None
    follow: Follow | None


def chrome(
    edition: Edition,
    twins: Sequence[Page],
    assets: Assets,
    paths: Mapping[tuple[str, str], str],
) -> Chrome:
    """The surroundings of a page of `edition`.

    `twins` are all its language versions, itself among them; `paths` lead to every page by its
    language and key. An offline page loads no font early: browsers refuse that for files. Without a
    public address a page names none as its own: search engines would leave it out for another.
    """
    records = edition.site.records
    settings, plan, say = records.settings, records.plan, edition.passage
    code = edition.language.code
    image = assets.names.get(SOCIAL_IMAGE)
    own = next(twin for twin in twins if twin.language == code)
    return Chrome(
        name=say(settings.name).text,
        sample=plan.sample,
        publisher=say(settings.publisher).text if plan.official and settings.publisher else None,
        author=say(edition.site.agencies[plan.issuer].name).text,
        plan_number=plan.number,
        plan_date=plan.date,
        place=say(plan.place).text,
        subject=say(plan.subject).text,
        as_of=edition.site.as_of,
        licence=LicenceView(say(plan.licence.name).text, plan.licence.url),
        menu=_menu(edition, paths),
        footer_menu=_prose_entries(edition, FOOTER_PROSE, paths),
        twins=_twins(edition, twins),
        alternates=_alternates(edition, twins),
        canonical=edition.public(own.path),
        social_image=edition.public(image) if image else None,
        paper=settings.colours.of(Scheme.LIGHT)[ColourRole.PAPER],
        paper_dark=settings.colours.of(Scheme.DARK)[ColourRole.PAPER],
        stylesheets=assets.stylesheets(own.template),
        script=assets.script,
        fonts=() if edition.offline else assets.fonts,
        source_language=edition.source_language,
        source_language_name=edition.words.language_name(edition.languages[0]),
        other_language_names=tuple(map(edition.words.language_name, edition.other_languages)),
        home=edition.urls.home(),
        search=edition.urls.section("search"),
        about=paths.get((code, "about")),
        method=paths.get((code, "method")),
        corrections=paths.get((code, "corrections")),
        source_text=source_text(plan.appendix.text) if plan.appendix else None,
        follow=follow(edition, own.key),
    )


def _menu(edition: Edition, paths: Mapping[tuple[str, str], str]) -> tuple[MenuEntry, ...]:
    _ = edition.words.gettext
    names = {
        "tasks": _("Tasks"),
        "areas": _("Areas"),
        "agencies": _("Agencies"),
        "matrix": _("Matrix"),
        "updates": _("Updates"),
        "reporting": _("Reporting"),
        "indicators": _("Indicators"),
    }
    there = {name for name in names if name != "indicators" or edition.site.indicators.by_id}
    sections = [
        MenuEntry(s, edition.urls.section(s), names[s]) for s in MENU_SECTIONS if s in there
    ]
    return (*sections, *_prose_entries(edition, MENU_PROSE, paths))


def _prose_entries(
    edition: Edition, keys: Sequence[str], paths: Mapping[tuple[str, str], str]
) -> tuple[MenuEntry, ...]:
    _ = edition.words.gettext
    names = {
        "about": _("About"),
        "method": _("How we work"),
        "glossary": _("Glossary"),
        "accessibility": _("Accessibility"),
        "corrections": _("Corrections"),
    }
    found = [(key, paths.get((edition.language.code, key))) for key in keys]
    return tuple(MenuEntry(key, path, names[key]) for key, path in found if path)


def _twins(edition: Edition, twins: Sequence[Page]) -> tuple[Twin, ...]:
    paths = {twin.language: twin.path for twin in twins}
    return tuple(
        Twin(lang.code, lang.name, paths.get(lang.code) or Urls(lang).home())
        for lang in edition.other_languages
    )


def _alternates(edition: Edition, twins: Sequence[Page]) -> tuple[Alternate, ...]:
    if edition.address is None:
        return ()
    own = tuple(Alternate(twin.language, edition.absolute(twin.path)) for twin in twins)
    original = next((a for a in own if a.code == edition.source_language), None)
    if len(own) < 2 or not original:  # noqa: PLR2004 - a page without a twin has no alternates
        return ()
    return (*own, Alternate(ANY_LANGUAGE, original.url))
