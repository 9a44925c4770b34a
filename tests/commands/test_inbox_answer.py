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
    """What was refused is named, each with what there is of it and to do; nobody is to merge."""
    refused = {"b.xlsx": "faulty/b.xlsx", "c.json": "faulty/c.txt", "d.txt": ""}
    said = written(tmp_path, InboxAnswer(taken=["a.xlsx"], refused=refused, data_are_right=True))
    lines = [line for line in said.splitlines() if line.startswith("* ")]
    expected = [
        "Taken in: `a.xlsx`.",
        "nothing of it was taken in: `b.xlsx`, `c.json`, `d.txt`.",
        "listed in front: `faulty/b.xlsx`. Put them right",
        "fill in the form again for `c.json`;",
        "no marked copy of `d.txt`",
    ]
    assert [words in line for words, line in zip(expected, lines, strict=True)] == [True] * 5
    assert "stand in `faulty/c.txt`" in lines[3]
    assert "merges" not in said


def test_the_data_are_wrong(tmp_path: Path) -> None:
    """That there is no preview is said, and nobody is asked to merge."""
    said = written(tmp_path, InboxAnswer())
    assert "No file was found." in said
    assert "no preview" in said
    assert "merges" not in said


def test_what_others_chose_is_shown_as_it_stands(tmp_path: Path) -> None:
    """Neither names of files nor words of workbooks call people or load pictures."""
    answer = InboxAnswer(refused={f"`{HOSTILE}`\n.xlsx": ""})
    answer.parts.append(AnswerPart("Reading the files", f"```\n{HOSTILE}\n````\n"))
    lines = written(tmp_path, answer).splitlines()
    assert f"` {HOSTILE} .xlsx`." in next(line for line in lines if HOSTILE in line)
    shown = lines.index("`````text")
    assert lines[shown + 1 : shown + 5] == ["```", HOSTILE, "````", "`````"]


def test_a_long_answer_fits_into_a_comment(tmp_path: Path) -> None:
    """Of each part as much as fits is shown; all of it stands in a file beside."""
    words = "\n".join(f"dòng {number}" for number in range(9_000))
    parts = [AnswerPart("Reading the files", words), AnswerPart("Checking all data", "short")]
    said = written(tmp_path, InboxAnswer(taken=["a.xlsx"], parts=parts))
    assert len(said) < MOST_SIGNS + 2_000
    assert "1.txt" in said
    assert (tmp_path / "1.txt").read_text("utf-8").strip() == words
    assert not (tmp_path / "2.txt").exists()
    written(tmp_path, InboxAnswer(taken=["a.xlsx"]))
    assert [file.name for file in tmp_path.iterdir()] == ["answer.md"]


def test_files_are_named_where_they_are(tmp_path: Path) -> None:
    """A copy that was put aside is named by its new place."""
    answer = InboxAnswer(parts=[AnswerPart("Reading the files", "copy: inbox/a-loi.xlsx")])
    answer.moved["inbox/a-loi.xlsx"] = "faulty/a.xlsx"
    assert "copy: faulty/a.xlsx" in written(tmp_path, answer)
