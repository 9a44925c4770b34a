"""Serve a built site as a static host does: directory URLs, 404.html, gzip, its `_headers`."""

from __future__ import annotations

import contextlib
import gzip
import socket
import sys
import threading
from collections.abc import Iterator
from functools import lru_cache, partial
from http import HTTPStatus
from http.server import SimpleHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path

from plugins.output.header_rules import headers_of
from plugins.output.media_types import MEDIA_TYPES

# How often the server looks whether it should end, in seconds.
POLL = 0.02


@lru_cache(maxsize=64)
def compressed(body: bytes) -> bytes:
    """`body` in gzip; what each page loads is compressed once."""
    return gzip.compress(body, mtime=0)


def stated_headers(folder: Path, address: str) -> dict[str, str]:
    """What the `_headers` file of a site says of an address, nothing where there is none."""
    file = folder / "_headers"
    return headers_of(file.read_text("utf-8"), address) if file.is_file() else {}


class SiteHandler(SimpleHTTPRequestHandler):
    """Answers GET and HEAD from one folder; `directory` is that folder."""

    extensions_map = SimpleHTTPRequestHandler.extensions_map | MEDIA_TYPES

    def do_GET(self) -> None:
        """Send a file, the index of a folder, or 404.html."""
        self.respond()

    def do_HEAD(self) -> None:
        """Send what GET would, without the body."""
        self.respond()

    def respond(self) -> None:
        """Find the file of the requested address and send it."""
        address, _, query = self.path.partition("?")
        folder = self._inside(Path(self.translate_path(address)))
        if folder.is_dir() and not address.endswith("/"):
            self.send_response(HTTPStatus.MOVED_PERMANENTLY)
            location = "/" + address.lstrip("/") + "/"
            self.send_header("Location", f"{location}?{query}" if query else location)
            self.send_header("Content-Length", "0")
            self.end_headers()
            return
        status, path = self.found(address)
        body = path.read_bytes() if path.is_file() else b"Not found\n"
        self.send_body(status, self.guess_type(str(path)), self.changed(body, path))

    def found(self, address: str) -> tuple[HTTPStatus, Path]:
        """The file at an address; 404.html, and that status, where there is none."""
        path = self._inside(Path(self.translate_path(address)))
        if address.endswith("/"):
            path /= "index.html"
        if self._inside(path).is_file():
            return HTTPStatus.OK, path
        return HTTPStatus.NOT_FOUND, Path(self.directory) / "404.html"

    def _inside(self, path: Path) -> Path:
        """`path`, or, where there is none or it leads out of the folder, one that is not there."""
        nowhere = Path(self.directory) / "404" / "none"
        try:
            found = path.resolve()
            inside = found.is_relative_to(Path(self.directory).resolve())
            return path if inside and path.exists() else nowhere
        except (OSError, RuntimeError, ValueError):
            return nowhere

    def changed(self, body: bytes, path: Path) -> bytes:
        """What to send instead of `body`, the content of `path`; here, `body` itself."""
        del path
        return body

    def send_body(self, status: HTTPStatus, content_type: str, body: bytes) -> None:
        """Send one whole answer, compressed where that helps and the client takes it."""
        self.send_response(status)
        usual = {"Content-Type": content_type, "Cache-Control": "no-cache"}
        stated = stated_headers(Path(self.directory), self.path.partition("?")[0])
        for name, value in (usual | stated).items():
            self.send_header(name, value)
        if "gzip" in self.headers.get("Accept-Encoding", "") and "font/" not in content_type:
            body = compressed(body)
            self.send_header("Content-Encoding", "gzip")
        self.send_header("Content-Length", str(len(body)))
        self.end_headers()
        if self.command != "HEAD":
            self.wfile.write(body)

    def log_message(self, format: str, *args: object) -> None:  # noqa: A002 - http.server's name
        """Say nothing of each request."""


class SiteServer(ThreadingHTTPServer):
    """Serves each reader in a thread of its own."""

    def handle_error(
        self, request: socket.socket | tuple[bytes, socket.socket], client_address: object
    ) -> None:
        """Say what went wrong in an answer; a reader who left before its end is no fault."""
        if not isinstance(sys.exception(), ConnectionError):
            super().handle_error(request, client_address)


@contextlib.contextmanager
def serving(folder: Path, port: int = 0, handler: type[SiteHandler] = SiteHandler) -> Iterator[str]:
    """Serve `folder` on this machine while the context lasts; gives the base URL, no slash.

    Port 0 takes any free port. Raises OSError where `port` is taken.
    """
    server = SiteServer(("127.0.0.1", port), partial(handler, directory=str(folder)))
    thread = threading.Thread(target=server.serve_forever, args=(POLL,), daemon=True)
    thread.start()
    try:
        yield f"http://localhost:{server.server_port}"
    finally:
        server.shutdown()
        server.server_close()
        thread.join()
