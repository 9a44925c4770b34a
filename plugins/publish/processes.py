"""How many processes make a site."""

from __future__ import annotations

from plugins.plan.reading.catalogues import N_
from plugins.plan.reading.characters import visible
from plugins.plan.reading.problems import LANGUAGES, Message, Problem

SETTING = "BUILD_PROCESSES"
NO_NUMBER = Message(
    "build-processes",
    N_("“{value}” is not a number of processes"),
    N_("a number from 1 to {most}, or nothing for as many as there are processors"),
)
MOST = 256


def processes_from(stated: str | None) -> int | None:
    """The number that BUILD_PROCESSES states; None, as many as processors, where it states none.

    Ends the run where what is stated is no such number.
    """
    if not stated:
        return None
    if stated.isdecimal() and stated.isascii() and 1 <= int(stated[:4]) <= MOST:
        return int(stated[:4])
    values = {"value": visible(stated), "most": str(MOST)}
    problem = Problem.of_setting(SETTING, NO_NUMBER, values)
    raise SystemExit("\n".join(problem.render(code) for code in LANGUAGES))
