"""The English says what the Vietnamese says, as far as a machine can see it."""

from __future__ import annotations

import re
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest

from . import translation_rules as rules
from .language import (
    abbreviations,
    american_spellings,
    document_numbers,
    months,
    numbers,
    spelt_dates,
    term_pattern,
    vietnamese_words,
)
from .passages import NOTES, OFFICIAL, PASSAGES, TITLES, UPDATES, Passage
from .real_data import read_yaml, real_plan
from .translation_rules import Rule, faults

KEY_TERMS: list[dict[str, Any]] = read_yaml(Path(__file__).with_name("key_terms.yaml"))
SUBJECT_TO: dict[Rule, list[Passage]] = {
    rules.both_languages: PASSAGES,
    rules.composed: PASSAGES,
    rules.made_from_this_vietnamese: [*OFFICIAL, *UPDATES],
    rules.same_numbers: PASSAGES,
    rules.same_documents: PASSAGES,
    rules.same_abbreviations: OFFICIAL,
    rules.spelt_out: OFFICIAL,
    rules.brackets: OFFICIAL,
    rules.british: PASSAGES,
    rules.typography: PASSAGES,
    rules.no_vietnamese: [*TITLES, *OFFICIAL],
    rules.no_vietnamese_but_names: UPDATES,
    rules.vietnamese_is_quoted: NOTES,
    rules.agreed_words: PASSAGES,
    rules.hedged: [*TITLES, *OFFICIAL],
    rules.title: TITLES,
    rules.update_title: [one for one in UPDATES if one.cell == "title"],
    rules.sentence: [one for one in UPDATES if one.cell in ("text", "caution")],
}
SLIPS = [
    (rules.both_languages, " ", "a", ["nothing in vi"]),
    (rules.both_languages, "a", "a", ["the same in both languages"]),
    (rules.composed, "ca\u0301", "a  b", ["vi is decomposed", "en has a space too many"]),
    (rules.same_numbers, "5 và 5", "5", ["numbers are {5: 1}, in Vietnamese {5: 2}"]),
    (
        rules.same_numbers,
        "ngày 01/02/2023",
        "1 March 2023",
        ["months are {'March': 1}, in Vietnamese {'February': 1}"],
    ),
    (rules.same_documents, "882/QĐ-TTg", "", ["only in one language: ['882/QĐ-TTg']"]),
    (rules.same_abbreviations, "MRV", "GDP", ["{'GDP': 1}, in Vietnamese {'MRV': 1}"]),
    (rules.spelt_out, "TTX", "TTX", ["TTX is not spelt out", "green growth is missing for TTX"]),
    (rules.spelt_out, "PTR0", "emissions", ["net-zero emissions is missing for PTR0"]),
    (rules.brackets, "(a)", "(a", ["a bracket is not closed, or not opened"]),
    (rules.brackets, "a) b", "a b", ["fewer brackets than in Vietnamese"]),
    (rules.british, "", "Run the program", ["program"]),
    (rules.typography, "'...", "it's", ["en has '"]),
    (rules.typography, "", "“a", ["en has a quotation mark without its other"]),
    (rules.typography, "", "a - b...", ["en has three dots", "“ - ” for a dash"]),
    (rules.typography, "", "2021-2030", ["“1-2” for a dash"]),
    (rules.no_vietnamese, "", "the rừng of Đăk Hà", ["rừng", "Hà"]),
    (rules.no_vietnamese_but_names, "", "rừng of Đăk Hà by 882/QĐ-TTg", ["rừng"]),
    (rules.vietnamese_is_quoted, "", "“rừng” or rừng", ["rừng"]),
    (rules.agreed_words, "", "The body carries out its duty", ["body", "carries out"]),
    (rules.hedged, "Tham mưu kế hoạch", "Issue a plan", ["no advise for tham mưu"]),
    (rules.title, "", "A.", ["vi does not begin with a capital", "en ends in a full stop"]),
    (rules.title, "A" * 81, "A" * 80, ["vi has 81 characters"]),
    (rules.update_title, "A" * 111, "A" * 110, ["vi has 111 characters"]),
    (rules.sentence, "A.", "A", ["en has no full stop"]),
]


@pytest.mark.parametrize("rule", SUBJECT_TO, ids=lambda rule: rule.__name__)
def test_the_rule_holds(rule: Rule) -> None:
    """What the rule says of itself holds of every passage that is subject to it."""
    assert faults(rule, SUBJECT_TO[rule]) == []


@pytest.mark.parametrize(("rule", "vi", "en", "named"), SLIPS)
def test_a_slip_is_named(rule: Rule, vi: str, en: str, named: list[str]) -> None:
    """Each rule finds the slips that it is there for, and names the passage and the slip."""
    passage = Passage("13.1", "text 1", vi, en, en_of=None, official=True)
    assert faults(rule, [passage]) == [f"13.1 text 1: {slip}" for slip in named]


