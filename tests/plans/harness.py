"""The made-up plans beside this file, each a site of its own, and what is expected of them.

A folder holds data/ and content/ as a user writes them, and expected.yaml: `tasks` and `rows`, how
many are counted and how many there are; `numbers` of tasks as shown, by id; `sums` as the list of
tasks states them; `walk`, the names of an area, of one within it or of a task, and of a body, as
links in this order; `filters`, the choices to look at; `search`, what is `asked` in which `lang`
and the address that is found first.
"""

from __future__ import annotations

import datetime as dt
import re
from dataclasses import dataclass
from functools import cached_property
from pathlib import Path
from typing import Any

import yaml

from plugins.plan.facts.derive import derive
from plugins.plan.facts.site import Site
from plugins.plan.records.dataset import Records
from plugins.plan.records.languages import Section
from plugins.plan.records.types import Text
from plugins.plan.rules.check import load
from tests.conftest import BUILD_DATE, BuiltSite
from tests.site.reading import BuiltPage, said

HERE = Path(__file__).parent
PLANS = sorted(path.parent.name for path in HERE.glob("*/expected.yaml"))
AS_OF = dt.date.fromisoformat(BUILD_DATE)
# What a reader, or a program that follows the site, is given as words.
WORDS = {".html", ".atom", ".json", ".ics", ".js", ".txt", ".xml", ".csv"}
# The name of a place ends that of a body: its words begin with capitals.
LAST_CAPITALS = re.compile(r"(?:\b[A-ZĐÀ-Ỹ][\w’']* )+[A-ZĐÀ-Ỹ][\w’']*$")


@dataclass(frozen=True)
class PlanSite:
    """A made-up plan: its files, the site that was built of them, what is expected."""

    name: str
    built: BuiltSite
    pages: dict[str, BuiltPage]

    @property
    def source(self) -> Path:
        """The folder of its files."""
        return HERE / self.name

    @cached_property
    def expected(self) -> dict[str, Any]:
        """What expected.yaml says."""
        values: dict[str, Any] = yaml.safe_load((self.source / "expected.yaml").read_text("utf-8"))
        return values

    @cached_property
    def site(self) -> Site:
        """What follows from its data."""
        return derive(load(self.source / "data", AS_OF, self.source / "content"), AS_OF)

    @cached_property
    def languages(self) -> tuple[str, ...]:
        """The codes of its languages, the plan's own first."""
        return self.site.records.language_codes

    @cached_property
    def files(self) -> dict[str, str]:
        """Every file of the built site that holds words, by its path, in small letters."""
        folder = self.built.folder
        return {
            file.relative_to(folder).as_posix(): file.read_text("utf-8").casefold()
            for file in sorted(folder.rglob("*"))
            if file.suffix in WORDS
        }

    @property
    def looked_at(self) -> list[str]:
        """The addresses of one page or more of each sort, in every language of the site."""
        sorts: dict[tuple[str, int], str] = {}
        for path in self.pages:
            folder = path.strip("/").rpartition("/")[0]
            sorts.setdefault((folder or path, path.count("/")), path)
        walked = [self.address(name) for name in self.expected["walk"]]
        return sorted({*sorts.values(), *walked})

    def address(self, name: str) -> str:
        """The address of the page whose title is `name`, with or without a number before it."""
        found = (p.path for p in self.pages.values() if said(p.one("h1")).endswith(name))
        return next(found)

    def section(self, name: str, language: str | None = None) -> str:
        """The address of the list of tasks, areas, agencies …, in the plan's own language."""
        tables = {table.code: table for table in self.site.records.languages}
        code = language or self.languages[0]
        root = "/" if code == self.languages[0] else f"/{code}/"
        return f"{root}{tables[code].sections[Section(name)]}/"


def names_of(records: Records) -> set[str]:
    """What a plan calls places, bodies, documents and itself, in small letters, and ids."""
    found = {records.plan.number, records.plan.number.partition("/")[0] + "/"}
    found |= {document.number for document in records.plan.legal_basis}
    for update in records.updates:
        found |= {source.number for source in update.sources if source.number}
    for text in (records.plan.subject, records.plan.place, records.settings.name):
        found |= {*_in_all(text)}
    for agency in records.agencies:
        found |= {*_in_all(agency.name), *agency.names_in_plan, *agency.slug.values(), agency.id}
        found |= {words for step in agency.succession if step.name for words in _in_all(step.name)}
    found |= {place for name in found for place in LAST_CAPITALS.findall(name)}
    return {" ".join(name.split()).casefold() for name in found}


def words_in(folder: Path, *suffixes: str) -> str:
    """All that the files below a folder say, on one line and in small letters."""
    files = sorted(file for file in folder.rglob("*") if file.suffix in suffixes)
    return " ".join(" ".join(file.read_text("utf-8") for file in files).split()).casefold()


def _in_all(text: Text) -> list[str]:
    return [words for code in text.languages if (words := text.get(code))]
