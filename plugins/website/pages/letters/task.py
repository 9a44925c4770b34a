"""Letters about a task, to those who lead it."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from functools import partial

from plugins.editions.agencies import named_in_document
from plugins.editions.edition import Edition
from plugins.editions.nested_quotes import quoted
from plugins.editions.page import Page, shortened
from plugins.editions.wholes import leaders
from plugins.plan.facts.amendments import changes_of
from plugins.plan.records.tasks import Task
from plugins.website.pages.letters.page import LettersView, letters_page, letters_view
from plugins.website.pages.letters.wording import Matter, document_in_full

# As many signs of a task's words as say which it is.
LONGEST_WORDS = 200


def task_letters(edition: Edition, editions: Sequence[Edition]) -> list[Page]:
    """One page of letters a task; `editions` are those of all languages."""
    return [_page(edition, editions, task) for task in edition.site.tasks.values()]


def _page(edition: Edition, editions: Sequence[Edition], task: Task) -> Page:
    about = edition.task_link(task)
    title = edition.words.gettext("Letter about task {number}: {title}")
    return letters_page(
        edition,
        f"task:{task.id}",
        about,
        title.format(number=about.number, title=about.name.text),
        partial(_view, edition, editions, task),
    )


def _view(edition: Edition, editions: Sequence[Edition], task: Task) -> LettersView:
    bodies = leaders(edition.site, task)
    matter = partial(_matter, task=task)
    return letters_view(edition, editions, bodies, matter)


def _matter(edition: Edition, task: Task) -> Matter:
    _, number = edition.words.gettext, edition.site.nesting.task_numbers[task.id]
    page = edition.public(edition.urls.task(task.id)) or ""
    return Matter(
        heading=_("on task {number} of {document_cited}").format(number=number),
        said=tuple(_said(edition, task, number, page)),
        asked=(
            _("What has been done for this task so far, since when, and with what result?"),
            _("Which documents and reports tell of it (number, date)? Please send me copies."),
            _("If another agency is responsible for this task now, which one?"),
        ),
        page=page,
    )


def _said(edition: Edition, task: Task, number: str, page: str) -> Iterator[str]:
    _, document = edition.words.gettext, document_in_full(edition)
    yield _("Task {number} ({title}), {cited}.").format(
        number=number, title=edition.passage(task.title).text, cited=document
    )
    if words := _words(edition, task):
        yield _("Its words: {words}").format(words=quoted(edition.words, words))
    if bodies := leaders(edition.site, task):
        names = "; ".join(named_in_document(edition, body) for body in bodies)
        yield _("Lead according to {the_document}: {names}.").format(names=names)
    if page:
        yield _("A page about this task: {url}").format(url=page)


def _words(edition: Edition, task: Task) -> str:
    """As much of the official text as says which task it is; nothing of words since amended."""
    changes = changes_of(edition.site.amendments[task.id], ("task", task.id))
    if any(change.cell == "text" for _update, change in changes):
        return ""
    words = " ".join(edition.passage(item).text for item in task.text)
    return shortened(" ".join(words.split()), LONGEST_WORDS)
