"""A piece made again: only what its keys do not say to be as it was."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from typing import Any

from plugins.editions.page import Page
from plugins.editions.urls import output_file
from plugins.feeds.deadlines_calendar import calendar_name
from plugins.feeds.keys import calendar_names, feed_names, paths_of_feed
from plugins.publish.keys import Keys
from plugins.publish.pieces import CALENDAR, FEED, PAGE, SORTS, BuildInputs, SitePiece


@dataclass(frozen=True, slots=True)
class InputsAgain:
    """What pieces are made from again: the keys, and by which ones what stands was made.

    `known` holds keys by the names of files in the output.
    """

    inputs: BuildInputs
    keys: Keys
    known: Mapping[str, str]


@dataclass(frozen=True, slots=True)
class Remade:
    """A file of a piece: its key, "" where it has none; None for a content that is known."""

    key: str
    content: bytes | None


@dataclass(frozen=True, slots=True)
class Keyed:
    """How a subject of a sort of pieces is told from what it was: its paths, and its key."""

    paths: Callable[[InputsAgain, SitePiece, Any], Sequence[str]]
    key: Callable[[InputsAgain, SitePiece, Any], str]


def made_again(given: InputsAgain, piece: SitePiece) -> Mapping[str, Remade]:
    """The files of a piece, by path, without the content of those that are as they were."""
    sort, keyed = SORTS[piece.sort], KEYED.get(piece.sort)
    subjects = sort.subjects(given.inputs, piece)
    if keyed is None:
        files = sort.files(given.inputs, piece, subjects)
        return {path: Remade("", content) for path, content in files.items()}
    remade: dict[str, Remade] = {}
    keys: dict[str, str] = {}
    changed = []
    for subject in subjects:
        key, paths = keyed.key(given, piece, subject), keyed.paths(given, piece, subject)
        if all(given.known.get(output_file(path)) == key for path in paths):
            remade |= {path: Remade(key, None) for path in paths}
        else:
            keys |= dict.fromkeys(paths, key)
            changed.append(subject)
    files = sort.files(given.inputs, piece, changed) if changed else {}
    return remade | {path: Remade(keys[path], content) for path, content in files.items()}


def _key_of_page(given: InputsAgain, _piece: SitePiece, page: Page) -> str:
    return given.keys.of_page(page, given.inputs.renderer.twins[page.key])


def _paths_of_page(_given: InputsAgain, _piece: SitePiece, page: Page) -> Sequence[str]:
    return (page.path,)


def _key_of_feed(given: InputsAgain, piece: SitePiece, key: str) -> str:
    site = given.inputs.editions[piece.language].site
    return given.keys.of_file(piece.language, f"feed {key}", feed_names(site, key))


def _paths_of_feed(given: InputsAgain, piece: SitePiece, key: str) -> Sequence[str]:
    return paths_of_feed(given.inputs.editions[piece.language], key)


def _key_of_calendar(given: InputsAgain, piece: SitePiece, key: str) -> str:
    site = given.inputs.editions[piece.language].site
    return given.keys.of_file(piece.language, f"calendar {key}", calendar_names(site, key))


def _paths_of_calendar(given: InputsAgain, piece: SitePiece, key: str) -> Sequence[str]:
    return (calendar_name(given.inputs.editions[piece.language], key).path,)


KEYED = {
    PAGE: Keyed(_paths_of_page, _key_of_page),
    FEED: Keyed(_paths_of_feed, _key_of_feed),
    CALENDAR: Keyed(_paths_of_calendar, _key_of_calendar),
}
