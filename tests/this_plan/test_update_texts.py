"""What every update and context of the real data keeps to: sources, territories, no persons."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterator
from typing import Any
from urllib.parse import urlsplit

import pytest

from .real_data import DATA, Plan, real_contexts, real_updates

MERGER = "2025-07-01"
NOT_KON_TUM = {"ke-hoach-quang-ngai-2023"}

# Held back: their dates are not known well enough, or it is not clear what they measure.
HELD = (
    "nang-cao-hon-nua-tinh-than-trach-nhiem-trong-thuc-hien-chuyen-doi-so",
    "moitruongxanh.org/kon-tum-phan-dau-thu-gom-xu-ly-tren-90-rac-sinh-hoat",
    "giai-ngan-dau-tu-cong-4-thang-nam-2025-cua-kon-tum-uoc-dat-18-d1332430",
    "daibieudancukontum.gov.vn/TaiLieuPhienHop.aspx",
    "kon-tum-bao-dam-an-toan-ho-dap-mua-mua-lu-post352340",
    "quang-ngai-day-manh-chuyen-doi-so-dong-bo-hieu-qua-theo-ke-hoach-02",
    "so-huu-640-san-pham-ocop-quang-ngai",
)
FAMILY_NAMES = (
    "Bùi|Cao|Châu|Đặng|Đào|Đinh|Đỗ|Dương|Hồ|Hoàng|Huỳnh|Lê|Lý|Mai|Ngô|Nguyễn|Phạm|Phan|Tạ|Trần|"
    "Trịnh|Trương|Võ|Vũ"
)
A_PERSON = re.compile(
    rf"\b(?:{FAMILY_NAMES})(?: [A-ZĐÀ-Ỹ][a-zà-ỹđ]+){{1,3}}\b"
    r"|\b(?:[Đđ]ồng chí|[Ôô]ng|[Bb]à|Mr|Mrs|Ms|Dr)\.? (?:[A-ZĐÀ-Ỹ])"
)
DECIMAL = re.compile(r"\d+,\d+")

RECORDS = [*real_updates(), *real_contexts()]


def test_traced_to_its_source() -> None:
    """Each source has an address, its publisher and the passage that proves the statement."""
    lacking = [
        f"{record['id']}: {source['url']}: {lack}"
        for record in RECORDS
        for source in record["sources"]
        for lack in _lacking(source)
    ]
    assert lacking == []
    assert [record["id"] for record in RECORDS if not record["sources"]] == []


def _lacking(source: Plan) -> Iterator[str]:
    if urlsplit(source["url"]).scheme not in ("http", "https"):
        yield "is no address of the web"
    if not {"vi", "en"} <= {*source["publisher"]}:
        yield "has no publisher in both languages"
    if not source["quote"].strip():
        yield "has no quote"
    if source["certainty"] != "verified":
        yield "is not verified"
    if not unicodedata.is_normalized("NFC", source["title"] + source["quote"]):
        yield "is decomposed"


def test_merged_province_says_so() -> None:
    """What is of the merged province, or of Quảng Ngãi before, names its territory; no other."""
    elsewhere = [r for r in RECORDS if _after_merger(r) or r["id"] in NOT_KON_TUM]
    assert [r["id"] for r in RECORDS if "territory" in r] == [r["id"] for r in elsewhere]
    merged = {r["id"]: r["territory"] for r in RECORDS if _after_merger(r)}
    assert merged
    assert _without(merged, "Quảng Ngãi sau hợp nhất", "Quảng Ngãi Province as merged") == []


def _after_merger(record: Plan) -> bool:
    """Whether it tells of a time after the merger; a correction tells of what it corrects."""
    return bool(record["date"] >= MERGER) and record["kind"] != "correction"


def _without(texts: dict[str, dict[str, str]], vietnamese: str, english: str) -> list[str]:
    return [id_ for id_, t in texts.items() if vietnamese not in t["vi"] or english not in t["en"]]


def test_speakers() -> None:
    """One body says it: one of the plan's by its id, or words; after the merger never the plan's.

    The bodies of the plan ended with their province.
    """
    told = [u for u in real_updates() if u["kind"] != "correction"]
    assert [u["id"] for u in told if ("agency" in u) == ("said_by" in u)] == []
    merged = {u["id"]: u["said_by"] for u in told if _after_merger(u)}
    assert merged
    assert _without(merged, "Quảng Ngãi", "Quảng Ngãi") == []


def _strings(value: Any) -> Iterator[str]:  # noqa: ANN401  (YAML holds lists, mappings or text)
    if isinstance(value, str):
        yield value
        return
    for one in value.values() if isinstance(value, dict) else value:
        yield from _strings(one)


def test_no_persons() -> None:
    """Offices are named, persons are not."""
    found = [
        f"{record['id']}: {person.group()}"
        for record in RECORDS
        for text in _strings(record)
        for person in A_PERSON.finditer(text)
    ]
    assert found == []


def test_held_back() -> None:
    """Facts that were held back stand nowhere in the data."""
    files = [path for path in DATA.rglob("*") if path.suffix in (".yaml", ".jsonl")]
    assert files
    texts = [(path.name, path.read_text("utf-8")) for path in files]
    assert [(name, held) for name, text in texts for held in HELD if held in text] == []


def test_figures_are_quoted() -> None:
    """Every decimal figure that an update or fact states stands in the quote of a source."""
    unproved = [
        f"{record['id']}: {figure}"
        for record in RECORDS
        for figure in DECIMAL.findall(record["text"]["vi"])
        if figure not in DECIMAL.findall(" ".join(s["quote"] for s in record["sources"]))
    ]
    assert unproved == []


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("do bà Y Ngọc ký", True),
        ("Phó Giám đốc Nguyễn Văn A", True),
        ("Chủ tịch Ủy ban nhân dân tỉnh", False),
        ("Trường Tiểu học THSP Ngụy Như Kon Tum", False),
        ("xã Măng Đen, huyện Sa Thầy, làng Vi Rơ Ngheo", False),
    ],
)
def test_persons_are_found(text: str, found: bool) -> None:
    """The names of persons are found, those of offices, schools and places are not."""
    assert bool(A_PERSON.search(text)) == found
