"""Who may frame what: hosts add up all rules of `_headers` that fit a path."""

from __future__ import annotations

from collections.abc import Iterator

from plugins.editions.urls import Urls
from plugins.output.header_rules import headers_of
from plugins.website.headers import FRAMED_ANYWHERE, FRAMED_NOWHERE, framing
from plugins.website.pages.every import every_page
from tests.samples import this_site
from tests.samples.extras import published_files

# Cloudflare Pages reads so many rules.
MOST_RULES = 100
CARDS = ("/nhung/", "/en/embed/")


def paths() -> Iterator[str]:
    """Every path at which a host serves a file of the published sample."""
    yield "/manifest.sha256"
    for name in published_files():
        yield f"/{name}"
        if name.endswith("index.html"):
            yield f"/{name.removesuffix('index.html')}"


def ancestors(rules: str, path: str) -> list[str]:
    """What all rules that fit a path say of who may frame it."""
    policies = headers_of(rules, path).get("Content-Security-Policy", "")
    directives = policies.replace(",", ";").split(";")
    return [each.strip() for each in directives if "frame-ancestors" in each]


def test_one_rule_says_who_may_frame_a_path() -> None:
    """Of every file one word stands: cards may be framed by anybody, all else by nobody."""
    rules = published_files()["_headers"].decode()
    found = {path: ancestors(rules, path) for path in paths()}
    wanted = {
        path: [FRAMED_ANYWHERE if path.startswith(CARDS) else FRAMED_NOWHERE] for path in found
    }
    assert found == wanted
    assert len({tuple(each) for each in found.values()}) == 2


def test_hosts_read_all_rules() -> None:
    """The site of data/ has no more rules than hosts take."""
    editions = this_site.editions()
    urls = {each.language.code: Urls(each.language) for each in editions}
    assert len(framing(every_page(editions, []), urls)) < MOST_RULES - 20
