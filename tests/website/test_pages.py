"""Pages as plain values: what each shows, before it is bytes."""

from __future__ import annotations

import dataclasses
from collections.abc import Callable

import pytest

from plugins.editions.edition import Edition
from plugins.editions.page import SUMMARY_LIMIT, Page, shortened
from plugins.plan.records.types import Text, digest
from plugins.publish.build import editions_of
from tests.samples.built import SETTINGS, editions, found, page, pages, pages_of
from tests.samples.plan import sample_records, text
from tests.samples.updates_site import updated_pages

VIETNAMESE, ENGLISH = 0, 1
Plan = Callable[[], tuple[Page, ...]]
PLANS = pytest.mark.parametrize("plan", [pages, updated_pages])


def edition(number: int) -> Edition:
    """The sample in one language."""
    return editions()[number]


def test_every_page_has_a_twin() -> None:
    """Each page exists once in each language, save the one for lost visitors."""
    keys = [(p.key, p.language) for p in pages()]
    assert len(set(keys)) == len(keys)
    one, other = ({k for k, lang in keys if lang == code} for code in ("vi", "en"))
    assert one - other == {"not-found"}
    assert other <= one


def test_no_two_pages_share_an_address() -> None:
    """Each page has an address of its own."""
    for every in (pages(), updated_pages()):
        paths = [p.path for p in every]
        assert len(set(paths)) == len(paths)


def test_a_passage_in_its_language() -> None:
    """A passage that has been translated stands in the language of the edition."""
    text = Text.model_validate({"vi": "rừng", "en": "forest", "en_of": digest("rừng")})
    passage = edition(ENGLISH).passage(text)
    assert (passage.text, passage.lang) == ("forest", "en")
    assert not passage.original
    assert not passage.outdated


def test_a_passage_that_is_not_translated() -> None:
    """Without a translation the original stands there, and is marked as such."""
    passage = edition(ENGLISH).passage(Text.model_validate({"vi": "rừng"}))
    assert (passage.text, passage.lang, passage.original) == ("rừng", "vi", True)


def test_a_passage_of_an_earlier_version() -> None:
    """A translation made from other words than today's is marked as outdated."""
    text = Text.model_validate({"vi": "rừng", "en": "forest", "en_of": digest("rừng cũ")})
    assert edition(ENGLISH).passage(text).outdated


@PLANS
def test_counts_of_a_body_add_up(plan: Plan) -> None:
    """What a body leads and coordinates is the sum of its groups, and all is the plan."""
    for p in plan():
        if p.template == "agency":
            view = p.view()
            via = sum(len(group.rows) for group in view.lead_via)
            named = len(view.lead_alone.rows) + len(view.lead_jointly.rows)
            assert (view.leads.by_name, view.leads.total) == (named, named + via)
            via = sum(len(group.rows) for group in view.coordinates_via)
            named = len(view.coordinates_named.rows)
            assert (view.coordinates.by_name, view.coordinates.total) == (named, named + via)
            roles = view.leads.total + view.coordinates.total - len(view.both)
            assert view.tasks.total == roles
            assert view.tasks.total + len(view.perhaps.rows) <= view.plan_total


@PLANS
def test_the_matrices_agree(plan: Plan) -> None:
    """Both matrices mark every role once, by name or in a group, and their totals say so."""
    for view in (found(plan(), "matrix").view(), found(plan(), "matrix:tasks").view()):
        matrix = view.grid
        leads = sum(len(cell.leads) for row in matrix.rows for cell in row.cells)
        others = sum(len(cell.coordinates) for row in matrix.rows for cell in row.cells)
        assert (leads, others) == (view.lead_pairs, view.coordinating_pairs)
        for at, counts in enumerate(matrix.totals):
            own = [row.cells[at] for row in matrix.rows]
            leads, others = (sum(len(c.leads) for c in own), sum(len(c.coordinates) for c in own))
            assert (counts.leads.by_name, counts.coordinates.by_name) == (leads, others)
            leads += sum(len(c.leads_in_group) for c in own)
            others += sum(len(c.coordinates_in_group) for c in own)
            assert (counts.leads.total, counts.coordinates.total) == (leads, others)
        assert all(len(row.cells) == len(matrix.columns) for row in matrix.rows)
        assert len(matrix.shorts) == len(matrix.columns) == sum(k.size for k in matrix.kinds)


@PLANS
def test_a_dot_leads_to_its_tasks(plan: Plan) -> None:
    """To the only task of its cell, else to the tasks of its row; an empty cell leads nowhere."""
    for key in ("matrix", "matrix:tasks"):
        for row in found(plan(), key).view().grid.rows:
            for cell in row.cells:
                named = (*cell.leads, *cell.coordinates)
                paths = {task.path for task in (*named, *cell.leads_in_group)}
                paths |= {task.path for task in cell.coordinates_in_group}
                several = f"{row.head.path}#tasks" if paths else ""
                assert cell.path == (next(iter(paths)) if len(paths) == 1 else several)