def test_an_outdated_translation_is_named() -> None:
    """A change of one letter of the Vietnamese makes its English an earlier version's."""
    old = OFFICIAL[0]
    new = Passage(old.row, old.cell, f"{old.vi}x", old.en, old.en_of, official=True)
    assert faults(rules.made_from_this_vietnamese, [old, new])[0].startswith(f"{new}: en_of is")


def test_free_texts_need_not_repeat_a_number() -> None:
    """What is not the plan's own wording must name the same numbers, however often."""
    said = [Passage("1", "note 1", "5 và 5", en, en_of=None, official=False) for en in ("5", "6")]
    named = ["1 note 1: numbers are {6: 1}, in Vietnamese {5: 2}"]
    assert faults(rules.same_numbers, said) == named


def test_only_the_plan_may_have_straight_quotes() -> None:
    """What this site writes in Vietnamese is set as carefully as the English."""
    note = Passage("1", "note 1", '"a"', "a", en_of=None, official=False)
    assert faults(rules.typography, [note]) == ['1 note 1: vi has "'] * 2


def test_key_terms() -> None:
    """Wherever a key term stands, the agreed English stands in the translation."""
    missing = [
        f"{passage}: no {' or '.join(term['en'])} for {term['vi']} in: {passage.en}"
        for term in KEY_TERMS
        for passage in _lacking(term)
    ]
    assert missing == []


def _lacking(term: dict[str, Any]) -> Iterator[Passage]:
    wanted = re.compile("|".join(rf"(?<!\w)(?:{one})" for one in term["en"]), re.IGNORECASE)
    for passage in [*OFFICIAL, *UPDATES]:
        if _holds(passage.vi, term) and not wanted.search(passage.en):
            yield passage


def test_key_terms_are_used() -> None:
    """The plan uses each key term, so that the list holds none that tests nothing."""
    used = [term for term in KEY_TERMS if any(_holds(one.vi, term) for one in OFFICIAL)]
    assert [term["vi"] for term in KEY_TERMS if term not in used] == []


def _holds(vietnamese: str, term: dict[str, Any]) -> bool:
    for other in term.get("not_in", ()):
        vietnamese = term_pattern(other).sub(" ", vietnamese)
    return bool(term_pattern(term["vi"]).search(vietnamese))


def test_titles_differ() -> None:
    """No two tasks bear the same title, in either language."""
    tasks = [passage for passage in TITLES if "." in passage.row]
    assert len({one.vi for one in tasks}) == len({one.en for one in tasks}) == len(tasks)


def test_notes_quote_the_plan() -> None:
    """A note speaks of an item or cell that is there, and what it quotes stands in it."""
    plan = real_plan()
    notes = [
        (f"{row['id']} {note['cell']}", note.get("quote"), _words_of(row, note))
        for row in [*plan["areas"], *plan["tasks"]]
        for note in row.get("notes", ())
    ]
    quoting = [(cell, quote, words) for cell, quote, words in notes if quote is not None]
    assert quoting
    assert [one for one in quoting if not one[2] or one[1] not in one[2]] == []


def _words_of(row: dict[str, Any], note: dict[str, Any]) -> str:
    cell = row.get(note["cell"], {"text": ""})
    if note["cell"] in ("text", "heading"):
        return str(cell[int(note["item"]) - 1]["vi"])
    return str(cell["text"]["vi"] if note["cell"] == "deadline" else cell["text"])


@pytest.mark.parametrize(
    ("vietnamese", "english"),
    [
        ("ngày 18/02/2022", "of 18 February 2022"),
        ("Sau 01 năm, giai đoạn 2021 - 2030", "1 year after, 2021–2030"),
        ("PTR0 tháng 02 năm 2023", "net-zero emissions, February 2023"),
    ],
)
def test_numbers_are_compared_as_written_in_each_language(vietnamese: str, english: str) -> None:
    """Dates, leading zeros and PTR0 are no differences."""
    dated = spelt_dates(vietnamese)
    assert (numbers(dated), months(dated)) == (numbers(english), months(english))


def test_document_numbers_and_abbreviations_are_found() -> None:
    """The number of a document is one name; UBND and TTX are words to be spelt out."""
    vietnamese = "UBND tỉnh: Nghị quyết 09-NQ/TU, Quyết định 882/QĐ-TTg, MRV, TTX"
    assert document_numbers(vietnamese) == {"09-NQ/TU", "882/QĐ-TTg"}
    assert abbreviations(vietnamese) == {"MRV": 1}


def test_american_spellings_are_found() -> None:
    """American forms are found; British ones and words like size are not."""
    american = "modernize organization program center labor behavior labeling fulfill analyze"
    british = "modernise organisation programme centre labour labelling fulfil analyse size prize"
    assert american_spellings(american) == american.split()
    assert american_spellings(british) == []


def test_vietnamese_words_are_found() -> None:
    """Vietnamese letters are found but in the names of places."""
    assert vietnamese_words("Kon Tum, Quảng Ngãi and Đăk Hà district") == ["Hà"]
    assert vietnamese_words("the công nghệ of Đăk Glei") == ["công", "nghệ"]
