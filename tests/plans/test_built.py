"""Each made-up plan is built whole, adds up, says what its files say, and nothing of another."""

from __future__ import annotations

import json
import re
from urllib.parse import urlsplit
from xml.etree import ElementTree as ET

import feedparser
import pytest
from icalendar import Calendar

from plugins.plan.records.kinds import BodyKind
from plugins.plan.records.types import Text
from tests.conftest import ADDRESS, ROOT
from tests.plans.harness import PlanSite, names_of, words_in
from tests.samples.this_site import records
from tests.site.names import misnamed, shared_titles
from tests.site.reading import missing, said, words

pytestmark = pytest.mark.slow

SITEMAP = "{http://www.sitemaps.org/schemas/sitemap/0.9}"
# The words that ship for search are those of bodies that any plan of the country may name.
SHIPPED = ROOT / "plugins/search"


def test_it_builds_with_one_notice(plan: PlanSite) -> None:
    """The command says nothing but that the plan is not recorded yet, in both languages."""
    log = (plan.built.folder.parent / "build.log").read_text("utf-8")
    said_of = [line for line in log.splitlines() if "/ledger.jsonl:1:1:" not in line]
    assert [line for line in said_of if re.match(r"\S+:\d+:\d+:|WARNING|ERROR", line)] == []


def test_no_link_leads_nowhere(plan: PlanSite) -> None:
    """Everything that pages refer to on the site is there, down to the element of a fragment."""
    targets = {target for page in plan.pages.values() for target in page.targets()}
    assert {t for t in targets if missing(plan.built.folder, plan.pages, t)} == set()


def test_one_word_leads_to_one_page(plan: PlanSite) -> None:
    """No two pages of a language share a title, and menus call pages by their titles."""
    assert shared_titles(plan.pages) == {}
    assert misnamed(plan.pages) == set()


def test_without_articles_nothing_leads_to_them(plan: PlanSite) -> None:
    """Neither a section, nor a list, a feed or a calendar of what this plan does not have."""
    assert not (plan.source / "content/campaigns").exists()
    assert [path for path in plan.files if path.endswith(("/articles.json", "/events.ics"))] == []
    assert [page.path for page in plan.pages.values() if page.soup.select(".article-list")] == []


def test_nothing_comes_from_elsewhere(plan: PlanSite) -> None:
    """No page loads anything from another host."""
    for page in plan.pages.values():
        loaded = page.soup.select("script[src], img[src], link[rel~=stylesheet], iframe, object")
        hosts = {urlsplit(str(tag.get("src") or tag.get("href"))).netloc for tag in loaded}
        assert hosts <= {""}, page.path


def test_it_has_no_word_of_another_plan(plan: PlanSite) -> None:
    """No file of the site holds a name of the plan in data/ that its own files do not hold."""
    if not (ROOT / "data/plan.yaml").exists():
        pytest.skip("there is no other plan beside the generator")
    own = words_in(plan.source, ".yaml", ".md") + words_in(SHIPPED, ".yaml")
    foreign = {name for name in names_of(records()) if name not in own}
    assert len(foreign) > 50
    found = {
        f"{path}: {name}"
        for name in foreign
        for path, text in plan.files.items()
        if name in text and re.search(rf"(?<!\w){re.escape(name)}(?!\w)", text)
    }
    assert found == set()


def test_it_is_called_what_it_is(plan: PlanSite) -> None:
    """Every page cites the document by its kind; none says a kind, or a sort of body, it is not."""
    records = plan.site.records
    kinds, number = records.kinds, records.plan.number
    own = words_in(plan.source, ".yaml", ".md")
    others = [kind for kind in kinds.documents.values() if kind.id != records.plan.kind]
    used = {agency.kind for agency in records.agencies}
    absent = [kind for kind in kinds.bodies.values() if kind.id not in used]
    wrong = []
    for page in plan.pages.values():
        code, text = page.language, words(page.html).casefold()
        cited = kinds.documents[records.plan.kind].cited[code].replace("{number}", number)
        foreign = {each.cited[code].partition("{")[0] + number for each in others}
        foreign |= {f"theo {each.name['vi']}" for each in others}
        foreign |= {each.name[code] for each in others if code != "vi"}
        foreign |= {words_ for each in absent for words_ in _sorts(each, code)}
        said_of = [each for each in foreign if each.casefold() not in own]
        wrong += [f"{page.path}: {each}" for each in said_of if each.casefold() in text]
        wrong += [] if cited.casefold() in text else [f"{page.path}: no {cited}"]
    assert wrong == []


