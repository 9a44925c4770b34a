"""Every file that people write below data/: what it holds, and an example of it.

The examples make up one site, which `make check` finds nothing wrong with.
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from pathlib import Path

from pydantic import BaseModel

from plugins.plan.reading import folder
from plugins.plan.reading.catalogues import N_
from plugins.plan.records.agencies import Agency
from plugins.plan.records.areas import Area
from plugins.plan.records.context import Context
from plugins.plan.records.errata import Erratum
from plugins.plan.records.glossary import GlossaryTerm
from plugins.plan.records.indicators import Indicator
from plugins.plan.records.kinds import KindsFile
from plugins.plan.records.languages import LanguageTable
from plugins.plan.records.layout import Layout
from plugins.plan.records.letters import LetterCustoms
from plugins.plan.records.localities import Locality
from plugins.plan.records.plain_words import PlainWords
from plugins.plan.records.plan import Plan
from plugins.plan.records.requests import ReportRequest
from plugins.plan.records.site import SiteSettings
from plugins.plan.records.sources import SourceFollowUp
from plugins.plan.records.tasks import Task
from plugins.plan.records.updates import Update

EXAMPLE = Path(__file__).parents[2] / "records" / "example"
VARIABLE = re.compile(r"<\w+>")
SITE, PLAN, AREAS, AGENCIES, GLOSSARY = folder.EXPECTED


@dataclass(frozen=True, slots=True)
class FileOfData:
    """A file below data/, or all of one sort: their name, what they hold, in English.

    model: what their records are; None where they hold none. is_list: whether a file holds a list
    of them, or one.
    """

    name: str
    what: str
    model: type[BaseModel] | None = None
    is_list: bool = False

    @property
    def is_needed(self) -> bool:
        """Whether every site has it."""
        return self.name.partition("/")[0] in (*folder.EXPECTED, folder.TASKS)

    @property
    def examples(self) -> tuple[Path, ...]:
        """Those of the made-up site that are of this sort."""
        return tuple(sorted(EXAMPLE.glob(VARIABLE.sub("*", self.name))))


FILES = (
    FileOfData(
        SITE, N_("what the site calls itself, and in which languages it speaks"), SiteSettings
    ),
    FileOfData(PLAN, N_("the plan as a document"), Plan),
    FileOfData(AREAS, N_("the headings of the plan, in its order"), Area, is_list=True),
    FileOfData(
        f"{folder.TASKS}/<id>.yaml",
        N_("a row of the plan: who must do what, by when; each in a file of its own"),
        Task,
    ),
    FileOfData(
        AGENCIES,
        N_("the agencies that the plan names, and what became of them"),
        Agency,
        is_list=True,
    ),
    FileOfData(
        GLOSSARY,
        N_("terms in every language of the site, and how sure the translation is"),
        GlossaryTerm,
        is_list=True,
    ),
    FileOfData(
        "updates/<year>/<id>.yaml",
        N_("what is said of tasks after the plan was issued; each in a file of its own"),
        Update,
    ),
    FileOfData(
        "requests/<year>/<id>.yaml",
        N_(
            "what an agency was asked to report, and whether it answered; each in a file of its own"
        ),
        ReportRequest,
    ),
    FileOfData(folder.INDICATORS, N_("what the plan measures itself by"), Indicator, is_list=True),
    FileOfData(
        folder.CONTEXT,
        N_("public facts about the subjects of tasks, which do not count as progress"),
        Context,
        is_list=True,
    ),
    FileOfData(
        folder.PLAIN_WORDS,
        N_("what each area means to readers, in plain words of the editors"),
        PlainWords,
        is_list=True,
    ),
    FileOfData(
        folder.LOCALITIES,
        N_("places of today, each with the former agency on whose land it lies"),
        Locality,
        is_list=True,
    ),
    FileOfData(
        folder.KINDS,
        N_("kinds of document and of agency, levels of place, besides those that ship"),
        KindsFile,
    ),
    FileOfData(
        folder.LETTERS,
        N_("what letters to agencies say in this country, and the law on asking"),
        LetterCustoms,
    ),
    FileOfData(
        "source/<name>.layout.yaml",
        N_("where each cell stands in the text as received; plan.yaml names the file"),
        Layout,
    ),
    FileOfData(
        "source/<name>.txt", N_("the text as received, line by line; plan.yaml names the file")
    ),
    FileOfData(
        folder.ERRATA,
        N_("what was put right in records that had been published"),
        Erratum,
        is_list=True,
    ),
    FileOfData(
        folder.SOURCES,
        N_("what was learnt about a source after it had been cited"),
        SourceFollowUp,
        is_list=True,
    ),
    FileOfData(
        "languages/<code>.yaml",
        N_("a language of the site that does not ship with the generator"),
        LanguageTable,
    ),
)
