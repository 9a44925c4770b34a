"""An import as a whole: what a file says becomes what a folder is to hold, in one step."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path

from plugins.office.folder_writing import write_folder
from plugins.office.plans.asking.answers_file import ANSWERS, Answers, answers_text
from plugins.office.plans.doubts import Doubt, Questions
from plugins.office.plans.folders.joining import OF_CONFLICTS, Joined, joined
from plugins.office.plans.folders.remembered import REMEMBERED, Remembered
from plugins.office.plans.folders.standing_folders import FolderStanding
from plugins.office.plans.folders.yaml_editing import edited
from plugins.office.plans.folders.yaml_writing import written
from plugins.office.plans.outline import Outline
from plugins.office.plans.preamble import Preamble
from plugins.office.plans.proposals.proposal import COMMENT, FileProposal
from plugins.office.plans.proposals.proposing import proposal_of
from plugins.office.plans.surroundings.unused import tell_unused
from plugins.plan.reading.places import Value
from plugins.system.files import replace

DOUBTS = "import-doubts.html"


@dataclass(frozen=True, slots=True, kw_only=True)
class PlanRead:
    """What was read of a file: name and digest of its bytes, the plan in it, its bodies."""

    name: str
    digest: str
    outline: Outline
    preamble: Preamble
    bodies: Sequence[Mapping[str, Value]]


@dataclass(frozen=True, slots=True, kw_only=True)
class Prepared:
    """What is to be written: texts by the names of files, what these hold; and all doubts."""

    joined: Joined
    texts: Mapping[str, str]
    doubts: tuple[Doubt, ...]


def prepared(plan: PlanRead, found: FolderStanding, questions: Questions) -> Prepared:
    """All that follows from the plan, the folder and the answers; nothing is written yet."""
    tell_unused(plan.outline, questions)
    proposal = proposal_of(plan.outline, plan.preamble, plan.bodies, questions, found.site)
    both = joined(proposal, found.standing, questions)
    texts = {
        name: text
        for name, file in both.files.items()
        if (text := _text(name, file, found)) != found.texts.get(name)
    }
    memory = Remembered(source=plan.name, digest=plan.digest, files=both.written, kept=both.kept)
    if memory != found.memory:
        texts[REMEMBERED] = memory.text()
    return Prepared(joined=both, texts=texts, doubts=tuple(questions.doubts))


def nothing_prepared(questions: Questions) -> Prepared:
    """What follows from a file without a plan: doubts, and no files."""
    return Prepared(joined=Joined(files={}, written={}), texts={}, doubts=tuple(questions.doubts))


def write(ready: Prepared, folder: Path, answers: Answers, page: str) -> None:
    """The folder in one step, then beside it the answers and `page`, the list of doubts.

    Raises OSError: then the folder is as it was, or all of it is written.
    """
    if ready.texts or ready.joined.gone:
        write_folder(folder, ready.texts, ready.joined.gone)
    given = {key: words for key, words in answers.given.items() if not _is_of_conflict(key)}
    doubts = [each for each in ready.doubts if not _is_settled(each.key, answers)]
    beside = folder.resolve().parent
    beside.mkdir(parents=True, exist_ok=True)
    replace(beside / ANSWERS, answers_text(doubts, given).encode())
    replace(beside / DOUBTS, page.encode())


def open_doubts(ready: Prepared, answers: Answers) -> list[Doubt]:
    """The doubts that can be answered and are not."""
    return [doubt for doubt in ready.doubts if doubt.asks and doubt.key not in answers.given]


def _is_of_conflict(key: str) -> bool:
    return key.startswith(OF_CONFLICTS)


def _is_settled(key: str, answers: Answers) -> bool:
    """What was decided of a conflict is done once: a later one is another."""
    return _is_of_conflict(key) and key in answers.given


def _text(name: str, file: FileProposal, found: FolderStanding) -> str:
    """A file as it is to be: as it stands, but for what changes."""
    stands = found.texts.get(name)
    if stands is None:
        return written(file)
    drafts = sum(map(len, file.drafts.values()))
    if found.standing.files.get(name) == file.value and stands.count(COMMENT) == drafts:
        return stands
    return edited(stands, file)
