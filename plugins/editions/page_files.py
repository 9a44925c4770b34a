"""The Markdown files below content/: from bytes to pages, with every problem on the way.

A page begins with lines `Key: value`, which end at the first empty line; what follows is Markdown.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping, Sequence
from pathlib import Path, PurePath

from plugins.editions.article_text import article_text
from plugins.editions.markdown_pages import (
    CAMPAIGNS,
    NEEDED,
    OF_ARTICLES,
    OF_LESSONS,
    PAGES,
    CitedSource,
    MarkdownPage,
)
from plugins.editions.safe_html import page_from_markdown
from plugins.plan.reading.catalogues import N_
from plugins.plan.reading.characters import HEAPED_MARKS, MOST_MARKS, TAB, heaped_marks
from plugins.plan.reading.folder import MISSING_FOLDER, Folder
from plugins.plan.reading.heavy_text import heavy
from plugins.plan.reading.memory import FORGETFUL, Memory
from plugins.plan.reading.problems import Message, Problem, nearest
from plugins.plan.reading.yaml_file import LARGEST_FILE, plain

PAGE_METADATA_UNKNOWN = Message(
    "page-metadata-unknown",
    N_("the line “{name}:” at the top of the page is not known"),
    N_(
        "key, slug, lang, title and description, of articles date, tasks, areas and events too, "
        "of lesson sheets tasks, and an empty line before the text"
    ),
)
PAGE_METADATA_TWICE = Message(
    "page-metadata-twice",
    N_("the line “{name}:” stands twice at the top of the page"),
    N_("each line once"),
)
PAGE_TOO_MUCH_HTML = Message(
    "page-too-much-html",
    N_("more than {limit} pieces of HTML stand on the page"),
    N_("Markdown in place of HTML"),
)
NOT_A_PAGE_FILE = Message(
    "page-file-name",
    N_("no page has such a file name; it would be left out"),
    N_("pages/<name>.<language>.md or campaigns/<name>.<language>.md"),
)

FOLDERS = (PAGES, CAMPAIGNS)
README = "README.md"
OTHERS = ("attachments", README)
SUFFIX = ".md"
MOST_HTML = 200
HTML = re.compile(r"<[A-Za-z/!?]")
HEAD_LINE = re.compile(r" {0,3}([A-Za-z0-9_-]+):[ \t]*(.*)")
FURTHER_LINE = re.compile(r"(?: {4,}|\t)(.*)")
BLANK = re.compile(r"[ \t]*")


class PageFiles:
    """The pages of a content folder; what is wrong with their files gathers in `problems`.

    What `memory` knows of a file is not read again.
    """

    def __init__(self, content: Path, memory: Memory = FORGETFUL) -> None:
        self.folder = Folder(content)
        self.memory = memory
        self.problems: list[Problem] = []
        self.pages: tuple[MarkdownPage, ...] = ()
        if not self.folder.root.is_dir():
            self._note(str(content), MISSING_FOLDER, path=str(content))
            return
        self.problems += self.folder.unknown("", (*FOLDERS, *OTHERS))
        self.pages = tuple(page for name in self._names() if (page := self._page(name)))

    def _names(self) -> Iterator[str]:
        """The names of all files that are pages, below the content folder."""
        for folder in FOLDERS:
            held = self.folder.names(folder)
            if isinstance(held, Message):
                self._note(self.folder.shown(folder), held, path=folder)
                continue
            for entry in held:
                name = f"{folder}/{entry}"
                if PurePath(entry).suffix == SUFFIX and not (self.folder.root / name).is_dir():
                    yield name
                elif entry != README:
                    self._note(self.folder.shown(name), NOT_A_PAGE_FILE)

    def _page(self, name: str) -> MarkdownPage | None:
        """The page that a file holds; None where it cannot be read or would take too long."""
        shown = self.folder.shown(name)
        data = self.folder.open(name, LARGEST_FILE)
        if isinstance(data, Message):
            self._note(shown, data, path=name)
            return None
        page, problems = self.memory.of(("page", shown), data, lambda: _read(data, shown))
        self.problems += problems
        return page

    def _note(self, file: str, message: Message, **values: str) -> None:
        self.problems.append(Problem.of_file(file, message, values))


def _read(data: bytes, shown: str) -> tuple[MarkdownPage | None, Sequence[Problem]]:
    """The page that a file with `data` holds, if it can be read, and what is wrong with it."""
    text, found = plain(data, shown, LARGEST_FILE)
    problems = [problem for problem in found if problem.message is not TAB]
    if text is None:
        return None, problems
    is_article = PurePath(shown).parent.name == CAMPAIGNS
    known = (*NEEDED, *OF_ARTICLES) if is_article else (*NEEDED, *OF_LESSONS)
    metadata, body = _head(text.split("\n"), shown, known, problems)
    refused = list(_too_heavy(text, shown))
    sources: tuple[CitedSource, ...] = ()
    if is_article and not refused:
        article = article_text(body, shown, text.count("\n") - body.count("\n"))
        body, sources = article.markdown, article.sources
        problems += article.problems
    html = "" if refused else page_from_markdown(body)
    page = MarkdownPage(file=shown, source=text, metadata=metadata, html=html, sources=sources)
    return page, [*problems, *refused]


def head_of(text: str) -> Mapping[str, str]:
    """What the lines at the top of a page say, by lower-case keys, whatever else it holds."""
    return _head(text.split("\n"), "", (), [])[0]


def _head(
    lines: list[str], shown: str, known: Sequence[str], problems: list[Problem]
) -> tuple[Mapping[str, str], str]:
    """What the lines at the top say, by lower-case keys, and the text below them."""
    found: dict[str, str] = {}
    name = ""
    for number, line in enumerate(lines):
        if BLANK.fullmatch(line):
            return found, "\n".join(lines[number + 1 :])
        if (more := FURTHER_LINE.fullmatch(line)) and name:
            found[name] = f"{found[name]} {more[1].strip()}".strip()
            continue
        head = HEAD_LINE.fullmatch(line)
        if not head:
            return found, "\n".join(lines[number:])
        name = head[1].lower()
        if name in found:
            problems.append(_of_line(shown, number, name, PAGE_METADATA_TWICE))
        elif name not in known:
            near = nearest(name, known)
            problems.append(_of_line(shown, number, name, PAGE_METADATA_UNKNOWN, near))
        found.setdefault(name, head[2].strip())
    return found, ""


def _of_line(
    shown: str, number: int, name: str, message: Message, near: str | None = None
) -> Problem:
    return Problem(
        file=shown,
        line=number + 1,
        column=1,
        field=name,
        message=message,
        values={"name": name},
        nearest=near,
    )


def _too_heavy(text: str, shown: str) -> Iterator[Problem]:
    """What would keep the reader of Markdown busy for too long."""

    def problem(at: tuple[int, int], message: Message, values: Mapping[str, str]) -> Problem:
        return Problem(
            file=shown, line=at[0], column=at[1], field="-", message=message, values=values
        )

    for place, message, values in heavy(text):
        yield problem(place, message, values)
    if (at := heaped_marks(text)) is not None:
        yield problem(_position(text, at), HEAPED_MARKS, {"limit": str(MOST_MARKS)})
    pieces = [found.start() for found in HTML.finditer(text)]
    if len(pieces) > MOST_HTML:
        place = _position(text, pieces[MOST_HTML])
        yield problem(place, PAGE_TOO_MUCH_HTML, {"limit": str(MOST_HTML)})


def _position(text: str, at: int) -> tuple[int, int]:
    before = text[:at]
    return before.count("\n") + 1, at - before.rfind("\n")
