"""The pages of the site as what can be found: by their titles, by what people call them, by words.

The sections (tasks, agencies, reporting, …) come as the site's own pages, so that each new section
is found without a word here; what people call them ships by key (words/<language>/pages.yaml).
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import replace

from plugins.editions.edition import Edition
from plugins.editions.page import Page
from plugins.editions.prose import ProseText
from plugins.editions.quarters import quarters
from plugins.editions.urls import CITE, PLAIN, SEND_REPORT, VALIDITY, part_of
from plugins.editions.validity import validity_view
from plugins.search.documents import Document, Snippet, shown
from plugins.search.prose_and_updates import prose
from plugins.search.shipped import page_names

# The key of the page about the site: parts of it say whether the document still holds, and how to
# cite the site.
ABOUT = "about"
# That on reports, of which a part says how one gets here.
REPORTING = "reporting"
# The search does not lead to itself.
SEARCH = "search"


def pages(
    edition: Edition, texts: Sequence[ProseText], of_site: Sequence[Page] = ()
) -> tuple[Document, ...]:
    """The pages of prose, what is known of the document, the sections, areas in plain words.

    `of_site` are the pages of the site, of which the main ones of sections are taken.
    """
    documents = (
        *validity(edition, texts),
        *prose(edition, [text for text in texts if not text.campaign], "page"),
        *_citing(edition, texts),
        *_sections(edition, of_site),
        *in_plain_words(edition),
        *_quarters(edition, of_site),
    )
    names = _names(edition.language.code, [document.id for document in documents])
    return tuple(
        replace(each, called=(*each.called, *names.get(each.id, ()))) for each in documents
    )


def validity(edition: Edition, texts: Sequence[ProseText]) -> Iterator[Document]:
    """The question whether the document still holds, where asked, and where it is answered."""
    own = validity_view(edition)
    if not own:
        return
    said = (own.happened, own.not_known, own.more, own.looked_in)
    for page in texts:
        if page.key == ABOUT and page.language == edition.language.code:
            yield Document(
                kind="page",
                id=VALIDITY,
                url=part_of(edition.urls.prose(page.slug), VALIDITY),
                title=edition.words.gettext("Is {the_document} still in force?"),
                passages=tuple(Snippet(each.text) for each in said if each),
            )


def _citing(edition: Edition, texts: Iterable[ProseText]) -> Iterator[Document]:
    """How to cite the site, a part of the page about it."""
    for page in texts:
        if page.key == ABOUT and page.language == edition.language.code:
            yield Document(
                kind="page",
                id=CITE,
                url=part_of(edition.urls.prose(page.slug), CITE),
                title=edition.words.gettext("How to cite"),
            )


def _sections(edition: Edition, of_site: Iterable[Page]) -> Iterator[Document]:
    """The main page of each section, under the title that it bears, and how to send a report."""
    names = edition.language.sections.keys() - {SEARCH}
    for page in of_site:
        if page.language != edition.language.code:
            continue
        if page.key in names:
            yield Document(
                kind="page",
                id=page.key,
                url=page.path,
                title=page.title,
                passages=(Snippet(page.description),) if page.description else (),
            )
        if page.key == REPORTING:
            yield Document(
                kind="page",
                id=SEND_REPORT,
                url=part_of(page.path, SEND_REPORT),
                title=edition.words.gettext("For agencies: how to send a report"),
            )


def _quarters(edition: Edition, of_site: Iterable[Page]) -> Iterator[Document]:
    """The page of each quarter, also by the ways in which people write it."""
    _ = edition.words.gettext
    forms = (_("quarter {number} of {year}"), _("Q{number} {year}"))
    named = {f"quarter:{quarter.name}": quarter for quarter in quarters(edition)}
    for page in of_site:
        if page.language == edition.language.code and page.key in named:
            number, year = named[page.key].number, named[page.key].year
            yield Document(
                kind="page",
                id=page.key,
                url=page.path,
                title=page.title,
                called=tuple(form.format(number=number, year=year) for form in forms),
            )


def in_plain_words(edition: Edition) -> Iterator[Document]:
    """Areas in plain words. Apart from the areas, for they are no words of the document."""
    site, title = edition.site, edition.words.gettext("Area {number} in plain words: {title}")
    for area, words in site.plain_words.items():
        link = edition.area_link(site.areas[area])
        texts = (*words.points, words.question) if words.question else words.points
        yield Document(
            kind="page",
            id=f"{PLAIN}-{area}",
            url=part_of(link.path, PLAIN),
            title=title.format(number=link.number, title=link.name.text),
            passages=tuple(shown(edition, text) for text in texts),
        )


def _names(language: str, there: Sequence[str]) -> Mapping[str, tuple[str, ...]]:
    """What people call each page that is there: a name leads to the first that is."""
    found: dict[str, tuple[str, ...]] = {}
    for name in page_names(language):
        page = next((key for key in name.pages if key in there), None)
        if page:
            found[page] = (*found.get(page, ()), *name.says)
    return found
