"""What an import of reports says of a file: what came of it, or every fault with a marked copy."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from pathlib import Path

from plugins.commands.import_plan import say
from plugins.office.form.form_faults import write_faults
from plugins.office.form.form_file import is_of_form
from plugins.office.workbooks.correction_drafts import write_draft
from plugins.office.workbooks.faulty_copy import write_copy
from plugins.office.workbooks.filled_reports import CellFault, FilledReports
from plugins.office.workbooks.taking_in import TakenIn
from plugins.plan.reading.catalogues import N_
from plugins.plan.reading.problems import LANGUAGES
from plugins.plan.reading.saying import in_both, numbered
from plugins.plan.reading.summary import MORE_IN_FILE, MOST_IN_FILE, listing

WRITTEN = N_("{file}: updates written: {count} ({ids})")
REPLACED = N_("{file}: updates not recorded yet that were replaced: {count} ({ids})")
FIGURES = N_("{file}: figures of indicators written: {count} ({ids})")
UNCHANGED = N_("{file}: everything in it was taken in before; nothing was written")
SOME_UNCHANGED = N_("{file}: rows taken in before, which stay as they are: {count}")
REFUSED = N_("{file}: nothing of it was taken in; points to put right: {count}")
LIST = N_("{file}: all points, and the words that were filled in: {copy}")
COPY = N_("{file}: a copy in which each point is marked in red: {copy}")
NO_COPY = N_("{file}: no copy with marked cells could be written ({reason})")
DRAFT = N_(
    "{file}: a draft of the correction is in {draft}: once the document is there by which the "
    "agency corrects itself, fill in what is empty, then move the draft to {name}"
)
NO_DRAFT = N_("{file}: no draft of the correction {name} could be written ({reason})")
CANNOT_COPY = N_("the file cannot be written anew")
MOST_IDS = 20


def tell_refused(file: Path, taken: TakenIn, reports: FilledReports | None) -> Path | None:
    """Say every fault of `file`, and write the copy in which they are marked; its path, if any.

    reports: what could be read of it.
    """
    wrong = [fault for fault in taken.faults if fault.is_wrong]
    print("\n".join(_lines(file, taken.faults)))
    if taken.problems:
        print(listing(taken.problems))
    say(REFUSED, file=file.name, count=len(wrong) + len(taken.problems))
    of_form = is_of_form(file) and file.exists()
    if not of_form and not any(fault.place.sheet for fault in wrong):
        return None
    try:
        copy = write_faults(file, wrong, reports) if of_form else write_copy(file, wrong)
    except OSError as error:
        say(NO_COPY, file=file.name, reason=error.strerror or str(error))
        return None
    if copy is None:
        for code, words in in_both(NO_COPY, file=file.name, reason="{reason}").items():
            print(words.format(reason=in_both(CANNOT_COPY)[code]))
    else:
        say(LIST if of_form else COPY, file=file.name, copy=copy)
    return copy


def write_drafts(file: Path, taken: TakenIn) -> list[Path]:
    """Write how what is recorded could be corrected, beside `file`, and say where; their paths."""
    drafts = []
    for short, text in taken.corrections.items():
        name = f"data/{short}"
        try:
            draft = write_draft(file, name, text)
        except OSError as error:
            say(NO_DRAFT, file=file.name, name=name, reason=error.strerror or str(error))
            continue
        say(DRAFT, file=file.name, draft=draft, name=name)
        drafts.append(draft)
    return drafts


def tell_taken(file: Path, taken: TakenIn) -> None:
    """Say what was written, replaced and left of `file`."""
    if taken.faults:
        print("\n".join(_lines(file, taken.faults)))
    told = ((WRITTEN, taken.written), (REPLACED, taken.replaced), (FIGURES, taken.figures))
    for sentence, ids in told:
        if ids:
            shown = ", ".join(ids[:MOST_IDS]) + (", …" if len(ids) > MOST_IDS else "")
            say(sentence, file=file.name, count=len(ids), ids=shown)
    if not any(ids for _, ids in told):
        say(UNCHANGED, file=file.name)
    elif taken.unchanged:
        say(SOME_UNCHANGED, file=file.name, count=taken.unchanged)


def _lines(file: Path, faults: Sequence[CellFault]) -> Iterator[str]:
    """Every fault in both languages, the first hundred; how many more there are."""
    for fault in faults[:MOST_IN_FILE]:
        problem = fault.problem(file.name)
        yield from (problem.render(code) for code in LANGUAGES)
    if (more := len(faults) - MOST_IN_FILE) > 0:
        for code in LANGUAGES:
            yield f"{file.name}: {numbered(MORE_IN_FILE, code, more)}"
