"""The public address of the site: from SITE_URL, else `address` in data/site.yaml, else none."""

from __future__ import annotations

from collections.abc import Iterator

from plugins.plan.ledger.rules import noticing
from plugins.plan.reading.case import Case, Rule
from plugins.plan.reading.catalogues import N_
from plugins.plan.reading.problems import LANGUAGES, Message, Problem
from plugins.plan.reading.stated_address import stated_address

SETTING = "SITE_URL"
NO_PUBLIC_ADDRESS = Message(
    "no-public-address",
    N_("this site has no public address yet"),
    N_(
        "the address at which readers find it: as `address` in this file, or for a single build "
        "as in `make publish SITE_URL=https://plan.example`"
    ),
)


def address_from(stated: str | None) -> str | None:
    """The address that SITE_URL states, or None where it states none.

    Ends the run where what is stated cannot be the address of a site.
    """
    if not stated:
        return None
    found = stated_address(stated, SETTING)
    if isinstance(found, Problem):
        raise SystemExit("\n".join(found.render(code) for code in LANGUAGES))
    return found


def address_rules(stated: str | None, *, publishing: bool) -> tuple[Rule, ...]:
    """What is published has an address; of any other build without one a notice says so."""
    if stated:
        return ()
    return (has_address,) if publishing else noticing((has_address,))


def has_address(case: Case) -> Iterator[Problem]:
    """data/site.yaml says where the site stands."""
    settings = case.records.settings
    if settings and settings.address is None:
        yield case.places.of(settings).problem(("address",), NO_PUBLIC_ADDRESS)
