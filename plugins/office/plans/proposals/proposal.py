"""What an import proposes to write: plain values, file by file."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field

from plugins.office.plans.proposals.proposing_table import LANGUAGE
from plugins.plan.reading.places import Value

# The comment over what a person has to make better.
DRAFT = "bản nháp, cần xem lại / draft: look at it"
COMMENT = f"# {DRAFT}"


@dataclass(frozen=True, slots=True, kw_only=True)
class FileProposal:
    """A file: its value, and the keys whose words are only drafts.

    drafts: by the number of an entry, where the file is a list; else under None.
    """

    value: Value
    drafts: Mapping[int | None, tuple[str, ...]] = field(default_factory=dict)

    def drafts_of(self, entry: int | None) -> tuple[str, ...]:
        """The keys of an entry, or of the file, that hold drafts."""
        return self.drafts.get(entry, ())


@dataclass(frozen=True, slots=True, kw_only=True)
class Proposal:
    """The files of a data folder by their names below it: `tasks/1.1.yaml`."""

    files: Mapping[str, FileProposal]


def with_words(fields: Mapping[str, Value]) -> dict[str, Value]:
    """`fields` without those that have nothing."""
    return {key: value for key, value in fields.items() if value not in (None, [], {})}


def text_of(words: str) -> Value:
    """`words` as a text in the plan's language; None where there are none."""
    return {LANGUAGE: words} if words else None
