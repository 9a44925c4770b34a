"""The line that says that an earlier site is shown again."""

from __future__ import annotations

import datetime as dt
from collections.abc import Sequence
from pathlib import Path

from plugins.plan.ledger.chain import as_file
from plugins.plan.publications.publishing import end_of, joined
from plugins.plan.reading.publications_file import PUBLICATIONS
from plugins.plan.records.publications import PublicationsLine, RollbackLine
from plugins.system.files import replace


def record_rollback(
    data: Path,
    lines: Sequence[PublicationsLine],
    manifest: str,
    day: dt.date,
    ledger: str | None = None,
) -> None:
    """Add to the publications in `data`, which are `lines`, that a site is shown again since `day`.

    `manifest` is the SHA-256 of the manifest of that site, `ledger` that of the line that ends the
    ledger in it, None where it is not known. Ends of two branches are joined first.
    Raises ValueError where `manifest` is no such digest or `day` lies before the last line's, and
    OSError where the file cannot be written: then it is as it was. To be called `alone`.
    """
    if any(line.date > day for line in lines):
        raise ValueError(f"a line is of a day after {day}")
    before = (*lines, *joined(lines, day))
    values = {"kind": "rollback", "date": day.isoformat(), "manifest": manifest}
    known = {"ledger": ledger} if ledger else {}
    line = RollbackLine.model_validate({**values, **known, "previous": end_of(before)})
    replace(data / PUBLICATIONS, as_file((*before, line)))
