"""How people call a publication."""

from __future__ import annotations

import datetime as dt

from plugins.plan.publications.names import last_publication, named_publications, publication_called
from plugins.plan.records.publications import PublicationLine, PublicationsLine, RollbackLine

FIRST, SECOND = "abcdef" + "0" * 58, "abcdef" + "1" * 58
ZERO = "0" * 64


def line(day: int, frozen: str = ZERO) -> PublicationLine:
    """A publication of a day in December."""
    date = dt.date(2026, 12, day).isoformat()
    values = {"kind": "publication", "date": date, "copy": frozen, "ledger": ZERO}
    return PublicationLine.model_validate({**values, "previous": ZERO})


ROLLBACK = RollbackLine.model_validate(
    {"kind": "rollback", "date": "2026-12-02", "manifest": ZERO, "previous": ZERO}
)
LINES: tuple[PublicationsLine, ...] = (line(1, FIRST), line(1, SECOND), ROLLBACK, line(2), line(1))


def test_a_publication_is_called_by_its_day() -> None:
    """A further one of a day has its number; what is no publication has no name."""
    names = ["2026-12-01", "2026-12-01-2", "2026-12-02", "2026-12-01-3"]
    assert list(named_publications(LINES)) == names
    assert last_publication(LINES) is LINES[-1]
    assert last_publication((ROLLBACK,)) is None


def test_a_publication_may_be_called_by_its_digest() -> None:
    """Six characters or more of one copy's digest, which begin no other's."""
    asked = {
        "2026-12-01-2": "2026-12-01-2",
        "2026-12-03": None,
        FIRST[:7]: "2026-12-01",
        SECOND: "2026-12-01-2",
        "abcdef": None,
        ZERO[:6]: "2026-12-02",
        ZERO[:5]: None,
        "": None,
    }
    assert {name: publication_called(LINES, name) for name in asked} == asked
