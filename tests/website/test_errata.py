"""What readers see of what was put right: on the page about corrections, and at the record."""

from __future__ import annotations

from collections.abc import Mapping

import pytest
from bs4 import BeautifulSoup, Tag

from plugins.editions.markdown_pages import MarkdownPage
from plugins.plan.rules.check import load
from plugins.publish.build import build
from tests.samples.built import SETTINGS
from tests.samples.folders import laid_out
from tests.samples.plan import AS_OF

REPORT = "2024-07-05-1.1"
ENTRIES = f"""\
- record: task:1.3
  kind: erratum
  field: text_vi[1]
  was: Cấp nước cho mọi nhà.
  now: Cấp nước sạch cho mọi nhà.
  why: {{vi: Chép thiếu một chữ, en: A word had been left out}}
  date: "2026-11-01"
- record: agency:so-y-te
  kind: translation
  field: name_en
  was: Health Department
  now: Sample Department of Health
  why: {{vi: Theo cách gọi chính thức, en: As it calls itself}}
  date: "2026-11-03"
- record: update:{REPORT}
  kind: erratum
  field: reason_vi
  now: Chưa có vốn
  why: {{vi: Chép sót, en: It had been left out}}
  date: "2026-10-01"
- record: area:1
  kind: translation
  field: title_en
  was: Refuse
  now: Waste and clean water
  why: {{vi: Sát nghĩa hơn, en: Closer to the meaning}}
  date: "2026-10-02"
- record: update:2023-01-01-1.1
  kind: withdrawn
  why: {{vi: Có tên một cá nhân, en: It named a person}}
  by: {{vi: Ủy ban nhân dân Tỉnh Mẫu, en: the People’s Committee of Sample Province}}
  date: "2026-11-05"
"""


@pytest.fixture(scope="module")
def files(tmp_path_factory: pytest.TempPathFactory) -> Mapping[str, bytes]:
    """The files of the sample site with these entries, and something learnt about a source."""
    data = laid_out(tmp_path_factory.mktemp("errata") / "plan")
    (data / "errata.yaml").write_text(ENTRIES, "utf-8")
    records = load(data, AS_OF, data.parent / "content")
    url = next(s.url for update in records.updates for s in update.sources if s.url)
    (data / "sources.yaml").write_text(
        f'- url: {url}\n  archived: https://archive.example/ban-luu\n  answered: "2026-11-09"\n'
        "  quote: Một câu ghi lại sau.\n  lang: vi\n",
        "utf-8",
    )
    records = load(data, AS_OF, data.parent / "content")
    texts = {"key": "corrections", "title": "Corrections", "description": "Corrections."}
    pages = [
        MarkdownPage(
            file=f"corrections.{code}.md",
            source="",
            metadata={**texts, "slug": slug, "lang": code},
            html="<p>x</p>",
        )
        for code, slug in (("vi", "dinh-chinh"), ("en", "corrections"))
    ]
    return dict(build(records, pages, SETTINGS))


def entries(files: Mapping[str, bytes], page: str) -> list[str]:
    """The entries that a page lists, each as a reader reads it."""
    section = BeautifulSoup(files[f"{page}index.html"], "html.parser").find(id="errata")
    assert isinstance(section, Tag)
    assert section.parent
    return [_words(entry) for entry in section.parent.select(".errata__entry")]


def listed(files: Mapping[str, bytes], page: str) -> list[tuple[str, ...]]:
    """Each record of a page's list: what its fold is called, and the entries in it."""
    soup = BeautifulSoup(files[f"{page}index.html"], "html.parser")
    return [
        tuple(map(_words, record.select("summary, .errata__entry")))
        for record in soup.select(".errata-records__record")
    ]


def _words(tag: Tag) -> str:
    return " ".join(tag.get_text(" ").split())


