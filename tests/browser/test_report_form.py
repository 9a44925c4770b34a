"""The form for officials in a real browser: filled in, checked, saved; and what it never does."""

from __future__ import annotations

import datetime as dt
import json
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any

import pytest
from playwright.sync_api import Locator, Page, expect

from plugins.commands.main import main
from plugins.plan.rules.check import load
from scripts.site_server import serving
from tests.browser.window import OpenPage
from tests.conftest import built, made_once
from tests.samples.folders import laid_out

pytestmark = pytest.mark.slow

PAGES = {"vi": "/admin/form/", "en": "/en/admin/form/"}
BODY, ONGOING, DATED = "so-y-te", "2.1", "1.6"
ANY = {
    "date": "15/10/2026",
    "done": "Đã kiểm tra 12 giếng.",
    "document_number": "12/BC-UBND",
}


def build_form(folder: Path) -> None:
    """The made-up plan with updates, on a site with the form, served and to be opened as files."""
    data = laid_out(folder / "source")
    with (data / "site.yaml").open("a", encoding="utf-8") as site:
        site.write("form: true\n")
    built(folder / "output", data, data.parent / "content")
    built(folder / "offline", data, data.parent / "content", "offlineconf.py")


@pytest.fixture(scope="module")
def folder(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The folder of both, built once."""
    return made_once(tmp_path_factory, "form", build_form)


@pytest.fixture(scope="module")
def url(folder: Path) -> Iterator[str]:
    """Where the site is served."""
    with serving(folder / "output") as address:
        yield address


def choose(page: Page, body: str = BODY, task: str = DATED, state: str = "in-progress") -> None:
    """Choose an agency, a task and a state."""
    for name, value in (("body", body), ("task", task), ("state", state)):
        page.locator(f'[name="{name}"][value="{value}"]').check(timeout=5_000)
    page.locator("#form-period").select_option("2026-H2")


def fill(page: Page, **answers: str) -> None:
    """Fill in fields by their keys."""
    for key, value in answers.items():
        page.locator(f"#form-{key}").fill(value)


def submit(page: Page) -> None:
    """Ask for the file."""
    page.locator(".report-form__end button").click()


def faults(page: Page) -> dict[str, str]:
    """What is wrong beside each field, by its key."""
    found = page.locator("p[data-error]:visible").all()
    return {str(each.get_attribute("data-error")): each.inner_text() for each in found}


def saved(page: Page, ask: Callable[[Page], None] = submit) -> tuple[str, dict[str, Any]]:
    """The name of the file that is saved, and what it says."""
    with page.expect_download() as download:
        ask(page)
    text = Path(download.value.path()).read_bytes().decode()
    return download.value.suggested_filename, json.loads(text)


def shown(options: Locator) -> list[str]:
    """The values of the choices that are shown."""
    return [str(each.locator("input").get_attribute("value")) for each in options.all()]


def test_it_is_filled_in_by_keyboard(open_page: OpenPage, url: str) -> None:
    """Typed without diacritics, chosen by keys, the file says what was typed, NFC and trimmed."""
    page = open_page(url + PAGES["vi"])
    page.locator("#form-body").focus()
    page.keyboard.type("so y te")
    page.keyboard.press("Enter")
    expect(page.locator('[name="body"]:checked')).to_have_value(BODY)
    page.keyboard.press("Tab")
    page.locator("#form-task").focus()
    page.keyboard.type(ONGOING)
    page.keyboard.press("Enter")
    page.keyboard.press("Space")
    expect(page.locator('[name="task"]:checked')).to_have_value(ONGOING)
    page.locator('[name="state"]:visible').first.focus()
    page.keyboard.press("Space")
    expect(page.locator('[name="state"]:checked')).to_have_count(1)
    page.locator("#form-period").select_option("2026-H1")
    page.locator("#form-date").focus()
    for words in (" ngày 30 tháng 6 năm 2026", "Đã làm", "", "Thiếu kinh phí", "", "45/BC-SYT"):
        page.keyboard.type(words)
        page.keyboard.press("Tab")
    page.keyboard.type("05-07-2026")
    name, found = saved(page, lambda own: own.keyboard.press("Enter"))
    assert name == f"{BODY}-{ONGOING}-2026-06-30.json"
    row = found.pop("rows")[0]
    assert found == {
        "version": 1,
        "plan": "01/KH-MAU",
        "body": BODY,
        "period": "2026-H1",
        "made": "2026-11-22",
    }
    assert row["task"] == ONGOING
    assert row["no_change"] is False
    assert (row["date"], row["document_date"]) == ("2026-06-30", "2026-07-05")
    assert (row["done"], row["done_en"]) == ("Đã làm", "")
    assert (row["obstacles"], row["document_number"]) == ("Thiếu kinh phí", "45/BC-SYT")
    expect(page.locator("[data-saved]")).to_be_focused()
    expect(page.locator("[data-name]")).to_have_text(name)


def test_everything_that_is_missing_is_said_at_once(open_page: OpenPage, url: str) -> None:
    """Each fault stands beside its field and in the list above, which has the focus and leads."""
    page = open_page(url + PAGES["en"])
    title = page.title()
    page.locator("#form-period").select_option("")
    submit(page)
    found = faults(page)
    assert found.keys() == {"body", "task", "state", "period", "date", "document_number"}
    summary = page.locator("[data-summary]")
    expect(summary).to_be_focused()
    assert summary.locator("a").all_inner_texts() == list(found.values())
    assert page.title() == f"Error: {title}"
    for key, words in found.items():
        summary.get_by_text(words, exact=True).click()
        focused = page.locator(":focus")
        expect(focused).to_have_attribute("aria-invalid", "true")
        described = str(focused.get_attribute("aria-describedby") or "")
        group = (
            str(page.locator(f'[data-choose="{key}"]').get_attribute("aria-describedby"))
            if (key == "state")
            else ""
        )
        assert f"form-{key}-error" in f"{described} {group}"


AHEAD = (dt.date.today() + dt.timedelta(days=40)).strftime("%d/%m/%Y")  # noqa: DTZ011 - of the page
WRONG = [
    ("date", {"date": "10/2026"}, "“10/2026” cannot be read as a day"),
    ("date", {"date": "31/02/2026"}, "no such day in the calendar"),
    ("date", {"date": "14/01/2024"}, "before the day of the plan, 15/01/2024"),
    (
        "date",
        {"date": "30/06/2026"},
        "the period that is reported on, which begins on 01/07",
    ),
    ("date", {"date": AHEAD}, "still to come"),
    ("document_date", {"document_date": "32/10/2026"}, "no such day in the calendar"),
    ("document_date", {"document_date": AHEAD}, "still to come"),
    ("done", {"done": "  "}, "“What was done (Vietnamese)” is empty"),
    ("obstacles", {"obstacles": "a" * 20_001}, "has 20001 characters; at most 20000"),
    ("document_number", {"document_number": ""}, "needs what shows it"),
    ("document_address", {"document_address": "localhost/a"}, "is no address on the web"),
    ("document_address", {"document_address": "https://noi-bo/a"}, "is no address on the web"),
]


def test_each_error_is_named_and_nothing_is_lost(open_page: OpenPage, url: str) -> None:
    """One wrong answer is one fault, beside its field; what was typed stays and can be saved."""
    page = open_page(url + PAGES["en"])
    choose(page)
    for key, wrong, words in WRONG:
        fill(page, **ANY, document_date="", document_address="", obstacles="", next_steps="Next")
        fill(page, **wrong)
        submit(page)
        expect(page.locator(f'p[data-error="{key}"]')).to_be_visible()
        found = faults(page)
        assert found.keys() == {key}, (wrong, found)
        assert words in found[key]
        assert page.locator(f"#form-{key}").input_value() == wrong[key]
        assert page.locator("#form-next_steps").input_value() == "Next"
    fill(page, **ANY, document_address="")
    _name, file = saved(page)
    assert faults(page) == {}
    expect(page.locator("[data-summary]")).to_be_hidden()
    assert file["rows"][0]["next_steps"] == "Next"


def test_a_state_asks_for_what_it_needs(open_page: OpenPage, url: str) -> None:
    """A pause its reason, what is of a period the period, which had begun by the day."""
    page = open_page(url + PAGES["en"])
    choose(page, state="paused")
    fill(page, **ANY)
    submit(page)
    assert faults(page) == {
        "obstacles": "“Paused” needs its reason: write it under “Obstacles (Vietnamese)”."
    }
    choose(page, task=ONGOING, state="carried-out")
    page.locator("#form-period").select_option("")
    submit(page)
    assert faults(page).keys() == {"period"}
    page.locator("#form-period").select_option("2026-Q4")
    fill(page, date="30/09/2026")
    submit(page)
    assert "begins on 01/10/2026" in faults(page)["date"]
    fill(page, date="15/10/2026")
    _name, file = saved(page)
    assert (file["period"], file["rows"][0]["state"]) == ("2026-Q4", "carried-out")


def test_the_import_takes_the_file(
    open_page: OpenPage, url: str, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """What the form saved becomes the update that a workbook would become."""
    page = open_page(url + PAGES["vi"])
    choose(page)
    fill(page, **ANY, next_steps="Sửa 02 giếng.")
    name, file = saved(page)
    (tmp_path / name).write_text(json.dumps(file, ensure_ascii=False), "utf-8")
    monkeypatch.setenv("BUILD_DATE", "2026-11-22")
    data = laid_out(tmp_path / "site")
    arguments = ["import", str(tmp_path / name), "--data", str(data)]
    assert main([*arguments, "--content", str(data.parent / "content")]) == 0
    found = load(data, dt.date(2026, 11, 22), data.parent / "content").updates
    update = next(each for each in found if each.id == f"2026-10-15-{DATED}")
    assert (update.agency, update.delivery, update.text.get("vi")) == (
        BODY,
        "in-progress",
        ANY["done"],
    )
    assert update.period is not None
    assert update.next_steps is not None


def test_no_change_needs_no_words(open_page: OpenPage, url: str) -> None:
    """It is said with its day and what shows it; that it is saved is said until more is typed."""
    page = open_page(url + PAGES["vi"])
    choose(page, state="no_change")
    fill(page, date="15/10/2026", document_address="https://mau.example/bao-cao")
    _name, file = saved(page)
    row = file["rows"][0]
    assert (row["state"], row["no_change"], row["done"]) == ("", True, "")
    expect(page.locator("[data-saved]")).to_be_visible()
    fill(page, done="Thêm")
    expect(page.locator("[data-saved]")).to_be_hidden()


def test_only_what_fits_is_offered(open_page: OpenPage, url: str) -> None:
    """Tasks are those of the agency, states those of the task; what no longer fits goes."""
    page = open_page(url + PAGES["vi"])
    tasks = page.locator('[data-choose="task"] .report-form__list [data-option]:visible')
    every = shown(tasks)
    page.locator(f'[name="body"][value="{BODY}"]').check()
    own = shown(tasks)
    assert 0 < len(own) < len(every)
    states = page.locator('[data-choose="state"] [data-option]:visible')
    page.locator(f'[name="task"][value="{DATED}"]').check()
    assert "carried-out" not in shown(states)
    page.locator('[name="state"][value="done"]').check()
    page.locator(f'[name="task"][value="{ONGOING}"]').check()
    assert "done" not in shown(states)
    expect(page.locator('[name="state"]:checked')).to_have_count(0)
    page.locator("#form-task").fill("zzz")
    expect(page.locator('[data-choose="task"] [data-found]')).to_contain_text("0")
    assert shown(tasks) == [ONGOING]


def test_leaving_with_unsaved_words_warns(open_page: OpenPage, url: str) -> None:
    """Before the file is saved the browser asks; after it, or with nothing typed, it does not."""
    asked: list[str] = []
    page = open_page(url + PAGES["vi"])

    def stay(dialog: Any) -> None:  # noqa: ANN401 - a dialog of Playwright
        asked.append(dialog.type)
        dialog.accept()

    page.on("dialog", stay)
    page.goto(url + PAGES["en"])
    assert asked == []
    fill(page, done="Words")
    page.goto(url + PAGES["vi"])
    assert asked == ["beforeunload"]
    choose(page)
    fill(page, **ANY)
    saved(page)
    page.goto(url + PAGES["en"])
    assert asked == ["beforeunload"]
    page.remove_listener("dialog", stay)


def test_nothing_leaves_the_browser(open_page: OpenPage, url: str) -> None:
    """Filling in and saving asks no server, keeps nothing, and the policy would not let it."""
    page = open_page(url + PAGES["vi"], allowed=("Content Security Policy",))
    page.wait_for_load_state("networkidle")
    requests: list[str] = []
    page.on("request", lambda request: requests.append(request.url))
    choose(page)
    fill(page, **ANY)
    saved(page)
    assert [each for each in requests if not each.startswith("blob:")] == []
    assert page.context.cookies() == []
    assert page.evaluate("localStorage.length + sessionStorage.length") == 0
    assert (
        page.evaluate("fetch('/data/tasks.json').then(() => 'sent', () => 'refused')") == "refused"
    )


def test_the_next_task_begins_with_what_stays(open_page: OpenPage, url: str) -> None:
    """The agency and the day stay, all that is said of the task goes."""
    page = open_page(url + PAGES["vi"])
    choose(page)
    fill(page, **ANY)
    saved(page)
    page.locator("[data-again]").click()
    expect(page.locator("#form-task")).to_be_focused()
    expect(page.locator('[name="body"]:checked')).to_have_value(BODY)
    assert page.locator("#form-date").input_value() == ANY["date"]
    assert page.locator("#form-done").input_value() == ""
    expect(page.locator(':is([name="task"], [name="state"]):checked')).to_have_count(0)


def test_it_works_from_files(open_page: OpenPage, folder: Path) -> None:
    """Opened by double-click it checks and saves as well."""
    page = open_page((folder / "offline/admin/form/index.html").resolve().as_uri())
    submit(page)
    assert "body" in faults(page)
    choose(page)
    fill(page, **ANY)
    name, _file = saved(page)
    assert name == f"{BODY}-{DATED}-2026-10-15.json"


@pytest.mark.parametrize("path", PAGES.values())
def test_without_script_it_says_what_to_do(open_page: OpenPage, url: str, path: str) -> None:
    """No field is shown that would do nothing; the ways to report without it are."""
    page = open_page(url + path, javascript=False)
    expect(page.locator(".report-form__form")).to_be_hidden()
    expect(page.locator(".report-form__without")).to_be_visible()
    page.locator(".report-form__without a").click()
    assert page.url.endswith("#send-report")


@pytest.mark.parametrize("path", PAGES.values())
@pytest.mark.parametrize("scheme", ["light", "dark"])
def test_it_is_accessible_at_every_width(
    open_page: OpenPage, url: str, violations: Callable[[Page], list[str]], path: str, scheme: str
) -> None:
    """Nothing for axe, empty and with every fault, and saved; nothing wider than the screen."""
    for width in (360, 1280):
        page = open_page(url + path, width=width, scheme=scheme)
        assert violations(page) == []
        submit(page)
        assert violations(page) == []
        assert page.evaluate("document.documentElement.scrollWidth") <= width
        choose(page)
        fill(page, **ANY)
        saved(page)
        assert violations(page) == []


def test_no_list_leads_to_it(folder: Path) -> None:
    """No page, sitemap or part of the search names it; it asks search engines to pass over it."""
    output = folder / "output"
    naming = [
        file.relative_to(output).as_posix()
        for file in output.rglob("*")
        if file.is_file() and b"admin/form" in file.read_bytes()
    ]
    own = ["admin/form/index.html", "en/admin/form/index.html"]
    assert sorted(naming) == [*own, "manifest.sha256"]
    for name in own:
        assert '<meta name="robots" content="noindex">' in (output / name).read_text("utf-8")
