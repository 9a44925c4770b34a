"""The updates and context of the real data: which there are, of what, and where they come from."""

from __future__ import annotations

from collections import Counter
from itertools import chain
from urllib.parse import urlsplit

from plugins.plan.records.context import Context
from plugins.plan.records.updates import Update

from .real_data import Plan, real_contexts, real_plan, real_updates, update_files

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
# Corrections by the editors of this site: id → tasks, and the site of the first source.
CORRECTIONS = {
    "2026-11-29-5.1": (["5.1", "5.2", "5.3"], "hethongphapluat.vn"),
    "2026-11-29-7.1": (["7.1", "7.2"], "kontum.gov.vn"),
    "2026-11-29-12.1": (["12.1", "12.2"], "thuvienphapluat.vn"),
    "2026-11-29-12.1-2": (["12.1"], "thuviennhadat.vn"),
    "2026-11-29-18.1": (["18.1", "18.2"], "tienphong.vn"),
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


def _subjects(update: Plan) -> list[str]:
    return [subject["task"] for subject in update["tasks"]]


def _site(record: Plan) -> str:
    return str(urlsplit(record["sources"][0]["url"]).netloc)


def test_these_updates() -> None:
    """There are exactly these updates and corrections, of these tasks, from these sources."""
    found = {one["id"]: (_subjects(one), _site(one)) for one in real_updates()}
    assert found == UPDATES | CORRECTIONS
    assert {u["id"] for u in real_updates() if u["kind"] == "correction"} == {*CORRECTIONS}


def test_these_contexts() -> None:
    """There are exactly these 7 facts beside tasks, two of them baselines."""
    found = {one["id"]: (one["kind"], one["tasks"], _site(one)) for one in real_contexts()}
    assert found == CONTEXTS


def test_counts() -> None:
    """30 updates and 5 corrections are about 25 of the 65 tasks; of 40 nothing has been said."""
    named = set(chain.from_iterable(map(_subjects, real_updates())))
    tasks = {task["id"] for task in real_plan()["tasks"]}
    assert named < tasks
    assert (len(real_updates()), len(named), len(tasks - named)) == (35, 25, 40)
    assert Counter(one["kind"] for one in real_contexts()) == {"context": 5, "baseline": 2}


def test_no_reports() -> None:
    """No body has reported: there is related public information, corrected where it was wrong."""
    assert {one["kind"] for one in real_updates()} == {"related", "correction"}
    of_reports = {"delivery", "received", "period"}
    assert [one["id"] for one in real_updates() if of_reports & {*one}] == []


def test_records_are_whole() -> None:
    """Each file holds one update, is named by it, and lies in the folder of its year."""
    for path, raw in zip(update_files(), real_updates(), strict=True):
        update = Update.model_validate(raw)
        assert (path.stem, path.parent.name) == (update.id, str(update.date.first.year))
        assert update.id.startswith(f"{raw['date']}-{update.task_ids[0]}")
    assert len([Context.model_validate(raw) for raw in real_contexts()]) == len(CONTEXTS)
