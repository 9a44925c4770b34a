"""Files that are not read, each with the reason and what to do instead."""

from __future__ import annotations

import zipfile
from collections.abc import Callable
from pathlib import Path
from types import ModuleType

import pytest

from plugins.office.documents import archives, converting, grids, safety, word, xml_parts
from plugins.office.documents.document import Refused
from plugins.office.documents.opening import open_document
from tests.samples.office_parts import (
    archive,
    paragraph,
    relations,
    row,
    table,
    word_parts,
    workbook_parts,
)

OLE = b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1"
TCVN3 = "KÕ ho¹ch thùc hiÖn NghÞ quyÕt sè 57 vÒ ®ét ph¸ ph¸t triÓn khoa häc, c«ng nghÖ"
VNI = "Keá hoaïch thöïc hieän Nghò quyeát veà ñoät phaù phaùt trieån khoa hoïc, coâng ngheä"
LETTERS = "Kế hoạch thực hiện Nghị quyết về đột phá phát triển"


def utf16(*names: str) -> bytes:
    """An old Office file, as far as the names of its streams tell what it is."""
    return OLE + b"\x00" * 500 + b"".join(name.encode("utf-16-le") for name in names)


def with_part(name: str, content: str | bytes) -> dict[str, str | bytes]:
    """A Word file with one more part."""
    return {**word_parts(paragraph("a")), name: content}


def with_relation(*relation: str) -> dict[str, str | bytes]:
    """A Word file that refers to something."""
    return with_part("word/_rels/document.xml.rels", relations(relation))  # type: ignore[arg-type]


DOCTYPE = '<!DOCTYPE w [<!ENTITY a "aaaa">]><w:document/>'
PARTS: dict[str, list[dict[str, str | bytes]]] = {
    "file-with-macros": [
        with_part("word/vbaProject.bin", b""),
        with_part("[Content_Types].xml", "<Types>application/x.macroEnabled.main+xml</Types>"),
    ],
    "file-with-outside-link": [
        with_relation("attachedTemplate", "https://example.org/a.dotm", "External"),
        with_relation("oleObject", "file:///C:/a.xlsx", "External"),
        with_part("word/_rels/settings.xml.rels", relations(("frame", "a.htm", "External"))),
        {
            **workbook_parts("<row/>"),
            "xl/externalLinks/_rels/x.xml.rels": relations(
                ("externalLinkPath", "b.xlsx", "External")
            ),
        },
        word_parts("<w:p><w:r><w:instrText> DDEAUTO c:\\\\cmd</w:instrText></w:r></w:p>"),
    ],
    "file-with-entities": [
        with_part("word/document.xml", DOCTYPE),
        with_part("word/document.xml", DOCTYPE.encode("utf-16")),
        with_part("word/_rels/a.rels", DOCTYPE),
    ],
    "file-nested-too-deep": [word_parts("<w:p>" * 300 + "</w:p>" * 300)],
    "file-with-unsafe-name": [
        with_part("../a", ""),
        with_part("/etc/a", ""),
        with_part("a\\..\\..\\b", ""),
        with_part("C:/a", ""),
    ],
    "unknown-kind-of-file": [
        {"a.txt": "a"},
        {"mimetype": "application/epub+zip"},
        {**word_parts(""), "_rels/.rels": relations()},
    ],
    "file-damaged": [with_part("word/document.xml", "<w:document")],
    "file-without-words": [
        word_parts(""),
        word_parts(table(row("", ""))),
        workbook_parts("<row/>"),
    ],
    "old-letters": [
        word_parts(paragraph(TCVN3)),
        word_parts(table(row(VNI))),
        workbook_parts(f'<row><c t="inlineStr"><is><t>{TCVN3}</t></is></c></row>'),
    ],
    "table-too-wide": [
        word_parts(table(row("<w:tc><w:tcPr><w:gridSpan w:val='999999999'/></w:tcPr></w:tc>"))),
        workbook_parts("<row>" + "<c><v>1</v></c>" * 300 + "</row>"),
    ],
}


@pytest.mark.parametrize(
    ("reason", "parts"), [(key, parts) for key, every in PARTS.items() for parts in every]
)
def test_files_with_what_must_not_be_in_them(
    tmp_path: Path, reason: str, parts: dict[str, str | bytes]
) -> None:
    """Programs, links to elsewhere, entities, odd names and old letters are refused as such."""
    with pytest.raises(Refused) as found:
        open_document(archive(tmp_path / "a.docx", parts))
    assert found.value.problem.code == reason