def _sorts(kind: BodyKind, code: str) -> set[str]:
    """What bodies of a kind are called together, and as places."""
    return {each[code] for each in (kind.labels, kind.place) if code in each}


def test_counts_add_up(plan: PlanSite) -> None:
    """Lists have as many rows as are counted, areas together too, and choices as they promise."""
    count, site = plan.expected["tasks"], plan.site
    assert (len(site.nesting.counted), len(site.tasks)) == (count, plan.expected["rows"])
    page = plan.pages[plan.section("tasks")]
    rows = page.main.select(".task-row")
    assert len(rows) == count
    areas = [plan.pages[f"{plan.section('areas')}{id_}/"] for id_ in site.nesting.highest]
    assert sum(len(area.main.select(".task-row")) for area in areas) == count
    attributes = {"area": ["data-area"], "agency": ["data-leads", "data-coordinates"]}
    for option in page.main.select("[data-filter] [data-value]"):
        name = str(option.find_parent(attrs={"data-filter": True})["data-filter"])  # type: ignore[index]
        value, held = str(option["data-value"]), attributes.get(name, [f"data-{name}"])
        having = [r for r in rows if any(value in str(r.get(a, "")).split() for a in held)]
        assert option.select_one(".filters__count"), value
        assert len(having) == int(said(option.select(".filters__count")[0])), (name, value)


def test_numbers_and_sums_are_as_expected(plan: PlanSite) -> None:
    """Tasks are called by the numbers that tell them apart; amounts come to what they come to."""
    numbers = plan.site.nesting.task_numbers
    assert {id_: numbers[id_] for id_ in plan.expected["numbers"]} == plan.expected["numbers"]
    for id_, number in plan.expected["numbers"].items():
        assert said(plan.pages[f"{plan.section('tasks')}{id_}/"].one(".lede__number")) == number
    listed = plan.pages[plan.section("tasks")].main.select(".column-sums__sum")
    assert [said(line) for line in listed] == plan.expected["sums"]


def test_every_cell_is_shown_as_written(plan: PlanSite) -> None:
    """A task's page has each of its cells word for word, with what editors say beside them."""
    code = plan.languages[0]

    def written(text: Text | None) -> list[str]:
        return [words(text.get(code) or "")] if text else []

    for task in plan.site.tasks.values():
        shown = plan.pages[f"{plan.section('tasks')}{task.id}/"].words
        cells = [words(cell.text) for cell in task.cells.values()]
        texts = [*task.text, *task.columns.values(), *task.notes, task.deadline.text, task.start]
        passages = (text.text if text is task.start and text else text for text in texts)
        cells += [part for text in passages for part in written(text)]  # type: ignore[arg-type]
        assert [cell for cell in cells if cell not in shown] == [], task.id


def test_it_speaks_its_languages_alone(plan: PlanSite) -> None:
    """Each page is in a language of the site and names its twins in the others, no more."""
    for page in plan.pages.values():
        named = {str(tag["hreflang"]) for tag in page.head.select("link[rel=alternate][hreflang]")}
        assert page.language in plan.languages
        if page.path != "/404.html":
            others = {*plan.languages, "x-default"} if len(plan.languages) > 1 else set()
            assert named == others, page.path


def test_what_programs_read_is_valid(plan: PlanSite) -> None:
    """Sitemap, feeds and calendars are what their standards say, and hold what pages hold."""
    folder = plan.built.folder
    root = ET.parse(folder / "sitemap.xml").getroot()  # noqa: S314 - our own file
    listed = {str(entry.findtext(f"{SITEMAP}loc")) for entry in root}
    assert listed == {ADDRESS + path for path, page in plan.pages.items() if page.is_listed}
    for code in plan.languages:
        feeds = folder / "feeds" / code
        found = feedparser.parse((feeds / "updates.atom").read_bytes())
        assert (found.bozo, len(found.entries)) == (False, len(plan.site.updates))
        entries = json.loads((feeds / "updates.json").read_text("utf-8"))["items"]
        assert len(entries) == len(plan.site.updates)
    for file in sorted(folder.glob("calendar/**/*.ics")):
        events = Calendar.from_ical(file.read_bytes()).walk("VEVENT")
        assert all(event.decoded("dtstart") and event["uid"] for event in events), file
