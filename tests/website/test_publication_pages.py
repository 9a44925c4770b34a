"""What readers see of publications: their list, and a page for each."""

from __future__ import annotations

import hashlib
import json
from dataclasses import replace
from pathlib import Path
from urllib.parse import urljoin

import pytest
from bs4 import BeautifulSoup, Tag

from plugins.editions.edition import Edition
from plugins.editions.urls import output_file, published_file
from plugins.plan.records.dataset import Records
from plugins.plan.rules.check import load
from plugins.publish.build import build, editions_of
from plugins.website.pages.every import every_page
from tests.samples.built import SETTINGS
from tests.samples.languages import spoken
from tests.samples.ledger import LANGUAGES, REPORT, record
from tests.samples.plan import AS_OF
from tests.samples.publications import NEXT_DAY, members, publications
from tests.samples.published import (
    FIRST,
    KNOWN,
    NEW_REPORT,
    NEW_WORDS,
    OLD_WORDS,
    SECOND,
    THIRD,
    UNKNOWN,
    published,
    published_data,
    published_records,
)
from tests.samples.rendered import Rendered, shown

TODAY = replace(SETTINGS, as_of=NEXT_DAY, processes=1)


def page(name: str, language: str = "en") -> BeautifulSoup:
    """The page of a publication."""
    return published().page(language, f"publication:{name}")


def part(name: str, anchor: str, language: str = "en") -> str:
    """The words of a section of the page of a publication."""
    head = page(name, language).find(id=anchor)
    assert isinstance(head, Tag)
    assert head.parent
    return shown(head.parent)


def test_the_list_says_what_each_changed() -> None:
    """The latest first, each with its name, its day, and what it changed in plain sentences."""
    third, second, first = published().words("en", "publications", ".publication-entry")
    assert third == (
        f"{THIRD} Publication of 23 November 2026 New: 1 update. Withdrawn by order: 1 update. "
        "Delivery state changed: 1 task. How the deadline stands changed: 1 task. "
        "Figures and dates worked out again: 1 task."
    )
    assert second == (
        f"{SECOND} Publication of 22 November 2026, number 2 of that day "
        "Wording corrected or translated again: 1 task. "
        "The digest of the list of files of its site is not known. "
        "On 22 November 2026 this site went back to an earlier version. It was that of: "
        "Publication of 22 November 2026. "
        "On 22 November 2026 this site went back to an earlier version. The record does not say "
        f"of which publication it was. The digest of the list of its files (SHA-256): {UNKNOWN}"
    )
    assert first == (
        f"{FIRST} Publication of 22 November 2026 "
        "The first publication recorded: there is none before it."
    )


def test_the_list_says_so_in_vietnamese() -> None:
    """Every sentence stands in the language of the page."""
    last, second, _first = published().words("vi", "publications", ".publication-entry__matter")
    assert last.startswith(
        "Bản công bố ngày 23 tháng 11 năm 2026 Mới: 1 thông tin cập nhật. "
        "Gỡ theo yêu cầu: 1 thông tin cập nhật. Tình trạng thực hiện thay đổi: 1 nhiệm vụ."
    )
    assert second.startswith("Bản công bố ngày 22 tháng 11 năm 2026, bản thứ 2 trong ngày ")


@pytest.mark.parametrize(
    ("language", "sentence", "path"),
    [
        (
            "en",
            (
                "Task 1.1 “Draw up the sample programme” · Delivery state: "
                "from “Done” to “In progress”"
            ),
            "/en/tasks/1.1/",
        ),
        (
            "vi",
            (
                "Nhiệm vụ 1.1 “Lập chương trình mẫu” · Tình trạng thực hiện: "
                "từ “Đã hoàn thành” thành “Đang triển khai”"
            ),
            "/nhiem-vu/1.1/",
        ),
    ],
)
def test_a_state_is_told_in_words(language: str, sentence: str, path: str) -> None:
    """Before and after by the names of the states, with a link to the task of today."""
    told = page(THIRD, language).select(".table-changes li")
    (item,) = [item for item in told if shown(item) == sentence]
    assert item.a
    here = published_path(THIRD, language)
    assert urljoin(here, str(item.a["href"])) == path