@pytest.mark.parametrize(
    ("reason", "content"),
    [
        ("file-empty", b""),
        ("file-locked", utf16("EncryptedPackage")),
        ("file-with-macros", utf16("WordDocument", "_VBA_PROJECT")),
        ("unknown-kind-of-file", utf16("PowerPoint Document")),
        ("unknown-kind-of-file", b"\x89PNG\r\n\x1a\n\x00\x00"),
        ("file-damaged", b"PK\x03\x04" + b"x" * 100),
        ("file-with-outside-link", b"{\\rtf1{\\object\\objautlink}}"),
        ("csv-not-unicode", LETTERS.encode("cp1258", "ignore") + b"\xf2\xec\xcc\xde\xd2" * 3),
        ("csv-not-unicode", TCVN3.encode("latin-1")),
        ("csv-not-unicode", VNI.encode("latin-1")),
        ("csv-not-text", b"\xfe\xfe\xfe"),
        ("csv-not-text", "a".encode("utf-16") + b"\x00"),
        ("old-letters", TCVN3.encode()),
        ("csv-broken", b'a,"' + b"x" * 1_100_000),
        ("table-too-wide", b"a," * 300),
    ],
)
def test_files_that_are_something_else(tmp_path: Path, reason: str, content: bytes) -> None:
    """What a file is its content says; what cannot be read is refused with the reason."""
    path = tmp_path / "a.csv"
    path.write_bytes(content)
    with pytest.raises(Refused) as found:
        open_document(path)
    assert found.value.problem.code == reason


def zeros(path: Path, parts: int, size: int) -> None:
    """An archive of parts that are zeros."""
    with zipfile.ZipFile(path, "w", zipfile.ZIP_DEFLATED) as made:
        for number in range(parts):
            made.writestr(f"word/{number}.xml", b"\x00" * size)


SIZES: list[tuple[str, Callable[[Path], None]]] = [
    ("file-packed-too-tight", lambda path: zeros(path, 1, 11_000_000)),
    ("file-with-too-many-parts", lambda path: zeros(path, 5_001, 0)),
    ("file-too-large-unpacked", lambda path: zeros(path, 5, 30_000_000)),
]


@pytest.mark.parametrize(("reason", "make"), SIZES)
def test_archives_are_measured_first(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, reason: str, make: Callable[[Path], None]
) -> None:
    """Too many parts, too large ones and bombs are refused before any part is read."""
    monkeypatch.setattr(archives, "MOST_UNPACKED", 100_000_000)
    make(tmp_path / "a.docx")
    monkeypatch.setattr(archives.Archive, "open", None)
    with pytest.raises(Refused) as found:
        open_document(tmp_path / "a.docx")
    assert found.value.problem.code == reason


