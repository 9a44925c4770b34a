"""What the script of the form holds answers against, as data made from the models and rules.

The rules are those that hold for every update (`plan/records`, `plan/rules`); nothing here states
one anew. Expressions are written as browsers read them.
"""

from __future__ import annotations

import json
from collections.abc import Mapping

from plugins.editions.edition import Edition
from plugins.office.form.form_fields import example_of_day, row_keys
from plugins.office.form.form_words import FAULTS
from plugins.office.workbooks.report_sheets import MADE_KEY, PLAN_KEY, VERSION, VERSION_KEY
from plugins.plan.reading.calendar_words import DAY
from plugins.plan.reading.heavy_text import LONGEST_TEXT
from plugins.plan.records.public_names import ON_THE_WEB
from plugins.plan.records.site_address import LABEL
from plugins.plan.records.types import ISO_DATE, YEARS, Plain
from plugins.plan.records.updates import DeliveryState
from plugins.plan.rules.updates.states import ONLY_ONGOING, WITH_REASON

# Where in the form stands what a rule asks of an update with certain states.
PLACES = {"period": ONLY_ONGOING, "obstacles": WITH_REASON}
BEFORE_DAY = "(?:ngày )?"


def needs_of_states() -> dict[DeliveryState, list[str]]:
    """What must be filled in besides, by the state that is chosen; the others are left out."""
    found: dict[DeliveryState, list[str]] = {}
    for field, states in PLACES.items():
        for state in states:
            found.setdefault(state, []).append(field)
    return found


def form_rules(edition: Edition) -> str:
    """All of it as JSON, in the words of `edition`."""
    plan, as_of = edition.site.records.plan, edition.site.as_of
    rules: Mapping[str, Plain] = {
        "about": {
            VERSION_KEY: VERSION,
            PLAN_KEY: plan.number,
            MADE_KEY: as_of.isoformat(),
        },
        "keys": list(row_keys(edition)),
        "since": plan.date.isoformat(),
        "day": in_browsers(f"{BEFORE_DAY}(?:{DAY.pattern})"),
        "iso": in_browsers(ISO_DATE.pattern),
        "years": [YEARS[0], YEARS[-1]],
        "longest": LONGEST_TEXT,
        "address": in_browsers(ON_THE_WEB.pattern),
        "label": in_browsers(LABEL.pattern),
        "example": example_of_day(as_of),
        "always": ["period"] if edition.site.cycles else [],
        "needs": {state.value: list(needed) for state, needed in needs_of_states().items()},
        "faults": {fault.value: edition.words.gettext(words) for fault, words in FAULTS.items()},
    }
    return json.dumps(rules, ensure_ascii=False, separators=(",", ":"))


def in_browsers(expression: str) -> str:
    """An expression of Python as JavaScript writes it: named groups, and what repeats them."""
    return expression.replace("(?P<", "(?<").replace("(?P=mark)", r"\k<mark>")
