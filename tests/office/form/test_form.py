"""The form for officials: what it asks, of whom, and by which rules it checks."""

from __future__ import annotations

import json
import re
from functools import cache
from typing import Any

import pytest
from bs4 import BeautifulSoup

from plugins.editions.edition import Edition
from plugins.office.form.form_fields import row_keys
from plugins.office.form.form_page import ReportFormView, form_pages
from plugins.office.form.form_rules import form_rules
from plugins.office.form.form_words import FAULTS, FormFault
from plugins.office.workbooks.asked_bodies import asked_bodies
from plugins.office.workbooks.asked_periods import asked_period, named_period
from plugins.office.workbooks.asking import Asking, asking
from plugins.office.workbooks.report_columns import REPORT_COLUMNS
from plugins.plan.reading.calendar_words import DAY
from plugins.plan.records.public_names import ON_THE_WEB
from plugins.publish.build import editions_of
from plugins.website.headers import policy
from tests.samples.built import SETTINGS, renderer_of
from tests.samples.plan import ROOT, sample_records
from tests.samples.report_form import form_editions, pages_with_form, with_form
from tests.samples.updates_site import updated_editions


@cache
def view(code: str = "vi") -> ReportFormView:
    """What the page in a language shows."""
    found = next(page for page in pages_with_form() if page.language == code)
    shown = found.view()
    assert isinstance(shown, ReportFormView)
    return shown


def vietnamese() -> Edition:
    """The edition in the plan's language."""
    return form_editions()[0]


def rules() -> dict[str, Any]:
    """The data by which the script checks."""
    found: dict[str, Any] = json.loads(view().rules)
    return found


def test_a_site_has_the_form_only_where_it_says_so() -> None:
    """No page without the setting; with it one in each language, at its address, in no list."""
    assert form_pages(updated_editions()) == []
    pages = pages_with_form()
    assert [page.path for page in pages] == ["/admin/form/", "/en/admin/form/"]
    assert not any(page.listed for page in pages)
    assert len({page.key for page in pages}) == 1


def test_the_form_asks_what_the_workbook_asks() -> None:
    """Its keys are those of the columns that are filled in, in their order, each language too."""
    asked = [own.key for own in REPORT_COLUMNS if not own.is_given and not own.of_language]
    keys = list(row_keys(vietnamese()))
    assert [key for key in keys if key != "done_en"] == asked
    assert keys[keys.index("done") + 1] == "done_en"
    fields = [field.key for field in (*view().said, *view().proof)]
    assert ["state", "no_change", *fields] == keys == rules()["keys"]
    assert {field.lang for field in view().said} == {"", "vi", "en"}


def test_who_reads_another_language_is_told_in_which_to_write() -> None:
    """Of words the label names their language, but for the plan's own on its own pages."""
    labels = {code: [own.label for own in view(code).said] for code in ("vi", "en")}
    assert labels["vi"][1:4] == [
        "Kết quả đã làm",
        "Kết quả đã làm (Tiếng Anh)",
        "Khó khăn, vướng mắc",
    ]
    assert labels["en"][1:4] == [
        "What was done (Vietnamese)",
        "What was done (English)",
        "Obstacles (Vietnamese)",
    ]


def test_who_is_asked_is_who_gets_a_workbook() -> None:
    """The bodies are those of the workbooks, each with the tasks of its own."""
    asked = asked_bodies(vietnamese()).bodies
    assert [body.id for body in view().bodies] == [body.agency.id for body in asked]
    for body in asked:
        own = {task.id for task in view().tasks if body.agency.id in task.bodies}
        assert own == set(body.tasks) != set()


def test_each_state_says_what_it_needs() -> None:
    """A pause its reason, what is of a period the period."""
    assert rules()["needs"] == {
        "carried-out": ["period"],
        "not-carried-out": ["period"],
        "paused": ["obstacles"],
    }


def test_a_report_is_about_a_period_where_the_plan_says_when_to_report() -> None:
    """With a reporting cycle the period is always asked for; without, only by some states."""
    assert vietnamese().site.cycles
    assert view().has_cycles
    assert rules()["always"] == ["period"]
    without = with_form(sample_records())
    assert json.loads(form_rules(editions_of(without, SETTINGS)[0]))["always"] == []


