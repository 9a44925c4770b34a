"""The catalogue for other catalogues: DCAT 3 (https://www.w3.org/TR/vocab-dcat-3/) in JSON-LD."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Sequence
from itertools import groupby
from typing import Any

from plugins.editions.data_urls import (
    ARCHIVE,
    CATALOGUE,
    JSON,
    PACKAGE,
    data_schema,
    database,
    workbook,
)
from plugins.editions.edition import Edition
from plugins.editions.extras import Extra
from plugins.editions.urls import part_of
from plugins.opendata.columns import DataSource, DataTable
from plugins.opendata.listed import (
    ARCHIVE_TYPE,
    DATABASE_TYPE,
    MEDIA_TYPES,
    WORKBOOK_TYPE,
    ListedFile,
)
from plugins.opendata.naming import site_name
from plugins.plan.rows.table import Described

CONTEXT = {
    "dcat": "http://www.w3.org/ns/dcat#",
    "dcterms": "http://purl.org/dc/terms/",
    "foaf": "http://xmlns.com/foaf/0.1/",
    "spdx": "http://spdx.org/rdf/terms#",
    "xsd": "http://www.w3.org/2001/XMLSchema#",
}
MEDIA = "https://www.iana.org/assignments/media-types/"
LANGUAGE = "http://id.loc.gov/vocabulary/iso639-1/"
ALL = "all"


def catalogue(source: DataSource, files: Iterable[ListedFile]) -> dict[str, Any]:
    """The site as a catalogue: all its data as one data set, and each table as one."""
    settings = source.site.records.settings
    by_table = groupby(files, key=lambda file: file.table)
    return {
        "@context": CONTEXT,
        "@id": _full(source, CATALOGUE),
        "@type": "dcat:Catalog",
        "dcterms:title": _each(source, lambda edition: edition.passage(settings.name).text),
        "dcterms:description": _each(source, _description),
        "foaf:homepage": _home(source),
        **_common(source),
        "dcat:dataset": [
            _everything(source),
            *(_table(source, table, tuple(own)) for table, own in by_table),
        ],
    }


def _common(source: DataSource) -> dict[str, Any]:
    """Who publishes it, under which terms, in which languages, as of when."""
    records = source.site.records
    publisher = records.settings.publisher or records.settings.name
    return {
        "dcterms:publisher": {
            "@type": "foaf:Agent",
            "foaf:name": _each(source, lambda edition: edition.passage(publisher).text),
        },
        "dcterms:license": {"@id": records.plan.licence.url},
        "dcterms:language": [{"@id": f"{LANGUAGE}{code}"} for code in source.languages],
        "dcterms:modified": {"@value": source.site.as_of.isoformat(), "@type": "xsd:date"},
    }


def _everything(source: DataSource) -> dict[str, Any]:
    """All tables together: as a data package, as a workbook."""
    settings, plan = source.site.records.settings, source.site.records.plan
    return {
        "@id": _full(source, part_of(CATALOGUE, ALL)),
        "@type": "dcat:Dataset",
        "dcterms:identifier": site_name(source),
        "dcterms:title": _each(source, lambda edition: edition.passage(settings.name).text),
        "dcterms:description": _each(source, _description),
        "dcterms:source": {
            "dcterms:identifier": plan.number,
            "dcterms:title": _each(source, lambda edition: edition.passage(plan.title).text),
        },
        "dcat:landingPage": _home(source),
        **_common(source),
        "dcat:distribution": [_distribution(source, *each) for each in _whole(source)],
    }


def _whole(source: DataSource) -> Iterator[tuple[str, str]]:
    """The files that hold everything, with their media types."""
    name = site_name(source)
    yield PACKAGE, MEDIA_TYPES[JSON]
    yield workbook(name), WORKBOOK_TYPE
    extras = source.editions[0].extras
    if Extra.DATABASE in extras:
        yield database(name), DATABASE_TYPE
    if Extra.ARCHIVE in extras:
        yield ARCHIVE, ARCHIVE_TYPE


def _table(source: DataSource, table: DataTable, files: Sequence[ListedFile]) -> dict[str, Any]:
    return {
        "@id": _full(source, part_of(CATALOGUE, table.name)),
        "@type": "dcat:Dataset",
        "dcterms:identifier": table.name,
        "dcterms:title": _described(source, table.title),
        "dcterms:description": _described(source, table.about),
        "dcat:landingPage": _home(source),
        **_common(source),
        "dcat:distribution": [_file(source, file) for file in files],
    }


def _file(source: DataSource, file: ListedFile) -> dict[str, Any]:
    found = _distribution(source, file.path, MEDIA_TYPES[file.form])
    return found | {
        "dcterms:conformsTo": {"@id": _full(source, data_schema(file.table.name))},
        "dcat:byteSize": {"@value": str(file.size), "@type": "xsd:nonNegativeInteger"},
        "spdx:checksum": {
            "@type": "spdx:Checksum",
            "spdx:algorithm": {"@id": "spdx:checksumAlgorithm_sha256"},
            "spdx:checksumValue": {"@value": file.digest, "@type": "xsd:hexBinary"},
        },
    }


def _distribution(source: DataSource, path: str, media: str) -> dict[str, Any]:
    where = {"@id": _full(source, path)}
    return {
        "@type": "dcat:Distribution",
        "dcat:accessURL": where,
        "dcat:downloadURL": where,
        "dcat:mediaType": {"@id": f"{MEDIA}{media}"},
        "dcterms:license": {"@id": source.site.records.plan.licence.url},
    }


def _full(source: DataSource, path: str) -> str:
    """JSON-LD names things by full addresses: there is always one."""
    return source.editions[0].absolute(path)


def _home(source: DataSource) -> dict[str, str]:
    return {"@id": _full(source, source.editions[0].urls.home())}


def _description(edition: Edition) -> str:
    return edition.repeating(edition.site.records.settings.description).text


def _each(source: DataSource, words: Callable[[Edition], str]) -> list[dict[str, str]]:
    """Words in every language of the site."""
    return [
        {"@value": words(edition), "@language": edition.language.code}
        for edition in source.editions
    ]


def _described(source: DataSource, words: Described) -> list[dict[str, str]]:
    """The description of a table: it is written in Vietnamese and in English."""
    found = {"vi": words.vi, "en": words.en}
    own = {code: text for code, text in found.items() if code in source.languages}
    return [{"@value": text, "@language": code} for code, text in (own or found).items()]
