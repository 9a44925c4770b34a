"""The core of a plan: what a first result needs, and apart from it what a question needs.

The core brings all words, with how many documents have each; where the words stand (as lunr.py
found it) comes with it where that is one part, else by first letters, and the texts of tasks come
some tasks at a time: only the parts that a question needs are loaded. theme/search/postings.js and
corpus.js read what is written here.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, replace
from functools import cache
from itertools import accumulate, pairwise

from plugins.search.columns import passages
from plugins.search.documents import Document
from plugins.search.index import Posting, postings

# So many letters a part has, some kB over the wire.
LETTERS_OF_POSTINGS, LETTERS_OF_TEXTS = 15_000, 50_000
# Signs that JSON takes as they are: the last of a number is of the first 61, others of the rest.
SIGNS = "".join(chr(code) for code in range(0x23, 0x7F) if chr(code) != "\\")
ENDS = 61


@dataclass(frozen=True, slots=True, kw_only=True)
class Apart:
    """A core, from which texts come apart: its documents, what it brings, the further parts.

    `parts` are what "words-<n>" and "texts-<n>" bring beside their name and language.
    """

    documents: tuple[Document, ...]
    brings: Mapping[str, object]
    parts: Mapping[str, Mapping[str, object]]


def apart(documents: Sequence[Document], language: str) -> Apart:
    """The core in parts. Tasks must come before all other documents."""
    tasks = [document for document in documents if document.kind == "task"]
    lengths = [sum(len(passage.text) for passage in task.passages) for task in tasks]
    found = postings(documents, language)
    lines = [_line(posting) for posting in found]
    by_letters = _cuts(map(len, lines), LETTERS_OF_POSTINGS)
    by_tasks = _cuts(lengths, LETTERS_OF_TEXTS)
    together = [" ".join(lines[first:last]) for first, last in by_letters]
    with_core = {"only": together[0]} if len(together) == 1 else {}
    parts: dict[str, Mapping[str, object]] = {
        f"texts-{number}": {"texts": [passages(task) for task in tasks[first:last]]}
        for number, (first, last) in enumerate(by_tasks)
    }
    if not with_core:
        parts |= {f"words-{number}": {"postings": own} for number, own in enumerate(together)}
    return Apart(
        documents=tuple(
            replace(each, passages=()) if each.kind == "task" else each for each in documents
        ),
        brings={
            "words": " ".join(posting.word for posting in found),
            "having": "".join(packed_number(posting.having) for posting in found),
            "postings": [first for first, _ in by_letters],
            "texts": [first for first, _ in by_tasks],
            **with_core,
        },
        parts=parts,
    )


def _cuts(lengths: Iterable[int], most: int) -> list[tuple[int, int]]:
    """Where parts begin and end, so that none with several things in it is longer than `most`."""
    cuts, begun = [0], 0
    ends = [0, *accumulate(lengths)]
    for place, (before, after) in enumerate(pairwise(ends)):
        if after - begun > most and place > cuts[-1]:
            cuts.append(place)
            begun = before
    return list(pairwise([*cuts, len(ends) - 1]))


def _line(posting: Posting) -> str:
    """The places of one word: of documents that are called so, and after "!" of others."""
    named, said = _places(posting.named), _places(posting.said)
    return f"{named}!{said}" if said else named


def _places(places: Iterable[int]) -> str:
    """Places in order as how many lie between one and the next, which are small numbers."""
    return "".join([packed_number(after - before - 1) for before, after in pairwise([-1, *places])])


# Most are small, and there are hundreds of thousands.
@cache
def packed_number(number: int) -> str:
    """A number in base 61, and what does not fit into one sign before it in base 30."""
    before, last = divmod(number, ENDS)
    found = SIGNS[last]
    while before:
        before, digit = divmod(before, len(SIGNS) - ENDS)
        found = SIGNS[ENDS + digit] + found
    return found
