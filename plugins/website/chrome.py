"""What surrounds every page: name, menu, languages, dates, addresses."""

from __future__ import annotations

import datetime as dt
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace
from functools import partial
from typing import Any

from plugins.editions.edition import Edition
from plugins.editions.extra_urls import app_file
from plugins.editions.follow import Follow, follow
from plugins.editions.makers import Makers, makers
from plugins.editions.page import Page
from plugins.editions.pictures import SocialImage, social_image
from plugins.editions.print_urls import book_of
from plugins.editions.quarters import running_quarter
from plugins.editions.urls import ROOT, Urls
from plugins.editions.values import Link, Passage
from plugins.plan.records.colours import ColourRole, Scheme
from plugins.plan.records.prose_facts import ProseFact
from plugins.website.assets import Assets
from plugins.website.menus import MENU, MenuEntry, MenuGroup, entries, groups
from plugins.website.offered import NOTHING, Offered, offered
from plugins.website.pages import structured
from plugins.website.pages.page_days import day_of_page

ANY_LANGUAGE = "x-default"
SOCIAL_IMAGE = "static/social.png"


@dataclass(frozen=True, slots=True)
class Twin:
    """The same page in another language, which writes its dates and numbers as `locale` has it."""

    code: str
    language_name: str
    path: str
    locale: str


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
    """The surroundings of one page in one language: first what all pages share, then its own.

    locale: how its language is called in CLDR, and where links are shared.
    makers: who makes the site, official or not. plan_in_short: the document as it is cited, by its
    number up to the stroke. offline: whether its pages are opened as files.
    preview: whether they show what is not published.
    rebuilt_every_days: after how many days at most the site promises to be built anew, if it does.
    corrections: the page that says how to report a mistake; None while nobody receives any, so that
    no page invites to it. about_corrections: the page about corrections, whoever receives them.
    book: where the whole plan stands as a book, None for none.
    changed: the day on which what the page shows last changed on this site; None where that is not
    known. offered: what of it can be taken away. data: its JSON-LD. app: what a device must know
    that keeps the site among its apps.
    """

    name: str
    locale: str
    sample: bool
    makers: Makers
    author: str
    plan_in_short: str
    plan_date: dt.date
    place: str
    as_of: dt.date
    offline: bool
    preview: bool
    rebuilt_every_days: int | None
    licence: LicenceView
    menu: tuple[MenuEntry, ...]
    footer_menu: tuple[MenuGroup, ...]
    social_image: SocialImage | None
    paper: str
    paper_dark: str
    fonts: tuple[str, ...]
    source_language: str
    source_language_name: str
    other_language_names: tuple[str, ...]
    home: str
    search: str
    matrix: str | None
    about: str | None
    method: str | None
    corrections: str | None
    about_corrections: str | None
    changes: str | None
    verify: str | None
    root: str
    my_list: str | None
    app: str | None
    book: str | None
    quarter: Link
    twins: tuple[Twin, ...] = ()
    alternates: tuple[Alternate, ...] = ()
    canonical: str | None = None
    stylesheets: tuple[str, ...] = ()
    scripts: tuple[str, ...] = ()
    follow: Follow | None = None
    changed: dt.date | None = None
    offered: Offered = NOTHING
    data: tuple[dict[str, Any], ...] = ()


def shared_chrome(
    edition: Edition, assets: Assets, pages: Mapping[tuple[str, str], Page]
) -> Chrome:
    """What surrounds all pages of `edition` alike; `pages` are all by language and key.

    An offline page loads no font early and is no app: browsers refuse both for files.
    """
    records = edition.site.records
    settings, plan, say = records.settings, records.plan, edition.passage
    code = edition.language.code
    path = partial(_path, pages, code)
    return Chrome(
        name=say(settings.name).text,
        locale=edition.language.locale,
        sample=plan.sample,
        makers=makers(edition),
        author=say(edition.site.agencies[plan.issuer].name).text,
        plan_in_short=_in_short(edition),
        plan_date=plan.date,
        place=say(plan.place).text,
        as_of=edition.site.as_of,
        offline=edition.offline,
        preview=edition.preview,
        rebuilt_every_days=settings.rebuilt_every_days,
        licence=LicenceView(say(plan.licence.name).text, plan.licence.url),
        menu=entries(edition, MENU, pages),
        footer_menu=groups(edition, pages),
        social_image=_image_of_site(edition, assets),
        paper=settings.colours.of(Scheme.LIGHT)[ColourRole.PAPER],
        paper_dark=settings.colours.of(Scheme.DARK)[ColourRole.PAPER],
        fonts=() if edition.offline else assets.fonts,
        source_language=edition.source_language,
        source_language_name=edition.words.language_name(edition.languages[0]),
        other_language_names=tuple(map(edition.words.language_name, edition.other_languages)),
        home=edition.urls.home(),
        search=edition.urls.section("search"),
        matrix=path("matrix"),
        about=path("about"),
        method=path("method"),
        corrections=path("corrections") if settings.contact else None,
        about_corrections=path("corrections"),
        changes=path("changes"),
        verify=path("verify"),
        root=ROOT,
        my_list=path("my-list"),
        app=None if edition.offline else app_file(edition.urls),
        book=book_of(edition),
        quarter=running_quarter(edition),
    )


def chrome(
    shared: Chrome, edition: Edition, page: Page, twins: Sequence[Page], assets: Assets
) -> Chrome:
    """The surroundings of `page`, of `edition`; `twins` are all its language versions, itself too.

    Without a public address a page names none as its own: search engines would leave it out for
    another.
    """
    return replace(
        shared,
        twins=_twins(edition, twins),
        alternates=_alternates(edition, twins),
        canonical=edition.public(page.path),
        stylesheets=assets.stylesheets(page.template),
        scripts=assets.scripts(page.template),
        follow=follow(edition, page.key),
        changed=day_of_page(edition, page.key),
        social_image=social_image(edition, page.key) or shared.social_image,
        offered=offered(edition, page.key),
        data=_data(edition, page),
    )


def _image_of_site(edition: Edition, assets: Assets) -> SocialImage | None:
    """The picture of pages that have none of their own: that of the front page, or a pattern."""
    image = assets.names.get(SOCIAL_IMAGE)
    address = edition.public(image) if image else None
    return social_image(edition, "home") or (SocialImage(url=address) if address else None)


def _data(edition: Edition, page: Page) -> tuple[dict[str, Any], ...]:
    """Its JSON-LD, and that of the way to it."""
    if not page.breadcrumbs:
        return page.data()
    home = Link(edition.urls.home(), edition.passage(edition.site.records.settings.name))
    here = Link(page.path, Passage(page.title, edition.language.code))
    trail = (home, *page.breadcrumbs, here)
    return (*page.data(), structured.breadcrumbs(edition, trail))


def _path(pages: Mapping[tuple[str, str], Page], language: str, key: str) -> str | None:
    page = pages.get((language, key))
    return page.path if page else None


def _in_short(edition: Edition) -> str:
    number = edition.facts[edition.language.code][ProseFact.PLAN_SHORT_NUMBER]
    cited = edition.words.naming("{document_cited}")
    return cited.replace(edition.site.records.plan.number, number)


def _twins(edition: Edition, twins: Sequence[Page]) -> tuple[Twin, ...]:
    paths = {twin.language: twin.path for twin in twins}
    return tuple(
        Twin(lang.code, lang.name, paths.get(lang.code) or Urls(lang).home(), lang.locale)
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
