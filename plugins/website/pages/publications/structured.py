"""A publication as a version of a data set, in the vocabulary of https://schema.org/."""

from __future__ import annotations

from typing import Any

from plugins.editions.edition import Edition
from plugins.editions.makers import makers
from plugins.editions.urls import published_file
from plugins.plan.publications.every import Publication
from plugins.plan.publications.frozen_files import sizes_in
from plugins.website.pages.structured import CONTEXT

MEDIA_TYPES = {"csv": "text/csv", "json": "application/json", "sha256": "text/plain"}


def data_set(edition: Edition, publication: Publication, title: str) -> dict[str, Any]:
    """A Dataset with its version, its day and each of its files. Raises CopyUnreadable."""
    plan = edition.site.records.plan
    return {
        "@context": CONTEXT,
        "@type": "Dataset",
        "@id": edition.absolute(edition.urls.publication(publication.name)),
        "name": f"{edition.passage(edition.site.records.settings.name).text}: {title}",
        "description": edition.passage(plan.title).text,
        "version": publication.name,
        "identifier": f"sha256:{publication.digest}",
        "datePublished": publication.date.isoformat(),
        "inLanguage": [language.code for language in edition.languages],
        "isAccessibleForFree": True,
        "license": plan.licence.url,
        **_creator(edition),
        "distribution": [
            {
                "@type": "DataDownload",
                "name": name,
                "contentUrl": edition.absolute(published_file(publication.name, name)),
                "encodingFormat": MEDIA_TYPES[name.rpartition(".")[2]],
                "contentSize": f"{size} B",
            }
            for name, size in sizes_in(publication.copy).items()
        ],
    }


def _creator(edition: Edition) -> dict[str, Any]:
    """Who makes the site, where that is said."""
    name = makers(edition).name
    return {"creator": {"@type": "Organization", "name": name.text}} if name else {}
