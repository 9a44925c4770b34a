"""What is stated of requests and cannot be: every fault of a run is said, by its setting."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from pathlib import Path

import pytest

from plugins.editions.edition import Edition
from plugins.office.requests.asked import to_ask
from plugins.office.requests.bodies import bodies_in
from plugins.office.requests.followed import to_answer, to_remind
from plugins.office.requests.log import LogToWrite
from plugins.office.requests.stated import Typed
from plugins.plan.reading.problems import LANGUAGES
from plugins.plan.records.requests import ReportRequest, SentBy
from tests.samples.plan import text
from tests.samples.requested import ANSWERED, OPEN, requested_editions
from tests.samples.today import today_editions

NOWHERE = Path("nowhere")
SENT = Typed(agency="so-y-te", on="16/11/2026", by="email", period="2026-H1")
ASKED_BODY = replace(SENT, agency="ban-quan-ly-rung")
CONSTRUCTION = Typed(request=ANSWERED, on="08/07/2024")


def ask(edition: Edition, typed: Typed, workbooks: Path = NOWHERE) -> LogToWrite:
    """What would be written down of a request."""
    return to_ask(edition, typed, NOWHERE, workbooks)


def remind(edition: Edition, typed: Typed) -> LogToWrite:
    """The same of a reminder."""
    return to_remind(edition, typed, NOWHERE)


def answer(edition: Edition, typed: Typed) -> LogToWrite:
    """The same of an answer."""
    return to_answer(edition, typed, NOWHERE)


@pytest.mark.parametrize(
    ("do", "typed", "setting"),
    [
        pytest.param(ask, replace(SENT, on=" "), "ON", id="request-not-stated"),
        pytest.param(ask, replace(SENT, on="31/02/2026"), "ON", id="request-no-day"),
        pytest.param(ask, replace(SENT, due="sau Tết"), "DUE", id="request-no-day"),
        pytest.param(remind, replace(ASKED_BODY, on="2026-11-23"), "ON", id="request-day-ahead"),
        pytest.param(ask, replace(SENT, by=""), "BY", id="request-not-said-how"),
        pytest.param(ask, replace(SENT, by="fax"), "BY", id="request-no-way"),
        pytest.param(ask, replace(SENT, by="post"), "LETTER", id="request-no-letter"),
        pytest.param(ask, replace(SENT, agency=","), "AGENCY", id="request-no-body"),
        pytest.param(ask, replace(SENT, agency="so-y-te,"), "AGENCY", id="request-empty-body"),
        pytest.param(ask, replace(SENT, agency="so-y-t"), "AGENCY", id="request-unknown-body"),
        pytest.param(
            ask, replace(SENT, agency="ubnd-huyen"), "AGENCY", id="request-body-not-of-today"
        ),
        pytest.param(ask, replace(SENT, period=""), "PERIOD", id="request-for-what"),
        pytest.param(ask, replace(SENT, period="nay"), "PERIOD", id="workbooks-period"),
        pytest.param(remind, SENT, "AGENCY", id="request-none-open"),
        pytest.param(
            remind, replace(SENT, agency="so-xay-dung"), "AGENCY", id="request-was-answered"
        ),
        pytest.param(
            answer, replace(CONSTRUCTION, on="07/07/2024"), "ON", id="request-no-answer-on-day"
        ),
        pytest.param(remind, replace(ASKED_BODY, request="2026"), "REQUEST", id="request-unknown"),
        pytest.param(
            remind, replace(ASKED_BODY, request=ANSWERED), "REQUEST", id="request-of-others"
        ),
        pytest.param(answer, ASKED_BODY, "UPDATES", id="request-no-answer"),
        pytest.param(
            answer,
            replace(ASKED_BODY, dated="15/11/2026"),
            "LETTER",
            id="request-day-of-no-letter",
        ),
        pytest.param(
            answer, replace(ASKED_BODY, letter="45/SCT"), "DATED", id="request-letter-undated"
        ),
        pytest.param(
            answer,
            replace(ASKED_BODY, updates="2026-09-09-2.6"),
            "UPDATES",
            id="request-answer-of-others",
        ),
        pytest.param(
            answer,
            replace(CONSTRUCTION, updates="2025-01-20-1.3"),
            "UPDATES",
            id="request-answer-on-other-tasks",
        ),
    ],
)
def test_what_cannot_be_is_refused(
    do: Callable[[Edition, Typed], LogToWrite],
    typed: Typed,
    setting: str,
    request: pytest.FixtureRequest,
) -> None:
    """It is said at the setting, in words of both languages."""
    found = do(requested_editions()[0], typed)
    (problem,) = found.problems
    assert problem.place == setting
    assert request.node.callspec.id.startswith(problem.code)
    assert len({problem.said(code) for code in LANGUAGES}) == len(LANGUAGES)


def test_what_came_on_other_days_is_named_by_day() -> None:
    """Not what came before the request; the first of them as an example."""
    (problem,) = answer(requested_editions()[0], replace(CONSTRUCTION, on="07/07/2024")).problems
    assert problem.values["days"].startswith("05/07/2024, ")
    assert problem.values["first"] == "05/07/2024"


def test_each_way_of_sending_is_named_with_its_word() -> None:
    """In both languages, by the code that is typed."""
    (problem,) = ask(requested_editions()[0], replace(SENT, by="fax")).problems
    for code in LANGUAGES:
        assert all(f"BY={way}" in problem.render(code) for way in SentBy)
    assert "BY=phone (điện thoại)" in problem.render("vi")


def test_all_faults_are_said_at_once() -> None:
    """Of every setting, and of every agency."""
    typed = Typed(agency="so-y-te, so-la, so-gi", on="1/13/2026", dated="x", due="y", by="z")
    found = ask(requested_editions()[0], typed).problems
    places = [problem.place for problem in found]
    assert places == ["ON", "DATED", "DUE", "BY", "AGENCY", "AGENCY", "PERIOD"]


def test_bodies_of_today_alone_are_asked() -> None:
    """Who is no more is refused, and those named who answer for it: by id and by today's name."""
    edition = today_editions()[0]
    typed = replace(SENT, period="2026", agency="so-xay-dung, Sở Hạ tầng mẫu (mới)")
    found = ask(edition, typed)
    assert [problem.code for problem in found.problems[:1]] == ["request-body-not-of-today"]
    assert "so-ha-tang-mau-moi" in found.problems[0].said("vi")


