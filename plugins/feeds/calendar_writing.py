"""Calendars and their entries as bytes, in the format of RFC 5545 (iCalendar)."""

from __future__ import annotations

from collections.abc import Iterable
from typing import TYPE_CHECKING, Any

from plugins.editions.edition import Edition

if TYPE_CHECKING:
    from icalendar import Calendar, Event

PRODUCT = "-//Cam ket Xanh//Commitments//EN"
END = b"END:VCALENDAR\r\n"


def calendar_bytes(title: str, description: str, events: Iterable[bytes]) -> bytes:
    """A calendar of `events`, which are written already."""
    from icalendar import Calendar

    calendar = Calendar()
    _add(calendar, prodid=PRODUCT, version="2.0", calscale="GREGORIAN")
    _add(calendar, name=title, x_wr_calname=title, description=description)
    return bytes(calendar.to_ical()).removesuffix(END) + b"".join(events) + END


def event_bytes(**properties: Any) -> bytes:  # noqa: ANN401 - texts, lists of them, days, times
    """An entry with these properties, whose names have underscores for hyphens."""
    from icalendar import Event

    event = Event()
    _add(event, **properties)
    return bytes(event.to_ical())


def notices(edition: Edition) -> tuple[str, ...]:
    """What must stand with every entry: that the data are samples, if they are."""
    sample = edition.site.records.plan.sample
    return (edition.words.gettext("Sample data: nothing here is real."),) if sample else ()


def _add(component: Calendar | Event, **properties: Any) -> None:  # noqa: ANN401 - as above
    for name, value in properties.items():
        component.add(name.replace("_", "-"), value)
