"""Letters to a body about all of its tasks, addressed to who answers for it today."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from functools import partial

from plugins.editions.agencies import named_in_document
from plugins.editions.edition import Edition
from plugins.editions.letter_urls import has_letter
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
    bodies = _bodies(edition, agency)
    has_tasks = any(map(partial(_has_tasks, edition), bodies))
    if has_tasks:
        done = _("What has been done for each of these tasks so far, since when, with what result?")
        other = _("If another agency is responsible for any of these tasks now, which one?")
    else:
        done = _("What has been done to implement {the_document} so far, with what result?")
        other = _("If another agency is responsible for this now, which one?")
    documents = _("Which documents and reports tell of it (number, date)? Please send me copies.")
    return Matter(
        heading=_("on how {document_cited} is implemented"),
        said=tuple(_said(edition, bodies, page if has_tasks else "")),
        asked=(done, documents, other),
        page=page,
    )


def _bodies(edition: Edition, agency: Agency) -> tuple[Agency, ...]:
    """The body as the document has it; those that one of today took over from."""
    site = edition.site
    if agency.id in site.listed_agencies:
        return (agency,)
    return tuple(site.agencies[share.agency] for share in before(edition, agency))


def _has_tasks(edition: Edition, body: Agency) -> bool:
    duties = edition.site.duties[body.id]
    return bool(duties.leads or duties.coordinates)


def _said(edition: Edition, bodies: Iterable[Agency], page: str) -> Iterator[str]:
    _ = edition.words.gettext
    yield _("Document: {cited}.").format(cited=document_in_full(edition))
    for body in bodies:
        if _has_tasks(edition, body):
            yield from _tasks(edition, body)
        else:
            yield _("Agency: {name}.").format(name=named_in_document(edition, body))
    if page:
        yield _("A page about these tasks: {url}").format(url=page)


def _tasks(edition: Edition, body: Agency) -> Iterator[str]:
    """What the document gives to one of its bodies, by number; who that is today is said once."""
    duties, name = edition.site.duties[body.id], named_in_document(edition, body)
    leads, supports = len(duties.leads), len(duties.coordinates)
    if leads:
        words = edition.words.ngettext(
            "{name} leads {count} task: {numbers}.",
            "{name} leads {count} tasks: {numbers}.",
            leads,
        )
        yield words.format(name=name, count=leads, numbers=_numbers(edition, duties.leads))
        name = edition.passage(body.name).text
    if supports:
        words = edition.words.ngettext(
            "{name} supports {count} task: {numbers}.",
            "{name} supports {count} tasks: {numbers}.",
            supports,
        )
        yield words.format(name=name, count=supports, numbers=_numbers(edition, duties.coordinates))


def _numbers(edition: Edition, tasks: Iterable[str]) -> str:
    return ", ".join(edition.site.nesting.task_numbers[task] for task in tasks)