def test_a_name_may_hold_commas() -> None:
    """It is one agency, alone and among others."""
    edition = requested_editions()[0]
    site = edition.site
    named = text("Sở Văn hóa, Thể thao và Du lịch")
    culture = site.agencies["so-y-te"].model_copy(update={"name": named})
    known = replace(edition, site=replace(site, agencies={**site.agencies, culture.id: culture}))
    typed = "ban-quan-ly-rung, sở văn hóa,thể thao và du lịch; so-xay-dung"
    found, problems = bodies_in(known, typed, of_today=False)
    assert [body.id for body in found] == ["ban-quan-ly-rung", "so-y-te", "so-xay-dung"]
    assert not problems


def test_a_period_is_that_of_the_workbook_that_was_made(tmp_path: Path) -> None:
    """Where its last day lay ahead; one left from before is not taken: request-which-period."""
    edition, typed = requested_editions()[0], replace(SENT, period="")
    for name in ("so-y-te-2025-H2.xlsx", "so-y-te-khac-2026-H2.xlsx", "so-y-te-2026-H2-loi.xlsx"):
        (tmp_path / name).touch()
    (problem,) = ask(edition, typed, tmp_path).problems
    assert problem.code == "request-which-period"
    assert "holds 2025-H2, and" in problem.said("en")
    (problem,) = ask(edition, replace(typed, on=""), tmp_path).problems
    assert problem.code == "request-not-stated"
    (tmp_path / "so-y-te-2026-H2.xlsx").touch()
    (made,) = ask(edition, typed, tmp_path).files.values()
    assert made["period"] == {"start": "2026-07-01", "end": "2026-12-31"}
    assert made["due"] == "2027-01-15"


def test_without_cycles_the_only_workbook_says_the_period(tmp_path: Path) -> None:
    """No last day is known then; with a second workbook a person must say."""
    edition = today_editions()[0]
    typed = replace(SENT, period="", agency="so-ha-tang-mau-moi")
    assert not edition.site.cycles
    (tmp_path / "so-ha-tang-mau-moi-2026.xlsx").touch()
    (made,) = ask(edition, typed, tmp_path).files.values()
    assert (made["period"], "due" in made) == ({"start": "2026-01-01", "end": "2026-12-31"}, False)
    (tmp_path / "so-ha-tang-mau-moi-2026-Q3.xlsx").touch()
    (problem,) = ask(edition, typed, tmp_path).problems
    assert problem.code == "request-which-period"


def test_of_several_open_requests_one_is_named() -> None:
    """Nobody knows which of them a reminder was about: request-which."""
    edition = requested_editions()[0]
    records = edition.site.records
    (asked,) = (request for request in records.requests if request.id == OPEN)
    other = asked.model_copy(update={"id": "2026-10-01-x", "reminders": ()})
    changed = replace(records, requests=(*records.requests, other))
    several = replace(edition, site=replace(edition.site, records=changed))
    (problem,) = remind(several, replace(ASKED_BODY, on="2026-11-20")).problems
    assert (problem.code, problem.place) == ("request-which", "REQUEST")
    assert f"{OPEN}, 2026-10-01-x" in problem.said("en")


def test_a_request_answered_that_day_is_not_taken_for_another() -> None:
    """Which of them came in a second time nobody knows while one is open: request-which."""
    edition = requested_editions()[0]
    records = edition.site.records
    (asked,) = (request for request in records.requests if request.id == OPEN)
    answered = {"date": "2026-11-20", "updates": ["2026-07-01-2.2"]}
    other = ReportRequest.model_validate(
        asked.model_dump(mode="json") | {"id": "2026-10-01-x", "answered": answered}
    )
    changed = replace(records, requests=(*records.requests, other))
    several = replace(edition, site=replace(edition.site, records=changed))
    (problem,) = answer(several, replace(ASKED_BODY, on="2026-11-20")).problems
    assert (problem.code, problem.place) == ("request-which", "REQUEST")
    assert f"{OPEN}, 2026-10-01-x" in problem.said("en")
