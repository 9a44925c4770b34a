"""The reference of all fields as a page of Markdown, in one language."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from enum import Enum
from pathlib import PurePath

from pydantic import BaseModel

from plugins.plan.reading.catalogues import N_
from plugins.plan.reading.fields.examples import in_short
from plugins.plan.reading.fields.files import EXAMPLE, FileOfData
from plugins.plan.reading.fields.meanings import anchor, needed, own_meanings
from plugins.plan.reading.fields.names import NAMES
from plugins.plan.reading.fields.types import hints
from plugins.plan.reading.fields.walking import models_in
from plugins.plan.reading.fields.wording import in_words
from plugins.plan.records.deadlines import SHAPES, Timing
from plugins.plan.records.types import Text
from plugins.plan.records.update_kinds import KINDS
from plugins.plan.records.updates import Update

TITLE = N_("Every field of the data")
INTRODUCTION = N_(
    "Every file that people write below data/, with each field: what it says, how its value is "
    "written, whether it must be there, an example. The examples make up one site, which can be "
    "looked at in {folder}."
)
MADE = N_("Made from the records by `make field-reference`; do not edit.")
TEXTS = N_("Text in each language")
TEXTS_SAY = N_(
    "Each language has its words, by its two letters. A translation of official words carries the "
    "digest of what it was made from, as `en_of` for English; `make check` names the right one."
)
HOLDS_ONE = N_("Holds one record.")
HOLDS_LIST = N_("Holds a list of records.")
EVERY_SITE = N_("Every site has it.")
MAY_LACK = N_("May be left out.")
BESIDES = N_("Besides: {others}.")
PARTS = N_("Records within others")
FIELD, MEANING, TYPE = N_("Field"), N_("What it says"), N_("How it is written")
MUST, EXAMPLE_OF = N_("Needed"), N_("Example")
KINDS_TAKE = N_("What each kind takes besides:")
NOTHING = N_("nothing")
YES, DEFAULT = N_("yes"), N_("else {default}")

Translate = Callable[[str], str]


def reference(files: Sequence[FileOfData], translate: Translate, other: str) -> str:
    """The page that lists every field of `files`, in the language of `translate`.

    other: the line that leads to the page in the other language.
    """
    lines = [
        f"# {translate(TITLE)}",
        *("", other, "", translate(MADE)),
        *("", translate(INTRODUCTION).format(folder=f"[example/]({EXAMPLE.name})")),
        "",
        *(f"- [`data/{file.name}`](#{_place(file)}): {translate(file.what)}" for file in files),
    ]
    for file in files:
        lines += _file(file, translate)
    lines += ["", f"## {translate(PARTS)}", "", f'<a id="{anchor(Text)}"></a>']
    lines += [f"### {translate(TEXTS)}", "", translate(TEXTS_SAY)]
    for model in parts(files):
        lines += ["", f'<a id="{anchor(model)}"></a>', f"### {_capital(translate(NAMES[model]))}"]
        lines += _fields(model, translate)
    return "\n".join(lines) + "\n"


def parts(files: Sequence[FileOfData]) -> tuple[type[BaseModel], ...]:
    """The records that stand within those of `files`, and what they derive from, each once."""
    found: dict[type[BaseModel], None] = {}
    waiting = [file.model for file in files if file.model]
    tops = frozenset(waiting)
    while waiting:
        model = waiting.pop(0)
        inner = [each for hint in hints(model).values() for each in models_in(hint)]
        new = [each for each in (*inner, *_bases(model)) if each not in found and each not in tops]
        found |= dict.fromkeys(new)
        waiting += new
    return tuple(model for model in found if own_meanings(model))


def _bases(model: type[BaseModel]) -> list[type[BaseModel]]:
    """The records it derives from that have fields of their own."""
    return [
        base for base in model.__mro__[1:] if issubclass(base, BaseModel) and own_meanings(base)
    ]


def _file(file: FileOfData, translate: Translate) -> Iterator[str]:
    yield from ("", f'<a id="{_place(file)}"></a>', f"## `data/{file.name}`", "")
    holds = [HOLDS_LIST if file.is_list else HOLDS_ONE] if file.model else []
    said = [*holds, EVERY_SITE if file.is_needed else MAY_LACK]
    yield " ".join([f"{_capital(translate(file.what))}.", *map(translate, said)])
    if file.model:
        yield from _fields(file.model, translate)
    for path in file.examples:
        name = path.relative_to(EXAMPLE).as_posix()
        language = "yaml" if path.suffix == ".yaml" else "text"
        yield from ("", f"`data/{name}`:", "", f"```{language}", path.read_text("utf-8").rstrip())
        yield "```"


def _fields(model: type[BaseModel], translate: Translate) -> Iterator[str]:
    """The table of the fields that a record adds to those it derives from, and who has these."""
    bases = _bases(model)
    if bases or issubclass(model, Text):
        others = [f"[{translate(NAMES[base])}](#{anchor(base)})" for base in bases]
        if issubclass(model, Text):
            others.append(f"[{translate(TEXTS)}](#{anchor(Text)})")
        yield from ("", translate(BESIDES).format(others=", ".join(others)))
    heads = [translate(head) for head in (FIELD, MEANING, TYPE, MUST, EXAMPLE_OF)]
    yield from ("", f"| {' | '.join(heads)} |", "|---|---|---|---|---|")
    for field, says in own_meanings(model).items():
        cells = (
            f'<a id="{anchor(model, field)}"></a>`{field}`',
            translate(says.what),
            in_words(hints(model)[field], translate),
            _must(model, field, translate),
            f"`{in_short(model, field)}`",
        )
        yield f"| {' | '.join(cells)} |"
    if kinds := _kinds(model, translate):
        yield from ("", translate(KINDS_TAKE), "", *kinds)


def _kinds(model: type[BaseModel], translate: Translate) -> list[str]:
    """What the kinds of a record take, where that differs from kind to kind."""
    if model is Update:
        taken = {kind.value: ", ".join(of.needed) for kind, of in KINDS.items()}
    elif model is Timing:
        taken = {
            kind: " / ".join(shape.words for shape in shapes if shape.groups)
            for kind, shapes in SHAPES.items()
        }
    else:
        return []
    said = (
        (kind, f"`{fields}`" if fields else translate(NOTHING)) for kind, fields in taken.items()
    )
    return [f"- `{kind}`: {fields}" for kind, fields in said]


def _must(model: type[BaseModel], field: str, translate: Translate) -> str:
    """Whether a field must be there, or what holds where it is left out."""
    if needed(model, field):
        return translate(YES)
    default = model.model_fields[field].default
    value = default.value if isinstance(default, Enum) else default
    if isinstance(value, bool | int | str):
        return translate(DEFAULT).format(default=f"`{str(value).lower()}`")
    return "–"


def _place(file: FileOfData) -> str:
    """The anchor of a file: `data-tasks-id-yaml`."""
    parts = PurePath(f"data/{file.name}").parts
    return "-".join(parts).replace(".", "-").replace("<", "").replace(">", "")


def _capital(words: str) -> str:
    return words[:1].upper() + words[1:]
