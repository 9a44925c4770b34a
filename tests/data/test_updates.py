"""The updates and context of the real data: which there are, of what, and where they come from."""

from __future__ import annotations

import re
import unicodedata
from collections import Counter
from collections.abc import Iterator
from itertools import chain
from typing import Any
from urllib.parse import urlsplit

import pytest

from plugins.plan.records.context import Context
from plugins.plan.records.updates import Update

from .real_data import DATA, Plan, real_contexts, real_plan, real_updates, update_files

# id → tasks, and the site of the first source.
UPDATES = {
    "2023-06-09-8.1": (["8.1", "9.1"], "kontum.gov.vn"),
    "2023-09-12-2.1": (["2.1", "13.1"], "kontumtoday.net"),
    "2023-09-14-3.2": (["3.2", "2.3"], "kontum.edu.vn"),
    "2023-09-25-12.1": (["12.1", "12.2"], "thuvienphapluat.vn"),
    "2023-09-26-6.1": (["6.1", "6.2"], "dantocphattrien.vietnamnet.vn"),
    "2023-10-19-6.1": (["6.1"], "en.vietnamplus.vn"),
    "2023-12-27-7.1": (["7.1", "7.2"], "hethongphapluat.com"),
    "2023-12-29-5.3": (["5.3", "5.4"], "thuvienphapluat.vn"),
    "2024-02-06-7.1": (["7.1", "7.2"], "kontum.gov.vn"),
    "2024-02-28-12.3": (["12.3"], "kontum.gov.vn"),
    "2024-03-05-12.1": (["12.1"], "thuviennhadat.vn"),
    "2024-03-21-15.1": (["15.1"], "hethongphapluat.com"),
    "2024-04-11-5.4": (["5.4", "5.3"], "kontum.edu.vn"),
    "2024-06-19-15.4": (["15.4", "17.3"], "www.kontum.gov.vn"),
    "2024-06-19-15.4-2": (["15.4"], "www.kontum.gov.vn"),
    "2024-07-11-4.3": (["4.3"], "hethongphapluat.vn"),
    "2024-07-16-11.1": (["11.1"], "nongnghiepmoitruong.vn"),
    "2024-08-15-13.1": (["13.1"], "congan.kontum.gov.vn"),
    "2024-08-26-18.2": (["18.2", "18.1"], "thuvienphapluat.vn"),
    "2024-09-26-5.2": (["5.2"], "kontum.gov.vn"),
    "2025-03-06-5.4": (["5.4"], "news.laodong.vn"),
    "2025-03-22-2.1": (["2.1", "8.1"], "dantoctongiao.baodantoc.vn"),
    "2025-04-20-4.3": (["4.3"], "thoibaotaichinhvietnam.vn"),
    "2025-05-08-5.1": (["5.1", "5.2", "5.3"], "hethongphapluat.vn"),
    "2025-05-18.1": (["18.1", "18.2"], "tienphong.vn"),
    "2025-09-02-18.1": (["18.1", "18.2"], "www.sggp.org.vn"),
    "2025-09-16-12.3": (["12.3"], "tuoitrethudo.vn"),
    "2025-11-24-3.3": (["3.3", "5.3", "5.4"], "ttra.quangngai.gov.vn"),
    "2025-12-31-5.3": (["5.3", "5.4"], "nhansu.vn"),
    "2026-01-04-18.2": (["18.2"], "nld.com.vn"),
}
CONTEXTS = {
    "quy-hoach-tinh-2021-2030": ("context", ["1.1"], "nvsk.vnanet.vn"),
    "dti-2022": ("baseline", ["5.3"], "dttg.ictvietnam.vn"),
    "thuy-dien-2024": ("context", ["8.1"], "m.baokontum.com.vn"),
    "pci-2022": ("baseline", ["4.1"], "vpubnd.kontum.gov.vn"),
    "can-bo-ho-tro-xa-2025": ("context", ["12.3", "15.2"], "danviet.vn"),
    "kinh-te-xa-hoi-2026": ("context", ["1.1", "4.1"], "nhansu.vn"),
    "ke-hoach-quang-ngai-2023": ("context", ["1.1"], "hethongphapluat.vn"),
}
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

RECORDS = [*real_updates(), *real_contexts()]
EVERY_RECORD = pytest.mark.parametrize("record", RECORDS, ids=[one["id"] for one in RECORDS])


def _subjects(update: Plan) -> list[str]:
    return [subject["task"] for subject in update["tasks"]]


