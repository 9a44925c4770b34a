"""`python -m plugins workbooks` writes a workbook and a letter for each body, or says why not."""

from __future__ import annotations

from pathlib import Path

import pytest

from plugins.commands.main import main
from tests.samples.folders import laid_out

FIVE = ("so-y-te", "so-xay-dung", "ban-quan-ly-rung", "huyen-thuong", "huyen-ha")


@pytest.fixture
def given(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> list[str]:
    """What the command is given besides: a folder of data, and where to write."""
    monkeypatch.setenv("BUILD_DATE", "2026-11-22")
    monkeypatch.chdir(tmp_path)
    data = laid_out(tmp_path / "site", "indicators")
    folders = {"data": data, "content": data.parent / "content", "into": tmp_path / "out"}
    return [f"--{name}={folder}" for name, folder in folders.items()]


def test_each_body_gets_two_files(
    given: list[str], tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    """Named by id and period; it is said how many there are for whom, in both languages."""
    assert main(["workbooks", *given, "--period", "2026-Q3"]) == 0
    names = {path.name for path in (tmp_path / "out").iterdir()}
    assert names == {f"{body}-2026-Q3.{form}" for body in FIVE for form in ("xlsx", "docx")}
    lines = capsys.readouterr().out.splitlines()
    (own,) = (line for line in lines if line.startswith("so-y-te-2026-Q3.xlsx: "))
    assert own.endswith(": số nhiệm vụ: 2 / tasks: 2")
    assert lines[-2].startswith(f"số tệp Excel trong {tmp_path / 'out'}: 5")
    assert lines[-2].endswith("letters to send them with: 5")
    assert "make asked AGENCY=" in lines[-1]


def test_what_the_next_steps_need_is_said_at_once(
    given: list[str], tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    """A period for the log, what lies there from before, and no letter of an office to itself."""
    settings = tmp_path / "site/data/site.yaml"
    office = "publisher: {vi: Sở Y tế mẫu, en: Sample Department of Health}\n"
    without = [each for each in settings.read_text("utf-8").splitlines() if "publisher" not in each]
    settings.write_text("\n".join([*without, office]), "utf-8")
    (tmp_path / "out").mkdir()
    (tmp_path / "out/so-y-te-2025.xlsx").write_bytes(b"of the year before")
    assert main(["workbooks", *given]) == 0
    said = capsys.readouterr().out
    assert "name it too: make workbooks PERIOD=2026" in said
    assert "of earlier runs or put there: 1 (so-y-te-2025.xlsx)" in said
    assert "(so-y-te): a workbook, but no letter" in said
    assert "workbooks in" in said
    assert ": 5; letters to send them with: 4" in said
    assert (tmp_path / "out/so-y-te.xlsx").exists()
    assert not (tmp_path / "out/so-y-te.docx").exists()


@pytest.mark.parametrize("name", [pytest.param("huyen-ha.xlsx", id="workbooks-would-overwrite")])
def test_what_was_filled_in_is_not_written_over(
    name: str, given: list[str], tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    """The same files may be made again; where another one lies none is written."""
    assert main(["workbooks", *given]) == 0
    assert main(["workbooks", *given]) == 0
    filled = tmp_path / "out" / name
    filled.write_bytes(b"filled in")
    (tmp_path / "out/so-y-te.docx").unlink()
    capsys.readouterr()
    assert main(["workbooks", *given]) == 1
    lines = capsys.readouterr().out.splitlines()[-2:]
    assert all(line.startswith("INTO: ") and name in line for line in lines)
    assert filled.read_bytes() == b"filled in"
    assert not (tmp_path / "out/so-y-te.docx").exists()


@pytest.mark.parametrize(
    ("more", "setting"),
    [
        pytest.param(["--period", "2026-H1"], "PERIOD", id="workbooks-half-year"),
        pytest.param(["--into", "site"], "INTO", id="workbooks-folder"),
        pytest.param(["--into", "site/data/tasks"], "INTO", id="workbooks-folder"),
        pytest.param(["--into", "file/out"], "INTO", id="workbooks-not-written"),
    ],
)
def test_what_cannot_be_written_is_said(
    more: list[str], setting: str, given: list[str], capsys: pytest.CaptureFixture[str]
) -> None:
    """A folder of data, one that cannot be made, half a year where the plan has none."""
    Path("file").write_text("")
    before = sorted(Path().rglob("*"))
    assert main(["workbooks", *given, *more]) == 1
    lines = capsys.readouterr().out.splitlines()[-2:]
    assert [line.partition(":")[0] for line in lines] == [setting, setting]
    assert sorted(Path().rglob("*")) == before


def test_data_with_a_problem_ask_nobody(given: list[str], tmp_path: Path) -> None:
    """What is wrong is said first; nothing is written."""
    (tmp_path / "site/data/plan.yaml").write_text("kind: [", "utf-8")
    assert main(["workbooks", *given]) == 1
    assert not (tmp_path / "out").exists()


def test_who_has_reported_is_not_asked(
    given: list[str], tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    """It is said who and why; the period before is named, of which others still owe the report."""
    data = laid_out(tmp_path / "reported")
    folders = [f"--data={data}", f"--content={data.parent / 'content'}"]
    told = """\
        {id: "2026-11-20-1.2", kind: no-change, agency: huyen-ha, tasks: [{task: "1.2"}],
        date: "2026-11-20", received: "2026-11-20",
        period: {start: "2026-07-01", end: "2026-12-31"},
        title: {vi: Không đổi}, text: {vi: Không đổi.}, sources: [{title: Văn bản số 3/UBND,
        publisher: {vi: UBND huyện Hạ}, lang: vi, number: 3/UBND}]}
    """
    (data / "updates/2026/2026-11-20-1.2.yaml").write_text(told, "utf-8")
    assert main(["workbooks", *given, *folders]) == 0
    said = capsys.readouterr().out
    assert "workbooks for the period 2026-H2, of which a report is due by 15/01/2027" in said
    assert "(huyen-ha): not asked, as it has reported for this period" in said
    assert "still owe the report for 2026-H1, which was due by 15/07/2026" in said
    names = {path.name for path in (tmp_path / "out").iterdir()}
    assert "huyen-thuong-2026-H2.xlsx" in names
    assert "huyen-ha-2026-H2.xlsx" not in names


def test_nobody_to_ask_is_said(
    given: list[str], tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    """The cycle asks districts that are no more, and for which nobody is known to answer."""
    data = laid_out(tmp_path / "later", "today")
    plan = data / "plan.yaml"
    cycle = (
        "reporting_cycles:\n- {id: nam, months: 12, first_ends: '2025-12-31', due_after_days: 15, "
        "agencies: [ubnd-huyen], source: {title: a, publisher: {vi: b, en: b}, lang: vi, "
        "number: 1/KH}}\n"
    )
    plan.write_text(plan.read_text("utf-8").replace("reporting_cycles: []\n", cycle), "utf-8")
    folders = [f"--data={data}", f"--content={data.parent / 'content'}"]
    assert main(["workbooks", *given, *folders, "--period", "2025"]) == 1
    assert "no agency of today is known to lead a task" in capsys.readouterr().out
    assert not (tmp_path / "out").exists()
