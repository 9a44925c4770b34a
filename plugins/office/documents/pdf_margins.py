"""What stands alike at the top or bottom of pages: their numbers and running headers."""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Mapping

from plugins.plan.reading.catalogues import N_
from plugins.plan.reading.problems import Message

from .document import DocumentBlock, DocumentParagraph, FilePlace
from .refusing import Remarks

RUNNING = Message(
    "pdf-running-lines",
    N_(
        "page numbers and running headers or footers that were left out: {count}, the first "
        "“{words}”"
    ),
    N_("nothing in the margins that belongs to the plan"),
)

# How near to the top or bottom of a page, as a share of its height.
MARGIN = 0.1
FEWEST_PAGES = 3
PAGE_NUMBER = re.compile(r"\W*(?:\w{1,8}\s+)?(\d{1,4})(?:\s*/\s*\d{1,4})?\W*")


def without_running(
    blocks: list[DocumentBlock], heights: Mapping[FilePlace, float], remarks: Remarks
) -> list[DocumentBlock]:
    """The blocks but page numbers, and lines that stand at one height on several pages."""
    at_margin = [
        block
        for block in blocks
        if isinstance(block, DocumentParagraph) and not MARGIN < heights[block.place] < 1 - MARGIN
    ]
    pages = defaultdict(set)
    for block in at_margin:
        pages[_likeness(block, heights)].add(block.place.page)
    running = {
        block.place
        for block in at_margin
        if len(pages[_likeness(block, heights)]) >= FEWEST_PAGES or _is_page_number(block)
    }
    for block in at_margin:
        if block.place in running:
            remarks.note(RUNNING, block.place, block.text)
    return [block for block in blocks if block.place not in running]


def _likeness(block: DocumentParagraph, heights: Mapping[FilePlace, float]) -> tuple[str, int]:
    """The words with any number for the page's, and the height."""
    return re.sub(r"\d+", "0", block.text), round(heights[block.place] * 100)


def _is_page_number(block: DocumentParagraph) -> bool:
    found = PAGE_NUMBER.fullmatch(block.text)
    return found is not None and int(found[1]) == block.place.page