def test_files_that_are_too_large(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """A file, and a table in it, have a largest size."""
    path = archive(tmp_path / "a.docx", word_parts(table(*[row("a", "b")] * 6)))
    monkeypatch.setattr(grids, "MOST_CELLS", 10)
    with pytest.raises(Refused) as found:
        open_document(path)
    assert found.value.problem.code == "table-too-large"
    monkeypatch.setattr(safety, "LARGEST_FILE", 100)
    with pytest.raises(Refused) as found:
        open_document(path)
    assert found.value.problem.code == "office-file-too-large"


LIMITS = [
    ("too-much-text", (grids, "MOST_CHARACTERS"), word_parts(table(row("a", "b")))),
    ("too-many-paragraphs", (word, "MOST_PARAGRAPHS"), word_parts(paragraph("a") * 2)),
]


@pytest.mark.parametrize(("reason", "limit", "parts"), LIMITS)
def test_files_with_too_much_in_them(
    tmp_path: Path,
    monkeypatch: pytest.MonkeyPatch,
    reason: str,
    limit: tuple[ModuleType, str],
    parts: dict[str, str | bytes],
) -> None:
    """What a file may hold of letters in tables, and of paragraphs, has an end."""
    path = archive(tmp_path / "a.docx", parts)
    open_document(path)
    monkeypatch.setattr(*limit, 0)
    with pytest.raises(Refused) as found:
        open_document(path)
    assert found.value.problem.code == reason


@pytest.mark.parametrize(
    ("reason", "name", "part", "parts"),
    [
        ("word-file-without-text", "a.docx", "word/document.xml", word_parts(paragraph("a"))),
        ("excel-file-without-workbook", "a.xlsx", "xl/workbook.xml", workbook_parts("<row/>")),
    ],
)
def test_files_without_their_main_part(
    tmp_path: Path, reason: str, name: str, part: str, parts: dict[str, str | bytes]
) -> None:
    """A file whose main part is gone is said to be without it."""
    rest = {key: content for key, content in parts.items() if key != part}
    with pytest.raises(Refused) as found:
        open_document(archive(tmp_path / name, rest))
    assert found.value.problem.code == reason


def test_parts_under_a_password(tmp_path: Path) -> None:
    """A part that is encrypted, as the archive says of it, is not read."""
    path = archive(tmp_path / "a.docx", word_parts(paragraph("a")))
    content = bytearray(path.read_bytes())
    content[content.rindex(b"PK\x01\x02") + 8] |= 1
    path.write_bytes(content)
    with pytest.raises(Refused) as found:
        open_document(path)
    assert found.value.problem.code == "file-parts-locked"


@pytest.mark.parametrize("program", ["false", "true"])
def test_what_libreoffice_cannot_read(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, program: str
) -> None:
    """An old file of which the program makes nothing is refused, whatever the program says of it.

    Without its part for such files it ends as if all were well.
    """
    path = tmp_path / "a.xls"
    path.write_bytes(utf16("Workbook"))
    monkeypatch.setattr(converting, "PROGRAMS", (program,))
    with pytest.raises(Refused) as found:
        open_document(path)
    assert found.value.problem.code == "not-converted"
    assert found.value.problem.values == {"part": "LibreOffice Calc", "other": ".xlsx"}


def test_parts_of_too_many_pieces(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """A part has a largest count of pieces that are kept at once; rows that are read are not."""
    monkeypatch.setattr(xml_parts, "MOST_KEPT", 60)
    rows = word_parts(table(*[row("a", "b")] * 50))
    assert len(open_document(archive(tmp_path / "a.docx", rows)).tables[0].rows) == 50
    words = word_parts("<w:p>" + "<w:r><w:t>a</w:t></w:r>" * 50 + "</w:p>")
    with pytest.raises(Refused) as found:
        open_document(archive(tmp_path / "a.docx", words))
    assert found.value.problem.code == "file-too-complex"


def test_files_that_are_not_there(tmp_path: Path) -> None:
    """A file that is missing, a folder, or what the system refuses, is said to be so."""
    paths = {
        "no-such-file": tmp_path / "a.docx",
        "a-folder-and-no-file": tmp_path,
        "file-not-opened": tmp_path / f"{'a' * 300}.docx",
    }
    for code, path in paths.items():
        with pytest.raises(Refused) as found:
            open_document(path)
        assert found.value.problem.code == code


def test_old_forms_without_libreoffice(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """Where LibreOffice is not installed, the message says in which form to save the file."""
    path = tmp_path / "a.doc"
    path.write_bytes(utf16("WordDocument"))
    monkeypatch.setattr(converting, "PROGRAMS", ())
    with pytest.raises(Refused) as found:
        open_document(path)
    assert found.value.problem.code == "no-libreoffice"
    assert found.value.problem.values == {"kind": ".doc", "other": ".docx"}


def test_what_does_no_harm_is_read(tmp_path: Path) -> None:
    """Links for readers, and a template on the author's own disk, are no reason to refuse."""
    parts = with_part(
        "word/_rels/document.xml.rels",
        relations(
            ("hyperlink", "https://example.org/", "External"),
            ("attachedTemplate", "file:///C:/Users/a/Normal.dotm", "External"),
        ),
    )
    assert open_document(archive(tmp_path / "a.docx", parts)).paragraphs[0].text == "a"


def test_a_name_that_says_something_else(tmp_path: Path) -> None:
    """A Word file that is called .xlsx is read as what it is, and the name is remarked."""
    found = open_document(archive(tmp_path / "a.xlsx", word_parts(paragraph("a"))))
    assert found.remarks[0].message.code == "name-of-other-kind"
    assert found.remarks[0].values["found"] == ".docx"


def test_some_old_letters_among_others(tmp_path: Path) -> None:
    """A few words in old letters are remarked with the first place; the rest is read."""
    body = "".join(paragraph(LETTERS) for _ in range(9)) + paragraph(TCVN3)
    found = open_document(archive(tmp_path / "a.docx", word_parts(body)))
    assert found.remarks[0].message.code == "some-old-letters"
    assert found.remarks[0].place.paragraph == 10


def test_every_reason_is_said_in_both_languages(tmp_path: Path) -> None:
    """A refusal names the file and speaks Vietnamese and English."""
    (tmp_path / "a.docx").write_bytes(utf16("EncryptedPackage"))
    with pytest.raises(Refused) as found:
        open_document(tmp_path / "a.docx")
    problem = found.value.problem
    assert problem.file == str(tmp_path / "a.docx")
    assert problem.said("vi").startswith("tệp được bảo vệ bằng mật khẩu;")
    assert problem.said("en").startswith("the file is protected by a password;")