def test_a_new_record_is_told_with_its_page() -> None:
    """By its title, in marks, since it has one."""
    (item,) = [li for li in page(THIRD).select("#said ~ div li") if li.a]
    assert shown(item).endswith("” is new")
    assert item.a
    assert str(item.a["href"]).endswith(f"/updates/{NEW_REPORT}/")


def published_path(name: str, language: str) -> str:
    """The address of the page of a publication."""
    edition = next(e for e in published().editions if e.language.code == language)
    return edition.urls.publication(name)


def test_revised_words_are_told_in_their_language() -> None:
    """What was and what is stand in marks; on a page of another language these say which it is."""
    words = f"Task 1.3 “{NEW_WORDS}” · Short title (English): was “{OLD_WORDS}”, is “{NEW_WORDS}”"
    assert words in part(SECOND, "said")
    (item,) = page(SECOND, "vi").select(".table-changes li")
    quoted = [shown(span) for span in item.select("span[lang=en]")]
    assert quoted[-2:] == [f"“{OLD_WORDS}”", f"“{NEW_WORDS}”"]


def test_states_are_counted_before_and_after() -> None:
    """The counts are those of the published file, and add up to all tasks in it."""
    rows = page(THIRD).select(".state-counts tbody tr, .state-counts tfoot tr")
    *states, total = [[shown(cell) for cell in row.select("th, td")] for row in rows]
    assert ["Done", "1", "0"] in states
    for column, name in ((1, SECOND), (2, THIRD)):
        numbers = [int(row[column]) for row in states]
        assert sum(numbers) == int(total[column]) == len(table(name, "tasks"))


def frozen(name: str) -> Path:
    """The frozen copy of a publication."""
    return published_records().copies[lines()[name]["copy"]].path


def lines() -> dict[str, dict[str, str]]:
    """What the record says of each publication."""
    own = [each for each in publications(published_data()) if each["kind"] == "publication"]
    return dict(zip((FIRST, SECOND, THIRD), own, strict=True))


def table(name: str, file: str) -> list[dict[str, object]]:
    """The rows of a table in the frozen copy of a publication."""
    rows: list[dict[str, object]] = json.loads(members(frozen(name))[f"{file}.json"])
    return rows


def test_the_first_has_none_before_it() -> None:
    """Nothing is said to have changed, and only the next publication is beside it."""
    assert "there is none before it to compare it with" in part(FIRST, "changed")
    assert "In the one before" not in part(FIRST, "changed")
    links = page(FIRST).select(".pager__link")
    assert [shown(link) for link in links] == [
        "Publication of 22 November 2026, number 2 of that day"
    ]


def test_a_manifest_is_known_or_that_is_said() -> None:
    """Stated by the next publication, not stated by it, or still to be stated."""
    assert KNOWN in part(FIRST, "digests")
    assert "Not known: the next publication does not state" in part(SECOND, "digests")
    assert "Not stated yet: the next publication states" in part(THIRD, "digests")
    for name, line in lines().items():
        assert line["copy"] in part(name, "digests")
        assert line["ledger"] in part(name, "digests")


def test_a_withdrawn_record_is_named_and_not_shown() -> None:
    """Where it was published its id stands with day and reason; nowhere are its words."""
    for name in (FIRST, SECOND):
        for language, reason in (("en", "A slip of the pen"), ("vi", "Gõ nhầm")):
            found = page(name, language).select_one(".errata-records")
            assert found
            assert REPORT in shown(found)
            assert reason in shown(found)
    assert page(THIRD).find(id="taken-out") is None
    assert f"{REPORT} was withdrawn by order; its row is not kept" in part(THIRD, "said")
    assert "withdrawn" not in part(SECOND, "changed")


