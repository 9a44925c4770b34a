"""Facts that the site's own words repeat are ones that there are."""

from __future__ import annotations

from collections.abc import Iterator

from plugins.plan.reading.case import Case
from plugins.plan.reading.catalogues import N_
from plugins.plan.reading.problems import Message, Problem, nearest
from plugins.plan.records.prose_facts import FACT_NAMES, PLACEHOLDER, unknown_names

UNKNOWN_PLACEHOLDER = Message(
    "unknown-placeholder",
    N_("there is no fact named “{name}” to put here"),
    N_("between the braces one of these: {expected}"),
)


FACT_IN_NAME = Message(
    "fact-in-name",
    N_("the name of the site is shown as typed: “{name}” would appear with its braces"),
    N_("words without braces; facts of the plan are repeated in the tagline and the description"),
)


def placeholders(case: Case) -> Iterator[Problem]:
    """The tagline and the description of the site repeat known facts only, its name none."""
    settings = case.records.settings
    if settings is None:
        return
    origin = case.places.of(settings)
    for field in ("tagline", "description"):
        text = getattr(settings, field)
        for language in text.languages:
            for _, name in unknown_names(text.get(language)):
                values = {"name": name, "expected": ", ".join(FACT_NAMES)}
                near = nearest(name, FACT_NAMES)
                yield origin.problem((field, language), UNKNOWN_PLACEHOLDER, values, near)
    for language in settings.name.languages:
        if found := PLACEHOLDER.search(settings.name.get(language) or ""):
            yield origin.problem(("name", language), FACT_IN_NAME, {"name": found[0]})
