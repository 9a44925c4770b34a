"""What is said of words that do not work everywhere, and of years that cannot be right."""

from __future__ import annotations

from plugins.plan.reading.catalogues import N_
from plugins.plan.reading.problems import Message

WEB_ADDRESS = Message(
    "web-address",
    N_("“{value}” is not a web address"),
    N_(
        "https:// or http:// and a host that every reader can reach, as in "
        "https://office.example/page; no user name"
    ),
)
ONE_LINE = Message(
    "one-line",
    N_("the words stand on more than one line"),
    N_("the words on one line; after the key “>-” in place of “|” or “>”"),
)
OTHER_CENTURY = Message(
    "other-century",
    N_("the year of “{value}” cannot be right"),
    N_("a year from 1900 to 2199"),
)
RESERVED_NAME = Message(
    "reserved-name",
    N_("“{value}” cannot name a file: Windows keeps that name for itself"),
    N_("another name than con, prn, aux, nul, com1 or lpt1, also before a dot"),
)
