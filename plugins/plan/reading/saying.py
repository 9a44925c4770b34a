"""What is said to whoever runs a command: every sentence in every language, on one line."""

from __future__ import annotations

from collections.abc import Callable, Mapping

from plugins.plan.reading import catalogues
from plugins.plan.reading.catalogues import N_
from plugins.plan.reading.problems import DOMAIN, LANGUAGES, TRANSLATIONS, on_one_line

STOPPED = N_("stopped: nothing was written and nothing was changed")


def said(sentence: str, **values: object) -> str:
    """`sentence`, which is marked with `N_`, with its values, in Vietnamese and in English."""
    return side_by_side(in_both(sentence, **values))


def in_every_language(words: Callable[[Callable[[str], str]], str]) -> str:
    """What `words` makes of each language's translation of sentences, side by side."""
    return side_by_side({code: on_one_line(words(_translation(code))) for code in LANGUAGES})


def in_both(sentence: str, **values: object) -> dict[str, str]:
    """A sentence with its values, by language."""
    return {code: translated(sentence, code, **values) for code in LANGUAGES}


def translated(sentence: str, language: str, **values: object) -> str:
    """The sentence, with its values, in one language."""
    return on_one_line(_translation(language)(sentence).format(**values))


def numbered(forms: tuple[str, str], language: str, count: int, **values: object) -> str:
    """The sentence for `count`, of two that are marked with `NP_`, in one language."""
    sentence = catalogues.load(TRANSLATIONS, DOMAIN, language).ngettext(*forms, count)
    return on_one_line(sentence.format(count=count, **values))


def side_by_side(words: Mapping[str, str]) -> str:
    """Words of every language on one line, once where they are the same."""
    return " / ".join(dict.fromkeys(words.values()))


def _translation(language: str) -> Callable[[str], str]:
    return catalogues.load(TRANSLATIONS, DOMAIN, language).gettext
