"""The made-up plan with its updates as another document of another place: a commune's resolution.

Whatever the sample says of a plan, a province, departments and districts is said of a resolution,
a commune, divisions and villages. What the site still says of the former is said by the generator.
"""

from __future__ import annotations

import re
from pathlib import Path

import yaml

from plugins.plan.records.types import digest
from tests.samples.folders import laid_out
from tests.samples.languages import Untyped

NUMBER = "12/NQ-HĐND&UBND"
WORDS = {
    "Kế hoạch": "Nghị quyết",
    "kế hoạch": "nghị quyết",
    "Tỉnh": "Xã",
    "tỉnh": "xã",
    "huyện": "thôn",
    "Sở": "Phòng",
    "Plan": "Resolution",
    "plan": "resolution",
    "Provincial": "Commune",
    "provincial": "commune",
    "Province": "Commune",
    "province": "commune",
    "Departments": "Divisions",
    "departments": "divisions",
    "Department": "Division",
    "department": "division",
    "District": "Village",
    "Districts": "Villages",
    "districts": "villages",
    "district": "village",
}
WORD = re.compile(rf"(?<!\w)(?:{'|'.join(sorted(WORDS, key=len, reverse=True))})(?!\w)")
YOUTH = """\
bodies:
  - id: youth
    label: {vi: Đoàn thanh niên, en: Youth union}
    labels: {vi: Các đoàn thanh niên, en: Youth unions}
  - id: village
  - id: division
"""


def resolution(folder: Path) -> Path:
    """The resolution in `folder`; gives its data folder. A body is of a kind of its own."""
    data = laid_out(folder)
    for path in sorted(data.rglob("*.yaml")):
        value = _reworded(yaml.load(path.read_text("utf-8"), Untyped))  # noqa: S506 - texts only
        if path.name == "plan.yaml" and isinstance(value, dict):
            value |= {"kind": "resolution", "number": NUMBER}
            value.pop("appendix", None)
        path.write_text(yaml.safe_dump(value, allow_unicode=True, sort_keys=False), "utf-8")
    agencies = data / "agencies.yaml"
    text = agencies.read_text("utf-8").replace("kind: board", "kind: youth")
    agencies.write_text(text.replace("- board", "- youth"), "utf-8")
    (data / "kinds.yaml").write_text(YOUTH, "utf-8")
    for page in (folder / "content").rglob("*.md"):
        page.write_text(_said(page.read_text("utf-8")), "utf-8")
    return data


def _said(words: str) -> str:
    return WORD.sub(lambda found: WORDS[found[0]], words)


def _reworded(value: object) -> object:
    """`value` of a file in the other words, its translations with the digests of these."""
    if isinstance(value, list):
        return [_reworded(entry) for entry in value]
    if not isinstance(value, dict):
        return _said(value) if isinstance(value, str) else value
    found = {key: _reworded(entry) for key, entry in value.items()}
    return found | ({"en_of": digest(str(found["vi"]))} if "en_of" in found else {})
