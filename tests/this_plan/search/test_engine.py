"""What the engine answers to the words, numbers and bodies of this plan."""

from __future__ import annotations

import pytest
from playwright.sync_api import Page

from tests.samples.search import answer, marked, tasks


@pytest.mark.parametrize(
    "query", ["13.1", "nhiệm vụ 13.1", "nv 13.1", "Task 13.1", "nhiem vu so 13.1"]
)
def test_a_number_is_its_task(engine_page: Page, query: str) -> None:
    """A task number, however it is asked for, finds that task and no other."""
    assert tasks(answer(engine_page, query)) == ["13.1"]


def test_an_item_can_be_asked_for(engine_page: Page) -> None:
    """A number with an item leads to that item."""
    first = answer(engine_page, "mục 3 nhiệm vụ 13.1")["results"][0]
    assert first["passage"]["anchor"] == "muc-3"


def test_a_number_that_no_task_has_finds_nothing(engine_page: Page) -> None:
    """Nothing is guessed for a task number that does not exist."""
    assert answer(engine_page, "nhiệm vụ 99.9")["results"] == []


@pytest.mark.parametrize(
    "query", ["09-NQ/TU", "nghị quyết 09", "nq 09", "NQ số 09-NQ/TU", "9-nq/tu", "nghi quyet so 9"]
)
def test_a_document_number_is_what_cites_it(engine_page: Page, query: str) -> None:
    """A document is found by its number in any form, and nothing without that number."""
    assert tasks(answer(engine_page, query)) == ["5.3"]


def test_an_unknown_document_finds_nothing(engine_page: Page) -> None:
    """A document that nothing cites has no near misses."""
    assert tasks(answer(engine_page, "977/QĐ-UBND")) == []


@pytest.mark.parametrize(
    ("query", "words"),
    [
        ("chat thai ran", {"chất thải rắn"}),
        ("CHẤT THẢI RẮN", {"chất thải rắn"}),
        ("chaast thari rawns", {"chất thải rắn"}),
        ("rác sinh hoạt", {"chất thải rắn sinh hoạt"}),
    ],
)
def test_marks_stand_on_the_words_as_written(
    engine_page: Page, query: str, words: set[str]
) -> None:
    """However it was typed, the marked words are those of the official text, accents intact."""
    found = answer(engine_page, query)
    first = next(r for r in found["results"] if r["id"] == "13.1")
    got = {word.casefold() for part in (first["title"], first["passage"]) for word in marked(part)}
    assert words <= got


def test_the_passage_is_the_item_that_answers(engine_page: Page) -> None:
    """A result shows, and links to, the item in which the words stand."""
    first = answer(engine_page, "định giá dịch vụ xử lý chất thải rắn")["results"][0]
    assert (first["id"], first["passage"]["anchor"]) == ("13.1", "muc-2")


@pytest.mark.parametrize(
    ("short", "full"),
    [("DNNVV", "doanh nghiệp nhỏ và vừa"), ("pctt", "phòng chống thiên tai"), ("N.T.M", "NTM")],
)
def test_an_abbreviation_finds_what_its_words_find(
    engine_page: Page, short: str, full: str
) -> None:
    """An abbreviation with one meaning is read as its words, so that parts of them answer too."""
    assert tasks(answer(engine_page, short)) == tasks(answer(engine_page, full))


@pytest.mark.parametrize(
    ("query", "body"),
    [
        ("Sở NN&MT Quảng Ngãi", "so-tn-mt"),
        ("BQL KKT Quảng Ngãi", "bql-kkt"),
        ("Quảng Ngãi Department of Finance", "so-tai-chinh"),
        ("sở nn-mt", "so-nn-ptnt"),
        ("xã Măng Đen", "kon-plong"),
        ("phuong kon tum", "thanh-pho-kon-tum"),
    ],
)
def test_bodies_and_places_of_today(engine_page: Page, query: str, body: str) -> None:
    """A body of today is found with its place before or behind it; communes find their district."""
    found = answer(engine_page, query)["results"]
    assert body in [result["id"] for result in found if result["kind"] == "agency"]


def test_a_place_of_today_tells_which_body_is_meant(engine_page: Page) -> None:
    """The department of today that kept a name has the tasks of all that were merged into it."""
    of_2023 = answer(engine_page, "Sở Tài chính")["results"]
    of_today = answer(engine_page, "Sở Tài chính Quảng Ngãi")["results"]
    scores = ({r["id"]: r["score"] for r in found} for found in (of_2023, of_today))
    old, new = [s["3.5"] / s["4.2"] for s in scores]
    assert old < 0.7 < new


@pytest.mark.parametrize(
    ("query", "language", "first"),
    [
        ("elect", "en", "10.5"),
        ("elect", "en", "8.1"),
        ("kết", "vi", "12.2"),
        ("bảo hiểm", "vi", ""),
    ],
)
def test_the_beginning_of_an_off_topic_word_is_none(
    engine_page: Page, query: str, language: str, first: str
) -> None:
    """“Elect” may become “electric”: only a whole word of another subject finds nothing."""
    found = tasks(answer(engine_page, query, language))
    assert found if not first else first in found


def test_exact_accents_come_first(engine_page: Page) -> None:
    """What was typed with its accents is not another word with the same letters."""
    with_accents, without = (tasks(answer(engine_page, q)) for q in ("rừng", "rung"))
    assert with_accents[0] == without[0] == "12.3"


@pytest.mark.parametrize(
    ("query", "language", "expected"),
    [("plastic waste", "vi", "en"), ("chất thải nhựa", "en", "vi"), ("chất thải", "vi", "vi")],
)
def test_the_other_language_answers_what_only_it_can(
    engine_page: Page, query: str, language: str, expected: str
) -> None:
    """Words that only the other language has are answered by it, and the answer says so."""
    found = answer(engine_page, query, language)
    assert found["language"] == expected
    assert {result["language"] for result in found["results"]} == {expected}
    assert ("language" in found["tried"]) == (expected != language)


@pytest.mark.parametrize(
    ("query", "tried"),
    [
        ("chat thai", "accents"),
        ("chaast thari", "keys"),
        ("chất thãi", "accents"),
        ("túi nilog", "similar"),
    ],
)
def test_an_answer_says_what_was_tried(engine_page: Page, query: str, tried: str) -> None:
    """The page can tell the reader how the words were understood."""
    assert tried in answer(engine_page, query)["tried"]


@pytest.mark.parametrize("language", ["vi", "en"])
def test_every_name_of_a_body_finds_it(engine_page: Page, language: str) -> None:
    """Each official name, abbreviation and name of today leads to the body's page.

    It is among the first three, or among as many as bear the name.
    """
    missed = engine_page.evaluate(
        """(language) => {
          const all = planSearch.parts[language].core.bodies;
          const bear = (query) => all.filter(([, names, , today]) =>
            [...names, ...today].includes(query)).length;
          return all.flatMap(([id, names, , today]) => [...names, ...today].filter((query) => {
            const { results } = planSearch.query({ language, query });
            const bodies = results.filter(({ kind }) => kind === "agency").map((each) => each.id);
            return !bodies.slice(0, Math.max(3, bear(query))).includes(id);
          }));
        }""",
        language,
    )
    assert missed == []
