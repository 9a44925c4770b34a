"""The front page: one sentence with the figures, questions to ask, what was said last."""

from __future__ import annotations

from dataclasses import replace
from functools import cache
from urllib.parse import urljoin

import pytest

from plugins.plan.records.questions import Question
from tests.samples.plan import agency, records, sample_records, task, text
from tests.samples.rendered import Rendered
from tests.samples.update_pages import update

# Where a question leads, and what is said in short of the answer.
ANSWERS = {
    "task:2.2": ("/en/tasks/2.2/", "Task 2.2: "),
    "area:1": ("/en/areas/1/", "Area 1: "),
    "tasks": ("/en/tasks/", "What must be done"),
    "areas": ("/en/areas/", "Areas"),
    "agencies": ("/en/agencies/", "What each agency must do"),
    "reporting": ("/en/reporting/", "No report received as of 22 Nov 2026"),
    "updates": ("/en/updates/", "News"),
    "matrix": ("/en/matrix/", "Responsibility matrix"),
}


@cache
def asking(*leads_to: str) -> Rendered:
    """The sample, with a question that leads to each of these."""
    asked = tuple(
        Question.model_validate({"ask": {"vi": f"{to}?", "en": f"{to}!"}, "leads_to": to})
        for to in leads_to
    )
    sample = sample_records()
    settings = sample.settings.model_copy(update={"questions": asked})
    return Rendered(replace(sample, settings=settings))


@cache
def told(*ids: str, kind: str = "related") -> Rendered:
    """A small plan with updates of these ids, of one kind."""
    more = {"agency": "a", "received": "2025-06-01"} if kind == "no-change" else {}
    updates = tuple(update(id_, kind, **more) for id_ in ids)
    return Rendered(records([task("1.1", "a")], [agency("a")], updates))


def test_questions_lead_to_their_answers() -> None:
    """Each question stands in the words of the data, leads to its page and says what is there."""
    page = asking(*ANSWERS).page("en", "home")
    found = {}
    for entry in page.select(".asked__one"):
        (link,) = entry.select("a")
        (short,) = entry.select(".asked__short")
        path = urljoin("/en/", str(link["href"]))
        found[link.get_text(strip=True)] = (path, " ".join(short.get_text().split()))
    assert found.keys() == {f"{to}!" for to in ANSWERS}
    for to, (path, words) in ANSWERS.items():
        assert found[f"{to}!"][0] == path
        assert found[f"{to}!"][1].startswith(words)


def test_a_site_that_states_no_question_shows_none() -> None:
    """Questions are data: without any there is no heading over nothing."""
    assert asking().page("en", "home").select(".asked") == []


SENTENCES = {
    "en": "The plan of 2023 on subject gives 1 task in 1 area to 1 agency; "
    "as of 22 Nov 2026 this site has received 0 reports.",
    "vi": "Kế hoạch năm 2023 về subject giao 1 nhiệm vụ trong 1 lĩnh vực cho 1 cơ quan; "
    "đến 22/11/2026, trang này nhận được 0 báo cáo.",
}


@pytest.mark.parametrize("language", SENTENCES)
def test_one_sentence_has_the_figures(language: str) -> None:
    """How much there is to do, for how many, and what has been reported, each with its list."""
    assert told().words(language, "home", ".opening__figures") == [SENTENCES[language]]
    assert len(told().page(language, "home").select(".opening__figures a")) == 4


def test_news_are_three_with_day_title_and_source() -> None:
    """The newest three by the day of the source; that they are no reports is said once."""
    site = told("2025-01-05-1.1", "2025-03-05-1.1", "2025-02-05-1.1", "2024-12-05-1.1")
    days = [str(day["datetime"]) for day in site.page("en", "home").select(".news time")]
    assert days == ["2025-03-05", "2025-02-05", "2025-01-05"]
    titles = site.words("en", "home", ".news__title a")
    assert titles == [f"title of {day}-1.1" for day in days]
    assert site.words("en", "home", ".news__by") == ["báo"] * 3
    assert "not reports under the plan" in site.page("en", "home").get_text()


def test_news_of_different_kinds_say_which() -> None:
    """Where a body said something itself, each entry says of what kind it is."""
    site = told("2025-01-05-1.1", kind="no-change")
    assert len(site.page("en", "home").select(".news .kind-mark")) == 1
    assert "not reports under the plan" not in site.page("en", "home").get_text()


def test_a_decision_is_its_own_source() -> None:
    """News of a decision names its number where no other source is stated."""
    change = {"task": "1.1", "cell": "text", "item": "1", "before": "việc", "after": text("mới")}
    document = {"number": "12/QĐ", "date": "2025-06-01"}
    decided = update(
        "2025-06-01-1.1", "amendment", sources=(), document=document, amendment=(change,)
    )
    plan = Rendered(records([task("1.1", "a")], [agency("a")], (decided,)))
    assert plan.words("en", "home", ".news__by") == ["Amendment 12/QĐ"]


def test_without_news_it_says_what_that_means() -> None:
    """Nothing published is no statement about the work."""
    page = told().page("en", "home").get_text()
    assert "no information on any task has been published here" in page
    assert "says nothing about the work itself" in page


def test_the_box_leads_to_the_list_without_script() -> None:
    """What is typed into it is asked of the list of agencies."""
    (form,) = told().page("en", "home").select("form.finder__box")
    assert form["action"] == "../en/agencies/"
    assert [field["name"] for field in form.select("input")] == ["q"]
