"""Show the site while it is worked on: build, serve, and on each change build and reload.

A build that fails prints its problems, and the last good site stays. The script that reloads
the page is added to what is served, never to the files; it needs no more than `script-src
'self'` and `connect-src 'self'` from the site's Content-Security-Policy.
"""

from __future__ import annotations

import os
import re
import subprocess
import sys
import threading
import time
from contextlib import ExitStack
from http import HTTPStatus
from pathlib import Path
from urllib.parse import parse_qs, urlsplit

from watchfiles import watch

from plugins.plan.reading.catalogues import N_
from plugins.plan.reading.saying import said
from plugins.system.streams import speak_utf_8
from scripts.site_server import SiteHandler, serving

ROOT = Path(__file__).resolve().parent.parent
OUTPUT = ROOT / "output"
WATCHED = ("content", "plugins", "theme", "pelicanconf.py")
PORT = re.compile(r"[1-9][0-9]{0,4}")
HIGHEST_PORT = 65535
NO_PORT = N_("PORT: “{port}” is no port; a number from 1 to 65535, for example PORT=8001")
PORT_TAKEN = N_("port {port} cannot be used: {reason}; another one, for example PORT=8001")
RELOAD_ADDRESS = "/__reload.js"
PATIENCE = 20.0
SCRIPT = """\
addEventListener("load", async function wait() {
  const answer = await fetch("/__reload.js?seen=%d").catch(() => null);
  if (answer && (await answer.text())) location.reload();
  else setTimeout(wait, answer ? 0 : 2000);
});
"""


class Edition:
    """The number of the last good build; waits for the next one."""

    def __init__(self) -> None:
        self.number = 1
        self._changed = threading.Condition()

    def advance(self) -> None:
        """A new site has been built."""
        with self._changed:
            self.number += 1
            self._changed.notify_all()

    def newer_than(self, seen: int) -> bool:
        """True as soon as the site is newer than `seen`; False after PATIENCE seconds."""
        with self._changed:
            return self._changed.wait_for(lambda: self.number > seen, PATIENCE)


EDITION = Edition()


class ReloadingHandler(SiteHandler):
    """Adds to each page the script that reloads it after a build."""

    def respond(self) -> None:
        """Answer the script's own address; leave the rest to the plain server."""
        url = urlsplit(self.path)
        if url.path != RELOAD_ADDRESS:
            super().respond()
            return
        seen = parse_qs(url.query).get("seen", [""])[0]
        if not seen.isdecimal():
            body = SCRIPT % EDITION.number
        else:
            body = "changed\n" if EDITION.newer_than(int(seen)) else ""
        self.send_body(HTTPStatus.OK, "text/javascript; charset=utf-8", body.encode())

    def changed(self, body: bytes, path: Path) -> bytes:
        """The page with the script in its head; other files as they are."""
        if path.suffix != ".html":
            return body
        return body.replace(
            b"</head>", f'<script src="{RELOAD_ADDRESS}"></script></head>'.encode(), 1
        )


def build() -> bool:
    """Build the site in a process of its own, so that changed plugins count; True if it worked."""
    began = time.monotonic()
    command = ["pelican", "content", "-o", "output", "--fatal", "warnings", "-s", "pelicanconf.py"]
    finished = subprocess.run([sys.executable, "-m", *command], cwd=ROOT, check=False)
    seconds = time.monotonic() - began
    if finished.returncode:
        print("The build failed; the last good site stays.", file=sys.stderr, flush=True)
    else:
        print(f"Built in {seconds:.1f} s.", flush=True)
    return finished.returncode == 0


def stated_port(stated: str) -> int:
    """The port that PORT names. Raises SystemExit where it names none."""
    if not PORT.fullmatch(stated) or int(stated) > HIGHEST_PORT:
        raise SystemExit(said(NO_PORT, port=stated))
    return int(stated)


def main() -> None:
    """Build, serve at PORT and rebuild until interrupted."""
    speak_utf_8()
    port = stated_port(os.environ.get("PORT", "8000"))
    data = Path(os.environ.get("DATA_DIR", ROOT / "data"))
    paths = [path for path in (*(ROOT / name for name in WATCHED), data) if path.exists()]
    changes = watch(*paths, raise_interrupt=False, yield_on_timeout=True, rust_timeout=500)
    next(changes)  # from here on no change is missed, not even during the first build
    with ExitStack() as until_stopped:
        # Nothing is built for a port that cannot be had.
        try:
            url = until_stopped.enter_context(serving(OUTPUT, port, ReloadingHandler))
        except OSError as error:
            reason = os.strerror(error.errno or 0)
            raise SystemExit(said(PORT_TAKEN, port=port, reason=reason)) from error
        if not build() and not OUTPUT.exists():
            raise SystemExit(1)
        print(f"The site is at {url} – stop with Ctrl+C.", flush=True)
        for found in changes:
            if found and build():
                EDITION.advance()


if __name__ == "__main__":
    main()
