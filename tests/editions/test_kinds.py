"""Kinds of update: one that lacks its words, address, mark or fill anywhere does not pass."""

from __future__ import annotations

import dataclasses
import re
from typing import Any

import pytest
from bs4 import BeautifulSoup

from plugins.editions.kinds import (
    EVERY_UPDATE,
    KINDS,
    STRANDS,
    KindWords,
    ListWords,
    Strand,
    StrandWords,
)
from plugins.editions.languages import Language
from plugins.editions.templates import Templates
from plugins.editions.urls import Urls
from plugins.editions.words import words_of
from plugins.plan.facts.coverage import Coverage
from plugins.plan.records.updates import UpdateKind
from plugins.website.pages.charts.values import KeyEntry
from tests.samples.built import editions
from tests.samples.plan import ENGLISH, ROOT, VIETNAMESE

THEME = ROOT / "theme"
CODE = re.compile(r"\{[%{].*?[%}]\}", re.DOTALL)
NAMED = re.compile(rf"""["']({"|".join(UpdateKind)})["']""")

Said = KindWords | StrandWords | ListWords


def said(words: Said) -> list[str]:
    """All that an entry of a table says."""
    fields = dataclasses.asdict(words)
    values = [*fields.values(), *fields.get("list", {}).values()]
    return [value for value in values if type(value) is str]


def test_every_kind_has_all_its_words() -> None:
    """Each kind of update, and each strand, has an entry in the table, with every word in it."""
    assert KINDS.keys() == set(UpdateKind)
    assert STRANDS.keys() == set(Strand)
    silent = [kind for kind, words in KINDS.items() if "" in said(words)]
    assert silent == []
    without = [kind for kind, words in KINDS.items() if words.strand is None]
    assert without == [UpdateKind.CORRECTION]


def test_every_word_of_a_kind_is_translated() -> None:
    """The catalogue has words of its own for whatever the tables say."""
    tables: list[Said] = [*KINDS.values(), *STRANDS.values(), EVERY_UPDATE]
    vietnamese = words_of(VIETNAMESE, THEME / "translations")
    english = {words for table in tables for words in said(table) if words}
    assert {words for words in english if vietnamese.gettext(words) == words} == set()


@pytest.mark.parametrize("language", [VIETNAMESE, ENGLISH], ids=lambda each: each.code)
def test_every_kind_has_an_address_of_its_own(language: Language) -> None:
    """Each language that ships has a word for each kind, and no two lists share one."""
    assert set(language.update_kinds) == set(UpdateKind)
    assert len({Urls(language).updates_kind(kind) for kind in UpdateKind}) == len(UpdateKind)


def test_every_kind_has_a_mark_of_its_own() -> None:
    """Kinds are told apart by shape: the style of the mark has a rule for the shape of each."""
    style = (THEME / "components/kind-mark/kind-mark.css").read_text("utf-8")
    shapes = dict(
        re.findall(
            r"\.kind-mark--([\w-]+)::before \{\n(.*?)\}", style.partition("@media")[0], re.DOTALL
        )
    )
    assert shapes.keys() == set(UpdateKind)
    assert len(set(shapes.values())) == len(UpdateKind)


@pytest.mark.parametrize("values", [UpdateKind, Coverage])
def test_every_tone_has_a_fill_of_its_own(values: type[UpdateKind | Coverage]) -> None:
    """In a chart each kind, and each answer to what was said, has a fill unlike all others."""
    env = Templates(THEME, editions()[1], {}).environment
    macros: Any = env.get_template("components/chart-key/chart-key.html").module
    key = [KeyEntry(tone=value, name=value, count=0, path="") for value in values]
    soup = BeautifulSoup(macros.chart_key(key, "id"), "html.parser")
    fills = [
        f"{each.attrs.get('patterntransform')} {each.decode_contents()}"
        for each in soup.find_all("pattern")
    ]
    assert [each for each in fills if "<" not in each] == []
    assert len(set(fills)) == len(values)


def test_no_template_names_a_kind() -> None:
    """Templates take words from the tables; none chooses by kind, where one may be forgotten."""
    named = {
        file.name: set(found)
        for file in THEME.rglob("*.html")
        if (found := NAMED.findall(" ".join(CODE.findall(file.read_text("utf-8")))))
    }
    fills_with_a_test = named.pop("chart-key.html")
    assert fills_with_a_test == set(UpdateKind)
    assert named == {"search.html": {"related"}}  # “Other tasks of the same area”, no update
