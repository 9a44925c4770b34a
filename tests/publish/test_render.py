"""Pages into bytes: hostile words in any field of the data stay words."""

from __future__ import annotations

import json
import re
import shutil
from pathlib import Path

import pytest
import yaml
from bs4 import BeautifulSoup
from jinja2 import StrictUndefined, UndefinedError

from plugins.editions.templates import Templates, json_ld
from plugins.plan.reading.problems import DataProblems
from plugins.plan.records.types import Text, digest
from plugins.plan.rules.check import load
from plugins.publish.render import Renderer
from tests.conftest import build
from tests.samples.built import SETTINGS, editions, page, pages, renderer_of
from tests.samples.folders import SAMPLE
from tests.samples.plan import ROOT

# All pages are rendered, hostile and plain: for CI.
pytestmark = pytest.mark.slow

MARK = "zqx"
# What a valid text may still hold: it is no HTML, but would be harmful in careless templates.
HOSTILE = f"""{MARK} {{{{7*7}}}} {{% raw %}} ${{7*7}} " zz="1 ' zz='1 a < b > c & d"""
KEPT = {"id", "kind", "area", "issuer", "after", "cell", "marker", "change", "certainty"}
KEPT |= {"precision", "named", "lang", "url", "address", "quote", "row", "lines", "label"}


def spoilt(value: object, key: str = "") -> object:
    """Data with hostile words after every text that is for readers and translated freely."""
    if isinstance(value, list):
        return [spoilt(entry, key) for entry in value]
    if not isinstance(value, dict):
        return value
    result: dict[str, object] = {}
    for name, entry in value.items():
        if name in {"vi", "en"} and isinstance(entry, str) and key not in KEPT:
            result[name] = HOSTILE if key == "title" else f"{entry} {HOSTILE}"
        elif name == "slug" or name in KEPT:
            result[name] = entry
        else:
            result[name] = spoilt(entry, name)
    if "en_of" in result and isinstance(result.get("vi"), str):
        result["en_of"] = digest(str(result["vi"]))
    return result


@pytest.fixture(scope="module")
def hostile(tmp_path_factory: pytest.TempPathFactory) -> dict[str, str]:
    """The pages of the sample with hostile words in all its texts, by path."""
    folder = tmp_path_factory.mktemp("hostile")
    data = folder / "data"
    shutil.copytree(SAMPLE / "data", data)
    for file in [*data.glob("*.yaml"), *data.glob("tasks/*.yaml")]:
        values = spoilt(yaml.load(file.read_text("utf-8"), Loader=yaml.BaseLoader))  # noqa: S506
        if file.name == "plan.yaml":
            values["reporting_cycles"] = []  # type: ignore[index]
            del values["appendix"]  # type: ignore[attr-defined]
        if file.name == "site.yaml":
            values["publisher"] = {"vi": HOSTILE, "en": HOSTILE}  # type: ignore[index]
            values["contact"] = {"vi": HOSTILE, "en": HOSTILE}  # type: ignore[index]
        file.write_text(yaml.safe_dump(values, allow_unicode=True, width=10_000), "utf-8")
    output = folder / "output"
    result = build(output, url="", data=data, content=SAMPLE / "content")
    assert result.returncode == 0, result.stderr
    return {
        path.relative_to(output).as_posix(): path.read_text("utf-8")
        for path in output.rglob("*.html")
    }


def test_hostile_words_are_on_every_page(hostile: dict[str, str]) -> None:
    """The hostile words of the data reach every page, so that these tests look at all of them."""
    assert len(hostile) > 40
    assert [path for path, html in hostile.items() if MARK not in html] == []


def test_a_site_stands_where_its_data_say(hostile: dict[str, str]) -> None:
    """Where the build is told no address, pages name the one in the data as their own."""
    home = BeautifulSoup(hostile["index.html"], "html.parser")
    canonical = home.find("link", rel="canonical")
    assert canonical is not None
    assert canonical["href"] == "https://mau.example/ke-hoach/"


def test_hostile_words_stay_words(hostile: dict[str, str]) -> None:
    """No field of the data can add an attribute or an element to any page."""
    for path, html in hostile.items():
        soup = BeautifulSoup(html, "html.parser")
        for tag in soup.find_all(True):
            names = [name for name in tag.attrs if name.startswith(("on", "zz"))]
            assert names == [], f"{path}: {tag.name} {names}"
        assert " b > c" not in re.sub(r"<script.*?</script>", "", html, flags=re.DOTALL), path


def test_templates_in_words_are_not_run(hostile: dict[str, str]) -> None:
    """Braces in the data are shown as they are, never computed."""
    for path, html in hostile.items():
        assert f"{MARK} {{{{7*7}}}} {{% raw %}} ${{7*7}}" in html, path
        assert f"{MARK} 49" not in html


