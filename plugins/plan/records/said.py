"""All that records say, text by text, with the language of each."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence

from pydantic import BaseModel

from plugins.plan.records.agencies import Agency
from plugins.plan.records.tasks import Cell, EditorialNote
from plugins.plan.records.types import Text


def texts_in(value: object, source: str) -> Iterator[tuple[str, str]]:
    """The code of its language and each text in `value`, whatever it is.

    Words of the official text are in the language `source`.
    """
    if isinstance(value, Text):
        yield from ((code, value.get(code) or "") for code in value.languages)
    yield from ((source, words) for words in _verbatim(value))
    for part in _parts(value):
        yield from texts_in(part, source)


def _verbatim(value: object) -> Sequence[str]:
    if isinstance(value, Cell):
        return (value.text,)
    if isinstance(value, Agency):
        return value.names_in_plan
    return (value.quote,) if isinstance(value, EditorialNote) and value.quote else ()


def _parts(value: object) -> Iterable[object]:
    if isinstance(value, BaseModel):
        return [getattr(value, name) for name in type(value).model_fields]
    if isinstance(value, Mapping):
        return value.values()
    return value if isinstance(value, Sequence) and not isinstance(value, str | bytes) else ()
