"""A question to whoever runs a command: nothing is taken for a yes but a yes."""

from __future__ import annotations

import os
import sys
import unicodedata

from plugins.plan.reading.catalogues import N_
from plugins.plan.reading.saying import said

SETTING = "YES"
YES = frozenset({"yes", "có", "co"})
QUESTION = N_("Publish this? Type “yes” to publish; anything else stops here")
BY_SETTING = N_("YES=1: published without asking")
NOBODY = N_(
    "nobody can be asked, as this is no terminal: look at the preview, then run it in a terminal, "
    "or with YES=1"
)


def agreed() -> bool:
    """Whether a person types yes, or YES=1 says it; says where nobody can be asked."""
    if os.environ.get(SETTING) == "1":
        print(said(BY_SETTING), flush=True)
        return True
    if sys.stdin is None or not sys.stdin.isatty():
        print(said(NOBODY), flush=True)
        return False
    print(said(QUESTION), flush=True)
    try:
        answer = input("> ")
    except (EOFError, UnicodeDecodeError):
        return False
    return unicodedata.normalize("NFC", answer).strip().strip(".!\"'“”").casefold() in YES
