"""What is made besides pages in this run, and what cannot be made here."""

from __future__ import annotations

import hashlib
from collections.abc import Callable, Mapping
from ctypes.util import find_library
from functools import partial
from importlib.util import find_spec
from pathlib import Path

from plugins.editions.extras import Extra
from plugins.plan.reading.catalogues import N_
from plugins.plan.reading.characters import visible
from plugins.plan.reading.problems import LANGUAGES, Message, Problem
from plugins.plan.reading.saying import in_every_language

# The modules that each is made with, and what these are called by those who install them.
MODULES: dict[Extra, tuple[str, ...]] = {
    Extra.CARDS: (),
    Extra.IMAGES: ("PIL",),
    Extra.DATABASE: ("sqlite3",),
    Extra.ARCHIVE: ("zlib",),
    Extra.POSTERS: ("segno",),
    Extra.PRINTS: ("segno", "weasyprint"),
    Extra.BOOK: ("weasyprint",),
}
# What is no module, by the name under which the system's loader finds it.
PANGO = ("pango-1.0", "pangoft2-1.0")
SHARED: Mapping[Extra, tuple[str, ...]] = {Extra.PRINTS: PANGO, Extra.BOOK: PANGO}
PACKAGES: Mapping[str, str] = {
    "PIL": "Pillow",
    "weasyprint": "WeasyPrint",
    "pango-1.0": "Pango",
    "pangoft2-1.0": "PangoFT2",
}
NAMES: Mapping[Extra, str] = {
    Extra.CARDS: N_("cards to embed"),
    Extra.IMAGES: N_("pictures of pages for social networks"),
    Extra.DATABASE: N_("the database of all data"),
    Extra.ARCHIVE: N_("the archive of all data"),
    Extra.POSTERS: N_("posters"),
    Extra.PRINTS: N_("posters as PDF, to be printed"),
    Extra.BOOK: N_("the whole document as a book, to be printed"),
}
# Made of pages that stand without them, and taking longer than all else.
PRINTED = frozenset({Extra.PRINTS, Extra.BOOK})
SETTING, NO = "PRINTS", "no"
NOT_NO = Message(
    "prints", N_("“{value}” does not say whether PDF files are made"), N_("PRINTS=no, or nothing")
)
LEFT_OUT = N_("this publication goes without PDF files, as PRINTS=no says")
NOT_MADE = N_(
    "this publication goes without {what}: {packages} is not installed here (`make publish` "
    "installs what is missing)"
)


def prints_from(stated: str | None) -> bool:
    """Whether PRINTS lets PDF files be made. Ends the run where it says neither."""
    if not stated:
        return True
    if stated == NO:
        return False
    problem = Problem.of_setting(SETTING, NOT_NO, {"value": visible(stated)})
    raise SystemExit("\n".join(problem.render(code) for code in LANGUAGES))


def extras_of(*, publishing: bool, prints: bool = True) -> frozenset[Extra]:
    """What is made in this run: nothing of a draft, else all that its libraries are there for."""
    wanted = frozenset(Extra) if prints else frozenset(Extra) - PRINTED
    return frozenset(each for each in wanted if publishing and not _missing(each))


def not_made(*, publishing: bool, prints: bool = True) -> tuple[str, ...]:
    """What is to be said of what a publication goes without, in every language."""
    wanted = [each for each in Extra if prints or each not in PRINTED]
    without = [each for each in wanted if publishing and _missing(each)]
    left_out = (in_every_language(_left_out),) if publishing and not prints else ()
    return (*left_out, *(in_every_language(partial(_words, each)) for each in without))


def kept_of(folder: Path, data: Path) -> Path:
    """Where below `folder` is kept what the site of `data` needs again, by that folder's path."""
    return folder / hashlib.sha256(str(data.resolve()).encode()).hexdigest()[:32]


def _left_out(translate: Callable[[str], str]) -> str:
    return translate(LEFT_OUT)


def _words(extra: Extra, translate: Callable[[str], str]) -> str:
    packages = ", ".join(PACKAGES.get(module, module) for module in _missing(extra))
    return translate(NOT_MADE).format(what=translate(NAMES[extra]), packages=packages)


def _missing(extra: Extra) -> list[str]:
    modules = [module for module in MODULES[extra] if find_spec(module) is None]
    return modules + [name for name in SHARED.get(extra, ()) if find_library(name) is None]
