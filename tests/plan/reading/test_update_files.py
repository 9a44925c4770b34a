"""The files of updates and what is attached to them: every one is read, or said to be amiss."""

from __future__ import annotations

import datetime as dt
import shutil
from pathlib import Path

import pytest

from plugins.plan.reading.attachments import (
    ATTACHMENT_MISSING,
    ATTACHMENT_NOT_OF_TYPE,
    ATTACHMENT_OUTSIDE,
    ATTACHMENT_TYPE,
    ATTACHMENT_UNSAFE_NAME,
    LARGEST,
    AttachmentFolder,
)
from plugins.plan.reading.problems import Message
from plugins.plan.records.dataset import AttachedFile
from plugins.plan.rules.check import check, load
from tests.samples.plan import AS_OF

REPORT = "2024/2024-07-05-1.1.yaml"
FILE = "2025/chuong-trinh-mau.pdf"


def codes(sample: Path) -> list[tuple[str, str]]:
    """File and code of each problem and notice."""
    _, found = check(sample / "data", AS_OF, sample / "content")
    return [(problem.file, problem.code) for problem in found]


def test_updates_are_read_by_date_and_id(sample: Path) -> None:
    """Dates that are known to the month or year only stand at the first day they may be."""
    records = load(sample / "data", AS_OF, sample / "content")
    assert [update.id for update in records.updates] == [
        "2024-03-2.2",
        "2024-05-02-2.2",
        "2024-07-05-1.1",
        "2024-07-10-1.2",
        "2024-07-11-2.2",
        "2024-08-01-1.2",
        "2025-01-10-1.1",
        "2025-06-01-2.1",
        "2025-12-01-1.3",
        "2026-01-15-1.3",
        "2026-01-15-1.3-2",
        "2026-02-01-1.3",
    ]
    assert [context.id for context in records.contexts] == ["nuoc-2023"]
    attached = records.attachments[FILE]
    assert (attached.size, len(attached.digest)) == (548, 64)
    assert codes(sample) == []


def test_updates_and_context_are_optional(sample: Path) -> None:
    """A plan of which nothing has been said yet has neither."""
    shutil.rmtree(sample / "data" / "updates")
    (sample / "data" / "context.yaml").unlink()
    records = load(sample / "data", AS_OF)
    assert (records.updates, records.contexts, dict(records.attachments)) == ((), (), {})


STRAY = {
    "2024-07-06-1.1.yaml": None,
    "24/2024-07-06-1.1.yaml": None,
    "2024/12/2024-12-01-1.1.yaml": None,
    "2024/2024-07-06-1.1.YAML": "2024-07-06-1.1.yaml",
    "2024/2024-07-06-1.1.yaml.txt": None,
    "2024/2024-07-06-1.1.yml": "2024-07-06-1.1.yaml",
    "2024/README.md": None,
    "drafts/2024-07-06-1.1.yaml": None,
}


def test_no_file_is_left_out_in_silence(sample: Path) -> None:
    """What lies among the updates and is none, or lies in the wrong place, is a problem."""
    updates = sample / "data" / "updates"
    for name in STRAY:
        path = updates / name
        path.parent.mkdir(parents=True, exist_ok=True)
        shutil.copy(updates / REPORT, path)
    _, found = check(sample / "data", AS_OF, sample / "content")
    assert {problem.code for problem in found} == {"not-an-update-file"}
    named = {problem.file.removeprefix("data/updates/"): problem.nearest for problem in found}
    # Of a folder in the wrong place the folder is named, not each file in it.
    folders = ("24", "drafts", "2024/12")
    inside = {name for name in STRAY if name.rpartition("/")[0] in folders}
    expected = {name: near for name, near in STRAY.items() if name not in inside}
    assert named == expected | dict.fromkeys(folders)


