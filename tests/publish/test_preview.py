"""What a preview finds in two sites: addresses, prose, and which site readers see."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path

import pytest

from plugins.editions.values import Passage
from plugins.output.manifest import digest_of
from plugins.output.publish import publish
from plugins.plan.publications.manifest_note import NotedManifest, manifest_file
from plugins.publish.page_text import prose_apart
from plugins.publish.preview import ShownSite, addresses_apart, published_site
from tests.samples.built import page
from tests.samples.plan import sample_records
from tests.samples.published import published_records

PAGE = '<main><h1>Title</h1><div class="prose">{}</div><p>as of today</p></main>'


def test_addresses_come_and_vanish() -> None:
    """Pages by their folders and titles, files by their names; not what style and scripts hold."""
    before = ("index.html", "old/index.html", "data/old.json", "assets/a.1234.css")
    after = ("index.html", "nhiem-vu/1.1/index.html", "data/new.json", "assets/a.5678.css")
    found = addresses_apart(before, after, [page("task:1.1")])
    assert found.gone == ["/data/old.json", "/old/"]
    assert found.came == {
        "/data/new.json": Passage("", ""),
        "/nhiem-vu/1.1/": Passage(page("task:1.1").title, "vi"),
    }


@pytest.mark.parametrize(
    ("was", "now", "found"),
    [
        ("<p>One <b>two</b>.</p>", "<p>One\n<b>two</b>.</p>", []),
        ("<p>One.</p>", "<p>One.</p><p>Two &amp; three.</p>", [("", "Two & three.")]),
        ("<p>One.</p><p>Two.</p>", "<p>Two.</p>", [("One.", "")]),
        (
            "<div><p>One.</p></div><p>Two.</p>",
            "<div><p>Eins.</p></div><p>Zwei.</p>",
            [("One. Two.", "Eins. Zwei.")],
        ),
    ],
)
def test_prose_is_compared_block_by_block(was: str, now: str, found: list[tuple[str, str]]) -> None:
    """What readers read of it, whatever stands around it and however it is marked up."""
    pages = [PAGE.format(text).encode() for text in (was, now)]
    pages[1] = pages[1].replace(b"today", b"tomorrow")
    assert list(prose_apart(pages[0], pages[1])) == found


def test_which_site_readers_see(tmp_path: Path) -> None:
    """The one that is noted as published, also where it stands there no more.

    While nothing was published, whatever stands there; else nothing tells.
    """
    data, output = tmp_path / "data", tmp_path / "output"
    data.mkdir()
    never, once = sample_records(), published_records()
    assert not never.publications
    assert published_site(data, output, never) is None
    publish({"index.html": b"home"}.items(), output)
    assert published_site(data, output, never) == ShownSite(output, None)
    assert published_site(data, output, once) is None
    note = NotedManifest(digest_of(output) or "", "0" * 64)
    manifest_file(data).write_bytes(note.as_file())
    assert published_site(data, output, once) == ShownSite(output, "0" * 64)
    manifest_file(data).write_bytes(replace(note, manifest="1" * 64).as_file())
    assert published_site(data, output, once) == ShownSite(None, "0" * 64)
