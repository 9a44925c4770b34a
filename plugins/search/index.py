"""What stands in which documents, as lunr.py finds it.

The only step of lunr.py's pipeline is our own normaliser: its stemmers know no Vietnamese. What
several documents say in one field, as the heading of an area, it reads once. Its postings of the
core go out (`postings`); of parts that come whole the browser reads the same from their texts,
which a test holds against this.
"""

from __future__ import annotations

import unicodedata
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import TYPE_CHECKING, NamedTuple

from plugins.search.documents import Document
from plugins.search.normalise import words

if TYPE_CHECKING:
    from lunr.builder import Builder

FIELDS: Mapping[str, float] = {
    "number": 8,
    "title": 3,
    "text": 1,
    "heading": 0.7,
    "bodies": 1,
    "others": 0.25,
}
# The fields by which a document is called.
NAMES = ("number", "title")


class FieldText(NamedTuple):
    """What stands in a field of some document."""

    field: str
    texts: tuple[str, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class Posting:
    """Where a word stands: the places of documents that are called so, and of others that have it.

    `having`: in how many documents, in the field that most have it in.
    """

    word: str
    named: tuple[int, ...]
    said: tuple[int, ...]
    having: int


def postings(documents: Sequence[Document], language: str) -> tuple[Posting, ...]:
    """The posting of every word, words that begin alike (but for their marks) side by side."""
    where = _where(documents)
    inverted = _built(list(where), language).inverted_index
    places = {str(number): found for number, found in enumerate(where.values())}
    return tuple(_posting(word, inverted[word], places) for word in sorted(inverted, key=_spelt))


def _where(documents: Sequence[Document]) -> Mapping[FieldText, Sequence[int]]:
    """What stands in each field, and the places of all documents that have it there."""
    found: dict[FieldText, list[int]] = {}
    for place, document in enumerate(documents):
        for field, texts in fields(document).items():
            found.setdefault(FieldText(field, texts), []).append(place)
    return found


def _built(texts: Sequence[FieldText], language: str) -> Builder:
    """lunr.py's index of texts, each once; the reference of each is its number."""
    from lunr.builder import Builder

    builder = Builder()
    builder.ref("ref")
    for field in FIELDS:
        builder.field(field)
    builder.pipeline.add(_Words(texts, language))
    for number, each in enumerate(texts):
        builder.add({"ref": number} | dict.fromkeys(FIELDS) | {each.field: [str(number)]})
    return builder


class _Words:
    """The step of lunr.py's pipeline that gives the words of a text, each once, for its number.

    How often a word stands in a field is not asked for. Of words that come to it lunr.py would
    make objects that nobody needs, which took it the most time.
    """

    label = "words"

    def __init__(self, texts: Sequence[FieldText], language: str) -> None:
        self._texts = texts
        self._language = language

    def __call__(self, number: object, _place: int, _numbers: Sequence[object]) -> list[str]:
        own = self._texts[int(str(number))].texts
        return list(dict.fromkeys(word for text in own for word in tokens(text, self._language)))


def _posting(
    word: str,
    by_field: Mapping[str, Mapping[str, object]],
    places: Mapping[str, Sequence[int]],
) -> Posting:
    """`places` of the documents of a text are by its reference."""
    found = {field: [p for ref in by_field[field] for p in places[ref]] for field in FIELDS}
    named = set[int]().union(*(found[field] for field in NAMES))
    said = set[int]().union(*found.values()) - named
    return Posting(
        word=word,
        named=tuple(sorted(named)),
        said=tuple(sorted(said)),
        having=max(map(len, found.values())),
    )


def _spelt(word: str) -> tuple[str, str]:
    apart = unicodedata.normalize("NFD", word.replace("đ", "d"))
    return "".join(letter for letter in apart if not unicodedata.combining(letter)), word


def fields(document: Document) -> Mapping[str, tuple[str, ...]]:
    """The texts of each field of the index."""
    numbered = document.kind in ("task", "area")
    return {
        "number": (document.number or document.id,) if numbered else (),
        "title": (document.title, *document.called),
        "text": tuple(passage.text for passage in document.passages),
        "heading": (document.heading,),
        "bodies": (document.bodies,),
        "others": (document.others,),
    }


def tokens(text: str, language: str) -> list[str]:
    """Every word of `text` in its exact form; folded ones are opened up when a query is read."""
    return [word.exact for word in words(text, language)]