def _site(record: Plan) -> str:
    return str(urlsplit(record["sources"][0]["url"]).netloc)


def _strings(value: Any) -> Iterator[str]:  # noqa: ANN401  (YAML holds lists, mappings or text)
    if isinstance(value, str):
        yield value
        return
    for one in value.values() if isinstance(value, dict) else value:
        yield from _strings(one)


def test_these_updates() -> None:
    """There are exactly these 30 updates, of these tasks, from these sources."""
    assert {one["id"]: (_subjects(one), _site(one)) for one in real_updates()} == UPDATES


def test_these_contexts() -> None:
    """There are exactly these 7 facts beside tasks, two of them baselines."""
    found = {one["id"]: (one["kind"], one["tasks"], _site(one)) for one in real_contexts()}
    assert found == CONTEXTS


def test_counts() -> None:
    """30 updates say something about 25 of the 65 tasks; about 40 nothing has been said."""
    named = set(chain.from_iterable(map(_subjects, real_updates())))
    tasks = {task["id"] for task in real_plan()["tasks"]}
    assert named < tasks
    assert (len(real_updates()), len(named), len(tasks - named)) == (30, 25, 40)
    assert Counter(one["kind"] for one in real_contexts()) == {"context": 5, "baseline": 2}


def test_no_reports() -> None:
    """No body has reported: everything is related public information, and none states delivery."""
    assert {one["kind"] for one in real_updates()} == {"related"}
    of_reports = {"delivery", "received", "period"}
    assert [one["id"] for one in real_updates() if of_reports & {*one}] == []


def test_records_are_whole() -> None:
    """Each file holds one update, is named by it, and lies in the folder of its year."""
    for path, raw in zip(update_files(), real_updates(), strict=True):
        update = Update.model_validate(raw)
        assert (path.stem, path.parent.name) == (update.id, str(update.date.first.year))
        assert update.id.startswith(f"{raw['date']}-{update.task_ids[0]}")
    assert len([Context.model_validate(raw) for raw in real_contexts()]) == len(CONTEXTS)


@EVERY_RECORD
def test_traced_to_its_source(record: Plan) -> None:
    """Each source has an address, its publisher and the passage that proves the statement."""
    for source in record["sources"]:
        assert urlsplit(source["url"]).scheme in ("http", "https")
        assert {"vi", "en"} <= {*source["publisher"]}
        assert source["quote"].strip()
        assert source["certainty"] == "verified"
        assert unicodedata.is_normalized("NFC", source["title"] + source["quote"])


@EVERY_RECORD
def test_merged_province_says_so(record: Plan) -> None:
    """What is of the merged province, or of Quảng Ngãi before, names its territory."""
    elsewhere = record["date"] >= MERGER or record["id"] in NOT_KON_TUM
    assert ("territory" in record) == elsewhere
    if record["date"] >= MERGER:
        assert "Quảng Ngãi sau hợp nhất" in record["territory"]["vi"]
        assert "Quảng Ngãi Province as merged" in record["territory"]["en"]


@pytest.mark.parametrize("update", real_updates(), ids=[one["id"] for one in real_updates()])
def test_speaker(update: Plan) -> None:
    """One body says it: one of the plan's by its id, or words; after the merger never the plan's.

    The bodies of the plan ended with their province.
    """
    assert ("agency" in update) != ("said_by" in update)
    if update["date"] >= MERGER:
        assert "Quảng Ngãi" in update["said_by"]["vi"]
        assert "Quảng Ngãi" in update["said_by"]["en"]


@EVERY_RECORD
def test_no_persons(record: Plan) -> None:
    """Offices are named, persons are not."""
    found = [A_PERSON.findall(text) for text in _strings(record) if A_PERSON.search(text)]
    assert found == []


@pytest.mark.parametrize("held", HELD)
def test_held_back(held: str) -> None:
    """A fact that was held back stands nowhere in the data."""
    files = [path for path in DATA.rglob("*") if path.suffix in (".yaml", ".jsonl")]
    assert [path.name for path in files if held in path.read_text(encoding="utf-8")] == []


@EVERY_RECORD
def test_figures_are_quoted(record: Plan) -> None:
    """Every decimal figure that an update or fact states stands in the quote of a source."""
    quotes = " ".join(source["quote"] for source in record["sources"])
    stated = set(re.findall(r"\d+,\d+", record["text"]["vi"]))
    assert stated <= set(re.findall(r"\d+,\d+", quotes))


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
