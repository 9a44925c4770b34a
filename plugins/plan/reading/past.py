"""What a data folder holds of the past: ledger and publications, and what their lines name."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass

from plugins.plan.reading.folder import Folder
from plugins.plan.reading.found import InvalidEntry
from plugins.plan.reading.frozen_copies import frozen_copies
from plugins.plan.reading.ledger_file import LEDGER_FILE
from plugins.plan.reading.memory import Memory
from plugins.plan.reading.problems import Problem
from plugins.plan.reading.publications_file import PUBLICATIONS_FILE
from plugins.plan.reading.recorded_rows import recorded_rows
from plugins.plan.records.ledger import LedgerLine, UpdateLine
from plugins.plan.records.publications import FrozenCopy, PublicationLine, PublicationsLine
from plugins.plan.records.types import Plain


@dataclass(frozen=True, slots=True)
class Past:
    """What was recorded and published, each line and what it names by its digest.

    invalid: an entry for each of the two files of lines in which a line is no entry.
    """

    ledger: tuple[LedgerLine, ...]
    recorded: Mapping[str, Plain]
    publications: tuple[PublicationsLine, ...]
    copies: Mapping[str, FrozenCopy]
    problems: tuple[Problem, ...]
    invalid: tuple[InvalidEntry, ...]


def past_of(folder: Folder, memory: Memory) -> Past:
    """What stands in `folder`, with every problem; `memory` may know the files of lines."""
    ledger, of_ledger = LEDGER_FILE.read(folder, memory)
    recorded, of_rows = recorded_rows(folder)
    publications, of_publications = PUBLICATIONS_FILE.read(folder, memory)
    copies, of_copies = frozen_copies(folder)

    def invalid() -> Iterator[InvalidEntry]:
        if of_ledger:
            yield InvalidEntry(UpdateLine, "")
        if of_publications:
            yield InvalidEntry(PublicationLine, "")

    problems = (*of_ledger, *of_rows, *of_publications, *of_copies)
    return Past(ledger, recorded, publications, copies, problems, tuple(invalid()))
