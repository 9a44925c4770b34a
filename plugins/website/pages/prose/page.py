"""Pages written in Markdown: about, method, glossary, accessibility, corrections, not found."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from markupsafe import Markup

from plugins.editions.collation import sort_key
from plugins.editions.edition import Edition
from plugins.editions.errata import ErrataOfRecord, errata_by_record
from plugins.editions.markdown_pages import NOT_FOUND_KEY
from plugins.editions.page import Page
from plugins.editions.prose import ProseText
from plugins.editions.urls import NOT_FOUND, host
from plugins.editions.validity import ValidityView, validity_view
from plugins.editions.values import Passage
from plugins.plan.records.types import Certainty
from plugins.website.pages.prose.corrections import CorrectionsList, corrections_list
from plugins.website.pages.prose.ledger import LedgerPanel, ledger_panel
from plugins.website.pages.prose.rollbacks import RollbackEntry, rollbacks


@dataclass(frozen=True, slots=True, kw_only=True)
class ProseView:
    """A page of prose. `asks`: it asks readers to write; `contact`: where to, once known.

    `corrections` is the list of all corrections and `errata` what was put right in records, on the
    page about corrections only, as are `rollbacks`, the days since which an earlier site was shown
    again; `publisher` is the office that publishes the site, on the page about it only, None where
    it is no official one; `ledger` the end of the ledger, on the page about the method only.
    `validity`: whether the plan still holds, on that page and on the one about the site.
    """

    title: str
    html: Markup
    asks: bool
    contact: Passage | None
    corrections: CorrectionsList | None
    errata: tuple[ErrataOfRecord, ...]
    rollbacks: tuple[RollbackEntry, ...]
    ledger: LedgerPanel | None
    publisher: Passage | None
    validity: ValidityView | None


@dataclass(frozen=True, slots=True, kw_only=True)
class Term:
    """A term in this language and the others, its source and how sure it is."""

    name: Passage
    others: tuple[Passage, ...]
    also: tuple[str, ...]
    abbreviation: Passage | None
    certainty: Certainty
    source: str | None
    host: str
    note: Passage | None


@dataclass(frozen=True, slots=True)
class GlossaryView:
    """The introduction and the terms, in alphabetical order of this language."""

    title: str
    html: Markup
    terms: tuple[Term, ...]


@dataclass(frozen=True, slots=True)
class NotFoundView:
    """The not-found page in every language at once, because its address tells no language."""

    texts: tuple[ProseText, ...]


ABOUT, GLOSSARY, CORRECTIONS, METHOD = "about", "glossary", "corrections", "method"


def prose_pages(edition: Edition, texts: Sequence[ProseText]) -> list[Page]:
    """One page a text of this language, save the not-found text."""
    own = [text for text in texts if text.language == edition.language.code]
    return [_page(edition, text) for text in own if text.key != NOT_FOUND_KEY]


def not_found_page(edition: Edition, texts: Sequence[ProseText]) -> Page | None:
    """The page for addresses that lead nowhere; None where no text for it exists."""
    order = [language.code for language in edition.languages]
    own = (text for text in texts if text.key == NOT_FOUND_KEY)
    found = tuple(sorted(own, key=lambda text: order.index(text.language)))
    if not found:
        return None
    title = " · ".join(text.title for text in found)
    return Page(
        key=NOT_FOUND_KEY,
        template=NOT_FOUND_KEY,
        language=edition.language.code,
        path=NOT_FOUND,
        title=title,
        description=found[0].description,
        section="",
        view=NotFoundView(found),
        listed=False,
    )


def _page(edition: Edition, text: ProseText) -> Page:
    template = GLOSSARY if text.key == GLOSSARY else "prose"
    return Page(
        key=text.key,
        template=template,
        language=text.language,
        path=edition.urls.prose(text.slug),
        title=text.title,
        description=text.description,
        section=text.key,
        view=_glossary(edition, text) if text.key == GLOSSARY else _prose(edition, text),
    )


def _prose(edition: Edition, text: ProseText) -> ProseView:
    settings, plan = edition.site.records.settings, edition.site.records.plan
    contact, publisher = settings.contact, settings.publisher if plan.official else None
    return ProseView(
        title=text.title,
        html=text.html,
        asks=text.key == CORRECTIONS,
        contact=edition.passage(contact) if contact else None,
        corrections=corrections_list(edition) if text.key == CORRECTIONS else None,
        errata=errata_by_record(edition) if text.key == CORRECTIONS else (),
        rollbacks=rollbacks(edition) if text.key == CORRECTIONS else (),
        ledger=ledger_panel(edition) if text.key == METHOD else None,
        publisher=edition.passage(publisher) if publisher and text.key == ABOUT else None,
        validity=validity_view(edition) if text.key in (ABOUT, METHOD) else None,
    )


def _glossary(edition: Edition, text: ProseText) -> GlossaryView:
    code = edition.language.code
    terms = [
        Term(
            name=edition.passage(term),
            others=tuple(edition.passage(term, other.code) for other in edition.other_languages),
            also=term.also.get(code, ()),
            abbreviation=edition.verbatim(term.abbreviation) if term.abbreviation else None,
            certainty=term.certainty,
            source=term.source,
            host=host(term.source) if term.source else "",
            note=edition.passage(term.note) if term.note else None,
        )
        for term in edition.site.records.glossary
    ]
    letters = edition.language.letters
    ordered = sorted(terms, key=lambda term: sort_key(term.name.text, letters))
    return GlossaryView(text.title, text.html, tuple(ordered))
