"""`python -m plugins import-plan`: from a file of an office to data, with a list of doubts."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from pathlib import Path
from typing import cast

from plugins.commands.after_import import checked_import
from plugins.office.documents.document import OfficeDocument, Refused, Remark
from plugins.office.documents.opening import open_document
from plugins.office.documents.places import said_place
from plugins.office.folder_writing import held
from plugins.office.plans.asking.answers_file import ANSWERS, Answers, read_answers
from plugins.office.plans.asking.doubt_groups import grouped
from plugins.office.plans.asking.doubt_words import WIDTH, wrapped
from plugins.office.plans.asking.doubts_listed import listed
from plugins.office.plans.asking.doubts_page import DoubtsOfFile, doubts_page
from plugins.office.plans.asking.draft_list import listed_drafts
from plugins.office.plans.bodies.proposing import bodies_of
from plugins.office.plans.doubts import Questions
from plugins.office.plans.folders.remembered import digest_of_file
from plugins.office.plans.folders.standing_folders import standing_folder
from plugins.office.plans.importing import (
    DOUBTS,
    PlanRead,
    Prepared,
    nothing_prepared,
    open_doubts,
    prepared,
    write,
)
from plugins.office.plans.outline import Outline
from plugins.office.plans.surroundings.reading import preamble_of
from plugins.office.plans.tables.outlining import outline_of
from plugins.plan.reading.catalogues import N_
from plugins.plan.reading.folder import UNREADABLE_FILE
from plugins.plan.reading.places import Value
from plugins.plan.reading.problems import LANGUAGES, Message, Problem
from plugins.plan.reading.saying import in_both, side_by_side
from plugins.plan.reading.summary import listing, summarised

OPENING = N_("reading {file} …")
ROWS = N_("{tasks} tasks under {areas} headings, {columns} columns, {indicators} indicators")
PROPOSING = N_("reading agencies, deadlines and what the document says of itself …")
WAITING = N_("another process is writing in {folder}: waiting for it to finish")
WRITING = N_("writing {count} files into {folder} …")
NOTHING_CHANGED = N_("{folder} already holds all of it; nothing was changed")
COUNT = N_(
    "{open} of {all} points are waiting for an answer: read {page}, then answer in {answers}"
)
ANSWERED = N_("all {all} points are answered")
NO_PLAN = N_("{file} holds no plan that could be read; nothing was written into {folder}")
UNASKED = N_("{count} answers are no longer asked for; they stay in {answers}")
KEPT = N_("{count} entries are no longer in the file; they were kept: {names}")
REMOVED = N_("{count} entries that an earlier import had read differently were removed: {names}")
NO_FILE = Message(
    "import-no-file",
    N_("no file is given to be imported"),
    N_("the file in which the plan stands: make import-plan FILE=plan.docx"),
)
NOT_WRITTEN = Message(
    "import-not-written",
    N_("nothing was written and nothing was changed: {reason}"),
    N_("a folder in which you may write files, with enough free space"),
)
SETTING = "FILE"
MOST_NAMES = 20


def run(name: str, into: Path) -> int:
    """Import the file `name` into the folder of data `into`; 1 where something is wrong.

    Doubts are no fault: they are listed, and the data are written as they were read.
    """
    if not name.strip():
        return _refuse([Problem.of_setting(SETTING, NO_FILE)])
    file = Path(name)
    say(OPENING, file=file)
    try:
        digest = digest_of_file(file)
        document = open_document(file)
    except OSError:
        return _refuse([Problem.of_file(str(file), UNREADABLE_FILE, {"path": str(file)})])
    except Refused as refused:
        return _refuse([refused.problem])
    try:
        with held(into, lambda: say(WAITING, folder=into)):
            return _import(document, digest, into)
    except Refused as refused:
        return _refuse([refused.problem])
    except OSError as error:
        reason = error.strerror or str(error)
        return _refuse([Problem.of_file(str(into), NOT_WRITTEN, {"reason": reason})])


def say(sentence: str, **values: object) -> None:
    """Say a sentence at once: what follows may take its time."""
    words = in_both(sentence, **values)
    line = side_by_side(words)
    print(line if len(line) <= WIDTH else "\n".join(words.values()), flush=True)


def _import(document: OfficeDocument, digest: str, into: Path) -> int:
    answers = _answers(into.resolve().parent / ANSWERS)
    found = standing_folder(into, digest)
    if wrong := [*answers.problems, *found.problems]:
        return _refuse(wrong)
    questions = Questions(answers.given)
    outline = _outline(document, questions)
    if not (outline.lines or outline.indicators):
        return _without_plan(document, questions, answers, into)
    plan = _read(document, outline, digest, questions)
    ready = prepared(plan, found, questions)
    if wrong := answers.problems_with(questions):
        return _refuse(wrong)
    _tell_remarks(document)
    notices = answers.notices_of(questions)
    if notices:
        print(summarised(notices))
    page = _page(document, ready, answers)
    if ready.texts or ready.joined.gone:
        say(WRITING, count=len(ready.texts), folder=into)
    else:
        say(NOTHING_CHANGED, folder=into)
    write(ready, into, answers, page)
    if unasked := answers.asked_by_nobody(questions):
        say(UNASKED, count=len(unasked), answers=into.parent / ANSWERS)
    is_right = checked_import(into)
    _tell(ready, answers, into)
    return 0 if is_right else 1


def _answers(path: Path) -> Answers:
    return read_answers(path.read_bytes(), path.name) if path.exists() else Answers()


def _without_plan(
    document: OfficeDocument, questions: Questions, answers: Answers, into: Path
) -> int:
    """Say what the file holds instead, and ask; no folder is made of a file without a plan."""
    if wrong := answers.problems_with(questions):
        return _refuse(wrong)
    _tell_remarks(document)
    ready = nothing_prepared(questions)
    if any(doubt.asks for doubt in ready.doubts):
        write(ready, into, answers, _page(document, ready, answers))
    _tell(ready, answers, into)
    say(NO_PLAN, file=document.name, folder=into)
    return 1


def _outline(document: OfficeDocument, questions: Questions) -> Outline:
    outline = outline_of(document, questions)
    kinds = [line.kind for line in outline.lines]
    say(
        ROWS,
        tasks=kinds.count("task"),
        areas=kinds.count("area"),
        columns=len(outline.columns),
        indicators=len(outline.indicators),
    )
    return outline


def _read(
    document: OfficeDocument, outline: Outline, digest: str, questions: Questions
) -> PlanRead:
    say(PROPOSING)
    preamble = preamble_of(outline, questions)
    found = bodies_of(outline, preamble, questions)
    bodies = [cast("Mapping[str, Value]", body.values()) for body in found]
    return PlanRead(
        name=document.name, digest=digest, outline=outline, preamble=preamble, bodies=bodies
    )


def _refuse(problems: Sequence[Problem]) -> int:
    print(listing(problems))
    return 1


def _remarks(document: OfficeDocument) -> list[Mapping[str, str]]:
    return [{code: _remark(remark, code) for code in LANGUAGES} for remark in document.remarks]


def _remark(remark: Remark, language: str) -> str:
    problem = Problem.of_setting(said_place(remark.place, language), remark.message, remark.values)
    return problem.render(language)


def _tell_remarks(document: OfficeDocument) -> None:
    for remark in _remarks(document):
        for code in LANGUAGES:
            print("\n".join(wrapped(remark[code], "", "  ")))


def _entries(ready: Prepared, tell: Callable[..., object]) -> list[object]:
    """What is said of entries that the file no longer has."""
    return [
        tell(sentence, count=len(names), names=_short(names))
        for sentence, names in ((KEPT, ready.joined.kept), (REMOVED, ready.joined.removed))
        if names
    ]


def _short(names: Sequence[str]) -> str:
    return ", ".join(names[:MOST_NAMES]) + (", …" if len(names) > MOST_NAMES else "")


def _page(document: OfficeDocument, ready: Prepared, answers: Answers) -> str:
    notes = [*_remarks(document), *_entries(ready, in_both)]
    return doubts_page(
        DoubtsOfFile(
            file=document.name,
            groups=grouped(ready.doubts, answers.given.keys()),
            answers=answers.given,
            notes=[note for note in notes if isinstance(note, dict)],
            drafts=listed_drafts(ready.joined.files),
        )
    )


def _tell(ready: Prepared, answers: Answers, into: Path) -> None:
    """What is open, and what is only to be known; last of all what is to be done."""
    told = [doubt for doubt in ready.doubts if not doubt.asks]
    waiting = open_doubts(ready, answers)
    groups = grouped((*waiting, *told), ())
    page = into.parent / DOUBTS
    if groups:
        print(listed(groups, str(page)), end="\n\n")
    _entries(ready, say)
    values = {"open": len(waiting), "all": len(ready.doubts) - len(told)}
    if values["all"]:
        say(COUNT if waiting else ANSWERED, **values, page=page, answers=into.parent / ANSWERS)
