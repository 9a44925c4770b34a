"""PDF files, read in a process of its own: what a damaged or hostile one costs has its bounds."""

from __future__ import annotations

import pickle
import subprocess
import sys
from pathlib import Path
from typing import TypeAlias

from plugins.plan.reading.catalogues import N_
from plugins.plan.reading.problems import Message

from .document import OfficeDocument
from .refusing import CannotRead

TOO_HEAVY = Message(
    "pdf-too-heavy",
    N_("reading the file would take more than {megabytes} MB of memory or {seconds} seconds"),
    N_("only the pages with the plan, or the Word or Excel file from which the PDF was made"),
)
PDF_DAMAGED = Message(
    "pdf-damaged",
    N_("the PDF is damaged and cannot be read ({reason})"),
    N_("the PDF made again, or the Word or Excel file from which it was made"),
)

# What the child hands back: the document, or why there is none.
Answer: TypeAlias = "OfficeDocument | tuple[Message, dict[str, str]]"
MEGABYTES = 1_200
# A page with a full table takes some 0.3 seconds; the slowest machine in use a few times that.
SECONDS = 900
ROOT = Path(__file__).resolve().parents[3]
READER = f"{__package__}.pdf_reading"


def read_pdf(path: Path) -> OfficeDocument:
    """What a PDF with words says. Raises CannotRead."""
    command = [sys.executable, "-m", READER, str(path.resolve()), str(MEGABYTES), str(SECONDS)]
    try:
        ended = subprocess.run(  # noqa: S603 - a list made above, never a shell
            command,
            cwd=ROOT,
            stdin=subprocess.DEVNULL,
            capture_output=True,
            timeout=SECONDS,
            check=False,
        )
    except subprocess.TimeoutExpired as error:
        raise _too_heavy() from error
    if ended.returncode < 0:
        raise _too_heavy()
    if ended.returncode:
        last = ended.stderr.decode("utf-8", "replace").strip().splitlines()[-1:]
        raise CannotRead(PDF_DAMAGED, reason="".join(last)[:80] or str(ended.returncode))
    answer: Answer = pickle.loads(ended.stdout)  # noqa: S301 - what our own process wrote
    if isinstance(answer, OfficeDocument):
        return answer
    message, values = answer
    raise CannotRead(message, **values)


def _too_heavy() -> CannotRead:
    return CannotRead(TOO_HEAVY, megabytes=str(MEGABYTES), seconds=str(SECONDS))
