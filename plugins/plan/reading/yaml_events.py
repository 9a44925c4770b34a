"""From the events of the YAML parser to plain values with their places."""

from __future__ import annotations

import sys
from typing import Any, cast

import yaml

from plugins.plan.reading import characters
from plugins.plan.reading.catalogues import N_
from plugins.plan.reading.heavy_text import TEXT_TOO_LONG, heavy, too_long
from plugins.plan.reading.places import FieldPath, ParsedFile, Position, Value, field_name
from plugins.plan.reading.problems import Message, Problem, Severity
from plugins.plan.reading.yaml_faults import fault_of

EMPTY_FILE = Message("empty-file", N_("the file is empty"), N_("one YAML document"))
SEVERAL_DOCUMENTS = Message(
    "several-documents",
    N_("the file holds more than one YAML document"),
    N_("one document a file, without a second “---”"),
)
ANCHOR_OR_ALIAS = Message(
    "anchor-or-alias",
    N_("there is an anchor, alias or merge key here ({found})"),
    N_("the value written out in full"),
)
YAML_TAG = Message(
    "yaml-tag", N_("there is a YAML tag here ({found})"), N_("a plain value without a tag")
)
DUPLICATE_KEY = Message("duplicate-key", N_("the key “{key}” is given twice"), N_("each key once"))
KEY_NOT_TEXT = Message(
    "key-not-text", N_("the key is not a plain word"), N_("a key that is a short text on one line")
)
NESTED_TOO_DEEP = Message(
    "nested-too-deep",
    N_("the values are nested deeper than {limit} levels"),
    N_("at most {limit} levels"),
)

DEEPEST = 20
LONGEST_KEY = 100
# Keys, ids and names of up to so many characters stand in thousands of files: each is held once.
SHORT = 40
NULLS = ("", "~", "null")
LOADER: Any = getattr(yaml, "CSafeLoader", yaml.SafeLoader)


class _Refused(Exception):
    """The rest of the file is not read; the problem has been noted."""


