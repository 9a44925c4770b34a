"""Templates and the values made for them agree: what is read is there, what is there is read."""

from __future__ import annotations

import contextlib
import dataclasses
import sys
from collections.abc import Iterable, Iterator, Mapping
from functools import cache
from typing import Any

import pytest
from jinja2 import DictLoader, Environment

from plugins.awareness.book.page import book_page
from plugins.awareness.pages import awareness_pages
from plugins.awareness.posters.pages import poster_pages
from plugins.editions.articles import with_articles
from plugins.editions.follow import followed_pages
from plugins.editions.page import Page
from plugins.editions.prose import ProseText
from plugins.editions.templates import Templates
from plugins.feeds import feed_files
from plugins.feeds.events_calendar import events_calendar
from plugins.publish.build import editions_of
from plugins.publish.printing import as_sheet
from plugins.website.chrome import Chrome
from plugins.website.pages.every import every_page
from tests.samples.articles import article_editions, article_site, article_texts
from tests.samples.built import PROSE, SETTINGS, editions, pages, prose, renderer_of
from tests.samples.extras import published_editions
from tests.samples.indicators import measured_pages, measured_records
from tests.samples.plan import ROOT, sample_records
from tests.samples.previewed import changed, preview_pages
from tests.samples.published import published
from tests.samples.report_form import pages_with_form
from tests.samples.requested import requested_pages
from tests.samples.search import scripts_of
from tests.samples.template_reads import Reads
from tests.samples.template_types import Types, flat, hints
from tests.samples.today import today_pages
from tests.samples.told import told_records
from tests.samples.updates_site import updated_editions, updated_records

# Pages of many samples are made and looked at: for CI.
pytestmark = pytest.mark.slow

ROOMS = ("plugins.awareness.", "plugins.editions.", "plugins.office.form.", "plugins.website.")
# The gallery shows examples, which say themselves what they are.
WITHOUT_VIEW = {"base", "card", "gallery", "sheet"}


# What tells tests, and other programs, which thing is shown; no reader sees it.
UNREAD = {"Bar.count", "BodyView.id", "TableCell.tone"}
# Generated methods of dataclasses compare, hash and copy every field, and read none.
GENERATED = {"<string>", dataclasses.__file__}


def texts() -> list[ProseText]:
    """Short texts of prose in both languages."""
    return [prose(key, code) for code in ("vi", "en") for key in PROSE]


@cache
def views() -> dict[str, Types]:
    """The type of the view that each template is given."""
    found: dict[str, set[type]] = {}
    made = (*pages(), *every_page(updated_editions(), texts()), *measured_pages(), *today_pages())
    of_extras = every_page(published_editions(), texts())
    made += (*of_extras, *(as_sheet(page) for page in of_extras if page.sheet))
    made += tuple(pages_with_form())
    made += tuple(poster_pages(published_editions()[0]))
    made += (book_page(published_editions()[0]),)
    lessons = (as_sheet(page) for page in article_site() if page.template == "lesson")
    made += (*article_site(), *lessons)
    made += (requested_pages()["en", "requests"],)
    made += tuple(every_page(published().editions, texts()))
    made += tuple(preview_pages(changed()))
    for page in made:
        found.setdefault(page.template, set()).add(type(page.view()))
    return {template: frozenset(types) for template, types in found.items()}


@cache
def reads() -> Reads:
    """What the templates of all pages read."""
    found = Reads(Templates(ROOT / "theme", editions()[0], {}).environment)
    for template, view in views().items():
        found.walk(f"{template}.html", page=frozenset([Page]), site=frozenset([Chrome]), view=view)
    return found


def test_every_template_is_looked_at() -> None:
    """The sample pages use every template of the theme."""
    names = {path.stem for path in (ROOT / "theme/templates").glob("*.html")}
    assert names - WITHOUT_VIEW == views().keys()


def test_what_templates_read_is_there() -> None:
    """Each attribute that a template or component reads is one of the type that it is given."""
    assert reads().faults == set()
    assert len(reads().found) > 300


@dataclasses.dataclass(frozen=True)
class Entry:
    """An entry of a view made for these tests."""

    name: str

    @property
    def words(self) -> tuple[str, ...]:
        """Its words."""
        return tuple(self.name.split())


@dataclasses.dataclass(frozen=True)
class View:
    """A view made for these tests."""

    first: Entry | None
    pairs: tuple[tuple[int, Entry], ...]
    by_name: Mapping[str, Entry]


