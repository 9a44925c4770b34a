"""Documents as they travel: kind by kind, each property of all of them in one column.

Side by side, values that are alike compress to a third less than in a row of unlike ones.
theme/search/columns.js makes rows of them again.
"""

from __future__ import annotations

import posixpath
from collections.abc import Callable, Mapping, Sequence
from itertools import groupby

from plugins.search.documents import Document


def packed(documents: Sequence[Document]) -> dict[str, object]:
    """Columns by kind; documents of one kind stand together.

    An address is told by the folder that all of a kind share and, where it is not the id, the
    rest of it. A column that would be empty is left out; 0 stands for what a document has not.
    """
    kinds = groupby(documents, key=lambda document: document.kind)
    return {kind: _columns(list(of_kind)) for kind, of_kind in kinds}


def _columns(documents: Sequence[Document]) -> dict[str, object]:
    folder = _folder(documents)
    columns = {"page": [_page(document, folder) for document in documents]}
    for name, value in VALUES.items():
        columns[name] = [value(document) or 0 for document in documents]
    return {"folder": folder} | {name: values for name, values in columns.items() if any(values)}


def _folder(documents: Sequence[Document]) -> str:
    """The folder that all pages lie in, or below."""
    pages = (document.url.partition("#")[0].rstrip("/") for document in documents)
    folders = {page.rpartition("/")[0] or "/" for page in pages}
    return posixpath.commonpath(folders).rstrip("/") + "/"


def _page(document: Document, folder: str) -> object:
    page = document.url.removeprefix(folder).rstrip("/").replace("/#", "#")
    return 0 if page == document.id else page


def passages(document: Document) -> list[list[str]]:
    """The passages of a document, each with its anchor and language where it has them."""
    return [
        [passage.text, passage.anchor, passage.lang]
        if passage.lang
        else [passage.text, *filter(None, [passage.anchor])]
        for passage in document.passages
    ]


VALUES: Mapping[str, Callable[[Document], object]] = {
    "id": lambda document: document.id,
    "title": lambda document: document.title,
    "called": lambda document: document.called,
    "number": lambda document: document.number,
    "passages": passages,
    "area": lambda document: document.area,
    "areas": lambda document: document.areas,
    "leads": lambda document: document.leads,
    "coordinating": lambda document: document.coordinating,
    "state": lambda document: document.state,
    "sort": lambda document: document.sort,
    # The names of bodies that have a page come from their own documents.
    "bodies": lambda document: document.by,
    "tasks": lambda document: document.tasks,
    "date": lambda document: document.date,
    "corrected": lambda document: int(document.corrected),
}
