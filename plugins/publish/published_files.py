"""The files of publications, as they lie in the frozen copies."""

from __future__ import annotations

from collections.abc import Iterable

from plugins.editions.urls import published_file
from plugins.plan.publications.every import Publication
from plugins.plan.publications.frozen_files import files_in


def published_files(publications: Iterable[Publication]) -> dict[str, bytes]:
    """Every file of these publications by its path. Raises CopyUnreadable."""
    return {
        published_file(each.name, name): content
        for each in publications
        for name, content in files_in(each.copy).items()
    }
