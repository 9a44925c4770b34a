"""The words of a cell: lines that only fold joined, bullets and paragraphs told apart."""

from __future__ import annotations

import re
from collections.abc import Collection, Iterable, Sequence
from dataclasses import dataclass, field
from statistics import quantiles

from plugins.office.plans.outline import OutlineItem
from plugins.office.plans.tables.table_words import table_words

SIGN = r"[-–+•*·▪]"
MARKED = re.compile(
    rf"(?P<marker>{SIGN}(?=\s|[^\W\d])|\(?(?:\d{{1,2}}|[a-zđ]|[A-ZĐ]|[ivx]{{2,5}}|[IVX]{{2,5}})[).](?=\s))\s*"
    r"(?P<text>\S.*)",
    re.DOTALL,
)
ENDS = (".", ";", ":", "…", "!", "?", ".”", ".)", ";”")
DASH = "-–"
SIGNS = "-–+•*·▪"
FIRST_OF_COUNT = re.compile(r"\(?0?[1aAiI][).]")
# Marks after which a line cannot be whole.
OPEN_ENDS = ("-", "–", ",", "/", "(", "&", "+")
# A word, or a date, that was too long for its line.
CUT_WORD = re.compile(r"[^\W\d]-")
CUT_DATE = re.compile(r"(?:\d{1,2}/){1,2}\d{0,3}")
WHOLE_DATE = re.compile(r"(?:\d{1,2}/){1,2}(?:19|20)\d\d\b")
ENOUGH_LINES = 4
HALF = 0.5
# The end of a line on which the next word had no room.
FULL = " \n"
# A line of names that would have been so full with the next word ended on purpose.
ROOMY = 0.7


@dataclass(frozen=True, slots=True)
class Folding:
    """What is known of how the lines of a column are folded.

    folds: whether they are, as in a PDF. width: how many characters a full line has. first_words:
    the words with which cells of the column begin. is_prose: they hold sentences, not names.
    is_known: lines that are full end with a blank, and all others were ended on purpose. whole: the
    words of all its cells.
    """

    folds: bool = False
    width: float = 0
    first_words: frozenset[str] = field(default_factory=frozenset)
    is_prose: bool = False
    is_known: bool = False
    whole: frozenset[str] = field(default_factory=frozenset)


def folding_of(texts: Iterable[str], *, is_prose: bool = False) -> Folding:
    """How the lines of the cells `texts` of a column are folded by a PDF."""
    lengths: list[int] = []
    first: set[str] = set()
    whole: set[str] = set()
    full = 0
    for text in texts:
        whole.add(on_one_line(text).casefold())
        full += text.count(FULL)
        lines = [line.strip() for line in text.split("\n") if line.strip()]
        lengths += [len(line) for line in lines[:-1]]
        first.update(line.split()[0].casefold() for line in lines[:1])
    many = len(lengths) >= ENOUGH_LINES
    # Lines of prose are mostly full; those of names are mostly short, each with its own end.
    parts, at = (4, 2) if is_prose else (20, 18)
    width = quantiles(lengths, n=parts)[at] if many else max(lengths, default=0)
    is_known = full > HALF * len(lengths)
    words = frozenset(first), frozenset(whole)
    return Folding(True, width, words[0], is_prose=is_prose, is_known=is_known, whole=words[1])


def unfolded(text: str, folding: Folding) -> str:
    """The words of a cell with the line ends that mean something; the others are spaces."""
    lines = [line.lstrip() for line in text.split("\n")]
    if not folding.folds:
        return "\n".join(line.strip() for line in lines).strip()
    joined: list[str] = []
    counted: set[str] = set()
    full = ""
    for line in filter(None, lines):
        last, own = full.strip(), line.strip()
        is_full = folding.is_known and full.endswith(" ")
        if joined and not _begins_anew(last, own, folding, joined, counted, is_full=is_full):
            joined[-1] += own if _cuts_a_word(last, own) else f" {own}"
        else:
            joined.append(own)
            counted.update(_style(found["marker"]) for found in [MARKED.match(own)] if found)
        full = line
    return "\n".join(joined)


