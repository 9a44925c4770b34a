"""The address of the site as a build is given it: odd ones are refused, hostile ones harmless."""

from __future__ import annotations

import json
from collections import Counter
from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path
from xml.etree import ElementTree as ET

import pytest
from bs4 import BeautifulSoup

from plugins.editions.markdown_pages import MarkdownPage
from plugins.plan.reading.problems import Severity
from plugins.plan.rules.check import check, load
from plugins.publish.build import build as build_site
from plugins.publish.public_address import address_from, address_rules
from tests.conftest import build
from tests.samples.built import ADDRESS, SETTINGS
from tests.samples.folders import SAMPLE, laid_out
from tests.samples.plan import AS_OF

HOSTILE = """https://a.example/"><script>alert(1)</script><i onclick='1' title='&lt;"""
# What is stated, and how the message shows it.
ODD = {
    "camketxanh.example": "“camketxanh.example”",
    'https://a.example/"><script>': '“https://a.example/"><script>”',
    "https://a.example/\nx": "“https://a.example/[U+000A]x”",
    "https://[::1": "“https://[::1”",
}


@pytest.mark.slow
@pytest.mark.parametrize(
    ("conf", "stated"),
    [
        *(("publishconf.py", each) for each in ODD),
        ("pelicanconf.py", "camketxanh.example"),
        ("offlineconf.py", "camketxanh.example"),
    ],
)
def test_an_odd_address_ends_any_build(conf: str, stated: str, tmp_path: Path) -> None:
    """One message in both languages names the value; nothing is written and nothing is traced."""
    output = tmp_path / "output"
    data, content = SAMPLE / "data", SAMPLE / "content"
    result = build(output, url=stated, data=data, content=content, conf=conf)
    vietnamese, english = result.stderr.splitlines()
    assert vietnamese.startswith(f"SITE_URL: {ODD[stated]} không phải là địa chỉ")
    assert english.startswith(f"SITE_URL: {ODD[stated]} cannot be the address of a site")
    assert result.returncode == 1
    assert "Traceback" not in result.stdout
    assert not output.exists()


def test_what_was_probably_meant_is_offered() -> None:
    """The message on a forgotten scheme and on a Vietnamese host ends in the right address."""
    for stated, meant in (
        ("camketxanh.example/x/", "https://camketxanh.example/x"),
        ("https://kế-hoạch.example", "https://xn--k-hoch-zc8blj.example"),
    ):
        with pytest.raises(SystemExit) as ended:
            address_from(stated)
        lines = str(ended.value.code).splitlines()
        assert [line.endswith(f": {meant}") for line in lines] == [True, True]


def without_address(folder: Path) -> Path:
    """The data folder of the sample, whose site has no address."""
    data = laid_out(folder, over="")
    site = data / "site.yaml"
    lines = site.read_text("utf-8").splitlines()
    site.write_text("\n".join(x for x in lines if not x.startswith("address:")), "utf-8")
    return data


@pytest.mark.parametrize("publishing", [True, False])
def test_a_site_needs_an_address_to_be_published(publishing: bool, tmp_path: Path) -> None:
    """Without any the data are refused; other builds go on with a notice; either kind will do."""
    nowhere, somewhere = without_address(tmp_path), SAMPLE / "data"
    rules = address_rules(None, publishing=publishing)
    _, (problem,) = check(nowhere, AS_OF, None, rules)
    assert (problem.file, problem.field, problem.code) == (
        *("data/site.yaml", "address"),
        "no-public-address",
    )
    assert problem.severity is (Severity.PROBLEM if publishing else Severity.NOTICE)
    assert check(somewhere, AS_OF, None, rules)[1] == ()
    assert address_rules("https://a.example", publishing=publishing) == ()


def markup(value: BeautifulSoup) -> list[tuple[str, list[str]]]:
    """The elements of a page or a feed in their order, each with the names of its attributes."""
    return [(tag.name, sorted(tag.attrs)) for tag in value.find_all(True)]


def html_in(path: str, content: bytes) -> Iterator[str]:
    """What browsers and feed readers take for HTML in a file of the site."""
    if path.endswith(".html"):
        yield content.decode()
    elif path.startswith("feeds/") and path.endswith(".json"):
        yield from (item["content_html"] for item in json.loads(content)["items"])
    elif path.endswith((".atom", ".xml")):
        for element in ET.fromstring(content).iter():  # noqa: S314 - our own file
            yield from ([element.text or ""] if element.get("type") == "html" else [])


def files_at(address: str, data: Path) -> dict[str, bytes]:
    """The files of the site that stands at `address`, its not-found pages with a link in them."""
    records = load(data, AS_OF, data.parent / "content")
    lost = [
        MarkdownPage(
            file=f"not-found.{code}.md",
            source="",
            metadata={
                "key": "not-found",
                "slug": "not-found",
                "lang": code,
                "title": "x",
                "description": "x",
            },
            html='<p><a href="task:1.1">1.1</a></p>',
        )
        for code in ("vi", "en")
    ]
    return dict(build_site(records, lost, replace(SETTINGS, address=address)))


@pytest.mark.slow
def test_a_hostile_address_would_stay_words(tmp_path: Path) -> None:
    """If the rule let one through, it would add no element or attribute to any page or feed."""
    data = laid_out(tmp_path, over="updates")
    usual, hostile = files_at(ADDRESS, data), files_at(HOSTILE, data)
    assert usual.keys() == hostile.keys()
    looked_at = Counter[str]()
    for path, content in hostile.items():
        pairs = zip(html_in(path, usual[path]), html_in(path, content), strict=True)
        for before, after in pairs:
            looked_at[Path(path).suffix] += 1
            soups = [BeautifulSoup(html, "html.parser") for html in (before, after)]
            assert markup(soups[0]) == markup(soups[1]), path
    assert looked_at.keys() == {".html", ".json", ".atom"}
    lost = BeautifulSoup(hostile["404.html"], "html.parser")
    folder = HOSTILE.removeprefix("https://a.example")
    assert lost.select_one("main a").get("href") == f"{folder}/nhiem-vu/1.1/"  # type: ignore[union-attr]
