"""The lexicon under data/search/: what people say for what the plan alone says.

What any plan needs ships with the generator (`shipped`); `merging` puts both together.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from pathlib import Path

from plugins.plan.ledger.held_languages import held_languages
from plugins.plan.reading.case import Case
from plugins.plan.reading.catalogues import N_
from plugins.plan.reading.folder import Folder
from plugins.plan.reading.memory import FORGETFUL, Memory
from plugins.plan.reading.problems import Message, Problem, in_order, nearest
from plugins.plan.records.tasks import Task
from plugins.search.entries import Abbreviation, Lexicon, Spelling, Synonym
from plugins.search.lexicon_files import LexiconFiles
from plugins.search.shipped import shipped_phrases

FOLDER = "search"
NOT_SHIPPED = Message(
    "not-shipped",
    N_("the words supplied with the generator do not include “{phrase}”"),
    N_("a phrase of plugins/search/words/{language}, exactly as written there"),
)


def read(
    root: Path,
    languages: Sequence[str],
    tasks: Sequence[str],
    held: Sequence[str] = (),
    memory: Memory = FORGETFUL,
) -> tuple[dict[str, Lexicon], tuple[Problem, ...]]:
    """The lexicon of each language from `root`/search, and every problem in its files.

    `tasks` are the ids that an entry may name, `held` the languages whose words may stand there
    although the site has dropped them. What `memory` knows of a file is not parsed again. A plan
    without a lexicon has empty ones.
    """
    known = tuple(dict.fromkeys([*languages, *held]))
    folder = Folder(root)
    files = LexiconFiles(folder, frozenset(tasks), memory)
    if folder.has(FOLDER):
        files.collector.add(folder.unknown(FOLDER, _file_names(known)))
    short = files.entries(Abbreviation, f"{FOLDER}/abbreviations.yaml", "short", languages)
    found = {code: _language(files, code, languages, known, short) for code in languages}
    return found, in_order(files.collector.problems)


class LexiconRule:
    """The rule that the lexicon of a data folder can be used; it keeps what it has read.

    Ids of tasks that could not be read count as known: what is wrong with them is said there.
    """

    def __init__(self, root: Path, memory: Memory = FORGETFUL) -> None:
        self.root = root
        self.memory = memory
        self.lexicons: dict[str, Lexicon] = {}

    def __call__(self, case: Case) -> Iterator[Problem]:
        """Every problem in the files of the lexicon."""
        invalid = (entry.id for entry in case.invalid_entries_of(Task))
        tasks = [*(task.id for task in case.records.tasks), *invalid]
        held = held_languages(case.records, case.found.named)
        self.lexicons, problems = read(self.root, case.languages, tasks, held, self.memory)
        yield from problems


def _file_names(codes: Sequence[str]) -> tuple[str, ...]:
    of_languages = (f"{name}.{code}.yaml" for name in ("synonyms", "spelling") for code in codes)
    plain = (f"{name}.yaml" for name in ("abbreviations", "stop", "off-topic", "without"))
    return (*plain, *of_languages)


def _language(
    files: LexiconFiles,
    code: str,
    languages: Sequence[str],
    known: Sequence[str],
    short: tuple[Abbreviation, ...],
) -> Lexicon:
    synonyms = files.entries(Synonym, f"{FOLDER}/synonyms.{code}.yaml", "says", languages)
    spellings = files.entries(Spelling, f"{FOLDER}/spelling.{code}.yaml", "variants", languages)
    stop, off_topic = (
        tuple(phrase for phrase, _, _ in files.phrases_of(f"{FOLDER}/{name}.yaml", code, known))
        for name in ("stop", "off-topic")
    )
    return Lexicon(
        synonyms=synonyms,
        abbreviations=short,
        spellings=spellings,
        stop=stop,
        off_topic=off_topic,
        without=_without(files, code, known),
    )


def _without(files: LexiconFiles, code: str, known: Sequence[str]) -> tuple[str, ...]:
    """The phrases of which the plan wants nothing that ships; each must be one that does."""
    shipped = shipped_phrases(code)
    found = []
    for phrase, origin, at in files.phrases_of(f"{FOLDER}/without.yaml", code, known):
        if phrase in shipped:
            found.append(phrase)
            continue
        values = {"phrase": phrase, "language": code}
        near = nearest(phrase, shipped)
        files.collector.add([origin.problem(at, NOT_SHIPPED, values, near)])
    return tuple(found)
