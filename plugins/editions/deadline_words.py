"""How a deadline, or a start, is read, in a sentence of one language."""

from __future__ import annotations

import datetime as dt
from collections.abc import Callable, Iterator, Mapping

from plugins.editions.words import Words
from plugins.editions.words import marked as _
from plugins.plan.facts.deadlines import DeadlineReading, DeadlineState
from plugins.plan.records.deadlines import Recurrence, Timing
from plugins.plan.records.types import DateAsKnown

EVERY: Mapping[Recurrence, str] = {
    "month": _("Every month"),
    "quarter": _("Every quarter"),
    "half-year": _("Every half-year"),
    "year": _("Every year"),
}
# Kinds without a day of their own.
WITHOUT_DAY: Mapping[str, str] = {
    "ongoing": _("Ongoing: {the_document} gives no end date, so this task is never overdue."),
    "conditional": _("{The_document} sets a condition, not a date, so no date can pass."),
    "none": _("{The_document} gives no deadline: its column is empty."),
    "unread": _("Not read: no date can be worked out from these words without guessing."),
}


def sentence(words: Words, reading: DeadlineReading) -> str:
    """How a deadline is read."""
    if reading.kind in WITHOUT_DAY:
        return words.gettext(WITHOUT_DAY[reading.kind])
    return OF_KIND.get(reading.kind, _of_time)(words, reading)


def start_sentence(words: Words, reading: DeadlineReading) -> str:
    """How the start of a task is read."""
    stated = reading.timing.stated
    if stated is None:
        return sentence(words, reading)
    return words.gettext("From %(time)s.") % {"time": _within(words, stated)}


def in_short(words: Words, reading: DeadlineReading) -> str:
    """The time that a deadline is read as, for lists; "" where it has no day.

    Of stages it is the last one's; where that has no day, those that have one.
    """
    if reading.stages:
        count = len(reading.stages)
        stages = words.ngettext("%(num)s stage", "%(num)s stages", count) % {"num": count}
        last = _in_short(words, reading.last_stage)
        times = [last] if last else [_in_short(words, stage) for stage in reading.stages]
        return ": ".join(filter(None, (stages, "; ".join(filter(None, times)))))
    return with_capital(_in_short(words, reading))


def with_capital(text: str) -> str:
    """`text` as it stands at the beginning of a line."""
    return text[:1].upper() + text[1:]


def _in_short(words: Words, reading: DeadlineReading) -> str:
    if reading.date is None:
        return ""
    day = words.short_date(reading.date)
    if reading.timing.every:
        return f"{words.gettext(EVERY[reading.timing.every])}: {day}"
    if reading.timing.start and reading.timing.end:
        return f"{_time(words, reading.timing.start)} – {_time(words, reading.timing.end)}"
    return day if reading.timing.date else time_words(words, reading.timing) or day


def time_words(words: Words, timing: Timing) -> str:
    """The day, month, quarter or year that is stated, for lists; "" for any other kind."""
    time = timing.stated if not timing.end else None
    return _time(words, time) if time else ""


def _time(words: Words, time: DateAsKnown) -> str:
    return words.date_as_known(time.first, time.precision)


def _within(words: Words, time: DateAsKnown) -> str:
    """A time as it stands in a sentence."""
    said = _time(words, time)
    if time.precision == "quarter":
        return words.gettext("the %(quarter)s") % {"quarter": said}
    return said


def length(words: Words, timing: Timing) -> str:
    """So many days, months or years."""
    if timing.days:
        return words.ngettext("%(num)s day", "%(num)s days", timing.days) % {"num": timing.days}
    if timing.months:
        form = words.ngettext("%(num)s month", "%(num)s months", timing.months)
        return form % {"num": timing.months}
    years = timing.years or 0
    return words.ngettext("%(num)s year", "%(num)s years", years) % {"num": years}


def _of_time(words: Words, reading: DeadlineReading) -> str:
    timing, due = reading.timing, words.long_date(reading.date or dt.date.min)
    if timing.date:
        return words.gettext("Due on %(due)s.") % {"due": due}
    if timing.start and timing.end:
        ends = {"start": _within(words, timing.start), "end": _within(words, timing.end)}
        return words.gettext("From %(start)s to %(end)s: until %(due)s.") % {**ends, "due": due}
    time = _within(words, timing.stated) if timing.stated else ""
    return words.gettext("By the end of %(time)s: %(due)s.") % {"time": time, "due": due}


def _relative(words: Words, reading: DeadlineReading) -> str:
    values = {"length": length(words, reading.timing)}
    if reading.counted_from is None or reading.date is None:
        form = words.gettext(
            "%(length)s after an event whose date is not known, so no date can be worked out."
        )
        return form % values
    values |= {
        "due": words.long_date(reading.date),
        "date": words.long_date(reading.counted_from),
    }
    if reading.basis:
        form = words.gettext(
            "Worked out by this site: %(due)s, which is %(length)s after %(number)s of %(date)s."
        )
        return form % {**values, "number": reading.basis.number}
    return (
        words.gettext("Worked out by this site: %(due)s, which is %(length)s after %(date)s.")
        % values
    )


def _recurring(words: Words, reading: DeadlineReading) -> str:
    series = recurrence(words, reading.timing)
    if reading.date is None:
        return f"{series}."
    form = words.gettext("%(series)s. Next due on %(due)s.")
    if reading.state is DeadlineState.PASSED:
        form = words.gettext("%(series)s. Due for the last time on %(due)s.")
    return form % {"series": series, "due": words.long_date(reading.date)}


def recurrence(words: Words, timing: Timing) -> str:
    """How often something recurs, by which days, from when, until when."""
    return ", ".join(_series(words, timing))


def _series(words: Words, timing: Timing) -> Iterator[str]:
    every = timing.every or "year"
    yield words.gettext(EVERY[every])
    form = {
        "month": words.gettext("by day %(days)s of the month"),
        "year": words.gettext("by %(days)s"),
    }.get(every, words.gettext("by day %(days)s of its last month"))
    if timing.by:
        yield form % {"days": "; ".join(_day(words, day) for day in timing.by)}
    if timing.start:
        yield words.gettext("from %(time)s") % {"time": _within(words, timing.start)}
    if timing.until:
        yield words.gettext("until %(time)s") % {"time": _within(words, timing.until)}


def _day(words: Words, day: str) -> str:
    month, _hyphen, number = day.rpartition("-")
    return words.day_of_year(int(month), int(number)) if month else str(int(number))


def _staged(words: Words, reading: DeadlineReading) -> str:
    count = len(reading.stages)
    form = words.ngettext("In %(num)s stage.", "In %(num)s stages.", count)
    return form % {"num": count}


OF_KIND: Mapping[str, Callable[[Words, DeadlineReading], str]] = {
    "relative": _relative,
    "recurring": _recurring,
    "staged": _staged,
}
