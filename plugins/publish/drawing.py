"""What is drawn of a site: pictures of pages, and sheets to be printed with their archives."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping

from plugins.awareness.posters.boards import board_files
from plugins.editions.print_urls import is_sheet
from plugins.publish.build_inputs import BuildInputs
from plugins.publish.pieces import drawn_pieces, made
from plugins.publish.progress import paced
from plugins.system.kept import forget_unused
from plugins.system.pool import executor, results
from plugins.system.programs import moment


def drawn_files(
    inputs: BuildInputs, processes: int | None, tell: Callable[[int, int], None]
) -> Iterator[Mapping[str, bytes]]:
    """Files by path, as they are done by `processes` of this machine, which keeps them.

    `tell` is told now and then how many parts of how many are done. What was kept and not asked for
    is forgotten at the end.
    """
    began, pieces = moment(), drawn_pieces(inputs)
    if not pieces:
        return
    sheets: dict[str, bytes] = {}
    with executor(inputs, processes) as pool:
        drawn = results(pool, made, pieces, processes=processes)
        for files in paced(drawn, len(pieces), tell):
            sheets |= {path: content for path, content in files.items() if is_sheet(path)}
            yield files
    yield from (board_files(edition, sheets) for edition in inputs.editions.values())
    if inputs.drawn:
        forget_unused(inputs.drawn, began)
