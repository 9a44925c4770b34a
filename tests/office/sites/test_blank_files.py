"""What a new site begins with: pages that hold for any plan, in the languages that were chosen."""

from __future__ import annotations

import re
import textwrap

import pytest

from plugins.editions.labels import LABELS
from plugins.editions.markdown_pages import PAGE_KEYS
from plugins.office.plans.asking.answers_file import ANSWERS, read_answers
from plugins.office.sites.blank_files import (
    CHOICES,
    NewSiteRefused,
    blank_files,
    in_languages,
    stated_languages,
)
from plugins.plan.records.prose_facts import PLACEHOLDER, unknown_names
from tests.samples.built import editions

KIND = re.compile(
    r"kế hoạch|quyết định|chương trình|\b(plan|decision|programme)s?\b", re.IGNORECASE
)
DIGITS = re.compile(r"\d+")
# Of what ships no other digits: an address, a standard, a contrast, a width, a licence, an item.
NUMBERS = {"404", "2", "22", "7", "1", "320", "3", "0", "01"}
LINK = re.compile(r"\]\(([^)]*)\)")
TERM = re.compile(r"^(.+)\n:   ", re.MULTILINE)


def pages(*languages: str) -> dict[str, str]:
    """The pages of a new site, by their names."""
    files = blank_files(languages).items()
    return {name.split("/")[-1]: text for name, text in files if name.startswith("content/pages/")}


@pytest.mark.parametrize("languages", CHOICES)
def test_every_page_is_there_in_each_language_and_no_other(languages: tuple[str, ...]) -> None:
    """A site of one language has no file and no line of another."""
    found = pages(*languages)
    assert {*found} == {f"{key}.{code}.md" for key in PAGE_KEYS for code in languages}
    assert ("\n  en: " in blank_files(languages)["data/site.yaml"]) == ("en" in languages)
    assert [name for name, text in blank_files(languages).items() if "[[" in text] == []


def test_a_site_in_vietnamese_alone_tells_of_no_translation_into_english() -> None:
    """What its pages say of languages is true of it."""
    assert [name for name, text in pages("vi").items() if "tiếng Anh" in text] == []


def test_pages_say_no_kind_of_document_and_count_nothing() -> None:
    """What differs from plan to plan is filled in from the data."""
    texts = {name: PLACEHOLDER.sub("", text) for name, text in pages("vi", "en").items()}
    assert [(name, found[0]) for name, text in texts.items() for found in KIND.finditer(text)] == []
    numbers = {number for text in texts.values() for number in DIGITS.findall(text)}
    assert numbers <= NUMBERS
    assert [name for name, text in pages("vi", "en").items() if [*unknown_names(text)]] == []


def test_both_languages_say_the_same() -> None:
    """A page and its twin have as many headings, the same terms by number, links and facts."""
    found = pages("vi", "en")
    for key in PAGE_KEYS:
        shapes = [
            (
                re.findall(r"^#+ ", text, re.MULTILINE),
                len(TERM.findall(text)),
                sorted(LINK.findall(text)),
                sorted(PLACEHOLDER.findall(text)),
            )
            for text in (found[f"{key}.vi.md"], found[f"{key}.en.md"])
        ]
        assert shapes[0] == shapes[1], key


@pytest.mark.parametrize("number", [0, 1], ids=["vi", "en"])
def test_the_method_explains_states_by_the_words_of_the_site(number: int) -> None:
    """Each state that a task or its reporting may have is explained under its own name."""
    edition = editions()[number]
    explained = {*TERM.findall(pages("vi", "en")[f"method.{edition.language.code}.md"])}
    labels = [*LABELS["delivery"].values(), *LABELS["reporting"].values()]
    said = {edition.words.gettext(label) for label in labels}
    assert said - explained == set()


def test_lines_are_kept_for_the_languages_that_they_name() -> None:
    """What no line limits stays; a line that names other languages ends what was before it."""
    text = "a\n[[vi]]\nb\n[[vi en]]\nc\n[[end]]\nd"
    assert in_languages(text, ["vi"]) == "a\nb\nd"
    assert in_languages(text, ["vi", "en"]) == "a\nc\nd"


def test_languages_are_stated_with_blanks_or_commas() -> None:
    """What no site can begin with is refused, and what it can is named."""
    assert stated_languages("vi, en") == stated_languages("vi en") == ("vi", "en")
    for wrong in ("", "en vi", "vi fr", "vi vi"):
        with pytest.raises(NewSiteRefused) as refused:
            stated_languages(wrong)
        assert refused.value.problem.values == {"languages": wrong, "expected": "vi; vi en"}


@pytest.mark.parametrize("languages", CHOICES)
def test_what_is_to_be_filled_in_is_marked(languages: tuple[str, ...]) -> None:
    """In site.yaml every name and all that is null stands below words that say so."""
    text = blank_files(languages)["data/site.yaml"]
    missed = []
    for part in text.split("\n\n"):
        if re.search(r"^(?:name:|\w+: null$)", part, re.MULTILINE):
            missed += [part] if not ("ĐIỀN" in part and "FILL IN" in part) else []
    assert missed == []
    assert text.count("FILL IN the English name") == ("en" in languages)
    assert "official: true" in text


@pytest.mark.parametrize("languages", CHOICES)
def test_the_readme_shows_how_to_answer(languages: tuple[str, ...]) -> None:
    """Its examples are lines of answers, in both languages, and it says what they mean."""
    readme = blank_files(languages)["README.md"]
    blocks = re.findall(r"(?:^ {7}\S.*\n)+", readme, re.MULTILINE)
    assert len(blocks) == 2
    for block in blocks:
        answers = read_answers(textwrap.dedent(block).encode(), ANSWERS)
        assert answers.problems == ()
        assert [*answers.given.values()] == ["area", "-", "quarter 2027-Q1"]
    for word in ("`keep`", "`import`", "`leave-out`", "data/.import.json", "`official: true`"):
        assert readme.count(word) == 2, word
    assert ("LANGUAGES=vi" in readme) == ("en" in languages)
