"""The problems of updates, context and attachments, as `problem_messages` has the others."""

from __future__ import annotations

from plugins.plan.reading.catalogues import N_

UPDATE_MESSAGES: dict[str, tuple[str, str]] = {
    # files and ids
    "not-an-update-file": (
        N_("no update has such a file name; it would be left out"),
        N_("updates/<year>/<date>-<task>.yaml, for example updates/2024/2024-02-28-12.3.yaml"),
    ),
    "unreadable-file": (
        N_("the file {path} cannot be opened"),
        N_("a file that may be read"),
    ),
    "misnamed-update": (
        N_("the file name does not fit the id {id}"),
        N_("the file must be named {expected}"),
    ),
    "misplaced-update": (
        N_("the file lies in the folder {folder}"),
        N_("the folder of the year that the id begins with: {expected}"),
    ),
    "not-an-update-id": (
        N_("“{value}” is not the id of an update"),
        N_("date and first task with a hyphen between, for example 2024-02-28-12.3"),
    ),
    "id-not-of-date-and-task": (
        N_("the id {id} does not fit the date and the first task"),
        N_("{expected}, where that is taken followed by -2, -3 and so on"),
    ),
    "date-as-known": (
        N_("“{value}” is not a date that can be read without guessing"),
        N_("a date as exactly as it is known: YYYY-MM-DD, YYYY-MM or YYYY"),
    ),
    # what it is about, who says it
    "unknown-task": (N_("there is no task {id}"), N_("the number of a task under tasks/")),
    "same-task-twice": (N_("the task {id} is named twice"), N_("each task once")),
    "unknown-item": (
        N_("task {task} has no item {item}"),
        N_("the number of an item, from 1 to {count}"),
    ),
    "same-item-twice": (N_("the item {item} is named twice"), N_("each item once")),
    "body-said-twice": (
        N_("both agency and said_by say who says it"),
        N_("agency for a body of agencies.yaml, else said_by"),
    ),
    "body-without-part": (
        N_("{agency} has no part in task {task}: its statement counts for no leading body"),
        N_("a body that leads or coordinates the task, or a member of such a group"),
    ),
    "said-by-nobody": (
        N_("it is not stated who says it"),
        N_("agency with the id of a body, or said_by with its name"),
    ),
    # what each kind and state takes
    "field-needed-for-kind": (
        N_("an update of the kind {kind} needs the key “{key}”"),
        N_("the key “{key}” with a value, or another kind"),
    ),
    "field-not-for-kind": (
        N_("the key “{key}” does not belong to an update of the kind {kind}"),
        N_("an update without this key, or another kind"),
    ),
    "amendment-of-several-tasks": (
        N_("the amendment names {count} tasks"),
        N_("one task; a file of its own for each amended task"),
    ),
    "state-not-for-ongoing": (
        N_("task {task} is ongoing and cannot be “{state}”"),
        N_("carried-out or not-carried-out, with the period"),
    ),
    "state-only-for-ongoing": (
        N_("“{state}” is said of ongoing tasks, but task {task} has a deadline"),
        N_("a state of a task with a deadline, for example in-progress or done"),
    ),
    "state-needs-period": (
        N_("“{state}” is said without a period"),
        N_("period with start and end"),
    ),
    "state-needs-reason": (N_("“{state}” is said without a reason"), N_("the reason under reason")),
    "state-needs-document": (
        N_("“{state}” is said without a document"),
        N_("number and date of the document under document"),
    ),
    "state-not-for-amendment": (
        N_("an amendment cannot say “{state}”"),
        N_("stopped, changed, or no state"),
    ),
    "state-without-report": (
        N_("the correction states “{state}”, but what it corrects is no report"),
        N_("a correction without a state, or one of a report"),
    ),
    # evidence
    "done-without-evidence": (
        N_("“{state}” is said without evidence"),
        N_("at least one entry under sources or attachments"),
    ),
    "update-without-source": (
        N_("an update of the kind {kind} names no source"),
        N_("at least one entry under sources; a report may be attached instead"),
    ),
    "source-not-to-be-found": (
        N_("the source has neither an address nor a number"),
        N_("url, archived or number"),
    ),
    # days
    "date-before-plan": (
        N_("{date} is before the day of the plan, {plan}"),
        N_("a day on or after {plan}"),
    ),
    "date-after-build-day": (
        N_("{date} is after the day of the build, {build}"),
        N_("a day on or before {build}"),
    ),
    "document-after-update": (
        N_("the document of {date} is later than the update of {said}"),
        N_("a document that existed when this was said"),
    ),
    "received-before-said": (
        N_("received on {received}, but said on {said}"),
        N_("a day of receipt on or after {said}"),
    ),
    "period-starts-after-end": (
        N_("the period starts on {start} and ends on {end}"),
        N_("a start on or before the end"),
    ),
    "period-ends-after-report": (
        N_("the period ends on {end}, after the date of the update, {said}"),
        N_("a period that had ended on {said}"),
    ),
    "period-before-plan": (
        N_("the period ends on {end}, before the plan was issued on {plan}"),
        N_("a period that ends on or after {plan}"),
    ),
    "cycle-before-plan": (
        N_("the first period ends on {first}, but the plan is of {plan}"),
        N_("a first period that ends after {plan}"),
    ),
    "cycle-without-period": (
        N_("the cycle ends on {until}, before its first period does on {first}"),
        N_("an end on or after {first}"),
    ),
    # one update and another
    "unknown-update": (N_("there is no update {id}"), N_("the id of an update under updates/")),
    "link-to-itself": (N_("the update names itself"), N_("the id of an earlier update")),
    "link-forward": (
        N_("the update {id} is of {date}, later than this one of {said}"),
        N_("the id of an earlier update"),
    ),
    "links-in-circle": (
        N_("through {id} the update comes back to itself"),
        N_("links that lead to earlier updates only"),
    ),
    "supersedes-other-kind": (
        N_("the update {id} is of another kind: {kind}"),
        N_("an update of the same kind; a correction has corrects instead"),
    ),
    "supersedes-other-tasks": (
        N_("the update {id} is about other tasks: {tasks}"),
        N_("an update about the same tasks"),
    ),
    "supersedes-other-body": (
        N_("the update {id} is by another body: {agency}"),
        N_("an update by the same body"),
    ),
    "superseded-twice": (
        N_("the update {id} is already superseded by {other}"),
        N_("the id of the update that stands now"),
    ),
    "corrects-other-tasks": (
        N_("the corrected update {id} is about other tasks: {tasks}"),
        N_("tasks of the corrected update"),
    ),
    "corrects-other-body": (
        N_("the corrected update {id} is by another body: {agency}"),
        N_("the body that said it, or no agency where this site corrects itself"),
    ),
    "corrects-other-items": (
        N_("the corrected update {id} says nothing of item {item} of task {task} alone"),
        N_("{items}, or no items where the correction is about the whole of what was said"),
    ),
    "corrects-state-of-part": (
        N_("the state of item {item} cannot be put right alone: {id} is about all of task {task}"),
        N_("a correction without items that states how the whole task stands"),
    ),
    # amendments
    "amendment-needs-item": (
        N_("the amendment of the text does not say which item it changes"),
        N_("item: a number from 1 to {count}"),
    ),
    "amendment-of-other-item": (
        N_("the amendment changes item {item}, but under tasks other items are named"),
        N_("the same item in both places, or none under tasks"),
    ),
    "amended-cell-without-items": (
        N_("the cell {cell} has no items"),
        N_("item only for the cell text"),
    ),
    "amendment-before-differs": (
        N_("these are not the words that stood before; they are: {stands}"),
        N_("the words of the plan, or those of the amendment before, letter by letter"),
    ),
    "amendment-without-before": (
        N_("the amendment does not say which words stood before"),
        N_("under the key “before”: {stands}"),
    ),
    "amendment-before-of-nothing": (
        N_("nothing stood in the cell {cell} before"),
        N_("an amendment without the key “before”"),
    ),
    "field-needed-for-cell": (
        N_("an amendment of the cell {cell} needs the key “{key}”"),
        N_("the key “{key}” under amendment"),
    ),
    "field-not-for-cell": (
        N_("the key “{key}” does not belong to an amendment of the cell {cell}"),
        N_("agencies for lead and coordinating, deadline for deadline"),
    ),
}
