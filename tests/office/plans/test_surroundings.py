"""What a document says of itself is read from the words around its table; what is open is asked."""

from __future__ import annotations

from collections.abc import Mapping

import pytest

from plugins.office.documents.document import FilePlace
from plugins.office.plans.doubts import Questions
from plugins.office.plans.preamble import Preamble
from plugins.office.plans.surroundings.clauses import clause_in
from plugins.office.plans.surroundings.legal_bases import document_in
from plugins.office.plans.surroundings.reading import preamble_of
from plugins.office.plans.surroundings.unused import tell_unused
from tests.office.plans.of_data import outline_of_text

PLAN = """
ỦY BAN NHÂN DÂN|TỈNH ĐỒI TRÀ
CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM|Độc lập - Tự do - Hạnh phúc
Số: 215/KH-UBND
Đồi Trà, ngày 05 tháng 3 năm 2024
^KẾ HOẠCH
^Thực hiện Chương trình hành động về nước sạch
^giai đoạn 2024 - 2030
Căn cứ Quyết định số 1978/QĐ-TTg ngày 24/11/2021 của Thủ tướng Chính phủ phê duyệt Chiến lược;
Căn cứ Luật Tài nguyên nước ngày 27 tháng 11 năm 2023;
I. MỤC TIÊU
"""
DECISION = """
ỦY BAN NHÂN DÂN CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM
TỈNH ĐỒI TRÀ Độc lập - Tự do - Hạnh phúc
Số:      /QĐ-UBND
Đồi Trà, ngày    tháng 7 năm 2025
^QUYẾT ĐỊNH
^Về việc ban hành Danh mục nhiệm vụ chuyển đổi số
^CHỦ TỊCH ỦY BAN NHÂN DÂN TỈNH ĐỒI TRÀ
Theo đề nghị của Giám đốc Sở Tài chính tại Tờ trình số 12/TTr-STC ngày 01/7/2025.
"""
APPENDIX = """
PHỤ LỤC
NHIỆM VỤ PHÁT TRIỂN DU LỊCH TỈNH ĐỒI TRÀ
(Kèm theo Chương trình số 15 /CTr-UBND ngày 15/9/2025 của Ủy ban nhân dân tỉnh Đồi Trà)
"""
WITH_APPENDIX = """
UBND TỈNH ĐỒI TRÀ
SỞ NÔNG NGHIỆP VÀ MÔI TRƯỜNG
Số: 45/KH-SNNMT
Đồi Trà, ngày 05 tháng 01 năm 2026
KẾ HOẠCH
Chuyển đổi số
năm 2026
{appendix}
(Kèm theo Kế hoạch số 45/KH-SNNMT ngày 05 tháng 01 năm 2026 của Sở Nông nghiệp và Môi trường)
"""
DEPARTMENT = """
UBND TỈNH ĐỒI TRÀ
SỞ NÔNG NGHIỆP VÀ MÔI TRƯỜNG
Số: 12/KH-SNNMT
Đồi Trà, ngày 01 tháng 8 năm 2025
KẾ HOẠCH
Phát triển lúa nương
"""
# A document: what is read of it, the keys of what is asked.
DOCUMENTS: tuple[tuple[str, dict[str, str], list[str]], ...] = (
    (
        PLAN,
        {
            "kind": "plan",
            "number": "215/KH-UBND",
            "date": "2024-03-05",
            "issuer": "Ủy ban nhân dân tỉnh Đồi Trà",
            "place": "tỉnh Đồi Trà",
            "title": "Kế hoạch thực hiện Chương trình hành động về nước sạch giai đoạn 2024 - 2030",
        },
        ["legal basis 2"],
    ),
    (
        DECISION,
        {
            "kind": "decision",
            "number": "/QĐ-UBND",
            "date": "",
            "issuer": "Ủy ban nhân dân tỉnh Đồi Trà",
            "place": "tỉnh Đồi Trà",
            "title": "Ban hành Danh mục nhiệm vụ chuyển đổi số",
        },
        ["document number", "document date"],
    ),
    (
        APPENDIX,
        {
            "kind": "programme",
            "number": "15/CTr-UBND",
            "date": "2025-09-15",
            "issuer": "Ủy ban nhân dân tỉnh Đồi Trà",
            "place": "tỉnh Đồi Trà",
            "title": "Chương trình nhiệm vụ phát triển du lịch tỉnh Đồi Trà",
        },
        ["document title"],
    ),
    (
        DEPARTMENT,
        {
            "kind": "plan",
            "number": "12/KH-SNNMT",
            "date": "2025-08-01",
            "issuer": "Sở Nông nghiệp và Môi trường",
            "place": "tỉnh Đồi Trà",
            "title": "Kế hoạch phát triển lúa nương",
        },
        [],
    ),
    (
        "",
        dict.fromkeys(("kind", "number", "date", "issuer", "place", "title"), ""),
        [f"document {name}" for name in ("number", "kind", "issuer", "place", "date", "title")],
    ),
)

