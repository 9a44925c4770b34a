"""Pages that reload once they change: what is shown of the site, and a server that tells of it.

The page that is looked at may be shown as the next build makes it before that build is done. The
script that reloads a page is added to what is served, never to the files; it needs no more than
`script-src 'self'` and `connect-src 'self'` from the site's Content-Security-Policy.
"""

from __future__ import annotations

import hashlib
import threading
from collections.abc import Callable
from http import HTTPStatus
from pathlib import Path
from urllib.parse import parse_qs, quote, urlsplit

from scripts.site_server import SiteHandler

RELOAD_ADDRESS = "/__reload.js"
NOT_FOUND = "404.html"
PATIENCE = 20.0
SCRIPT = """\
const { src } = document.currentScript;
addEventListener("load", async function wait() {
  const answer = await fetch(`${src}&wait=`).catch(() => null);
  if (answer && (await answer.text())) location.reload();
  else setTimeout(wait, answer ? 0 : 2000);
});
"""


class Shown:
    """What is shown besides the site that stands: the page that is looked at, as it will be.

    looked_at: the name of the file of the page that was asked for last, "" for none.
    """

    def __init__(self) -> None:
        self.looked_at = ""
        self._early: dict[str, bytes] = {}
        self._changed = threading.Condition()

    def early(self, name: str, content: bytes) -> None:
        """From now on until the build is done the file of that name holds `content`."""
        self._tell({name: content})

    def done(self) -> None:
        """A build has ended: the site that stands is what is shown."""
        self._tell({})

    def instead(self, name: str, standing: bytes) -> bytes:
        """What is shown of the file of that name, in which `standing` stands."""
        return self._early.get(name, standing)

    def becomes(self, holds: Callable[[], bool]) -> bool:
        """True as soon as what is shown makes that hold; False after PATIENCE seconds."""
        with self._changed:
            return self._changed.wait_for(holds, PATIENCE)

    def _tell(self, early: dict[str, bytes]) -> None:
        with self._changed:
            self._early = early
            self._changed.notify_all()


SHOWN = Shown()


class ReloadingHandler(SiteHandler):
    """Adds to each page the script that reloads it when it has changed."""

    def respond(self) -> None:
        """Answer the script's own address; leave the rest to the plain server."""
        url = urlsplit(self.path)
        if url.path != RELOAD_ADDRESS:
            super().respond()
            return
        asked = parse_qs(url.query, keep_blank_values=True)
        page, seen = (asked.get(name, [""])[0] for name in ("page", "seen"))
        body = SCRIPT
        if "wait" in asked:
            body = "changed\n" if SHOWN.becomes(lambda: self._digest(page) != seen) else ""
        self.send_body(HTTPStatus.OK, "text/javascript; charset=utf-8", body.encode())

    def changed(self, body: bytes, path: Path) -> bytes:
        """The page as it is shown, with the script in its head; other files as they are."""
        if path.suffix != ".html":
            return body
        if path.name != NOT_FOUND:
            SHOWN.looked_at = self._name(path)
        body = SHOWN.instead(self._name(path), body)
        address = self.path.partition("?")[0]
        script = f"{RELOAD_ADDRESS}?page={quote(address)}&amp;seen={_digest(body)}"
        return body.replace(b"</head>", f'<script src="{script}"></script></head>'.encode(), 1)

    def _digest(self, address: str) -> str:
        """What tells the page that is shown at an address from what it was."""
        _status, path = self.found(address)
        standing = path.read_bytes() if path.is_file() else b""
        return _digest(SHOWN.instead(self._name(path), standing))

    def _name(self, path: Path) -> str:
        return path.relative_to(self.directory).as_posix()


def _digest(body: bytes) -> str:
    return hashlib.sha256(body).hexdigest()[:16]
