"""What the YAML parser refuses, in words for whoever wrote the file, with the usual remedy."""

from __future__ import annotations

from typing import NamedTuple

import yaml

from plugins.plan.reading.catalogues import N_
from plugins.plan.reading.places import Position
from plugins.plan.reading.problems import Message

YAML_COLON = Message(
    "yaml-colon",
    N_("a colon stands where no key can be"),
    N_(
        "a text that has a colon and a blank in it, between quotation marks: 'text: more'; or "
        "this key as far to the right as the keys beside it"
    ),
)
YAML_QUOTE = Message(
    "yaml-quote",
    N_("a quotation mark is opened here and not closed where the text ends"),
    N_("the same mark at the end of the text; inside '…' an apostrophe is written twice: ''"),
)
YAML_BRACKET = Message(
    "yaml-bracket",
    N_("a bracket is opened and not closed, or a comma is missing"),
    N_("[a, b]; a text that begins with a bracket, between quotation marks: '[a] b'"),
)
YAML_FIRST_SIGN = Message(
    "yaml-first-sign",
    N_("no text can begin with the sign found here"),
    N_("the text between quotation marks: '% of homes'"),
)
YAML_LINE = Message(
    "yaml-line",
    N_("this does not go on from the line above it"),
    N_(
        "“key: value” or “- value”, as far to the right as the lines around it; a text with "
        "quotation marks in it between marks of the other sort: '“A” and \"B\"'"
    ),
)
YAML_SYNTAX = Message(
    "yaml-syntax",
    N_("YAML cannot be read from here on"),
    N_("“key: value” or “- value”; a text with signs of YAML in it between quotation marks: '…'"),
)

# By pieces of what libyaml says, and of what its counterpart in Python says.
BY_WORDS = {
    "mapping values are not allowed": YAML_COLON,
    "cannot start any token": YAML_FIRST_SIGN,
    "expected ',' or": YAML_BRACKET,
    "did not find expected node content": YAML_BRACKET,
    "expected key": YAML_LINE,
    "expected ':'": YAML_LINE,
    "expected '-' indicator": YAML_LINE,
    "expected <block end>": YAML_LINE,
    "expected <document start>": YAML_LINE,
    "block sequence entries are not allowed": YAML_LINE,
}
YAML_FAULTS = (
    YAML_COLON,
    YAML_QUOTE,
    YAML_BRACKET,
    YAML_FIRST_SIGN,
    YAML_LINE,
    YAML_SYNTAX,
)


class YamlFault(NamedTuple):
    """What is wrong and where."""

    message: Message
    place: Position


def fault_of(error: yaml.YAMLError, last: yaml.ScalarEvent | None = None) -> YamlFault:
    """What `error` says. A quotation mark that is not closed is looked for where it was opened.

    last: the text before it. Where that stands between quotation marks on several lines, and the
    error right behind it, the mark that ends it was meant to begin another text.
    """
    if not isinstance(error, yaml.MarkedYAMLError):
        return YamlFault(YAML_SYNTAX, (1, 1))
    if "quoted scalar" in (error.context or "") and "end of stream" in (error.problem or ""):
        return YamlFault(YAML_QUOTE, _place(error.context_mark or error.problem_mark))
    mark = error.problem_mark or error.context_mark
    if last is not None and mark and (begin := _opened(last, mark.line)):
        return YamlFault(YAML_QUOTE, begin)
    said = error.problem or ""
    found = (message for words, message in BY_WORDS.items() if words in said)
    return YamlFault(next(found, YAML_SYNTAX), _place(mark))


def _opened(text: yaml.ScalarEvent, line: int) -> Position | None:
    """Where a quoted text of several lines begins that ends in `line`; None where it is none."""
    begin, end = text.start_mark, text.end_mark
    if text.style in ("'", '"') and begin and end and begin.line < end.line == line:
        return (begin.line + 1, begin.column + 1)
    return None


def _place(mark: yaml.Mark | None) -> Position:
    return (mark.line + 1, mark.column + 1) if mark else (1, 1)
