"""The lunr index of documents, as lunr.py builds it.

lunr.py is given lists of words from our own normaliser, with an empty pipeline: its stemmers and
those of lunr.js disagree on Vietnamese. Serialised, and even packed as tightly as can be, the
index would be a quarter of all that goes over the wire, and it says nothing that the documents do
not say: so theme/search/index.js builds the same lunr.Index from them, and a test in the browser
holds it against this one, term by term and score by score.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import TYPE_CHECKING

from plugins.search.documents import Document
from plugins.search.normalise import words

if TYPE_CHECKING:
    from lunr.index import Index

FIELDS: Mapping[str, float] = {
    "number": 8,
    "title": 3,
    "text": 1,
    "heading": 0.7,
    "bodies": 1,
    "others": 0.25,
}

# lunr's own defaults for how soon more of a word stops to count, and how much length counts.
SATURATION, LENGTH = 1.2, 0.75


def build(documents: Sequence[Document], language: str) -> Index:
    """The index of `documents`; a document's reference is "d" and its place."""
    from lunr.builder import Builder

    builder = Builder()
    builder.ref("ref")
    builder.k1(SATURATION)
    builder.b(LENGTH)
    for field, boost in FIELDS.items():
        builder.field(field, boost)
    for place, document in enumerate(documents):
        words_of = {field: tokens(text, language) for field, text in fields(document).items()}
        builder.add({"ref": f"d{place}"} | words_of)
    return builder.build()


def settings() -> dict[str, object]:
    """What the browser needs to build the same."""
    return {"boosts": dict(FIELDS), "k1": SATURATION, "b": LENGTH}


def fields(document: Document) -> Mapping[str, str]:
    """The text of each field of the index."""
    return {
        "number": (document.number or document.id) if document.kind in ("task", "area") else "",
        "title": "\n".join((document.title, *document.called)),
        "text": "\n".join(passage.text for passage in document.passages),
        "heading": document.heading,
        "bodies": document.bodies,
        "others": document.others,
    }


def tokens(text: str, language: str) -> list[str]:
    """Every word of `text` in its exact form; folded ones are opened up when a query is read."""
    return [word.exact for word in words(text, language)]
