"""A body that only an amendment names: in whose words its page says so."""

from __future__ import annotations

from functools import cache

import pytest

from tests.samples.plan import agency, records, task
from tests.samples.rendered import Rendered
from tests.samples.updates import amended, decided

UPDATES = (
    amended("2024-02-01-1.2", "coordinating", "new"),
    amended("2023-05-01-1.1", "lead", "new"),
)


@cache
def site() -> Rendered:
    """A plan that names `a`; `new` leads 1.1 and helps with 1.2 since two amendments."""
    new = agency("new", named="text").model_copy(update={"names_in_plan": ("Sở Mới",)})
    a = agency("a").model_copy(update={"names_in_plan": ("Sở A",)})
    tasks = [task("1.1", "a"), task("1.2", "a")]
    return Rendered(records(tasks, [a, new], UPDATES))


@pytest.mark.parametrize(
    ("language", "by_plan", "by_amendments"),
    [
        (
            "en",
            "As written in the plan (Vietnamese):",
            (
                "The plan as issued does not name this agency. Amending documents do: No. 9/QĐ, "
                "1 May 2023, 1.1 title 1.1: new words No. 9/QĐ, 1 February 2024, 1.2 title 1.2: new"
            ),
        ),
        (
            "vi",
            "Nguyên văn trong kế hoạch:",
            (
                "Kế hoạch khi ban hành không nêu tên cơ quan này. Văn bản điều chỉnh ghi: Số 9/QĐ, "
                "ngày 01 tháng 5 năm 2023, 1.1 title 1.1: new words"
            ),
        ),
    ],
)
def test_its_page_shows_the_words_of_the_amendments(
    language: str, by_plan: str, by_amendments: str
) -> None:
    """It is not said to stand in the plan as written, while a body of the plan is."""
    (own,) = site().words(language, "agency:new", '[aria-labelledby="names"]')
    assert by_amendments in own
    assert by_plan not in own
    (named,) = site().words(language, "agency:a", '[aria-labelledby="names"]')
    assert f"{by_plan} Sở A" in named


def test_a_body_of_a_task_that_was_added() -> None:
    """The cell of a task that a decision added is the words of that decision, not of the plan."""
    made = decided("2024-03-01-1.3", "added task 1.3")
    new_task = task("1.3", "new").model_copy(update={"added_by": made.id})
    plan = records([task("1.1", "a"), new_task], [agency("a"), agency("new")], (made,))
    (own,) = Rendered(plan).words("en", "agency:new", '[aria-labelledby="names"]')
    assert "Amending documents do: No. 9/QĐ, 1 March 2024, 1.3 title 1.3: new" in own


def test_the_list_says_how_many_only_amendments_name() -> None:
    """The list of bodies counts it among those named, and says that an amendment does."""
    assert "names 2 agencies and groups." in site().words("en", "agencies", ".lede")[0]
    assert "1 of these is named only by an amendment." in site().words("en", "agencies", ".lede")[0]


def test_the_task_keeps_what_the_plan_wrote() -> None:
    """On the page of the task the plan's cell stands as issued, the new body beside its words."""
    (lead,) = site().words("en", "task:1.1", '[aria-labelledby="lead"]')
    assert lead.index("As written in the plan") < lead.index("As amended by 9/QĐ")
    assert "new" not in lead[: lead.index("Amended")].split()
