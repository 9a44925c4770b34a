"""A copy of a site on a server, held against the manifest that the server has.

A server is a stranger: what it sends is bounded in size and time, it is followed nowhere else, and
nothing that it sends is kept.
"""

from __future__ import annotations

import hashlib
import time
from collections.abc import Callable, Collection, Iterator, Mapping
from concurrent.futures import ThreadPoolExecutor
from dataclasses import dataclass, field
from functools import partial
from http import HTTPStatus
from http.client import HTTPException, HTTPMessage, HTTPResponse
from typing import IO, Any
from urllib.error import HTTPError, URLError
from urllib.parse import SplitResult, quote, urlsplit
from urllib.request import (
    HTTPErrorProcessor,
    HTTPRedirectHandler,
    OpenerDirector,
    Request,
    build_opener,
)

from plugins.output.copies import NO_MANIFEST, Comparison, FileState, ManifestRefused, listed_in
from plugins.output.manifest import MANIFEST
from plugins.plan.reading.catalogues import N_

NO_ANSWER = N_("no answer: {error}")
ANSWERED = N_("the server answers with status {status}")
ELSEWHERE = N_("the server sends on to another origin, which is not followed: {address}")
TOO_LARGE = N_("larger than {limit} bytes")
TOO_SLOW = N_("not here whole after {limit} seconds")
CUT_OFF = N_("the server ends before the end of the file")
COMPRESSED = N_("the server sends it compressed, though it was asked not to")
NOT_ASKED = N_("not asked for: {count} files before it could not be read")

# A folder's file is asked for as readers do: by the address of the folder.
INDEX, NOT_FOUND = "index.html", "404.html"
GONE = {HTTPStatus.NOT_FOUND, HTTPStatus.GONE}
REDIRECTED = range(300, 400)
HEADERS = {
    "User-Agent": "site-manifest-check/1",
    "Accept-Encoding": "identity",
    "Cache-Control": "no-cache",
}
PORTS = {"http": 80, "https": 443}
CHUNK = 64 * 1024


@dataclass(frozen=True, slots=True, kw_only=True)
class Limits:
    """How long is waited and how much is taken, in seconds, bytes and files.

    silence: between two pieces of an answer. failures: after so many files that could not be read
    no more are asked for.
    """

    at_once: int = 4
    silence: float = 30
    seconds: float = 600
    manifest: int = 64 * 1024 * 1024
    file: int = 1024 * 1024 * 1024
    failures: int = 20


class Unread(Exception):
    """A file that could not be had: `reason`, with the `values` in it."""

    def __init__(self, reason: str, **values: object) -> None:
        self.reason, self.values = reason, values
        super().__init__(reason, values)


@dataclass(frozen=True, slots=True)
class _Server:
    """Where the copy stands, what the server may keep for itself, what could not be read so far."""

    site: str
    limits: Limits
    hidden: Collection[str]
    opener: OpenerDirector
    unread: dict[str, tuple[str, Mapping[str, object]]] = field(default_factory=dict)


def compared_at(
    site: str, hidden: Collection[str] = (), limits: Limits | None = None
) -> Comparison:
    """The copy at the address `site`; of `hidden` files hosts may say that they are not there.

    What a server has besides the listed files cannot be seen. Raises ManifestRefused and Unread,
    both where there is no manifest by which to check.
    """
    opener = build_opener(_SameOrigin, _AnyStatus)
    server = _Server(site.rstrip("/"), limits or Limits(), hidden, opener)
    content = _manifest(server)
    listed = listed_in(content)
    with ThreadPoolExecutor(server.limits.at_once) as threads:
        states = threads.map(partial(_found, server, listed), listed)
        found = dict(zip(listed, states, strict=True))
    return Comparison(
        manifest=hashlib.sha256(content).hexdigest(),
        found=found,
        unlisted=None,
        reasons=server.unread,
    )


