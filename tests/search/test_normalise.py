"""Normalising: one definition, which Python and JavaScript share."""

from __future__ import annotations

import unicodedata

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from playwright.sync_api import Page

from plugins.search.normalise import key, words
from tests.thorough import tries

WORDS = """([language, texts]) => {
  const { normaliser } = planSearch.engines[language];
  return texts.map((text) => normaliser.words(text).map((w) => [w.exact, w.folded]));
}"""
TONES = "\u0300\u0301\u0303\u0309\u0323"
SYLLABLES = st.text("aăâeêioôơuưyAĂÂÊÔƠƯYbcdđĐghklmnpqrstvxwzj" + TONES, min_size=1, max_size=8)
STRINGS = st.one_of(
    st.text(max_size=40),
    st.lists(SYLLABLES, max_size=6).map(" ".join),
    st.text("0123456789.,/-–&'’ aàảđĐ\u00ad\u200b", max_size=20),
    st.lists(st.sampled_from(["hoà", "thuỷ", "Kỹ", "QUÝ", "Đắk", "İI", "ΣΑΣ", "ß", "x̣̂"])).map(
        " ".join
    ),
)
MANY = [500, pytest.param(tries(10_000, 3_000), marks=pytest.mark.slow)]


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("hoà", "hòa"),
        ("thuỷ lợi", "thủy lợi"),
        ("kĩ thuật", "kỹ thuật"),
        ("quí", "quý"),
        ("Đắk Hà", "Đăk Hà"),
        ("công ti", "Công ty"),
        (unicodedata.normalize("NFD", "chất thải rắn"), "CHẤT THẢI RẮN"),
        ("“chất thải”…", "chất thải"),
        ("H'Drai", "h’drai"),
        ("63,69", "63.69"),
    ],
)
def test_spellings_of_one_word_are_one(one: str, other: str) -> None:
    """Spellings that differ in nothing that tells words apart have the same exact form."""
    assert [w.exact for w in words(one, "vi")] == [w.exact for w in words(other, "vi")]


@pytest.mark.parametrize(
    "pair", [("rừng", "rung"), ("đất", "đạt"), ("hóa", "hòa"), ("thuy", "thui")]
)
def test_other_words_stay_apart(pair: tuple[str, str]) -> None:
    """Words that marks tell apart keep different exact forms."""
    one, other = ([w.exact for w in words(word, "vi")] for word in pair)
    assert one != other


def test_folding_takes_all_marks_away() -> None:
    """The folded form is what is typed without diacritics."""
    assert key("Đường thuỷ nội địa, Sở Xây dựng", "vi") == "duong thuy noi dia so xay dung"


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("pollution", "polluted"),
        ("forests", "forest"),
        ("forestry", "forests"),
        ("policies", "policy"),
        ("industrial", "industry"),
        ("recycling", "recycled"),
        ("planning", "plans"),
        ("agricultural", "agriculture"),
    ],
)
def test_english_words_share_a_folded_form(one: str, other: str) -> None:
    """Endings tell no English words apart when folded, and always when exact."""
    assert key(one, "en") == key(other, "en")
    assert words(one, "en")[0].exact != words(other, "en")[0].exact


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("nhiệm vụ 13.1", ["nhiem", "vu", "13.1"]),
        ("nv13.1.", ["nv", "13.1"]),
        ("09-NQ/TU", ["9", "nq", "tu"]),
        ("TN&MT", ["tn", "mt"]),
        ("các-bon", ["cac", "bon"]),
        ("+- ~^:*", []),
    ],
)
def test_words_are_cut_by_unicode_class(text: str, found: list[str]) -> None:
    """Anything but letters, marks and numbers ends a word; a task number is one word."""
    assert [word.folded for word in words(text, "vi")] == found


@pytest.mark.parametrize("many", MANY)
def test_python_and_javascript_agree(engine_page: Page, many: int) -> None:
    """Generated strings give the same words in both languages of the program and site."""
    texts: list[str] = []

    @settings(max_examples=many, database=None, suppress_health_check=list(HealthCheck))
    @given(STRINGS)
    def gather(text: str) -> None:
        texts.append(text)

    gather()
    assert len(texts) >= many * 0.9
    for language in ("vi", "en"):
        found = engine_page.evaluate(WORDS, [language, texts])
        for text, got in zip(texts, found, strict=True):
            expected = [[word.exact, word.folded] for word in words(text, language)]
            assert got == expected, ascii(text)
