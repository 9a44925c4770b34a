"""A page as PDF/UA-1 (ISO 14289-1): tagged, with language and title. Nobody validates it here."""

from __future__ import annotations

import mimetypes
from collections.abc import Mapping
from urllib.parse import unquote

import weasyprint
from weasyprint.logger import LOGGER
from weasyprint.urls import FatalURLFetchingError, URLFetcher, URLFetcherResponse

VARIANT = "pdf/ua-1"
# What it does not know in a style is meant for browsers, and a warning would end a run of Pelican.
LOGGER.warning = LOGGER.debug


class NotAFileOfTheSite(FatalURLFetchingError):  # type: ignore[misc]
    """A page to be printed shows something that is not in the site."""


class _FilesOfSite(URLFetcher):  # type: ignore[misc]
    """Gives out files of the site, and asks nobody else for anything."""

    def __init__(self, address: str, files: Mapping[str, bytes]) -> None:
        super().__init__()
        self._address, self._files = address, files

    def fetch(self, url: str, headers: Mapping[str, str] | None = None) -> URLFetcherResponse:  # noqa: ARG002 - as WeasyPrint calls it
        if not url.startswith(f"{self._address}/"):
            # Fonts of this machine: a sheet looks alike wherever it is made.
            raise ValueError(url)
        path = unquote(url.removeprefix(self._address))
        if path not in self._files:
            raise NotAFileOfTheSite(url)
        kind = mimetypes.guess_type(path)[0] or "application/octet-stream"
        return URLFetcherResponse(url, self._files[path], {"Content-Type": kind})


def pdf_of(html: bytes, path: str, address: str, files: Mapping[str, bytes]) -> bytes:
    """The page at `path` of the site at `address`, "https://site.example", as PDF.

    `files` are style, fonts and pictures of the site by their paths. The same page gives the same
    bytes. Raises NotAFileOfTheSite where the page shows anything else.
    """
    page = weasyprint.HTML(
        string=html.decode(),
        base_url=f"{address}{path}",
        url_fetcher=_FilesOfSite(address, files),
    )
    made: bytes = page.write_pdf(pdf_variant=VARIANT, pdf_identifier=path.encode())
    return made


def version() -> str:
    """What turns pages into PDF, for whoever keeps them."""
    return f"WeasyPrint {weasyprint.__version__}"
