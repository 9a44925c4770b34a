"""What is said to whoever runs a command: every sentence in every language, on one line."""

from __future__ import annotations

from collections.abc import Callable

from plugins.plan.reading import catalogues
from plugins.plan.reading.catalogues import N_
from plugins.plan.reading.problems import DOMAIN, LANGUAGES, TRANSLATIONS, on_one_line

STOPPED = N_("stopped: nothing was written and nothing was changed")


def said(sentence: str, **values: object) -> str:
    """`sentence`, which is marked with `N_`, with its values, in Vietnamese and in English."""
    return in_every_language(lambda translate: translate(sentence).format(**values))


def in_every_language(words: Callable[[Callable[[str], str]], str]) -> str:
    """What `words` makes of each language's translation of sentences, side by side."""
    catalogue = (catalogues.load(TRANSLATIONS, DOMAIN, language) for language in LANGUAGES)
    return on_one_line(" / ".join(words(each.gettext) for each in catalogue))
