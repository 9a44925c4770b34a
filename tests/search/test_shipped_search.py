"""A plan without data/search is searched with the words that ship, in either language."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

import pytest
from playwright.sync_api import Browser, Page

from plugins.plan.records.agencies import Agency
from plugins.plan.records.tasks import Item, Task
from plugins.plan.records.types import Text
from plugins.publish.build import editions_of
from tests.samples.built import SETTINGS
from tests.samples.plan import agency, records, task
from tests.samples.search import scripts_of

ASK = """([language, queries, others]) => Object.fromEntries(queries.map((query) => {
  const { results } = planSearch.query({ language, query, others });
  return [query, results.filter(({ kind }) => kind === "task").map(({ id }) => id)];
}))"""
BODIES = {
    "so-tn-mt": ("Sở Tài nguyên và Môi trường", "Department of Natural Resources and Environment"),
    "so-y-te": ("Sở Y tế", "Department of Health"),
    "ubnd-xa": ("Ủy ban nhân dân xã Mẫu", "People’s Committee of Mau Commune"),
    "hdnd-xa": ("HĐND xã Mẫu", "People’s Council of Mau Commune"),
}
TASKS = {
    "1.1": ("so-tn-mt", "Thu gom chất thải rắn", "Collect solid waste"),
    "1.2": ("ubnd-xa", "Đưa internet về thôn", "Bring the internet to hamlets"),
    "1.3": ("ubnd-xa", "Tặng sách cho học sinh", "Give books to pupils"),
    "1.4": ("hdnd-xa", "Giám sát CĐS", "Oversee the digital transformation"),
    "2.1": ("ubnd-xa", "Dùng năng lượng tái tạo", "Use renewable energy"),
    "2.2": ("ubnd-xa", "Cấp nước sinh hoạt", "Supply domestic water"),
    "2.3": ("so-y-te", "Tiêm chủng tại nhà", "Vaccination at home"),
    "2.4": ("ubnd-xa", "Số hóa hộ tịch", "Digitise civil status"),
}
# What people type, and the first task that answers.
VIETNAMESE = {
    "sở tnmt": "1.1",
    "Sở TN&MT": "1.1",
    "so tai nguyen moi truong": "1.1",
    "rác": "1.1",
    "do rac": "1.1",
    "thu gom rát thải": "1.1",
    "wifi": "1.2",
    "học trò": "1.3",
    "hoc tro": "1.3",
    "chuyển đổi số": "1.4",
    "hội đồng nhân dân": "1.4",
    "điện mặt trời": "2.1",
    "ddieenj mawjt trowif": "2.1",
    "nước máy": "2.2",
    "sở y tế phải làm gì": "2.3",
    "cho tôi hỏi cơ quan nào phụ trách tiêm chủng": "2.3",
    "chích ngừa": "2.3",
    "giấy khai sinh": "2.4",
    "nhiệm vụ 2.2": "2.2",
}
ENGLISH = {
    "rubbish": "1.1",
    "who is responsible for solid waste": "1.1",
    "TNMT": "1.1",
    "wifi": "1.2",
    "schoolchildren": "1.3",
    "birth certificate": "2.4",
    "jab": "2.3",
    "task 2.2": "2.2",
}
NOTHING = ("bóng đá", "giá vàng", "bói toán")


def words(vi: str, en: str) -> Text:
    """A text in both languages."""
    return Text.model_validate({"vi": vi, "en": en})


def made(id_: str, lead: str, vi: str, en: str) -> Task:
    """A task that says nothing but its title."""
    item = Item.model_validate({"vi": f"{vi}.", "en": f"{en}."})
    return task(id_, lead).model_copy(update={"title": words(vi, en), "text": (item,)})


def body(id_: str, vi: str, en: str) -> Agency:
    """A body with a name and neither abbreviation nor nickname."""
    kind = "department" if id_.startswith("so-") else "provincial"
    return agency(id_, kind).model_copy(update={"name": words(vi, en)})


@pytest.fixture(scope="module")
def page(browser: Browser) -> Iterator[Page]:
    """A page with the search of the made-up plan, in both languages."""
    plan = records(
        [made(id_, *own) for id_, own in TASKS.items()],
        [body(id_, *names) for id_, names in BODIES.items()],
    )
    built = scripts_of(editions_of(plan, SETTINGS))
    page = browser.new_page()
    page.goto("about:blank")
    for script in built.values():
        page.add_script_tag(content=script)
    yield page
    page.close()


def found(page: Page, language: str, queries: list[str], others: list[str]) -> dict[str, Any]:
    """The tasks that each query finds."""
    answers: dict[str, Any] = page.evaluate(ASK, [language, queries, others])
    return answers


@pytest.mark.parametrize(("language", "expected"), [("vi", VIETNAMESE), ("en", ENGLISH)])
def test_shipped_words_find_tasks(page: Page, language: str, expected: dict[str, str]) -> None:
    """Bodies by their letters, everyday words, slips, keys, marks left out, whole questions."""
    answers = found(page, language, list(expected), [])
    assert {query: tasks[:1] for query, tasks in answers.items()} == {
        query: [first] for query, first in expected.items()
    }


def test_letters_of_a_body_find_all_its_tasks(page: Page) -> None:
    """“UBND xã” is the people's committee of the commune, which the plan writes out."""
    tasks = found(page, "vi", ["UBND xã", "ubnd xa"], [])
    led = {id_ for id_, (lead, *_) in TASKS.items() if lead == "ubnd-xa"}
    assert {query: set(ids) >= led for query, ids in tasks.items()} == {
        "UBND xã": True,
        "ubnd xa": True,
    }


def test_phrases_of_questions_say_nothing(page: Page) -> None:
    """A question finds what its subject alone finds."""
    answers = found(page, "vi", ["sở y tế phải làm gì", "sở y tế"], [])
    assert answers["sở y tế phải làm gì"] == answers["sở y tế"]
    assert answers["sở y tế"][0] == "2.3"


def test_words_of_other_subjects_find_nothing(page: Page) -> None:
    """What this plan has nothing on is not mistaken for words that look alike."""
    assert found(page, "vi", list(NOTHING), ["en"]) == {query: [] for query in NOTHING}


def test_the_other_language_answers(page: Page) -> None:
    """An English word in the Vietnamese search is answered in English."""
    assert found(page, "vi", ["rubbish"], ["en"])["rubbish"][0] == "1.1"