@pytest.fixture(scope="module")
def files() -> dict[str, bytes]:
    """The whole site, by the names of its files."""
    return dict(build(published_records(), [], TODAY))


def test_the_files_are_those_of_the_frozen_copies(files: dict[str, bytes]) -> None:
    """Byte for byte, all of them; what was withdrawn is in none."""
    for name, line in lines().items():
        for file, content in members(frozen(name)).items():
            assert files[output_file(published_file(name, file))] == content
        listing = files[output_file(published_file(name, "rows.sha256"))]
        assert hashlib.sha256(listing).hexdigest() == line["copy"]
        updates = json.loads(files[output_file(published_file(name, "updates.json"))])
        assert REPORT not in {row["id"] for row in updates}


@pytest.mark.parametrize("language", LANGUAGES)
def test_every_link_of_the_pages_leads_somewhere(files: dict[str, bytes], language: str) -> None:
    """Also those to files, and to updates that were withdrawn since: there is none."""
    edition = next(e for e in published().editions if e.language.code == language)
    paths = [edition.urls.section("publications")]
    paths += [edition.urls.publication(name) for name in (FIRST, SECOND, THIRD)]
    dead = []
    for path in paths:
        html = BeautifulSoup(files[output_file(path)], "html.parser")
        links = [urljoin(path, str(a["href"])) for a in html.select("main a[href]")]
        dead += [to for to in links if output_file(to.partition("#")[0]) not in files]
    assert dead == []


def test_each_is_a_version_of_a_data_set() -> None:
    """Programs find its name, its day, its digest and every file."""
    block = page(THIRD).find("script", type="application/ld+json")
    assert isinstance(block, Tag)
    value = json.loads(block.get_text())
    assert (value["@type"], value["version"]) == ("Dataset", THIRD)
    assert value["datePublished"] == THIRD
    assert value["identifier"] == f"sha256:{lines()[THIRD]['copy']}"
    names = {each["name"] for each in value["distribution"]}
    assert names == members(frozen(THIRD)).keys()


def test_while_nothing_was_published_the_list_says_so() -> None:
    """It has its page, which says that there is none."""
    bare = replace(published_records(), publications=())
    assert "No publication has been recorded yet." in shown(
        Rendered(bare, NEXT_DAY).page("en", "publications")
    )


def test_nothing_of_tomorrow_is_shown() -> None:
    """A site as of an earlier day lists what had been published by then."""
    names = [edition.publications for edition in editions_of(published_records(), SETTINGS)]
    assert [list(each) for each in names] == [[FIRST, SECOND]] * 2


def test_a_plan_in_one_language_is_told_in_that(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Its publications have pages in it alone, and no column of another language."""
    monkeypatch.setenv("BUILD_DATE", AS_OF.isoformat())
    data = spoken(tmp_path, "vi")
    assert record(data) == 0
    rendered = Rendered(load(data, AS_OF, data.parent / "content"))
    assert [edition.language.code for edition in rendered.editions] == ["vi"]
    (entry,) = rendered.words("vi", "publications", ".publication-entry__title")
    assert entry == "Bản công bố ngày 22 tháng 11 năm 2026"
    assert rendered.page("vi", f"publication:{AS_OF}").select("main [lang]") == []


def test_hundreds_are_listed_in_pages() -> None:
    """Fifty on a page, the latest first; no page lists all."""
    pages = [
        p for p in every_page(many_editions(), []) if p.key.partition(":")[0] == "publications"
    ]
    own = [p for p in pages if p.language == "en"]
    assert [p.path for p in own] == [
        "/en/publications/",
        "/en/publications/page-2/",
        "/en/publications/page-3/",
    ]


def many_editions() -> tuple[Edition, ...]:
    """The sample as if it had been published 120 times."""
    records: Records = published_records()
    lines = records.publications
    return editions_of(replace(records, publications=(*lines[:1] * 119, lines[-1])), TODAY)
