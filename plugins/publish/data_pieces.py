"""The pieces of the open data: tables, records and lists."""

from __future__ import annotations

from collections.abc import Sequence

from plugins.editions.page import Page
from plugins.opendata.columns import DataSource
from plugins.opendata.lists import ListKey, list_files, list_keys
from plugins.opendata.records import RecordKey, record_files, record_keys
from plugins.opendata.source import data_source
from plugins.opendata.whole import whole_files
from plugins.plan.records.languages import Section
from plugins.publish.build_inputs import BuildInputs, Sort, of_one, source_edition
from plugins.publish.site_piece import SitePiece
from plugins.website.pages.data.page import with_files

TABLES, RECORD, LIST = "tables", "record", "list"


def _data_source(inputs: BuildInputs) -> DataSource:
    return data_source(inputs.editions.values())


def _tables(inputs: BuildInputs, _piece: SitePiece, _all: Sequence[str]) -> dict[str, bytes]:
    """What holds all of the data, and the pages that say how large it is."""
    files = whole_files(_data_source(inputs))
    pages = (with_files(page, inputs.editions, files) for page in data_pages(inputs))
    return files | {page.path: inputs.renderer.render(page) for page in pages}


def data_pages(inputs: BuildInputs) -> list[Page]:
    """The page of open data in each language."""
    return [page for page in inputs.pages if page.key == Section.DATA]


def _some_records(inputs: BuildInputs, piece: SitePiece) -> Sequence[RecordKey]:
    return record_keys(source_edition(inputs).site)[piece.first : piece.last]


def _records(inputs: BuildInputs, _piece: SitePiece, keys: Sequence[RecordKey]) -> dict[str, bytes]:
    return record_files(_data_source(inputs), keys)


def _some_lists(inputs: BuildInputs, piece: SitePiece) -> Sequence[ListKey]:
    return list_keys(source_edition(inputs).site)[piece.first : piece.last]


def _lists(inputs: BuildInputs, _piece: SitePiece, keys: Sequence[ListKey]) -> dict[str, bytes]:
    return list_files(_data_source(inputs), keys)


DATA_SORTS = {
    TABLES: Sort(of_one, _tables),
    RECORD: Sort(_some_records, _records),
    LIST: Sort(_some_lists, _lists),
}
