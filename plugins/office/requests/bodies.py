"""Which bodies are meant: by their ids, or by the names that they bear today."""

from __future__ import annotations

import re
from collections.abc import Collection, Iterator, Sequence

from plugins.editions.edition import Edition
from plugins.office.workbooks.asked_bodies import name_today
from plugins.office.workbooks.compared_words import plain_name
from plugins.plan.reading.catalogues import N_
from plugins.plan.reading.characters import visible
from plugins.plan.reading.problems import Message, Problem, nearest
from plugins.plan.records.agencies import Agency

NO_BODY = Message(
    "request-no-body",
    N_("it is not said which agency that was"),
    N_(
        "its id, as in the name of its workbook, or its name: AGENCY=so-y-te; several with commas, "
        'in quotation marks: AGENCY="so-y-te, so-xay-dung"'
    ),
)
EMPTY = Message(
    "request-empty-body",
    N_("between commas, or after the last one, no agency is named: “{value}”"),
    N_(
        "an agency behind each comma, and quotation marks where blanks stand between: "
        'AGENCY="so-y-te, so-xay-dung"'
    ),
)
UNKNOWN_BODY = Message(
    "request-unknown-body",
    N_("no agency has the id or the name “{value}”"),
    N_("an id as in the names of the workbooks, or the name that the agency bears today"),
)
NOT_ASKED = Message(
    "request-body-not-of-today",
    N_("{name} ({value}) is a group, or is no more: it cannot be asked"),
    N_("a single agency of today: {heirs}"),
)
SETTING = "AGENCY"
BETWEEN = re.compile(r"[,;]")


def bodies_in(
    edition: Edition, typed: str, *, of_today: bool
) -> tuple[Sequence[Agency], Sequence[Problem]]:
    """The bodies that were typed, each once, and what is wrong with the others.

    of_today: only such as can be asked today.
    """
    known = _by_name(edition)
    words = [*_words(typed, known)]
    found: dict[str, Agency] = {}
    problems = _empty(typed) if words else [Problem.of_setting(SETTING, NO_BODY)]
    for word in words:
        agency = known.get(plain_name(word))
        if agency is None:
            near = nearest(word, edition.site.agencies)
            problems.append(
                Problem.of_setting(SETTING, UNKNOWN_BODY, {"value": visible(word)}, near)
            )
        elif of_today and name_today(edition, agency) is None:
            problems.append(_not_asked(edition, agency))
        else:
            found[agency.id] = agency
    return [*found.values()], problems


def _empty(typed: str) -> list[Problem]:
    """What is said of a list in which nothing stands beside a comma."""
    if all(part.strip() for part in BETWEEN.split(typed)):
        return []
    return [Problem.of_setting(SETTING, EMPTY, {"value": visible(typed.strip())})]


def _words(typed: str, known: Collection[str]) -> Iterator[str]:
    """What stands between commas, which may stand in a name too; if no name, its words alone."""
    for part in typed.split(";"):
        pieces = [*filter(None, map(str.strip, part.split(",")))]
        while pieces:
            runs = (pieces[:count] for count in range(len(pieces), 0, -1))
            own = next((run for run in runs if plain_name(", ".join(run)) in known), None)
            yield from [", ".join(own)] if own else _ids_or_name(pieces[0], known)
            pieces = pieces[len(own) if own else 1 :]


def _ids_or_name(piece: str, known: Collection[str]) -> list[str]:
    words = piece.split()
    return words if any(plain_name(word) in known for word in words) else [piece]


def _by_name(edition: Edition) -> dict[str, Agency]:
    """Each body by its id, and by a name that no other bears."""
    agencies = edition.site.agencies.values()
    named: dict[str, list[Agency]] = {}
    for agency in agencies:
        today = name_today(edition, agency)
        names = {edition.passage(agency.name).text, *((today.text,) if today else ())}
        for name in names:
            named.setdefault(plain_name(name), []).append(agency)
    alone = {name: own[0] for name, own in named.items() if len(own) == 1}
    return alone | {agency.id: agency for agency in agencies}


def _not_asked(edition: Edition, agency: Agency) -> Problem:
    site = edition.site
    heirs = (share.agency for share in site.today.successors[agency.id])
    instead = [*dict.fromkeys((*heirs, *agency.members))]
    values = {
        "value": agency.id,
        "name": edition.passage(agency.name).text,
        "heirs": ", ".join(instead) or "…",
    }
    return Problem.of_setting(SETTING, NOT_ASKED, values)
