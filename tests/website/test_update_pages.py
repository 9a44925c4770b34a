"""Updates as pages: what each shows, and where that leads."""

from __future__ import annotations

from plugins.editions.evidence import size_words, source_view
from plugins.editions.safe_html import from_markdown
from plugins.editions.task_facts import LONGEST
from plugins.plan.records.evidence import Evidence
from plugins.search.prose_and_updates import updates
from plugins.website.pages.every import every_page
from tests.samples.plan import text
from tests.samples.update_pages import FILE, REPORT, UPDATES, editions, many, pages, site, update


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
    view = pages()["update:2024-02-28-1.2"].view().details
    assert [link.path for link in view.entry.tasks] == ["/en/tasks/1.2/#muc-1", "/en/tasks/2.1/"]
    assert [item.path for item in view.subjects[0].items] == ["/en/tasks/1.2/#muc-1"]
    assert [subject.area.number for subject in view.subjects] == ["1", "2"]
    assert (view.entry.by.text, view.entry.by_path) == ("a ministry", None)
    assert view.entry.territory.text == "all of it"
    assert view.caution.text == "with care"


def test_a_report_leads_to_who_reported() -> None:
    """A report shows the body with its page, what it states, and the file that came with it."""
    view = pages()[f"update:{REPORT.id}"].view().details
    assert view.entry.by_path == "/en/agencies/leader/"
    assert view.entry.delivery_words == "In progress"
    (file,) = view.attachments
    assert (file.path, file.type, file.size) == (f"/attachments/{FILE}", "PDF", "82.4 kB")


def test_only_what_is_public_was_verified_in_public() -> None:
    """Of a document without an address a doubt is said, and never that it was verified."""
    own = editions()[0]
    document = {"title": "a", "publisher": text("b"), "lang": "vi", "number": "15/BC"}
    said = [
        source_view(own, Evidence.model_validate(document | more)).certainty
        for more in (
            {},
            {"url": "https://a.example/15"},
            {"archived": "https://b.example/15"},
            {"certainty": "not-verified"},
        )
    ]
    assert said == [None, "verified", "verified", "not-verified"]


def test_text_is_safe_html() -> None:
    """Markdown in an update's text is shown as HTML; scripts and odd addresses do not survive."""
    assert (
        pages()[f"update:{REPORT.id}"].view().details.text.html
        == "<p>some <strong>words</strong></p>"
    )
    hostile = "<script>x</script> [a](javascript:y) <b onclick=z>b</b>\n\n## head"
    html = from_markdown(hostile, str)
    assert not any(word in html for word in ("script", "onclick", "<h2"))
    assert "head" in html


def test_relations_between_updates() -> None:
    """What corrects or supersedes another is linked from both sides."""
    corrected = pages()[f"update:{REPORT.id}"].view().details
    assert [e.id for e in corrected.corrected_by] == ["2024-08-01-1.1"]
    assert [link.path for link in corrected.entry.corrections] == [corrected.corrected_by[0].path]
    superseded = pages()["update:2025-03-1.2"].view().details
    assert [e.id for e in superseded.superseded_by] == ["2025-04-01-1.2"]
    assert superseded.entry.superseded
    later = pages()["update:2025-04-01-1.2"].view().details
    assert (later.supersedes.id, later.corrects) == ("2025-03-1.2", None)


def test_a_body_that_corrects_itself_is_no_mistake_of_the_site() -> None:
    """Corrections are listed apart: the site's own mistakes, and bodies that correct theirs."""
    view = pages()["corrections"].view().corrections
    assert [(c.entry.id, c.now.text) for c in view.by_site] == [("2025-05-01-1.2", "39%")]
    assert [(c.entry.id, c.was.text) for c in view.by_bodies] == [("2024-08-01-1.1", "10 trees")]
    assert pages()["update:2025-05-01-1.2"].view().details.entry.by_site
    assert not pages()["update:2024-08-01-1.1"].view().details.entry.by_site
    assert pages()["about"].view().corrections is None


def test_an_amendment_shows_both_wordings() -> None:
    """An amendment shows the words before and after, on its page and on that of the task."""
    for view in (
        pages()["update:2025-06-01-2.1"].view().details.changes[0].wordings[0],
        pages()["task:2.1"].view().amendments[0],
    ):
        assert [words.text for words in view.before] == ["work", "việc"]
        assert view.after[0].text == "việc mới"
        assert (view.cell, view.item, view.document.number) == ("text", 1, "12/QĐ")


def test_the_two_facts_of_a_task() -> None:
    """A task says what was last reported, by which update, and how much public information."""
    facts = pages()["task:1.1"].view().facts
    assert (facts.delivery.words, facts.delivery.said_by.id) == ("In progress", REPORT.id)
    assert (facts.reporting.state, facts.reporting.last.id) == ("confirmed", "2025-01-05-1.1")
    assert facts.related == 0
    facts = pages()["task:1.2"].view().facts
    assert (facts.delivery.state, facts.delivery.said_by) == ("no-report", None)
    assert facts.related == 5


def test_what_hinders_and_what_comes_next() -> None:
    """An update tells its obstacles and next steps, its task in short; search words hold both."""
    ahead = {"obstacles": text(" ".join(["kho đầy"] * 60)), "next_steps": text("thuê kho")}
    told = update("2025-07-01-1.1", "report", agency="leader", received="2025-07-01", **ahead)
    own = site((REPORT, told.model_copy(update={"delivery": "in-progress"})))
    view = {p.key: p for p in every_page(own, []) if p.language == "en"}
    details = view[f"update:{told.id}"].view().details
    shown = view["task:1.1"].view().facts.outlook
    assert (shown.said_by.id, shown.next_steps.text) == (told.id, "thuê kho")
    assert details.obstacles.text.startswith(shown.obstacles.text[:-1])
    assert len(shown.obstacles.text) <= LONGEST < len(details.obstacles.text)
    (document,) = (d for d in updates(own[1])[2025] if d.id == told.id)
    assert {details.obstacles.text, "thuê kho"} <= {p.text for p in document.passages}


def test_citations() -> None:
    """An update can be cited in both languages, each with its own address and the date."""
    vietnamese, english = pages()[f"update:{REPORT.id}"].view().cite.sentences
    assert f"https://site.example/plan/cap-nhat/{REPORT.id}/" in vietnamese.sentence.text
    assert f"https://site.example/plan/en/updates/{REPORT.id}/" in english.sentence.text
    assert "10 July 2024" in english.sentence.text


def test_structured_data() -> None:
    """For machines an update is a work about its tasks; a correction names what it corrects."""
    (data,) = pages()["update:2025-03-1.2"].data()
    assert (data["@type"], data["dateCreated"]) == ("CreativeWork", "2025-03")
    (data,) = pages()["update:2024-08-01-1.1"].data()
    assert data["@type"] == "CorrectionComment"
    assert data["parentItem"]["@id"].endswith(f"/{REPORT.id}/")


def test_sizes() -> None:
    """The size of a file is said in the unit that fits it."""
    wanted = {999: "999 B", 1000: "1 kB", 99_940: "99.9 kB", 2_500_000: "2.5 MB"}
    assert {size: size_words(editions()[1], size) for size in wanted} == wanted
