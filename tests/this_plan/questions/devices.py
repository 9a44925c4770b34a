"""On what the questions are asked."""

from __future__ import annotations

from collections.abc import Callable

from tests.browser.reader import Reader
from tests.browser.window import Visit

# Gives a reader who opens the site in a language, on a device.
Opens = Callable[[str, Visit], Reader]

PHONE = Visit(width=360, height=740)
DESK = Visit(width=1280, height=800)
# The desk at 200 % and at 400 %.
ENLARGED = (Visit(width=640, height=400), Visit(width=320, height=200))
