"""Updates as pages: what each shows, in which list it stands, and where that leads."""

from __future__ import annotations

import dataclasses
import datetime as dt
from functools import cache
from pathlib import Path
from typing import Any

import pytest

from plugins.editions.edition import Edition
from plugins.editions.evidence import size_words
from plugins.editions.page import Page
from plugins.editions.safe_html import from_markdown
from plugins.plan.records.dataset import AttachedFile
from plugins.plan.records.tasks import Deadline
from plugins.plan.records.updates import Update, UpdateKind
from plugins.publish.build import editions_of
from plugins.website.pages.every import every_page
from plugins.website.pages.paging import paged
from plugins.website.pages.updates.histories import SHOWN
from plugins.website.pages.updates.years import sentence
from tests.samples.built import SETTINGS, prose
from tests.samples.plan import agency, records, task, text

SOURCE = {"title": "tin", "publisher": text("báo"), "lang": "vi", "url": "https://a.example/x"}
FILE = "2024/mau.pdf"
SOON = {"text": text("soon"), "kind": "date", "date": "2027-01-01"}


def update(id_: str, kind: str = "related", **more: Any) -> Update:  # noqa: ANN401 - to the record
    """An update on the task that its id names, said on the day that its id names."""
    date, _, task_id = id_.rpartition("-")
    if "." not in task_id:
        date, _, task_id = date.rpartition("-")
    values = {
        "id": id_,
        "kind": kind,
        "tasks": ({"task": task_id},),
        "date": date,
        "title": text(f"title of {id_}"),
        "text": text("some **words**"),
        "sources": (SOURCE,),
    }
    return Update.model_validate(values | more)


REPORT = update(
    "2024-07-10-1.1",
    "report",
    agency="leader",
    received="2024-07-11",
    delivery="in-progress",
    attachments=({"file": FILE, "title": text("report")},),
)
UPDATES = (
    REPORT,
    update(
        "2024-08-01-1.1",
        "correction",
        agency="leader",
        corrects=REPORT.id,
        correction={"was": text("10 trees"), "now": text("1 tree")},
    ),
    update("2025-01-05-1.1", "no-change", agency="leader", received="2025-01-05"),
    update(
        "2024-02-28-1.2",
        tasks=({"task": "1.2", "items": ("1",)}, {"task": "2.1"}),
        said_by=text("a ministry"),
        territory=text("all of it"),
        caution=text("with care"),
    ),
    update("2025-03-1.2"),
    update("2025-1.2"),
    update("2025-04-01-1.2", supersedes="2025-03-1.2"),
    update(
        "2025-05-01-1.2",
        "correction",
        corrects="2025-04-01-1.2",
        correction={"was": text("93%"), "now": text("39%")},
    ),
    update(
        "2025-06-01-2.1",
        "amendment",
        agency="leader",
        document={"number": "12/QĐ", "date": "2025-06-01"},
        amendment={"cell": "text", "item": "1", "before": "việc", "after": text("việc mới")},
    ),
)


def site(updates: tuple[Update, ...]) -> tuple[Edition, ...]:
    """A plan of three tasks, two of them in one area, with these updates."""
    tasks = [
        task("1.1", "leader"),
        task("1.2", "leader", "helper", Deadline.model_validate(SOON)),
        task("2.1", "helper"),
    ]
    material = records(tasks, [agency("leader"), agency("helper")], updates)
    files = {FILE: AttachedFile(Path(FILE), 82_400, "0")}
    return editions_of(dataclasses.replace(material, attachments=files), SETTINGS)


@cache
def editions() -> tuple[Edition, ...]:
    """The plan with all sample updates, in both languages."""
    return site(UPDATES)


@cache
def pages() -> dict[str, Page]:
    """The English pages by key."""
    texts = [prose(key, code) for code in ("vi", "en") for key in ("about", "corrections")]
    return {p.key: p for p in every_page(editions(), texts) if p.language == "en"}


