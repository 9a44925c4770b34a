"""What hosts and devices read; what is published as it is: official text, attachments, ledger."""

from __future__ import annotations

from plugins.editions.extra_urls import app_file
from plugins.editions.extras import Extra
from plugins.editions.urls import HEADERS, LEDGER, ROBOTS, source_text
from plugins.plan.ledger.chain import as_file
from plugins.publish.build_inputs import BuildInputs
from plugins.website.app_manifest import app_manifest
from plugins.website.headers import framing, headers
from plugins.website.pages.source.plain_file import plain_file
from plugins.website.sitemap import robots


def hosted_files(inputs: BuildInputs) -> dict[str, bytes]:
    """These files of the site, by their paths."""
    edition = next(iter(inputs.editions.values()))
    records = edition.site.records
    files = {ROBOTS: robots(edition.address), HEADERS: _headers(inputs)} | {
        edition.urls.attachment(name): file.path.read_bytes()
        for name, file in records.attachments.items()
    }
    if records.plan.appendix and records.source_text is not None:
        files[source_text(records.plan.appendix.text)] = plain_file(records.source_text)
    if records.ledger:
        files[LEDGER] = as_file(records.ledger)
    return files | _apps(inputs)


def _apps(inputs: BuildInputs) -> dict[str, bytes]:
    """What lets a device keep the site among its apps, in each language."""
    editions, assets = inputs.editions.values(), inputs.renderer.assets
    return {app_file(own.urls): app_manifest(own, assets) for own in editions}


def _headers(inputs: BuildInputs) -> bytes:
    """Frames are forbidden on all paths at once where there are no cards."""
    editions = inputs.editions.items()
    if not any(Extra.CARDS in edition.extras for _code, edition in editions):
        return headers()
    return headers(framing(inputs.pages, {code: edition.urls for code, edition in editions}))