# How legal bases are cited: number, date, title, issuer; nothing where number or date is missing.
BASES = (
    (
        "Căn cứ Nghị quyết số 12-NQ/TU ngày 20/11/2025 của Tỉnh ủy Đồi Trà về đẩy mạnh du lịch",
        ("12-NQ/TU", "2025-11-20", "Nghị quyết về đẩy mạnh du lịch", "Tỉnh ủy Đồi Trà"),
    ),
    (
        "Căn cứ Nghị định số 45/2025/NĐ-CP ngày 28 tháng 2 năm 2025 của Chính phủ quy định cơ cấu",
        (
            "45/2025/NĐ-CP",
            "2025-02-28",
            "Nghị định quy định cơ cấu",
            "Chính phủ",
        ),
    ),
    (
        "Thực hiện Công văn số 99/BTC-NSNN ngày 02-01-2025 của Bộ Tài chính",
        ("99/BTC-NSNN", "2025-01-02", "Công văn", "Bộ Tài chính"),
    ),
    ("Căn cứ Luật Đất đai số 31/2024/QH15", None),
    ("Căn cứ Luật Đất đai ngày 18 tháng 01 năm 2024", None),
)

# Sentences on reports: days, months, days after and before the end of a period.
CLAUSES: tuple[tuple[str, tuple[str, ...], int | None, int | None, int | None], ...] = (
    ("Báo cáo trước ngày 15/6 và 15/12 hằng năm.", ("06-15", "12-15"), None, None, None),
    ("Báo cáo trước ngày 15 tháng 6 và ngày 15 tháng 12.", ("06-15", "12-15"), None, None, None),
    ("Trước ngày 15/12 hằng năm, các đơn vị báo cáo.", ("12-15",), None, None, None),
    ("Định kỳ hằng năm báo cáo trước ngày 30/11.", ("11-30",), None, None, None),
    (
        "Trước ngày 25 của tháng cuối quý báo cáo.",
        ("03-25", "06-25", "09-25", "12-25"),
        3,
        None,
        None,
    ),
    ("Gửi báo cáo năm chậm nhất 15 ngày sau khi hết năm.", (), 12, 15, None),
    ("Báo cáo trước khi kết thúc quý 05 ngày.", (), 3, None, 5),
    # One day of one year, or a rhythm without a day, leave open when reports are due.
    ("Báo cáo trước ngày 15/12.", (), None, None, None),
    ("Báo cáo trước ngày 15/12/2025.", (), None, None, None),
    ("Định kỳ 6 tháng, năm báo cáo kết quả.", (), None, None, None),
    ("Định kỳ 6 tháng, hằng năm báo cáo trước ngày 15/12.", (), None, None, None),
    ("Báo cáo trong vòng 05 ngày làm việc sau khi hết quý.", (), None, None, None),
    ("Báo cáo trước ngày 31/6 và 31/12 hằng năm.", (), None, None, None),
)


