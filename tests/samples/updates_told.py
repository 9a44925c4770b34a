"""What pages must tell of the made-up plan with a reporting cycle and some forty updates."""

from __future__ import annotations

# What the sample's updates mean, worked out by hand: delivery, reporting, days, never reported.
FACTS = {
    "1.1": ("done", "Confirmed unchanged", 135),
    "1.2": ("carried-out", "Report late by 130 days", None),
    "1.3": ("in-progress", "Reported for the period", 130),
    "1.4": ("no-report", "Report late by 860 days", None),
    "1.5": ("paused", "Report late by 311 days", None),
    "1.6": ("stopped", "Reported for the period", 676),
    "2.1": ("carried-out", "Reported for the period", 141),
    "2.2": ("no-report", "Confirmed unchanged", 144),
    "2.3": ("no-report", "Report late by 860 days", None),
    "2.4": ("changed", "Report late by 495 days", None),
    "2.5": ("no-report", "Report late by 860 days", None),
    "2.6": ("not-started", "Reported for the period", 125),
}
NEVER_REPORTED = {"1.4", "2.3", "2.5"}
STRIPS = {
    # of the last period with a report it speaks of item 2 only
    "1.2": ["carried-out"] * 3 + ["in-progress"] + ["no-report"] * 2,
    "2.1": ["carried-out"] * 5 + ["no-report"],
    "2.4": ["no-report", "changed"] + ["no-report"] * 4,
}
# Expected, on time, late, never. Five periods are past, the first halves of 2024 to 2026 and the
# second halves of 2024 and 2025. 1.6 was stopped on 15 January 2025 and 1.1 done on 8 July 2025:
# of periods that begin later none is expected. 1.5 has had another lead since 15 March 2025.
REPORTING = {
    "so-y-te": (17, 10, 0, 7),  # 1.3, 2.1, 2.4: 5 each; 1.6: 3
    "so-xay-dung": (21, 3, 3, 15),  # 1.3, 1.4, 2.6: 5 each; 1.1: 4; 1.5: the last 3
    "ban-quan-ly-rung": (17, 4, 0, 13),  # 2.2, 2.3, 2.5: 5 each; 1.5: the first 2
    "ubnd-huyen": (5, 3, 1, 1),
}
KINDS = {"report": 24, "no-change": 4, "related": 5, "correction": 2, "amendment": 4}
