"""What the README tells officials to type can be typed where this plan stands."""

from __future__ import annotations

import re
import shlex

from plugins.office.requests.bodies import bodies_in
from plugins.office.workbooks.asked_bodies import asked_bodies
from tests.samples.plan import ROOT
from tests.samples.this_site import editions

TYPED = re.compile(r"make (?:asked|reminded|answered)(?:[ \n]+[A-Z]+=(?:\"[^\"]*\"|[^\s`]+))+")


def test_bodies_and_tasks_of_the_examples_are_asked_today() -> None:
    """Each agency of a command is one of today, and leads the tasks that a table names."""
    readme = (ROOT / "README.md").read_text("utf-8")
    typed = [
        dict(word.split("=") for word in shlex.split(own)[2:]) for own in TYPED.findall(readme)
    ]
    assert len(typed) > 7
    wrong = [
        problem.said("en")
        for own in typed
        for problem in bodies_in(editions()[0], own["AGENCY"], of_today=True)[1]
    ]
    assert wrong == []
    leads = {body.agency.id: body.tasks for body in asked_bodies(editions()[0]).bodies}
    (tasks,) = re.findall(r"`TASKS=([\d.,]+)`", readme)
    assert {*tasks.split(",")} <= {*leads[typed[0]["AGENCY"]]}