def _manifest(server: _Server) -> bytes:
    parts: list[bytes] = []
    status = _take(server, MANIFEST, server.limits.manifest, parts.append)
    if status in GONE:
        raise ManifestRefused(NO_MANIFEST)
    return b"".join(parts)


def _found(server: _Server, listed: Mapping[str, str], name: str) -> FileState:
    if len(server.unread) >= server.limits.failures:
        server.unread[name] = (NOT_ASKED, {"count": server.limits.failures})
        return FileState.UNREAD
    held = hashlib.sha256()
    try:
        status = _take(server, name, server.limits.file, held.update)
    except Unread as unread:
        server.unread[name] = (unread.reason, unread.values)
        return FileState.UNREAD
    sent = held.hexdigest()
    # Some hosts send this page as what it is about, others send it with success for what is not
    # there.
    if sent == listed[name] and (status not in GONE or name == NOT_FOUND):
        return FileState.AS_LISTED
    if status not in GONE and (sent != listed.get(NOT_FOUND) or name == NOT_FOUND):
        return FileState.CHANGED
    return FileState.HIDDEN if name in server.hidden else FileState.MISSING


def _take(server: _Server, name: str, largest: int, take: Callable[[bytes], Any]) -> int:
    """Give `take` what the server has under a name, piece by piece; its status. Raises Unread."""
    limits = server.limits
    try:
        request = Request(address_of(server.site, name), headers=HEADERS)  # noqa: S310 - http alone
        with server.opener.open(request, timeout=limits.silence) as response:
            for piece in _pieces(response, largest, limits.seconds):
                take(piece)
            return int(response.status)
    except HTTPError as error:
        error.close()
        raise Unread(ANSWERED, status=error.code) from None
    except URLError as error:
        raise Unread(NO_ANSWER, error=error.reason) from None
    except (OSError, HTTPException, ValueError) as error:
        raise Unread(NO_ANSWER, error=str(error) or type(error).__name__) from None


def _pieces(response: HTTPResponse, largest: int, seconds: float) -> Iterator[bytes]:
    if response.status not in {HTTPStatus.OK, *GONE}:
        raise Unread(ANSWERED, status=response.status)
    if response.headers.get("Content-Encoding", "identity") != "identity":
        raise Unread(COMPRESSED)
    end, size = time.monotonic() + seconds, 0
    while piece := response.read1(CHUNK):
        size += len(piece)
        if size > largest:
            raise Unread(TOO_LARGE, limit=largest)
        if time.monotonic() > end:
            raise Unread(TOO_SLOW, limit=seconds)
        yield piece
    if response.length:
        raise Unread(CUT_OFF)


def address_of(site: str, name: str) -> str:
    """The address at which the file `name` of the site at `site` is read."""
    is_index = name == INDEX or name.endswith(f"/{INDEX}")
    return f"{site}/{quote(name.removesuffix(INDEX) if is_index else name)}"


class _SameOrigin(HTTPRedirectHandler):
    """Follows a server only to itself."""

    def redirect_request(  # noqa: PLR0913 - as in urllib
        self, req: Request, fp: IO[bytes], code: int, msg: str, headers: HTTPMessage, newurl: str
    ) -> Request | None:
        if _origin(urlsplit(newurl)) != _origin(urlsplit(req.full_url)):
            raise Unread(ELSEWHERE, address=ascii(newurl)[1:-1])
        return super().redirect_request(req, fp, code, msg, headers, newurl)


class _AnyStatus(HTTPErrorProcessor):
    """Hands on what comes with an error: the page for what is not there is a page as well."""

    def http_response(self, request: Request, response: HTTPResponse) -> HTTPResponse:
        if response.status not in REDIRECTED:
            return response
        followed: HTTPResponse = super().http_response(request, response)
        return followed

    https_response = http_response


def _origin(address: SplitResult) -> tuple[str, str | None, int | None]:
    return address.scheme, address.hostname, address.port or PORTS.get(address.scheme)
