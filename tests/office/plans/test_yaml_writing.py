"""Values as YAML: what was written is what is read, in the style of the files in data/."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from plugins.office.plans.folders.yaml_writing import WIDTH, written
from plugins.office.plans.proposals.proposal import DRAFT, FileProposal
from plugins.plan.reading.places import Value
from plugins.plan.reading.yaml_file import parse

# Signs that mean something to YAML come often; what its reader refuses anywhere does not come.
SIGNS = st.sampled_from(list(" \n:#-'\"[]{}>|%@`&*!?,=~0123456789.eđĐạWord\u00a0"))
WORDS = st.text(SIGNS, max_size=200) | st.sampled_from(
    ["true", "null", "1.10", "12.500,5", "2024-01-01", "0x1F", "12:30", "no", "- a", "a: b", "a #b"]
)
KEYS = st.text(st.sampled_from(list("abcxyz-_.1")), min_size=1, max_size=8)
VALUES: st.SearchStrategy[Value] = st.recursive(
    WORDS, lambda inner: st.lists(inner, max_size=4) | st.dictionaries(KEYS, inner, max_size=4)
)


def read(text: str) -> Value:
    """What the project's own reader finds, which must find no fault."""
    source, problems = parse(text.encode(), "file.yaml")
    assert problems == []
    return source.value


@pytest.mark.slow
@given(st.dictionaries(KEYS, VALUES, min_size=1) | st.lists(VALUES, min_size=1))
def test_what_was_written_is_read(value: Value) -> None:
    """The project's reader finds exactly the values that were written."""
    assert read(written(FileProposal(value=value))) == value


def test_long_words_are_folded() -> None:
    """No line of words with blanks is longer than a hundred signs."""
    words = "Xây dựng và hoàn thiện thể chế " * 12
    text = written(FileProposal(value={"text": [{"vi": words.strip()}], "id": "1.10"}))
    assert max(map(len, text.splitlines())) <= WIDTH
    assert text.startswith("text:\n  - vi: >-\n      Xây dựng")
    assert text.endswith('\nid: "1.10"\n')


def test_drafts_are_marked() -> None:
    """Over the key of a draft stands a comment, in its own entry of a list."""
    drafts: dict[int | None, tuple[str, ...]] = {1: ("title",)}
    text = written(FileProposal(value=[{"id": "a"}, {"id": "b", "title": "B"}], drafts=drafts))
    assert text == f"- id: a\n\n- id: b\n  # {DRAFT}\n  title: B\n"
