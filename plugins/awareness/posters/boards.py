"""Which posters go onto the notice boards of a body: its own, those of its areas and its tasks."""

from __future__ import annotations

from collections.abc import Mapping
from pathlib import PurePosixPath

from plugins.editions.edition import Edition
from plugins.editions.extras import Extra
from plugins.editions.posters import leading_today, poster_keys
from plugins.editions.print_urls import board_file, poster_file
from plugins.system.archives import zipped


def bodies_with_boards(edition: Edition) -> tuple[str, ...]:
    """The keys of the bodies for whose notice boards posters are put together."""
    return tuple(f"agency:{id_}" for id_ in leading_today(edition))


def keys_of_board(edition: Edition, key: str) -> tuple[str, ...]:
    """The posters for the notice boards of the body with that key, by their keys."""
    led = leading_today(edition)[key.partition(":")[2]]
    areas = {area for task in led for area in edition.rows[task].areas}
    wanted = {key, *(f"area:{id_}" for id_ in areas), *(f"task:{id_}" for id_ in led)}
    return tuple(each for each in poster_keys(edition) if each in wanted)


def board_files(edition: Edition, sheets: Mapping[str, bytes]) -> dict[str, bytes]:
    """For each such body its posters in one archive, by path; `sheets` are PDF files by theirs."""
    if Extra.PRINTS not in edition.extras:
        return {}
    found = {}
    for key in bodies_with_boards(edition):
        paths = (poster_file(edition.urls, each) for each in keys_of_board(edition, key))
        own = {PurePosixPath(path).name: sheets[path] for path in paths}
        found[board_file(edition.urls, key)] = zipped(own)
    return found
