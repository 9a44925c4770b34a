"""Markdown pages: made safe whatever the rules let through, links resolved, mistakes named."""

from __future__ import annotations

import re
import shutil
from dataclasses import replace
from pathlib import Path
from urllib.parse import unquote

import pytest
from bs4 import BeautifulSoup

from plugins.editions.page_files import PageFiles
from plugins.editions.page_rules import PageRule
from plugins.editions.prose import anchor, safe_prose
from plugins.plan.reading.problems import Problem
from plugins.plan.rules.check import check
from plugins.publish.build import build as build_site
from tests.conftest import build
from tests.samples.built import SETTINGS
from tests.samples.folders import SAMPLE, laid_out
from tests.samples.plan import AS_OF, sample_records

URL = "https://mau.example/"
HOSTILE = """
<script>alert("script ran")</script>
<img src="x" onerror="alert('onerror ran')">
<p onclick="alert(1)" style="position:fixed" class="masthead" id="main">a paragraph</p>
<iframe src="https://evil.example/"></iframe>
<svg onload="alert(1)"><script>alert(2)</script></svg>
<form action="https://evil.example/"><input name="password"><button>Send</button></form>
<style>body { display: none }</style>
<link rel="stylesheet" href="https://evil.example/x.css">
<meta http-equiv="refresh" content="0;url=https://evil.example/">
<base href="https://evil.example/">
<object data="https://evil.example/"></object><embed src="https://evil.example/">
<a href="javascript:alert(1)">raw link</a>
<a href=" java&#10;script:alert(1)">raw broken link</a>
<a href="//evil.example/">raw host</a>

[a link](javascript:alert(1)) [caps](JaVaScRiPt:alert(1)) [data](data:text/html,<script>x</script>)
[vbscript](vbscript:x) [file](file:///etc/passwd) ![image](https://evil.example/track.gif)
[quote](https://ok.example/"onmouseover="alert(1)) <https://ok.example/>

Text that looks like code: href="/nhiem-vu/" and {{ 7*7 }} and {% raw %} stays.

## Same heading

## Same heading

## Main

## ???

<math><mtext></form><form><mglyph><style></math><img src onerror=alert(1)>
"""


# `{{name}}` is a fact of the data, also in cells of tables.
FACTS = "{{tasks}} {{ areas }} {{plan_number}} {{plan_date}} **{{as_of}}**\n\n|a|\n|-|\n|{{place}}|"


def page(body: str, lang: str = "vi", key: str = "extra", **metadata: str) -> str:
    """A Markdown page whose slug is its key unless `metadata` says otherwise."""
    given = {"title": f"{key} {lang}", "key": key, "slug": key, "lang": lang}
    given |= {"description": f"The page {key}.", **metadata}
    lines = [f"{name.title()}: {value}" for name, value in given.items() if value]
    return "\n".join(lines) + f"\n\n{body}\n"


def laid(folder: Path, **files: str) -> Path:
    """The content of the sample with further pages, given as name → text."""
    content = folder / "content"
    shutil.copytree(SAMPLE / "content", content)
    for name, text in files.items():
        (content / "pages" / f"{name}.md").write_text(text, "utf-8")
    return content


def build_unchecked(folder: Path, **files: str) -> Path:
    """The sample with further pages, built into folder/output although no rule was asked."""
    pages = PageFiles(laid(folder, **files)).pages
    settings = replace(SETTINGS, address=URL.removesuffix("/"))
    for path, content in build_site(sample_records(), pages, settings):
        file = folder / "output" / path
        file.parent.mkdir(parents=True, exist_ok=True)
        file.write_bytes(content)
    return folder


def main_of(folder: Path, path: str) -> BeautifulSoup:
    """The main part of a built page."""
    html = (folder / "output" / path / "index.html").read_text("utf-8")
    main = BeautifulSoup(html, "html.parser").find("main")
    assert main is not None
    return BeautifulSoup(str(main), "html.parser")


