"""The text as received, as a reader sees it: how it came, every line, the ways there and back."""

from __future__ import annotations

import hashlib
from dataclasses import replace
from functools import cache

import pytest
from bs4 import Tag

from plugins.editions.links import Links
from plugins.plan.facts.source_places import lines_of_source
from plugins.plan.records.layout import Received
from plugins.website.pages.source.plain_file import plain_file
from tests.samples.built import pages
from tests.samples.plan import sample_records
from tests.samples.rendered import Rendered, shown

LANGUAGES = pytest.mark.parametrize("language", ["vi", "en"])


@cache
def sample() -> Rendered:
    """The made-up plan."""
    return Rendered(sample_records())


@cache
def without_text() -> Rendered:
    """The same plan, which states no text as received."""
    records = sample_records()
    plan = records.plan.model_copy(update={"appendix": None})
    return Rendered(replace(records, plan=plan, layout=None, source_text=None))


def facts(rendered: Rendered, language: str) -> dict[str, Tag]:
    """What the page says of how the text came, by what it is called."""
    found = rendered.page(language, "source").select(".source-facts > div")
    pairs = [(each.select_one("dt"), each.select_one("dd")) for each in found]
    return {shown(name): said for name, said in pairs if name and said}


def test_lines() -> None:
    """Every line stands at its number, as received; empty ones are counted and bear none."""
    text = sample_records().source_text or ""
    for language in ("vi", "en"):
        found = sample().page(language, "source").select(".source-text__lines > p")
        assert [line["id"] for line in found] == [f"dong-{n + 1}" for n in range(len(found))]
        numbers = [line.a.extract() if line.a else None for line in found]
        assert tuple(line.get_text() for line in found) == lines_of_source(text)
        assert [bool(number) for number in numbers] == [
            bool(line) for line in lines_of_source(text)
        ]
        for line, number in zip(found, numbers, strict=True):
            if number:
                assert number["href"] == f"#{line['id']}" == f"#dong-{number.get_text()}"


def test_pages_of_the_original() -> None:
    """Where a page of the original begins, it is said, in the words of the page."""
    for language, word in (("vi", "Trang"), ("en", "Page")):
        heads = sample().page(language, "source").select(".source-text__page")
        assert [shown(head) for head in heads] == [f"{word} 1", f"{word} 2"]
        following = [head.find_next_sibling() for head in heads]
        assert [line["id"] for line in following if line] == ["dong-1", "dong-30"]


@LANGUAGES
def test_the_language_of_the_text_is_marked(language: str) -> None:
    """In another language than the text's, its lines are marked, and a sentence says so."""
    page = sample().page(language, "source")
    marks = {line.get("lang") for line in page.select(".source-text__lines")}
    assert marks == ({None} if language == "vi" else {"vi"})
    assert ("in Vietnamese" in shown(page.main)) == (language == "en")  # type: ignore[arg-type]


@LANGUAGES
def test_every_row_leads_to_its_passage_and_back(language: str) -> None:
    """The page of a task or an area leads to the lines that hold its words, and these lead back."""
    source = sample().page(language, "source")
    own = next(p.path for p in pages() if (p.key, p.language) == ("source", language))
    places = sample().editions[0].site.source_places
    assert {*places} >= {"area:1", "task:1.1", "task:2.2"}
    for row, place in places.items():
        page = next(p for p in pages() if (p.key, p.language) == (row, language))
        (way,) = sample().page(language, row).select(".source-place__text a")
        path, _, anchor = str(way["href"]).partition("#")
        assert path == Links(page.path)(own)
        (passage,) = source.select(f'[id="{anchor}"]')
        lines = [line["id"] for line in passage.select(".source-text__lines > p")]
        assert lines[0] == f"dong-{place.first_line}"
        assert lines[-1] == f"dong-{place.last_line}"
        assert [link["href"] for link in passage.select(".source-text__row")] == [
            Links(own)(page.path)
        ]


@LANGUAGES
def test_no_id_twice(language: str) -> None:
    """No two elements of the page share an address."""
    ids = [tag["id"] for tag in sample().page(language, "source").select("[id]")]
    assert len(ids) == len(set(ids))


def test_how_it_came() -> None:
    """From which file, whom and when it came is said, with the digest of the plain file's text."""
    said = facts(sample(), "en")
    names = ("Taken from", "Handed over by", "In the data of this site since")
    assert [shown(said[name]) for name in names] == [
        "A sample file made up by the tests",
        "Sample Office",
        "20 November 2026",
    ]
    text = sample_records().source_text or ""
    digest = hashlib.sha256(plain_file(text)[3:]).hexdigest()
    assert shown(said["Digest (SHA-256) of the text"]) == digest
    (file,) = said["Plain file"].select("a")
    assert (file["href"], shown(file)) == ("../../data/source/sample.txt", "sample.txt")
    assert shown(said["Length"]) == "2 pages, 42 lines"


@LANGUAGES
def test_it_is_no_official_copy(language: str) -> None:
    """Its first words say that it is no official copy, and whose original counts."""
    words = {
        "vi": "Đây không phải bản sao chính thức: chỉ văn bản gốc do Ủy ban nhân dân Tỉnh Mẫu",
        "en": "This is not an official copy: only the original of the issuing agency (",
    }
    line = sample().words(language, "source", ".lede__line")[0]
    assert words[language] in line


def test_what_nobody_noted_is_said() -> None:
    """What is not known of how the text came is called so, and not left out."""
    records = sample_records()
    assert records.layout
    layout = records.layout.model_copy(update={"received": Received()})
    rendered = Rendered(replace(records, layout=layout))
    said = {name: shown(each) for name, each in facts(rendered, "vi").items()}
    names = ("Lấy từ", "Bên cung cấp", "Có trong dữ liệu của trang web từ")
    assert {said[name] for name in names} == {"Không được ghi lại"}
    assert said["Mã băm này có trong sổ theo dõi từ"] == "Chưa ghi vào sổ theo dõi"


@LANGUAGES
def test_a_plan_without_a_text_has_no_such_page(language: str) -> None:
    """Where the data hold no text as received there is no page of it, and nothing leads to one."""
    rendered = without_text()
    with pytest.raises(KeyError):
        rendered.page(language, "source")
    for key in ("home", "task:1.1", "area:1", "method"):
        page = rendered.page(language, key)
        assert not page.select(".source-place")
        ways = [str(link["href"]) for link in page.select("a[href]")]
        assert not [way for way in ways if "van-ban" in way or "source-text" in way]
