"""Who is not asked any more: bodies from which nothing of a period is outstanding."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import replace

from plugins.commands.workbooks import ALL_SETTLED, REPORTED, why_not_asked
from plugins.editions.edition import Edition
from plugins.office.workbooks.asked_answers import by_what_is_outstanding, outstanding
from plugins.office.workbooks.asked_bodies import asked_bodies
from plugins.office.workbooks.asking import Asking, asking
from plugins.plan.records.updates import Update
from plugins.publish.build import editions_of
from tests.samples.built import SETTINGS
from tests.samples.reporting import UPDATES, editions, report, said
from tests.samples.today import today_records


def owed(edition: Edition, period: str) -> Mapping[str, tuple[str, ...]]:
    """The tasks of which each body owes a report, by its id."""
    asked = asking(edition.site, period)
    assert isinstance(asked, Asking)
    bodies = asked_bodies(edition, asked.cycle).bodies
    owing, others = by_what_is_outstanding(edition.site, bodies, asked)
    found = {body.agency.id: outstanding(edition.site, body, asked) for body in bodies}
    assert [body.agency.id for body in owing] == [id_ for id_, tasks in found.items() if tasks]
    assert [body.agency.id for body in others] == [id_ for id_, own in found.items() if not own]
    return found


def of_2025(*more: Update) -> Edition:
    """The plan with a yearly cycle, when `leader` has reported on one more task for 2025."""
    reported = (
        report(f"2026-01-1{n}-1.{n}", "carried-out", "2025-01-01", "2025-12-31") for n in (1, 2)
    )
    return editions(cycle=True, updates=(*UPDATES, *reported, *more))[0]


def test_who_has_reported_on_all_its_tasks_owes_nothing() -> None:
    """A report of another body on a task that both lead is not its own; what is done is settled."""
    assert owed(of_2025(), "2025") == {"leader": ("2.2",), "other": ("2.1", "2.2")}
    day = {"date": "2026-01-12", "received": "2026-01-12"}
    period = {"start": "2025-01-01", "end": "2025-12-31"}
    same = {**day, "agency": "leader", "period": period}
    unchanged = said("2026-01-12-2.2", "no-change", **same)
    assert owed(of_2025(unchanged), "2025") == {"leader": (), "other": ("2.1", "2.2")}
    done = said("2026-01-12-2.2", "report", **same, delivery="done")
    assert owed(of_2025(done), "2025") == {"leader": (), "other": ("2.1",)}


def test_who_has_nothing_left_is_not_said_to_have_reported() -> None:
    """Where all tasks are done, nothing may have been reported for the period."""
    done = (
        report(f"2026-01-20-{task}", "done", "2025-01-01", "2025-12-31")
        for task in ("1.1", "1.2", "2.2")
    )
    edition = of_2025(*done)
    body = next(each for each in asked_bodies(edition).bodies if each.agency.id == "leader")
    for period, why in (("2025", REPORTED), ("2026", ALL_SETTLED)):
        asked = asking(edition.site, period)
        assert isinstance(asked, Asking)
        assert outstanding(edition.site, body, asked) == ()
        assert why_not_asked(edition.site, body, asked) == why


def test_another_period_is_still_owed() -> None:
    """Whoever reported for one year owes the next; without a period all is asked about."""
    assert owed(of_2025(), "2026")["leader"] == ("1.1", "1.2", "2.2")
    bodies = asked_bodies(of_2025()).bodies
    assert by_what_is_outstanding(of_2025().site, bodies, Asking()) == (bodies, ())


def test_a_period_of_no_cycle_is_answered_by_what_ends_in_it() -> None:
    """A report for a quarter answers the quarter, and one for the year before does not."""
    quarter = report("2026-11-05-1.1", "carried-out", "2026-07-01", "2026-09-30")
    assert owed(of_2025(quarter), "2026-Q3")["leader"] == ("1.2", "2.2")


def test_what_those_before_reported_counts_for_the_body_of_today() -> None:
    """Its own report, or that of a body it took over from; of a part, that of any body."""
    period = {"start": "2026-07-01", "end": "2026-09-30"}
    by_those_before = [
        said(f"2026-10-05-{task}", "report", agency="so-xay-dung", period=period)
        for task in ("1.1", "1.3")
    ]
    records = replace(today_records(), updates=(*today_records().updates, *by_those_before))
    found = owed(editions_of(records, SETTINGS)[0], "2026-Q3")
    assert found["so-ha-tang-mau-moi"] == ()
    assert found["so-xa-hoi-mau-moi"] == ("2.1",)
