"""What the first view of a page weighs."""

from __future__ import annotations

import gzip
import re
from pathlib import Path
from urllib.parse import unquote, urljoin, urlsplit

from bs4 import BeautifulSoup


class Weights:
    """The bytes of what the first view of a page loads, by kind, as a host sends them."""

    def __init__(self, folder: Path, path: str) -> None:
        html = (folder / path.strip("/") / "index.html").read_bytes()
        self.page = len(gzip.compress(html, 9))
        self.fonts = self.scripts = self.others = 0
        soup = BeautifulSoup(html, "html.parser")
        tags = soup.select("script[src], link[rel=stylesheet], link[rel=icon], img[src]")
        loaded = {urljoin(f"http://x{path}", str(t.get("src") or t["href"])) for t in tags}
        for style in [url for url in loaded if url.endswith(".css")]:
            text = self.read(folder, style).decode()
            loaded |= {urljoin(style, url) for url in re.findall(r'url\("?([^")]+)', text)}
        for url in loaded:
            content = self.read(folder, url)
            if url.endswith(".woff2"):
                self.fonts += len(content)
            elif url.endswith(".js"):
                self.scripts += len(gzip.compress(content, 9))
            else:
                self.others += len(gzip.compress(content, 9))

    @staticmethod
    def read(folder: Path, url: str) -> bytes:
        """The content of an address of the site."""
        return (folder / unquote(urlsplit(url).path).lstrip("/")).read_bytes()
