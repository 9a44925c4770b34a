"""What the engine answers for the sample plan: order, marks, the other language, odd input."""

from __future__ import annotations

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from playwright.sync_api import Browser, Page

from tests.samples.search import answer, marked, page_with, tasks
from tests.thorough import tries

HOSTILE = """([language, queries, others]) => queries.map((query) => {
  const answer = planSearch.query({ language, query, others });
  for (const { title, passage, score } of answer.results) {
    for (const part of [title, passage]) {
      let end = 0;
      for (const [from, to] of part ? part.marks : []) {
        if (from < end || to <= from || to > part.text.length) return query;
        end = to;
      }
    }
    if (!Number.isFinite(score)) return query;
  }
  structuredClone(answer);
  return null;
}).filter((query) => query !== null)"""
OPERATORS = st.text(" :~^+-*\"\\/<>()[]{}&|!?.,;'`=%#@\u0300\u0301\u202e\u200d", max_size=12)
WORDS = st.sampled_from(
    ["rác", "Sở", "constructor", "__proto__", "toString", "1.2", "TN&MT", "<b>", "title:", "đ"]
)
QUERIES = st.one_of(
    st.text(max_size=60),
    st.lists(st.one_of(WORDS, OPERATORS), max_size=8).map(" ".join),
    st.text("aăâđ ", min_size=200, max_size=400),
)


@pytest.mark.parametrize("query", ["1.2", "nhiệm vụ 1.2", "nv 1.2", "Task 1.2", "nhiem vu so 1.2"])
def test_a_number_is_its_task(engine_page: Page, query: str) -> None:
    """A task number, however it is asked for, finds that task and no other."""
    assert tasks(answer(engine_page, query)) == ["1.2"]


def test_an_item_can_be_asked_for(engine_page: Page) -> None:
    """A number with an item leads to that item."""
    first = answer(engine_page, "mục 3 nhiệm vụ 1.2")["results"][0]
    assert first["passage"]["anchor"] == "muc-3"


@pytest.mark.parametrize("query", ["nhiệm vụ 99.9", "977/QĐ-UBND"])
def test_what_is_not_there_has_no_near_misses(engine_page: Page, query: str) -> None:
    """Nothing is guessed for a task or document whose number does not exist."""
    assert answer(engine_page, query)["results"] == []


def test_a_document_number_is_what_cites_it(engine_page: Page) -> None:
    """A document is found by its number: first what it is the basis of."""
    assert tasks(answer(engine_page, "10/QĐ-MAU"))[0] == "1.1"


@pytest.mark.parametrize("query", ["chat thai ran", "CHẤT THẢI RẮN", "chaast thari rawns", "CTR"])
def test_marks_stand_on_the_words_as_written(engine_page: Page, query: str) -> None:
    """However it was typed, the marked words are those of the official text, accents intact."""
    found = answer(engine_page, query)
    first = next(r for r in found["results"] if r["kind"] == "task")
    assert (first["id"], first["passage"]["anchor"]) == ("1.2", "muc-1")
    assert marked(first["passage"]) == ["chất thải rắn"]


@pytest.mark.parametrize(
    ("query", "language", "words"),
    [("đổ rác", "vi", "Phân loại rác"), ("garbage", "en", "waste")],
)
def test_words_of_the_lexicon_find_words_of_the_plan(
    engine_page: Page, query: str, language: str, words: str
) -> None:
    """What people say leads to what the plan says, and the answer tells that it did."""
    found = answer(engine_page, query, language)
    first = next(r for r in found["results"] if r["kind"] == "task")
    assert "synonyms" in found["tried"]
    assert marked(first["title"]) == [words]


@pytest.mark.parametrize(
    ("query", "language", "expected"),
    [
        ("heal", "en", {"2.1"}),
        ("healer", "en", set()),
        ("bảo", "vi", {"2.2"}),
        ("bảo hiểm", "vi", set()),
    ],
)
def test_the_beginning_of_an_off_topic_word_is_none(
    engine_page: Page, query: str, language: str, expected: set[str]
) -> None:
    """“Heal” may become “health”: only a whole word of another subject finds nothing."""
    found = tasks(answer(engine_page, query, language))
    assert expected <= set(found)
    assert bool(found) is bool(expected)


def test_exact_accents_come_first(engine_page: Page) -> None:
    """What was typed with its accents is worth more than the same letters without."""
    with_accents, without = (answer(engine_page, q)["results"][0] for q in ("rừng", "rung"))
    assert with_accents["id"] == without["id"] == "2.2"
    assert with_accents["score"] > without["score"]


