"""`import-plan`: what it does with a file, says, and leaves behind."""

from __future__ import annotations

import datetime as dt
from pathlib import Path

import pytest
from bs4 import BeautifulSoup

from plugins.commands.main import main
from plugins.office.plans.asking.answers_file import ANSWERS
from plugins.office.plans.importing import DOUBTS
from plugins.plan.reading.yaml_file import parse
from plugins.plan.records.areas import Area
from plugins.plan.records.tasks import Task
from plugins.plan.rules.check import load
from tests.samples.folders import contents
from tests.samples.office_parts import cell, paragraph, row, table, word

TABLE = """TT;Nhiệm vụ;Cơ quan chủ trì;Thời gian hoàn thành
I;Nước sạch;;
1;Kéo nước về thôn;Sở Y tế;Quý II/2027
2;Thau bể;Sở Tài chính;Sau mùa < mưa
"""
ANSWERED = {
    "document number": "7/KH-UBND",
    "document date": "2026-03-01",
    "document kind": "plan",
    "document title": "Kế hoạch về nước sạch",
    "document issuer": "Ủy ban nhân dân tỉnh Mây Ngàn",
    "document place": "tỉnh Mây Ngàn",
}


@pytest.fixture
def file(tmp_path: Path) -> Path:
    """A table of two rows, as a program for tables saves it."""
    path = tmp_path / "ke-hoach.csv"
    path.write_text(TABLE, "utf-8")
    return path


def imported(file: Path) -> int:
    """Run the command; the folder of data lies beside the file."""
    return main(["import-plan", str(file), "--data", str(file.parent / "data")])


def answer(folder: Path, answers: dict[str, str]) -> None:
    """What a person does: each answer behind its colon."""
    path = folder / ANSWERS
    lines = path.read_text("utf-8").splitlines()
    filled = [
        f'{line} "{answers[line.removesuffix(":")]}"' if line.removesuffix(":") in answers else line
        for line in lines
    ]
    path.write_text("\n".join(filled) + "\n", "utf-8")


def test_from_a_file_to_data(file: Path, capsys: pytest.CaptureFixture[str]) -> None:
    """What the file does not say is missed and asked; with the answers nothing is wrong."""
    assert imported(file) == 1
    said = capsys.readouterr().out
    assert "document number" in said
    assert "2 nhiệm vụ" in said
    assert "2 tasks under 1 headings" in said
    asked = parse((file.parent / ANSWERS).read_bytes(), ANSWERS)[0].value
    assert isinstance(asked, dict)
    assert asked.keys() >= ANSWERED.keys() | {"licence", "titles", "deadline “Sau mùa < mưa”"}
    answer(file.parent, ANSWERED)
    assert imported(file) == 0
    said = capsys.readouterr().out
    assert "0 problems" in said
    before = contents(file.parent)
    assert imported(file) == 0
    assert contents(file.parent) == before


def test_the_list_of_doubts(file: Path) -> None:
    """One page without a script: each doubt with its words, in both languages, all escaped."""
    imported(file)
    text = (file.parent / DOUBTS).read_text("utf-8")
    tags = {tag.name for tag in BeautifulSoup(text, "html.parser").find_all(True)}
    assert "dl" in tags
    assert not {"script", "link", "img"} & tags
    assert "“Sau mùa &lt; mưa” không nói rõ" in text
    assert "“Sau mùa &lt; mưa” does not clearly say when" in text
    assert "deadline “Sau mùa &lt; mưa”: unread" in text


def test_a_wrong_answer_stops_it(file: Path, capsys: pytest.CaptureFixture[str]) -> None:
    """An answer that cannot be one is named with its line; nothing is written."""
    imported(file)
    before = contents(file.parent / "data")
    answer(file.parent, ANSWERED | {"deadline “Sau mùa < mưa”": "soon"})
    capsys.readouterr()
    assert imported(file) == 1
    said = capsys.readouterr().out
    assert f"{ANSWERS}:" in said
    assert "“soon”" in said
    assert contents(file.parent / "data") == before


@pytest.mark.parametrize(
    ("name", "said"),
    [
        ("nowhere.docx", "nowhere.docx"),
        ("data", "data"),
        pytest.param("", "FILE: no file", id="import-no-file"),
    ],
)
def test_no_file_is_a_message(
    tmp_path: Path, name: str, said: str, capsys: pytest.CaptureFixture[str]
) -> None:
    """A file that is not there, is none, or is not given, is named; no folder is made."""
    (tmp_path / "data").mkdir()
    file = str(tmp_path / name) if name else ""
    assert main(["import-plan", file, "--data", str(tmp_path / "new")]) == 1
    assert said in capsys.readouterr().out
    assert [path.name for path in tmp_path.iterdir()] == ["data"]


