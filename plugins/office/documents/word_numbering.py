"""Numbers that Word sets itself before paragraphs, as a person sees them: "1.", "a)", "- "."""

from __future__ import annotations

import re
from dataclasses import dataclass, field
from xml.etree.ElementTree import Element

from .word_styles import WordStyles
from .xml_parts import attribute, child, local, number, stated, switched

ROMAN = (
    *((1000, "m"), (900, "cm"), (500, "d"), (400, "cd"), (100, "c"), (90, "xc"), (50, "l")),
    *((40, "xl"), (10, "x"), (9, "ix"), (5, "v"), (4, "iv"), (1, "i")),
)
# Where Word takes a bullet from a font of signs, its character means nothing elsewhere.
OF_A_SIGN_FONT = re.compile("[\ue000-\uf8ff]")
BULLET = "•"
PLACEHOLDER = re.compile("%([1-9])")
# Beyond these a list of letters or Roman numbers is a damaged file.
MOST_LETTERS = 26 * 5
LARGEST_ROMAN = 3999
LEVELS = 9


@dataclass(frozen=True, slots=True)
class ListLevel:
    """One level of a list: its words with `%1` for the number of the first level and so on."""

    start: int
    format: str
    words: str
    restarts_after: int | None
    only_decimals: bool


@dataclass(slots=True)
class _WordList:
    abstract: str
    levels: dict[int, ListLevel]
    restarts: dict[int, int] = field(default_factory=dict)


class ListNumbers:
    """The lists of a file, and where each of them has come to."""

    def __init__(self, root: Element | None, styles: WordStyles) -> None:
        parts = [] if root is None else list(root)
        abstract = {
            attribute(each, "abstractNumId"): each
            for each in parts
            if local(each.tag) == "abstractNum"
        }
        numbers = {attribute(each, "numId"): each for each in parts if local(each.tag) == "num"}
        self._lists = {
            name: made
            for name, each in numbers.items()
            if (made := _list(each, abstract, numbers, styles)) is not None
        }
        self._counts: dict[str, dict[int, int]] = {}
        self._met: set[str] = set()

    def next(self, list_id: str, level: int) -> str:
        """What stands before the next paragraph of that list and level; "" where nothing does."""
        found = self._lists.get(list_id)
        if found is None or level not in found.levels:
            return ""
        counts = self._counts.setdefault(found.abstract, {})
        if list_id not in self._met:
            self._met.add(list_id)
            for restarted, start in found.restarts.items():
                counts[restarted] = start - 1
        counts[level] = counts.get(level, found.levels[level].start - 1) + 1
        for deeper in [each for each in counts if each > level]:
            after = found.levels[deeper].restarts_after if deeper in found.levels else None
            if after is None or (after and level < after):
                del counts[deeper]
        return _words(found.levels, counts, level)


def _words(levels: dict[int, ListLevel], counts: dict[int, int], level: int) -> str:
    form = levels[level]
    if form.format == "bullet":
        return OF_A_SIGN_FONT.sub(BULLET, form.words)

    def one(found: re.Match[str]) -> str:
        of = int(found[1]) - 1
        stated_level = levels.get(of, form)
        count = counts.get(of, stated_level.start)
        return counted(count, "decimal" if form.only_decimals else stated_level.format)

    return PLACEHOLDER.sub(one, form.words)


def counted(count: int, form: str) -> str:
    """A number as one of Word's formats writes it; in digits where it has no letters for it."""
    if form == "none":
        return ""
    if form == "decimalZero":
        return f"{count:02}"
    written = ""
    if form in {"lowerLetter", "upperLetter"} and 0 < count <= MOST_LETTERS:
        turns, letter = divmod(count - 1, 26)
        written = chr(ord("a") + letter) * (turns + 1)
    elif form in {"lowerRoman", "upperRoman"} and 0 < count <= LARGEST_ROMAN:
        for value, sign in ROMAN:
            times, count = divmod(count, value)
            written += sign * times
    if not written:
        return str(count)
    return written.upper() if form.startswith("upper") else written


def _list(
    element: Element,
    abstract: dict[str, Element],
    numbers: dict[str, Element],
    styles: WordStyles,
) -> _WordList | None:
    name = stated(element, "abstractNumId")
    linked = stated(abstract.get(name), "numStyleLink")
    if linked:
        # A list that only names a style is the list of that style.
        name = stated(numbers.get(styles.list_of(linked)[0]), "abstractNumId")
    if name not in abstract:
        return None
    found = _WordList(name, _levels(abstract[name]))
    for each in element:
        if local(each.tag) != "lvlOverride":
            continue
        level = number(attribute(each, "ilvl"))
        found.levels |= _levels(each)
        start = stated(each, "startOverride")
        if start:
            found.restarts[level] = number(start, 1)
    return found


def _levels(element: Element) -> dict[int, ListLevel]:
    levels = {}
    for each in element:
        level = number(attribute(each, "ilvl"), LEVELS)
        if local(each.tag) != "lvl" or not 0 <= level < LEVELS:
            continue
        restart = stated(each, "lvlRestart")
        form = child(each, "numFmt")
        levels[level] = ListLevel(
            start=number(stated(each, "start"), 1),
            format="decimal" if form is None else attribute(form, "val", "decimal"),
            words=stated(each, "lvlText"),
            restarts_after=number(restart) if restart else None,
            only_decimals=bool(switched(each, "isLgl")),
        )
    return levels
