"""Whatever rules and readers let through, nothing in a text becomes part of a page."""

from __future__ import annotations

import json
import re
import xml.etree.ElementTree as ET
from collections import Counter
from pathlib import Path
from typing import cast

import pytest
from bs4 import BeautifulSoup

from plugins.editions.page_files import PageFiles
from plugins.plan.reading.reader import read
from plugins.plan.records.dataset import Records
from plugins.publish.build import build
from tests.samples.built import SETTINGS
from tests.samples.folders import laid_out

HOSTILE = """ <img src=x onerror=alert(1)>"'><script>alert(2)</script>&lt; {{ 7*7 }} ]]>"""
WORDS = re.compile(r"^( *(?:- )?(?:vi|en): )(?:'(.*)'|\"(.*)\"|([^'\">|\[{].*))$", re.MULTILINE)
# An address is no text.
SLUG = re.compile(r"[a-z0-9-]+")


def poisoned(found: re.Match[str]) -> str:
    """A line of a data file whose text ends in what a browser would run."""
    words = next(part for part in found.groups()[1:] if part is not None)
    if SLUG.fullmatch(words):
        return found[0]
    hostile = HOSTILE.replace("'", "''")
    return f"{found[1]}'{words}{hostile}'"


def poison(data: Path) -> int:
    """Poison every text of the data; how many there were."""
    count = 0
    for file in data.rglob("*.yaml"):
        if "source" not in file.parts:
            text, times = WORDS.subn(poisoned, file.read_text("utf-8"))
            file.write_text(text, "utf-8")
            count += times
    return count


def pieces(path: str, content: bytes) -> list[str]:
    """What browsers and readers of feeds take for HTML in a file of the site."""
    if path.endswith(".html"):
        return [content.decode()]
    if path.endswith(".json") and path.startswith("feeds/"):
        return [item["content_html"] for item in json.loads(content)["items"]]
    if path.endswith((".atom", ".xml")):
        elements = ET.fromstring(content).iter()  # noqa: S314 - our own file
        return [each.text or "" for each in elements if each.get("type") == "html"]
    return []


@pytest.mark.slow
def test_escaping_holds_with_the_validators_off(tmp_path: Path) -> None:
    """Hostile words in every text of the data add no element and no attribute to any page."""
    data = laid_out(tmp_path)
    assert poison(data) > 200
    records = cast("Records", read(data, data.parent / "content").records)
    files = dict(build(records, PageFiles(data.parent / "content").pages, SETTINGS))
    looked_at = Counter[str]()
    for path, content in files.items():
        for html in pieces(path, content):
            looked_at[Path(path).suffix] += 1
            soup = BeautifulSoup(html, "html.parser")
            ours = [tag for tag in soup.find_all("script") if "alert" in tag.get_text()]
            data_blocks = [tag for tag in ours if tag.get("type") == "application/ld+json"]
            assert ours == data_blocks, path
            assert soup.select("img, [onerror], [onclick]") == [], path
            assert "49" not in [tag.get_text() for tag in soup.find_all("h1")], path
    assert looked_at[".html"] > 100
    assert looked_at[".atom"] > 10
