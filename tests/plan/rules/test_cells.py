"""Responsibility cells are read to the last word."""

from __future__ import annotations

from dataclasses import astuple

from plugins.plan.rules.cells import ParsedCell, parse

NAMES = {
    "Sở Y tế": "y-te",
    "Sở Lao động - Thương binh và Xã hội": "lao-dong",
    "Ban Dân tộc": "dan-toc",
    "Các Sở, ban ngành có liên quan": "lien-quan",
    "UBND các huyện, thành phố": "huyen",
    "UBND các huyện": "chi-huyen",
}


CELLS = (
    ("Sở Y tế", ("y-te",), ()),
    ("Các Sở, ban ngành có liên quan và UBND các huyện, thành phố", ("lien-quan", "huyen"), ()),
    (
        "Sở Lao động -Thương binh và Xã hội, Sở Y tế và Ban Dân tộc",
        ("lao-dong", "y-te", "dan-toc"),
        (),
    ),
    ("Sở  Y tế;Ban\nDân tộc", ("y-te", "dan-toc"), ()),
    ("UBND các huyện và Sở Y tế", ("chi-huyen", "y-te"), ()),
    ("Sở Y tế; Sở Lạ; Ban Dân tộc", ("y-te", "dan-toc"), ("Sở Lạ",)),
    ("Sở Y tế dự phòng", (), ("Sở Y tế dự phòng",)),
    ("", (), ()),
)


def test_a_cell_is_split_into_known_names() -> None:
    """Names are found longest first, in order, and unknown words are given back."""
    read = [(text, *astuple(parse(text, NAMES))) for text, _, _ in CELLS]
    assert read == list(CELLS)


def test_without_names_every_word_is_left_over() -> None:
    """No names, no bodies."""
    assert parse("Sở Y tế", {}) == ParsedCell((), ("Sở Y tế",))
