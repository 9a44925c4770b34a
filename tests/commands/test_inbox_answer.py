"""The answer on the inbox: what came of it, what to do next, and nothing that is not meant."""

from __future__ import annotations

from pathlib import Path

from plugins.commands.inbox_answer import MOST_SIGNS, AnswerPart, InboxAnswer

HOSTILE = "@all ![x](https://evil.example/x.png) <img src=x>"


def written(folder: Path, answer: InboxAnswer) -> str:
    """The text of the answer."""
    return answer.write(folder).read_text("utf-8")


def test_all_is_right(tmp_path: Path) -> None:
    """What was taken in, and that a person may merge it, in both languages."""
    said = written(tmp_path / "new", InboxAnswer(taken=["a.xlsx", "b.xlsx"], data_are_right=True))
    assert "Taken in: `a.xlsx`, `b.xlsx`." in said
    assert "merges" in said
    assert "hợp nhất" in said
    assert "put right" not in said


def test_some_must_be_put_right(tmp_path: Path) -> None:
    """What was refused is named, with what to do; nobody is asked to merge."""
    said = written(tmp_path, InboxAnswer(taken=["a.xlsx"], refused=["b.xlsx"], data_are_right=True))
    assert "nothing of it was taken in: `b.xlsx`." in said
    assert "faulty/" in said
    assert "merges" not in said


def test_the_data_are_wrong(tmp_path: Path) -> None:
    """That there is no preview is said, and nobody is asked to merge."""
    said = written(tmp_path, InboxAnswer())
    assert "No workbook was found." in said
    assert "no preview" in said
    assert "merges" not in said


def test_what_others_chose_is_shown_as_it_stands(tmp_path: Path) -> None:
    """Neither names of files nor words of workbooks call people or load pictures."""
    answer = InboxAnswer(refused=[f"`{HOSTILE}`\n.xlsx"])
    answer.parts.append(AnswerPart("Reading the workbooks", f"```\n{HOSTILE}\n````\n"))
    lines = written(tmp_path, answer).splitlines()
    assert f"` {HOSTILE} .xlsx`." in next(line for line in lines if HOSTILE in line)
    shown = lines.index("`````text")
    assert lines[shown + 1 : shown + 5] == ["```", HOSTILE, "````", "`````"]


def test_a_long_answer_fits_into_a_comment(tmp_path: Path) -> None:
    """Of each part as much as fits is shown; all of it stands in a file beside."""
    words = "\n".join(f"dòng {number}" for number in range(9_000))
    parts = [AnswerPart("Reading the workbooks", words), AnswerPart("Checking all data", "short")]
    said = written(tmp_path, InboxAnswer(taken=["a.xlsx"], parts=parts))
    assert len(said) < MOST_SIGNS + 2_000
    assert "1.txt" in said
    assert (tmp_path / "1.txt").read_text("utf-8").strip() == words
    assert not (tmp_path / "2.txt").exists()


def test_files_are_named_where_they_are(tmp_path: Path) -> None:
    """A copy that was put aside is named by its new place."""
    answer = InboxAnswer(parts=[AnswerPart("Reading the workbooks", "copy: inbox/a-loi.xlsx")])
    answer.moved["inbox/a-loi.xlsx"] = "faulty/a.xlsx"
    assert "copy: faulty/a.xlsx" in written(tmp_path, answer)
