"""An area in plain words: what was written, whom to ask today, what was said so far."""

from __future__ import annotations

from dataclasses import replace
from functools import cache

from tests.samples.plan import agency, records, task
from tests.samples.rendered import Rendered, shown
from tests.samples.today import today_records
from tests.samples.updates import amended
from tests.samples.updates_site import updated_records, updated_rendered


@cache
def asked() -> Rendered:
    """The sample some years on, when other bodies answer, with plain words of its first area."""
    return Rendered(replace(today_records(), plain_words=updated_records().plain_words))


def test_plain_words_stand_above_the_official_heading_and_say_what_they_are() -> None:
    """They are marked as no official text, each point leads to what says it, in each language."""
    for code, mark in (("vi", "không phải văn bản chính thức"), ("en", "not the official text")):
        page = updated_rendered().page(code, "area:1")
        sheets = [each["aria-labelledby"] for each in page.select("main section.sheet")]
        assert sheets[:2] == ["plain", "heading"]
        assert mark in shown(page.select(".plain-words__mark")[0])
        written = updated_records().plain_words[0]
        words = [shown(each) for each in page.select(".plain-words > p")]
        for point in written.points:
            own = next(each for each in words if each.startswith(str(point.get(code))))
            assert all(task in own for task in point.tasks)
        assert [q.get_text() for q in page.select(".plain-words__question")] == [
            written.question.get(code) if written.question else None
        ]


def test_an_area_of_which_nobody_wrote_shows_nothing() -> None:
    """Neither has a plan without plain words any, nor an area beside one that has them."""
    for rendered, key in ((updated_rendered(), "area:2"), (Rendered(today_records()), "area:1")):
        page = rendered.page("en", key)
        assert not page.select(".plain-words, #plain")
        assert page.find(id="heading")


def test_what_was_said_is_counted_as_it_is_listed() -> None:
    """The counts are those of the lists of the page to which they lead, corrections apart."""
    page = updated_rendered().page("en", "area:1")
    reported, related = (
        shown(page.select(f'.plain-words a[href="#{anchor}"]')[0])
        for anchor in ("tasks-reported", "said-related")
    )
    tasks = page.select("#tasks-reported .counted-lists__task")
    total = page.select(".counted-lists__task")
    assert reported == f"Agencies have reported on {len(tasks)} of {len(total)} tasks."
    entries = page.select(".timeline--related .update-entry--related")
    assert related == f"There are {len(entries)} items of related public information."


def test_those_are_asked_who_answer_today() -> None:
    """In place of a body that is no more stand those that took over, each with its tasks."""
    page = asked().page("en", "area:1")
    bodies = [shown(each) for each in page.select(".plain-words__body")]
    new = "of New Sample Province"
    assert [body.partition(":")[0] for body in bodies] == [
        f"Department of Infrastructure and Housing {new} (verified)",
        "Sample District People’s Committees",
        f"Department of Health {new} (not verified) (only a part",
        f"Department of Social Affairs {new} (not verified) (only a part",
    ]
    assert [("1.1" in body, "1.2" in body, "1.3" in body) for body in bodies] == [
        (True, False, True),
        (False, True, False),
        (False, False, True),
        (False, False, True),
    ]
    letters = [len(each.select(".plain-words__letter")) for each in page.select(".plain-words li")]
    assert letters == [1, 0, 1, 1]


def test_where_nothing_was_said_nothing_is_counted() -> None:
    """That nobody reported is no statement about the work; no list is led to."""
    said = asked().page("en", "area:1").select_one(".plain-words")
    assert said
    assert "This site has received no report from an agency yet; this says nothing" in shown(said)
    assert not said.select('a[href="#tasks-reported"], a[href="#said-related"]')


def test_a_task_has_the_points_that_are_about_it_alone() -> None:
    """They stand above its official text; where none is about it alone, nothing does."""
    page = updated_rendered().page("vi", "task:1.2")
    sheets = [each["aria-labelledby"] for each in page.select("main section.sheet")]
    assert sheets.index("plain") + 1 == sheets.index("text")
    words = [shown(each) for each in page.select(".plain-words > p")]
    (own,) = [each for each in updated_records().plain_words[0].points if each.tasks == ("1.2",)]
    assert words[1:-1] == [own.get("vi")]
    assert page.select_one('.plain-words a[href$="linh-vuc/1/#plain"]')
    assert not updated_rendered().page("vi", "task:1.3").select("#plain, .plain-words")


def test_words_about_what_a_decision_changed_say_so() -> None:
    """A point whose task was amended says that the official words changed; no other does."""
    tasks = [task(id_, "a") for id_ in ("1.1", "1.2", "1.3")]
    plain = records(tasks, [agency("a")], (amended("2023-06-01-1.2", "text"),))
    site = Rendered(replace(plain, plain_words=updated_records().plain_words))
    points = [p for p in site.page("en", "area:1").select(".plain-words > p") if p.find("span")]
    note = "The official words have changed since this was written."
    assert [(note in shown(point), "1.2" in shown(point)) for point in points] == [
        (False, False),
        (False, False),
        (True, True),
        (False, False),
    ]
    assert note in shown(site.page("en", "task:1.2").select(".plain-words")[0])