def test_nor_is_one_among_requests(sample: Path) -> None:
    """Requests lie by year, too, and nothing else lies there."""
    folder = sample / "data/requests/2024"
    folder.mkdir(parents=True)
    (folder / "notes.txt").write_text("", "utf-8")
    assert codes(sample) == [("data/requests/2024/notes.txt", "not-a-request-file")]


def test_a_file_that_cannot_be_opened_is_said(
    sample: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """An update that may not be read stops the run with its name, not with a traceback."""
    opening = Path.open

    def refusing(path: Path, mode: str = "r") -> object:
        if path.name == "2024-07-05-1.1.yaml":
            raise PermissionError(path)
        return opening(path, mode)

    monkeypatch.setattr(Path, "open", refusing)
    assert codes(sample) == [(f"data/updates/{REPORT}", "unreadable-file")]


def test_hidden_files_are_left_alone(sample: Path) -> None:
    """The traces of editors and file managers are no updates."""
    (sample / "data/updates/.DS_Store").write_text("", "utf-8")
    (sample / "data/updates/2024/.2024-07-05-1.1.yaml.swp").write_text("", "utf-8")
    (sample / "content/attachments/.gitkeep").write_text("", "utf-8")
    assert codes(sample) == []


def test_links_that_lead_outside_are_refused(sample: Path, tmp_path: Path) -> None:
    """Neither an update nor a folder of a year nor an attachment is read from elsewhere."""
    outside = tmp_path / "outside"
    outside.mkdir()
    shutil.copy(sample / "data/updates" / REPORT, outside)
    (sample / "data/updates/2024/2024-07-06-1.1.yaml").symlink_to(outside / "2024-07-05-1.1.yaml")
    (sample / "data/updates/2023").symlink_to(outside)
    attached = sample / "content/attachments" / FILE
    attached.replace(outside / "secret.pdf")
    attached.symlink_to(outside / "secret.pdf")
    assert codes(sample) == [
        ("data/updates/2023", "outside-data"),
        ("data/updates/2024/2024-07-06-1.1.yaml", "outside-data"),
        ("data/updates/2025/2025-01-10-1.1.yaml", "attachment-outside"),
    ]


def test_a_broken_update_draws_no_others_after_it(sample: Path) -> None:
    """What names, or follows on, an update that cannot be read is not said to be wrong too."""
    for name in ("2024/2024-07-10-1.2", "2024/2024-03-2.2", "2025/2025-12-01-1.3"):
        path = sample / "data" / "updates" / f"{name}.yaml"
        path.write_text(path.read_text("utf-8").replace("title:", "titel:", 1), "utf-8")
    assert [code for _, code in codes(sample)] == ["missing-key", "unknown-key"] * 3


FILES: tuple[tuple[str, bytes | None, Message | None], ...] = (
    ("a.pdf", b"%PDF-1.7", None),
    ("2024/A-b_c.1.PDF", b"%PDF-1.7", None),
    ("a.csv", "số,tên\n".encode(), None),
    ("a.csv", b"\x00\x01", ATTACHMENT_NOT_OF_TYPE),
    ("a.txt", "tiếng".encode("utf-16"), ATTACHMENT_NOT_OF_TYPE),
    ("a.pdf", b"<html>", ATTACHMENT_NOT_OF_TYPE),
    ("a.png", b"GIF89a", ATTACHMENT_NOT_OF_TYPE),
    ("a.docx", b"PK\x03\x04", None),
    ("a.html", b"<html>", ATTACHMENT_TYPE),
    ("a.svg", b"<svg>", ATTACHMENT_TYPE),
    ("a.pdf.exe", b"MZ", ATTACHMENT_TYPE),
    ("a", b"a", ATTACHMENT_TYPE),
    ("a b.pdf", b"%PDF-1.7", ATTACHMENT_UNSAFE_NAME),
    ("báo-cáo.pdf", b"%PDF-1.7", ATTACHMENT_UNSAFE_NAME),
    ("-a.pdf", b"%PDF-1.7", ATTACHMENT_UNSAFE_NAME),
    (".hidden.pdf", b"%PDF-1.7", ATTACHMENT_UNSAFE_NAME),
    ("a..pdf", b"%PDF-1.7", ATTACHMENT_UNSAFE_NAME),
    ("con.pdf", b"%PDF-1.7", ATTACHMENT_UNSAFE_NAME),
    ("2025/Aux.1.pdf", b"%PDF-1.7", ATTACHMENT_UNSAFE_NAME),
    ("a/" * 100 + "a.pdf", None, ATTACHMENT_UNSAFE_NAME),
    ("../a.pdf", None, ATTACHMENT_OUTSIDE),
    ("/etc/passwd", None, ATTACHMENT_OUTSIDE),
    ("C:\\a.pdf", None, ATTACHMENT_OUTSIDE),
    ("b.pdf", None, ATTACHMENT_MISSING),
)


def test_only_files_that_are_safe_to_publish_are_attached(tmp_path: Path) -> None:
    """Name, type and what the file holds must fit each other; nothing that runs is published."""
    wrong = []
    for index, (name, held, refused) in enumerate(FILES):
        content = tmp_path / str(index)
        if held is not None:
            path = content / "attachments" / name
            path.parent.mkdir(parents=True, exist_ok=True)
            path.write_bytes(held)
        found = AttachmentFolder(content).file(name)
        size = found.size if isinstance(found, AttachedFile) else found
        if size != (refused or len(held or b"")):
            wrong.append((name, held, size))
    assert wrong == []


def test_what_a_file_holds_and_its_size_are_looked_at(sample: Path) -> None:
    """A file of exactly 10 MB is published, one byte more is too large, HTML is no PDF."""
    attached = sample / "content" / "attachments" / FILE
    update = "data/updates/2025/2025-01-10-1.1.yaml"
    attached.write_bytes(b"%PDF-" + b" " * (LARGEST - 5))
    assert codes(sample) == []
    attached.write_bytes(b"%PDF-" + b" " * (LARGEST - 4))
    assert codes(sample) == [(update, "attachment-too-large")]
    attached.write_bytes(b"<html>")
    assert codes(sample) == [(update, "attachment-not-of-type")]
    attached.unlink()
    assert codes(sample) == [(update, "attachment-missing")]


def test_no_link_leads_out_of_the_folder_of_attachments(sample: Path, tmp_path: Path) -> None:
    """Neither the folder nor a file in it may be a link to elsewhere, nor a circle."""
    folder, update = sample / "content" / "attachments", "data/updates/2025/2025-01-10-1.1.yaml"
    (tmp_path / "secret.pdf").write_bytes(b"%PDF-1.7")
    found = []
    for target in (tmp_path / "secret.pdf", Path((folder / FILE).name)):
        (folder / FILE).unlink()
        (folder / FILE).symlink_to(target)
        found += codes(sample)
    folder.rename(tmp_path / "elsewhere")
    folder.symlink_to(tmp_path / "elsewhere")
    found += codes(sample)
    assert found == [
        (update, "attachment-outside"),
        (update, "attachment-unreadable"),
        (update, "attachment-missing"),
    ]


def test_a_file_that_no_update_names_is_a_notice(sample: Path) -> None:
    """It is not published, which whoever put it there should know."""
    shutil.copy(sample / "content/attachments" / FILE, sample / "content/attachments/other.pdf")
    assert codes(sample) == [("content/attachments/other.pdf", "attachment-not-used")]
    records = load(sample / "data", AS_OF, sample / "content")
    assert set(records.attachments) == {FILE}


def test_a_file_on_the_day_before_the_first_update_knows_none(sample: Path) -> None:
    """With an earlier day of the build, everything said since is of the future."""
    _, found = check(sample / "data", dt.date(2024, 2, 29), sample / "content")
    late = {problem.file for problem in found if problem.code == "date-after-build-day"}
    assert len(late) == 12
    assert {problem.code for problem in found} == {"date-after-build-day"}
