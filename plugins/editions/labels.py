"""What the site calls the values of its vocabularies, in English; catalogues say it in others.

Those of kinds of bodies are data: they stand in the table of kinds, in every language.
"""

from __future__ import annotations

from collections.abc import Mapping

from plugins.editions.kinds import KINDS
from plugins.editions.words import marked as _
from plugins.plan.ledger.news import OF_UPDATES, News

# The vocabularies whose labels stand in the table of kinds of bodies, and under which key.
OF_BODIES: Mapping[str, str] = {"agency_kind": "label", "agency_kinds": "labels"}
LABELS: Mapping[str, Mapping[str, str]] = {
    "row_change": {
        "added": _("Added"),
        "dropped": _("Dropped"),
        "restored": _("Restored"),
    },
    "certainty": {
        "verified": _("verified in a public source"),
        "indirect": _("indirect evidence only"),
        "not-verified": _("not verified"),
    },
    "change": {
        "unchanged": _("kept"),
        "merged": _("merged"),
        "renamed": _("renamed"),
        "split": _("split up"),
        "ended": _("abolished"),
        "uncertain": _("being checked"),
    },
    "data_type": {
        "string": _("text"),
        "integer": _("whole number"),
        "number": _("number"),
        "boolean": _("true or false"),
        "day": _("day: 2024-02-28"),
        "date": _("date as far as it is known: 2024-02-28, 2024-02 or 2024"),
        "array": _("list"),
    },
    "deadline_state": {
        "ongoing": _("Ongoing"),
        "within": _("Within the deadline"),
        "near": _("Deadline near"),
        "passed": _("Past the deadline"),
        "no-date": _("No date"),
        "in-time": _("Done in time"),
        "late": _("Done after the deadline"),
    },
    "deadline_sort": {
        "in-time": _("Done in time"),
        "late": _("Done after the deadline"),
        "passed": _("Past, no report that it was met"),
        "settled": _("Done or stopped, not known when"),
        "coming": _("Ahead"),
        "recurring": _("Recurring"),
    },
    "delivery": {
        "no-report": _("No report yet"),
        "not-started": _("Not started"),
        "in-progress": _("In progress"),
        "partly-done": _("Partly done"),
        "done": _("Done"),
        "carried-out": _("Implemented in the period"),
        "not-carried-out": _("Not implemented in the period"),
        "paused": _("Paused"),
        "stopped": _("Stopped by document"),
        "changed": _("Changed by document"),
    },
    "erratum_kind": {
        "erratum": _("Error made by this site"),
        "translation": _("Revised translation"),
        "withdrawn": _("Withdrawn"),
    },
    "news": {
        **{OF_UPDATES[kind]: words.list.title for kind, words in KINDS.items()},
        News.NAME: _("Names put right"),
        News.ERRATUM: _("Errors of this site put right"),
        News.PUBLISHER: _("Who publishes this site"),
        News.TRANSLATION: _("Wordings of translations revised"),
        News.WITHDRAWN: _("Withdrawn"),
        News.ADDED: _("New entries: agencies, places, terms and the like"),
        News.LEARNT: _("Details added that were not known before"),
        News.PUBLICATION: _("Data published"),
        News.ROLLBACK: _("This site went back to an earlier version"),
    },
    "sent_by": {
        "document-system": _("through the system for official documents"),
        "post": _("by post"),
        "email": _("by e-mail"),
        "in-person": _("in person"),
        "phone": _("by telephone"),
    },
    "direction": {
        "up": _("Should rise"),
        "down": _("Should fall"),
        "none": _("Not stated whether it should rise or fall"),
    },
    "mark": {
        "lead": _("leads"),
        "coordinating": _("supports"),
        "standing": _("standing agency"),
        "focal": _("focal point"),
    },
    "reporting": {
        "never": _("No report received here"),
        "current": _("Reported for the period"),
        "due": _("Report due"),
        "late": _("Report late"),
        "confirmed": _("Confirmed unchanged"),
    },
    # What is called otherwise where no period is to be reported on.
    "reporting_on_no_period": {"current": _("Reported")},
    "update_kind": {kind: words.name for kind, words in KINDS.items()},
    "update_kinds": {kind: words.names for kind, words in KINDS.items()},
    "cell": {
        "heading": _("heading"),
        "text": _("text"),
        "lead": _("lead column"),
        "coordinating": _("supporting column"),
        "deadline": _("deadline column"),
        "start": _("start column"),
    },
    "coverage": {
        "reported": _("With a report"),
        "confirmed-only": _("Only confirmed as unchanged"),
        "related-only": _("Related public information only"),
        "nothing": _("No report or related information"),
    },
    "context_kind": {
        "baseline": _("Baseline"),
        "context": _("Context"),
    },
    "said_by": {kind: words.said_by for kind, words in KINDS.items()},
    "update_meaning": {kind: words.meaning for kind, words in KINDS.items()},
    "role": {"lead": _("Lead"), "coordinating": _("Supporting")},
}
