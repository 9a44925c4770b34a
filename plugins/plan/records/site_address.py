"""Where a site stands: one rule for SITE_URL and for `address` in data/site.yaml.

What passes can stand in front of every path of the site, in any file of it: it has no query and no
fragment, and every character is one that RFC 3986 lets an address hold as it is.
"""

from __future__ import annotations

import re
from ipaddress import AddressValueError, IPv4Address, IPv6Address
from typing import Annotated
from urllib.parse import unquote

from pydantic import AfterValidator
from pydantic_core import PydanticCustomError

# Nothing is let through that one of the three patterns below does not name.
ADDRESS = re.compile(
    r"https?://(?P<host>\[[^][/?#@]*\]|[^][/:?#@]+)(?::(?P<port>[^/?#@]*))?(?P<path>(?:/[^/?#]+)*)/?"
)
LABEL = re.compile(r"[A-Za-z0-9]([A-Za-z0-9-]{0,61}[A-Za-z0-9])?")
SEGMENT = re.compile(r"(?:[A-Za-z0-9._~-]|%[0-9A-Fa-f]{2})+")
PORT = re.compile(r"[1-9][0-9]{0,4}")
# A host whose last label browsers read as a number is an IPv4 address to them, or none at all.
NUMBER = re.compile(r"[0-9]+|0[Xx][0-9A-Fa-f]*")
HIGHEST_PORT, LONGEST_HOST = 65535, 253
# What an escape must not hide from those who split a path.
MISLEADING = re.compile(r"[\x00-\x20\x7f-\x9f/\\]")


def site_address(value: str) -> str:
    """`value` as the address of a site, without a slash at its end.

    Raises pydantic's error of the type `site_address`, or `international_host` where only the host
    is not written in ASCII; its context names, as `nearest`, the address that may have been meant.
    """
    if not _is_valid(value):
        context = {"nearest": _nearest(value)}
        found = ADDRESS.fullmatch(value)
        if found and not found["host"].isascii():
            raise PydanticCustomError("international_host", "the host is not ASCII", context)
        raise PydanticCustomError("site_address", "not the address of a site", context)
    return value.removesuffix("/")


SiteAddress = Annotated[str, AfterValidator(site_address)]


def is_public_host(host: str) -> bool:
    """Whether every reader can reach `host`: a name of several parts, or a public IPv4 address."""
    if not _is_host(host) or "." not in host:
        return False
    is_number = NUMBER.fullmatch(host.rpartition(".")[2])
    return IPv4Address(host).is_global if is_number else not host.startswith("[")


def _is_valid(value: str) -> bool:
    found = ADDRESS.fullmatch(value)
    if not found or not _is_host(found["host"]):
        return False
    port = found["port"]
    if port is not None and not (PORT.fullmatch(port) and int(port) <= HIGHEST_PORT):
        return False
    return all(map(_is_segment, found["path"].split("/")[1:]))


def _is_host(host: str) -> bool:
    """Whether `host` is an IPv6 address in brackets, an IPv4 address or a name of the DNS."""
    labels = host.split(".")
    try:
        if host.startswith("["):
            return "%" not in host and bool(IPv6Address(host[1:-1]))
        if NUMBER.fullmatch(labels[-1]):
            return bool(IPv4Address(host))
    except AddressValueError:
        return False
    return len(host) <= LONGEST_HOST and all(map(LABEL.fullmatch, labels))


def _is_segment(segment: str) -> bool:
    """Whether `segment` names a folder: neither "." nor "..", also where they are escaped."""
    plain = unquote(segment)
    named = plain not in (".", "..") and not MISLEADING.search(plain)
    return named and bool(SEGMENT.fullmatch(segment))


def _nearest(value: str) -> str | None:
    """The valid address that was probably meant by `value`, or None where none comes near."""
    scheme, mark, rest = value.strip().rpartition("://")
    authority, slash, path = re.split("[?#]", rest, maxsplit=1)[0].partition("/")
    try:
        host = authority.rpartition("@")[2].encode("idna").decode()
    except UnicodeError:
        return None
    meant = f"{scheme.lower() if mark else 'https'}://{host}{slash}{path.rstrip('/')}"
    return meant.removesuffix("/") if _is_valid(meant) else None
