"""The open data in the vocabulary of https://schema.org/: a catalogue of data sets."""

from __future__ import annotations

from typing import Any

from plugins.editions.data_urls import FORMS, data_schema, workbook
from plugins.editions.edition import Edition
from plugins.editions.urls import part_of
from plugins.opendata.columns import DataTable
from plugins.opendata.listed import MEDIA_TYPES, WORKBOOK_TYPE
from plugins.opendata.naming import site_name
from plugins.opendata.source import data_source
from plugins.opendata.tables.every import every_table
from plugins.website.pages.data.tables import said
from plugins.website.pages.structured import CONTEXT


def catalogue(edition: Edition, editions: tuple[Edition, ...]) -> tuple[dict[str, Any], ...]:
    """The catalogue with a data set for each table, and one for the workbook of all."""
    source = data_source(editions)
    page = edition.absolute(edition.urls.section("data"))
    book = edition.absolute(workbook(site_name(source)))
    about_all = edition.repeating(edition.site.records.settings.description).text
    whole = {
        "@type": "Dataset",
        "@id": part_of(page, "workbook"),
        "name": edition.passage(edition.site.records.settings.name).text,
        "description": about_all,
        **_common(edition),
        "distribution": [_download(book, WORKBOOK_TYPE)],
    }
    tables = [_table(edition, page, table) for table in every_table(source)]
    return (
        {
            "@context": CONTEXT,
            "@type": "DataCatalog",
            "@id": page,
            "url": page,
            "name": edition.section_name("data"),
            "description": about_all,
            **_common(edition),
            "dataset": [whole, *tables],
        },
    )


def _table(edition: Edition, page: str, table: DataTable) -> dict[str, Any]:
    title, about = said(edition, table.title), said(edition, table.about)
    return {
        "@type": "Dataset",
        "@id": part_of(page, table.name),
        "name": title.text,
        "description": about.text,
        **_common(edition),
        "variableMeasured": [column.name for column in table.columns],
        "distribution": [
            _download(edition.absolute(table.path(form)), MEDIA_TYPES[form]) for form in FORMS
        ],
        "subjectOf": edition.absolute(data_schema(table.name)),
    }


def _common(edition: Edition) -> dict[str, Any]:
    """Who publishes it, on which terms, as of when."""
    records = edition.site.records
    publisher = records.settings.publisher or records.settings.name
    return {
        "creator": {"@type": "Organization", "name": edition.passage(publisher).text},
        "license": records.plan.licence.url,
        "dateModified": edition.site.as_of.isoformat(),
        "inLanguage": [language.code for language in edition.languages],
        "isAccessibleForFree": True,
    }


def _download(address: str, media: str) -> dict[str, str]:
    return {"@type": "DataDownload", "encodingFormat": media, "contentUrl": address}
