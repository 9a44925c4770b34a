"""How people call a publication: by its day, or by the beginning of its copy's digest."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Mapping, Sequence

from plugins.plan.records.publications import PublicationLine, PublicationsLine

SHORTEST_DIGEST = 6


def named_publications(lines: Iterable[PublicationsLine]) -> Mapping[str, PublicationLine]:
    """Every publication by its name, in their order: `2026-12-01`, a second one of it `…-2`."""
    found: dict[str, PublicationLine] = {}
    of_day: Counter[str] = Counter()
    for line in lines:
        if isinstance(line, PublicationLine):
            day = line.date.isoformat()
            of_day[day] += 1
            found[day if of_day[day] == 1 else f"{day}-{of_day[day]}"] = line
    return found


def publication_called(lines: Iterable[PublicationsLine], asked: str) -> str | None:
    """The name of the publication that `asked` means; None where it is none, or several.

    `asked` is a name, or the first six or more characters of a copy's digest. Of publications of
    one copy the first is meant.
    """
    known = named_publications(lines)
    if asked in known:
        return asked
    if len(asked) < SHORTEST_DIGEST:
        return None
    meant = {line.frozen: name for name, line in reversed(tuple(known.items()))}
    found = [name for frozen, name in meant.items() if frozen.startswith(asked)]
    return found[0] if len(found) == 1 else None


def last_publication(lines: Sequence[PublicationsLine]) -> PublicationLine | None:
    """The publication that stands last; None while there is none."""
    return next((line for line in reversed(lines) if isinstance(line, PublicationLine)), None)
