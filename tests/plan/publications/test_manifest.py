"""Which site was built from the publication before: stated, noted, or not known."""

from __future__ import annotations

from pathlib import Path

import pytest

from plugins.plan.publications.manifest_note import (
    MANIFEST_FILE,
    NotedManifest,
    manifest_file,
    noted_manifest,
)
from plugins.plan.publications.rollback import record_rollback
from plugins.plan.reading.folder import Folder
from plugins.plan.reading.publications_file import PUBLICATIONS_FILE
from tests.samples.folders import contents
from tests.samples.ledger import forget_publications, record
from tests.samples.publications import NEXT_DAY, end, publications, publish, said_update

MANIFEST, OTHER = "a" * 64, "b" * 64


def note(data: Path, manifest: str, ledger: str) -> None:
    """Note a site beside data/ as `make publish` does."""
    manifest_file(data).write_bytes(NotedManifest(manifest, ledger).as_file())


def test_what_was_noted_is_found_again(data: Path) -> None:
    """The note stands beside data/ in two lines; what is no such note says nothing."""
    assert noted_manifest(data) is None
    note(data, MANIFEST, OTHER)
    path = data.parent / MANIFEST_FILE
    assert path.read_text("utf-8") == f"manifest {MANIFEST}\nledger {OTHER}\n"
    assert noted_manifest(data) == NotedManifest(MANIFEST, OTHER)
    for other in (b"manifest x\n", b"\xff"):
        path.write_bytes(other)
        assert noted_manifest(data) is None


def test_the_noted_manifest_is_written_down(data: Path) -> None:
    """The next publication names the site that was built from the one before."""
    note(data, MANIFEST, end(data))
    publish(data, 7)
    assert publications(data)[-1]["manifest"] == MANIFEST


def test_a_note_of_another_publication_is_not_taken(
    data: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    """Where the note is of another end of the ledger, the line says nothing and `record` does."""
    note(data, MANIFEST, OTHER)
    publish(data, 7)
    assert "manifest" not in publications(data)[-1]
    said = capsys.readouterr().out
    assert "the previous publication was not published from here" in said
    assert "lần công bố trước không được thực hiện từ máy này" in said


def test_after_a_rollback_nobody_is_said_to_have_published_elsewhere(
    data: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    """The note is of what stands again; that of what was taken back is not kept."""
    note(data, MANIFEST, OTHER)
    record_rollback(data, PUBLICATIONS_FILE.read(Folder(data))[0], MANIFEST, NEXT_DAY, OTHER)
    publish(data, 7, NEXT_DAY)
    said = capsys.readouterr().out
    assert "was taken back by `make rollback`" in said
    assert "not published from here" not in said


def test_before_the_first_publication_nothing_is_asked(
    data: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    """There is no site to be known of then."""
    forget_publications(data)
    capsys.readouterr()
    assert record(data) == 0
    assert "not known" not in capsys.readouterr().out


def test_a_stated_manifest_comes_first(data: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """MANIFEST is taken whatever was noted."""
    note(data, OTHER, end(data))
    monkeypatch.setenv("MANIFEST", MANIFEST)
    publish(data, 7)
    assert publications(data)[-1]["manifest"] == MANIFEST


def test_what_is_no_digest_is_no_manifest(data: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """The run ends with a sentence in both languages, and nothing is written."""
    said_update(data, 7)
    before = contents(data)
    monkeypatch.setenv("MANIFEST", "A" * 64)
    with pytest.raises(SystemExit, match=r"không phải là mã SHA-256.*is not the SHA-256"):
        record(data)
    assert contents(data) == before
