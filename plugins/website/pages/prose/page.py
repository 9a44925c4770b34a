"""Pages written in Markdown: about, method, glossary, accessibility, corrections, not found."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from functools import partial

from markupsafe import Markup

from plugins.editions.collation import sort_key
from plugins.editions.edition import Edition
from plugins.editions.errata import ErrataOfRecord, errata_by_record
from plugins.editions.makers import Makers, contact, makers
from plugins.editions.markdown_pages import NOT_FOUND_KEY
from plugins.editions.names import Names, all_in_short, of_the_plan
from plugins.editions.page import Page
from plugins.editions.prose import ProseText
from plugins.editions.publications import RollbackView, every_rollback
from plugins.editions.urls import NOT_FOUND, host
from plugins.editions.validity import ValidityView, validity_view
from plugins.editions.values import Passage
from plugins.plan.facts.site import Site
from plugins.plan.records.languages import Section
from plugins.plan.records.types import Certainty
from plugins.website.pages.citing import PART, WHOLE_SITE, CiteView, cite
from plugins.website.pages.prose.corrections import CorrectionsList, corrections_list
from plugins.website.pages.prose.ledger import LedgerPanel, ledger_panel
from plugins.website.pages.reporting.guide import ReportGuide, report_guide


@dataclass(frozen=True, slots=True, kw_only=True)
class Door:
    """Where readers write about a mistake, or a `barrier`: `contact`, None while there is nowhere.

    agencies: the list of agencies, whom they can ask instead; text: the text as received, against
    which they can check.
    """

    barrier: bool
    contact: Passage | None
    agencies: str
    text: str | None


@dataclass(frozen=True, slots=True, kw_only=True)
class ProseView:
    """A page of prose. `door`: where to write, on the pages about corrections and accessibility.

    `corrections` is the list of all corrections and `errata` what was put right in records, on the
    page about corrections only, as are `rollbacks`, the days since which an earlier site was shown
    again; `makers` and `guide` say who makes the site and how an agency reports, on the page about
    it only, as does how to `cite` the site as a whole; `ledger` is the end of the ledger, on the
    page about the method only. `validity`: whether the plan still holds, on that page and on the
    one about the site.
    """

    title: str
    html: Markup
    door: Door | None
    corrections: CorrectionsList | None
    errata: tuple[ErrataOfRecord, ...]
    rollbacks: tuple[RollbackView, ...]
    ledger: LedgerPanel | None
    makers: Makers | None
    guide: ReportGuide | None
    cite: CiteView | None
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
ACCESSIBILITY = "accessibility"


def prose_pages(
    edition: Edition, editions: Sequence[Edition], texts: Sequence[ProseText]
) -> list[Page]:
    """One page a text of this language, save the not-found text; `editions` are all.

    Articles, what introduces them, and lesson sheets have pages of their own.
    """
    own = [text for text in texts if text.language == edition.language.code]
    own = [text for text in own if not (text.head or text.lesson or text.key == NOT_FOUND_KEY)]
    return [_page(edition, editions, text) for text in own]


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
        view=partial(NotFoundView, found),
        names=of_the_plan,
        listed=False,
    )


def _page(edition: Edition, editions: Sequence[Edition], text: ProseText) -> Page:
    is_glossary = text.key == GLOSSARY
    return Page(
        key=text.key,
        template=GLOSSARY if is_glossary else "prose",
        language=text.language,
        path=edition.urls.prose(text.slug),
        title=text.title,
        description=text.description,
        section=text.key,
        view=partial(_glossary, edition, text)
        if is_glossary
        else partial(_prose, edition, editions, text),
        names=partial(_names, edition.site, text.key),
    )


def _names(site: Site, key: str) -> Names:
    if key == CORRECTIONS:
        told = tuple(update.id for update in site.updates if update.corrects)
        return Names(everything=True, words=told, in_short=True)
    if key == ABOUT:
        return all_in_short()
    return Names(news=key == METHOD)


def _prose(edition: Edition, editions: Sequence[Edition], text: ProseText) -> ProseView:
    return ProseView(
        title=text.title,
        html=text.html,
        door=_door(edition, text.key),
        corrections=corrections_list(edition) if text.key == CORRECTIONS else None,
        errata=errata_by_record(edition) if text.key == CORRECTIONS else (),
        rollbacks=every_rollback(edition) if text.key == CORRECTIONS else (),
        ledger=ledger_panel(edition) if text.key == METHOD else None,
        makers=makers(edition) if text.key == ABOUT else None,
        guide=report_guide(edition) if text.key == ABOUT else None,
        cite=cite(PART, WHOLE_SITE, edition, editions) if text.key == ABOUT else None,
        validity=validity_view(edition) if text.key in (ABOUT, METHOD) else None,
    )


def _door(edition: Edition, key: str) -> Door | None:
    if key not in (CORRECTIONS, ACCESSIBILITY):
        return None
    has_text = Section.SOURCE in edition.site.records.sections
    return Door(
        barrier=key == ACCESSIBILITY,
        contact=contact(edition),
        agencies=edition.urls.section("agencies"),
        text=edition.urls.section(Section.SOURCE) if has_text else None,
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
