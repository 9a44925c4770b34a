"""Links in what is shown as Markdown: texts of updates, and of facts beside the tasks."""

from __future__ import annotations

import re
from collections.abc import Iterator

from plugins.plan.reading.case import Case
from plugins.plan.reading.catalogues import N_
from plugins.plan.reading.problems import Message, Problem
from plugins.plan.records.context import Context
from plugins.plan.records.public_names import is_web_address
from plugins.plan.records.updates import Update

TEXT_LINK = Message(
    "text-link",
    N_("the link {link} is no web address"),
    N_("https:// or http:// and a host, as in [report](https://office.example/report)"),
)

# [words](address), [words]: address, <address>
LINKS = re.compile(
    r"\]\(\s*<?([^\s)>]*)|^ {0,3}\[[^]]+\]:\s*<?([^\s>]+)|<(\w+:[^\s>]*)>",
    re.MULTILINE,
)


def text_links(case: Case) -> Iterator[Problem]:
    """Each link leads to an address of the web: readers of a feed follow no other."""
    shown: tuple[Update | Context, ...] = (*case.records.updates, *case.records.contexts)
    for record in shown:
        for language in record.text.languages:
            for found in LINKS.finditer(record.text.get(language) or ""):
                link = next(part for part in found.groups() if part is not None)
                if not is_web_address(link):
                    origin = case.places.of(record)
                    yield origin.problem(("text", language), TEXT_LINK, {"link": link or "()"})