@PLANS
def test_the_matrix_of_tasks_has_every_task_below_its_area(plan: Plan) -> None:
    """The rows by area are those of the grid, in its order, each once."""
    view = found(plan(), "matrix:tasks").view()
    assert tuple(row for own in view.areas for row in own.rows) == view.grid.rows


def test_filters_count_what_they_lead_to() -> None:
    """The count beside each choice of a filter is that of the tasks it leaves."""
    view = found(updated_pages(), "tasks").view()
    rows = [row for group in view.groups for row in group.rows]
    counts = {
        filter_.name: {o.value: o.count for group in filter_.groups for o in group.options}
        for filter_ in view.filters
    }
    assert sum(counts["area"].values()) == len(rows) == view.total
    assert sum(counts["deadline"].values()) == len(rows)
    for agency, count in counts["agency"].items():
        assert count == sum(agency in (*r.lead_ids, *r.coordinating_ids) for r in rows)


def test_neighbours_of_a_task() -> None:
    """Previous and next lead through the whole plan, from the first task to the last."""
    tasks = [p.view() for p in pages() if p.template == "task" and p.language == "vi"]
    assert tasks[0].previous is None
    assert tasks[-1].next is None
    assert [t.next.number for t in tasks[:-1]] == [t.number for t in tasks[1:]]
    assert [t.previous.number for t in tasks[1:]] == [t.number for t in tasks[:-1]]


def test_items_have_their_notes_and_languages() -> None:
    """An item carries its anchor, bullet, notes, and the same passage in the other languages."""
    item = page("task:1.2", "en").view().items[2]
    assert (item.number, item.anchor, item.marker) == (3, "muc-3", "+")
    assert item.passage.text == "Collect it every day."
    assert [(o.text, o.lang) for o in item.others] == [("Thu gom mổi ngày.", "vi")]
    (note,) = item.notes
    assert (note.quote.text, note.quote.lang) == ("mổi", "vi")


def test_citations_stand_in_both_languages() -> None:
    """A task can be cited in each language: number, plan, day and permanent address are in it."""
    citations = page("task:2.2").view().cite.sentences
    assert [c.sentence.lang for c in citations] == ["vi", "en"]
    assert "https://site.example/plan/nhiem-vu/2.2/" in citations[0].sentence.text
    english = citations[1].sentence.text
    for words in ("2.2", "01/KH-MAU", "15 January 2024", "22 November 2026", "/en/tasks/2.2/"):
        assert words in english


def test_each_item_can_be_cited() -> None:
    """Its words in quotation marks, where they stand, the day and its own permanent address."""
    vietnamese = page("task:1.2").view().cite.of_items[1].sentence
    assert vietnamese.text.startswith(
        "“Ghi nhãn thùng rác bằng chữ 5 < 6 & ‘quotes’ 'x' {{ 7*7 }}.” ("
    )
    assert "mục 2, nhiệm vụ 1.2, Kế hoạch số 01/KH-MAU ngày 15 tháng 01 năm 2024" in vietnamese.text
    assert vietnamese.text.endswith("2026: https://site.example/plan/nhiem-vu/1.2/#muc-2")
    (english, *_) = page("task:1.2", "en").view().cite.of_items
    assert english.anchor == "muc-1"
    assert (
        "of Sample Province; unofficial translation); Sample site, as of" in english.sentence.text
    )
    assert english.sentence.text.endswith("/en/tasks/1.2/#muc-1")


def test_the_glossary_is_in_the_order_of_its_language() -> None:
    """Terms stand in alphabetical order of the language of the page."""
    vietnamese = [t.name.text for t in page("glossary").view().terms]
    english = [t.name.text for t in page("glossary", "en").view().terms]
    assert vietnamese == ["chất thải rắn sinh hoạt", "tỉnh sạch", "trạm y tế"]
    assert english == ["clean province", "health station", "household solid waste"]


def test_summaries_are_cut_after_a_word() -> None:
    """What search engines show ends after a whole word and an ellipsis where it is too long."""
    assert shortened("short.") == "short."
    long = "Lead: " + ", ".join(f"Department number {n}" for n in range(20))
    cut = shortened(long)
    assert len(cut) <= SUMMARY_LIMIT
    assert long.startswith(cut.removesuffix("…"))
    assert cut.endswith("…")
    assert max(len(p.summary) for p in updated_pages()) <= SUMMARY_LIMIT


def test_readers_get_the_whole_description() -> None:
    """The first lines of the home page are those of the data, however long."""
    told_at_length = {"description": text("{{tasks}} " + "words " * 40)}
    settings = sample_records().settings.model_copy(update=told_at_length)
    (edition, *_) = every = editions_of(
        dataclasses.replace(sample_records(), settings=settings), SETTINGS
    )
    home = found(pages_of(every), "home")
    told = edition.repeating(edition.site.records.settings.description)
    assert home.description == told.text
    assert "{{" not in told.text
    assert home.summary != home.description


def test_pages_are_plain_values() -> None:
    """No page can be changed once it is made."""
    with pytest.raises(dataclasses.FrozenInstanceError):
        pages()[0].title = "x"  # type: ignore[misc]
