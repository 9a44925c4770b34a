"""One language's edition of the site: turns records into the values that templates show."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field, replace
from urllib.parse import urlsplit

from plugins.editions.extras import Extra
from plugins.editions.labels import LABELS, OF_BODIES
from plugins.editions.languages import Language
from plugins.editions.links import Links
from plugins.editions.listed_articles import Articles
from plugins.editions.quotations import QUOTE, Quotations
from plugins.editions.sections import SECTION_NAMES
from plugins.editions.update_entry import UpdateEntry
from plugins.editions.urls import INDEX, NOT_FOUND, Urls, absolute, is_path
from plugins.editions.values import Gone, Link, Passage, TaskRow
from plugins.editions.words import Words
from plugins.plan.facts.site import Site
from plugins.plan.ledger.days import RecordDays
from plugins.plan.ledger.news import SiteChange
from plugins.plan.publications.every import Publication
from plugins.plan.records.agencies import Agency
from plugins.plan.records.areas import Area
from plugins.plan.records.indicators import Indicator
from plugins.plan.records.prose_facts import ProseFact, filled
from plugins.plan.records.tasks import Task
from plugins.plan.records.types import Text


@dataclass(frozen=True, slots=True, kw_only=True)
class Edition:
    """The site in one language of `languages`; `address` is its public one, None without any.

    The pages of an `offline` edition can be opened as files; those of a `preview` say that they are
    not published. `extras` are made besides its pages.

    `entries` are the updates and `rows` the tasks as they stand in lists, by their ids. `facts` are
    those that prose may repeat, as each language of the site writes them, by its code.
    `quotations` tell in which language a text quotes words. `gone` is what is known of the bodies
    that are no more, by their ids. `days` tells when each record came onto the site and last
    changed there, `news` what changed there, latest first. `publications` are those of the record,
    by their names, earliest first. `held` are the codes of the languages that the record has ever
    been held in.
    """

    site: Site
    language: Language
    languages: tuple[Language, ...]
    words: Words
    urls: Urls
    address: str | None
    offline: bool = False
    preview: bool = False
    extras: frozenset[Extra] = frozenset()
    entries: Mapping[str, UpdateEntry] = field(default_factory=dict)
    rows: Mapping[str, TaskRow] = field(default_factory=dict)
    facts: Mapping[str, Mapping[ProseFact, str]] = field(default_factory=dict)
    quotations: Quotations = field(default_factory=Quotations)
    gone: Mapping[str, Gone] = field(default_factory=dict)
    days: RecordDays = field(default_factory=RecordDays)
    news: tuple[SiteChange, ...] = ()
    publications: Mapping[str, Publication] = field(default_factory=dict)
    held: tuple[str, ...] = ()
    articles: Articles | None = None

    # What is kept by edition is kept by that very one.
    __hash__ = object.__hash__

    def absolute(self, path: str) -> str:
        """The full address of a path, for programs: there is always one."""
        return absolute(path, self.address)

    def public(self, path: str) -> str | None:
        """The full address of a path, for readers; None while the site has no public address."""
        return self.absolute(path) if self.address else None

    def full(self, target: str) -> str:
        """The full address of a path; what is no path of the site is given back as it is."""
        return self.absolute(target) if is_path(target) else target

    def links(self, page: str) -> Links:
        """What writes the links of the page at `page`; the not-found page is served anywhere."""
        if page == NOT_FOUND and not self.offline:
            return Links(page, folder=urlsplit(self.address or "").path.rstrip("/"))
        return Links(page, INDEX if self.offline else "")

    @property
    def source_language(self) -> str:
        """The code of the language that the plan is written in."""
        return self.languages[0].code

    @property
    def other_languages(self) -> tuple[Language, ...]:
        """The languages of the other editions."""
        return tuple(lang for lang in self.languages if lang != self.language)

    def passage(self, text: Text, code: str | None = None) -> Passage:
        """`text` in the language `code` (default: this edition's), else marked as the original."""
        code = code or self.language.code
        words = text.get(code)
        if words is None:
            return Passage(
                text.get(self.source_language) or "", self.source_language, original=True
            )
        quotes = self.quotations.foreign(text, code) if QUOTE in words else ()
        return Passage(words, code, outdated=text.is_outdated(code), quotes=quotes)

    def repeating(self, text: Text) -> Passage:
        """The same of a text that repeats facts of the plan: with what they are today."""
        passage = self.passage(text)
        return replace(passage, text=filled(passage.text, self.facts[passage.lang]))

    def verbatim(self, words: str) -> Passage:
        """Words of the official text, as they stand in it."""
        return Passage(words, self.source_language)

    def label(self, vocabulary: str, value: str) -> str:
        """What this language calls a value of a vocabulary; KeyError where there is none."""
        if vocabulary not in OF_BODIES:
            labels = LABELS[vocabulary]
            if vocabulary == "reporting" and not self.site.records.plan.reporting_cycles:
                labels = {**labels, **LABELS["reporting_on_no_period"]}
            return self.words.gettext(labels[value])
        words = getattr(self.site.records.kinds.bodies[value], OF_BODIES[vocabulary])
        return self.words.naming(words[self.language.code])

    def section_name(self, section: str) -> str:
        """What the main page of a section is called."""
        return self.words.gettext(SECTION_NAMES[section])

    def section_link(self, section: str) -> Link:
        """The main page of a section, by its name."""
        name = Passage(self.section_name(section), self.language.code)
        return Link(self.urls.section(section), name)

    def task_link(self, task: Task) -> Link:
        """A task by number and short title."""
        number = self.site.nesting.task_numbers[task.id]
        ambiguous = ("task", task.id) in self.site.nesting.ambiguous
        path, name = self.urls.task(task.id), self.passage(task.title)
        return Link(path, name, number, ambiguous=ambiguous)

    def area_link(self, area: Area) -> Link:
        """An area by number and short title, with the count of its tasks."""
        tree = self.site.nesting
        count = len(tree.counted_below[area.id])
        number = tree.area_numbers[area.id]
        ambiguous = ("area", area.id) in tree.ambiguous
        path, name = self.urls.area(area.id), self.passage(area.title)
        return Link(path, name, number, count, ambiguous=ambiguous)

    def row_link(self, row: Area | Task) -> Link:
        """An area or a task, as above."""
        return self.area_link(row) if isinstance(row, Area) else self.task_link(row)

    def indicator_link(self, indicator: Indicator) -> Link:
        """An indicator by name."""
        return Link(self.urls.indicator(indicator.id), self.passage(indicator.name))

    def agency_link(self, agency: Agency) -> Link:
        """A body by name, without a path where it has no page.

        How many tasks it has is said by `site.role_counts` alone.
        """
        paged = agency.id in self.site.agencies_with_page
        path = self.urls.agency(agency) if paged else ""
        return Link(path, self.passage(agency.name), gone=self.gone.get(agency.id))
