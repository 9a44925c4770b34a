"""What bodies are called where there is little room."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import replace

import pytest

from plugins.editions.agencies import by_kind
from plugins.editions.edition import Edition
from plugins.editions.short_names import short_names
from plugins.plan.records.agencies import Agency
from plugins.plan.records.types import Text
from tests.samples import this_site
from tests.samples.built import editions

VI, EN = 0, 1


def bodies(*said: str) -> list[Agency]:
    """Bodies as "kind: Vietnamese name = English name (abbreviation, …)"."""
    made = []
    for at, each in enumerate(said):
        kind, _, names = each.partition(": ")
        names, _, abbreviations = names.removesuffix(")").partition(" (")
        vi, _, en = names.partition(" = ")
        values: dict[str, object] = {"id": f"body-{at}", "kind": kind, "name": {"vi": vi}}
        values["named"] = "cells"
        if en:
            values["name"] = {"vi": vi, "en": en}
        if abbreviations:
            values["abbreviations"] = {"vi": tuple(abbreviations.split("; "))}
        made.append(Agency.model_validate(values))
    return made


def stating(edition: Edition, names: Mapping[str, Mapping[str, str]]) -> Edition:
    """The edition of a site that states these short names."""
    site = edition.site
    stated = {id_: Text.model_validate(words) for id_, words in names.items()}
    settings = site.records.settings.model_copy(update={"short_names": stated})
    return replace(edition, site=replace(site, records=replace(site.records, settings=settings)))


def shortened(said: tuple[str, ...], language: int = VI) -> list[str]:
    """The short names of the bodies that are said."""
    return [name.text for name in short_names(editions()[language], bodies(*said))]


CASES = {
    "what the names of a kind begin with is left out": (
        ("department: Sở Y tế", "department: Sở Nội vụ", "board: Ban Dân tộc"),
        ["Y tế", "Nội vụ", "Ban Dân tộc"],
    ),
    "but what goes on in small letters stays whole: it may be half a word": (
        ("open: Cơ quan quản lý chợ", "open: Cơ sở giáo dục"),
        ["Cơ quan quản lý chợ", "Cơ sở giáo dục"],
    ),
    "and what they end with": (
        ("village: Thôn Đoài", "union: Hội Nông dân xã", "union: Đoàn Thanh niên xã"),
        ["Thôn Đoài", "Hội Nông dân", "Đoàn Thanh niên"],
    ),
    "a long name gives way to a shorter abbreviation, without the same words": (
        ("department: Sở Kế hoạch và Đầu tư (Sở KH&ĐT; SKHĐT)", "department: Sở Y tế (SYT)"),
        ["KH&ĐT", "Y tế"],
    ),
    "but not to a longer one": (
        ("forces: Công an thành phố (Lực lượng công an thành phố)",),
        ["Công an thành phố"],
    ),
    "each keeps a word of its own": (
        ("department: Sở", "department: Sở Y tế"),
        ["Sở", "Sở Y tế"],
    ),
    "two that would be called the same keep their names": (
        ("department: Sở Y tế", "department: Sở Nội vụ", "school: Y tế"),
        ["Sở Y tế", "Nội vụ", "Y tế"],
    ),
}


@pytest.mark.parametrize("case", CASES)
def test_a_short_name_is_worked_out(case: str) -> None:
    """From what the names of a kind share, and from the abbreviation."""
    said, expected = CASES[case]
    assert shortened(said) == expected


def test_each_language_has_its_own() -> None:
    """What names share differs by language; an abbreviation of another one is of no use."""
    said = (
        "department: Sở Kế hoạch và Đầu tư = Department of Planning and Investment (Sở KH&ĐT)",
        "department: Sở Y tế = Department of Health",
    )
    assert shortened(said, EN) == ["Planning and Investment", "Health"]


def test_the_site_may_state_one() -> None:
    """What data/site.yaml states is taken as it stands."""
    edition = stating(editions()[EN], {"body-0": {"vi": "Y tế", "en": "Health office"}})
    found = short_names(edition, bodies("department: Sở Y tế = Department of Health"))
    assert [name.text for name in found] == ["Health office"]


@pytest.mark.parametrize("language", this_site.languages())
def test_no_two_bodies_of_this_site_are_called_the_same(language: str) -> None:
    """Over the columns of the matrix each short name stands once, none longer than the name."""
    edition = this_site.edition(language)
    agencies = [a for own in by_kind(edition, edition.site.named_agencies).values() for a in own]
    found = [name.text for name in short_names(edition, agencies)]
    assert len({name.casefold() for name in found}) == len(found)
    names = [edition.passage(agency.name).text for agency in agencies]
    assert [n for n, short in zip(names, found, strict=True) if len(short) > len(n)] == []
