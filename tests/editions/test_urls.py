"""Every address of the site, and the way from one page to another."""

from __future__ import annotations

import ast
import re
from collections.abc import Callable, Iterator
from pathlib import Path
from urllib.parse import urljoin, urlsplit

from hypothesis import example, given
from hypothesis import strategies as st

from plugins.editions.extra_urls import agency_card, task_card
from plugins.editions.links import Links
from plugins.editions.quarter_urls import quarter_file, quarter_path
from plugins.editions.urls import (
    Urls,
    absolute,
    host,
    item_anchor,
    line_anchor,
    output_file,
    part_of,
    passage_anchor,
    source_text,
)
from tests.samples.plan import ENGLISH, ROOT, VIETNAMESE, agency

ROOMS = ("editions", "awareness", "website", "feeds", "search", "opendata", "publish")
URLS = ("urls.py", "links.py", "data_urls.py")
# A path from the root of the site, or a part of a page, at the beginning or behind an address.
ADDRESS = re.compile(r"/[\w*{]|#[\w{]|\{\}[?#]|\{\}/$")
# The end of the name of a file that is read, whole or as the first half of one.
READ_FILE = re.compile(r"\.(yaml)?$")
HOST = "https://host.example"
part = st.text(alphabet="abcxyz0189-.", min_size=1, max_size=8).filter(lambda p: p.strip("."))
directory = st.lists(part, max_size=4).map(lambda parts: "/" + "".join(f"{p}/" for p in parts))
page = st.one_of(directory, st.builds(lambda d, p: f"{d}{p}.html", directory, part))
mark = st.sampled_from(["", "#muc-2", "?q=a", "?q=a#b", "#a?b"])


@given(target=page, rest=mark, source=page, folder=directory)
@example(target="/", rest="", source="/", folder="/")
@example(target="/nhiem-vu/1.1/", rest="#muc-2", source="/nhiem-vu/1.1/", folder="/")
def test_relative_links_reach_their_target(
    target: str, rest: str, source: str, folder: str
) -> None:
    """A relative link, followed from any page in any folder of a host, leads to its target."""
    base = HOST + folder.rstrip("/")
    assert urljoin(base + source, Links(source)(target + rest)) == base + target + rest


@given(target=page, source=page)
def test_relative_links_stay_relative(target: str, source: str) -> None:
    """No link made relative names a host or the root of the host."""
    way = Links(source)(target)
    assert urlsplit(way).netloc == ""
    assert not way.startswith("/")


def test_other_addresses_stay() -> None:
    """An address that does not begin at the root of the site is given back as it is."""
    others = ["https://a.example/x", "mailto:a@b.example", "//a.example/x", "#muc-1", "x/"]
    assert [Links("/nhiem-vu/")(address) for address in others] == others


HEALTH = agency("so-y-te", slug={"en": "department-of-health"})
FIXED: dict[str, tuple[Callable[[Urls], str], str, str]] = {
    "home": (lambda u: u.home(), "/", "/en/"),
    "tasks": (lambda u: u.section("tasks"), "/nhiem-vu/", "/en/tasks/"),
    "task": (lambda u: u.task("13.1"), "/nhiem-vu/13.1/", "/en/tasks/13.1/"),
    "item": (lambda u: u.task("13.1", 2), "/nhiem-vu/13.1/#muc-2", "/en/tasks/13.1/#muc-2"),
    "areas": (lambda u: u.section("areas"), "/linh-vuc/", "/en/areas/"),
    "area": (lambda u: u.area("13"), "/linh-vuc/13/", "/en/areas/13/"),
    "agencies": (lambda u: u.section("agencies"), "/co-quan/", "/en/agencies/"),
    "agency": (
        lambda u: u.agency(HEALTH),
        "/co-quan/so-y-te/",
        "/en/agencies/department-of-health/",
    ),
    "agency without a slug": (
        lambda u: u.agency(agency("bql")),
        "/co-quan/bql/",
        "/en/agencies/bql/",
    ),
    "matrix": (lambda u: u.section("matrix"), "/ma-tran/", "/en/matrix/"),
    "matrix by task": (lambda u: u.matrix_by_task(), "/ma-tran/nhiem-vu/", "/en/matrix/tasks/"),
    "search": (lambda u: u.section("search"), "/tim-kiem/", "/en/search/"),
    "update": (
        lambda u: u.update("2024-02-28-1.1"),
        "/cap-nhat/2024-02-28-1.1/",
        "/en/updates/2024-02-28-1.1/",
    ),
    "updates of a year": (lambda u: u.updates_year(2024), "/cap-nhat/2024/", "/en/updates/2024/"),
    "updates of a kind": (
        lambda u: u.updates_kind("related"),
        "/cap-nhat/thong-tin-lien-quan/",
        "/en/updates/related-information/",
    ),
    "updates of a task, second page": (
        lambda u: u.further(u.updates_of(u.task("13.1")), 2),
        "/nhiem-vu/13.1/cap-nhat/trang-2/",
        "/en/tasks/13.1/updates/page-2/",
    ),
    "tasks that a body leads": (
        lambda u: u.tasks_led_by("so-y-te"),
        "/bao-cao/?agency=so-y-te#tasks",
        "/en/reporting/?agency=so-y-te#tasks",
    ),
    "prose": (lambda u: u.prose("about"), "/about/", "/en/about/"),
    "attachment": (
        lambda u: u.attachment("2024/a.pdf"),
        "/attachments/2024/a.pdf",
        "/attachments/2024/a.pdf",
    ),
    "source": (lambda u: u.section("source"), "/van-ban/", "/en/source-text/"),
    "my list": (lambda u: u.section("my-list"), "/danh-sach/", "/en/my-list/"),
    "quarters": (lambda u: u.section("quarters"), "/quy/", "/en/quarters/"),
    "quarter": (lambda u: quarter_path(u, "2026-4"), "/quy/2026-4/", "/en/quarters/2026-4/"),
    "quarter of a body": (
        lambda u: quarter_path(u, "2026-4", HEALTH),
        "/quy/2026-4/so-y-te/",
        "/en/quarters/2026-4/department-of-health/",
    ),
    "quarter on a sheet": (
        lambda u: quarter_file(u, "2026-4"),
        "/in/quy-2026-4.pdf",
        "/en/print/quarters-2026-4.pdf",
    ),
    "line of the source": (
        lambda u: part_of(u.section("source"), line_anchor(1080)),
        "/van-ban/#dong-1080",
        "/en/source-text/#dong-1080",
    ),
    "passage of a task": (
        lambda u: part_of(u.section("source"), passage_anchor("task:13.1")),
        "/van-ban/#nhiem-vu-13.1",
        "/en/source-text/#nhiem-vu-13.1",
    ),
    "passage of an area": (
        lambda u: part_of(u.section("source"), passage_anchor("area:13")),
        "/van-ban/#linh-vuc-13",
        "/en/source-text/#linh-vuc-13",
    ),
    "official text": (
        lambda _: source_text("source/sample.txt"),
        "/data/source/sample.txt",
        "/data/source/sample.txt",
    ),
    "card of a task": (
        lambda u: task_card(u, "13.1"),
        "/nhung/nhiem-vu/13.1/",
        "/en/embed/tasks/13.1/",
    ),
    "card of a body": (
        lambda u: agency_card(u, HEALTH.id),
        "/nhung/co-quan/so-y-te/",
        "/en/embed/agencies/so-y-te/",
    ),
    "feed of everything": (
        lambda u: u.feed("updates", "atom"),
        "/feeds/vi/updates.atom",
        "/feeds/en/updates.atom",
    ),
    "feed of a task": (
        lambda u: u.feed("tasks/13.1", "json"),
        "/feeds/vi/tasks/13.1.json",
        "/feeds/en/tasks/13.1.json",
    ),
    "calendar": (
        lambda u: u.calendar(),
        "/calendar/vi/deadlines.ics",
        "/calendar/en/deadlines.ics",
    ),
    "calendar of a body": (
        lambda u: u.calendar("agencies/so-y-te"),
        "/calendar/vi/agencies/so-y-te.ics",
        "/calendar/en/agencies/so-y-te.ics",
    ),
}


