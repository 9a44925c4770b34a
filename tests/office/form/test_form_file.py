"""The file of the form, read back: what it may hold, what is named, what comes of it."""

from __future__ import annotations

import json
from collections.abc import Mapping
from pathlib import Path
from typing import Any

import pytest

from plugins.commands.main import main
from plugins.office.form.form_faults import write_faults
from plugins.office.form.form_file import LARGEST, form_read
from plugins.office.form.form_rows import headings_of
from plugins.plan.reading.chosen_languages import shipped_tables
from plugins.plan.rules.check import load
from tests.samples.folders import contents, laid_out
from tests.samples.plan import AS_OF

LANGUAGES = shipped_tables()
ROW: Mapping[str, object] = {
    "task": "1.6",
    "state": "in-progress",
    "no_change": False,
    "date": "2026-06-15",
    "done": "Đã kiểm tra 12 giếng.",
    "done_en": "",
    "obstacles": "Thiếu kinh phí.",
    "next_steps": "",
    "document_number": "12/BC-SYT",
    "document_date": "2026-06-20",
    "document_address": "",
}
FILE: Mapping[str, object] = {
    "version": 1,
    "plan": "01/KH-MAU",
    "body": "so-y-te",
    "period": "2026-H1",
    "made": "2026-06-01",
    "rows": [ROW],
}


def saved(folder: Path, value: object = FILE, name: str = "so-y-te-1.6-2026-06-15") -> Path:
    """A file as the form saves it, or what is given in its place, as text or bytes."""
    path = folder / f"{name}.json"
    text = value if isinstance(value, str | bytes) else json.dumps(value, ensure_ascii=False)
    path.write_bytes(text if isinstance(text, bytes) else text.encode())
    return path


def with_row(**changed: object) -> dict[str, object]:
    """The file with another row."""
    return {**FILE, "rows": [{**ROW, **changed}]}


def without(key: str) -> dict[str, object]:
    """The file without one of its keys."""
    return {name: value for name, value in FILE.items() if name != key}


def test_what_the_form_saved_is_read(tmp_path: Path) -> None:
    """All that it says of itself, and each answer under the key and heading of its column."""
    read = form_read(saved(tmp_path), LANGUAGES)
    assert not any(fault.is_wrong for fault in read.faults)
    assert read.reports is not None
    about, (row,) = read.reports.about, read.reports.rows
    assert (about.plan, about.body, row.task) == ("01/KH-MAU", "so-y-te", "1.6")
    assert row.text("done") == "Đã kiểm tra 12 giếng."
    assert (row.text("date"), row.text("document_date")) == ("15/06/2026", "20/06/2026")
    assert (row.text("state"), row.text("no_change")) == ("Đang triển khai", "")
    assert row.cell("done_en").heading == "Kết quả đã làm (English)"
    assert row.cells.keys() == headings_of(LANGUAGES).keys()
    marked = form_read(saved(tmp_path, with_row(state="", no_change=True)), LANGUAGES).reports
    assert marked is not None
    assert marked.rows[0].text("no_change") == "true"


WRONG: list[tuple[object, str]] = [
    (without("plan"), "form-key-missing"),
    ({}, "form-other-file"),
    ({"name": "x", "scripts": {}}, "form-other-file"),
    (with_row(don="x"), "form-unknown-key"),
    ({**FILE, "more": 1}, "form-unknown-key"),
    ({**FILE, "version": "1"}, "form-other-value"),
    ({**FILE, "version": True}, "form-other-value"),
    (with_row(no_change="x"), "form-other-value"),
    (with_row(done=["x"]), "form-other-value"),
    ({**FILE, "rows": [1]}, "form-other-value"),
    ({**FILE, "rows": {}}, "form-other-value"),
    ({**FILE, "rows": []}, "form-rows"),
    ({**FILE, "rows": [ROW] * 501}, "form-rows"),
    (with_row(done="Th«ng b¸o kÕt qu¶ thùc hiÖn nhiÖm vô"), "workbook-old-letters"),
    ("[1]", "form-other-file"),
    ("", "form-other-file"),
    ("[" * 100_000, "form-other-file"),
    ('{"version": NaN}', "form-other-file"),
    ('{"version": 1, "version": 1}', "form-other-file"),
    (f'{{"version": {"9" * 9000}}}', "form-other-file"),
    ("Báo cáo".encode("utf-16"), "form-not-utf8"),
    (b" " * (LARGEST + 1), "form-too-large"),
]


