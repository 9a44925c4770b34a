"""Words that must work everywhere: web addresses, names of files, what has to be one line.

The checks raise pydantic's own errors, each of a type for which there is a message.
"""

from __future__ import annotations

import re

from pydantic import HttpUrl
from pydantic_core import PydanticCustomError

from plugins.plan.records.site_address import is_public_host

ON_THE_WEB = re.compile(r"https?://[^\s<>\"'\\/?#@:\[\]]+(?::\d+)?(?:[/?#][^\s<>\"'\\]*)?")
# Windows keeps these names for devices, whatever follows a dot, and makes no file of them.
RESERVED = re.compile(r"(?:con|prn|aux|nul|com\d|lpt\d)(?:\..*)?", re.IGNORECASE | re.ASCII)

LINE_END = re.compile(r"[\n\r\v\f\x1c-\x1e\x85\u2028\u2029]")


def web_address(value: str) -> str:
    """`value`, where it is a web address."""
    if not is_web_address(value):
        raise PydanticCustomError("web_address", "not a web address")
    return value


def not_reserved(value: str) -> str:
    """`value`, where it can name a file on every system."""
    if is_reserved(value):
        raise PydanticCustomError("reserved_name", "a name that Windows keeps for itself")
    return value


def one_line(value: str, **context: str) -> str:
    """`value`, where it has no line end; `context` goes into the error."""
    if LINE_END.search(value):
        raise PydanticCustomError("one_line", "the words stand on more than one line", context)
    return value


def is_web_address(value: str) -> bool:
    """Whether `value` is the address of something that every reader can reach.

    Its host has a name of several parts, or is a public IPv4 address; it has no user name.
    """
    if not ON_THE_WEB.fullmatch(value):
        return False
    try:
        host = HttpUrl(value).host or ""
    except ValueError:
        return False
    return is_public_host(host)


def is_reserved(name: str) -> bool:
    """Whether Windows lets no file and no folder have this name."""
    return bool(RESERVED.fullmatch(name))