def test_all_are_listed_latest_first(files: Mapping[str, bytes]) -> None:
    """Errata, revised translations and withdrawals, each with its day, what was, what is, why."""
    assert listed(files, "en/corrections/") == [
        (
            "2023-01-01-1.1 1 change, 5 November 2026",
            (
                "Withdrawn · 5 November 2026 Why: It named a person · "
                "By order of: the People’s Committee of Sample Province"
            ),
        ),
        (
            "Sample Department of Health 1 change, 3 November 2026",
            (
                "Revised translation · 3 November 2026 Name (English) "
                "Was Health Department Is now Sample Department of Health Why: As it calls itself"
            ),
        ),
        (
            "1.3 Supply clean water 1 change, 1 November 2026",
            (
                "Error made by this site · 1 November 2026 "
                "Official text (Vietnamese), 1 Was Cấp nước cho mọi nhà. "
                "Is now Cấp nước sạch cho mọi nhà. Why: A word had been left out"
            ),
        ),
        (
            "1 Waste and clean water 1 change, 2 October 2026",
            (
                "Revised translation · 2 October 2026 Short title (English) "
                "Was Refuse Is now Waste and clean water Why: Closer to the meaning"
            ),
        ),
        (
            "The Programme is being drafted 1 change, 1 October 2026",
            (
                "Error made by this site · 1 October 2026 "
                "Reason (Vietnamese) Was blank Is now Chưa có vốn Why: It had been left out"
            ),
        ),
    ]


def test_they_are_said_in_vietnamese(files: Mapping[str, bytes]) -> None:
    """The same list stands on the Vietnamese page in its own words."""
    assert listed(files, "dinh-chinh/")[:2] == [
        (
            "2023-01-01-1.1 1 thay đổi, gần nhất: ngày 05 tháng 11 năm 2026",
            (
                "Đã gỡ · ngày 05 tháng 11 năm 2026 Lý do: Có tên một cá nhân · "
                "Theo yêu cầu của: Ủy ban nhân dân Tỉnh Mẫu"
            ),
        ),
        (
            "Sở Y tế mẫu 1 thay đổi, gần nhất: ngày 03 tháng 11 năm 2026",
            (
                "Bản dịch đã sửa · ngày 03 tháng 11 năm 2026 Tên (Tiếng Anh) "
                "Trước đây ghi Health Department Nay sửa thành Sample Department of Health "
                "Lý do: Theo cách gọi chính thức"
            ),
        ),
    ]


@pytest.mark.parametrize(
    ("page", "words"),
    [
        ("en/tasks/1.3/", "A word had been left out"),
        ("en/areas/1/", "Closer to the meaning"),
        ("en/agencies/department-of-health/", "As it calls itself"),
        (f"en/updates/{REPORT}/", "It had been left out"),
        (f"cap-nhat/{REPORT}/", "Chép sót"),
    ],
)
def test_a_records_own_page_shows_those_about_it(
    files: Mapping[str, bytes], page: str, words: str
) -> None:
    """Task, area, body and update say what was put right in them, and nothing of others."""
    (entry,) = entries(files, page)
    assert entry.endswith(words)


def test_a_page_without_any_says_nothing(files: Mapping[str, bytes]) -> None:
    """Where nothing was put right there is no heading for it."""
    assert b'id="errata"' not in files["en/tasks/1.1/index.html"]


def test_words_of_another_language_are_marked(files: Mapping[str, bytes]) -> None:
    """Vietnamese that was put right is marked as Vietnamese on the English page."""
    page = BeautifulSoup(files["en/tasks/1.3/index.html"], "html.parser")
    marked = page.select(".errata__pair [lang=vi]")
    assert [each.get_text(strip=True) for each in marked] == [
        "Cấp nước cho mọi nhà.",
        "Cấp nước sạch cho mọi nhà.",
    ]


def test_what_was_learnt_about_a_source_stands_beside_it(files: Mapping[str, bytes]) -> None:
    """Its archived copy, the last day on which it opened, and a further quotation."""
    shown = [
        " ".join(source.get_text(" ").split())
        for name, content in files.items()
        if name.startswith("en/updates/2") and name.endswith("/index.html")
        for source in BeautifulSoup(content, "html.parser").select(".update-sources__source")
        if "archive.example" in str(source)
    ]
    assert shown
    assert all("Archived copy · Last opened on 9 November 2026" in each for each in shown)
    assert all("Một câu ghi lại sau." in each for each in shown)