@pytest.mark.parametrize(("value", "code"), WRONG, ids=lambda value: str(value)[:40])
def test_what_no_form_saves_is_refused(tmp_path: Path, value: object, code: str) -> None:
    """Nothing of such a file is read, and what is wrong with it is named.

    Codes: form-key-missing form-unknown-key form-other-value form-rows form-other-file
    form-not-utf8 form-too-large workbook-old-letters
    """
    read = form_read(saved(tmp_path, value), LANGUAGES)
    assert read.reports is None
    assert {(fault.message.code, fault.is_wrong) for fault in read.faults} == {(code, True)}


def test_a_key_that_is_nearly_right_is_named_with_the_right_one(tmp_path: Path) -> None:
    """What may have been meant stands beside it."""
    (fault,) = form_read(saved(tmp_path, with_row(obstacle="x")), LANGUAGES).faults
    assert fault.nearest == "obstacles"


def test_of_several_rows_a_fault_names_its_own(tmp_path: Path) -> None:
    """By the number that the row has in the file, or by its task where that can be read."""
    rows = [ROW, {**ROW, "don": "x"}, {**ROW, "task": "2.1", "done": "Th«ng b¸o kÕt qu¶ thùc hiÖn"}]
    faults = form_read(saved(tmp_path, {**FILE, "rows": rows}), LANGUAGES).faults
    assert [fault.where for fault in faults] == ["“rows[1]”", "“2.1 · Kết quả đã làm”"]


def test_a_file_that_is_not_there(tmp_path: Path) -> None:
    """It is said to be missing; what the system refuses, with its reason."""
    for name, code in (("none", "form-no-such-file"), ("a" * 300, "form-not-opened")):
        read = form_read(tmp_path / f"{name}.json", LANGUAGES)
        assert [fault.message.code for fault in read.faults] == [code]


def take_in(file: Path, data: Path) -> int:
    """Run the command."""
    return main(
        ["import", str(file), "--data", str(data), "--content", str(data.parent / "content")]
    )


@pytest.fixture
def data(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """The data of the sample plan with its updates."""
    monkeypatch.setenv("BUILD_DATE", AS_OF.isoformat())
    return laid_out(tmp_path / "site")


@pytest.mark.slow
def test_from_the_form_to_an_update(
    data: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    """The import takes it in as it takes a workbook; again, it writes nothing."""
    inbox = tmp_path / "inbox"
    inbox.mkdir()
    saved(inbox)
    assert take_in(inbox, data) == 0
    now = contents(data)
    found = next(
        u for u in load(data, AS_OF, data.parent / "content").updates if u.id == "2026-06-15-1.6"
    )
    said: dict[str, Any] = found.model_dump()
    assert (found.agency, found.delivery) == ("so-y-te", "in-progress")
    assert found.text.get("vi") == ROW["done"]
    assert said["obstacles"] is not None
    assert [source.number for source in found.sources] == ["12/BC-SYT"]
    assert take_in(inbox, data) == 0
    assert contents(data) == now
    assert "everything in it was taken in before" in capsys.readouterr().out


@pytest.mark.slow
def test_a_faulty_file_writes_nothing_and_comes_back_with_its_words(
    data: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    """Every point in both languages, on the terminal and in a text beside it, with all words."""
    before = contents(data)
    file = saved(tmp_path, with_row(state="paused", obstacles="", date="2026-12-31"))
    assert take_in(file, data) == 1
    assert contents(data) == before
    out = capsys.readouterr().out
    text = (tmp_path / f"{file.stem}-loi.txt").read_bytes().decode("utf-8-sig")
    for words in ("31/12/2026", "is after the day of receipt", "sau ngày nhận"):
        assert words in out
        assert words in text
    assert "“Tính đến ngày”: 31/12/2026 " in text
    assert "Tính đến ngày: 31/12/2026\r\n" in text
    assert str(ROW["done"]) in text
    assert json.loads(file.read_bytes())["rows"][0]["date"] == "2026-12-31"


def test_faults_of_a_file_that_could_not_be_read(tmp_path: Path) -> None:
    """Then the text has the faults alone."""
    file = saved(tmp_path, without("plan"))
    faults = form_read(file, LANGUAGES).faults
    text = write_faults(file, faults, None).read_text("utf-8-sig")
    assert "“plan”" in text
    assert "What was filled in" not in text
