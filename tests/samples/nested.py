"""A made-up decision of three levels: Roman and lettered headings, numbers that begin anew."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any, NamedTuple

import yaml

from plugins.plan.records.types import digest
from tests.samples.folders import laid_out


class Heading(NamedTuple):
    """A heading: id, number as printed, what it lies in, words, and who leads it as a whole."""

    id: str
    number: str
    part_of: str
    words: str
    lead: str = ""


class Row(NamedTuple):
    """A task: id, number as printed, heading, task that it is a part of, words, lead."""

    id: str
    number: str
    area: str
    part_of: str
    words: str
    lead: str


HEALTH, BUILDING, FOREST = "Sở Y tế mẫu", "Sở Xây dựng mẫu", "Ban quản lý rừng mẫu"
DISTRICTS = "UBND các huyện mẫu"
HEADINGS = (
    Heading("i", "I", "", "Hạ tầng"),
    Heading("i-a", "a)", "i", "Nước sạch"),
    Heading("i-b", "b)", "i", "Đường làng", BUILDING),
    Heading("ii", "II", "", "Nhân lực"),
)
ROWS = (
    Row("i-a-1", "1", "i-a", "", "Khảo sát nguồn nước", HEALTH),
    Row("i-a-1.1", "1.1", "i-a", "i-a-1", "Khảo sát giếng", HEALTH),
    Row("i-a-1.2", "1.2", "i-a", "i-a-1", "Khảo sát suối", f"{FOREST}; {DISTRICTS}"),
    Row("i-a-2", "2", "i-a", "", "Lắp bể lọc", DISTRICTS),
    Row("i-b-1", "1", "i-b", "", "Rải đá đường thôn", BUILDING),
    Row("i-b-4", "4", "i-b", "", "Trồng cây ven đường", ""),
    Row("ii-1", "1", "ii", "", "Tập huấn cán bộ xã", HEALTH),
    Row("ii-10", "10", "ii", "", "Mời chuyên gia", "Các Sở, ban ngành có liên quan"),
)
# Further items of tasks: words, bullet as written, level.
ITEMS = {
    "i-b-1": (
        ("Chuẩn bị", "a)", "1"),
        ("Đo đường", "-", "2"),
        ("Mua đá", "•", "2"),
        ("Đá nhỏ", "(iii)", "3"),
        ("Thi công", "b)", "1"),
    )
}
# The plan's further columns, and the cells in them, by task: a product, and money of two sources.
COLUMNS = (
    {"id": "san-pham", "heading": "Sản phẩm", "means": "product"},
    {
        "id": "ngan-sach",
        "heading": "Ngân sách",
        "under": "Kinh phí",
        "means": "funding",
        "unit": "triệu đồng",
        "summed": "true",
    },
    {
        "id": "nguon-khac",
        "heading": "Nguồn khác",
        "under": "Kinh phí",
        "means": "funding",
        "unit": "triệu đồng",
        "summed": "true",
    },
    {"id": "phe-duyet", "heading": "Cấp phê duyệt", "means": "approver"},
)
CELLS = {
    "i-a-1": {"ngan-sach": "900"},
    "i-a-1.1": {"san-pham": "Bản đồ giếng", "ngan-sach": "12.500,5", "phe-duyet": "Chủ tịch"},
    "i-a-1.2": {"ngan-sach": "0,25", "nguon-khac": "1.000"},
    "ii-1": {"san-pham": "- 02 lớp;\n- 60 cán bộ", "ngan-sach": "300"},
}
# Which of the tasks are counted, by what plan.yaml says.
COUNTED = {
    "lowest": [row.id for row in ROWS if row.id != "i-a-1"],
    "top": [row.id for row in ROWS if not row.part_of],
}


def nested(folder: Path, counted: str = "lowest") -> Path:
    """The decision in `folder`, with the bodies and pages of the sample plan; its data folder."""
    data = laid_out(folder, "")
    for file in (data / "tasks").iterdir():
        file.unlink()
    plan = _read(data / "plan.yaml")
    del plan["appendix"]
    declared = [{**column, **_worded(column)} for column in COLUMNS]
    _write(data / "plan.yaml", {**plan, "counted": counted, "columns": declared})
    _write(data / "areas.yaml", [_area(heading) for heading in HEADINGS])
    for row in ROWS:
        _write(data / f"tasks/{row.id}.yaml", _task(row))
    for page in (data.parent / "content/pages").glob("about.*.md"):
        text = page.read_text("utf-8").replace("task:1.1", "task:i-a-1.1")
        page.write_text(text.replace("area:1)", "area:i)"), "utf-8")
    return data


def _area(heading: Heading) -> dict[str, Any]:
    values = {
        "id": heading.id,
        "number": heading.number,
        "title": _text(heading.words),
        "heading": [{**_text(heading.words), "en_of": digest(heading.words)}],
    }
    if heading.part_of:
        values["part_of"] = heading.part_of
    return values | _cell(heading.lead)


def _task(row: Row) -> dict[str, Any]:
    values = {
        "id": row.id,
        "number": row.number,
        "area": row.area,
        "title": _text(row.words),
        "text": [_item(f"{row.words}."), *(_item(*more) for more in ITEMS.get(row.id, ()))],
        "deadline": {
            "text": {**_text("Thường xuyên"), "en_of": digest("Thường xuyên")},
            "kind": "ongoing",
        },
    }
    if row.part_of:
        values["part_of"] = row.part_of
    if row.id in CELLS:
        cells = CELLS[row.id].items()
        values["columns"] = {id_: _official(words) for id_, words in cells}
    return values | _cell(row.lead)


def _item(words: str, marker: str = "", level: str = "1") -> dict[str, str]:
    marked = {"marker": marker, "level": level} if marker else {}
    return {**_text(words), "en_of": digest(words), **marked}


def _worded(column: dict[str, str]) -> dict[str, dict[str, str]]:
    names = ("heading", "under", "unit")
    return {name: _text(column[name]) for name in names if name in column}


def _official(words: str) -> dict[str, str]:
    """Words with their translation; an amount needs none."""
    if not any(character.isalpha() for character in words):
        return {"vi": words}
    return {**_text(words), "en_of": digest(words)}


def _cell(words: str) -> dict[str, Any]:
    ids = {
        HEALTH: "so-y-te",
        BUILDING: "so-xay-dung",
        FOREST: "ban-quan-ly-rung",
        DISTRICTS: "ubnd-huyen",
        "Các Sở, ban ngành có liên quan": "cac-so-lien-quan",
    }
    agencies = [ids[name] for name in words.split("; ") if words]
    return {"lead": {"text": words, "agencies": agencies}} if words else {}


def _text(words: str) -> dict[str, str]:
    return {"vi": words, "en": f"[{words}]"}


def _read(path: Path) -> dict[str, Any]:
    values: dict[str, Any] = yaml.load(path.read_text("utf-8"), Loader=yaml.BaseLoader)  # noqa: S506
    return values


def _write(path: Path, values: object) -> None:
    """As JSON, which is YAML: every text stands in quotation marks."""
    path.write_text(json.dumps(_plain(values), ensure_ascii=False, indent=1), "utf-8")


def _plain(values: object) -> object:
    if isinstance(values, dict):
        return {key: _plain(value) for key, value in values.items()}
    if isinstance(values, list):
        return [_plain(value) for value in values]
    return None if values == "null" else values
