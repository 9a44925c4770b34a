"""Short ways to write down columns."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from plugins.plan.records.updates import Update
from plugins.plan.rows.table import Column, Described, Type, WorkedOut


def column(name: str, vi: str, en: str, form: Type = "string", path: str = "") -> Column:
    """A said column; `path` is where it stands in the record, with dots, else its name."""
    return Column(
        name=name,
        type=form,
        label=Described(vi, en),
        path=tuple((path or name).split(".")),
    )


def worked_out(name: str, vi: str, en: str, form: Type, value: WorkedOut) -> Column:
    """A column of what `value` makes of all records as of a day."""
    return Column(name=name, type=form, label=Described(vi, en), worked_out=value)


def in_force(sort: str) -> Iterator[Column]:
    """Whether a row of `sort`, "task" or "area", is in force, and which update ended that."""
    yield worked_out(
        "in_force",
        "Còn hiệu lực",
        "In force",
        "boolean",
        lambda site, id_: site.standings[sort, id_].stands,
    )
    yield worked_out(
        "dropped_by",
        "Bị bãi bỏ theo thông tin",
        "Update by which it is out of force",
        "string",
        lambda site, id_: _id(site.standings[sort, id_].dropped_by),
    )


def _id(update: Update | None) -> str | None:
    return update.id if update else None


def texts(
    name: str,
    words: tuple[str, str],
    languages: Sequence[str],
    *,
    path: Sequence[str] | None = None,
    form: Type = "string",
) -> Iterator[Column]:
    """The columns of a passage in each language of the site: `name_vi`, `name_en`, `name_en_of`.

    `words` describe it in Vietnamese and in English. `languages` begins with the source language,
    which is no translation. The passage stands at `path`, else under its name; where that is a
    list, `form` is "array" and each column holds one value an entry.
    """
    vi, en = words
    start = (name,) if path is None else tuple(path)
    for code in languages:
        yield Column(
            name=f"{name}_{code}",
            type=form,
            label=Described(vi, en),
            path=(*start, code),
            language=code,
        )
    for code in languages[1:]:
        yield Column(
            name=f"{name}_{code}_of",
            type=form,
            label=Described(
                f"{vi}: mã kiểm của nguyên văn mà bản dịch dựa vào",
                f"{en}: digest of the original that the translation was made from",
            ),
            path=(*start, f"{code}_of"),
            language=code,
        )