def many(count: int) -> tuple[Edition, ...]:
    """The plan with so many updates on one task, one a day."""
    day = dt.date(2024, 1, 1)
    days = (day + dt.timedelta(n) for n in range(count))
    return site(tuple(update(f"{day.isoformat()}-1.1") for day in days))


def test_every_update_has_a_page_in_each_language() -> None:
    """Each update has one page a language, at the address that its id gives."""
    every = every_page(editions(), [])
    for one in UPDATES:
        paths = {p.path for p in every if p.key == f"update:{one.id}"}
        assert paths == {f"/cap-nhat/{one.id}/", f"/en/updates/{one.id}/"}


def test_pages_have_twins_and_addresses_of_their_own() -> None:
    """Every page of updates exists in each language, and no two share an address."""
    every = every_page(many(250), [])
    assert len({p.path for p in every}) == len(every)
    keys = [{p.key for p in every if p.language == code} for code in ("vi", "en")]
    assert keys[0] == keys[1]


def test_an_update_says_what_it_is_about() -> None:
    """An update that names one item of a task leads to that very item, and to its area."""
    view = pages()["update:2024-02-28-1.2"].view.details
    assert [link.path for link in view.entry.tasks] == ["/en/tasks/1.2/#muc-1", "/en/tasks/2.1/"]
    assert [item.path for item in view.subjects[0].items] == ["/en/tasks/1.2/#muc-1"]
    assert [subject.area.number for subject in view.subjects] == ["1", "2"]
    assert (view.entry.by.text, view.entry.by_path) == ("a ministry", None)
    assert view.entry.territory.text == "all of it"
    assert view.caution.text == "with care"


def test_a_report_leads_to_who_reported() -> None:
    """A report shows the body with its page, what it states, and the file that came with it."""
    view = pages()[f"update:{REPORT.id}"].view.details
    assert view.entry.by_path == "/en/agencies/leader/"
    assert view.entry.delivery_words == "In progress"
    (file,) = view.attachments
    assert (file.path, file.type, file.size) == (f"/attachments/{FILE}", "PDF", "82.4 kB")


def test_text_is_safe_html() -> None:
    """Markdown in an update's text is shown as HTML; scripts and odd addresses do not survive."""
    assert (
        pages()[f"update:{REPORT.id}"].view.details.text.html
        == "<p>some <strong>words</strong></p>"
    )
    hostile = "<script>x</script> [a](javascript:y) <b onclick=z>b</b>\n\n## head"
    html = from_markdown(hostile, str)
    assert not any(word in html for word in ("script", "onclick", "<h2"))
    assert "head" in html


def test_relations_between_updates() -> None:
    """What corrects or supersedes another is linked from both sides."""
    corrected = pages()[f"update:{REPORT.id}"].view.details
    assert [e.id for e in corrected.corrected_by] == ["2024-08-01-1.1"]
    assert corrected.entry.corrected
    superseded = pages()["update:2025-03-1.2"].view.details
    assert [e.id for e in superseded.superseded_by] == ["2025-04-01-1.2"]
    assert superseded.entry.superseded
    later = pages()["update:2025-04-01-1.2"].view.details
    assert (later.supersedes.id, later.corrects) == ("2025-03-1.2", None)


def test_a_body_that_corrects_itself_is_no_mistake_of_the_site() -> None:
    """Corrections are listed apart: the site's own mistakes, and bodies that correct theirs."""
    view = pages()["corrections"].view.corrections
    assert [(c.entry.id, c.now.text) for c in view.by_site] == [("2025-05-01-1.2", "39%")]
    assert [(c.entry.id, c.was.text) for c in view.by_bodies] == [("2024-08-01-1.1", "10 trees")]
    assert pages()["update:2025-05-01-1.2"].view.details.entry.by_site
    assert not pages()["update:2024-08-01-1.1"].view.details.entry.by_site
    assert pages()["about"].view.corrections is None


