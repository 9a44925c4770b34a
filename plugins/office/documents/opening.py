"""Opening a file of an office, whatever made it: what it is, its content says, not its name."""

from __future__ import annotations

import zipfile
from dataclasses import replace
from pathlib import Path

from plugins.plan.reading.catalogues import N_
from plugins.plan.reading.problems import Message, Problem

from .archives import Archive
from .converting import FORMS, converted
from .document import FilePlace, OfficeDocument, Refused
from .excel import read_excel
from .old_letters import old_letters
from .pdf import read_pdf
from .refusing import CannotRead, Remarks
from .safety import MACROS, look_through, measure
from .separated import read_separated
from .word import read_word

PATH = N_("the path of a file that exists and may be read")
NO_SUCH_FILE = Message("no-such-file", N_("there is no such file"), PATH)
A_FOLDER = Message("a-folder-and-no-file", N_("this is a folder, and no file"), PATH)
NOT_OPENED = Message("file-not-opened", N_("the file cannot be opened: {reason}"), PATH)
UNKNOWN_KIND = Message(
    "unknown-kind-of-file",
    N_("the file is not a Word, Excel, CSV or PDF file"),
    N_("a file in one of these formats: .docx, .xlsx, .csv, .pdf"),
)
LOCKED = Message(
    "file-locked",
    N_("the file is protected by a password"),
    N_("the file saved without a password"),
)
DAMAGED = Message(
    "file-damaged",
    N_("the file is damaged and cannot be read ({reason})"),
    N_("the file opened in the program that made it, and saved again"),
)
WRONG_NAME = Message(
    "name-of-other-kind",
    N_("the name of the file says {named}, but the file is {found} and was read as such"),
    N_("a name that ends in {found}"),
)
NO_WORDS = Message(
    "file-without-words",
    N_("the file holds no text; what it shows may be pictures, such as a scan"),
    N_("the Word or Excel file in which the text was typed"),
)

HEAD = 1 << 12
OLE = b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1"
OPEN_DOCUMENT = {
    b"application/vnd.oasis.opendocument.text": ".odt",
    b"application/vnd.oasis.opendocument.spreadsheet": ".ods",
}
# By the folder in which the main part of an archive lies.
FOLDERS = {"word": ".docx", "xl": ".xlsx"}
READERS = {".docx": read_word, ".xlsx": read_excel, ".pdf": read_pdf, ".csv": read_separated}
# What else these endings may stand for without misleading anybody.
ALIKE = {".csv": {".txt", ".tsv"}}


def open_document(path: Path) -> OfficeDocument:
    """What the file says. Raises Refused, with the reason and what to do instead."""
    try:
        with path.open("rb"):
            measure(path)
    except CannotRead as reason:
        raise _refused(path, reason.message, reason.values) from reason
    except FileNotFoundError as error:
        raise _refused(path, NO_SUCH_FILE, {}) from error
    except IsADirectoryError as error:
        raise _refused(path, A_FOLDER, {}) from error
    except OSError as error:
        raise _refused(path, NOT_OPENED, {"reason": error.strerror or str(error)}) from error
    try:
        kind = _kind(path)
        return _looked_at(_read(path, kind), path, kind)
    except CannotRead as reason:
        raise _refused(path, reason.message, reason.values) from reason
    # The readers and libraries below meet whatever a damaged file may hold, and each has errors of
    # its own for it: here, and only here, all of them become words for the person at the file.
    except Exception as error:
        raise _refused(path, DAMAGED, {"reason": type(error).__name__}) from error


def _refused(path: Path, message: Message, values: dict[str, str]) -> Refused:
    return Refused(Problem.of_file(str(path), message, values))


def _looked_at(document: OfficeDocument, path: Path, kind: str) -> OfficeDocument:
    """The document with what is to be said of its name and its letters."""
    if not any(paragraph.text for paragraph in document.paragraphs) and not any(
        cell.text for table in document.tables for row in table.rows for cell in row.cells
    ):
        raise CannotRead(NO_WORDS)
    remarks = Remarks()
    named = path.suffix.lower()
    if named != kind and named not in ALIKE.get(kind, ()):
        remarks.note(WRONG_NAME, FilePlace(), named=named or path.name, found=kind)
    old_letters(document, remarks)
    return replace(document, name=path.name, remarks=(*remarks.all(), *document.remarks))


def _kind(path: Path) -> str:
    """The ending that the content of the file should have."""
    with path.open("rb") as file:
        head = file.read(HEAD)
    if b"%PDF-" in head[:1024]:
        return ".pdf"
    if head.startswith(OLE):
        return _ole_kind(path.read_bytes())
    if head.startswith(b"{\\rtf"):
        return ".rtf"
    if head.startswith((b"PK\x03\x04", b"PK\x05\x06")):
        return _archive_kind(path)
    if b"\x00" in head and not head.startswith((b"\xff\xfe", b"\xfe\xff")):
        raise CannotRead(UNKNOWN_KIND)
    return ".csv"


def _archive_kind(path: Path) -> str:
    try:
        with Archive(path) as archive:
            look_through(archive)
            kind = OPEN_DOCUMENT.get(archive.read("mimetype").strip())
            kind = kind or FOLDERS.get(archive.main.partition("/")[0])
    except zipfile.BadZipFile as error:
        raise CannotRead(DAMAGED, reason=str(error)) from error
    if not kind:
        raise CannotRead(UNKNOWN_KIND)
    return kind


def _ole_kind(content: bytes) -> str:
    """Of the old form by the names of its streams, which stand in it as UTF-16."""

    def has(name: str) -> bool:
        return name.encode("utf-16-le") in content

    if has("EncryptedPackage"):
        raise CannotRead(LOCKED)
    if has("_VBA_PROJECT") or has("Macros\x00"):
        raise CannotRead(MACROS)
    if has("WordDocument"):
        return ".doc"
    if has("Workbook") or has("Book\x00"):
        return ".xls"
    raise CannotRead(UNKNOWN_KIND)


def _read(path: Path, kind: str) -> OfficeDocument:
    if kind in FORMS:
        with converted(path, kind) as other:
            return _read(other, FORMS[kind])
    return READERS[kind](path)
