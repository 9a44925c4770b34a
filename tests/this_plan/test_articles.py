"""The articles of this plan's site: what they may say, and how, of what was found."""

from __future__ import annotations

import re

import pytest

from tests.samples.this_site import CONTENT, editions, languages

CAMPAIGNS = CONTENT / "campaigns"
LABELS = ("so-tn-mt", "so-cong-thuong", "so-vhttdl", "so-nn-ptnt", "so-xay-dung")
# The fine, and what must be said with it: that localities may pilot, that a roadmap is being made.
FINE = {
    "vi": ("500.000", "thí điểm rồi nhân rộng", "26 trong 34", "lộ trình"),
    "en": ("500,000", "pilot and then extend", "26 of 34", "roadmap"),
}
# Doses of disinfectants are read at their source, not here.
DOSES = ("Cloramin", "Aquatabs", "0,25", "0.25", "67 mg")
NOT_FOUND = {"vi": "chưa tìm thấy nguồn công khai nào", "en": "no public source"}


def text(key: str, code: str) -> str:
    """An article as it is written."""
    return (CAMPAIGNS / f"{key}.{code}.md").read_text("utf-8")


def every(code: str) -> dict[str, str]:
    """All articles in a language, by their file names."""
    return {file.name: file.read_text("utf-8") for file in CAMPAIGNS.glob(f"*.{code}.md")}


def test_who_answers_for_each_label_is_who_the_data_name() -> None:
    """The article on the five labels calls today's departments as the site itself does."""
    for edition in editions():
        written = text("green-labels", edition.language.code)
        for agency in LABELS:
            passage = written[written.index(f"(agency:{agency})") :].split("\n\n")[0]
            for heir in edition.gone[agency].heirs:
                assert heir.body.name.text in passage, agency


@pytest.mark.parametrize("code", languages())
def test_the_fine_is_told_with_what_limits_it(code: str) -> None:
    """Wherever the fine for unsorted waste is named, so is that it is not applied everywhere."""
    fine, *limits = FINE[code]
    for name, words in every(code).items():
        told = [part for part in words.split("\n\n") if fine in part]
        assert all(limit in part for part in told for limit in limits), name
        assert bool(told) == (name == f"sorting-waste.{code}.md")


@pytest.mark.parametrize("code", languages())
def test_no_dose_is_printed(code: str) -> None:
    """Guidance on disinfecting water is linked, not copied."""
    assert {dose for words in every(code).values() for dose in DOSES if dose in words} == set()
    assert "khu-trung-nuoc-uong" in text("clean-water", code)


@pytest.mark.parametrize("code", languages())
def test_that_no_green_week_was_found_is_said(code: str) -> None:
    """On the page of the section, and in the article on days."""
    for key in ("index", "green-days"):
        assert NOT_FOUND[code] in text(key, code)


@pytest.mark.parametrize("code", languages())
def test_articles_are_short(code: str) -> None:
    """Between 250 and 450 words each, without heads and sources."""
    for name, words in every(code).items():
        body = re.sub(
            r"^\[\^.*$|\]\([^)]*\)|\[\^\w+\]", "", words.partition("\n\n")[2], flags=re.MULTILINE
        )
        if not name.startswith("index."):
            assert 250 <= len(body.split()) <= 450, name
