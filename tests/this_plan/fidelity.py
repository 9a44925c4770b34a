"""Do the data hold the official text: every word of it, in its place, and nothing else?

The words come from the data, cell by cell, and are laid out on the lines of the text in the
order that the layout gives; then each line must be the line of the text.
"""

from __future__ import annotations

import re
from collections import Counter, deque
from collections.abc import Iterator, Mapping, Sequence
from typing import Any

from plugins.plan.records.layout import Layout

Key = tuple[str, str]

BODIES = {
    "Ban Dân tộc": "ban-dan-toc",
    "Ban quản lý Khu kinh tế tỉnh": "bql-kkt",
    "Bộ chỉ huy Bộ đội biên phòng tỉnh": "bch-bdbp",
    "Công an tỉnh": "cong-an-tinh",
    "Các Sở, ban ngành có liên quan": "cac-so-nganh-lien-quan",
    "Các Sở, ban ngành thuộc tỉnh": "cac-so-nganh",
    "Ngân hàng nhà nước Việt Nam chi nhánh tỉnh Kon Tum": "nhnn-kon-tum",
    "Sở Công thương": "so-cong-thuong",
    "Sở Giao thông vận tải": "so-gtvt",
    "Sở Giáo dục và Đào tạo": "so-gd-dt",
    "Sở Khoa học và Công nghệ": "so-kh-cn",
    "Sở Kế hoạch và Đầu tư": "so-kh-dt",
    "Sở Lao động - Thương binh và Xã hội": "so-ldtbxh",
    "Sở Lao động -Thương binh và Xã hội": "so-ldtbxh",
    "Sở Ngoại vụ": "so-ngoai-vu",
    "Sở Nông nghiệp và Phát triển nông thôn": "so-nn-ptnt",
    "Sở Nội vụ": "so-noi-vu",
    "Sở Thông tin và Truyền thông": "so-tt-tt",
    "Sở Tài chính": "so-tai-chinh",
    "Sở Tài nguyên môi trường": "so-tn-mt",
    "Sở Tài nguyên và Môi trường": "so-tn-mt",
    "Sở Văn hóa, Thể thao và Du lịch": "so-vhttdl",
    "Sở Xây dựng": "so-xay-dung",
    "Sở Y tế": "so-y-te",
    "UBND các huyện, thành phố": "ubnd-huyen",
    "các đơn vị quản lý vận hành, khai thác, sử dụng tài nguyên nước và xả nước thải vào nguồn"
    " nước": "don-vi-tai-nguyen-nuoc",
}
BODY = re.compile("|".join(re.escape(name) for name in sorted(BODIES, key=len, reverse=True)))
SEPARATORS = ("", ", ", "; ", " và ")


def differences(plan: Mapping[str, Any], text: str, layout: Layout) -> list[str]:
    """Every way in which the data are not the text; empty when they are the same.

    `plan` has the keys appendix, areas and tasks, as they stand in the YAML files. Each
    difference begins with the row that it is in ("13.1 text: …"), or with "source" where
    words of the text belong to no row.
    """
    cells = cells_of_plan(plan)
    return [
        *_order_differences(cells, layout),
        *_word_differences(cells, text.split("\n"), layout),
        *_body_differences(plan),
    ]


def cells_of_plan(plan: Mapping[str, Any]) -> dict[Key, str]:
    """The words of every (row, cell) of the data, rows in the order of the plan."""
    appendix = plan["appendix"]
    cells: dict[Key, str] = {
        ("appendix", cell): appendix[cell] for cell in ("label", "title", "attached_to")
    }
    cells |= {("appendix", cell): words for cell, words in appendix["columns"].items()}
    for area in as_issued(plan["areas"]):
        cells[area["id"], "number"] = area["id"]
        cells[area["id"], "heading"] = _joined(area["heading"])
        for task in as_issued(plan["tasks"]):
            if task["area"] == area["id"]:
                cells |= _cells_of_task(task)
    return cells


def as_issued(rows: Sequence[Mapping[str, Any]]) -> list[Mapping[str, Any]]:
    """Those of `rows` that the plan was issued with; the words of others are another document's."""
    return [row for row in rows if "added_by" not in row]


def _cells_of_task(task: Mapping[str, Any]) -> dict[Key, str]:
    row = task["id"]
    cells = {(row, "number"): row, (row, "text"): _joined(task["text"])}
    cells |= {(row, cell): task[cell]["text"] for cell in ("lead", "coordinating") if cell in task}
    cells[row, "deadline"] = task["deadline"]["text"]["vi"]
    return cells


def _joined(items: Sequence[Mapping[str, str]]) -> str:
    return " ".join(f"{item.get('marker', '')} {item['vi']}".strip() for item in items)


def _order_differences(cells: Mapping[Key, str], layout: Layout) -> Iterator[str]:
    have = list(dict.fromkeys(row for row, _ in cells))
    want = list(dict.fromkeys(part.row for part in layout.parts))
    for row in [*want, *have]:
        if (row in want) != (row in have):
            yield f"{row} row: only in the {'layout' if row in want else 'data'}"
    for have_row, want_row in zip(have, want, strict=False):
        if have_row != want_row:
            yield f"{have_row} row: stands where the text has row {want_row}"
            return


def _word_differences(
    cells: Mapping[Key, str], lines: Sequence[str], layout: Layout
) -> Iterator[str]:
    left = {key: deque(words.split()) for key, words in cells.items()}
    taken: Counter[int] = Counter()
    wrong: set[Key] = set()
    for part in layout.parts:
        key = (part.row, part.cell)
        for number in part.line_numbers:
            words = lines[number - 1].split()
            end = taken[number] + part.words if part.words else len(words)
            want = words[taken[number] : end]
            if (words and not want) or end > len(words):
                yield f"{part.row} {part.cell}: line {number} is given to another cell too"
            taken[number] += len(want)
            have = _take(left.get(key, deque()), len(want), cut=lines[number - 1].endswith("-"))
            if have != want and key not in wrong:
                wrong.add(key)
                yield f"{part.row} {part.cell}: line {number} has {want}, the data have {have}"
    for (row, cell), words_left in left.items():
        if words_left and (row, cell) not in wrong:
            yield f"{row} {cell}: the text has no more words, the data have {list(words_left)}"
    for number, line in enumerate(lines, start=1):
        if len(line.split()) != taken[number]:
            yield f"source: words of line {number} belong to no cell: {line.strip()}"


def _take(left: deque[str], count: int, *, cut: bool) -> list[str]:
    """Takes `count` words; with `cut` the last one only up to its hyphen, the rest stays."""
    words = [left.popleft() for _ in range(min(count, len(left)))]
    if cut and words:
        head, hyphen, tail = words[-1].partition("-")
        words[-1] = head + hyphen
        if tail:
            left.appendleft(tail)
    return words


def _body_differences(plan: Mapping[str, Any]) -> Iterator[str]:
    for task in plan["tasks"]:
        for name in ("lead", "coordinating"):
            if name not in task:
                continue
            want, have = bodies_in(task[name]["text"]), task[name]["agencies"]
            if have != want:
                yield f"{task['id']} {name}: the words name {want}, the data say {have}"


def bodies_in(words: str) -> list[str]:
    """The ids of the bodies that a cell names, in order; "?…" for words that name none."""
    bodies, end = [], 0
    for found in BODY.finditer(words):
        if words[end : found.start()] not in SEPARATORS:
            bodies.append(f"?{words[end : found.start()]}")
        bodies.append(BODIES[found.group()])
        end = found.end()
    return bodies if end == len(words) else [*bodies, f"?{words[end:]}"]
