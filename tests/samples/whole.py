"""The made-up plan with a data file of every kind, and in them every field that there is."""

from __future__ import annotations

import json
import shutil
from pathlib import Path
from typing import Any

import yaml

from plugins.plan.reading.chosen_languages import SHIPPED
from plugins.plan.records.types import digest
from tests.samples.folders import FIXTURES, laid_out

SOURCE: dict[str, Any] = {
    "title": "Tin mẫu",
    "publisher": {"vi": "Báo Mẫu", "en": "Sample News"},
    "lang": "vi",
    "url": "https://bao.mau.example/x",
    "archived": "https://luu.mau.example/x",
    "number": "5/BC-MAU",
    "date": "2024-05",
    "quote": "một câu",
    "certainty": "verified",
}
TEXT = {"vi": "Một câu", "en": "A sentence"}
OFFICIAL = {"vi": "Bản đồ", "en": "A map", "en_of": digest("Bản đồ")}
CITED = {"vi": "Thông điệp số {number}", "en": "Message {number}"}
# What is added to the files of the sample, by file; to the last entry, where they hold a list.
MORE: dict[str, dict[str, Any]] = {
    "site.yaml": {
        "languages": ["vi", "en"],
        "address": "https://mau.example/plan",
        "publisher": TEXT,
        "contact": TEXT,
        "motif": "steps",
        "colours": {"light": {"structure": "#123a6b"}, "dark": {"structure": "#a9c8f5"}},
    },
    "plan.yaml": {
        "counted": "lowest",
        "reporting_cycles": [
            {
                "id": "sau-thang",
                "name": TEXT,
                "months": "6",
                "first_ends": "2024-06-30",
                "due_after_days": "15",
                "until": "2030-12-31",
                "source": SOURCE,
            },
            {
                "id": "nam",
                "name": TEXT,
                "days": ["06-15", "12-15"],
                "tasks": ["1.2"],
                "areas": ["2"],
                "agencies": ["ubnd-huyen"],
                "source": SOURCE,
            },
        ],
        "columns": [
            {"id": "so", "means": "number", "heading": {"vi": "TT", "en": "No."}},
            {"id": "san-pham", "means": "product", "heading": {"vi": "Sản phẩm", "en": "Product"}},
            {
                "id": "tien",
                "means": "funding",
                "heading": {"vi": "Ngân sách", "en": "Budget"},
                "under": {"vi": "Kinh phí", "en": "Funding"},
                "unit": {"vi": "triệu đồng", "en": "million dong"},
                "summed": "true",
            },
        ],
        "notes": [TEXT],
    },
    "tasks/1.1.yaml": {
        "number": "1.1",
        "columns": {"san-pham": OFFICIAL, "tien": {"vi": "12.500,5"}},
        "start": {
            "text": {"vi": "Tháng 3/2024", "en": "March 2024", "en_of": digest("Tháng 3/2024")},
            "kind": "month",
            "month": "2024-03",
        },
    },
    # One cell for both roles, and one that is printed once for two rows.
    "tasks/1.5.yaml": {
        "lead": "null",
        "responsible": {
            "text": "Sở Xây dựng mẫu (chủ trì); UBND các huyện mẫu",
            "agencies": ["so-xay-dung", "ubnd-huyen"],
        },
    },
    "tasks/1.7.yaml": {"lead": {"same_as": "1.6"}},
    "updates/2025/2025-01-10-1.1.yaml": {
        "period": {"start": "2024-07-01", "end": "2024-12-31", "cycle": "sau-thang"},
    },
    "areas.yaml": {
        "number": "II",
        "part_of": "1",
        "lead": {"text": "Sở Y tế mẫu", "agencies": ["so-y-te"]},
    },
}
PLAIN = {"vi": "Một câu ngắn. " * 40, "en": "A short sentence. " * 40}
PLAIN["en_of"] = digest(PLAIN["vi"])
NEW: dict[str, Any] = {
    "plain-words.yaml": [
        {
            "area": "1",
            "points": [{**PLAIN, "tasks": ["1.1", "1.2"]}],
            "question": {"vi": "Một câu?", "en": "A sentence?", "en_of": digest("Một câu?")},
        }
    ],
    "kinds.yaml": {
        "documents": [{"id": "message", "name": TEXT, "cited": CITED}],
        "bodies": [
            {
                "id": "club",
                "label": TEXT,
                "labels": TEXT,
                "place": TEXT,
                "typed": "clb mau",
                "group": "open",
                "initials": "true",
                "organization": "Corporation",
            }
        ],
        "levels": [{"id": "canton", "before": {"vi": ["tổng"]}, "after": {"en": ["Canton"]}}],
    },
    "sources.yaml": [
        {
            "url": "https://bao.mau.example/x",
            "archived": "https://luu.mau.example/x",
            "answered": "2026-01-05",
            "quote": "một câu",
            "lang": "vi",
        }
    ],
    "errata.yaml": [
        {
            "record": "task:1.1",
            "kind": "erratum",
            "field": "deadline_date",
            "was": "2026-12-31",
            "now": "2027-12-31",
            "why": TEXT,
            "date": "2026-01-05",
        }
    ],
}


def whole(folder: Path) -> Path:
    """That plan in `folder`; gives its data folder. Each value stands on a line of its own."""
    data = laid_out(folder, "updates")
    shutil.copytree(FIXTURES / "deadlines/data", data, dirs_exist_ok=True)
    shutil.copytree(FIXTURES / "indicators/data", data, dirs_exist_ok=True)
    (data / "languages").mkdir()
    shutil.copy(SHIPPED / "vi.yaml", data / "languages/vi.yaml")
    for name, values in NEW.items():
        write(data / name, values)
    for path in sorted(data.rglob("*.yaml")):
        values = read(path)
        name = path.relative_to(data).as_posix()
        if name.startswith("tasks/1."):
            values["position"] = path.stem.partition(".")[2]
        record = values[-1] if isinstance(values, list) else values
        record.update(MORE.get(name, {}))
        write(path, values)
    return data


def read(path: Path) -> Any:  # noqa: ANN401 - whatever a file holds
    """What a file says, every scalar a text."""
    return yaml.load(path.read_text("utf-8"), Loader=yaml.BaseLoader)  # noqa: S506


def write(path: Path, values: object) -> None:
    """`values` as JSON, which is YAML; what is "null" there is nothing."""
    text = json.dumps(values, ensure_ascii=False, indent=1).replace('"null"', "null")
    path.write_text(text, "utf-8")