SLIPS = {
    "{{ view.frist }}": "View has no frist",
    "{{ view.first.nmae }}": "Entry has no nmae",
    "{% if view.first %}{{ view.first.words.nmae }}{% endif %}": "tuple has no nmae",
    "{% for at, entry in view.pairs %}{{ entry.nmae }}{% endfor %}": "Entry has no nmae",
    "{{ view.pairs[0][1].nmae }}": "Entry has no nmae",
    "{{ view.by_name['a'].nmae }}": "Entry has no nmae",
    "{% for _n, entry in view.by_name.items() %}{{ entry.nmae }}{% endfor %}": "Entry has no nmae",
    "{{ (view.first or view).name }}": "View has no name",
    "{% for a, b in ((1, view), (2, view)) %}{{ b.nmae }}{% endfor %}": "View has no nmae",
    "{% set one = view.first %}{{ one.nmae if one }}": "Entry has no nmae",
    "{% from 'macro' import show %}{{ show(view.first) }}": "Entry has no nmae",
    "{% from 'macro' import show %}{{ show(entry=view.first) }}": "Entry has no nmae",
    "{{ [view.first] | map(attribute='nmae') | join }}": "Entry has no nmae",
    "{% extends 'base' %}": "View has no nmae",
}


@pytest.mark.parametrize("source", SLIPS)
def test_a_slip_of_a_template_is_named(source: str) -> None:
    """An attribute that does not exist is found, whichever way a template comes to its owner."""
    files = {
        "page": source,
        "base": "{% block main %}{{ view.nmae }}{% endblock %}",
        "macro": "{% macro show(entry) %}{{ entry.nmae }}{% endmacro %}",
    }
    found = Reads(Environment(loader=DictLoader(files), autoescape=True))
    found.walk("page", view=frozenset([View]))
    assert {fault.partition(": ")[2] for fault in found.faults} == {SLIPS[source]}


def is_view(one: type) -> bool:
    """Whether a type is a dataclass of the rooms that make views."""
    return dataclasses.is_dataclass(one) and one.__module__.startswith(ROOMS)


def shown(types: Types) -> Iterator[type]:
    """The dataclasses of views among `types`, and all that their fields lead to."""
    waiting: list[Any] = list(types)
    seen: set[Any] = set()
    while waiting:
        one = waiting.pop()
        if one in seen:
            continue
        seen.add(one)
        waiting += [each for arg in getattr(one, "__args__", ()) for each in flat(arg)]
        if isinstance(one, type) and is_view(one):
            yield one
            waiting += [each for hint in hints(one).values() for each in flat(hint)]


@contextlib.contextmanager
def watched(classes: Iterable[type]) -> Iterator[set[tuple[type, str]]]:
    """The attributes that are read of `classes` while the context lasts, by hand-written code."""
    found: set[tuple[type, str]] = set()

    def read(self: object, name: str) -> object:
        if sys._getframe(1).f_code.co_filename not in GENERATED:  # noqa: SLF001 - who reads
            found.add((type(self), name))
        return object.__getattribute__(self, name)

    classes = list(classes)
    for one in classes:
        setattr(one, "__getattribute__", read)  # noqa: B010 - mypy knows that one may not
    try:
        yield found
    finally:
        for one in classes:
            delattr(one, "__getattribute__")


def test_what_is_made_is_read() -> None:
    """Each field of a view is read by a template, or by the generator itself."""
    views_shown = list(shown(frozenset([Chrome]).union(*views().values())))
    with watched(views_shown) as by_python:
        sites = [
            editions_of(records, SETTINGS)
            for records in (
                *(sample_records(), updated_records(), measured_records()),
                told_records(),
            )
        ]
        for page in awareness_pages(article_editions(), article_texts()):
            page.view()
            page.data()
        for edition in with_articles(updated_editions(), article_texts()):
            feed_files(edition, followed_pages(edition), SETTINGS.theme)
            events_calendar(edition)
        for both in sites:
            made = every_page(both, texts())
            scripts_of(both, texts())
            for page in made:
                page.view()
            for edition in both:
                feed_files(edition, followed_pages(edition), SETTINGS.theme)
            renderer_of(both, made).render(made[0])
    unread = {
        f"{view.__name__}.{field.name}"
        for view in views_shown
        for field in dataclasses.fields(view)
        if (view, field.name) not in reads().found | by_python
    }
    assert unread == UNREAD
