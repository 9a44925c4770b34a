"""One language's edition of the site: turns records into the values that templates show."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass, replace
from functools import cached_property

from plugins.editions.languages import Language
from plugins.editions.urls import Urls, absolute, item_anchor
from plugins.editions.values import Body, Item, Link, Note, Passage, Successor
from plugins.editions.words import Words
from plugins.plan.facts.site import Site
from plugins.plan.records.agencies import Agency, AgencyKind
from plugins.plan.records.areas import Area
from plugins.plan.records.tasks import EditorialNote as NoteRecord
from plugins.plan.records.tasks import Item as ItemRecord
from plugins.plan.records.tasks import Task
from plugins.plan.records.types import Text, digest


@dataclass(frozen=True)
class Edition:
    """The site in one language, beside the others; `address` is where the site will stand."""

    site: Site
    language: Language
    languages: tuple[Language, ...]
    words: Words
    urls: Urls
    address: str

    @cached_property
    def in_every_language(self) -> tuple[Edition, ...]:
        """The editions of all languages, this one among them."""
        return tuple(self._in(language) for language in self.languages)

    def absolute(self, path: str) -> str:
        """The full address of a path."""
        return absolute(path, self.address)

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
        original = text.get(self.source_language) or ""
        words = text.get(code)
        if words is None:
            return Passage(original, self.source_language, original=True)
        made_from = text.translated_from(code)
        return Passage(words, code, outdated=made_from not in (None, digest(original)))

    def verbatim(self, words: str) -> Passage:
        """Words of the official text, as they stand in it."""
        return Passage(words, self.source_language)

    def items(
        self, items: Iterable[ItemRecord], notes: tuple[NoteRecord, ...], cell: str
    ) -> tuple[Item, ...]:
        """Official bullets, each with its address, its other languages and its notes."""
        return tuple(
            Item(
                number,
                item_anchor(number),
                item.marker or "",
                self.passage(item),
                tuple(self.passage(item, lang.code) for lang in self.other_languages),
                self.notes(n for n in notes if n.cell == cell and n.item == number),
            )
            for number, item in enumerate(items, 1)
        )

    def notes(self, notes: Iterable[NoteRecord]) -> tuple[Note, ...]:
        """Editorial notes, with the words of the original they are about."""
        return tuple(
            Note(
                note.cell,
                note.item,
                self.verbatim(note.quote) if note.quote else None,
                self.passage(note),
            )
            for note in notes
        )

    def task_link(self, task: Task) -> Link:
        """A task by number and short title."""
        return Link(self.urls.task(task.id), self.passage(task.title), task.id)

    def area_link(self, area: Area) -> Link:
        """An area by number and short title, with the count of its tasks."""
        count = len(self.site.tasks_of_area[area.id])
        return Link(self.urls.area(area.id), self.passage(area.title), area.id, count)

    def agency_link(self, agency: Agency, count: int | None = None) -> Link:
        """A body by name."""
        return Link(self.urls.agency(agency), self.passage(agency.name), count=count)

    def body(self, agency: Agency) -> Body:
        """A body with its successor and members."""
        return Body(
            agency.id,
            self.urls.agency(agency),
            self.passage(agency.name),
            self.abbreviation(agency),
            agency.kind,
            self.successor(agency),
            tuple(self.agency_link(self.site.agencies[m]) for m in agency.members),
            self.passage(agency.membership_note) if agency.membership_note else None,
        )

    def abbreviation(self, agency: Agency) -> str:
        """The first abbreviation in this language, or none."""
        return next(iter(agency.abbreviations.get(self.language.code, ())), "")

    def search_words(self, agency: Agency) -> tuple[str, ...]:
        """What else people call a body: abbreviations of all languages, aliases, names of today."""
        names = [name for values in agency.abbreviations.values() for name in values]
        today = [self.passage(step.name).text for step in agency.succession if step.name]
        return tuple(dict.fromkeys([*names, *agency.aliases, *today]))

    def successor(self, agency: Agency) -> Successor | None:
        """The last step known of what became of a body; None while nothing is recorded."""
        if not agency.succession:
            return None
        step = agency.succession[-1]
        return Successor(
            self.passage(step.name) if step.name else None,
            step.change,
            step.effective.date,
            step.effective.precision,
            step.certainty,
        )

    def by_kind(self, agencies: Iterable[Agency]) -> dict[AgencyKind, list[Agency]]:
        """Bodies grouped by kind, kinds in the order in which AgencyKind lists them."""
        grouped: dict[AgencyKind, list[Agency]] = {}
        for agency in agencies:
            grouped.setdefault(agency.kind, []).append(agency)
        return {kind: grouped[kind] for kind in AgencyKind if kind in grouped}

    def _in(self, language: Language) -> Edition:
        if language == self.language:
            return self
        words = Words(language, self.words.directory)
        return replace(self, language=language, words=words, urls=Urls(language))
