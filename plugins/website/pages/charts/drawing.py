"""A chart as a drawing that stands by itself: where its words and bars are, in pixels.

How wide words run is not known before a program draws them with a typeface of its own, so lines
are broken as if each letter were wide.
"""

from __future__ import annotations

import textwrap
from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import dataclass, field

from plugins.editions.edition import Edition
from plugins.editions.values import Passage
from plugins.website.pages.charts.values import DrawnRow, KeyEntry, RowsChart

WIDTH, MARGIN = 800, 24
INNER = WIDTH - 2 * MARGIN
# Sizes of words, how far apart lines are and how wide a letter is, as parts of the size.
TITLE, TEXT, SMALL = 20, 14, 12
LEADING, LETTER = 1.5, 0.58
BAR, SWATCH, GAP = 14, 12, 8


@dataclass(frozen=True, slots=True, kw_only=True)
class DrawnWords:
    """Words that begin at `x` on the line `y`; `lang` is "" where it is that of the drawing."""

    words: str
    x: float
    y: float
    size: int
    bold: bool
    lang: str


@dataclass(frozen=True, slots=True, kw_only=True)
class DrawnBox:
    """A box with the fill of `tone`: a bar, or the sign of one beside its words."""

    tone: str
    x: float
    y: float
    width: float
    height: float


@dataclass(frozen=True, slots=True, kw_only=True)
class Drawing:
    """All that stands in the drawing; `tones` are the fills that it uses."""

    title: str
    about: str
    width: int
    height: int
    tones: tuple[str, ...]
    words: tuple[DrawnWords, ...]
    boxes: tuple[DrawnBox, ...]


def drawing(edition: Edition, chart: RowsChart) -> Drawing:
    """The drawing of `chart`, with its source and its day."""
    language = edition.language.code
    own = _Sheet(language, edition.words.number)
    own.lines(Passage(chart.title, language), TITLE, bold=True)
    own.lines(Passage(chart.caption, language), TEXT)
    own.y += GAP
    own.signs(chart.key)
    for row in chart.drawn:
        own.y += GAP
        own.row(row)
    own.y += 2 * GAP
    for line in sources(edition, chart):
        own.lines(Passage(line, language), SMALL)
    return Drawing(
        title=chart.title,
        about=chart.caption,
        width=WIDTH,
        height=round(own.y + MARGIN),
        tones=tuple(entry.tone for entry in chart.key),
        words=tuple(own.words),
        boxes=tuple(own.boxes),
    )


def sources(edition: Edition, chart: RowsChart) -> Iterator[str]:
    """From what the drawing is made, as of when, under which terms."""
    site, words, _ = edition.site, edition.words, edition.words.gettext
    plan = site.records.plan
    form = _("Source: {source}; reports and public information collected by {site}.")
    yield form.format(
        source=_("{document_cited} of {date}").format(date=words.long_date(plan.date)),
        site=edition.passage(site.records.settings.name).text,
    )
    yield _("As of {date}. Terms of use: {licence}.").format(
        date=words.long_date(site.as_of), licence=edition.passage(plan.licence.name).text
    )
    if address := edition.public(chart.csv):
        yield _("Table: {address}").format(address=address)
    if plan.sample:
        yield _("Sample data: nothing here is real.")


@dataclass(slots=True)
class _Sheet:
    """What has been put down so far, down to `y`."""

    language: str
    number: Callable[[int], str]
    y: float = MARGIN
    words: list[DrawnWords] = field(default_factory=list)
    boxes: list[DrawnBox] = field(default_factory=list)

    def lines(self, passage: Passage, size: int, *, bold: bool = False) -> None:
        """Words on as many lines as they need."""
        most = int(INNER / (LETTER * size))
        for line in textwrap.wrap(passage.text, most, break_on_hyphens=False):
            self.y += LEADING * size
            self._put(line, MARGIN, size, bold=bold, lang=passage.lang)

    def row(self, row: DrawnRow) -> None:
        """What a row is about, its bars, and each with its number."""
        name = row.subject.name
        words = f"{row.subject.number} {name.text}".strip()
        beside = f"({row.size})" if not row.note else f"({row.size}) · {row.note}"
        if name.lang == self.language:
            self.lines(Passage(f"{words} {beside}", name.lang), TEXT, bold=True)
        else:
            self.lines(Passage(words, name.lang), TEXT, bold=True)
            self.lines(Passage(beside, self.language), TEXT)
        if not row.bars:
            return
        self.y += GAP
        for bar in row.bars:
            x, width = MARGIN + bar.x * INNER / 100, bar.width * INNER / 100
            self._box(bar.tone, x, self.y, (width, BAR))
        self.y += BAR
        self.signs(row.counts)

    def signs(self, entries: Iterable[KeyEntry]) -> None:
        """Fills with what they stand for and how often, side by side as far as there is room."""
        x = float(MARGIN)
        self.y += LEADING * TEXT
        for entry in entries:
            words = f"{entry.name}: {self.number(entry.count)}"
            width = SWATCH + GAP + LETTER * TEXT * len(words) + 2 * GAP
            if x > MARGIN and x + width > MARGIN + INNER:
                x, self.y = float(MARGIN), self.y + LEADING * TEXT
            self._box(entry.tone, x, self.y - SWATCH + 1, (SWATCH, SWATCH))
            self._put(words, x + SWATCH + GAP, TEXT, bold=False, lang=self.language)
            x += width

    def _put(self, words: str, x: float, size: int, *, bold: bool, lang: str) -> None:
        self.words.append(
            DrawnWords(
                words=words,
                x=round(x, 1),
                y=round(self.y, 1),
                size=size,
                bold=bold,
                lang="" if lang == self.language else lang,
            )
        )

    def _box(self, tone: str, x: float, y: float, size: Sequence[float]) -> None:
        width, height = size
        self.boxes.append(
            DrawnBox(
                tone=tone,
                x=round(x, 2),
                y=round(y, 2),
                width=round(width, 2),
                height=round(height, 2),
            )
        )
