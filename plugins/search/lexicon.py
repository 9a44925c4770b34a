"""The lexicon under data/search/: what people say for what the plan alone says.

What any plan needs ships with the generator (`shipped`); `merging` puts both together.
"""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path

from plugins.plan.reading.catalogues import N_
from plugins.plan.reading.folder import Folder
from plugins.plan.reading.problems import (
    DataProblems,
    Message,
    Problem,
    Severity,
    in_order,
    nearest,
)
from plugins.search.entries import Abbreviation, Lexicon, Spelling, Synonym
from plugins.search.lexicon_files import LexiconFiles
from plugins.search.shipped import shipped_phrases

FOLDER = "search"
NOT_SHIPPED = Message(
    "not-shipped",
    N_("the words that ship with the generator do not have “{phrase}”"),
    N_("a phrase of plugins/search/words/{language}, as it stands there"),
)


def read(
    root: Path, languages: Sequence[str], tasks: Sequence[str], held: Sequence[str] = ()
) -> tuple[dict[str, Lexicon], tuple[Problem, ...]]:
    """The lexicon of each language from `root`/search, and every problem in its files.

    `tasks` are the ids that an entry may name, `held` the languages whose words may stand there
    although the site has dropped them. A plan without a lexicon has empty ones.
    """
    known = tuple(dict.fromkeys([*languages, *held]))
    files = LexiconFiles(Folder(root), frozenset(tasks))
    short = files.entries(Abbreviation, f"{FOLDER}/abbreviations.yaml", "short", languages)
    found = {code: _language(files, code, languages, known, short) for code in languages}
    return found, in_order(files.collector.problems)


def load(
    root: Path, languages: Sequence[str], tasks: Sequence[str], held: Sequence[str] = ()
) -> dict[str, Lexicon]:
    """The valid lexicons, as `read`; raises DataProblems with every problem where there is one."""
    found, problems = read(root, languages, tasks, held)
    refused = [problem for problem in problems if problem.severity is Severity.PROBLEM]
    if refused:
        raise DataProblems(refused)
    return found


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
