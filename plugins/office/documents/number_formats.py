"""What Excel shows of a number: as its format says, so that 1.1 as "0.00" is 1.10.

Decimals are parted by a point, as the file has them: "1.10" in a column of numbers is no amount. A
format that parts thousands is for amounts, and these are written as Vietnamese offices see them:
1.234.567,5.
"""

from __future__ import annotations

import datetime as dt
from decimal import ROUND_HALF_UP, Decimal, InvalidOperation, localcontext
from functools import lru_cache
from typing import NamedTuple

from .format_codes import DATE_LETTERS, DIGITS, FormatPiece, pieces_of, sections_of
from .shown_days import day_text, has_day, moment_of

# The formats that every program knows by number; 14 is a day as the country writes it.
BUILT_IN = dict(
    (
        *((1, "0"), (2, "0.00"), (3, "#,##0"), (4, "#,##0.00"), (9, "0%"), (10, "0.00%")),
        *((11, "0.00E+00"), (14, "dd/mm/yyyy"), (15, "d-mmm-yy"), (16, "d-mmm"), (17, "mmm-yy")),
        *((18, "h:mm AM/PM"), (19, "h:mm:ss AM/PM"), (20, "h:mm"), (21, "h:mm:ss")),
        *((22, "dd/mm/yyyy h:mm"), (37, "#,##0"), (38, "#,##0"), (39, "#,##0.00")),
        *((40, "#,##0.00"), (41, "#,##0"), (42, "#,##0"), (43, "#,##0.00"), (44, "#,##0.00")),
        *((45, "mm:ss"), (46, "[h]:mm:ss"), (47, "mm:ss.0"), (48, "##0.0E+0"), (49, "@")),
    )
)
GENERAL = "General"
# Excel holds fifteen digits of a number and shows eleven where no format says more.
GENERAL_DIGITS = 11
MOST_DECIMALS = 30
LARGEST = Decimal(10) ** 30


class ShownNumber(NamedTuple):
    """What is shown of a number, its day where the format is one of days, whether it has groups."""

    text: str
    day: dt.date | None = None
    is_grouped: bool = False


def shown(value: str, code: str, since_1904: bool = False) -> ShownNumber:
    """What a program shows of the number `value` in the format `code`."""
    try:
        number = Decimal(value)
    except InvalidOperation:
        return ShownNumber(value)
    if not number.is_finite() or abs(number) > LARGEST:
        return ShownNumber(value)
    section = _section(code, number)
    if _shows_day(section):
        moment = moment_of(number, since_1904)
        if moment is None:
            return ShownNumber(value)
        return ShownNumber(day_text(section, moment), moment.date() if has_day(section) else None)
    # A section of its own for numbers below zero says itself how these are marked.
    sign = "-" if number < 0 and len(sections_of(code)) == 1 else ""
    return _figure(abs(number), section, sign)


def _figure(number: Decimal, section: str, sign: str) -> ShownNumber:
    """A number that is no day."""
    if GENERAL in section:
        words = (piece.words + piece.code for piece in pieces_of(section.replace(GENERAL, "\0")))
        return ShownNumber(sign + "".join(words).replace("\0", _general(number)))
    pieces = pieces_of(section)
    codes = {piece.code for piece in pieces}
    if codes <= {""}:
        return ShownNumber("".join(piece.words for piece in pieces))
    if codes & set("@E/"):
        return ShownNumber(sign + _general(number))
    return _plain(number, pieces, sign)


@lru_cache(maxsize=1024)
def _shows_day(code: str) -> bool:
    return GENERAL not in code and any(piece.code in DATE_LETTERS for piece in pieces_of(code))


def _section(code: str, number: Decimal) -> str:
    """Of `positive;negative;zero;text` the one for `number`."""
    sections = sections_of(code)
    if number < 0 and len(sections) > 1:
        return sections[1]
    if not number and len(sections) > 2:  # noqa: PLR2004 - the third is for zero
        return sections[2]
    return sections[0]


def _general(number: Decimal) -> str:
    """A number without a format: all its digits, as far as Excel shows them."""
    with localcontext() as context:
        context.prec = max(GENERAL_DIGITS, len(str(abs(int(number)))))
        rounded = +number
    text = f"{rounded:f}"
    return text.rstrip("0").rstrip(".") if "." in text else text


def _plain(number: Decimal, pieces: tuple[FormatPiece, ...], sign: str) -> ShownNumber:
    codes = "".join(piece.code for piece in pieces)
    whole, _, decimals = codes.partition(".")
    digits_at = [at for at, each in enumerate(whole) if each in DIGITS]
    last = digits_at[-1] if digits_at else -1
    is_grouped = last > 0 and "," in whole[:last]
    # A comma behind the last digit leaves three places away.
    thousands = whole[last + 1 :].count(",") + decimals.count(",")
    places = min(sum(each in DIGITS for each in decimals), MOST_DECIMALS)
    scaled = number * Decimal(100) ** codes.count("%") / Decimal(1000) ** thousands
    with localcontext() as context:
        context.prec = 80
        rounded = scaled.quantize(Decimal(1).scaleb(-places), rounding=ROUND_HALF_UP)
    text = f"{rounded:f}"
    before, _, after = text.partition(".")
    least = sum(each == "0" for each in whole)
    before = before.lstrip("0").rjust(least, "0")
    must = sum(each == "0" for each in decimals)
    after = after[:must] + after[must:].rstrip("0")
    if is_grouped:
        before = f"{int(before or '0'):,}".replace(",", ".")
    mark = "," if is_grouped else "."
    figure = f"{before}{mark}{after}" if after else before
    return ShownNumber(_with_words(sign + figure, pieces), is_grouped=is_grouped)


def _with_words(figure: str, pieces: tuple[FormatPiece, ...]) -> str:
    """The words of a format before and behind its figure."""
    text, is_written = "", False
    for piece in pieces:
        if piece.code in DIGITS:
            text += "" if is_written else figure
            is_written = True
        elif piece.code == "%":
            text += "%"
        else:
            text += piece.words
    return text.strip()
