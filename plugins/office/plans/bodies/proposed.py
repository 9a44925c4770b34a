"""A body as it is proposed for data/agencies.yaml."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field, replace
from typing import TypeAlias

from plugins.plan.reading.cells.phrases import keys

# As a file of data has them.
PlainValues: TypeAlias = "dict[str, str | list[str] | dict[str, str] | dict[str, list[str]]]"


@dataclass(frozen=True, slots=True, kw_only=True)
class ProposedBody:
    """A body as it is proposed: the fields of an entry of data/agencies.yaml, in its order.

    named: `cells` where a cell names it, `members` where only a group has it, `text` else. name,
    slug: by language. names_in_plan: all ways in which cells write it, where one is neither its
    name nor an abbreviation. whole: a group to which all bodies of some kinds belong. key:
    what two proposals for the same body have in common.
    """

    id: str
    kind: str
    named: str
    name: Mapping[str, str]
    slug: Mapping[str, str] = field(default_factory=dict)
    names_in_plan: tuple[str, ...] = ()
    abbreviations: Mapping[str, tuple[str, ...]] = field(default_factory=dict)
    aliases: tuple[str, ...] = ()
    members: tuple[str, ...] = ()
    may_include: tuple[str, ...] = ()
    whole: bool = False
    key: tuple[object, ...] = ()

    def values(self) -> PlainValues:
        """The fields as plain values; what is empty is left out."""
        every: PlainValues = {
            "id": self.id,
            "kind": self.kind,
            "named": self.named,
            "slug": dict(self.slug),
            "name": dict(self.name),
            "names_in_plan": list(self.names_in_plan),
            "abbreviations": {
                code: list(each) for code, each in self.abbreviations.items() if each
            },
            "aliases": list(self.aliases),
            "members": list(self.members),
            "may_include": list(self.may_include),
        }
        return {name: value for name, value in every.items() if value}

    @property
    def names(self) -> tuple[str, ...]:
        """What the reader of cells takes for its names."""
        return self.names_in_plan or (self.name["vi"], *self.abbreviations.get("vi", ()))

    def written(self, ways: tuple[str, ...]) -> ProposedBody:
        """The body with the ways in which a plan writes it."""
        usual = {self.name["vi"], *self.abbreviations.get("vi", ())}
        return replace(self, names_in_plan=ways if set(ways) - usual else ())


def same_words(one: str, other: str) -> bool:
    """Whether two wordings are spelt alike."""
    return keys(one) == keys(other)
