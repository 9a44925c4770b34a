"""What is drawn of a site: pictures of pages, and sheets to be printed with their archives."""

from __future__ import annotations

from collections.abc import Iterator, Mapping

from plugins.awareness.posters.boards import board_files
from plugins.editions.print_urls import is_sheet
from plugins.publish.build_inputs import BuildInputs
from plugins.publish.pieces import drawn_pieces, made
from plugins.system.kept import forget_unused
from plugins.system.pool import executor, results
from plugins.system.programs import moment


def drawn_files(inputs: BuildInputs, processes: int | None) -> Iterator[Mapping[str, bytes]]:
    """Files by path, as they are done by `processes` of this machine, which keeps them.

    What was kept and not asked for is forgotten at the end.
    """
    began, pieces = moment(), drawn_pieces(inputs)
    if not pieces:
        return
    sheets: dict[str, bytes] = {}
    with executor(inputs, processes) as pool:
        for files in results(pool, made, pieces, processes=processes):
            sheets |= {path: content for path, content in files.items() if is_sheet(path)}
            yield files
    yield from (board_files(edition, sheets) for edition in inputs.editions.values())
    if inputs.drawn:
        forget_unused(inputs.drawn, began)
