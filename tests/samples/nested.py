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
    _write(data / "plan.yaml", {**plan, "counted": counted})
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
        "text": [{**_text(f"{row.words}."), "en_of": digest(f"{row.words}.")}],
        "deadline": {
            "text": {**_text("Thường xuyên"), "en_of": digest("Thường xuyên")},
            "kind": "ongoing",
        },
    }
    if row.part_of:
        values["part_of"] = row.part_of
    return values | _cell(row.lead)


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