@pytest.fixture(scope="module")
def written(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A site with a hostile text, and a page that links to one thing of every sort."""
    links = (
        "[a](task:1.2) [b](area:2) [c](agency:so-y-te) [d](page:method)"
        " [e](tasks:) [f](areas:) [g](agencies:) [h](matrix:) [i](home:) [j](source:)"
    )
    folder = tmp_path_factory.mktemp("written")
    return build_unchecked(
        folder,
        hostile=page(HOSTILE, key="hostile"),
        harmless=page("Harmless.", "en", "hostile"),
        facts=page(FACTS, key="facts", description="{{tasks}} | {{plan_date}}"),
        facts_en=page(FACTS, "en", "facts", title="{{site_name}}"),
        links=page(links, key="links"),
        links_en=page(links, "en", "links"),
    )


@pytest.fixture(scope="module")
def hostile(written: Path) -> BeautifulSoup:
    """The page that a hostile text becomes."""
    return main_of(written, "hostile")


def test_no_hostile_element_survives(hostile: BeautifulSoup) -> None:
    """Scripts, styles, frames, images, forms and the like do not reach the page."""
    refused = "script,style,iframe,img,svg,form,input,button,link,meta,base,object,embed,math"
    assert hostile.select(refused) == []


def test_no_hostile_attribute_survives(hostile: BeautifulSoup) -> None:
    """No event handler and no style survives, and neither ids nor classes of the text's own."""
    for tag in hostile.find_all(True):
        assert not [name for name in tag.attrs if name.startswith("on") or name == "style"]
    assert [tag.get_text() for tag in hostile.select("#main, .masthead")] == [hostile.get_text()]


def test_no_hostile_address_survives(hostile: BeautifulSoup) -> None:
    """Links lead to http, https and mailto addresses only, or nowhere."""
    schemes = {str(a["href"]).partition(":")[0] for a in hostile.find_all("a", href=True)}
    assert {s for s in schemes if not s.startswith((".", "/", "#"))} <= {"http", "https", "mailto"}


def test_words_in_the_form_of_code_stay_words(hostile: BeautifulSoup) -> None:
    """What looks like an attribute or a template in a text is shown as it was written."""
    assert 'href="/nhiem-vu/" and {{ 7*7 }} and {% raw %} stays' in hostile.get_text()


def test_headings_have_ids_of_their_own(hostile: BeautifulSoup) -> None:
    """Equal headings get different ids, none gets that of the page or an empty one."""
    headings = hostile.find_all("h2")
    ids = [heading.get("id") for heading in headings if heading.get_text() != "???"]
    assert ids == ["same-heading", "same-heading-2", "main-2"]
    assert [heading.get("id") for heading in headings if heading.get_text() == "???"] == [None]


@pytest.mark.parametrize(
    ("lang", "path", "expected"),
    [
        (
            "vi",
            "links",
            [
                "../nhiem-vu/1.2/",
                "../linh-vuc/2/",
                "../co-quan/so-y-te/",
                "../phuong-phap/",
                "../nhiem-vu/",
                "../linh-vuc/",
                "../co-quan/",
                "../ma-tran/",
                "../",
                "../van-ban/",
            ],
        ),
        (
            "en",
            "en/links",
            [
                "../../en/tasks/1.2/",
                "../../en/areas/2/",
                "../../en/agencies/department-of-health/",
                "../../en/method/",
                "../../en/tasks/",
                "../../en/areas/",
                "../../en/agencies/",
                "../../en/matrix/",
                "../../en/",
                "../../en/source-text/",
            ],
        ),
    ],
)
def test_internal_links(lang: str, path: str, expected: list[str], written: Path) -> None:
    """Links by task, area, agency, page and section lead to the pages of the same language."""
    links = main_of(written, path).select("p.links a, p a")
    assert [a["href"] for a in links if a.get_text() in "abcdefghij"] == expected, lang


@pytest.mark.parametrize(
    ("path", "expected"),
    [
        ("facts", "ngày 15 tháng 01 năm 2024 ngày 22 tháng 11 năm 2026 a Tỉnh Mẫu"),
        ("en/facts", "15 January 2024 22 November 2026 a Sample Province"),
    ],
)
def test_facts_stand_where_prose_names_them(path: str, expected: str, written: Path) -> None:
    """A name between double braces becomes what the data say, as each language writes it."""
    assert f"5 2 01/KH-MAU {expected}" in " ".join(main_of(written, path).get_text(" ").split())


def test_facts_stand_in_the_heads_of_pages(written: Path) -> None:
    """Title and description of a page repeat facts as its text does."""
    head = (written / "output/facts/index.html").read_text("utf-8")
    assert '<meta name="description" content="5 | ngày 15 tháng 01 năm 2024">' in head
    assert [tag.get_text() for tag in main_of(written, "en/facts").select("h1")] == ["Sample site"]


def refused(folder: Path, **files: str) -> str:
    """What a build says that fails for its texts and writes nothing."""
    content = laid(folder, **files)
    result = build(folder / "output", url=URL, data=SAMPLE / "data", content=content)
    assert result.returncode == 1
    assert "Traceback" not in result.stderr
    assert not list((folder / "output").rglob("*.html"))
    return result.stderr


def problems_of(folder: Path, **files: str) -> list[Problem]:
    """Every problem of the sample with further pages."""
    _, found = check(SAMPLE / "data", AS_OF, None, (PageRule(laid(folder, **files)),))
    return list(found)


def test_every_link_to_nowhere_is_named_at_once(tmp_path: Path) -> None:
    """Links to nowhere are all named with file, line and column, however they were written."""
    body = "one\n\n[a](task:9.9)\n\n[b](agency:so-y-t) [c](page:nothing)\n\n[d](area:7) {{task}}"
    raw = '<p><a href="task:9.8">x</a></p>\n\n[a][1]\n\n[1]: task:9.9'
    said = refused(
        tmp_path,
        extra=page(body),
        other=page("x", "en"),
        raw=page(raw, key="raw"),
        raw_en=page("x", "en", "raw"),
    )
    assert "extra.md:13:13: fact: " in said
    assert "nearest valid value: tasks" in said
    for place, link in {
        "extra.md:9:5": "task:9.9",
        "extra.md:11:5": "agency:so-y-t",
        "extra.md:11:24": "page:nothing",
        "extra.md:13:5": "area:7",
        "raw.md:7:13": "task:9.8",
        "raw.md:11:6": "task:9.9",
    }.items():
        assert any(f"{place}: link: " in line and link in line for line in said.splitlines()), place


# By the key of a page: what is wrong in the head of its Vietnamese version, and which line says so.
MISTAKES: dict[str, tuple[dict[str, str], str]] = {
    "no-slug": ({"slug": ""}, "slug"),
    "no-description": ({"description": ""}, "description"),
    "no-key": ({"key": ""}, "key"),
    "no-language": ({"lang": ""}, "lang"),
    "no-title": ({"title": ""}, "title"),
    "no-address": ({"slug": "../up"}, "slug"),
    "address-of-another": ({"slug": "gioi-thieu"}, "slug"),
    "address-of-a-section": ({"slug": "nhiem-vu"}, "slug"),
    "unknown-language": ({"lang": "xx"}, "lang"),
    "key-of-another": ({"key": "address-of-a-section"}, "key"),
}


def test_every_mistake_in_the_heads_of_pages_is_named_at_once(tmp_path: Path) -> None:
    """A page without what it needs, or with what another has, is named with file and line."""
    wrong = {
        key: page("x", **({"key": key, "slug": key} | values))
        for key, (values, _) in MISTAKES.items()
    }
    english = {f"{key}-en": page("x", "en", key) for key in MISTAKES}
    said = refused(tmp_path, **wrong, **english, twin=page("x", key="no-twin"))
    # Where the key or the language of one is wrong, its twin has none either.
    alone = {"no-key-en", "key-of-another-en", "twin"}
    alone |= {f"{key}{end}" for key in ("no-language", "unknown-language") for end in ("", "-en")}
    mistakes = {(key, name) for key, (_, name) in MISTAKES.items()}
    named = set(re.findall(r"pages/([\w-]+)\.md:1:1: (\w+): ", said))
    assert named == mistakes | {(name, "key") for name in alone}


def test_anchors_of_headings() -> None:
    """The address of a heading has letters without marks, đ as d, and hyphens between words."""
    assert anchor("Nhiệm vụ, ĐỢT 2: “đất”") == "nhiem-vu-dot-2-dat"
    assert anchor("???") == ""


def test_header_cells_say_what_they_head() -> None:
    """The header cells of a table in Markdown are marked as heads of columns."""
    html = safe_prose("<table><thead><tr><th>a</th></tr></thead></table>", {}, str)
    assert '<th scope="col">a</th>' in html


# Links that lead nowhere, or to a place that nobody is told of, and such as may stand.
NOWHERE = (
    *("tsk:1.1", "javascript:alert(1)", "//evil.example", "/\\evil.example", "nhiem-vu/"),
    *("https:///x", "https://good.example@evil.example/", "https://127.0.0.1/", "ftp://a.example/"),
    *("page:not-found", "agency:sở", "indicators:", "file:///etc/passwd", "https://a..example/"),
)
SOMEWHERE = (
    *("https://a.example/x?y#z", "mailto:a@b.example", "#same", "task:1.1", "home:", "source:"),
)


def test_only_known_schemes_and_hosts_are_linked_to(tmp_path: Path) -> None:
    """A link is to the web, to an address for letters, within the page, or one of ours."""
    links = "\n\n".join(f"[x](<{link}>)" for link in (*NOWHERE, *SOMEWHERE))
    found = problems_of(tmp_path, extra=page(links), other=page("x", "en"))
    assert {each.code for each in found} == {"page-link-unknown"}
    # Markdown reads the two backslashes as one.
    wanted = {link.replace("\\\\", "\\") for link in NOWHERE}
    assert {unquote(each.values["link"]) for each in found} == wanted


def test_no_link_to_a_text_that_a_plan_does_not_have(tmp_path: Path) -> None:
    """A plan without a text as received has no page of it, and a link to that is named."""
    data = laid_out(tmp_path)
    files = laid(tmp_path / "more", extra=page("[x](source:)"), other=page("x", "en"))
    _, found = check(data, AS_OF, data.parent / "content", (PageRule(files),))
    assert [(each.code, each.values) for each in found] == [
        ("page-link-unknown", {"link": "source:"})
    ]
