"""What can be wrong with a chain of lines, whatever they say: of the ledger, of publications."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence

from plugins.plan.ledger.chain import Chain, Fault
from plugins.plan.reading.case import Case
from plugins.plan.reading.catalogues import N_
from plugins.plan.reading.problems import Message, Problem
from plugins.plan.records.chain import ChainLine

CHAIN_BROKEN = Message(
    "chain-broken",
    N_("the line states {stated} as the digest of the line before"),
    N_("{expected}; a line before it was changed, removed or moved"),
)
CHAIN_LINE_TWICE = Message(
    "chain-line-twice",
    N_("this line is already in the file, as line {expected}"),
    N_("each line once: take this one out"),
)
CHAIN_DAY_GOES_BACK = Message(
    "chain-day-goes-back",
    N_("the line is dated {stated}, but follows one dated {expected}"),
    N_("dates that never go back along the chain"),
)
CHAIN_FORKED = Message(
    "chain-forked",
    N_("this chain of lines has {count} ends: two branches recorded, and nothing joins them yet"),
    N_("one end: `make record` joins them by a line that names both; no line is lost"),
)
CHAIN_DAY_AHEAD = Message(
    "chain-day-ahead",
    N_("the line is dated {date}, after the day of the build, {day}"),
    N_("a build of that day or a later one: is BUILD_DATE, or the clock, right?"),
)

FAULTS: Mapping[Fault, tuple[str, Message]] = {
    Fault.NOT_NEXT: ("previous", CHAIN_BROKEN),
    Fault.TWICE: ("-", CHAIN_LINE_TWICE),
    Fault.DAY_GOES_BACK: ("date", CHAIN_DAY_GOES_BACK),
}


def broken(case: Case, file: str, chain: Chain[ChainLine]) -> Iterator[Problem]:
    """Each place where the lines of `file` do not go on from a line before, as a problem."""
    for found in chain.breaks:
        name, message = FAULTS[found.fault]
        values = {"stated": found.stated, "expected": found.expected}
        yield case.of_chain(file, message, values, name, found.line)


def forked(case: Case, file: str, chain: Chain[ChainLine]) -> Iterator[Problem]:
    """A problem where the chain has more than one end."""
    if len(chain.ends) > 1 and not chain.breaks:
        values = {"count": str(len(chain.ends))}
        yield case.of_chain(file, CHAIN_FORKED, values, line=chain.ends[0] + 1)


def day_ahead(case: Case, file: str, lines: Sequence[ChainLine]) -> Iterator[Problem]:
    """A problem of the first line that is of a day after that of the build."""
    for number, line in enumerate(lines, 1):
        if line.date > case.as_of:
            values = {"date": line.date.isoformat(), "day": case.as_of.isoformat()}
            yield case.of_chain(file, CHAIN_DAY_AHEAD, values, "date", number)
            return
