"""The files of search words that people write below data/."""

from __future__ import annotations

from plugins.plan.reading.catalogues import N_
from plugins.plan.reading.fields.files import FileOfData
from plugins.search.entries import Abbreviation, Spelling, Synonym
from plugins.search.lexicon import FOLDER

FILES = (
    FileOfData(
        f"{FOLDER}/synonyms.<language>.yaml",
        N_("what people say, and words of the plan that they may mean"),
        Synonym,
        is_list=True,
    ),
    FileOfData(
        f"{FOLDER}/abbreviations.yaml",
        N_("abbreviations that people use, and what they stand for"),
        Abbreviation,
        is_list=True,
    ),
    FileOfData(
        f"{FOLDER}/spelling.<language>.yaml",
        N_("other ways to write a word"),
        Spelling,
        is_list=True,
    ),
    FileOfData(
        f"{FOLDER}/stop.yaml", N_("by language: phrases that say nothing about what is asked")
    ),
    FileOfData(
        f"{FOLDER}/off-topic.yaml",
        N_("by language: words of subjects on which the plan has nothing"),
    ),
    FileOfData(
        f"{FOLDER}/without.yaml",
        N_("by language: phrases that ship with the generator and mislead here"),
    ),
)
