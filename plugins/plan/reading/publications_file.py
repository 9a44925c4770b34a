"""The file of publications: its lines as values."""

from __future__ import annotations

from typing import Any

from plugins.plan.reading.chain_file import ChainFile
from plugins.plan.records.chain import JoinLine
from plugins.plan.records.publications import PublicationLine, PublicationsLine, RollbackLine


def _form(value: Any) -> type[PublicationsLine]:  # noqa: ANN401 - any JSON
    if isinstance(value, dict) and value.get("kind") == "rollback":
        return RollbackLine
    return JoinLine if isinstance(value, dict) and "joins" in value else PublicationLine


PUBLICATIONS_FILE: ChainFile[PublicationsLine] = ChainFile("publications.jsonl", _form)
PUBLICATIONS = PUBLICATIONS_FILE.name
