"""What a server says when it is asked for an address."""

from __future__ import annotations

import http.client
import ssl
import urllib.error
import urllib.request
from collections.abc import Iterator
from contextlib import contextmanager
from enum import Enum
from http import HTTPStatus
from typing import NamedTuple
from urllib.parse import quote, urlsplit, urlunsplit

# Servers of small offices are slow.
PATIENCE = 30.0
LARGEST = 1 << 20
ASKING = {"User-Agent": "Mozilla/5.0 (compatible; checks whether cited sources answer)"}
GONE = (HTTPStatus.NOT_FOUND, HTTPStatus.GONE)
# As in RFC 3986, section 2.2, and what is encoded already.
RESERVED = "%:/?#[]@!$&'()*+,;=~"


class State(Enum):
    """Whether an address answers; where a server does not let itself be asked, nobody can tell."""

    ANSWERS = "answers"
    SILENT = "silent"
    UNTOLD = "untold"


class Response(NamedTuple):
    """What came of asking: the state, and what the server or the network said."""

    state: State
    reason: str


def asked(url: str, patience: float = PATIENCE) -> Response:
    """What came of asking for `url`, redirections followed; `patience` is in seconds.

    It answers with a status of 200 to 299 (RFC 9110, section 15.3). It is silent where there is
    nothing (404, 410), no such server, no connection, no end or an error of the server. Nobody can
    tell where the server refuses programs (other 4xx), its certificate cannot be checked, or where
    it leads from a page to its front page instead.
    """
    try:
        with _opened(url, patience) as response:
            response.read(1)
            led_to: str = response.url
            if _is_front(led_to) and not _is_front(url):
                return Response(State.UNTOLD, f"→ {led_to}")
            return Response(State.ANSWERS, str(response.status))
    except urllib.error.HTTPError as error:
        is_silent = error.code in GONE or error.code >= HTTPStatus.INTERNAL_SERVER_ERROR
        return Response(State.SILENT if is_silent else State.UNTOLD, f"{error.code} {error.reason}")
    except urllib.error.URLError as error:
        is_untold = isinstance(error.reason, ssl.SSLError)
        return Response(State.UNTOLD if is_untold else State.SILENT, str(error.reason))
    except (OSError, http.client.HTTPException, ValueError) as error:
        return Response(State.SILENT, str(error) or type(error).__name__)


def body_of(url: str, patience: float = PATIENCE) -> bytes:
    """What `url` answers, at most LARGEST bytes of it. Raises OSError where it does not answer."""
    try:
        with _opened(url, patience) as response:
            body: bytes = response.read(LARGEST)
            return body
    except (http.client.HTTPException, ValueError) as error:
        raise OSError(str(error)) from error


@contextmanager
def _opened(url: str, patience: float) -> Iterator[http.client.HTTPResponse]:
    request = urllib.request.Request(_as_uri(url), headers=ASKING)  # noqa: S310 - see _as_uri
    with urllib.request.build_opener().open(request, timeout=patience) as response:
        yield response


def _as_uri(url: str) -> str:
    """`url` in ASCII (RFC 3987, section 3.1). Raises ValueError for what is not of the web."""
    parts = urlsplit(url)
    if parts.scheme not in {"http", "https"} or not parts.hostname:
        raise ValueError(url)
    host = parts.hostname.encode("idna").decode()
    place = f"{host}:{parts.port}" if parts.port else host
    rest = (quote(part, safe=RESERVED) for part in (parts.path, parts.query))
    return urlunsplit((parts.scheme, place, *rest, ""))


def _is_front(url: str) -> bool:
    parts = urlsplit(url)
    return parts.path in {"", "/"} and not parts.query
