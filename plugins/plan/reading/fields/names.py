"""What the records are called that stand inside others."""

from __future__ import annotations

from collections.abc import Mapping

from pydantic import BaseModel

from plugins.plan.reading.catalogues import N_
from plugins.plan.records import (
    agencies,
    cells,
    changes,
    colours,
    columns,
    deadlines,
    evidence,
    indicators,
    kinds,
    layout,
    letters,
    plan,
    questions,
    reporting_cycles,
    requests,
    tasks,
    update_parts,
    updates,
)

NAMES: Mapping[type[BaseModel], str] = {
    evidence.Evidence: N_("source of a statement"),
    evidence.CitedDocument: N_("cited document"),
    agencies.Source: N_("source of a fact about an agency"),
    agencies.Effective: N_("when a change took effect"),
    agencies.Succession: N_("what became of an agency"),
    agencies.TakenOver: N_("what an agency took over"),
    agencies.Website: N_("website of an agency"),
    tasks.Item: N_("item of an official text"),
    tasks.Cell: N_("cell of responsibility"),
    tasks.EditorialNote: N_("editorial note"),
    deadlines.Timing: N_("how a deadline or a beginning is read"),
    deadlines.DeadlineTerms: N_("how a deadline is read"),
    deadlines.Deadline: N_("deadline"),
    deadlines.Stage: N_("stage of a deadline"),
    deadlines.StartTerms: N_("how a beginning is read"),
    deadlines.Start: N_("beginning of a task"),
    plan.DatedDocument: N_("document that deadlines may count from"),
    plan.LegalDocument: N_("document of the legal basis"),
    plan.Licence: N_("licence"),
    plan.Appendix: N_("appendix as received"),
    plan.Validity: N_("whether the document still holds"),
    columns.PlanColumn: N_("column of the table"),
    reporting_cycles.ReportingCycle: N_("reporting cycle"),
    updates.Subject: N_("task of an update"),
    updates.Period: N_("period of a statement"),
    update_parts.Attachment: N_("attached file"),
    update_parts.Correction: N_("what was wrong and what is right"),
    requests.Reminder: N_("reminder of a request"),
    requests.RequestAnswer: N_("answer to a request"),
    changes.PlanChange: N_("change of the plan"),
    indicators.IndicatorBaseline: N_("baseline of an indicator"),
    indicators.IndicatorTarget: N_("target of an indicator"),
    indicators.IndicatorValue: N_("figure of an indicator"),
    kinds.DocumentKind: N_("kind of document"),
    kinds.BodyKind: N_("kind of agency"),
    kinds.Level: N_("level of place"),
    cells.CellWords: N_("words of cells"),
    layout.LayoutPart: N_("lines of a cell"),
    layout.Received: N_("how the text was received"),
    letters.LegalFact: N_("what is known of the law"),
    questions.Question: N_("example of a question"),
    colours.Colours: N_("colours"),
}