def test_an_amendment_shows_both_wordings() -> None:
    """An amendment shows the words before and after, on its page and on that of the task."""
    for view in (
        pages()["update:2025-06-01-2.1"].view.details.wordings,
        pages()["task:2.1"].view.amendments[0],
    ):
        assert [words.text for words in view.before] == ["work", "việc"]
        assert view.after[0].text == "việc mới"
        assert (view.cell, view.item, view.document.number) == ("text", 1, "12/QĐ")


def test_the_lists_add_up() -> None:
    """The counts beside the lists by kind and by year are of the updates that stand there."""
    ways = pages()["updates"].view.ways
    assert ways.total == len(UPDATES)
    assert sum(way.count for way in ways.kinds) == ways.total
    assert sum(year.count for year in ways.years) == ways.total
    for way in ways.kinds:
        assert pages()[f"updates:{way.kind}"].view.paging.total == way.count
        assert pages()[f"updates:{way.kind}"].path == way.path
    for year in ways.years:
        view = pages()[f"updates:{year.name.text}"].view
        assert sum(len(month.changes) for month in view.months) == year.count


def test_lists_are_newest_first() -> None:
    """The list of all updates starts with the latest."""
    dates = [entry.date.first for entry in pages()["updates"].view.entries]
    assert dates == sorted(dates, reverse=True)


def test_empty_lists_have_their_page() -> None:
    """A kind of which there is no update has a page all the same."""
    none = {p.key: p for p in every_page(site(()), []) if p.language == "en"}
    for kind in UpdateKind:
        view = none[f"updates:{kind}"].view
        assert (view.entries, len(view.paging.pages), view.paging.first) == ((), 1, 0)
    assert none["home"].view.latest == ()


@pytest.mark.parametrize(
    ("total", "pages_", "last"), [(0, 1, (0, 0)), (50, 1, (1, 50)), (51, 2, (51, 51))]
)
def test_pages_of_a_list(total: int, pages_: int, last: tuple[int, int]) -> None:
    """A list is cut into pages of fifty; the first has the list's own address."""
    parts = list(paged(range(total), lambda n: f"/{n}/"))
    assert len(parts) == pages_
    assert sum(len(part.entries) for part in parts) == total
    end = parts[-1].paging
    assert (end.first, end.last, end.next) == (*last, None)


def test_gaps_between_pages() -> None:
    """Of many pages the first, the last and the neighbours are linked, with gaps marked."""
    parts = list(paged(range(500), str))
    shown = [page.number if page else None for page in parts[4].paging.nearby]
    assert shown == [1, None, 4, 5, 6, None, 10]


def test_further_pages_have_addresses() -> None:
    """The second page of a list stands below it, with a word of its language."""
    paths = {p.path for p in every_page(many(60), []) if p.key == "updates:2"}
    assert paths == {"/cap-nhat/trang-2/", "/en/updates/page-2/"}


def test_what_changed_by_month() -> None:
    """Changes stand under their month, latest first; those without a month come last."""
    view = pages()["updates:2025"].view
    assert [month.name for month in view.months] == [
        "June 2025",
        "May 2025",
        "April 2025",
        "March 2025",
        "January 2025",
        "Month not known",
    ]


def test_sentences() -> None:
    """Each kind of update is worded as what it is."""
    english = editions()[1]
    wanted = {
        REPORT.id: "report received from leader (In progress)",
        "2025-01-05-1.1": "leader confirmed that nothing has changed",
        "2024-02-28-1.2": "related public information added",
        "2024-08-01-1.1": "leader corrected an earlier statement",
        "2025-05-01-1.2": "this site corrected its own mistake",
        "2025-06-01-2.1": "the plan was amended by document 12/QĐ",
    }
    said = {id_: sentence(english, english.site.updates_by_id[id_]) for id_ in wanted}
    assert said == wanted
    assert {english.site.updates_by_id[id_].kind for id_ in wanted} == set(UpdateKind)


