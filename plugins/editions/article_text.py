"""The text of an article: the sources that it cites stand below it, in the form of footnotes.

`[^name]` in the text cites what `[^name]: publisher | date | address | note` states on a line of
its own. In the text a citation is a number that leads to the source.
"""

from __future__ import annotations

import re
from dataclasses import dataclass

from plugins.editions.article_urls import cited_anchor
from plugins.editions.markdown_pages import CitedSource
from plugins.editions.urls import part_of
from plugins.plan.reading.catalogues import N_
from plugins.plan.reading.problems import Message, Problem
from plugins.plan.records.public_names import is_web_address

SOURCE_FORM = Message(
    "article-source-form",
    N_("the source “{name}” is not written as a source"),
    N_("[^{name}]: publisher | date | https://… | note, of which the note may be left out"),
)
SOURCE_TWICE = Message(
    "article-source-twice", N_("the source “{name}” stands twice"), N_("each source once")
)
SOURCE_UNKNOWN = Message(
    "article-source-unknown",
    N_("the text cites “{name}”, which is not among the sources below it"),
    N_("a line [^{name}]: publisher | date | https://… | note"),
)
SOURCE_UNUSED = Message(
    "article-source-unused",
    N_("nothing in the text cites the source “{name}”"),
    N_("[^{name}] beside the sentences that rest on it"),
)

STATED = re.compile(r"\[\^([a-z0-9-]+)\]:[ \t]*(.*)")
CITED = re.compile(r"\[\^([a-z0-9-]+)\]")
PARTS = re.compile(r"[ \t]*\|[ \t]*")
FEWEST, MOST = 3, 4


@dataclass(frozen=True, slots=True)
class ArticleText:
    """Markdown in which citations are links, the sources by their numbers, what is wrong."""

    markdown: str
    sources: tuple[CitedSource, ...]
    problems: tuple[Problem, ...]


def article_text(body: str, shown: str, above: int) -> ArticleText:
    """The text of the article in the file `shown`, of which `above` lines stand before `body`."""
    problems: list[Problem] = []
    stated: dict[str, tuple[int, str]] = {}
    text = []
    for number, words in enumerate(body.split("\n"), above + 1):
        found = STATED.fullmatch(words)
        if not found:
            text.append(words)
        elif found[1] in stated:
            problems.append(_of_source(shown, number, found[1], SOURCE_TWICE))
        else:
            stated[found[1]] = number, found[2]
            # What follows keeps its line.
            text.append("")
    cited = _cited(text, above)
    problems += (
        _of_source(shown, line, name, SOURCE_UNKNOWN)
        for name, line in cited.items()
        if name not in stated
    )
    numbers = {name: place for place, name in enumerate(cited, 1)}
    sources = []
    for name, (at, said) in stated.items():
        if name not in numbers:
            problems.append(_of_source(shown, at, name, SOURCE_UNUSED))
        source = _source(name, numbers.get(name, 0), said)
        if source is None:
            problems.append(_of_source(shown, at, name, SOURCE_FORM))
        else:
            sources.append(source)
    markdown = CITED.sub(lambda found: _citation(numbers[found[1]]), "\n".join(text))
    ordered = tuple(sorted(sources, key=lambda source: source.number))
    return ArticleText(markdown, ordered, tuple(problems))


def _cited(text: list[str], above: int) -> dict[str, int]:
    """The names that the text cites, in its order, and the line where each is cited first."""
    found: dict[str, int] = {}
    for number, line in enumerate(text, above + 1):
        for name in CITED.findall(line):
            found.setdefault(name, number)
    return found


def _citation(number: int) -> str:
    return f"<sup>[[{number}]]({part_of('', cited_anchor(number))})</sup>"


def _source(name: str, number: int, said: str) -> CitedSource | None:
    """The source that a line states; None where it lacks something or has no address."""
    parts = PARTS.split(said.strip())
    if not FEWEST <= len(parts) <= MOST or not all(parts) or not is_web_address(parts[2]):
        return None
    publisher, date, url, note = (*parts, "")[:MOST]
    return CitedSource(name=name, number=number, publisher=publisher, date=date, url=url, note=note)


def _of_source(shown: str, line: int, name: str, message: Message) -> Problem:
    return Problem(
        file=shown, line=line, column=1, field="source", message=message, values={"name": name}
    )
