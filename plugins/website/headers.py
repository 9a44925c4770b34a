"""Security: the content security policy of pages, and headers for static hosts."""

from __future__ import annotations

import base64
import hashlib
from collections.abc import Iterable

from plugins.editions.urls import ASSETS, CALENDARS, FEEDS, LEDGER, ROOT, SOURCES

# The one Trusted Types policy there may be: theme/js/own-script.js makes it.
SCRIPT_POLICY = "own-scripts"


def policy(blocks: Iterable[str] = (), *, workers: bool = False) -> str:
    """The content security policy of a page: its own site only, nothing inline.

    `blocks` are the data blocks (JSON-LD) of the page. Browsers never run them, but the policy
    names each by its SHA-256, as https://www.w3.org/TR/CSP3/#source-expression has it, so that
    checkers see that no other inline script is let through. `workers` lets the page run its own
    scripts beside itself, as the search does. No text becomes HTML or an address of a script
    unless SCRIPT_POLICY has let it through (https://www.w3.org/TR/trusted-types/).
    """
    digests = (base64.b64encode(hashlib.sha256(block.encode()).digest()) for block in blocks)
    scripts = "".join(f" 'sha256-{digest.decode()}'" for digest in digests)
    return (
        f"default-src 'none'; style-src 'self'; script-src 'self'{scripts}; img-src 'self'; "
        f"font-src 'self'; connect-src 'self'; worker-src '{'self' if workers else 'none'}'; "
        "base-uri 'none'; form-action 'self'; "
        f"require-trusted-types-for 'script'; trusted-types {SCRIPT_POLICY}"
    )


HEADERS = {
    "Content-Security-Policy": f"{policy(workers=True)}; frame-ancestors 'none'",
    "Cross-Origin-Opener-Policy": "same-origin",
    # All of it is public, so that other sites may show its pictures and its data.
    "Cross-Origin-Resource-Policy": "cross-origin",
    "Permissions-Policy": "camera=(), geolocation=(), microphone=()",
    "Referrer-Policy": "no-referrer",
    # Browsers heed it over https only.
    "Strict-Transport-Security": "max-age=31536000",
    "X-Content-Type-Options": "nosniff",
}


# What hosts cannot tell from the ending, or tell wrong.
CONTENT_TYPES = {
    f"{CALENDARS}*": "text/calendar; charset=utf-8",
    LEDGER: "application/jsonl; charset=utf-8",
    f"{SOURCES}*": "text/plain; charset=utf-8",
    f"{FEEDS}*.atom": "application/atom+xml; charset=utf-8",
    f"{FEEDS}*.json": "application/feed+json; charset=utf-8",
}


def headers() -> bytes:
    """The `_headers` file: the policy for all paths, long caching for hashed assets, types."""
    lines = [f"{ROOT}*", *(f"  {name}: {value}" for name, value in HEADERS.items())]
    lines += [f"{ASSETS}*", "  Cache-Control: public, max-age=31536000, immutable"]
    for path, media_type in CONTENT_TYPES.items():
        lines += [path, f"  Content-Type: {media_type}"]
    return ("\n".join(lines) + "\n").encode()
