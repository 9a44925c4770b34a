"""A question to whoever runs a command: nothing is taken for a yes but a yes."""

from __future__ import annotations

import os
import sys
import unicodedata
from dataclasses import dataclass

from plugins.plan.reading.catalogues import N_
from plugins.plan.reading.saying import said

SETTING = "YES"
YES = frozenset({"yes", "có", "co"})


@dataclass(frozen=True, slots=True, kw_only=True)
class Confirmation:
    """A question, what is said where the setting answers it, and where nobody can be asked.

    yes: what the setting must be to be a yes.
    """

    asked: str
    by_setting: str
    nobody: str
    yes: str = "1"


PUBLISHING = Confirmation(
    asked=N_("Publish this? Type “yes” to publish; anything else stops here"),
    by_setting=N_("YES=1: published without asking"),
    nobody=N_(
        "nobody can be asked, as this is no terminal: look at the preview, then run it in a "
        "terminal, or with YES=1"
    ),
)


def can_be_asked() -> bool:
    """Whether somebody sits at a terminal, whose no is an answer like a yes."""
    return sys.stdin is not None and sys.stdin.isatty()


def agreed(question: Confirmation = PUBLISHING) -> bool:
    """Whether a person types yes, or the setting says it; says where nobody can be asked."""
    if os.environ.get(SETTING) == question.yes:
        print(said(question.by_setting, yes=question.yes), flush=True)
        return True
    if not can_be_asked():
        print(said(question.nobody, yes=question.yes), flush=True)
        return False
    print(said(question.asked, yes=question.yes), flush=True)
    try:
        answer = input("> ")
    except (EOFError, UnicodeDecodeError):
        return False
    return unicodedata.normalize("NFC", answer).strip().strip(".!\"'“”").casefold() in YES
