"""What a publication was made from is kept with it, and no longer than it."""

from __future__ import annotations

from pathlib import Path
from zipfile import BadZipFile, ZipFile

import pytest

from plugins.output.folders import SiteFolders
from plugins.output.made_from import is_draft_in_its_place, packed, published_copy
from plugins.output.publish import Publishing, publish
from plugins.output.staging import OutputRefused
from tests.samples.folders import contents

LEDGER = "f" * 64


def published(project: Path, word: bytes, read_from: Path, *, again: bool = False) -> str:
    """Publish a site that holds a word, made from data/ and content/ in `read_from`."""
    made_from = packed(read_from / "data", read_from / "content")
    publishing = Publishing(project / "data", LEDGER, lambda: None, again, made_from)
    return publish({"a": word}.items(), project / "output", publishing)


def write(project: Path, word: str) -> None:
    """Data and a text that hold a word."""
    for name in ("data/tasks/1.yaml", "content/pages/about.vi.md"):
        (project / name).parent.mkdir(parents=True, exist_ok=True)
        (project / name).write_text(word)


def test_it_is_kept_as_long_as_the_site_can_stand(tmp_path: Path) -> None:
    """Of the site that stands and the one before; of nothing where nothing is noted."""
    with published_copy(tmp_path / "data", tmp_path / "output") as copy:
        assert copy is None
    manifests = []
    for word in ("1", "2", "3"):
        write(tmp_path, word)
        manifests.append(published(tmp_path, word.encode(), tmp_path))
    write(tmp_path, "4")
    kept = {path.stem for path in SiteFolders.of(tmp_path / "output").made_from.iterdir()}
    assert kept == {*manifests[1:]}
    with published_copy(tmp_path / "data", tmp_path / "output") as copy:
        assert copy is not None
        assert contents(copy.data) == {"tasks/1.yaml": b"3"}
        assert contents(copy.content) == {"pages/about.vi.md": b"3"}


def test_a_rebuild_takes_the_place_of_no_other_publication(tmp_path: Path) -> None:
    """What was published while it was being made stays."""
    write(tmp_path, "1")
    published(tmp_path, b"1", tmp_path)
    with published_copy(tmp_path / "data", tmp_path / "output") as copy:
        assert copy is not None
        published(tmp_path, b"2", tmp_path)
        with pytest.raises(OutputRefused, match="came meanwhile"):
            published(tmp_path, b"1 later", copy.data.parent, again=True)
    assert contents(tmp_path / "output")["a"] == b"2"


def test_whatever_is_wrong_with_the_copy_is_one_error(tmp_path: Path) -> None:
    """A byte of a packed file that is another is told as a damaged archive is."""
    write(tmp_path, "1" * 100)
    manifest = published(tmp_path, b"1", tmp_path)
    path = SiteFolders.of(tmp_path / "output").made_from / f"{manifest}.zip"
    with ZipFile(path) as archive:
        first = archive.infolist()[0]
    damaged = bytearray(path.read_bytes())
    damaged[first.header_offset + 30 + len(first.filename)] ^= 0xFF
    path.write_bytes(damaged)
    with (
        pytest.raises(BadZipFile),
        published_copy(tmp_path / "data", tmp_path / "output"),
    ):
        pass


def test_a_draft_in_the_place_of_a_publication_is_known(tmp_path: Path) -> None:
    """Until the publication is made again; where none was made there never."""
    data, output = tmp_path / "data", tmp_path / "output"
    write(tmp_path, "1")
    draft = Publishing(data, None, lambda: None)
    publish({"a": b"draft"}.items(), output, draft)
    assert not is_draft_in_its_place(data, output)
    published(tmp_path, b"1", tmp_path)
    assert not is_draft_in_its_place(data, output)
    for word in (b"draft", b"another"):
        publish({"a": word}.items(), output, draft)
        assert is_draft_in_its_place(data, output)
    with published_copy(data, output) as copy:
        assert copy is not None
        again = Publishing(data, LEDGER, lambda: None, again=True)
        publish({"a": b"1 later"}.items(), output, again)
    publish({"a": b"draft"}.items(), tmp_path / "elsewhere", draft)
    assert not is_draft_in_its_place(data, tmp_path / "elsewhere")
