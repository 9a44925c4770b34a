"""What the pictures of pages say, which social networks show beside a link: words alone."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass

from plugins.editions.edition import Edition
from plugins.editions.extra_urls import image
from plugins.editions.extras import Extra
from plugins.editions.makers import makers

HOME = "home"
WIDTH, HEIGHT = 1200, 630


@dataclass(frozen=True, slots=True, kw_only=True)
class Picture:
    """What a picture says, from above: `facts` are words beside their names, which may be "".

    above: what the page is about; `number` and `title` are its own. foot: the site, beside it the
    document and who publishes. sample: nothing on it is real.
    """

    above: str
    number: str
    title: str
    facts: tuple[tuple[str, str], ...]
    foot: str
    beside: str
    sample: bool

    @property
    def words(self) -> str:
        """The same in a sentence, for those who do not see it."""
        facts = (f"{name}: {words}" if name else words for name, words in self.facts)
        title = f"{self.number} {self.title}".strip()
        return ". ".join(filter(None, (self.above, title, *facts, self.foot)))


@dataclass(frozen=True, slots=True, kw_only=True)
class SocialImage:
    """A picture by its full address; `words` are "" where it shows none."""

    url: str
    words: str = ""
    width: int = WIDTH
    height: int = HEIGHT


def picture_keys(edition: Edition) -> tuple[str, ...]:
    """The keys of the pages that have a picture of their own, in each language."""
    site, articles = edition.site, edition.articles
    return (
        HOME,
        *(f"task:{id_}" for id_ in site.tasks),
        *(f"area:{id_}" for id_ in site.areas),
        *(f"agency:{id_}" for id_ in site.agencies_with_page),
        *(f"indicator:{id_}" for id_ in site.indicators.by_id),
        *(f"article:{each.key}" for each in (articles.listed if articles else ())),
    )


def picture_path(edition: Edition, key: str) -> str:
    """Where the picture of the page with `key` stands."""
    kind, _colon, id_ = key.partition(":")
    return image(edition.urls, f"{FOLDERS[kind]}/{id_}" if id_ else key)


def picture_of(edition: Edition, key: str) -> Picture | None:
    """What the picture of the page with `key` says; None for a page without one of its own."""
    kind, colon, id_ = key.partition(":")
    if key != HOME and (kind not in FOLDERS or not colon or ":" in id_):
        return None
    site = edition.site
    drawn = _home(edition) if key == HOME else OF_SUBJECT[kind](edition, id_)
    above, number, title, facts = drawn
    return Picture(
        above=above,
        number=number,
        title=title,
        facts=facts,
        foot=edition.passage(site.records.settings.name).text,
        beside=_beside(edition),
        sample=site.records.plan.sample,
    )


def social_image(edition: Edition, key: str) -> SocialImage | None:
    """The picture of the page with `key` by its address; None without one on the web."""
    if Extra.IMAGES not in edition.extras or edition.address is None:
        return None
    picture = picture_of(edition, key)
    if picture is None:
        return None
    return SocialImage(url=edition.absolute(picture_path(edition, key)), words=picture.words)


# What is above, number, title, facts.
Words = tuple[str, str, str, tuple[tuple[str, str], ...]]


def _beside(edition: Edition) -> str:
    gettext, made_by = edition.words.gettext, makers(edition)
    if edition.site.records.plan.sample:
        return gettext("Sample data: nothing on this page is real.")
    if made_by.official and made_by.name:
        return gettext("Published by %(publisher)s.") % {"publisher": made_by.name.text}
    return gettext("Unofficial site.")


def _home(edition: Edition) -> Words:
    site, say, named = edition.site, edition.words, edition.words.ngettext
    tasks, areas = len(site.nesting.counted), len(site.nesting.highest)
    agencies = len(site.listed_agencies)
    counts = (
        _counted(edition, named("%(num)s task", "%(num)s tasks", tasks), tasks),
        _counted(edition, named("%(num)s area", "%(num)s areas", areas), areas),
        _counted(edition, named("%(num)s agency", "%(num)s agencies", agencies), agencies),
    )
    place = edition.passage(site.records.plan.place).text
    above = f"{say.naming('{document_cited}')}, {place}"
    title = edition.repeating(site.records.settings.tagline).text
    return above, "", title, (("", " · ".join(counts)),)


def _task(edition: Edition, id_: str) -> Words:
    gettext, site, row = edition.words.gettext, edition.site, edition.rows[id_]
    area = edition.area_link(site.areas[site.tasks[id_].area])
    facts = [(gettext("Lead"), "; ".join(lead.name.text for lead in row.leads))]
    # What is due when stays true; whether it is past does not, and networks keep pictures long.
    ongoing = row.deadline.state_words if row.deadline.kind == "ongoing" else ""
    facts.append((gettext("Deadline"), row.deadline.short or ongoing))
    if row.standing and row.standing.dropped:
        facts.append(("", edition.label("row_change", "dropped")))
    above = gettext("Area %(number)s") % {"number": area.number}
    title = f"{above}: {area.name.text}"
    return title, row.number, row.title.text, tuple((name, own) for name, own in facts if own)


def _area(edition: Edition, id_: str) -> Words:
    area, named = edition.area_link(edition.site.areas[id_]), edition.words.ngettext
    tasks = area.count or 0
    count = _counted(edition, named("%(num)s task", "%(num)s tasks", tasks), tasks)
    above = edition.words.gettext("Area %(number)s") % {"number": area.number}
    return above, area.number, area.name.text, (("", count),)


def _agency(edition: Edition, id_: str) -> Words:
    site, agency, named = edition.site, edition.site.agencies[id_], edition.words.ngettext
    own = site.inherited[id_] if id_ in site.agencies_of_today else site.duties[id_]
    leads, others = len(own.leads), len(own.coordinates)
    facts = [
        _counted(edition, named("Leads %(num)s task", "Leads %(num)s tasks", leads), leads),
        _counted(edition, named("Supports %(num)s task", "Supports %(num)s tasks", others), others),
    ]
    gone = edition.gone.get(id_)
    names = "; ".join(heir.body.name.text for heir in gone.heirs) if gone else ""
    if names:
        facts.append(edition.words.gettext("Today: %(names)s.") % {"names": names})
    above = edition.label("agency_kind", agency.kind)
    return above, "", edition.passage(agency.name).text, tuple(("", fact) for fact in facts)


def _indicator(edition: Edition, id_: str) -> Words:
    indicator = edition.site.indicators.by_id[id_]
    unit = edition.words.gettext("Unit:").rstrip(":"), edition.passage(indicator.unit).text
    return edition.section_name("indicators"), "", edition.passage(indicator.name).text, (unit,)


def _article(edition: Edition, id_: str) -> Words:
    articles = edition.articles
    article = next(each for each in (articles.listed if articles else ()) if each.key == id_)
    above = articles.title if articles else ""
    return above, "", article.title, (("", article.description),)


def _counted(edition: Edition, words: str, count: int) -> str:
    return words % {"num": edition.words.number(count)}


# By the first word of the keys of pages about one subject: the folder of its pictures, its words.
FOLDERS: Mapping[str, str] = {
    "task": "tasks",
    "area": "areas",
    "agency": "agencies",
    "indicator": "indicators",
    "article": "articles",
}
OF_SUBJECT: Mapping[str, Callable[[Edition, str], Words]] = {
    "task": _task,
    "area": _area,
    "agency": _agency,
    "indicator": _indicator,
    "article": _article,
}