@pytest.mark.parametrize(
    ("query", "language", "expected"),
    [("household waste", "vi", "en"), ("cây bản địa", "en", "vi"), ("chất thải", "vi", "vi")],
)
def test_the_other_language_answers_what_only_it_can(
    engine_page: Page, query: str, language: str, expected: str
) -> None:
    """Words that only the other language has are answered by it, and the answer says so."""
    found = answer(engine_page, query, language)
    assert found["language"] == expected
    assert {result["language"] for result in found["results"]} == {expected}
    assert ("language" in found["tried"]) == (expected != language)


def test_a_language_that_is_not_there_is_asked_for(
    built_scripts: dict[str, str], browser: Browser
) -> None:
    """Before the other language is loaded, the answer names it as one that may know better."""
    names = ("search/engine.js", "search/later.js", "search/core-vi.js", "search/texts-0-vi.js")
    with page_with(browser, (built_scripts[name] for name in names)) as page:
        needs = answer(page, "household waste")["needs"]
        nothing_more = answer(page, "chất thải rắn")["needs"]
    assert (needs, nothing_more) == (["core-en"], [])


@pytest.mark.parametrize(
    ("query", "language", "tried"),
    [
        ("phan loai", "vi", "accents"),
        ("chaast thari", "vi", "keys"),
        ("chất thãi", "vi", "accents"),
        ("nursry", "en", "similar"),
    ],
)
def test_an_answer_says_what_was_tried(
    engine_page: Page, query: str, language: str, tried: str
) -> None:
    """The page can tell the reader how the words were understood."""
    assert tried in answer(engine_page, query, language)["tried"]


@pytest.mark.parametrize(
    ("query", "language", "how"),
    [
        ("phân loại rác", "vi", "words"),
        ("đổ rác", "vi", "meaning"),
        ("garbage", "en", "meaning"),
        ("waste school", "en", "part"),
    ],
)
def test_an_answer_says_what_holds_the_words(
    engine_page: Page, query: str, language: str, how: str
) -> None:
    """The first task holds the words asked, others that mean the same, or only some of them."""
    first = next(r for r in answer(engine_page, query, language)["results"] if r["kind"] == "task")
    assert first["how"] == how
    parts = (first["title"], first["passage"] or first["title"])
    near = [mark[2:] == [True] for part in parts for mark in part["marks"]]
    assert all(near) is (how != "words")


@pytest.mark.parametrize(
    ("query", "first"),
    [
        ("phanloai rác", "1.2"),
        ("phân loi rác", "1.2"),
        ("nhóm nhiệm vụ 2", "2.1"),
        ("task 2", "2.1"),
    ],
)
def test_what_was_meant(engine_page: Page, query: str, first: str) -> None:
    """A lost space, a lost vowel, and the number of an area however it is called are understood."""
    assert tasks(answer(engine_page, query))[0] == first


@pytest.mark.parametrize("query", ["<b>", "<img src=x onerror=", "</p>", "&nbsp;&#160;", "<!--"])
def test_markup_alone_finds_nothing(engine_page: Page, query: str) -> None:
    """Tags and letters written as code are no words."""
    assert answer(engine_page, query)["results"] == []


def test_choices_alone_have_everything_to_choose_from(engine_page: Page) -> None:
    """Without a question all there is can be asked for."""
    ask = "() => planSearch.query({ language: 'vi', query: '', all: true }).results.length"
    count = "() => planSearch.engines.vi.finder.documents().length"
    assert engine_page.evaluate(ask) == engine_page.evaluate(count) > 0


@pytest.mark.parametrize("query", ["", "   ", "?!", "<>", "và", "của các", "\u200b"])
def test_little_or_nothing_typed_breaks_nothing(engine_page: Page, query: str) -> None:
    """A query without content has an answer like any other."""
    assert isinstance(answer(engine_page, query)["results"], list)


@pytest.mark.parametrize("many", [20, pytest.param(tries(5_000, 1_000), marks=pytest.mark.slow)])
def test_hostile_queries(engine_page: Page, many: int) -> None:
    """Whatever is typed: no exception, marks within their text, results that can be sent."""
    queries: list[str] = []

    @settings(max_examples=many, database=None, suppress_health_check=list(HealthCheck))
    @given(QUERIES)
    def gather(query: str) -> None:
        queries.append(query)

    gather()
    for language, other in (("vi", "en"), ("en", "vi")):
        assert engine_page.evaluate(HOSTILE, [language, queries, [other]]) == []


@pytest.mark.parametrize("language", ["vi", "en"])
def test_every_name_of_a_body_finds_it(engine_page: Page, language: str) -> None:
    """Each official name, abbreviation and name of today leads to the body's page."""
    missed = engine_page.evaluate(
        """(language) => planSearch.parts[language].core.bodies.flatMap(([id, names, , today]) =>
          [...names, ...today].filter((query) => {
            const { results } = planSearch.query({ language, query });
            const bodies = results.filter(({ kind }) => kind === "agency").map((each) => each.id);
            return !bodies.slice(0, 3).includes(id);
          }))""",
        language,
    )
    assert missed == []