def test_states_fit_the_deadline() -> None:
    """A task without end is never done, one with an end is not carried out in a period."""
    site = vietnamese().site
    for task in view().tasks:
        states, deadline = set(task.states), site.deadlines[task.id]
        if deadline.has_no_end:
            assert "done" not in states, task.id
        elif deadline.last_stage.kind not in ("conditional", "none", "unread"):
            assert "carried-out" not in states, task.id


@pytest.mark.parametrize(
    ("written", "fits"),
    [
        *((day, True) for day in ("15/10/2026", "1-2-2026", "05.03.2026")),
        *((day, True) for day in ("ngày 15 tháng 10 năm 2026", "15 tháng 10 năm 2026")),
        *(
            (day, False)
            for day in ("10/2026", "quý IV/2026", "15/10-2026", "2026/10/15", "15/10/26")
        ),
    ],
)
def test_days_are_those_of_the_reader_of_days(written: str, *, fits: bool) -> None:
    """The expression is the one by which data are read, as browsers write it."""
    in_python = rules()["day"].replace("(?<", "(?P<").replace(r"\k<mark>", "(?P=mark)")
    assert DAY.pattern in in_python
    assert bool(re.fullmatch(in_python, written, re.IGNORECASE)) is fits


def test_nothing_of_python_is_left_in_expressions() -> None:
    """Browsers know neither of its ways to name a group; the address is that of the records."""
    for name in ("day", "iso", "address", "label"):
        assert "(?P" not in rules()[name]
    assert rules()["address"] == ON_THE_WEB.pattern


def test_periods_have_begun_and_are_named_as_people_ask_for_them() -> None:
    """Those of the plan come first; each has a name that the import reads, and words of its own."""
    site, groups = vietnamese().site, view().periods
    for group in groups:
        for period in group.periods:
            asked = asked_period(period.name)
            assert asked is not None
            assert asked.start == period.start <= site.as_of
            assert asked.end >= site.records.plan.date
    assert [asked_period(own.name) for own in groups[0].periods] == [
        named_period(own.start, own.end)
        for cycle in site.cycles
        for own in reversed(cycle.periods)
        if own.start <= site.as_of
    ]
    words = [period.words for group in groups for period in group.periods]
    assert sorted({*words}) == sorted(words)
    assert words[:2] == ["6 tháng cuối năm 2026", "6 tháng đầu năm 2026"]
    assert {"Quý IV năm 2026", "Năm 2026", "Tháng 11 năm 2026"} <= {*words}


def test_the_period_that_is_due_is_chosen_to_begin_with() -> None:
    """That for which workbooks would be made; none where the plan does not say when to report."""
    due = asking(vietnamese().site, "")
    assert isinstance(due, Asking)
    page = next(each for each in pages_with_form() if each.language == "vi")
    html = BeautifulSoup(
        renderer_of(form_editions(), pages_with_form()).render(page), "html.parser"
    )
    chosen = [str(each["value"]) for each in html.select("#form-period option[selected]")]
    assert chosen == [due.name]
    (plain,) = (
        each.view()
        for each in form_pages(editions_of(with_form(sample_records()), SETTINGS))
        if each.language == "vi"
    )
    assert isinstance(plain, ReportFormView)
    assert plain.asked == ""


def test_every_fault_has_words_and_is_found_by_the_script() -> None:
    """A fault that the script names has a sentence, and each sentence belongs to one."""
    assert FAULTS.keys() == set(FormFault)
    script = (ROOT / "theme/components/report-form/checking.js").read_text("utf-8")
    named = set(re.findall(r'"([a-z]+(?:-[a-z]+)+)"', script))
    named |= {f"no-{key}" for key in ("body", "task", "state")}
    assert named <= {fault.value for fault in FormFault}
    assert {fault.value for fault in FormFault} - named == {"empty"}
    assert '"empty"' in script
    for edition in form_editions():
        said = json.loads(form_rules(edition))["faults"]
        assert said.keys() == {fault.value for fault in FormFault}
        assert not any("{the_document}" in words for words in said.values())


def test_the_page_of_the_form_asks_no_server() -> None:
    """Its policy lets no script connect to anything; that of all others lets them to the site."""
    assert "connect-src 'self'" in policy()
    pages = pages_with_form()
    html = renderer_of(form_editions(), pages).render(pages[0]).decode()
    stated = BeautifulSoup(html, "html.parser").select_one("meta[http-equiv]")
    assert stated
    assert "connect-src 'none'" in str(stated["content"])
