"""Links of a site that lead nowhere: to a file that is not there, or to no part of its page."""

from __future__ import annotations

import html
import posixpath
import re
from collections import defaultdict
from collections.abc import Container, Iterator
from pathlib import Path
from urllib.parse import unquote, urlsplit

from plugins.output.manifest import MANIFEST, listed

# The generator writes every attribute in double quotes.
LINK = re.compile(r'\s(?:href|src)="([^"]*)"')
ID = re.compile(r'\sid="([^"]*)"')
HTML, INDEX = ".html", "index.html"


def dead_links(site: Path) -> Iterator[tuple[str, str]]:
    """Each page of the site in a folder, by its file, with each of its links that leads nowhere.

    Only what the manifest lists is there. Raises OSError where a page cannot be read.
    """
    names = {*listed(site), MANIFEST}
    parts: dict[str, dict[str, list[tuple[str, str]]]] = defaultdict(lambda: defaultdict(list))
    for page in sorted(name for name in names if name.endswith(HTML)):
        written = dict.fromkeys(LINK.findall((site / page).read_text("utf-8")))
        for link in map(html.unescape, written):
            target = urlsplit(link)
            if target.scheme or target.netloc:
                continue
            file = _file(page, unquote(target.path), names)
            if file is None:
                yield page, link
            elif target.fragment and file.endswith(HTML):
                parts[file][unquote(target.fragment)].append((page, link))
    for file, fragments in parts.items():
        there = {html.unescape(each) for each in ID.findall((site / file).read_text("utf-8"))}
        for fragment, links in fragments.items():
            if fragment not in there:
                yield from links


def _file(page: str, path: str, names: Container[str]) -> str | None:
    """The file to which a path on a page leads; None where there is none.

    A path from the root may begin with the folder in which the site is served.
    """
    if not path:
        return page
    if not path.startswith("/"):
        return _served(posixpath.join(posixpath.dirname(page), path), names)
    below = path.split("/")[1:]
    found = (_served("/".join(below[start:]), names) for start in range(len(below)))
    return next(filter(None, found), None)


def _served(path: str, names: Container[str]) -> str | None:
    file = posixpath.normpath(path)
    if path.endswith("/") or file == ".":
        file = posixpath.normpath(posixpath.join(file, INDEX))
    return file if file in names else None
