"""Letters to a body about all of its tasks, addressed to who answers for it today."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from functools import partial

from plugins.editions.agencies import named_in_document
from plugins.editions.edition import Edition
from plugins.editions.letter_urls import agency_letter
from plugins.editions.page import Page
from plugins.editions.today import before
from plugins.plan.records.agencies import Agency
from plugins.website.pages.letters.page import LettersView, letters_page, letters_view
from plugins.website.pages.letters.wording import Matter, document_in_full


def agency_letters(edition: Edition, editions: Sequence[Edition]) -> list[Page]:
    """One page of letters a body that one can write to; `editions` are those of all languages."""
    site = edition.site
    bodies = (*site.listed_agencies.values(), *site.agencies_of_today.values())
    return [_page(edition, editions, each) for each in bodies if has_letter(edition, each)]


def has_letter(edition: Edition, agency: Agency) -> bool:
    """Whether one can write to a body: a group of bodies has no office of its own."""
    return edition.site.records.kinds.group(agency.kind) is None


def path_of_letter(edition: Edition, agency: Agency) -> str | None:
    """Where the letters to a body stand; None where it has none."""
    return agency_letter(edition.urls, agency.id) if has_letter(edition, agency) else None


def _page(edition: Edition, editions: Sequence[Edition], agency: Agency) -> Page:
    about = edition.agency_link(agency)
    title = edition.words.gettext("Letter about tasks: {name}")
    return letters_page(
        edition,
        f"agency:{agency.id}",
        about,
        title.format(name=about.name.text),
        partial(_view, edition, editions, agency),
    )


def _view(edition: Edition, editions: Sequence[Edition], agency: Agency) -> LettersView:
    matter = partial(_matter, agency=agency)
    return letters_view(edition, editions, (agency,), matter)


def _matter(edition: Edition, agency: Agency) -> Matter:
    _ = edition.words.gettext
    page = edition.public(edition.urls.agency(agency)) or ""
    return Matter(
        heading=_("on how {document_cited} is implemented"),
        said=tuple(_said(edition, agency, page)),
        asked=(
            _("What has been done for each of these tasks so far, since when, with what result?"),
            _("Which documents and reports tell of it (number, date)? Please send me copies."),
            _("If another agency is responsible for any of these tasks now, which one?"),
        ),
        page=page,
    )


def _said(edition: Edition, agency: Agency, page: str) -> Iterator[str]:
    _, site = edition.words.gettext, edition.site
    yield _("Document: {cited}.").format(cited=document_in_full(edition))
    earlier = [site.agencies[share.agency] for share in before(edition, agency)]
    for body in [agency] if agency.id in site.listed_agencies else earlier:
        yield from _tasks(edition, body)
    if page:
        yield _("A page about these tasks: {url}").format(url=page)


def _tasks(edition: Edition, body: Agency) -> Iterator[str]:
    """What the document gives to one of its bodies: the numbers of what it leads."""
    duties, name = edition.site.duties[body.id], named_in_document(edition, body)
    numbers = ", ".join(edition.site.nesting.task_numbers[task] for task in duties.leads)
    lead = edition.words.ngettext(
        "{name} leads {count} task: {numbers}.",
        "{name} leads {count} tasks: {numbers}.",
        len(duties.leads),
    )
    others = edition.words.ngettext(
        "{name} supports {count} task.", "{name} supports {count} tasks.", len(duties.coordinates)
    )
    if duties.leads:
        yield lead.format(name=name, count=len(duties.leads), numbers=numbers)
    if duties.coordinates:
        own = edition.passage(body.name).text
        yield others.format(name=own if duties.leads else name, count=len(duties.coordinates))
    if not duties.leads and not duties.coordinates:
        yield f"{name}."