def read(
    before: str, after: str = "", answers: Mapping[str, str] | None = None
) -> tuple[Preamble, Questions]:
    """What a document says, and what was asked."""
    questions = Questions(answers)
    found = preamble_of(outline_of_text(before, after), questions)
    assert not questions.refused
    assert not questions.unasked
    return found, questions


@pytest.mark.parametrize(("text", "expected", "asked"), DOCUMENTS)
def test_documents_say_what_they_are(text: str, expected: dict[str, str], asked: list[str]) -> None:
    """Number, date, kind, issuer, place and title are read; what is missing is asked."""
    found, questions = read(text)
    assert {name: getattr(found, name) for name in expected} == expected
    assert [doubt.key for doubt in questions.doubts] == asked


def test_places_are_those_of_the_words() -> None:
    """What is read and what is asked stands in a paragraph that is named."""
    found, questions = read(PLAN)
    assert [basis.place.paragraph for basis in found.legal_basis] == [8]
    assert [doubt.place.paragraph for doubt in questions.doubts] == [9]
    assert [doubt.place.paragraph for doubt in read(DECISION)[1].doubts] == [3, 4]


@pytest.mark.parametrize(("words", "expected"), BASES)
def test_legal_bases(words: str, expected: tuple[str, str, str, str] | None) -> None:
    """A legal basis with number and date is a document with its title and its issuer."""
    found = document_in(words, FilePlace())
    said = found and (found.number, found.date, found.title, found.issuer)
    assert said == expected


@pytest.mark.parametrize(("words", "days", "months", "after", "before"), CLAUSES)
def test_reporting_clauses(
    words: str, days: tuple[str, ...], months: int | None, after: int | None, before: int | None
) -> None:
    """A sentence on reports is read only where it can mean one thing."""
    found = clause_in(words, FilePlace())
    said = (found.days, found.months, found.due_after_days, found.due_before_days)
    assert said == (days, months, after, before)


def test_clauses_are_the_sentences_on_reports() -> None:
    """Of all paragraphs those sentences are taken that say when reports are due."""
    after = (
        "Sở Y tế báo cáo khi có yêu cầu. Trước ngày 15/12 hằng năm, các cơ quan báo cáo. "
        "Định kì 6 tháng, năm các xã báo cáo.\nTM. ỦY BAN NHÂN DÂN"
    )
    found, questions = read(PLAN, after)
    assert [(clause.words[:8], clause.days) for clause in found.clauses] == [
        ("Trước ng", ("12-15",)),
        ("Định kì ", ()),
    ]
    assert questions.doubts[-1].key == "reporting 2"
    dropped, _ = read(PLAN, after, {"reporting 2": "-"})
    assert len(dropped.clauses) == 1
    told, _ = read(PLAN, after, {"reporting 2": "trước ngày 10/6 và 10/12"})
    assert told.clauses[1].days == ("06-10", "12-10")


def test_answers_stand_for_the_file() -> None:
    """What a person says is read as the file would be."""
    answers = {
        "document number": "318/QĐ-UBND",
        "document date": "ngày 10/7/2025",
    }
    found, _ = read(DECISION, answers=answers)
    assert (found.number, found.date) == ("318/QĐ-UBND", "2025-07-10")
    basis = {"legal basis 2": "Luật Tài nguyên nước số 28/2023/QH15 ngày 27/11/2023"}
    assert [each.number for each in read(PLAN, answers=basis)[0].legal_basis] == [
        "1978/QĐ-TTg",
        "28/2023/QH15",
    ]
    nothing = {
        "document issuer": "Ủy ban nhân dân xã Bến Lam",
        "document title": "Đề án nước sạch",
        "document number": "5/ĐA-UBND",
    }
    told, _ = read("", answers=nothing)
    assert (told.kind, told.place, told.title) == ("scheme", "xã Bến Lam", "Đề án nước sạch")


