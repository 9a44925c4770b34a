"""The languages that data/site.yaml chooses, each from its table: the site's own or a shipped one.

A table that ships lies in languages/ beside this module, the site's own in data/languages/; both
have one shape and are named <code>.yaml.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, field
from functools import cache
from pathlib import Path, PurePath

from plugins.plan.reading import shape
from plugins.plan.reading.catalogues import N_
from plugins.plan.reading.folder import Folder
from plugins.plan.reading.places import Origin, ParsedFile, Places
from plugins.plan.reading.problems import Message, Problem
from plugins.plan.reading.yaml_file import LARGEST_FILE, parse
from plugins.plan.records.languages import USUAL_LANGUAGES, LanguageTable
from plugins.plan.records.types import LANGUAGE

NO_SUCH_LANGUAGE = Message(
    "no-such-language",
    N_("there is no table of the language “{language}”"),
    N_("one of these: {expected}; or a table of your own in {file}"),
)
LANGUAGE_TWICE = Message(
    "language-twice", N_("the language “{language}” is named twice"), N_("each language once")
)
LANGUAGE_NOT_CHOSEN = Message(
    "language-not-chosen",
    N_("the site does not have the language “{language}”, so nothing reads this file"),
    N_("“{language}” under languages in site.yaml, or no such file"),
)
MISNAMED_LANGUAGE = Message(
    "misnamed-language",
    N_("the file is in the language “{language}” but its name does not say so"),
    N_("the file must be named {expected}"),
)

SHIPPED = Path(__file__).parent / "languages"
# The folder of the site's own tables, below its data folder.
OWN = "languages"


@dataclass(slots=True)
class ChosenLanguages:
    """The codes as chosen, the first that of the plan itself; the table of each that has one."""

    codes: tuple[str, ...]
    tables: list[LanguageTable] = field(default_factory=list)
    problems: list[Problem] = field(default_factory=list)

    @property
    def usable(self) -> tuple[str, ...]:
        """The codes of which there is a table, and the first in any case."""
        return tuple(dict.fromkeys([self.codes[0], *(table.code for table in self.tables)]))


def chosen_languages(
    folder: Folder, settings: ParsedFile | None, places: Places
) -> ChosenLanguages:
    """The languages that the file of settings chooses: as far as it can be read, else the usual.

    Never raises for what is in the files. Where each table was read is kept in `places`.
    """
    stated = _stated(settings)
    found = ChosenLanguages(tuple(dict.fromkeys(stated)) or USUAL_LANGUAGES)
    origin = Origin(settings or ParsedFile(""))
    found.problems += _twice(stated, origin)
    for code in found.codes:
        own, name = f"{OWN}/{code}.yaml", f"{code}.yaml"
        if folder.has(own):
            _read(folder, own, code, found, places)
        elif (SHIPPED / name).is_file():
            _read(Folder(SHIPPED), name, code, found, places)
        else:
            found.problems.append(_unknown(origin, stated.index(code), code, folder.shown(own)))
    found.problems += _not_chosen(folder, found.codes)
    return found


@cache
def shipped_languages() -> tuple[str, ...]:
    """The codes of the languages whose tables ship."""
    return tuple(sorted(path.stem for path in SHIPPED.glob("*.yaml")))


@cache
def shipped_tables(codes: tuple[str, ...] = USUAL_LANGUAGES) -> tuple[LanguageTable, ...]:
    """The tables of languages that ship."""
    found = ChosenLanguages(codes)
    for code in codes:
        _read(Folder(SHIPPED), f"{code}.yaml", code, found, Places())
    return tuple(found.tables)


def _stated(settings: ParsedFile | None) -> list[str]:
    value = settings.value if settings else None
    listed = value.get("languages") if isinstance(value, dict) else None
    codes = listed if isinstance(listed, list) else []
    return [code for code in codes if isinstance(code, str) and LANGUAGE.fullmatch(code)]


def _twice(stated: list[str], origin: Origin) -> Iterator[Problem]:
    for index, code in enumerate(stated):
        if code in stated[:index]:
            yield origin.problem(("languages", index), LANGUAGE_TWICE, {"language": code})


def _unknown(origin: Origin, index: int, code: str, file: str) -> Problem:
    values = {"language": code, "expected": ", ".join(shipped_languages()), "file": file}
    return origin.problem(("languages", index), NO_SUCH_LANGUAGE, values)


def _read(folder: Folder, name: str, code: str, found: ChosenLanguages, places: Places) -> None:
    """Read one table into `found`, with everything that is wrong with it."""
    data = folder.open(name, LARGEST_FILE)
    if isinstance(data, Message):
        found.problems.append(folder.problem(name, data, path=name))
        return
    source, problems = parse(data, folder.shown(name))
    found.problems += problems
    table, problems = shape.record(LanguageTable, source.value, Origin(source), found.codes)
    found.problems += problems
    if table is None:
        return
    if table.code != code:
        values = {"language": table.code, "expected": f"{table.code}.yaml"}
        problem = Origin(source).problem(("code",), MISNAMED_LANGUAGE, values, code)
        found.problems.append(problem)
        return
    places.remember(table, Origin(source))
    found.tables.append(table)


def _not_chosen(folder: Folder, codes: tuple[str, ...]) -> Iterator[Problem]:
    held = folder.names(OWN)
    if isinstance(held, Message):
        yield folder.problem(OWN, held, path=OWN)
        return
    for name in held:
        if name not in {f"{code}.yaml" for code in codes}:
            values = {"language": PurePath(name).stem}
            yield folder.problem(f"{OWN}/{name}", LANGUAGE_NOT_CHOSEN, **values)
