"""`python -m plugins check --explain` shows what was read from the words of the plan."""

from __future__ import annotations

import json
from pathlib import Path

import pytest

from plugins.commands.main import main
from tests.samples.folders import laid_out

SURE = "đọc chắc chắn / read with certainty"
# The fields of each task that say who and when, and what is then printed about them.
TASKS: dict[str, dict[str, object]] = {
    "1.1": {
        "lead": {"text": "Sở Y tế mẫu (chủ trì);\nSở Xây dựng mẫu"},
        "deadline": {"text": {"vi": "Quý II/2027"}},
        "start": {"text": {"vi": "Tháng 3/2026"}},
    },
    "1.2": {
        "lead": {"text": "Như trên"},
        "coordinating": {"text": "Ban quản lý rừng mẫu", "agencies": ["ban-quan-ly-rung"]},
        "deadline": {"text": {"vi": "Đầu năm 2027"}},
    },
    "1.3": {
        "lead": {"same_as": "1.2"},
        "coordinating": {"text": "Sở Ytế mẫu, UBND các huyện mẫu"},
        "deadline": {"text": {"vi": "Thường xuyên"}, "kind": "ongoing"},
    },
    "2.1": {
        "responsible": {"text": "Sở Xây dựng mẫu chủ trì, phối hợp với Ban quản lý rừng mẫu"},
        "deadline": {"text": {"vi": "Theo chỉ đạo"}, "kind": "year", "year": "2027"},
        "start": {"text": {"vi": "Sau 30 ngày kể từ ngày Kế hoạch này được ban hành"}},
    },
    "2.2": {
        "lead": {"text": "a) Sở Y tế mẫu: cùng Sở Xây dựng mẫu kiểm tra"},
        "coordinating": {"text": "Như trên"},
        "deadline": {"text": {"vi": "Sau 30 ngày kể từ ngày Kế hoạch này được ban hành"}},
    },
}
EXPLAINED = f"""\
data/tasks/1.1.yaml:1: lead: “Sở Y tế mẫu (chủ trì); Sở Xây dựng mẫu” → so-y-te (lead), \
so-xay-dung; {SURE}
data/tasks/1.1.yaml:1: deadline: “Quý II/2027” → kind: quarter, quarter: 2027-Q2; \
ngày cuối 2027-06-30, đọc chắc chắn / last day 2027-06-30, read with certainty
data/tasks/1.1.yaml:1: start: “Tháng 3/2026” → kind: month, month: 2026-03; \
từ ngày 2026-03-01, đọc chắc chắn / from 2026-03-01 on, read with certainty
data/tasks/1.2.yaml:1: lead: “Như trên” → so-y-te (lead), so-xay-dung; \
như dòng trên, 1.1, đọc chắc chắn / as in the row above, 1.1, read with certainty
data/tasks/1.2.yaml:1: coordinating: “Ban quản lý rừng mẫu” → ban-quan-ly-rung; {SURE}
data/tasks/1.2.yaml:1: deadline: “Đầu năm 2027” → kind: unread; \
chưa đọc được, hiển thị như văn bản viết / not read, shown as written
data/tasks/1.3.yaml:1: lead: “Như trên” → so-y-te (lead), so-xay-dung; \
chung một ô với 1.2, như dòng trên, 1.1, đọc chắc chắn / \
one cell with that of 1.2, as in the row above, 1.1, read with certainty
data/tasks/1.3.yaml:1: coordinating: “Sở Ytế mẫu, UBND các huyện mẫu” → ubnd-huyen; \
chưa đọc được: “Sở Ytế mẫu” / not read: “Sở Ytế mẫu”
data/tasks/1.3.yaml:1: deadline: “Thường xuyên” → kind: ongoing; \
không có ngày cuối, đọc chắc chắn / without a last day, read with certainty
data/tasks/2.1.yaml:1: responsible: “Sở Xây dựng mẫu chủ trì, phối hợp với Ban quản lý rừng mẫu” \
→ lead: so-xay-dung (lead); coordinating: ban-quan-ly-rung (coordinating); {SURE}
data/tasks/2.1.yaml:1: deadline: “Theo chỉ đạo” → kind: year, year: 2027; \
ngày cuối 2027-12-31, theo phần đã ghi / last day 2027-12-31, as typed
data/tasks/2.1.yaml:1: start: “Sau 30 ngày kể từ ngày Kế hoạch này được ban hành” → \
kind: relative, days: 30, after: plan; \
từ ngày 2024-02-14, đọc chắc chắn / from 2024-02-14 on, read with certainty
data/tasks/2.2.yaml:1: lead: “a) Sở Y tế mẫu: cùng Sở Xây dựng mẫu kiểm tra” → so-y-te; \
trong “cùng Sở Xây dựng mẫu kiểm tra” có thể có tên cơ quan / \
agencies may be named in “cùng Sở Xây dựng mẫu kiểm tra”
data/tasks/2.2.yaml:1: coordinating: “Như trên” → –; \
như dòng trên, nhưng ô đó không có gì / as in the row above, which has nothing there
data/tasks/2.2.yaml:1: deadline: “Sau 30 ngày kể từ ngày Kế hoạch này được ban hành” → \
kind: relative, days: 30, after: plan; \
ngày cuối 2024-02-14, đọc chắc chắn / last day 2024-02-14, read with certainty
"""


def test_every_cell_and_deadline_is_explained_in_plan_order(
    tmp_path: Path, capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    """Each line gives words, what was read and how sure that is; what is wrong follows."""
    monkeypatch.setenv("BUILD_DATE", "2026-11-22")
    data = laid_out(tmp_path, "")
    words = {"vi": "Việc", "en": "Work"}
    for id_, fields in TASKS.items():
        task = {"id": id_, "area": id_[0], "title": words, "text": [words], **fields}
        path = data / f"tasks/{id_}.yaml"
        path.write_text(json.dumps(task, ensure_ascii=False), "utf-8")
    arguments = ["check", "--data", str(data), "--content", str(data.parent / "content")]
    assert main([*arguments, "--explain"]) == 1
    explained = capsys.readouterr().out
    main(arguments)
    problems = capsys.readouterr().out
    assert explained == EXPLAINED + problems