def test_a_plan_that_stands_is_not_written_over(
    file: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    """A folder with a plan that no import has written is refused, and nothing in it changes."""
    data = file.parent / "data"
    data.mkdir()
    (data / "plan.yaml").write_text("kind: plan\n", "utf-8")
    before = contents(file.parent)
    assert imported(file) == 1
    assert "a plan that was not imported" in capsys.readouterr().out
    assert contents(file.parent) == before


@pytest.mark.parametrize(
    "said", [pytest.param("nothing was written and nothing was changed:", id="import-not-written")]
)
def test_a_folder_that_cannot_be_written(
    file: Path, said: str, capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    """Where no folder can be made, be it that of DATA_DIR, it is said why; nothing is left."""
    (file.parent / "a").write_text("", "utf-8")
    before = contents(file.parent)
    monkeypatch.setenv("DATA_DIR", str(file.parent / "a/data"))
    assert main(["import-plan", str(file)]) == 1
    assert f"{file.parent / 'a/data'}:1:1: -: {said}" in capsys.readouterr().out
    assert contents(file.parent) == before


NESTED = """TT;Nhiệm vụ;Cơ quan chủ trì;Thời gian hoàn thành
I;Nước sạch;;
A;Nguồn nước;;
1;Kéo nước về các thôn;Sở Y tế;Quý II/2027
1.1;Kéo nước về thôn Đoài;Sở Y tế;Quý II/2027
1.2;Kéo nước về thôn Thượng;Sở Y tế;Quý II/2027
2;Thau bể;Sở Tài chính;Quý I/2027
"""


def test_what_is_only_to_be_known_is_counted(
    file: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    """Of notices an import says how many of each kind there are, and what the site will count."""
    file.write_text(NESTED, "utf-8")
    (file.parent / "data").mkdir()
    (file.parent / "data/site.yaml").write_text("languages: [vi, en]\n", "utf-8")
    imported(file)
    answer(file.parent, ANSWERED)
    capsys.readouterr()
    assert imported(file) == 0
    said = capsys.readouterr().out
    assert "texts have no translation into another language yet" in said
    assert "in the language en is missing" not in said
    assert "1 × new or changed, and not recorded yet" in said
    assert "make check" in said
    assert "the site counts 3 tasks in 1 areas" in said
    assert "trang web tính là 3 nhiệm vụ trong 1 lĩnh vực" in said
    assert max(map(len, said.splitlines())) < 500


def test_a_file_without_a_plan_is_refused(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    """Where no table is one of a plan, that is said, and nothing is written."""
    file = tmp_path / "a.csv"
    file.write_text("Kính gửi: Sở Y tế\n", "utf-8")
    assert imported(file) == 1
    assert "no plan that could be read" in capsys.readouterr().out
    assert [path.name for path in tmp_path.iterdir()] == ["a.csv"]


def test_drafted_titles_are_listed(file: Path) -> None:
    """The page lists each draft beside its text, folded, until a person says they are checked."""
    imported(file)
    page = BeautifulSoup((file.parent / DOUBTS).read_text("utf-8"), "html.parser")
    folded = page.find("details")
    assert folded is not None
    assert not folded.has_attr("open")
    rows = [
        [cell.get_text() for cell in row.find_all(["th", "td"])] for row in folded.find_all("tr")
    ]
    assert rows[1:] == [
        ["I", "Nước sạch", "Nước sạch", "areas.yaml"],
        ["1", "Kéo nước về thôn", "Kéo nước về thôn", "tasks/1.yaml"],
        ["2", "Thau bể", "Thau bể", "tasks/2.yaml"],
    ]
    answer(file.parent, ANSWERED | {"titles": "checked"})
    imported(file)
    assert "<details>" not in (file.parent / DOUBTS).read_text("utf-8")


MARK = '<w:r><w:footnoteReference w:id="2"/></w:r>'
NOTED = f"<w:p><w:r><w:t>Sở Y tế</w:t></w:r>{MARK}</w:p>"
ITEMS = ("- Kéo nước;", f"<w:p><w:r><w:t>- Thau bể.</w:t></w:r>{MARK}</w:p>")


def test_footnotes_stand_beside_the_text(tmp_path: Path) -> None:
    """Each is a note on the cell that has its mark, of a heading too; the data have no fault."""
    rows = [
        row("TT", "Nhiệm vụ", "Cơ quan chủ trì", "Thời gian hoàn thành"),
        row("I", cell(f"<w:p><w:r><w:t>Nước sạch</w:t></w:r>{MARK}</w:p>"), "", ""),
        row("1", cell(*ITEMS), cell(NOTED), "Quý II/2027"),
        row("2", "Giữ nguồn nước", "Sở Tài chính", "Quý I/2027"),
    ]
    notes = f'<w:footnote w:id="2">{paragraph("Theo Quyết định số 5.")}</w:footnote>'
    file = word(tmp_path / "ke-hoach.docx", table(*rows), footnotes=notes)
    imported(file)
    answer(tmp_path, ANSWERED)
    assert imported(file) == 0
    records = load(tmp_path / "data", dt.date(2026, 6, 1), tmp_path / "content")
    told = "Chú thích 1 của ô này trong tệp: Theo Quyết định số 5."
    rows_of_plan: tuple[Area | Task, ...] = (*records.areas, *records.tasks)
    found = [
        (each.id, note.cell, note.item, note.get("vi"))
        for each in rows_of_plan
        for note in each.notes
    ]
    assert found == [
        ("i", "heading", None, told),
        ("1", "text", 1, told),
        ("1", "lead", None, told),
    ]
