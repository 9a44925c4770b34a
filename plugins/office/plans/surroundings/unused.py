"""The text around the tables of which nothing is kept: told, so that it is not lost in silence."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence

from plugins.office.documents.document import DocumentParagraph, FilePlace
from plugins.office.plans.doubts import Doubt, Questions
from plugins.office.plans.outline import Outline
from plugins.office.plans.surroundings.clauses import clauses_in
from plugins.office.plans.surroundings.heading import heading_of
from plugins.office.plans.surroundings.legal_bases import legal_bases_in
from plugins.office.plans.surroundings.lines import joined, lines_of
from plugins.office.plans.tables.table_words import table_words
from plugins.plan.reading.catalogues import N_
from plugins.plan.reading.problems import Message

TEXT_UNUSED = Message(
    "text-outside-tables",
    N_("{count} paragraphs outside of the tables were not used, from “{first}” to “{last}” ({at})"),
    N_(
        "nothing here: the site holds what the tables say; other text can go into a page under "
        "content/pages, targets into data/indicators.yaml, the whole text into data/source"
    ),
)
# Shorter lines are headings, numbers of pages, or belong to a letterhead.
SHORTEST = 60
LONGEST_QUOTE = 60


def tell_unused(outline: Outline, questions: Questions) -> None:
    """Tell of the paragraphs that are no heading, legal basis or sentence about reports."""
    found = [*_unused(_below_heading(outline.before)), *_unused(_above_signature(outline.after))]
    if not found:
        return
    first, last = found[0], found[-1]
    values = {
        "count": str(len(found)),
        "first": _cut(first),
        "last": _cut(last),
        "at": "–".join(dict.fromkeys((_number(first.place), _number(last.place)))),
    }
    doubt = Doubt(
        key="text outside of tables",
        place=first.place,
        message=TEXT_UNUSED,
        words=joined(first),
        read_as="",
        values=values,
    )
    questions.ask(doubt)


def _below_heading(before: Sequence[DocumentParagraph]) -> Sequence[DocumentParagraph]:
    """What follows the number, date and title of the document; all of it where none is found."""
    heading = heading_of(lines_of(before))
    parts = (heading.number, heading.date, heading.kind, heading.title)
    places = {part.line.place for part in parts if part.line}
    ends = [index for index, each in enumerate(before, 1) if each.place in places]
    below = before[ends[-1] if ends else 0 :]
    title = heading.title.value
    return [each for each in below if joined(each) not in title]


def _above_signature(after: Sequence[DocumentParagraph]) -> Iterator[DocumentParagraph]:
    for paragraph in after:
        if table_words().signature.begin(joined(paragraph)):
            return
        yield paragraph


def _unused(paragraphs: Iterable[DocumentParagraph]) -> Iterator[DocumentParagraph]:
    for paragraph in paragraphs:
        is_used = clauses_in([paragraph]) or legal_bases_in([paragraph])
        if len(joined(paragraph)) >= SHORTEST and not is_used:
            yield paragraph


def _number(place: FilePlace) -> str:
    """Where something stands, as a number alone: of a paragraph, else of a page or row."""
    return str(place.paragraph or place.page or place.row)


def _cut(paragraph: DocumentParagraph) -> str:
    words = joined(paragraph)
    return words if len(words) <= LONGEST_QUOTE else f"{words[:LONGEST_QUOTE].rpartition(' ')[0]}…"
