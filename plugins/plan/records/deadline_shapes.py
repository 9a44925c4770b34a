"""Which fields of a deadline go together."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Shape:
    """Fields that go together: exactly one of each of `groups`, all of `together` or none of it.

    `optional` are those that may be there or not.
    """

    groups: tuple[tuple[str, ...], ...] = ()
    optional: tuple[str, ...] = ()
    together: tuple[str, ...] = ()

    def fits(self, given: set[str]) -> bool:
        """Whether the fields `given` are of this shape."""
        rest = given - {name for group in self.groups for name in group} - set(self.optional)
        ones = all(len(given.intersection(group)) == 1 for group in self.groups)
        return ones and rest in (set(), set(self.together))

    @property
    def words(self) -> str:
        """The shape as a problem shows it: `days | months | years, after`."""
        groups = [" | ".join(group) for group in self.groups]
        optional = [f"[{name}]" for name in self.optional]
        together = [f"[{', '.join(self.together)}]"] if self.together else []
        return ", ".join((*groups, *optional, *together)) or "-"
