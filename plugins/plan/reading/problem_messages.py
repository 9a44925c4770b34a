"""Every code of a problem with its two sentences: what is wrong, and what was expected.

The English stands here and is the msgid of the catalogues under translations/.
"""

from __future__ import annotations

from plugins.plan.reading.attachment_messages import ATTACHMENT_MESSAGES
from plugins.plan.reading.catalogues import N_
from plugins.plan.reading.ledger_messages import LEDGER_MESSAGES
from plugins.plan.reading.update_messages import UPDATE_MESSAGES

MESSAGES: dict[str, tuple[str, str]] = {
    **UPDATE_MESSAGES,
    **ATTACHMENT_MESSAGES,
    **LEDGER_MESSAGES,
    # files
    "missing-file": (N_("the file {path} does not exist"), N_("a file with this name is needed")),
    "unknown-file": (N_("no such file is known here"), N_("one of these: {expected}")),
    "misnamed-file": (
        N_("the file name does not fit the task number {id}"),
        N_("the file must be named {expected}"),
    ),
    "outside-data": (
        N_("{path} leads out of the data folder"),
        N_("a path inside the data folder, without “..”, “\\” or links to elsewhere"),
    ),
    "file-too-large": (
        N_("the file is too large"),
        N_("at most {limit} bytes"),
    ),
    "not-utf-8": (
        N_("byte {byte} is not UTF-8 text"),
        N_("a file saved in the encoding UTF-8"),
    ),
    "byte-order-mark": (
        N_("the file begins with a byte order mark (U+FEFF)"),
        N_("UTF-8 without a byte order mark"),
    ),
    # YAML
    "yaml-syntax": (N_("this is not valid YAML: {detail}"), N_("a well-formed YAML file")),
    "empty-file": (N_("the file is empty"), N_("one YAML document")),
    "several-documents": (
        N_("the file holds more than one YAML document"),
        N_("one document a file, without a second “---”"),
    ),
    "anchor-or-alias": (
        N_("an anchor, alias or merge key stands here ({found})"),
        N_("the value written out in full"),
    ),
    "yaml-tag": (N_("a YAML tag stands here ({found})"), N_("a plain value without a tag")),
    "duplicate-key": (N_("the key “{key}” is given twice"), N_("each key once")),
    "key-not-text": (
        N_("the key is not a plain word"),
        N_("a key that is a short text on one line"),
    ),
    "nested-too-deep": (
        N_("the values are nested deeper than {limit} levels"),
        N_("at most {limit} levels"),
    ),
    # characters
    "forbidden-character": (
        N_("the invisible or control character {character} stands in the text"),
        N_("visible characters, spaces and line ends only"),
    ),
    "not-nfc": (
        N_("the text is in decomposed Unicode (not NFC); it was read as NFC"),
        N_("Unicode in the form NFC"),
    ),
    "spreadsheet-error": (
        N_("the value is the spreadsheet error {value}"),
        N_("the value itself, from a cell without an error"),
    ),
    "html-in-text": (
        N_("the text holds HTML or script: {found}"),
        N_("text, not HTML"),
    ),
    # the shape of a record
    "missing-key": (N_("the key “{key}” is missing"), N_("the key “{key}” with a value")),
    "unknown-key": (N_("the key “{key}” is not known here"), N_("one of these: {expected}")),
    "not-text": (N_("the value is not a text"), N_("a text")),
    "not-list": (N_("the value is not a list"), N_("a list, each entry after “- ”")),
    "not-mapping": (N_("the value has no keys"), N_("keys with values, “key: value”")),
    "empty-value": (N_("the value is empty"), N_("a text of at least one character")),
    "empty-list": (N_("the list is empty"), N_("at least one entry")),
    "not-a-choice": (N_("“{value}” is not one of the choices"), N_("one of these: {expected}")),
    "not-a-slug": (
        N_("“{value}” is not a valid short name"),
        N_("letters a-z, digits and single hyphens, for example so-y-te"),
    ),
    "not-a-task-number": (
        N_("“{value}” is not a task number"),
        N_("area and position with a dot between them, for example 13.1"),
    ),
    "not-an-area-number": (
        N_("“{value}” is not an area number"),
        N_("a whole number without leading zero, for example 13"),
    ),
    "wrong-pattern": (N_("“{value}” has the wrong form"), N_("the form {expected}")),
    "too-long": (N_("the text is too long"), N_("at most {limit} characters")),
    "iso-date": (
        N_("“{value}” is not a date that can be read without guessing"),
        N_("a date written YYYY-MM-DD, for example 2023-02-27"),
    ),
    "impossible-date": (
        N_("there is no such day as {value}"),
        N_("a day that exists in the calendar, written YYYY-MM-DD"),
    ),
    "boolean": (N_("“{value}” is neither true nor false"), N_("true or false")),
    "whole-number": (
        N_("“{value}” is not a whole number from 1 to 9999"),
        N_("a whole number from 1 to 9999"),
    ),
    "years": (
        N_("“{value}” is not a number of years that a deadline can have"),
        N_("a whole number from 1 to 99"),
    ),
    "web-address": (
        N_("“{value}” is not a web address"),
        N_("an address that begins with https:// or http://"),
    ),
    "deadline-fields": (
        N_("the keys do not fit a deadline of the kind {kind}"),
        N_("for this kind, of date, years and after exactly: {needed}"),
    ),
    "invalid-value": (N_("the value is not valid: {detail}"), N_("a value of the right kind")),
    # languages
    "missing-source-language": (
        N_("the text in the source language ({language}) is missing"),
        N_("the text under the key “{language}”"),
    ),
    "missing-translation": (
        N_("the text in the language {language} is missing; pages show the original, marked"),
        N_("a translation under the key “{language}”"),
    ),
    "unknown-language": (
        N_("“{language}” is not a language of this site"),
        N_("one of these: {expected}"),
    ),
    "missing-digest": (
        N_("the translation does not say which original it was made from"),
        N_("the key “{key}” with the value {digest}, once the translation has been checked"),
    ),
    "stale-translation": (
        N_("the original has changed since the translation “{language}” was made"),
        N_("{digest} under the key “{key}”, once the translation has been checked"),
    ),
    "title-too-long": (
        N_("the title has {length} characters"),
        N_("at most {limit} characters"),
    ),
    # records against each other
    "duplicate-id": (N_("the id “{id}” is given twice"), N_("an id that no other entry has")),
    "duplicate-slug": (
        N_("the address “{slug}” ({language}) is already that of {other}"),
        N_("an address of its own for each body and language"),
    ),
    "unknown-area": (N_("there is no area {id}"), N_("the id of an area in areas.yaml")),
    "unknown-agency": (
        N_("there is no body “{id}”"),
        N_("the id of a body in agencies.yaml"),
    ),
    "unknown-document": (
        N_("there is no document “{id}” in the legal basis"),
        N_("the id of a document under legal_basis in plan.yaml"),
    ),
    "area-not-of-number": (
        N_("the area is {area}, the task number says {expected}"),
        N_("the area {expected}, or another task number"),
    ),
    "hole-in-numbers": (
        N_("{given} follows {before}: numbers are missing in between"),
        N_("the number {expected} next"),
    ),
    "collective-without-members": (
        N_("a collective without members"),
        N_("the ids of its members under members"),
    ),
    "members-without-collective": (
        N_("a body of the kind {kind} has members"),
        N_("members only for the kind collective"),
    ),
    "nested-collective": (
        N_("the member “{id}” is itself a group of bodies"),
        N_("members that are single bodies"),
    ),
    "may-include-not-open": (
        N_("a body of the kind {kind} has may_include"),
        N_("may_include only for the kind open"),
    ),
    "same-member-twice": (N_("the member “{id}” is given twice"), N_("each member once")),
    "unread-words": (
        N_("in “{text}” these words belong to no body: “{leftover}”"),
        N_("names from names_in_plan in agencies.yaml and nothing else"),
    ),
    "cell-differs": (
        N_("the words name {read}, the list says {listed}"),
        N_("the same bodies in the same order in both"),
    ),
    "same-body-twice": (
        N_("the body “{id}” stands twice in one cell"),
        N_("each body once in a cell"),
    ),
    "name-of-two-bodies": (
        N_("the name “{name}” is already that of {other}"),
        N_("a name in the plan that belongs to one body only"),
    ),
    "never-named": (
        N_("no cell of the plan names the body “{id}”"),
        N_("a cell that names it, or another value for named"),
    ),
    "named-in-cells": (
        N_("a cell of the plan names the body “{id}” (task {task}), but named is {named}"),
        N_("named: cells"),
    ),
    "note-without-cell": (
        N_("the note is about {cell}, which this row does not have"),
        N_("a cell of this row"),
    ),
    "note-needs-item": (
        N_("the note on the text does not say which item it is about"),
        N_("item: a number from 1 to {count}"),
    ),
    "note-without-item": (
        N_("the note is about item {item}, but there are {count}"),
        N_("the number of an item that exists, only where the cell has items"),
    ),
    "quote-not-found": (
        N_("the words “{quote}” do not stand in that place of the official text"),
        N_("words copied letter by letter from the official text"),
    ),
    "evidence-without-source": (
        N_("stated as verified, but without a source"),
        N_("at least one entry under sources, or another certainty"),
    ),
    "duplicate-term": (N_("the term “{term}” is given twice"), N_("each term once")),
    # the text as received
    "unknown-row": (N_("there is no row {row}"), N_("appendix, an area id or a task id")),
    "unknown-cell": (
        N_("a row of this sort has no cell {cell}"),
        N_("one of these: {expected}"),
    ),
    "rows-out-of-order": (
        N_("the row {row} stands after {before}"),
        N_("the rows in the order of the plan"),
    ),
    "lines-out-of-order": (
        N_("the lines {lines} go back behind line {before}"),
        N_("parts in the order of the text"),
    ),
    "lines-outside-text": (
        N_("the lines {lines} do not exist"),
        N_("lines from 1 to {last}, the smaller first"),
    ),
    "line-taken-twice": (
        N_("the words of line {line} are already given to other cells"),
        N_("each word of the text in one cell"),
    ),
    "words-beyond-line": (
        N_("{words} words do not fit on the lines {lines}"),
        N_("one line, and no more words than are left on it"),
    ),
    "line-without-cell": (
        N_("line {line} of the text belongs to no cell: “{text}”"),
        N_("each line with words in a part"),
    ),
    "pages-out-of-order": (
        N_("the page that begins on line {line} does not follow the one before"),
        N_("first lines of pages that grow and exist in the text"),
    ),
    # pages in Markdown
    "page-metadata-missing": (
        N_("the line “{name}:” is missing at the top of the page"),
        N_("key, slug, lang, title and description"),
    ),
    "page-language-unknown": (
        N_("the site has no language “{lang}”"),
        N_("one of these: {expected}"),
    ),
    "page-slug-invalid": (
        N_("the slug “{slug}” cannot be an address"),
        N_("small letters a to z, digits and single hyphens"),
    ),
    "page-taken-twice": (
        N_("“{value}” is already used by {other}"),
        N_("a value that no other page of this language has"),
    ),
    "page-without-twin": (
        N_("the page “{key}” has no version in the language {lang}"),
        N_("the same key in a file of each language"),
    ),
    "page-link-unknown": (
        N_("the link {link} leads nowhere"),
        N_("task:, area:, agency: or page: with something that exists"),
    ),
}