def test_hostile_words_cannot_end_structured_data(hostile: dict[str, str]) -> None:
    """JSON-LD with hostile words can still be read, and the words come back from it."""
    found = 0
    for html in hostile.values():
        for script in BeautifulSoup(html, "html.parser").select("script:not([src])"):
            found += MARK in json.dumps(json.loads(script.get_text()))
    assert found > 20


def test_addresses_come_from_slugs_alone(hostile: dict[str, str]) -> None:
    """Nothing of a hostile text gets into a link, save escaped into a question or a letter.

    The workbook is called by the small letters of the site's name.
    """
    letter = re.compile(r"mailto:\?subject=[\w.~%-]*&body=[\w.~%-]*")
    workbook = re.compile(r"[./a-z]*/data/[a-z0-9-]+\.xlsx")
    for path, html in hostile.items():
        for tag in BeautifulSoup(html, "html.parser").select("[href], [src], [action]"):
            addresses = [str(tag.get(name, "")) for name in ("href", "src", "action")]
            there, _, question = "".join(addresses).partition("?q=")
            escaped = workbook.fullmatch(there) or letter.fullmatch(there)
            assert MARK not in there or escaped, path
            assert re.fullmatch(r"[\w./%~-]*", question), path


BREAKOUTS = [
    "</script><script>alert(1)</script>",
    "<!--<script>",
    "]]>",
    "&lt;/script&gt;",
    "\u2028",
]


@pytest.mark.parametrize("words", BREAKOUTS)
def test_structured_data_cannot_be_left(words: str) -> None:
    """JSON for a script element holds no character that could end it, and loses none."""
    text = str(json_ld({"name": words}))
    assert not set("<>&") & set(text)
    assert json.loads(text) == {"name": words}


def test_structured_data_is_stable() -> None:
    """Equal values give equal bytes, whatever the order of their keys."""
    assert json_ld({"b": 1, "a": 2}) == json_ld({"a": 2, "b": 1})


def test_what_is_missing_is_an_error() -> None:
    """A template that asks for what does not exist fails; every word is escaped on its own."""
    env = Templates(ROOT / "theme", editions()[0], {}).environment
    assert env.undefined is StrictUndefined
    with pytest.raises(UndefinedError):
        env.from_string("{{ nothing }}").render()
    assert env.from_string("{{ w }}").render(w='<a href="x">') == "&lt;a href=&#34;x&#34;&gt;"


@pytest.fixture(scope="module")
def rendering() -> Renderer:
    """Renders the sample with the theme of the project."""
    return renderer_of(editions(), pages())


def test_rendering_is_a_pure_function(rendering: Renderer) -> None:
    """The same page rendered twice, and by another renderer, gives the same bytes."""
    again = renderer_of(editions(), pages())
    for key in ("home", "task:1.2", "matrix"):
        first = rendering.render(page(key))
        assert first == rendering.render(page(key)) == again.render(page(key))


def test_languages_do_not_cross(rendering: Renderer) -> None:
    """A page rendered after one of the other language has its own language's words."""
    before = rendering.render(page("home", "en"))
    rendering.render(page("home", "vi"))
    assert rendering.render(page("home", "en")) == before


@pytest.mark.parametrize(
    "words", ["<script>alert(1)</script>", "[x](javascript:alert(1))", "<img src=x onerror=y>"]
)
def test_script_links_in_data_are_refused(tmp_path: Path, words: str) -> None:
    """HTML and javascript: in the data are problems with a place, and with them nothing builds."""
    data = Path(shutil.copytree(SAMPLE / "data", tmp_path / "data"))
    file = data / "tasks/2.1.yaml"
    before = file.read_text("utf-8")
    file.write_text(before.replace("'Trạm y tế xanh'", json.dumps(words)), "utf-8")
    assert file.read_text("utf-8") != before
    with pytest.raises(DataProblems) as refused:
        load(data, SETTINGS.as_of, SAMPLE / "content")
    assert [(p.file, p.line) for p in refused.value.problems] == [("data/tasks/2.1.yaml", 4)]


def test_a_text_with_quotes_keeps_them() -> None:
    """Quotation marks, ampersands and braces of the data come out as they went in."""
    passage = editions()[0].passage(Text.model_validate({"vi": 'a & "b" {{ c }}'}))
    env = Templates(ROOT / "theme", editions()[0], {}).environment
    html = env.from_string("<p>{{ p.text }}</p>").render(p=passage)
    assert BeautifulSoup(html, "html.parser").get_text() == passage.text
