"""Task pages show how the plan prints a cell, and what the cell says of each body."""

from __future__ import annotations

import re
from pathlib import Path
from textwrap import indent

import pytest
from bs4 import BeautifulSoup, Tag

from plugins.plan.rules.check import load
from plugins.publish.build import editions_of
from plugins.website.pages.every import every_page
from tests.samples.built import PROSE, SETTINGS, prose, renderer_of
from tests.samples.folders import laid_out
from tests.samples.plan import AS_OF

COORDINATING = """\
a) Sở Y tế mẫu (cơ quan thường trực): tổng hợp;
b) UBND các huyện mẫu;
c) Các Sở, ban ngành có liên quan."""
ELSEWHERE = "Theo phân công tại Quyết định số 12/QĐ-UBND ngày 25/9/2025"
CELLS = {
    "1.1": {"coordinating": "text: |\n" + indent(COORDINATING, "    ")},
    "1.2": {"lead": 'same_as: "1.1"', "coordinating": "text: Như trên"},
    "1.3": {"lead": 'same_as: "1.1"'},
    "2.1": {"lead": "", "coordinating": "", "responsible": "text: Sở Y tế mẫu (chủ trì)"},
    "2.2": {
        "lead": f"text: {ELSEWHERE}\n  names_nobody: true",
        "coordinating": "text: Ban quản lý rừng mẫu",
    },
}


@pytest.fixture(scope="module")
def sheets(tmp_path_factory: pytest.TempPathFactory) -> dict[tuple[str, str, str], Tag]:
    """The part of each task's page about one column, by language, task and column."""
    data = _with_cells(tmp_path_factory.mktemp("cells"))
    both = editions_of(load(data, AS_OF), SETTINGS)
    texts = [prose(key, code) for code in ("vi", "en") for key in PROSE]
    pages = tuple(every_page(both, texts))
    site = renderer_of(both, pages)
    found = {}
    for page in pages:
        kind, _, task = page.key.partition(":")
        if kind != "task" or task not in CELLS:
            continue
        soup = BeautifulSoup(site.render(page), "html.parser")
        for column in ("lead", "coordinating"):
            (sheet,) = soup.select(f'section[aria-labelledby="{column}"]')
            found[page.language, task, column] = sheet
    return found


def _with_cells(folder: Path) -> Path:
    data = laid_out(folder, "")
    for id_, cells in CELLS.items():
        path = data / f"tasks/{id_}.yaml"
        text = path.read_text("utf-8")
        for column, lines in cells.items():
            text = re.sub(rf"^{column}:\n(?:  .*\n)+", "", text, flags=re.MULTILINE)
            text += f"{column}:\n  {lines}\n" if lines else ""
        path.write_text(text, "utf-8")
    return data


def said(tag: Tag) -> str:
    """The words of a tag, blanks as one."""
    return " ".join(tag.get_text(" ").split())


def test_the_mark_and_the_duty_stand_beside_their_body(
    sheets: dict[tuple[str, str, str], Tag],
) -> None:
    """The words stand in their lines; of each body the mark is said in words of the page."""
    marks = {"vi": "(cơ quan thường trực)", "en": "(standing agency)"}
    for language, mark in marks.items():
        sheet = sheets[language, "1.1", "coordinating"]
        first, *others = sheet.select("li.body")
        (written, duty) = sheet.select("q")
        assert written.get_text() == COORDINATING
        assert [said(tag) for tag in sheet.select(".body__mark")] == [mark]
        assert mark in said(first)
        assert (duty.get_text(), duty in first.descendants) == ("tổng hợp", True)
        assert [other.select(".body__duty") for other in others] == [[], []]


def test_a_cell_that_repeats_another_links_to_it(
    sheets: dict[tuple[str, str, str], Tag],
) -> None:
    """“Như trên” stands as written, with the row that it means and the bodies of that row."""
    for language in ("vi", "en"):
        sheet, above = (sheets[language, id_, "coordinating"] for id_ in ("1.2", "1.1"))
        assert said(sheet.select("q")[0]) == "Như trên"
        (printed,) = sheet.select(".bodies__printed")
        assert [str(link["href"]).split("/")[-2] for link in printed.select("a")] == ["1.1"]
        names = [[said(name) for name in each.select(".body__name")] for each in (sheet, above)]
        assert names[0] == names[1]


def test_a_merged_cell_names_all_its_rows(sheets: dict[tuple[str, str, str], Tag]) -> None:
    """Each row of it has the words, and links to the others."""
    for language in ("vi", "en"):
        for id_ in ("1.1", "1.2", "1.3"):
            sheet = sheets[language, id_, "lead"]
            (printed,) = sheet.select(".bodies__printed")
            others = [str(link["href"]).split("/")[-2] for link in printed.select("a")]
            assert others == [other for other in ("1.1", "1.2", "1.3") if other != id_]
            assert said(sheet.select("q")[0]) == "Sở Xây dựng mẫu"


def test_one_column_for_both_roles_is_not_called_empty(
    sheets: dict[tuple[str, str, str], Tag],
) -> None:
    """Where one column holds both, no page says of a second that it is empty."""
    assert said(sheets["vi", "2.1", "lead"].select(".body__name")[0]) == "Sở Y tế mẫu"
    none = [said(sheets[language, "2.1", "coordinating"]) for language in ("vi", "en")]
    assert none == [
        "Cơ quan phối hợp Văn bản không nêu cơ quan phối hợp cho nhiệm vụ này.",
        "Who supports No supporting agency is named for this task.",
    ]


def test_words_that_name_nobody_are_shown_and_linked_to_nobody(
    sheets: dict[tuple[str, str, str], Tag],
) -> None:
    """The words stand there, with a sentence in place of a list of bodies."""
    sentences = {
        "vi": "Nội dung này không nêu cơ quan nào mà dẫn chiếu đến nơi khác.",
        "en": "The wording names no agency and refers to what is said elsewhere.",
    }
    for language, sentence in sentences.items():
        sheet = sheets[language, "2.2", "lead"]
        assert said(sheet.select("q")[0]) == ELSEWHERE
        assert said(sheet.select(".bodies__printed")[0]) == sentence
        assert sheet.select("ul, li, a") == []