def _begins_anew(  # noqa: PLR0913 - the line, and what is known of those before it
    last: str,
    line: str,
    folding: Folding,
    joined: Sequence[str],
    counted: Collection[str],
    *,
    is_full: bool,
) -> bool:
    """Whether `line` begins something of its own within a cell whose lines fold.

    joined: what the cell holds so far. counted: the styles of markers that lines before it had.
    is_full: the line before it may only be folded.
    """
    found = MARKED.match(line)
    if found and found["marker"][0] in SIGNS:
        is_list = folding.is_prose or last.endswith(ENDS) or MARKED.match(joined[0])
        return bool(is_list) and is_marked(last, line)
    if found:
        # A number within a sentence goes on with one that began no line.
        within = is_full and found["marker"].startswith("(")
        begins = bool(FIRST_OF_COUNT.fullmatch(found["marker"])) and not within
        return begins or _style(found["marker"]) in counted
    word = line.split(maxsplit=1)[0]
    if is_unfinished(last) or not word[0].isupper():
        return False
    begins = word.casefold() in folding.first_words
    if folding.is_known:
        return not is_full or (begins and joined[-1].casefold() in folding.whole)
    needed = len(last) + 1 + len(word)
    has_room = not folding.is_prose and needed <= ROOMY * folding.width
    return needed <= folding.width and (last.endswith(ENDS) or begins or has_room)


def is_unfinished(line: str) -> bool:
    """Whether no line that is whole ends so."""
    word = line.rsplit(maxsplit=1)[-1]
    return line.endswith(OPEN_ENDS) or table_words().unfinished.are_whole(word)


def _cuts_a_word(last: str, line: str) -> bool:
    """Whether a line ended within a word: "các-⏎bon", "31/12/202⏎8"."""
    word, following = last.rsplit(maxsplit=1)[-1], line.split(maxsplit=1)[0]
    if CUT_WORD.fullmatch(word[-2:]) and following[0].islower():
        return True
    return bool(CUT_DATE.fullmatch(word) and WHOLE_DATE.match(word + following))


def is_marked(last: str, line: str) -> bool:
    """Whether `line` begins with a bullet, which is no dash within the words of `last`."""
    found = MARKED.match(line)
    if not found:
        return False
    if found["marker"] not in DASH or last.endswith(ENDS):
        return True
    return not last or not (found["text"][0].islower() or last[-1].isdigit())


def items_of(text: str, folding: Folding) -> tuple[OutlineItem, ...]:
    """The bullets and paragraphs of an official text, as the records hold them."""
    levels: list[str] = []
    items: list[OutlineItem] = []
    for passage in passages(text, folding):
        found = MARKED.fullmatch(passage)
        if not found:
            levels.clear()
            items.append(OutlineItem(text=passage))
            continue
        style = _style(found["marker"])
        if style in levels:
            del levels[levels.index(style) + 1 :]
        else:
            levels.append(style)
        items.append(OutlineItem(text=found["text"], marker=found["marker"], level=len(levels)))
    return tuple(items)


def passages(text: str, folding: Folding) -> Sequence[str]:
    """The paragraphs of a text.

    Where lines do not fold, one that goes on in small letters still belongs to that above.
    """
    lines = [line.strip() for line in unfolded(text, folding).split("\n")]
    joined: list[str] = []
    for line in filter(None, lines):
        goes_on = joined and line[0].islower() and not joined[-1].endswith(ENDS)
        if goes_on and not is_marked(joined[-1], line):
            joined[-1] += f" {line}"
        else:
            joined.append(line)
    return joined


def on_one_line(text: str) -> str:
    """`text` with single spaces, as a heading has it."""
    return " ".join(text.split())


def _style(marker: str) -> str:
    """What markers of one level have in common: dashes, letters with a bracket."""
    core = marker.strip("().")
    if not core or core in DASH:
        return "-"
    if core.isdigit():
        return f"digit{marker[-1]}"
    if core.isalnum():
        return f"letter{marker[-1]}{core.isupper()}{len(core) > 1}"
    return core
