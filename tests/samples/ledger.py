"""The sample updates as the tests of the ledger record, change and correct them."""

from __future__ import annotations

from pathlib import Path

from plugins.__main__ import main

LANGUAGES = ("vi", "en")
# A report that no correction of the sample updates is about.
REPORT = "2024-07-05-1.1"
REPORT_FILE = f"updates/2024/{REPORT}.yaml"
CORRECTION = f"""\
id: "2026-11-01-1.1"
kind: correction
tasks:
  - task: "1.1"
date: "2026-11-01"
title: {{vi: Đính chính, en: Correction, en_of: bc345b356d11}}
text: {{vi: Đính chính, en: Correction, en_of: bc345b356d11}}
corrects: "{REPORT}"
correction:
  was: {{vi: trước, en: before, en_of: 22e6f96e3d18}}
  now: {{vi: nay, en: now, en_of: 4a64585238a3}}
"""


def record(data: Path) -> int:
    """Run `record` on a data folder; its exit code."""
    return main(["record", "--data", str(data), "--content", str(data.parent / "content")])


def change(data: Path) -> None:
    """Make the report say something else."""
    path = data / REPORT_FILE
    text = path.read_text("utf-8")
    assert "delivery: in-progress" in text
    path.write_text(text.replace("delivery: in-progress", "delivery: not-started"), "utf-8")
