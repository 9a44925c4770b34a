"""Who is asked to report: bodies of today, each about the tasks that are its own now."""

from __future__ import annotations

from dataclasses import replace

from plugins.editions.edition import Edition
from plugins.office.workbooks.asked_bodies import AskedBody, asked_bodies
from plugins.office.workbooks.task_words import perhaps_words
from plugins.plan.facts.reporting_cycles import CycleOfPlan
from tests.samples.reporting import CYCLE


def asked(edition: Edition, cycle: CycleOfPlan | None = None) -> dict[str, AskedBody]:
    """Those that are asked, by their ids."""
    return {body.agency.id: body for body in asked_bodies(edition, cycle).bodies}


def test_a_member_is_asked_for_its_group(measured: tuple[Edition, ...]) -> None:
    """Each member of a group gets what the group leads; neither it nor an open group is asked."""
    found = asked(measured[0])
    assert {*found} == {"so-y-te", "so-xay-dung", "ban-quan-ly-rung", "huyen-thuong", "huyen-ha"}
    assert found["huyen-thuong"].leads == found["huyen-ha"].leads == ("1.2",)
    assert found["huyen-ha"].supports == 3


def test_what_goes_on_under_another_name_is_asked_under_that(
    measured: tuple[Edition, ...],
) -> None:
    """The name is today's, the id the one that the plan's data have."""
    assert asked(measured[0])["so-xay-dung"].name.text == "Sở Xây dựng và Giao thông mẫu"


def test_today_s_body_is_asked_for_those_before(today: tuple[Edition, ...]) -> None:
    """What it took over whole is its own; what it took over in part is asked with a note."""
    found = asked(today[0])
    whole, part = found["so-ha-tang-mau-moi"], found["so-xa-hoi-mau-moi"]
    assert (whole.leads, whole.perhaps) == (("1.1", "1.3"), ())
    assert [agency.id for agency in whole.before] == ["so-xay-dung"]
    assert part.leads == ()
    assert part.tasks == ("1.3", "2.1")
    note = perhaps_words(today[0], part.perhaps[0])
    assert "Sở Y tế mẫu" in note
    assert "bảo vệ trẻ em" in note
    assert {"so-y-te", "so-xay-dung", "huyen-ha"}.isdisjoint(found)


def test_a_task_that_nobody_is_asked_about_is_named(today: tuple[Edition, ...]) -> None:
    """The districts that led it are no more, and nobody is known to answer for them."""
    assert asked_bodies(today[0]).unasked == ("1.2",)


def test_a_cycle_asks_its_own_bodies_and_tasks(today: tuple[Edition, ...]) -> None:
    """A body of today is asked where the cycle asks one before it."""
    cycle = CycleOfPlan(
        cycle=CYCLE, tasks=frozenset({"1.1", "2.1"}), bodies=frozenset({"so-xay-dung"}), periods=()
    )
    found = asked(today[0], cycle)
    assert {id_: body.tasks for id_, body in found.items()} == {"so-ha-tang-mau-moi": ("1.1",)}
    everybody = asked(today[0], replace(cycle, bodies=None))
    assert {id_: body.tasks for id_, body in everybody.items()} == {
        "so-ha-tang-mau-moi": ("1.1",),
        "so-y-te-mau-moi": ("2.1",),
        "so-xa-hoi-mau-moi": ("2.1",),
    }