class Builder:
    """Builds a ParsedFile from the events of the parser, so that a YAML bomb never expands."""

    def __init__(self, source: ParsedFile, problems: list[Problem]) -> None:
        self.source = source
        self.problems = problems
        self.last: yaml.ScalarEvent | None = None

    def read(self, text: str) -> None:
        """Build from `text` as far as it can be parsed."""
        loader = LOADER(text)
        try:
            self.next = loader.get_event
            self._documents()
        except yaml.YAMLError as error:
            fault = fault_of(error, self.last)
            self._note(fault.message, (), fault.place)
        except _Refused:
            pass
        finally:
            loader.dispose()

    def _documents(self) -> None:
        documents = 0
        while not isinstance(event := self.next(), yaml.StreamEndEvent):
            if isinstance(event, yaml.DocumentStartEvent):
                documents += 1
                if documents > 1:
                    self._note(SEVERAL_DOCUMENTS, (), _start(event))
                    return
                self.source.value = self.value(self.next(), (), 1)
        if not documents:
            self._note(EMPTY_FILE, (), (1, 1))

    def value(self, event: yaml.Event, path: FieldPath, depth: int) -> Value:
        """The value that begins with `event`. Raises _Refused where it is nested too deep."""
        place = _start(event)
        self.source.values_at[path] = place
        if isinstance(event, yaml.ScalarEvent):
            self.last = event
            self._plain(event, path, place)
            return self._scalar(event, path, place)
        if depth > DEEPEST:
            self._note(NESTED_TOO_DEEP, path, place, limit=str(DEEPEST))
            raise _Refused
        if isinstance(event, yaml.AliasEvent):
            self._note(ANCHOR_OR_ALIAS, path, place, found=f"*{event.anchor}")
            return None
        self._plain(cast("yaml.CollectionStartEvent", event), path, place)
        if isinstance(event, yaml.SequenceStartEvent):
            return self._sequence(path, depth)
        return self._mapping(path, depth)

    def _sequence(self, path: FieldPath, depth: int) -> list[Value]:
        values: list[Value] = []
        while not isinstance(event := self.next(), yaml.SequenceEndEvent):
            values.append(self.value(event, (*path, len(values)), depth + 1))
        return values

    def _mapping(self, path: FieldPath, depth: int) -> dict[str, Value]:
        values: dict[str, Value] = {}
        while not isinstance(event := self.next(), yaml.MappingEndEvent):
            place = _start(event)
            key = self._key(event, path, place, depth)
            here = (*path, key)
            if key in values or not key:
                if key:
                    self._note(DUPLICATE_KEY, here, place, key=key)
                self._skip(here, depth)
                continue
            self.source.keys_at[here] = place
            values[key] = self.value(self.next(), here, depth + 1)
        return values

    def _skip(self, path: FieldPath, depth: int) -> None:
        kept = ParsedFile(self.source.file)
        Builder.with_events(kept, self).value(self.next(), path, depth + 1)

    @classmethod
    def with_events(cls, source: ParsedFile, other: Builder) -> Builder:
        """A builder that reads on where `other` stands and notes problems with it."""
        builder = cls(source, other.problems)
        builder.next = other.next
        return builder

    def _key(self, event: yaml.Event, path: FieldPath, place: Position, depth: int) -> str:
        """The key as text; "" where it is none or a merge key."""
        if not isinstance(event, yaml.ScalarEvent):
            self._note(KEY_NOT_TEXT, path, place)
            if not isinstance(event, yaml.AliasEvent):
                kept = ParsedFile(self.source.file)
                Builder.with_events(kept, self).value(event, path, depth + 1)
            return ""
        self._plain(event, path, place)
        if not event.style and event.value == "<<":
            self._note(ANCHOR_OR_ALIAS, path, place, found="<<")
            return ""
        if not event.value or "\n" in event.value or len(event.value) > LONGEST_KEY:
            self._note(KEY_NOT_TEXT, path, place)
            return ""
        key, _ = characters.normalised(event.value)
        return sys.intern(key)

    def _plain(
        self, event: yaml.ScalarEvent | yaml.CollectionStartEvent, path: FieldPath, place: Position
    ) -> None:
        if event.anchor is not None:
            self._note(ANCHOR_OR_ALIAS, path, place, found=f"&{event.anchor}")
        if event.tag is not None:
            self._note(YAML_TAG, path, place, found=event.tag)

    def _scalar(self, event: yaml.ScalarEvent, path: FieldPath, place: Position) -> str | None:
        value: str = event.value
        if not event.style and value in NULLS:
            return None
        if not value.isascii() and characters.heaped_marks(value) is not None:
            limit = str(characters.MOST_MARKS)
            self._note(characters.HEAPED_MARKS, path, place, limit=limit)
        elif not value.isascii():
            value, changed = characters.normalised(value)
            if changed:
                self._note(characters.NOT_NFC, path, place, Severity.NOTICE)
        if event.style == '"' and (hidden := characters.FORBIDDEN.search(value)):
            name = characters.character_name(hidden)
            self._note(characters.FORBIDDEN_CHARACTER, path, place, character=name)
        if value[:1] == "#" and value.strip() in characters.SPREADSHEET_ERRORS:
            self._note(characters.SPREADSHEET_ERROR, path, place, value=value.strip())
        if found := characters.markup(value):
            self._note(characters.HTML_IN_TEXT, path, place, found=found)
        if limits := too_long(value):
            self._note(TEXT_TOO_LONG, path, place, Severity.PROBLEM, **limits)
        elif tangled := next(heavy(value), None):
            self._note(tangled[1], path, place, Severity.PROBLEM, **tangled[2])
        return sys.intern(value) if len(value) <= SHORT else value

    def _note(
        self,
        message: Message,
        path: FieldPath,
        place: Position,
        severity: Severity = Severity.PROBLEM,
        **values: str,
    ) -> None:
        line, column = place
        self.problems.append(
            Problem(
                file=self.source.file,
                line=line,
                column=column,
                field=field_name(path),
                message=message,
                values=values,
                severity=severity,
            )
        )


def _start(event: yaml.Event) -> Position:
    mark = event.start_mark
    return (mark.line + 1, mark.column + 1) if mark else (1, 1)
