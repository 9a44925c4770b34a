"""The facts that prose may repeat, and where the site's own words repeat them."""

from __future__ import annotations

from dataclasses import replace

from plugins.plan.records.prose_facts import ProseFact
from plugins.plan.records.types import Text
from plugins.publish.build import editions_of
from plugins.website.pages.home import home_page
from tests.samples.built import SETTINGS, editions
from tests.samples.plan import sample_records

COUNTED = {
    ProseFact.AREAS: "2",
    ProseFact.TASKS: "5",
    ProseFact.AGENCIES: "5",
    ProseFact.UPDATES: "0",
    ProseFact.LEAD_PAIRS: "6",
    ProseFact.COORDINATING_PAIRS: "6",
    ProseFact.JOINT_TASKS: "1",
    ProseFact.ONGOING_TASKS: "3",
    ProseFact.OPEN_GROUP_TASKS: "1",
}


def test_every_fact_has_words_in_every_language() -> None:
    """No name that a text may use is without what it stands for."""
    for edition in editions():
        facts = edition.facts[edition.language.code]
        assert set(facts) == set(ProseFact)
        assert all(facts.values())


def test_counts_are_those_of_the_data() -> None:
    """What is counted for prose is what stands in the files of the sample."""
    facts = editions()[1].facts["en"]
    assert {fact: facts[fact] for fact in COUNTED} == COUNTED


def test_numbers_are_written_as_in_each_language() -> None:
    """Thousands have a point in Vietnamese and a comma in English."""
    records = sample_records()
    tasks = [records.tasks[0].model_copy(update={"id": f"1.{n}"}) for n in range(1, 1001)]
    found = editions_of(replace(records, tasks=tuple(tasks)), SETTINGS)
    said = {each.language.code: each.facts[each.language.code] for each in found}
    assert said["vi"][ProseFact.TASKS] == "1.000"
    assert said["en"][ProseFact.TASKS] == "1,000"


def test_the_words_of_the_site_repeat_facts() -> None:
    """Facts in tagline and description are those of the data, in the language of the words."""
    records = sample_records()
    told = Text.model_validate({"vi": "{{tasks}} việc từ {{plan_date}}"})
    settings = records.settings.model_copy(update={"tagline": told, "description": told})
    for edition in editions_of(replace(records, settings=settings), SETTINGS):
        page = home_page(edition)
        assert page.title == page.description == "5 việc từ ngày 15 tháng 01 năm 2024"
