"""How a plan may call its bodies."""

from __future__ import annotations

from collections.abc import Iterable, Sequence

from plugins.plan.reading.cells.reading import CellReader
from plugins.plan.reading.chosen_languages import shipped_languages, shipped_tables
from plugins.plan.reading.found import InvalidEntry
from plugins.plan.records.agencies import Agency
from plugins.plan.records.cells import CellWords
from plugins.plan.records.languages import LanguageTable


def names_of(agencies: Sequence[Agency], language: str) -> dict[str, tuple[str, ...]]:
    """The ids of the bodies that each name in `language` may stand for.

    Those that are listed as the plan writes them; for a body without any, its name and its
    abbreviations. What the plan writes of one body is never taken for another's.
    """
    listed = [(name, agency.id) for agency in agencies for name in agency.names_in_plan]
    written = dict(listed[::-1])
    found: dict[str, dict[str, None]] = {name: {id_: None} for name, id_ in written.items()}
    for agency in agencies:
        for name in () if agency.names_in_plan else usual_names(agency, language):
            if name not in written:
                found.setdefault(name, {})[agency.id] = None
    return {name: tuple(ids) for name, ids in found.items()}


def usual_names(agency: Agency, language: str) -> tuple[str, ...]:
    """The name of a body in `language` and its abbreviations."""
    name = agency.name.get(language)
    return (*filter(None, [name]), *agency.abbreviations.get(language, ()))


def known_names(
    agencies: Sequence[Agency], invalid: Iterable[InvalidEntry], language: str
) -> dict[str, tuple[str, ...]]:
    """The same with the names listed in entries that could not be read.

    So a body whose entry has a slip is not missed in every cell that names it.
    """
    wrong = [entry for entry in invalid if entry.model is Agency]
    more = {name: (entry.id,) for entry in wrong for name in entry.names}
    return names_of(agencies, language) | more


def cell_reader(
    agencies: Sequence[Agency],
    invalid: Iterable[InvalidEntry],
    language: str,
    tables: Sequence[LanguageTable],
) -> CellReader:
    """What reads the cells of a plan in `language`, by the table of it among those of its site.

    Where that states no words of cells, or there is none, by the one that ships.
    """
    shipped = shipped_tables((language,)) if language in shipped_languages() else ()
    stated = (table.cells for table in (*tables, *shipped) if table.code == language)
    words = next(filter(None, stated), CellWords())
    return CellReader(known_names(agencies, invalid, language), words)
