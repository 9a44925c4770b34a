"""A page with two letters: a request for information, and a correction."""

from __future__ import annotations

import re
from collections.abc import Callable, Sequence
from dataclasses import dataclass

from plugins.editions.agencies import body
from plugins.editions.edition import Edition
from plugins.editions.evidence import SourceView, source_view
from plugins.editions.letter_urls import agency_letter, task_letter
from plugins.editions.makers import contact
from plugins.editions.names import of_the_plan
from plugins.editions.page import Page
from plugins.editions.values import BodyView, Link, Passage
from plugins.plan.records.agencies import Agency
from plugins.plan.records.letters import LegalFact
from plugins.website.pages.letters.paper import PreparedLetter, mail_address
from plugins.website.pages.letters.wording import Matter, correction, customs, request

# By what a page with letters is about: the section that it belongs to, and its address.
KINDS = {"task": ("tasks", task_letter), "agency": ("agencies", agency_letter)}
MAIL = re.compile(r"[\w.+-]+@[\w-]+(?:\.[\w-]+)+")


@dataclass(frozen=True, slots=True, kw_only=True)
class LetterView:
    """A letter as it is offered: in the language of the document, and what it says in this one.

    reading: None where that is the same. mail: the address that opens it in a mail program.
    """

    letter: PreparedLetter
    reading: PreparedLetter | None
    mail: str


@dataclass(frozen=True, slots=True, kw_only=True)
class LegalFactView:
    """What is known of the law under which one may ask."""

    text: Passage
    caution: Passage | None
    sources: tuple[SourceView, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class LettersView:
    """Letters to bodies of the document; contact: where corrections of the site go."""

    bodies: tuple[BodyView, ...]
    request: LetterView
    correction: LetterView
    contact: Passage | None
    caution: Passage | None
    law: tuple[LegalFactView, ...]


def letters_page(
    edition: Edition, of: str, about: Link, title: str, view: Callable[[], LettersView]
) -> Page:
    """The page with letters about what the page with the key `of` is about, to which `about` leads.

    No search engine is sent there: it says nothing that the page of `about` does not, and that is
    the page to be found.
    """
    kind, _, id_ = of.partition(":")
    section, path_of = KINDS[kind]
    return Page(
        key=f"letter:{of}",
        template="letters",
        language=edition.language.code,
        path=path_of(edition.urls, id_),
        title=title,
        description=title,
        section=section,
        view=view,
        breadcrumbs=(edition.section_link(section), about),
        names=of_the_plan,
        listed=False,
    )


def letters_view(
    edition: Edition,
    editions: Sequence[Edition],
    bodies: tuple[Agency, ...],
    matter: Callable[[Edition], Matter],
) -> LettersView:
    """The letters to `bodies` about what `matter` says in each language."""
    original = editions[0]
    translated = edition.language != original.language
    said = matter(original)
    reading = matter(edition) if translated else None
    receives, own = contact(edition), customs(edition)
    found = MAIL.search(receives.text) if receives else None
    asking, correcting = request(original, bodies, said), correction(original, bodies, said)
    return LettersView(
        bodies=tuple(body(edition, each) for each in bodies),
        request=LetterView(
            letter=asking,
            reading=request(edition, bodies, reading) if reading else None,
            mail=mail_address(asking),
        ),
        correction=LetterView(
            letter=correcting,
            reading=correction(edition, bodies, reading) if reading else None,
            mail=mail_address(correcting, found[0] if found else ""),
        ),
        contact=receives,
        caution=edition.passage(own.caution) if own.caution else None,
        law=tuple(_known(edition, fact) for fact in own.law),
    )


def _known(edition: Edition, fact: LegalFact) -> LegalFactView:
    return LegalFactView(
        text=edition.passage(fact.text),
        caution=edition.passage(fact.caution) if fact.caution else None,
        sources=tuple(source_view(edition, source) for source in fact.sources),
    )
