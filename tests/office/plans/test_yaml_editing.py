"""Files of data changed in place: what a person typed around a value stays."""

from __future__ import annotations

import textwrap

from hypothesis import given, settings
from hypothesis import strategies as st

from plugins.office.plans.folders.yaml_editing import edited
from plugins.office.plans.folders.yaml_writing import written
from plugins.office.plans.proposals.proposal import DRAFT, FileProposal
from plugins.plan.reading.places import Value
from plugins.plan.reading.yaml_file import parse
from tests.office.plans.test_yaml_writing import KEYS, VALUES

TASK = textwrap.dedent(
    f"""\
    # Of the office itself.
    id: "1"
    # {DRAFT}
    title: {{vi: A}}   # short
    text:
      # the first item
      - vi: >-
          # no comment
          at all

    # who leads
    lead:
      text: Sở A
    """
)
AREAS = textwrap.dedent(
    """\
    # All headings.

    - id: i   # roman
      # mine
      title: {vi: A}
      heading:
        - vi: B

    # the second
    - {id: ii, title: {vi: C}}
    """
)


def read(text: str) -> Value:
    """The value of a file."""
    return parse(text.encode(), "")[0].value


def test_a_comment_goes_with_its_draft() -> None:
    """The comment over a draft goes once it is none; those over other drafts stay."""
    text = f"# {DRAFT}\na: x\n# {DRAFT}\n# mine\nb: y\nc: z\n"
    for first, second in (("x", "y"), ("w", "v")):
        file = FileProposal(value={"a": first, "b": second, "c": "z"}, drafts={None: ("b",)})
        own = f"a: {first}\n# {DRAFT}\n# mine\nb: {second}\nc: z\n"
        assert edited(text, file) == own
    entries = FileProposal(
        value=[{"id": "a", "title": "x"}, {"id": "b", "title": "y"}],
        drafts={0: ("title",), 1: ("title",)},
    )
    text = written(entries)
    assert text.count(DRAFT) == 2
    half = FileProposal(value=entries.value, drafts={0: (), 1: ("title",)})
    assert edited(text, half) == text.replace(f"  # {DRAFT}\n", "", 1)


def test_other_keys_stay_as_typed() -> None:
    """A changed key is written anew under its comments; all other lines stay."""
    value = read(TASK)
    assert isinstance(value, dict)
    new = FileProposal(value=value | {"lead": {"text": "Sở B"}}, drafts={None: ("title",)})
    changed = edited(TASK, new)
    assert changed == TASK.replace("Sở A", "Sở B")


def test_entries_stay_as_typed() -> None:
    """In a list a changed entry keeps its other keys and comments, and the others are untouched."""
    value = read(AREAS)
    assert isinstance(value, list)
    first, second = value
    assert isinstance(first, dict)
    new: Value = [first | {"title": {"vi": "D"}}, second, {"id": "iii"}]
    assert edited(AREAS, FileProposal(value=new)) == (
        AREAS.replace("title: {vi: A}", "title:\n    vi: D") + "\n- id: iii\n"
    )


def test_words_that_no_site_takes_change_nothing_around_them() -> None:
    """What the check says of words beside them costs a person no comment."""
    text = "# mine\na: <b>x</b>\n# mine too\nb: y\n"
    file = FileProposal(value={"a": "<b>x</b>", "b": "z"})
    assert edited(text, file) == text.replace("y\n", "z\n")


def test_entries_on_one_line_are_written_anew() -> None:
    """An entry that is typed in braces is written as a block where it changes."""
    value = read(AREAS)
    assert isinstance(value, list)
    text = edited(AREAS, FileProposal(value=[value[0], {"id": "ii", "title": {"vi": "E"}}]))
    assert text.endswith("# the second\n- id: ii\n  title:\n    vi: E\n")


def test_checked_drafts_lose_their_comment() -> None:
    """Once nothing is a draft any more, no comment says so."""
    assert DRAFT not in edited(TASK, FileProposal(value=read(TASK)))
    kept = FileProposal(value=read(TASK), drafts={None: ("title",)})
    assert edited(TASK, kept) == TASK


@settings(max_examples=30)
@given(
    st.dictionaries(KEYS, VALUES, min_size=1, max_size=5),
    st.dictionaries(KEYS, VALUES, min_size=1, max_size=5),
)
def test_the_values_are_those_asked_for(old: dict[str, Value], new: dict[str, Value]) -> None:
    """Whatever stood there, a reader finds the new values."""
    both = {**old, **new}
    assert read(edited(written(FileProposal(value=old)), FileProposal(value=both))) == both
    entries: tuple[list[Value], list[Value]] = (
        [{"id": "a", **old}],
        [{"id": "b", **new}, {"id": "a", **both}],
    )
    was, now = (FileProposal(value=each) for each in entries)
    assert read(edited(written(was), now)) == now.value
