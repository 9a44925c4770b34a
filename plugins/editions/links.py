"""What writes the links of a page."""

from __future__ import annotations

import re

from plugins.editions.urls import is_path

# The path, the mark ("?" or "#") that ends it, and what follows.
QUERY_OR_FRAGMENT = re.compile(r"([^?#]*)([?#]?)(.*)", re.DOTALL)


class Links:
    """Writes the links of the page at `page`: what it is given is a path from the root.

    Links are relative, so that any folder can host. `index` is the file to name where a link leads
    to a folder: nobody looks it up without a server. `folder`: links stay whole and begin with it,
    for a page that is served at any depth.
    """

    def __init__(self, page: str, index: str = "", folder: str | None = None) -> None:
        self._page, self._index = page, index
        # What leads to a part of the page itself; no path begins so where links stay whole.
        self._own = f"{page}#" if folder is None else "#"
        up = "../" * (page.count("/") - 1) or "./"
        self._root = up if folder is None else f"{folder}/"

    def __call__(self, target: str) -> str:
        """The link to `target`, its query and fragment kept.

        What is no path from the root of the site (an address with a scheme or a host, a fragment)
        is given back as it is.
        """
        if not is_path(target):
            return target
        if target.startswith(self._own):
            return target[len(self._page) :]
        way = self._root + target[1:]
        return self._named(way) if self._index else way

    def _named(self, way: str) -> str:
        path, mark, rest = QUERY_OR_FRAGMENT.fullmatch(way).groups()  # type: ignore[union-attr]
        return path + (self._index if path.endswith("/") else "") + mark + rest
