"""All that the pieces of a site are made from, and what a sort of pieces is."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

from plugins.editions.edition import Edition
from plugins.editions.page import Page
from plugins.editions.prose import ProseText
from plugins.publish.keys import Keys
from plugins.publish.render import Renderer
from plugins.publish.site_piece import SitePiece
from plugins.search.entries import Lexicon


@dataclass(frozen=True, slots=True, kw_only=True)
class BuildInputs:
    """All that pieces are made from: what they share is made once.

    `pages` are those of all languages; what they show is made with the piece that they are in.
    Where a site is made again, `keys` tell what is as it was, and `known` by which keys the files
    that stand were made, by their names in the output. `drawn` is the folder in which pictures are
    kept, None for nowhere.
    """

    editions: Mapping[str, Edition]
    pages: Sequence[Page]
    texts: Sequence[ProseText]
    lexicons: Mapping[str, Lexicon]
    theme: Path
    compiled: Path | None
    renderer: Renderer
    keys: Keys | None = None
    known: Mapping[str, str] = field(default_factory=dict)
    drawn: Path | None = None


@dataclass(frozen=True, slots=True)
class Sort:
    """A sort of pieces: what a piece is about, and the files of some of that, by path."""

    subjects: Callable[[BuildInputs, SitePiece], Sequence[Any]]
    files: Callable[[BuildInputs, SitePiece, Sequence[Any]], dict[str, bytes]]


def source_edition(inputs: BuildInputs) -> Edition:
    """The edition in the language of the plan."""
    return next(iter(inputs.editions.values()))


def of_one(_inputs: BuildInputs, piece: SitePiece) -> Sequence[str]:
    """The subject of a piece that is by itself: its language."""
    return (piece.language,)
