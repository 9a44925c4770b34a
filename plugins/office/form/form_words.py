"""The words of the form: hints below its questions, and what is said where an answer will not do.

They stand here in English, for the catalogues of the site.
"""

from __future__ import annotations

from collections.abc import Mapping
from enum import StrEnum

from plugins.editions.words import marked as _


class FormFault(StrEnum):
    """What can be wrong in the form; the script of the page names faults by these codes."""

    NO_BODY = "no-body"
    NO_TASK = "no-task"
    NO_STATE = "no-state"
    NO_PERIOD = "no-period"
    BEFORE_PERIOD = "before-period"
    EMPTY = "empty"
    NOT_A_DAY = "not-a-day"
    NO_SUCH_DAY = "no-such-day"
    BEFORE_PLAN = "before-plan"
    TO_COME = "to-come"
    NO_REASON = "no-reason"
    NO_PROOF = "no-proof"
    NOT_AN_ADDRESS = "not-an-address"
    TOO_LONG = "too-long"


# {value}: what was written; {label}: the name of the field; {state}: what was chosen.
FAULTS: Mapping[FormFault, str] = {
    FormFault.NO_BODY: _("Choose the agency that reports."),
    FormFault.NO_TASK: _("Choose the task."),
    FormFault.NO_STATE: _("Choose how the work stands, or “No change”."),
    FormFault.NO_PERIOD: _("Choose the period that the report is about."),
    FormFault.BEFORE_PERIOD: _(
        "“{value}” is before the period that is reported on, which begins on {start}."
    ),
    FormFault.EMPTY: _("“{label}” is empty: fill it in."),
    FormFault.NOT_A_DAY: _(
        "“{value}” cannot be read as a day: write day, month and year, as in {example}."
    ),
    FormFault.NO_SUCH_DAY: _("There is no such day in the calendar: {value}."),
    FormFault.BEFORE_PLAN: _("“{value}” is before the day of {the_document}, {since}."),
    FormFault.TO_COME: _("“{value}” is still to come: write today’s date or an earlier one."),
    FormFault.NO_REASON: _("“{state}” needs its reason: write it under “{label}”."),
    FormFault.NO_PROOF: _(
        "A report needs what shows it: write the number of the document, or its address."
    ),
    FormFault.NOT_AN_ADDRESS: _(
        "“{value}” is no address on the web: copy it whole, from https:// on."
    ),
    FormFault.TOO_LONG: _("“{label}” has {count} characters; at most {limit} are taken."),
}

# By the key of the column; {example}: a day as the language writes it.
HINTS: Mapping[str, str] = {
    "date": _("The day on which this was so, for example {example}."),
    "done": _("What, where, how much: in plain words. Name offices, not persons."),
    "obstacles": _("What stands in the way. Where the work is paused, this is its reason."),
    "next_steps": _("What comes next, and by when."),
    "document_number": _(
        "Of the report or document that shows it: number and signs, for example 12/BC-UBND."
    ),
    "document_date": _("The day that the document bears, for example {example}."),
    "document_address": _(
        "Where it can be read on the web: https://… Needed where it has no number."
    ),
}
IN_A_FURTHER_LANGUAGE = _("Only if you have it in this language.")
