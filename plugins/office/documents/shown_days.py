"""What Excel shows of a day or a time, which it holds as a number of days."""

from __future__ import annotations

import datetime as dt
from decimal import Decimal
from itertools import groupby

from .format_codes import DATE_LETTERS, HALF, FormatPiece, pieces_of

MONTHS = (
    *("January", "February", "March", "April", "May", "June", "July", "August", "September"),
    *("October", "November", "December"),
)
# The last day that Excel can show is 31/12/9999.
LAST_DAY = 2_958_465
EPOCH = dt.datetime(1899, 12, 30)  # noqa: DTZ001 - Excel's days lie in no time zone
EPOCH_1904 = dt.datetime(1904, 1, 1)  # noqa: DTZ001 - the same


def has_day(section: str) -> bool:
    """Whether more than the time of a day is shown."""
    letters = {piece.code.lower() for piece in pieces_of(section)}
    return bool(letters & {"d", "y"} or not letters & {"h", "s"})


def moment_of(number: Decimal, since_1904: bool) -> dt.datetime | None:
    """The day and time that `number` stands for; None where Excel can show none."""
    if not 0 <= number <= LAST_DAY:
        return None
    # Excel counts a 29 February 1900 that there was not.
    early = not since_1904 and number < 60  # noqa: PLR2004 - the day of that date
    start = EPOCH_1904 if since_1904 else EPOCH + dt.timedelta(days=int(early))
    try:
        return start + dt.timedelta(seconds=round(number * 86_400))
    except OverflowError:
        return None


def day_text(section: str, moment: dt.datetime) -> str:
    """The day or time as that section of a format shows it."""
    pieces = pieces_of(section)
    twelve = any(piece.code == HALF for piece in pieces)
    runs = [
        (letter, "".join(piece.words or piece.code for piece in run))
        for letter, run in groupby(pieces, _date_letter)
    ]
    text = last = ""
    for at, (letter, words) in enumerate(runs):
        if not letter:
            text += words
            continue
        following = next((other for other, _ in runs[at + 1 :] if other), "")
        is_minute = letter == "m" and (last == "h" or following == "s")
        text += _date_piece(letter, len(words), moment, is_minute, twelve)
        last = letter
    return text.replace(HALF, "AM" if moment.hour < 12 else "PM").strip()  # noqa: PLR2004 - noon


def _date_letter(piece: FormatPiece) -> str:
    """Of a piece that stands for a part of a day the letter; "" for any other."""
    return piece.code.lower() if piece.code in DATE_LETTERS else ""


def _date_piece(
    letter: str, length: int, moment: dt.datetime, is_minute: bool, twelve: bool
) -> str:
    if letter == "y":
        return f"{moment.year:04}" if length > 2 else f"{moment.year % 100:02}"  # noqa: PLR2004
    if letter == "m" and not is_minute and length > 2:  # noqa: PLR2004 - names from three on
        return MONTHS[moment.month - 1][: 3 if length == 3 else None]  # noqa: PLR2004 - as above
    hour = (moment.hour % 12 or 12) if twelve else moment.hour
    value = {
        "d": moment.day,
        "h": hour,
        "s": moment.second,
        "m": moment.minute if is_minute else moment.month,
    }[letter]
    return f"{value:02}" if length > 1 else str(value)
