"""The PDF files of a site, each made once: what is kept of one run serves the next."""

from __future__ import annotations

from collections.abc import Mapping
from functools import cache
from pathlib import Path

from plugins.paper.pdf import pdf_of, version
from plugins.system.kept import made_once
from plugins.system.programs import digest_of_files


def pdf_file(
    html: bytes, path: str, address: str, files: Mapping[str, bytes], kept: Path | None
) -> bytes:
    """The page at `path` as PDF; `files` are those that it may show.

    `kept` is the folder in which PDF files lie from one run to the next, None for nowhere. The
    names of `files` tell what is in them, so that the page says all that its PDF is made from.
    """
    says = b"\0".join((html, path.encode(), address.encode(), _made_with().encode()))
    return made_once(kept, says, lambda: pdf_of(html, path, address, files))


@cache
def _made_with() -> str:
    return digest_of_files((Path(__file__).parent,), (version(),))