def test_histories_keep_kinds_apart() -> None:
    """On a task's page reports stand apart from related information; corrections go with theirs."""
    groups = {g.strand: g for g in pages()["task:1.1"].view.history.groups}
    assert [e.id for e in groups["reported"].entries] == [
        "2025-01-05-1.1",
        "2024-08-01-1.1",
        REPORT.id,
    ]
    assert groups["related"].total == 0
    groups = {g.strand: g for g in pages()["task:1.2"].view.history.groups}
    assert groups["reported"].total == 0
    assert groups["related"].total == 5


def test_what_a_body_said_apart_from_what_is_said_about_its_tasks() -> None:
    """A body's page keeps its own words apart from those of others on tasks that it leads."""
    view = pages()["agency:leader"].view
    said = {e.id for g in view.said.groups for e in g.entries}
    about = {e.id for g in view.about.groups for e in g.entries}
    assert REPORT.id in said
    assert "2024-02-28-1.2" in about
    assert not said & about


def test_long_histories_lead_to_a_list() -> None:
    """A page shows the newest updates of a subject; the rest stand in a list of its own."""
    english = {p.key: p for p in every_page(many(SHOWN + 1), []) if p.language == "en"}
    for key in ("task:1.1", "area:1"):
        view = english[key].view.history
        assert [(len(g.entries), g.total) for g in view.groups if g.total] == [(SHOWN, SHOWN + 1)]
        full = english[f"{key}:updates"]
        assert (view.all.path, view.all.count) == (full.path, SHOWN + 1)
        assert len(full.view.entries) == SHOWN + 1
    assert english["agency:leader"].view.about.all.path == english["agency:leader:updates"].path
    few = {p.key for p in every_page(many(SHOWN), [])}
    assert not any(key.endswith(":updates") for key in few)


def test_the_two_facts_of_a_task() -> None:
    """A task says what was last reported, by which update, and the last public information."""
    facts = pages()["task:1.1"].view.facts
    assert (facts.delivery.words, facts.delivery.said_by.id) == ("In progress", REPORT.id)
    assert (facts.reporting.state, facts.reporting.last.id) == ("confirmed", "2025-01-05-1.1")
    assert facts.related is None
    facts = pages()["task:1.2"].view.facts
    assert (facts.delivery.state, facts.delivery.said_by) == ("no-report", None)
    assert facts.related.id == "2025-04-01-1.2"


def test_the_front_page_shows_the_newest() -> None:
    """The front page shows the six newest updates, and counts reports alone as reports."""
    view = pages()["home"].view
    assert view.latest[0].id == "2025-06-01-2.1"
    assert (len(view.latest), view.said.reports.count) == (6, 1)
    assert view.updates.count == len(UPDATES)


def test_citations() -> None:
    """An update can be cited in both languages, each with its own address and the date."""
    vietnamese, english = pages()[f"update:{REPORT.id}"].view.citations
    assert f"https://site.example/plan/cap-nhat/{REPORT.id}/" in vietnamese.sentence.text
    assert f"https://site.example/plan/en/updates/{REPORT.id}/" in english.sentence.text
    assert "10 July 2024" in english.sentence.text


def test_structured_data() -> None:
    """For machines an update is a work about its tasks; a correction names what it corrects."""
    (data,) = pages()["update:2025-03-1.2"].data
    assert (data["@type"], data["dateCreated"]) == ("CreativeWork", "2025-03")
    (data,) = pages()["update:2024-08-01-1.1"].data
    assert data["@type"] == "CorrectionComment"
    assert data["parentItem"]["@id"].endswith(f"/{REPORT.id}/")


def test_sizes() -> None:
    """The size of a file is said in the unit that fits it."""
    wanted = {999: "999 B", 1000: "1 kB", 99_940: "99.9 kB", 2_500_000: "2.5 MB"}
    assert {size: size_words(editions()[1], size) for size in wanted} == wanted
