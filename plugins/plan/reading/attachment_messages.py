"""The problems of the files that updates bring along, as `problem_messages` has the others."""

from __future__ import annotations

from plugins.plan.reading.catalogues import N_

ATTACHMENT_MESSAGES: dict[str, tuple[str, str]] = {
    "attachment-missing": (
        N_("the file {name} does not exist under content/attachments/"),
        N_("the path of a file below that folder"),
    ),
    "attachment-outside": (
        N_("{name} leads out of content/attachments/"),
        N_("a path inside that folder, without “..”, “\\”, “:” or links to elsewhere"),
    ),
    "attachment-unsafe-name": (
        N_("“{name}” is no safe file name"),
        N_("letters a-z, digits, hyphens, single dots, up to 200 characters"),
    ),
    "attachment-type": (
        N_("files of the type of {name} are not published"),
        N_("one of these: {expected}"),
    ),
    "attachment-not-of-type": (
        N_("what the file {name} holds does not fit its name"),
        N_("a file of the type that its name says"),
    ),
    "attachment-too-large": (
        N_("the file {name} is too large"),
        N_("at most {limit} MB"),
    ),
    "attachment-same-path": (
        N_("“{name}” is already attached as “{other}”"),
        N_("names that differ in more than capital letters, each once"),
    ),
    "attachment-not-used": (
        N_("no update names this file; it is not published"),
        N_("an update that names it under attachments, or no file"),
    ),
}
