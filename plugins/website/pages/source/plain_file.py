"""The text as received as a plain file."""

from __future__ import annotations

import codecs


def plain_file(text: str) -> bytes:
    """`text` in UTF-8 behind the mark that tells so to every program, whatever a server says."""
    return codecs.BOM_UTF8 + text.encode()
