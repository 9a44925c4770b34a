"""What must hold of articles of campaigns and of lesson sheets, besides what must of any page."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator, Mapping, Sequence

from bs4 import BeautifulSoup, Tag

from plugins.editions.article_heads import day_of, events_in, ids_in
from plugins.editions.article_urls import CITED
from plugins.editions.markdown_pages import NEEDED_OF_ARTICLES, SECTION_KEY, MarkdownPage
from plugins.editions.urls import part_of
from plugins.plan.reading.case import Case
from plugins.plan.reading.catalogues import N_
from plugins.plan.reading.problems import Message, Problem, nearest
from plugins.plan.records.areas import Area
from plugins.plan.records.tasks import Task

SECTION_MISSING = Message(
    "article-section-missing",
    N_("there are articles, and no page introduces them"),
    N_("a file with the line “Key: {key}” in each language, whose slug is their address"),
)
LINE_MISSING = Message(
    "article-line-missing",
    N_("the line “{name}:” is missing at the top of the article"),
    N_("the day on which it was written as YYYY-MM-DD, and the tasks that it is about"),
)
SLUG_OF_YEAR = Message(
    "article-slug-year",
    N_("the slug “{slug}” is the address of a year of the section"),
    N_("a slug with letters"),
)
DAY_INVALID = Message(
    "article-day", N_("“{value}” is no day that has come"), N_("a day as YYYY-MM-DD, not ahead")
)
SUBJECT_UNKNOWN = Message(
    "article-subject-unknown", N_("there is no “{value}”"), N_("ids from data/, with commas")
)
EVENT_INVALID = Message(
    "article-event",
    N_("event {number} cannot be read, or names no source below the article"),
    N_(
        "2026-03-28T20:30/2026-03-28T21:30 | name | place | source, or 2026-06-05 | name | place "
        "| source, and a semicolon between two events"
    ),
)
PARAGRAPH_UNFOUNDED = Message(
    "article-paragraph-unfounded",
    N_("a paragraph names neither a task nor a source: “{words}”"),
    N_("a link to a task, area, agency or update, or a source as [^name], in each paragraph"),
)
TWINS_DIFFER = Message(
    "article-twins-differ",
    N_("the line “{name}:” does not say the same as {other}"),
    N_("the same day, tasks, areas, times of events and sources in each language"),
)

BLOCKS = ["p", "li", "td", "dd"]
FOUNDED = ("task:", "area:", "agency:", "update:", "indicator:", part_of("", CITED))
SHOWN = 40


def article_problems(case: Case, pages: Sequence[MarkdownPage]) -> Iterator[Problem]:
    """Every problem of the articles and lesson sheets among `pages`."""
    articles = [page for page in pages if page.is_article]
    if articles and not any(page.metadata.get("key") == SECTION_KEY for page in articles):
        folder = articles[0].file.rpartition("/")[0]
        yield Problem.of_file(folder, SECTION_MISSING, {"key": SECTION_KEY})
    for page in articles:
        yield from _head(case, page)
        if page.metadata.get("key") != SECTION_KEY:
            yield from _unfounded(page)
    lessons = [page for page in pages if page.is_lesson]
    for page in lessons:
        yield from _unknown_subjects(case, page)
    yield from _twins([*articles, *lessons])


def _head(case: Case, page: MarkdownPage) -> Iterator[Problem]:
    for name in NEEDED_OF_ARTICLES:
        if not page.metadata.get(name):
            yield page.problem(name, LINE_MISSING, {"name": name})
    slug = page.metadata.get("slug", "")
    if slug.isdigit():
        yield page.problem("slug", SLUG_OF_YEAR, {"slug": slug})
    if stated := page.metadata.get("date"):
        day = day_of(stated)
        if day is None or day > case.as_of:
            yield page.problem("date", DAY_INVALID, {"value": stated})
    yield from _subjects_and_events(case, page)


def _unknown_subjects(case: Case, page: MarkdownPage) -> Iterator[Problem]:
    for name, known in _subjects(case).items():
        for id_ in ids_in(page.metadata.get(name, "")):
            if id_ not in known:
                yield page.problem(name, SUBJECT_UNKNOWN, {"value": id_}, nearest(id_, known))


def _subjects_and_events(case: Case, page: MarkdownPage) -> Iterator[Problem]:
    yield from _unknown_subjects(case, page)
    names = {source.name for source in page.sources}
    for number, event in enumerate(events_in(page.metadata.get("events", "")), 1):
        if event is None or event.source not in names:
            yield page.problem("events", EVENT_INVALID, {"number": str(number)})


def _subjects(case: Case) -> Mapping[str, set[str]]:
    """The ids of tasks and areas, those included that could not be read."""
    records = case.records
    tasks = {entry.id for entry in case.invalid_entries_of(Task)}
    areas = {entry.id for entry in case.invalid_entries_of(Area)}
    return {
        "tasks": {*tasks, *(task.id for task in records.tasks)},
        "areas": {*areas, *(area.id for area in records.areas)},
    }


def _unfounded(page: MarkdownPage) -> Iterator[Problem]:
    """Each paragraph, and each entry of a list, that nothing stands behind."""
    for block in BeautifulSoup(page.html, "html.parser").find_all(BLOCKS):
        links = [str(link["href"]) for link in block.find_all("a", href=True)]
        if _is_innermost(block) and not any(link.startswith(FOUNDED) for link in links):
            words = " ".join(block.get_text().split())[:SHOWN]
            yield page.problem("-", PARAGRAPH_UNFOUNDED, {"words": words})


def _is_innermost(block: Tag) -> bool:
    return block.find(BLOCKS) is None


def _twins(articles: Sequence[MarkdownPage]) -> Iterator[Problem]:
    """What the language versions of an article say in common is the same in each."""
    versions: dict[str, list[MarkdownPage]] = defaultdict(list)
    for page in articles:
        versions[page.metadata.get("key", "")].append(page)
    for first, *others in versions.values():
        held = _in_common(first)
        for page in others:
            for name, value in _in_common(page).items():
                if value != held[name]:
                    yield page.problem(name, TWINS_DIFFER, {"name": name, "other": first.file})


def _in_common(page: MarkdownPage) -> Mapping[str, object]:
    events = events_in(page.metadata.get("events", ""))
    return {
        "date": page.metadata.get("date"),
        "tasks": ids_in(page.metadata.get("tasks", "")),
        "areas": ids_in(page.metadata.get("areas", "")),
        "events": [(each.start, each.end, each.source) for each in events if each],
        "source": {source.url for source in page.sources},
    }
