"""The words of a picture in their places."""

from __future__ import annotations

from plugins.editions.pictures import WIDTH, Picture
from plugins.images.sheet import LEADING, STRONG, TEXT, Sheet
from plugins.plan.records.colours import ColourRole

MARGIN = 72
INNER = WIDTH - 2 * MARGIN
TOP, FACTS_END, RULE, FOOT = 66, 536, 552, 566
ABOVE = ((30, 1), (26, 1))
NUMBER = ((92, 1), (72, 1), (54, 1), (40, 1))
TITLES = (64, 58, 52, 46, 40, 36, 32, 28)
FACTS, NAMES = ((30, 1), (27, 2)), 200
# Between a title and the facts below it.
GAP = 14
SITE, BESIDE = ((30, 1), (26, 1)), 24


def draw_words(sheet: Sheet, picture: Picture) -> None:
    """From above: what it is about, number and title; from below: the site, the facts."""
    _draw_foot(sheet, picture)
    end = FACTS_END
    for name, words in reversed(picture.facts):
        end = _draw_fact(sheet, name, words, end)
    top = sheet.write(picture.above, (MARGIN, TOP, INNER), ABOVE, TEXT, ColourRole.QUIET)
    top += 8
    if picture.number:
        box = (MARGIN - 4, top - 12, INNER)
        top = sheet.write(picture.number, box, NUMBER, STRONG, ColourRole.STRUCTURE) - 10
    sizes = tuple((size, max(1, int((end - top - GAP) / (size * LEADING)))) for size in TITLES)
    sheet.write(picture.title, (MARGIN, top + 2, INNER), sizes, STRONG, ColourRole.INK)


def _draw_fact(sheet: Sheet, name: str, words: str, end: int) -> int:
    """A fact that ends at `end`; gives where it begins."""
    left = MARGIN + (NAMES if name else 0)
    width = INNER + MARGIN - left
    top = end - sheet.height(words, width, FACTS, TEXT)
    sheet.write(words, (left, top, width), FACTS, TEXT, ColourRole.INK)
    if name:
        sheet.write(name, (MARGIN, top, NAMES - 16), FACTS[:1], TEXT, ColourRole.QUIET)
    return top - 4


def _draw_foot(sheet: Sheet, picture: Picture) -> None:
    sheet.fill((MARGIN, RULE, WIDTH - MARGIN - 1, RULE + 1), ColourRole.QUIET, 96)
    width = round(sheet.width(picture.beside, TEXT, BESIDE))
    role = ColourRole.ATTENTION if picture.sample else ColourRole.QUIET
    sheet.write(
        picture.beside, (WIDTH - MARGIN - width, FOOT + 5, width + 1), ((BESIDE, 1),), TEXT, role
    )
    box = (MARGIN, FOOT, INNER - width - 40)
    sheet.write(picture.foot, box, SITE, STRONG, ColourRole.STRUCTURE)