def test_fixed_addresses() -> None:
    """Addresses that are printed on paper are these, in both languages."""
    found = {
        name: (address(Urls(VIETNAMESE)), address(Urls(ENGLISH)))
        for name, (address, *_) in FIXED.items()
    }
    assert found == {name: tuple(wanted) for name, (_, *wanted) in FIXED.items()}


def literals(file: Path) -> Iterator[str]:
    """The texts that a module holds; {} is what is filled in."""
    for node in ast.walk(ast.parse(file.read_text("utf-8"))):
        if isinstance(node, ast.JoinedStr):
            yield "".join(
                str(v.value) if isinstance(v, ast.Constant) else "{}" for v in node.values
            )
        elif isinstance(node, ast.Constant) and isinstance(node.value, str):
            yield node.value


def test_no_other_module_makes_addresses() -> None:
    """Every path and every part of a page comes from `urls`: no other room spells one out."""
    rooms = [file for name in ROOMS for file in (ROOT / "plugins" / name).rglob("*.py")]
    spelt = {
        (file.name, words)
        for file in rooms
        for words in literals(file)
        if file.name not in URLS and ADDRESS.match(words) and not READ_FILE.search(words)
    }
    assert spelt == set()


def test_items_have_the_same_anchor_everywhere() -> None:
    """The second item is #muc-2 in every language."""
    assert item_anchor(2) == "muc-2"


def test_files_of_addresses() -> None:
    """A directory is served by the index.html in it, any other path by the file of its name."""
    assert output_file("/") == "index.html"
    assert output_file("/nhiem-vu/13.1/") == "nhiem-vu/13.1/index.html"
    assert output_file("/sitemap.xml") == "sitemap.xml"


def test_absolute_addresses() -> None:
    """The full address is the same whether or not the site's own ends in a slash."""
    for address in ("https://a.example/x", "https://a.example/x/"):
        assert absolute("/nhiem-vu/", address) == "https://a.example/x/nhiem-vu/"


def test_hosts_are_named_as_written() -> None:
    """Of an address elsewhere readers see the host, with its port where one is written."""
    assert host("https://www.a.example:8443/x?y#z") == "www.a.example:8443"
    assert host("https://a.example") == "a.example"


def test_ways_that_need_no_server() -> None:
    """Where pages are opened as files, a link to a folder names the file in it."""
    wanted = {
        "/nhiem-vu/13.1/#muc-2": "../nhiem-vu/13.1/index.html#muc-2",
        "/tim-kiem/?q=a": "../tim-kiem/index.html?q=a",
        "/tim-kiem/#az-1": "#az-1",
        "/": "../index.html",
        "/assets/site.js": "../assets/site.js",
        "https://a.example/": "https://a.example/",
    }
    assert {target: Links("/tim-kiem/", "index.html")(target) for target in wanted} == wanted
