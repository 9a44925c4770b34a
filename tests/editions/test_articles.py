"""Articles of campaigns: every slip in one is named, and each sentence has something behind it."""

from __future__ import annotations

import re
from pathlib import Path

import pytest

from plugins.editions.page_rules import PageRule
from plugins.plan.rules.check import check
from tests.samples.articles import ARTICLES, content_with_articles
from tests.samples.folders import SAMPLE
from tests.samples.messages import messages
from tests.samples.plan import AS_OF

# What is written in place of what, in sunday.vi.md, and the field and the code that are named.
SLIPS = {
    ("Date: 2024-03-01\n", ""): ("date", "article-line-missing"),
    ("2024-03-01", "2024-02-30"): ("date", "article-day"),
    ("2024-03-01", "2036-03-01"): ("date", "article-day"),
    ("2024-03-01", "2024-03-02"): ("date", "article-twins-differ"),
    ("2.1, 1.2", "2.1, 1.7"): ("tasks", "article-subject-unknown"),
    ("2.1, 1.2", "2.1"): ("tasks", "article-twins-differ"),
    ("Areas: 2", "Areas: 7"): ("areas", "article-subject-unknown"),
    ("Areas:", "Area:"): ("area", "page-metadata-unknown"),
    ("T21:30 ", " "): ("events", "article-event"),
    ("2025-06-07", "2025-06-04"): ("events", "article-event"),
    ("Mẫu | so\n", "Mẫu | tin\n"): ("events", "article-event"),
    ("T21:30 ", "T22:30 "): ("events", "article-twins-differ"),
    ("chu-nhat-sach", "2024"): ("slug", "article-slug-year"),
    ("1](task:2.1#muc-1)", "3](task:2.1#muc-3)"): ("link", "page-link-unknown"),
    ("([nhiệm vụ 1.2](task:1.2))", "ta uống"): ("-", "article-paragraph-unfounded"),
    ("suối.[^so]", "suối."): ("source", "article-source-unused"),
    ("suối.[^so]", "suối.[^tin]"): ("source", "article-source-unknown"),
    (" | không ghi ngày", ""): ("source", "article-source-form"),
    ("https://bao", "http:/bao"): ("source", "article-source-form"),
    ("https://bao.example", "https://tin.example"): ("source", "article-twins-differ"),
    ("[^bao]: Báo", "[^so]: Báo"): ("source", "article-source-twice"),
}


@pytest.fixture
def content(tmp_path: Path) -> Path:
    """The content of the sample with its articles."""
    return content_with_articles(tmp_path)


def named(content: Path) -> list[tuple[str, str, str]]:
    """Every problem of the sample with this content: file, field and code."""
    _, problems = check(SAMPLE / "data", AS_OF, None, (PageRule(content),))
    return [(p.file.rpartition("/")[2], p.field, p.code) for p in problems]


def test_every_slip_in_an_article_is_named(content: Path) -> None:
    """Nothing in the articles as they are; each slip by its field, in the file that has it."""
    assert named(content) == []
    file = content / "campaigns" / "sunday.vi.md"
    whole = file.read_text("utf-8")
    for (was, now), expected in SLIPS.items():
        assert was in whole, was
        file.write_text(whole.replace(was, now, 1), "utf-8")
        assert (file.name, *expected) in named(content), now


def test_a_lesson_builds_on_tasks_that_there_are(content: Path) -> None:
    """The tasks of a lesson sheet are those of the plan, the same ones in each language."""
    file = content / "pages" / "lesson.vi.md"
    whole = file.read_text("utf-8")
    for task, code in (("1.7", "article-subject-unknown"), ("2.1", "article-twins-differ")):
        file.write_text(whole.replace("Tasks: 1.2", f"Tasks: {task}"), "utf-8")
        assert any((p[1], p[2]) == ("tasks", code) for p in named(content)), task


def test_every_code_is_met() -> None:
    """Each message about articles is said in a test here, or in that of Pelican."""
    codes = {message.code for message in messages() if message.code.startswith("article-")}
    met = {code for _, code in SLIPS.values() if code.startswith("article-")}
    assert codes == met | {"article-section-missing", "article-not-taken"}


def test_a_source_is_named_on_its_line(content: Path) -> None:
    """What is wrong with a source is said where it stands in the file."""
    file = content / "campaigns" / "sunday.vi.md"
    text = file.read_text("utf-8").replace("[^bao]: Báo Mẫu |", "[^bao]: |")
    file.write_text(text, "utf-8")
    _, problems = check(SAMPLE / "data", AS_OF, None, (PageRule(content),))
    line = text[: text.index("[^bao]: |")].count("\n") + 1
    assert line in {p.line for p in problems if p.code == "article-source-form"}


def test_articles_need_what_introduces_them(content: Path) -> None:
    """Without the page of their section they would have no address."""
    for file in (content / "campaigns").glob("index.*"):
        file.unlink()
    assert ("campaigns", "-", "article-section-missing") in named(content)


def test_the_introduction_may_speak_for_the_site() -> None:
    """Only articles must name a task or a source in each paragraph."""
    text = (ARTICLES / "campaigns/index.en.md").read_text("utf-8")
    assert not re.search(r"\]\((task|area|agency|update):|\[\^", text)
