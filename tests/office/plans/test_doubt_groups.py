"""Doubts as a person reads them: kind by kind, what they share once, the most urgent first."""

from __future__ import annotations

from plugins.office.documents.document import FilePlace
from plugins.office.plans.asking.answers_file import ANSWERS, answers_text, read_answers
from plugins.office.plans.asking.doubt_groups import grouped
from plugins.office.plans.asking.doubt_words import WIDTH
from plugins.office.plans.asking.doubts_listed import listed
from plugins.office.plans.asking.doubts_page import DoubtsOfFile, doubts_page
from plugins.office.plans.doubts import Doubt
from plugins.plan.reading.problems import Message

SHAPE = Message("shape", "“{words}” is a {shape}", "`round` or `flat`")
LACK = Message("lack", "no name", "the name")
KNOWN = Message("known", "spaces: {count}", "nothing to be done")


def doubt(message: Message, key: str, read_as: str = "", **more: object) -> Doubt:
    """A doubt of that kind in row 7 of a table."""
    return Doubt(
        key=key,
        place=FilePlace(table=1, row=7),
        message=message,
        words=str(more.pop("words", "")),
        read_as=read_as,
        **more,  # type: ignore[arg-type]
    )


def shape(words: str, read_as: str = "round") -> Doubt:
    """A doubt about the shape of something that these words name."""
    values = {"words": words, "shape": "thing"}
    choices = tuple({"round", "flat"} - {read_as})
    return doubt(SHAPE, f"shape {words}", read_as, words=words, choices=choices, values=values)


ONE, TWO = shape("Một"), shape("Hai", "flat")
NAME = doubt(LACK, "name", is_open=True)
SPACES = doubt(KNOWN, "spaces", values={"count": "9"})
ALL = (SPACES, ONE, TWO, NAME)


def test_what_matters_most_comes_first() -> None:
    """First what is left out until answered, then what was read, last what takes no answer."""
    assert [group.code for group in grouped(ALL, ())] == ["lack", "shape", "known"]
    assert [group.code for group in grouped(ALL, {"name"})] == ["shape", "lack", "known"]
    assert [group.asks for group in grouped(ALL, ())] == [True, True, False]


def test_what_they_share_is_said_once() -> None:
    """A title has what is common to all; what differs stands with each."""
    group = grouped((ONE, TWO), ())[0]
    assert group.title("en") == "“…” is a thing"
    assert group.choices == ("round", "flat")
    assert grouped((ONE,), ())[0].title("en") == "“Một” is a thing"
    assert grouped((ONE, shape("Ba", "")), ())[0].choices == ("round", "flat")


def test_the_answers_file_has_a_line_for_each_that_asks() -> None:
    """What takes no answer has no line; the others have one, in the order of the groups."""
    lines = answers_text(ALL, {"shape Hai": "round"}).splitlines()
    own = [line for line in lines if line and not line.startswith("#")]
    assert own == ["name:", "shape Một:", "shape Hai: round"]
    assert read_answers("\n".join(lines).encode(), ANSWERS).given == {"shape Hai": "round"}


def test_the_terminal_keeps_to_its_width() -> None:
    """No line is wider than a terminal, be its words never so many; of many the first are shown."""
    many = [shape(f"{number} {'từ rất dài ' * 30}") for number in range(20)]
    text = listed(grouped((*many, *ALL), ()), "import-doubts.html")
    assert max(map(len, text.splitlines())) <= WIDTH
    assert "import-doubts.html" in text
    assert text.count("`round` or `flat`") == 2


def test_the_page_has_every_doubt_and_counts_them() -> None:
    """Contents with counts lead to each kind; what waits for an answer is counted at the top."""
    groups = grouped(ALL, {"name"})
    page = doubts_page(DoubtsOfFile(file="a.docx", groups=groups, answers={"name": "A"}))
    assert "<strong>2</strong>" in page
    for code in ("lack", "shape", "known-note"):
        assert f'href="#{code}"' in page
        assert f'<section id="{code}"' in page
    assert "<code>shape Một: round</code>" in page
    assert "spaces:" not in page.replace("Spaces: 9", "")