def test_answers_that_are_none_are_refused() -> None:
    """A number has figures and a date is a day; else the answer is named and nothing is taken."""
    answers = {"document number": "-", "document date": "12/2025"}
    made = Questions(answers)
    found = preamble_of(outline_of_text(DECISION, ""), made)
    assert [doubt.key for doubt in made.refused] == [*answers]
    assert (found.number, found.date) == ("/QĐ-UBND", "")


def test_two_kinds_are_asked() -> None:
    """Where title and number say two kinds, a person chooses."""
    text = PLAN.replace("215/KH-UBND", "215/QĐ-UBND")
    found, questions = read(text)
    assert found.kind == "plan"
    assert questions.doubts[0].message.code == "two-document-kinds"
    assert read(text, answers={"document kind": "decision"})[0].kind == "decision"


@pytest.mark.parametrize(
    "appendix", ["PHỤ LỤC\nPhân công nhiệm vụ", "PHỤ LỤC I Phân công nhiệm vụ", "Phụ lục đi kèm"]
)
def test_a_title_ends_where_an_appendix_begins(appendix: str) -> None:
    """Its heading is none of the title; words on an appendix that are no heading are."""
    found, _ = read(WITH_APPENDIX.format(appendix=appendix))
    rest = "" if appendix.isupper() or appendix[1].isupper() else " Phụ lục đi kèm"
    assert found.title == f"Kế hoạch chuyển đổi số năm 2026{rest}"


def test_a_title_that_says_its_kind_says_it_once() -> None:
    """A programme whose title begins with a longer name for it is called by that alone."""
    text = PLAN.replace("215/KH", "215/CTr").replace("Thực hiện Chương", "Chương")
    found, _ = read(text, answers={"document kind": "programme"})
    assert found.title == "Chương trình hành động về nước sạch giai đoạn 2024 - 2030"


def test_an_issuer_without_a_place_gets_it() -> None:
    """“Ủy ban nhân dân tỉnh” is that of the place which a person names."""
    text = APPENDIX.replace(" tỉnh Đồi Trà)", " tỉnh)")
    found, questions = read(text, answers={"document place": "tỉnh Đồi Trà"})
    assert "document place" in {doubt.key for doubt in questions.doubts}
    assert (found.issuer, found.place) == ("Ủy ban nhân dân tỉnh Đồi Trà", "tỉnh Đồi Trà")


PROSE = """
Mục tiêu đến năm 2030: toàn bộ hộ dân vùng cao được dùng nước sạch, đạt quy chuẩn của tỉnh.
Các sở báo cáo kết quả trước ngày 15/6 và 15/12 hằng năm để tổng hợp, theo dõi, đôn đốc.
- Ít nhất 90% trạm cấp nước được kiểm tra mỗi năm hai lần, có sổ theo dõi riêng từng trạm.
"""


def test_text_that_is_not_used_is_told_once() -> None:
    """What is no heading, basis or sentence about reports is counted, with its ends."""
    questions = Questions()
    tell_unused(outline_of_text(PLAN + PROSE), questions)
    (doubt,) = questions.doubts
    assert (doubt.choices, doubt.is_open) == ((), False)
    assert doubt.values == {
        "count": "2",
        "first": "Mục tiêu đến năm 2030: toàn bộ hộ dân vùng cao được dùng…",
        "last": "- Ít nhất 90% trạm cấp nước được kiểm tra mỗi năm hai lần,…",
        "at": "12–14",
    }
    for document in (PLAN, DECISION, APPENDIX, DEPARTMENT):
        questions = Questions()
        tell_unused(outline_of_text(document), questions)
        assert [each.values["first"] for each in questions.doubts] in (
            [],
            ["Theo đề nghị của Giám đốc Sở Tài chính tại Tờ trình số…"],
        )
