"""Security: the content security policy of pages, and headers for static hosts."""

from __future__ import annotations

import base64
import hashlib
from collections.abc import Iterable, Iterator, Mapping

from plugins.editions.data_urls import CATALOGUE
from plugins.editions.extra_urls import APP, app_file, cards
from plugins.editions.page import Page
from plugins.editions.urls import (
    ASSETS,
    CALENDARS,
    DATA,
    FEEDS,
    FILLED_FOLDERS,
    LEDGER,
    MANIFEST,
    ROBOTS,
    ROOT,
    SITEMAP,
    SOURCES,
    Urls,
    output_path,
)
from plugins.editions.urls import HEADERS as HEADERS_FILE

# The one Trusted Types policy there may be: theme/js/own-script.js makes it.
SCRIPT_POLICY = "own-scripts"


def policy(
    blocks: Iterable[str] = (), *, workers: bool = False, asks: bool = True, files: bool = False
) -> str:
    """The content security policy of a page: its own site only, nothing inline.

    `blocks` are the data blocks (JSON-LD) of the page. Browsers never run them, but the policy
    names each by its SHA-256, as https://www.w3.org/TR/CSP3/#source-expression has it, so that
    checkers see that no other inline script is let through. `workers` lets the page run its own
    scripts beside itself, as the search does; without `asks` they may ask no server for anything,
    nor tell it. `files`: pages are opened as files, which in Firefox no form takes for the site
    itself. No text becomes HTML or an address of a script unless SCRIPT_POLICY has let it
    through (https://www.w3.org/TR/trusted-types/).
    """
    digests = (base64.b64encode(hashlib.sha256(block.encode()).digest()) for block in blocks)
    scripts = "".join(f" 'sha256-{digest.decode()}'" for digest in digests)
    sent = "'self' file:" if files else "'self'"
    asked, beside = ("self" if may else "none" for may in (asks, workers))
    return (
        f"default-src 'none'; style-src 'self'; script-src 'self'{scripts}; img-src 'self'; "
        f"font-src 'self'; manifest-src 'self'; connect-src '{asked}'; worker-src '{beside}'; "
        f"base-uri 'none'; form-action {sent}; "
        f"require-trusted-types-for 'script'; trusted-types {SCRIPT_POLICY}"
    )


def card_policy() -> str:
    """The same of a card in a frame of another site: it runs nothing and sends nothing."""
    return (
        "default-src 'none'; style-src 'self'; img-src 'self'; font-src 'self'; base-uri 'none'; "
        "form-action 'none'"
    )


POLICY = "Content-Security-Policy"
FRAMED_NOWHERE, FRAMED_ANYWHERE = "frame-ancestors 'none'", "frame-ancestors *"
HEADERS = {
    POLICY: policy(workers=True),
    "Cross-Origin-Opener-Policy": "same-origin",
    # All of it is public, so that other sites may show its pictures and its data.
    "Cross-Origin-Resource-Policy": "cross-origin",
    "Permissions-Policy": "camera=(), geolocation=(), microphone=()",
    "Referrer-Policy": "no-referrer",
    # Browsers heed it over https only.
    "Strict-Transport-Security": "max-age=31536000",
    "X-Content-Type-Options": "nosniff",
}


LASTING = {"Cache-Control": "public, max-age=31536000, immutable"}
# What hosts cannot tell from the ending, or tell wrong.
CONTENT_TYPES = {
    f"{CALENDARS}*": "text/calendar; charset=utf-8",
    LEDGER: "application/jsonl; charset=utf-8",
    CATALOGUE: "application/ld+json; charset=utf-8",
    f"{SOURCES}*": "text/plain; charset=utf-8",
    f"{ROOT}*{APP}": "application/manifest+json; charset=utf-8",
    f"{FEEDS}*.atom": "application/atom+xml; charset=utf-8",
    f"{FEEDS}*.json": "application/feed+json; charset=utf-8",
}


def framing(pages: Iterable[Page], urls: Mapping[str, Urls]) -> dict[str, str]:
    """Which paths of a site with cards may be framed: patterns that together fit every path once.

    Hosts add up all rules that fit a path, and of several policies each holds: what forbids frames
    may fit no card, so that it cannot stand on all paths. `pages` are all of the site, `urls` those
    of each language.
    """
    patterns = [f"{folder}*" for folder in FILLED_FOLDERS]
    patterns += (ROBOTS, SITEMAP, MANIFEST, HEADERS_FILE)
    patterns += (app_file(own) for own in urls.values())
    patterns += (own for page in pages for own in _patterns(page.path, urls[page.language].home()))
    framable = {f"{cards(own)}*" for own in urls.values()}
    return {each: FRAMED_ANYWHERE if each in framable else FRAMED_NOWHERE for each in patterns}


def _patterns(path: str, home: str) -> Iterator[str]:
    """What fits the page at `path`, below the front page of its language: all of its folder."""
    below = path.removeprefix(home)
    folder, slash, _ = below.partition("/")
    yield f"{home}{folder}{slash}*" if slash else path
    if not below:
        yield output_path(path)


def headers(framing: Mapping[str, str] | None = None) -> bytes:
    """The `_headers` file: the policy for all paths, long caching for hashed assets, types.

    `framing` says by pattern who may frame what; nobody may frame anything for None.
    """
    everywhere = HEADERS if framing else HEADERS | {POLICY: f"{HEADERS[POLICY]}; {FRAMED_NOWHERE}"}
    rules = {f"{ROOT}*": everywhere, f"{ASSETS}*": LASTING}
    # Pages of other sites may read the data; there is nothing here that only some may see.
    rules[f"{DATA}*"] = {"Access-Control-Allow-Origin": "*"}
    rules |= {path: {"Content-Type": media_type} for path, media_type in CONTENT_TYPES.items()}
    for path, framed in (framing or {}).items():
        rules[path] = rules.get(path, {}) | {POLICY: framed}
    lines = [
        line
        for path, own in rules.items()
        for line in (path, *(f"  {name}: {value}" for name, value in own.items()))
    ]
    return ("\n".join(lines) + "\n").encode()
