"""The shape of data/publications.jsonl, what was published when, and of the copies beside it."""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path
from typing import Literal, TypeAlias

from pydantic import Field

from plugins.plan.records.chain import ChainLine, JoinLine
from plugins.plan.records.types import Sha256


class PublicationLine(ChainLine):
    """Data that were published on a day.

    frozen (`copy` in the file): the digest of their copy in data/published/. ledger: the digest
    of the line that ended the ledger. manifest: that of the list of files of the site that had
    been built from the publication before; None where nobody knew it.
    """

    kind: Literal["publication"]
    frozen: Sha256 = Field(alias="copy")
    ledger: Sha256
    manifest: Sha256 | None = None


class RollbackLine(ChainLine):
    """The day on which an earlier site was shown again, known by the digest of its `manifest`.

    ledger: the digest of the line that ends the ledger that it shows, which tells the publication
    that it was built from; None in lines that were written before that was noted.
    """

    kind: Literal["rollback"]
    manifest: Sha256
    ledger: Sha256 | None = None


PublicationsLine: TypeAlias = PublicationLine | RollbackLine | JoinLine


@dataclass(frozen=True, slots=True)
class FrozenCopy:
    """The data as they were published: the ZIP archive, and the listing in it of every row.

    The SHA-256 of `listing` is the digest by which the copy is known.
    """

    path: Path
    listing: bytes
