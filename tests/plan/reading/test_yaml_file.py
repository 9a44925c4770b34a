"""YAML without guessing: strings, places, and no bombs."""

from __future__ import annotations

import time

import pytest
import yaml

from plugins.plan.reading import yaml_events
from plugins.plan.reading.places import field_name
from plugins.plan.reading.yaml_file import parse


def test_scalars_stay_strings() -> None:
    """Numbers, dates, yes and octal are not interpreted; only empty, null and ~ are nothing."""
    source, problems = parse(b'[1.10, 2023-02-27, yes, 012, "null", null, ~, ]', "x")
    assert source.value == ["1.10", "2023-02-27", "yes", "012", "null", None, None]
    assert problems == []


def test_values_and_keys_know_their_places() -> None:
    """A value has its line and column from 1, and a key its own."""
    source, _ = parse("a:\n  ê: [x, y]\n".encode(), "x")
    assert source.place(("a", "ê", 1)) == (2, 10)
    assert source.key_place(("a", "ê")) == (2, 3)
    assert source.place(("a", "missing")) == (2, 3)


def test_field_names_count_entries_from_one() -> None:
    """A path is shown as people count."""
    assert field_name(("lead", "agencies", 0)) == "lead.agencies[1]"
    assert field_name(()) == "-"


def test_a_yaml_bomb_is_stopped() -> None:
    """Aliases are refused where they stand and never opened."""
    lines = ["a0: &a0 [x, x]"] + [f"a{n}: &a{n} [*a{n - 1}, *a{n - 1}]" for n in range(1, 30)]
    _, problems = parse("\n".join(lines).encode(), "x")
    assert {problem.code for problem in problems} == {"anchor-or-alias"}


def test_keys_are_plain_words() -> None:
    """An alias, an empty word and words over several lines are no keys; the rest is read."""
    source, problems = parse(b'a: &x b\n*x : c\n"": d\n? |\n  e\n  f\n: g\nh: i\n', "x")
    assert source.value == {"a": "b", "h": "i"}
    assert [(p.line, p.code) for p in problems] == [
        (1, "anchor-or-alias"), (2, "key-not-text"), (3, "key-not-text"), (4, "key-not-text"),
    ]  # fmt: skip


def test_endless_nesting_is_stopped() -> None:
    """Ten thousand brackets end at the twenty-first."""
    _, problems = parse(b"[" * 10_000, "x")
    assert [problem.code for problem in problems] == ["nested-too-deep"]


def test_decomposed_text_is_read_composed() -> None:
    """NFD text is normalised, with a notice."""
    source, problems = parse("a: e\u0302\u0301".encode(), "x")
    assert source.value == {"a": "ế"}
    assert [problem.code for problem in problems] == ["not-nfc"]


def test_characters_that_cannot_be_seen_are_named() -> None:
    """Invisible, bidirectional and control characters are located and named."""
    found, expected = [], []
    for character in "\u200b\u202e\u2066\x00\x85\u2028":
        _, problems = parse(f"a: b\nc: x{character}y".encode(), "x")
        found += [(p.line, p.column, p.field, p.values["character"]) for p in problems]
        expected.append((2, 5, "c", f"U+{ord(character):04X}"))
    assert found == expected


def test_the_slower_parser_says_the_same(monkeypatch: pytest.MonkeyPatch) -> None:
    """Where PyYAML has no C parser the pure one gives the same values, places and problems."""
    text = b"a: [null, 'x', \"y\", &b z]\nb: >-\n  c\n  d\n<<: e\n"
    fast = parse(text, "x")
    monkeypatch.setattr(yaml_events, "LOADER", yaml.SafeLoader)
    assert parse(text, "x") == fast


def test_plain_text_with_signs_is_text() -> None:
    """Signs that look like code but cannot be taken for HTML are let through."""
    for text in ("5 < 6 & \"q\" 'x' {{ 7*7 }}", "open data: all", "once = 1"):
        assert parse(f"- >-\n  {text}".encode(), "x")[1] == []


def test_a_spreadsheet_error_that_yaml_takes_for_a_comment_is_found() -> None:
    """`key: #N/A` is a comment to YAML; it is reported all the same, in block texts too."""
    _, problems = parse(b"a: #N/A\nb:\n  - #REF!\nc: |\n  x\n  y: #NUM!\nd: '#DIV/0!'\n", "x")
    assert sorted((problem.line, problem.column, problem.field) for problem in problems) == [
        (1, 4, "a"), (3, 5, "b[1]"), (6, 6, "c"), (7, 4, "d"),
    ]  # fmt: skip
    assert {problem.code for problem in problems} == {"spreadsheet-error"}


def test_a_file_full_of_hidden_characters_is_read_in_time() -> None:
    """Tens of thousands of them take no more than a moment: the work grows with the file."""
    _, problems = parse(("a: " + "x\u200b" * 60_000).encode(), "x")
    assert [p.code for p in problems].count("forbidden-character") == 60_000


# What people write by mistake, and where which fault is named.
FAULTS = (
    ("title: Kế hoạch: đợt 1", (1, 16, "yaml-colon")),
    ("a: b\n  c: d", (2, 4, "yaml-colon")),
    ('a: "b\nc: d\n', (1, 4, "yaml-quote")),
    ('a: "b\nc: "d"\n', (1, 4, "yaml-quote")),
    ("a: 'Ông 'A' nói'\n", (1, 10, "yaml-line")),
    ("a: [b\nc: d\n", (2, 2, "yaml-bracket")),
    ("a: %x", (1, 4, "yaml-first-sign")),
    ("a: @x", (1, 4, "yaml-first-sign")),
    ("a: b\nc\nd: e", (3, 1, "yaml-line")),
    ("a:\n  - b\n c: d\n", (3, 2, "yaml-line")),
    ("a: b\n\tc: d", (2, 1, "tab")),
)


def test_faults_of_yaml_are_said_in_plain_words() -> None:
    """Each usual slip has a message of its own, none of which quotes the parser's English."""
    for text, place in FAULTS:
        _, problems = parse(text.encode(), "x")
        assert place in [(p.line, p.column, p.code) for p in problems], text
        assert not {"scanning", "mapping values", "expected <"} & {*problems[0].said("vi").split()}
        assert problems[0].said("vi") != problems[0].said("en")


def test_a_byte_order_mark_is_passed_over() -> None:
    """Notepad writes one at the beginning; anywhere else it is a character that nobody sees."""
    source, problems = parse("\ufeffa: b\n".encode(), "x")
    assert (source.value, problems) == ({"a": "b"}, [])
    assert source.place(("a",)) == (1, 4)
    _, problems = parse("a: \ufeffb\n".encode(), "x")
    assert [problem.code for problem in problems] == ["forbidden-character"]


def test_thousands_of_marks_on_a_letter_are_refused_at_once() -> None:
    """What would take seconds to put in order is named; letters with their own marks are not."""
    began = time.process_time()
    _, problems = parse(f"a: x{chr(0x301) * 120_000}".encode(), "x")
    assert "heaped-marks" in [problem.code for problem in problems]
    assert time.process_time() - began < 1
    own = "e" + "\u0302\u0301" * 4
    assert "heaped-marks" not in [p.code for p in parse(f"a: {own}".encode(), "x")[1]]
