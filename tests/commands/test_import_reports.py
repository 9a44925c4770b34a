"""`import`: what it does with workbooks of agencies, says, and leaves behind."""

from __future__ import annotations

import datetime as dt
import json
import re
import zipfile
from collections.abc import Mapping
from pathlib import Path

import openpyxl
import pytest
from openpyxl.comments import Comment

from plugins.commands.main import main
from plugins.office.workbooks.state_words import STATE_WORDS
from plugins.plan.rules.check import load
from tests.samples.filled_workbooks import REPORT, UNCHANGED, filled_workbook
from tests.samples.folders import contents, laid_out
from tests.samples.ledger import REPORT as RECORDED
from tests.samples.ledger import recorded_in
from tests.samples.plan import AS_OF

ROWS: Mapping[str, Mapping[str, object]] = {"1.1": REPORT, "1.3": UNCHANGED, "2.1": {}}
FAULTS_IN_ENGLISH = "Points to put right: 2. Then send this file or the original back."
WRITTEN = {"updates/2026/2026-06-15-1.1.yaml", "updates/2026/2026-06-15-1.3.yaml"}


@pytest.fixture
def data(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """The data of the sample plan with its updates."""
    monkeypatch.setenv("BUILD_DATE", AS_OF.isoformat())
    return laid_out(tmp_path / "site")


def take_in(file: Path, data: Path, *more: str) -> int:
    """Run the command."""
    content = str(data.parent / "content")
    return main(["import", str(file), "--data", str(data), "--content", content, *more])


def test_from_a_workbook_to_updates(
    data: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    """Updates are written, all else stays; the same workbook again writes nothing.

    Rows that somebody deleted are named: workbook-row-gone
    """
    before = contents(data)
    file = filled_workbook(tmp_path / "so.xlsx", ROWS)
    assert take_in(file, data, "--received", "2026-07-10") == 0
    now = contents(data)
    assert now.keys() - before.keys() == WRITTEN
    assert {name: now[name] for name in before} == before
    said = capsys.readouterr().out
    assert "2026-06-15-1.1, 2026-06-15-1.3" in said
    assert said.count("the row of task") == said.count("dòng của nhiệm vụ") == 3
    assert "10/07/2026" in said
    report = next(u for u in load(data, AS_OF, data.parent / "content").updates if u.id in said)
    assert report.received is not None
    assert take_in(file, data) == 0
    assert contents(data) == now
    assert "everything in it was taken in before" in capsys.readouterr().out
    assert not (tmp_path / "so-loi.xlsx").exists()


def test_what_the_check_refuses_is_a_fault_of_a_cell(
    data: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    """What only the rules of the data know is said of the cell, in the words of the workbook.

    At once with all else, of rows that lack something too, and once where it stands in one cell.
    """
    rows = {
        "1.3": {**REPORT, "state": "Đã thực hiện trong kỳ"},
        "2.1": {**REPORT, "date": "", "document_number": "7/BC <b>", "next_steps": "Xem <i>"},
        "1.1": {**REPORT, "done": "Xem <script>", "date": "14/01/2024", "document_date": ""},
    }
    before = contents(data)
    assert take_in(filled_workbook(tmp_path / "so.xlsx", rows), data) == 1
    assert contents(data) == before
    said = capsys.readouterr().out
    for words in (
        "Báo cáo!G4 “Tình trạng hiện nay”: “Đã thực hiện trong kỳ” is said of tasks",
        "Báo cáo!I5 “Tính đến ngày”: the day is missing",
        "Báo cáo!M5 “Việc làm tiếp theo”: the text holds HTML or script: <i>",
        "Báo cáo!N5 “Số văn bản”: the text holds HTML or script: <b>",
        "Báo cáo!J6 “Kết quả đã làm”: the text holds HTML or script",
        "Báo cáo!I6 “Tính đến ngày”: 14/01/2024 is before",
    ):
        assert said.count(words) == 1, words
    assert "points to put right: 7" in said


def test_a_state_of_a_day_on_which_the_deadline_was_another(
    data: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    """What is offered today is refused for a day before a decision made the task an ongoing one.

    Code: workbook-state-of-other-deadline
    """
    decision = data / "updates/2025/2025-12-01-1.3.yaml"
    before, _, _ = decision.read_text("utf-8").partition("    after:")
    after = "    after: {vi: Thường xuyên}\n    deadline: {kind: ongoing}\n"
    decision.write_text(before + after, "utf-8")
    row = {**REPORT, "state": "Đã thực hiện trong kỳ", "date": "15/06/2025", "document_date": ""}
    about = {"period": "2025-H1"}
    assert take_in(filled_workbook(tmp_path / "so.xlsx", {"1.3": row}, about=about), data) == 1
    said = capsys.readouterr().out
    assert "Báo cáo!G4 “Tình trạng hiện nay”: “Đã thực hiện trong kỳ” does not fit the" in said


def test_a_faulty_workbook_comes_back_marked(
    data: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    """The copy holds all that was typed, red cells with comments, and a list that links each."""
    rows = {**ROWS, "1.1": {**REPORT, "date": "31/02/2026", "document_number": ""}}
    file = filled_workbook(tmp_path / "so.xlsx", rows)
    before = file.read_bytes()
    assert take_in(file, data) == 1
    assert "so-loi.xlsx" in capsys.readouterr().out
    assert file.read_bytes() == before
    book = openpyxl.load_workbook(tmp_path / "so-loi.xlsx")
    assert book.sheetnames == ["Lỗi", "Báo cáo", "about"]
    sheet, faults = book["Báo cáo"], book["Lỗi"]
    assert sheet["I4"].value == "31/02/2026"
    assert sheet["I4"].fill.start_color.rgb == "FFF4B6B6"
    assert "31/02/2026" in sheet["I4"].comment.text
    assert sheet["I5"].comment is None
    links = [cell.hyperlink.location for (cell,) in faults["A3:A5"] if cell.hyperlink]
    assert links == ["'Báo cáo'!I4", "'Báo cáo'!N4"]
    assert [[cell.value for cell in row] for row in faults["A1:C2"]] == [
        ["Số điểm phải sửa: 2. Sửa xong, gửi lại tệp này hoặc tệp gốc.", None, FAULTS_IN_ENGLISH],
        ["Vị trí", "Sai ở đâu; cần ghi thế nào", "What is wrong; what was expected"],
    ]
    assert "không có trong lịch" in faults["B3"].value
    assert "is no day of the calendar" in faults["C3"].value
    assert book["about"].sheet_state == "veryHidden"
    # Put right in the copy, it is taken in as it is; until then no second copy is made.
    assert take_in(file, data) == 1
    assert {path.name for path in tmp_path.glob("*.xlsx")} == {"so.xlsx", "so-loi.xlsx"}
    sheet["I4"].value, sheet["N4"].value = "28/02/2026", "12/BC-SXD"
    book.save(tmp_path / "so-loi.xlsx")
    assert take_in(file, data) == 1
    assert (tmp_path / "so-loi-2.xlsx").exists()
    assert take_in(tmp_path / "so-loi.xlsx", data) == 0
    assert "2026-02-28-1.1" in capsys.readouterr().out


def test_what_was_put_right_in_a_copy_is_red_no_longer(data: Path, tmp_path: Path) -> None:
    """The next copy marks what is still wrong, and keeps the comments of others."""
    rows = {**ROWS, "1.1": {**REPORT, "date": "31/02/2026", "document_number": ""}}
    file = filled_workbook(tmp_path / "so.xlsx", rows)
    book = openpyxl.load_workbook(file)
    book["Báo cáo"]["I4"].comment = Comment("xin xem lại", "Hạnh")
    book.save(file)
    assert take_in(file, data) == 1
    book = openpyxl.load_workbook(tmp_path / "so-loi.xlsx")
    book["Báo cáo"]["I4"].value = "28/02/2026"
    book.save(tmp_path / "so-loi.xlsx")
    assert take_in(tmp_path / "so-loi.xlsx", data) == 1
    sheet = openpyxl.load_workbook(tmp_path / "so-loi-2.xlsx")["Báo cáo"]
    assert sheet["I4"].comment.text == "xin xem lại"
    assert sheet["I4"].fill.start_color.rgb == sheet["I5"].fill.start_color.rgb
    assert sheet["N4"].fill.start_color.rgb == "FFF4B6B6"


def put_right(file: Path, **cells: str) -> None:
    """Type into cells of the sheet of reports, as a spreadsheet saves them."""
    book = openpyxl.load_workbook(file)
    for name, words in cells.items():
        book["Báo cáo"][name].value = words
    book.save(file)


def test_in_a_folder_the_newest_of_a_workbook_and_its_copies_is_read(
    data: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    """A copy that was put right is read in place of its original, and no further copy is made."""
    folder = tmp_path / "den"
    folder.mkdir()
    filled_workbook(folder / "so.xlsx", {"1.1": {**REPORT, "date": "31/02/2026"}, "1.3": REPORT})
    assert take_in(folder, data) == 1
    assert take_in(folder, data) == 1
    assert "so-loi.xlsx: a copy with marked faults in which nothing was" in capsys.readouterr().out
    assert {path.name for path in folder.iterdir()} == {"so.xlsx", "so-loi.xlsx"}
    put_right(folder / "so-loi.xlsx", I4="28/02/2026", J5="")
    # Whoever names the original is told of the copy; what was typed there stays.
    assert take_in(folder / "so.xlsx", data) == 1
    assert "beside it lies so-loi.xlsx" in capsys.readouterr().out
    assert take_in(folder, data) == 1
    said = capsys.readouterr().out
    assert "so.xlsx: not read; its marked copy so-loi.xlsx was changed since" in said
    assert "so-loi-2.xlsx: a copy with marked faults in which nothing was changed" in said
    assert {path.name for path in folder.glob("*-loi-*")} == {"so-loi-2.xlsx"}
    put_right(folder / "so-loi-2.xlsx", J5="Đã xong phần khảo sát.")
    assert take_in(folder, data) == 0
    assert "2026-02-28-1.1, 2026-06-15-1.3" in capsys.readouterr().out
    assert take_in(folder, data) == 0
    # Sent once more after that, the original is the newest.
    filled_workbook(folder / "so.xlsx", {"1.4": {**REPORT, "state": "Tạm dừng", "obstacles": "a"}})
    later(folder / "so.xlsx")
    assert take_in(folder, data) == 0
    said = capsys.readouterr().out
    assert "2026-06-15-1.4" in said
    assert "so-loi-2.xlsx: not read, because so.xlsx is newer" in said
    # Where the original is not there the copy is all there is.
    (folder / "so.xlsx").unlink()
    (folder / "so-loi-2.xlsx").rename(folder / "so-loi (1).xlsx")
    (folder / "so-loi.xlsx").rename(folder / "khac.xlsx")
    take_in(folder, data)
    assert "so-loi (1).xlsx: reading" in capsys.readouterr().out


def test_a_copy_nobody_typed_in_is_as_old_as_its_original(
    data: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    """The original sent again is read, though it was saved before the copy was made."""
    folder = tmp_path / "den"
    folder.mkdir()
    filled_workbook(folder / "so.xlsx", {"1.1": {**REPORT, "date": "31/02/2026"}})
    assert take_in(folder, data) == 1
    later(folder / "so-loi.xlsx")
    put_right(filled_workbook(folder / "so.xlsx", {"1.1": REPORT}))
    assert take_in(folder, data) == 0
    assert "so-loi.xlsx: a copy with marked faults in which nothing was" in capsys.readouterr().out


def later(file: Path) -> None:
    """Make a workbook one that was saved some days from now."""
    book = openpyxl.load_workbook(file)
    book.save(file)
    day = (dt.datetime.now(dt.UTC) + dt.timedelta(days=3)).strftime("%Y-%m-%dT%H:%M:%SZ")
    with zipfile.ZipFile(file) as archive:
        parts = {name: archive.read(name) for name in archive.namelist()}
    core = parts["docProps/core.xml"].decode()
    parts["docProps/core.xml"] = re.sub(r"(modified[^>]*>)[^<]*", rf"\g<1>{day}", core).encode()
    with zipfile.ZipFile(file, "w") as archive:
        for name, content in parts.items():
            archive.writestr(name, content)


def test_a_folder_of_workbooks(
    data: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    """Each stands for itself; files that are open elsewhere are left out."""
    folder = tmp_path / "den"
    folder.mkdir()
    filled_workbook(folder / "a.xlsx", {"1.1": REPORT})
    filled_workbook(folder / "b.xlsx", {"1.3": {**REPORT, "date": ""}})
    (folder / "~$a.xlsx").write_bytes(b"open")
    (folder / "c.XLSM").write_bytes(b"no workbook")
    (folder / "d.txt").write_bytes(b"not meant")
    assert take_in(folder, data) == 1
    said = capsys.readouterr().out
    assert "1 of 3 files were taken in" in said
    assert (data / "updates/2026/2026-06-15-1.1.yaml").exists()
    assert not (data / "updates/2026/2026-06-15-1.3.yaml").exists()


def test_what_differs_from_a_recorded_report_is_said_cell_by_cell(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    """Both values and the day, at the very cells; the draft of a correction is one to be taken.

    Codes: workbook-recorded-other workbook-recorded-empty workbook-recorded-gone
    workbook-corrected-already
    """
    monkeypatch.setenv("BUILD_DATE", AS_OF.isoformat())
    data = recorded_in(tmp_path / "site")
    before = contents(data)
    row = {**REPORT, "state": "Chưa triển khai", "done": "Chưa làm.", "date": "05/07/2024"}
    row |= {"next_steps": "Xin vốn.", "document_date": "", "document_number": ""}
    row |= {"document_address": "https://a.example/b"}
    file = filled_workbook(tmp_path / "so.xlsx", {"1.1": row}, about={"period": "2024-H1"})
    assert take_in(file, data) == 1
    assert contents(data) == before
    said = capsys.readouterr().out
    at, day = "so.xlsx: Báo cáo!", "the report as of 05/07/2024 is recorded"
    for words in (
        f"{at}G4 “Tình trạng hiện nay”: {day} with “Đang triển khai”; this cell now says “Chưa",
        "báo cáo tính đến ngày 05/07/2024 đã ghi sổ là “Đang soạn Chương trình.”; nay ô này ghi",
        f"{at}M4 “Việc làm tiếp theo”: {day} without anything here; this cell now says “Xin vốn.”",
        f"{at}N4 “Số văn bản”: {day} with “01/BC-MAU”; this cell is now empty",
    ):
        assert said.count(words) == 1, words
    assert "points to put right: 6" in said
    sheet = openpyxl.load_workbook(tmp_path / "so-loi.xlsx")["Báo cáo"]
    red = [cell.coordinate for cell in sheet[4] if cell.fill.start_color.rgb == "FFF4B6B6"]
    assert red == ["G4", "J4", "M4", "N4", "O4", "P4"]
    # What is written beside the workbook can be taken as it is: the row names its document.
    (draft,) = tmp_path.glob("so-*-dinh-chinh.yaml")
    name = re.findall(r"then move the draft to data/(\S+)", said)[0]
    assert f"a draft of the correction is in {draft}" in said
    assert name in draft.read_text("utf-8").splitlines()[0]
    (data / name).write_bytes(draft.read_bytes())
    updates = load(data, AS_OF, data.parent / "content").updates
    made = next(update for update in updates if update.id == Path(name).stem)
    assert (made.corrects, made.delivery) == (RECORDED, "not-started")
    assert made.correction is not None
    assert "Kết quả đã làm: Chưa làm." in str(made.correction.now.get("vi"))
    # With it the same workbook says nothing new; another one is told of it.
    assert take_in(file, data) == 0
    row |= {"done": "Đã làm một nửa."}
    filled_workbook(file, {"1.1": row}, about={"period": "2024-H1"})
    assert take_in(file, data) == 1
    assert f"the report was corrected already, by {made.id}" in capsys.readouterr().out


def test_a_draft_says_beside_each_empty_place_what_belongs_there(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    """In both languages, where the document that corrects is not known; what was typed stays."""
    monkeypatch.setenv("BUILD_DATE", AS_OF.isoformat())
    data = recorded_in(tmp_path / "site")
    row = {**REPORT, "state": "Chưa triển khai", "done": "Chưa làm.", "date": "05/07/2024"}
    row |= {"document_number": "01/BC-MAU", "document_date": "05/07/2024"}
    file = filled_workbook(tmp_path / "so.xlsx", {"1.1": row}, about={"period": "2024-H1"})
    assert take_in(file, data) == 1
    (draft,) = tmp_path.glob("so-*-dinh-chinh.yaml")
    text = draft.read_text("utf-8")
    assert "null" not in text
    beside = dict(re.findall(r"^ *(?:- )?([a-z]+): # (.+)$", text, re.MULTILINE))
    assert {*beside} == {"date", "received", "title", "number"}
    assert all("điền: " in words and " / fill in: " in words for words in beside.values())
    assert len(re.findall(r"date: # ", text)) == 2
    draft.write_text(f"{text}# mine\n", "utf-8")
    assert take_in(file, data) == 1
    assert draft.read_text("utf-8").endswith("# mine\n")
    assert len([*tmp_path.glob("so-*-2-dinh-chinh.yaml")]) == 1
    name = re.findall(r"then move the draft to data/(\S+)", capsys.readouterr().out)[0]
    (data / name).write_text(text, "utf-8")
    assert main(["check", "--data", str(data), "--content", str(data.parent / "content")]) == 1
    assert f"{Path(name).name}:" in capsys.readouterr().out


@pytest.mark.parametrize(
    ("arguments", "code"),
    [
        ((" ",), "no file is given"),
        (("thieu.xlsx",), "there is no such file"),
        (("",), "no file is given"),
        (("x.xlsx", "--received", "12/01/2027"), "“12/01/2027” is not a day"),
        (("x.xlsx", "--received", "2027-01-12"), "“2027-01-12” is not a day"),
        ((".",), "the folder holds no file"),
    ],
)
def test_what_is_asked_for_wrongly(
    arguments: tuple[str, ...],
    code: str,
    data: Path,
    monkeypatch: pytest.MonkeyPatch,
    capsys: pytest.CaptureFixture[str],
) -> None:
    """import-no-workbook import-folder-without-workbooks import-received : said, nothing done."""
    monkeypatch.chdir(data.parent)
    before = contents(data)
    assert main(["import", arguments[0], "--data", str(data), *arguments[1:]]) == 1
    assert code in capsys.readouterr().out
    assert contents(data) == before


def test_data_with_problems_take_nothing_in(
    data: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    """Where the data are wrong themselves, that is said and nothing is read into them."""
    (data / "plan.yaml").write_text("title: {vi: x}\n", "utf-8")
    before = contents(data)
    assert take_in(filled_workbook(tmp_path / "so.xlsx", ROWS), data) == 1
    assert "first the data themselves have to be put right" in capsys.readouterr().out
    assert contents(data) == before


def test_states_are_called_as_on_the_site() -> None:
    """The words of a workbook are those that readers of the site know, in both languages."""
    from plugins.editions.labels import LABELS
    from plugins.plan.reading import catalogues
    from plugins.plan.reading.problems import DOMAIN, TRANSLATIONS

    site = catalogues.load(Path("theme/translations"), "site", "vi")
    tools = catalogues.load(TRANSLATIONS, DOMAIN, "vi")
    for state, words in STATE_WORDS.items():
        assert LABELS["delivery"][state.value] == words
        assert site.gettext(words) == tools.gettext(words)


FORM = {
    "version": 1,
    "plan": "01/KH-MAU",
    "body": "so-xay-dung",
    "period": "2026-H1",
    "made": "2026-06-01",
    "rows": [
        {
            "task": "1.1",
            "state": "in-progress",
            "no_change": False,
            "date": "2026-06-15",
            "done": "Đã lập dự thảo chương trình. Đang lấy ý kiến các Sở.",
            "done_en": "",
            "obstacles": "Chờ vốn.",
            "next_steps": "",
            "document_number": "12/BC-SXD",
            "document_date": "2026-06-14",
            "document_address": "",
        }
    ],
}


def test_a_file_of_the_form_says_the_same(data: Path, tmp_path: Path) -> None:
    """What the form saves becomes what the same words in a workbook become."""
    file = tmp_path / "so-xay-dung-1.1-2026-06-15.json"
    file.write_text(json.dumps(FORM), "utf-8")
    assert take_in(file, data) == 0
    written = (data / "updates/2026/2026-06-15-1.1.yaml").read_bytes()
    workbook = filled_workbook(tmp_path / "so.xlsx", {"1.1": {**REPORT, "obstacles": "Chờ vốn."}})
    (data / "updates/2026/2026-06-15-1.1.yaml").unlink()
    assert take_in(workbook, data) == 0
    assert (data / "updates/2026/2026-06-15-1.1.yaml").read_bytes() == written


def test_faults_of_a_form_name_the_field(
    data: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    """A form has no cells: the heading says where the fault is."""
    row = {**FORM["rows"][0], "no_change": True, "date": "2026-06-31"}  # type: ignore[index]
    (tmp_path / "a.json").write_text(json.dumps({**FORM, "rows": [row]}), "utf-8")
    assert take_in(tmp_path / "a.json", data) == 1
    said = capsys.readouterr().out
    assert "a.json: “Tính đến ngày”: “31/06/2026” is no day of the calendar" in said
    assert "a.json: “Kết quả" not in said
