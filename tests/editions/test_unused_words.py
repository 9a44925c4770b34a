"""Words that the interface does not use: what it says instead stands beside each."""

from __future__ import annotations

import re
from collections.abc import Iterator
from pathlib import Path

import pytest
from babel.messages.pofile import read_po

ROOT = Path(__file__).resolve().parents[2]
CATALOGUES = (
    ROOT / "theme/translations/vi/LC_MESSAGES/site.po",
    ROOT / "plugins/plan/reading/translations/vi/LC_MESSAGES/problems.po",
)
PROSE = ("content/pages", "content/campaigns", "plugins/office/sites/blank/content/pages")
# Names that a program fills in, and commands, addresses and keys, are no words.
NO_WORDS = re.compile(
    r"%\(\w+\)s|\{+[\w ]+\}+|`[^`]*`|\]\([^)]*\)|https?://\S+|\w+\.(?:yaml|jsonl)"
)
UNUSED = {
    "en": {
        r"bod(y|ies)": "agency, agencies",
        r"carr(y|ies|ied|ying) out": "implement, apply, run, make",
        r"coordinat(e|es|or|ors)": "support (“coordinate” says: in charge)",
        r"coordinating (agenc|column)\w*": "supporting",
        r"never reported": "no report received here",
        r"stands? (beside|by name|here|below|above)": "is given, is named, is below",
        r"(?<!there )(is|are) no (report|proof|ground|bullet|amount|number)s?": "is not a …",
        r"mend(ed|s)?": "correct",
        r"has been said": "information, statement",
        r"what (it|they) (is|are) now": "what it now says",
        r"computed": "worked out",
        r"check codes?": "digest",
    },
    "vi": {
        r"mã kiểm": "mã băm",
        r"lời văn": "nội dung, nguyên văn",
        r"lời (cũ|mới|của)": "nội dung cũ, nội dung mới",
        r"chưa từng báo cáo": "trang web này chưa nhận được báo cáo",
        r"hạn tính toán": "hạn do trang web này tính",
        r"ma trận": "bảng phân công",
        r"dựng trang": "tạo trang web",
        r"ngôn ngữ kia": "tên của ngôn ngữ",
        r"trang thông tin này": "trang web này",
        r"(các|những|một|mỗi|số|tất cả|\d+|[)}s]) cập nhật": "thông tin cập nhật",
        r"nói lên điều gì": "cho biết",
        r"trang này (sửa|tính|đặt|hiểu|lập|tự|không|chưa|đã đăng)": "trang web này",
    },
}


def _forms(value: str | tuple[str, ...] | list[str] | None) -> tuple[str, ...]:
    return (value,) if isinstance(value, str) else tuple(value or ())


def _messages() -> Iterator[tuple[str, str, str]]:
    for path in CATALOGUES:
        with path.open("rb") as file:
            catalogue = read_po(file)
        for message in catalogue:
            if message.id:
                yield from ((path.name, "en", form) for form in _forms(message.id))
                yield from ((path.name, "vi", form) for form in _forms(message.string))


def _prose() -> Iterator[tuple[str, str, str]]:
    for path in sorted(file for folder in PROSE for file in (ROOT / folder).glob("*.md")):
        language = path.name.split(".")[-2]
        if language in UNUSED:
            lines = path.read_text("utf-8").splitlines()
            yield from (
                (f"{path.name}:{number}", language, line) for number, line in enumerate(lines, 1)
            )


def unused_words(language: str, text: str) -> list[str]:
    """What the interface would say otherwise, with the words that it would use."""
    said = NO_WORDS.sub(" … ", text) if language == "en" else text
    return [
        f"{found[0]}: {instead}"
        for words, instead in UNUSED[language].items()
        for found in re.finditer(rf"(?<!\w)(?:{words})(?!\w)", said, re.IGNORECASE)
    ]


def test_no_message_and_no_prose_has_such_a_word() -> None:
    """Readers of the site and of its messages meet one word for one thing, in both languages."""
    wrong = [
        f"{place}: {found}: {text}"
        for place, language, text in (*_messages(), *_prose())
        for found in unused_words(language, text)
    ]
    assert wrong == []


@pytest.mark.parametrize(
    ("language", "text", "named"),
    [
        ("en", "The bodies of {body} carry it out", ["bodies"]),
        ("en", "Reports of %(body)s are no reports", ["are no reports"]),
        ("vi", "%(num)s cập nhật", ["s cập nhật"]),
        ("vi", "Mã kiểm của trang này", ["Mã kiểm"]),
        ("vi", "%(num)s thông tin cập nhật", []),
    ],
)
def test_such_a_word_is_found(language: str, text: str, named: list[str]) -> None:
    """The table is read as words, and what a program fills in is none."""
    assert [found.partition(":")[0] for found in unused_words(language, text)] == named
