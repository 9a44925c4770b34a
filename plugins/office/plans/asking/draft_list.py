"""The short titles that are still drafts, each beside the words of which it was made."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass

from plugins.office.plans.asking.doubt_words import cut
from plugins.office.plans.proposals.proposal import FileProposal
from plugins.office.plans.proposals.proposing_table import LANGUAGE
from plugins.plan.reading.places import Value

TITLE = "title"
LONGEST_WORDS = 160


@dataclass(frozen=True, slots=True, kw_only=True)
class ListedDraft:
    """A title: the file in which it stands, the number of its row, and the first words of that."""

    file: str
    number: str
    title: str
    words: str


def listed_drafts(files: Mapping[str, FileProposal]) -> tuple[ListedDraft, ...]:
    """The drafts in files of data, by their names, as these stand after an import."""
    return tuple(draft for name, file in files.items() for draft in _drafts(name, file))


def _drafts(name: str, file: FileProposal) -> Iterator[ListedDraft]:
    is_list = isinstance(file.value, list)
    entries: list[Value] = file.value if isinstance(file.value, list) else [file.value]
    for place, entry in enumerate(entries):
        is_draft = TITLE in file.drafts_of(place if is_list else None)
        if is_draft and isinstance(entry, dict) and "id" in entry:
            yield ListedDraft(
                file=name,
                number=str(entry.get("number") or entry["id"]),
                title=_said(entry.get(TITLE)),
                words=cut(_first(entry.get("text") or entry.get("heading")), LONGEST_WORDS),
            )


def _first(items: Value) -> str:
    return _said(items[0]) if isinstance(items, list) and items else ""


def _said(words: Value) -> str:
    return str(words.get(LANGUAGE, "")) if isinstance(words, dict) else ""
