"""The real preview: a site beside the one that stands, and nothing else that changes."""

from __future__ import annotations

import re
import shutil
from dataclasses import dataclass
from pathlib import Path
from urllib.parse import unquote, urldefrag, urljoin, urlsplit

import pytest
from bs4 import BeautifulSoup

from tests.samples.commands import command, run
from tests.samples.folders import contents, laid_out
from tests.samples.ledger import record, recorded_in
from tests.samples.publications import copy_of, rewrite
from tests.samples.published import say_new_report

pytestmark = pytest.mark.slow


@dataclass(frozen=True)
class Place:
    """A plan, where it is published to, and where previews of it lie."""

    source: Path
    output: Path
    preview: Path

    def say(self) -> tuple[int, str]:
        """Run the preview; its exit code and its words."""
        folders = ("--output", str(self.output), "--preview", str(self.preview))
        return run(command("preview", self.source, *folders))


def place_in(folder: Path) -> Place:
    """A place for a plan, where nothing is yet."""
    return Place(folder / "source", folder / "output", folder / ".preview")


@pytest.fixture(scope="module")
def published(tmp_path_factory: pytest.TempPathFactory) -> Place:
    """The sample province, recorded and published."""
    place = place_in(tmp_path_factory.mktemp("previewed"))
    recorded_in(place.source)
    code, said = run(command("publish", place.source, "--output", str(place.output)))
    assert code == 0, said
    return place


def test_what_is_not_recorded_is_previewed_and_nothing_else_changes(published: Place) -> None:
    """A new report and a new sentence are told, in both languages; data and site stay as they are.

    The site in the preview has a page for it, every link of which leads to a file.
    """
    source = Path(shutil.copytree(published.source, published.source.with_name("changed")))
    place = Place(source, published.output, published.preview)
    say_new_report(source / "data")
    page = source / "content/pages/about.vi.md"
    page.write_text(f"{page.read_text('utf-8')}\n\nMột câu mới.\n", "utf-8")
    before = (contents(source), contents(place.output))
    code, said = place.say()
    assert code == 0, said
    assert (contents(source), contents(place.output)) == before
    for words in (
        "mới thêm hoặc đã sửa, chưa ghi sổ (1)",
        (
            "Nhiệm vụ 1.1 “Lập chương trình mẫu” · Tình trạng thực hiện: "
            "từ “Đã hoàn thành” thành “Đang triển khai”"
        ),
        "Task 1.1 “Draw up the sample programme” · Delivery state: from “Done” to “In progress”",
        "nay là “Một câu mới.”",
        "/cap-nhat/2026-11-20-1.1/ · ",
        str(place.preview / "site/preview.html"),
    ):
        assert words in said
    assert "Địa chỉ sẽ không còn" not in said
    for name in ("preview.html", "en/preview.html"):
        page = place.preview / "site" / name
        soup = BeautifulSoup(page.read_text("utf-8"), "html.parser")
        links = [urljoin(page.as_uri(), str(a["href"])) for a in soup.select("a[href]")]
        files = {
            unquote(urlsplit(urldefrag(link)[0]).path) for link in links if link[:5] == "file:"
        }
        assert len(files) > 20
        assert soup.select_one(".masthead__copy time")
        assert not soup.find("a", string=re.compile("Trang này trên mạng|This page on the web"))
        assert [file for file in files if not Path(file).is_file()] == []


def test_changed_settings_are_told_where_those_of_before_are_kept(published: Place) -> None:
    """In both languages, against the data from which the site that stands was made."""
    source = Path(shutil.copytree(published.source, published.source.with_name("named")))
    place = Place(source, published.output, published.preview)
    settings = source / "data/site.yaml"
    publisher = "publisher: {vi: Sở Mẫu, en: Sample Department}"
    settings.write_text(settings.read_text("utf-8").replace("publisher: null", publisher), "utf-8")
    told = ("trước chưa nêu, nay là “Sở Mẫu”", "was not stated, is now “Sample Department”")
    said = place.say()[1]
    assert all(words in said for words in told), said
    (kept,) = (published.output.parent / ".output.made-from").glob("*.zip")
    whole = kept.read_bytes()
    try:
        kept.write_bytes(b"no archive")
        code, said = place.say()
    finally:
        kept.write_bytes(whole)
    assert code == 0, said
    assert not any(words in said for words in told)


def test_a_preview_without_a_change_says_so(published: Place) -> None:
    """Again and again: then no row, no text and no address differs."""
    for _turn in range(2):
        code, said = published.say()
        assert code == 0, said
        assert "Không dòng nào thay đổi." in said
        assert "No row changed." in said
        assert "No address would come or vanish." in said
        assert "Texts of pages" not in said


def test_before_anything_is_recorded(tmp_path: Path) -> None:
    """What readers will get is said; nothing stands to be compared with."""
    place = place_in(tmp_path)
    laid_out(place.source)
    code, said = place.say()
    assert code == 0, said
    assert "Nothing has been published yet: all of it will be new." in said
    assert "They will find there: the plan itself, 2 areas" in said
    assert "addresses were not compared" not in said
    assert not (place.source / "data/ledger.jsonl").exists()


def test_every_problem_is_named_and_the_preview_before_goes(published: Place) -> None:
    """Of data and pages alike, in both languages; nobody takes the earlier preview for this one."""
    source = Path(shutil.copytree(published.source, published.source.with_name("wrong")))
    assert published.say()[0] == 0
    site = published.preview / "site"
    for name in ("1.1", "1.2"):
        (source / f"data/tasks/{name}.yaml").write_text("id: nothing", "utf-8")
    (source / "content/pages/about.vi.md").write_text("no head", "utf-8")
    code, said = Place(source, published.output, published.preview).say()
    assert code == 1
    assert "Traceback" not in said
    named = [f"{each}:" in said for each in ("tasks/1.1.yaml", "tasks/1.2.yaml", "about.vi.md")]
    assert all(named), said
    assert f"the earlier one in {site} was removed" in said
    assert not site.exists()
    (source / "content").rename(source / "elsewhere")
    code, said = Place(source, published.output, published.preview).say()
    assert code == 1
    assert "content" in said


def test_where_the_published_site_is_gone_it_is_still_what_is_compared_with(
    published: Place,
) -> None:
    """Not with what was recorded since, which readers never saw; then that is said."""
    base = Path(shutil.copytree(published.source, published.source.with_name("gone") / "source"))
    place = Place(base, base.with_name("output"), base.with_name(".preview"))
    note = published.source / "published-manifest.txt"
    assert (base / note.name).read_bytes() == note.read_bytes()
    first = next(line for line in place.say()[1].splitlines() if "published last from here" in line)
    say_new_report(base / "data")
    assert record(base / "data") == 0
    code, said = place.say()
    assert code == 0, said
    assert first in said
    assert "/cap-nhat/2026-11-20-1.1/" not in said
    (base / note.name).unlink()
    assert "Nothing here shows that readers have ever seen it." in place.say()[1]


def test_a_damaged_copy_of_what_was_published_is_named(published: Place) -> None:
    """Nothing can be compared with it: it is a problem like any other."""
    source = Path(shutil.copytree(published.source, published.source.with_name("damaged")))
    rewrite(copy_of(source / "data"), tasks__json=b"[]")
    code, said = Place(source, published.output, published.preview).say()
    assert code == 1
    assert copy_of(source / "data").name in said
    assert "Traceback" not in said
