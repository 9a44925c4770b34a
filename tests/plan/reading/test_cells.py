"""Cells of responsibility are read as plans write them, and no word of any is lost."""

from __future__ import annotations

import time
import unicodedata

import pytest
from hypothesis import given
from hypothesis import strategies as st

from plugins.plan.reading.cells.names import names_of
from plugins.plan.reading.cells.pieces import Kind, Vocabulary, pieces
from plugins.plan.reading.cells.reading import CellReader
from plugins.plan.reading.chosen_languages import shipped_tables
from plugins.plan.records.cells import CellBody, CellReading, CellWords
from tests.samples.plan import agency

NAMES = {
    "Sở Y tế": ("y-te",),
    "Sở Tài chính": ("tai-chinh",),
    "Sở Lao động": ("viec-lam",),
    "Sở Lao động - Thương binh và Xã hội": ("lao-dong",),
    "Sở Giáo dục, Khoa học và Công nghệ": ("giao-duc",),
    "Sở Văn hóa, Thể thao và Du lịch": ("van-hoa",),
    "Sở KH&ĐT": ("dau-tu",),
    "Ban Dân tộc": ("dan-toc",),
    "Các Sở, ban ngành có liên quan": ("lien-quan",),
    "Các sở": ("cac-so",),
    "UBND các huyện, thành phố": ("huyen",),
    "UBND các huyện": ("chi-huyen",),
    "Ủy ban nhân dân xã": ("xa",),
    "Công an": ("cong-an-tinh", "cong-an-xa"),
}
WORDS = shipped_tables()[0].cells or CellWords()
READER = CellReader(NAMES, WORDS)
KNOWN = Vocabulary(NAMES, WORDS)

# The words of a cell; the bodies read, each with bullet, [mark] and {duty}; what stays unread.
CELLS = (
    # One name, and signs between names.
    ("Sở Y tế", "y-te", ""),
    ("Sở Y tế.", "y-te", ""),
    ("sở  y tế ;", "y-te", ""),
    ("Sở  Y tế;Ban\nDân tộc", "y-te dan-toc", ""),
    ("Sở Y tế; Sở Tài chính", "y-te tai-chinh", ""),
    ("Sở Y tế, Sở Tài chính và Ban Dân tộc", "y-te tai-chinh dan-toc", ""),
    ("Sở Y tế\nSở Tài chính\nBan Dân tộc", "y-te tai-chinh dan-toc", ""),
    ("Sở Y tế - Sở Tài chính – Ban Dân tộc", "y-te tai-chinh dan-toc", ""),
    ("Sở Y tế + Sở Tài chính", "y-te tai-chinh", ""),
    ("Sở Y tế/Sở Tài chính", "y-te tai-chinh", ""),
    ("Sở Y tế & Sở Tài chính", "y-te tai-chinh", ""),
    ("Sở Y tế cùng với Ban Dân tộc", "y-te dan-toc", ""),
    ("Sở Y tế. Sở Tài chính.", "y-te tai-chinh", ""),
    # Bullets, letters and numbers.
    ("- Sở Y tế;\n- Sở Tài chính.", "-y-te -tai-chinh", ""),
    ("• Sở Y tế\n• Sở Tài chính", "•y-te •tai-chinh", ""),
    ("+ Sở Y tế\n+ Sở Tài chính", "+y-te +tai-chinh", ""),
    ("a) Sở Y tế; b) Sở Tài chính", "a)y-te b)tai-chinh", ""),
    ("1. Sở Y tế\n2. Sở Tài chính", "1.y-te 2.tai-chinh", ""),
    ("(i) Sở Y tế; (ii) Ban Dân tộc", "(i)y-te (ii)dan-toc", ""),
    ("a/ Sở Y tế, Sở Tài chính", "a/y-te tai-chinh", ""),
    # Names that hold a separator, and spellings of one name.
    ("Sở Lao động - Thương binh và Xã hội", "lao-dong", ""),
    ("Sở Lao động -Thương binh và Xã hội, Sở Y tế và Ban Dân tộc", "lao-dong y-te dan-toc", ""),
    ("Sở Lao động – Thương binh và Xã hội", "lao-dong", ""),
    ("Sở Lao động và Sở Y tế", "viec-lam y-te", ""),
    ("Sở Giáo dục, Khoa học và Công nghệ, Sở Y tế", "giao-duc y-te", ""),
    ("Sở Văn hoá, Thể thao và Du lịch", "van-hoa", ""),
    (unicodedata.normalize("NFD", "Sở Văn hoá, Thể thao và Du lịch"), "van-hoa", ""),
    ("Uỷ ban nhân dân xã; UBND các huyện, thành phố", "xa huyen", ""),
    ("UBND các huyện và Sở Y tế", "chi-huyen y-te", ""),
    ("Các Sở, ban ngành có liên quan và UBND các huyện, thành phố", "lien-quan huyen", ""),
    ("Sở KH&ĐT; Sở Y tế", "dau-tu y-te", ""),
    # What is said of a body.
    ("Sở Y tế (chủ trì); Sở Tài chính", "y-te[lead] tai-chinh", ""),
    ("Sở Y tế, Sở Tài chính (cơ quan thường trực)", "y-te tai-chinh[standing]", ""),
    ("Sở Y tế (Cơ quan chủ trì), Ban Dân tộc (phối hợp)", "y-te[lead] dan-toc[coordinating]", ""),
    ("Sở Y tế chủ trì, phối hợp với Ban Dân tộc", "y-te[lead] dan-toc[coordinating]", ""),
    ("Sở Y tế và Sở Tài chính chủ trì", "y-te[lead] tai-chinh[lead]", ""),
    (
        "Sở Y tế chủ trì phối hợp với Sở Tài chính, Ban Dân tộc.",
        "y-te[lead] tai-chinh[coordinating] dan-toc[coordinating]",
        "",
    ),
    (
        "Chủ trì: Sở Y tế;\nPhối hợp: Sở Tài chính; Ban Dân tộc",
        "y-te[lead] tai-chinh[coordinating] dan-toc[coordinating]",
        "",
    ),
    ("Sở Y tế chủ trì\nBan Dân tộc phối hợp", "y-te[lead] dan-toc[coordinating]", ""),
    ("Sở Y tế chủ trì, phối hợp với\nBan Dân tộc", "y-te[lead] dan-toc[coordinating]", ""),
    (
        "Sở Y tế (chủ trì) và Sở Tài chính, Ban Dân tộc phối hợp",
        "y-te[lead] tai-chinh[coordinating] dan-toc[coordinating]",
        "",
    ),
    ("- Chủ trì: Sở Y tế\n- Phối hợp: Sở Tài chính", "-y-te[lead] -tai-chinh[coordinating]", ""),
    (
        "Chủ trì: Sở Y tế (cơ quan thường trực), Ban Dân tộc",
        "y-te[lead,standing] dan-toc[lead]",
        "",
    ),
    ("Phối hợp: Ban Dân tộc\nSở Y tế chủ trì", "dan-toc[coordinating] y-te[lead]", ""),
    ("Sở Y tế - chủ trì; Sở Tài chính - đầu mối", "y-te[lead] tai-chinh[focal]", ""),
    ("Sở Y tế: Chủ trì; Ban Dân tộc: Phối hợp", "y-te[lead] dan-toc[coordinating]", ""),
    (
        "a) Sở Y tế: hướng dẫn, kiểm tra;\nb) Sở Tài chính: bố trí kinh phí.",
        "a)y-te{hướng dẫn, kiểm tra} b)tai-chinh{bố trí kinh phí.}",
        "",
    ),
    (
        "- Sở Y tế (chủ trì): tổ chức\nthực hiện\n- Ban Dân tộc: theo dõi",
        "-y-te[lead]{tổ chức\nthực hiện} -dan-toc{theo dõi}",
        "",
    ),
    (
        "- Ban Dân tộc; Sở Y tế,\nSở Tài chính: kiểm tra",
        "-dan-toc y-te{kiểm tra} tai-chinh{kiểm tra}",
        "",
    ),
    # What cannot be read is given back, and never guessed.
    ("Sở Y tế; Sở Lạ; Ban Dân tộc", "y-te dan-toc", "Sở Lạ"),
    ("Sở Y tế dự phòng", "", "Sở Y tế dự phòng"),
    ("Sở Ytế", "", "Sở Ytế"),
    ("Sở Nội vụ, Sở Văn thư và Lưu trữ", "", "Sở Nội vụ, Sở Văn thư và Lưu trữ"),
    ("Sở Lạ\nSở Xa; Sở Y tế", "y-te", "Sở Lạ|Sở Xa"),
    ("Sở Lao động - Thương binh", "viec-lam", "Thương binh"),
    ("Sở Y tế, Sở Tài chính,...", "y-te tai-chinh", "..."),
    ("Sở Y tế (Chi cục Dân số)", "y-te", "(Chi cục Dân số)"),
    ("Các sở: Y tế, Tài chính", "cac-so", ": Y tế, Tài chính"),
    ("chủ trì; Sở Y tế", "y-te", "chủ trì"),
    ("Sở Y tế và", "y-te", "và"),
    ("Sở Y tế phối hợp với", "y-te", "phối hợp với"),
    ("Sở Y tế chủ trì, phối hợp với các hội", "y-te[lead]", "phối hợp với các hội"),
    ("Chủ trì\nSở Y tế", "y-te", "Chủ trì"),
    ("Sở Y tế; Phối hợp:", "y-te", "Phối hợp:"),
    ("a) Sở Y tế; b)", "a)y-te", "b)"),
    ("-", "", "-"),
    # The number and the date of a document are one with the words around them.
    (
        "Theo Quyết định số 12/QĐ-UBND ngày 25/9/2025 và Sở Y tế; Ban Dân tộc",
        "y-te dan-toc",
        "Theo Quyết định số 12/QĐ-UBND ngày 25/9/2025",
    ),
    ("Tổ 389 - Sở Y tế; Kết luận 01-KL/TW", "y-te", "Tổ 389|Kết luận 01-KL/TW"),
)
POINTING_ABOVE = (
    "Như trên", "như trên.", "(Như trên)", "- Như trên", "-nt-", "- nt -", "nt", "Nt.", "n.t", '"',
    "“Như trên”", "”", "''", '-"-',
)  # fmt: skip
DOUBTFUL = (
    ("Công an; Sở Y tế", "of_several", {"Công an": ("cong-an-tinh", "cong-an-xa")}),
    ("a) Sở Y tế: cùng Ban Dân tộc kiểm tra", "unsure", ("cùng Ban Dân tộc kiểm tra",)),
    ("- Các sở: Y tế, Tài chính", "unsure", ("Y tế, Tài chính",)),
)


def as_written(body: CellBody) -> str:
    """A body as the table of this test writes it."""
    mark = f"[{','.join(body.marks)}]" if body.marks else ""
    duty = f"{{{body.duty}}}" if body.duty else ""
    return f"{body.bullet}{body.agency}{mark}{duty}"


def test_cells_are_read_as_plans_write_them() -> None:
    """Each cell of the table gives the bodies beside it, in order, and just the words left."""
    read = []
    for words, _, _ in CELLS:
        found = READER.read(words)
        bodies = " ".join(map(as_written, found.bodies))
        assert (found.of_several, found.unsure) == ({}, ())
        assert found.is_sure == (not found.unread)
        read.append((words, bodies, "|".join(found.unread)))
    assert read == list(CELLS)


def test_a_cell_may_say_that_it_is_the_one_above() -> None:
    """Only a cell that says nothing else does; beside a name the same words stay unread."""
    readings = {words: READER.read(words) for words in POINTING_ABOVE}
    expected = CellReading(points_above=True)
    assert {words for words, read in readings.items() if read != expected} == set()
    mixed = READER.read("Như trên; Sở Y tế")
    assert (mixed.points_above, mixed.unread) == (False, ("Như trên",))


def test_what_could_mean_several_things_is_in_doubt() -> None:
    """A name of two bodies, and a duty in which bodies may be named, are not taken for sure."""
    for words, field, expected in DOUBTFUL:
        found = READER.read(words)
        assert getattr(found, field) == expected
        assert not found.is_sure


def test_a_plan_in_another_language_has_its_own_words() -> None:
    """The English table knows how English plans join, mark and repeat bodies."""
    (english,) = shipped_tables(("en",))
    reader = CellReader(
        {"Health Department": ("h",), "Forest Board": ("f",)}, english.cells or WORDS
    )
    read = reader.read("Health Department (lead), in coordination with the Forest Board")
    assert " ".join(map(as_written, read.bodies)) == "h[lead] f[coordinating]"
    assert reader.read("As above").points_above
    assert reader.read("Như trên").unread == ("Như trên",)


def test_without_names_every_word_is_unread() -> None:
    """No names, no bodies."""
    assert CellReader({}, WORDS).read("Sở Y tế; Sở Lạ").unread == ("Sở Y tế", "Sở Lạ")


def test_a_body_without_names_of_the_plan_goes_by_its_own() -> None:
    """Its name and abbreviations are read; of what is listed for another body nothing is taken."""
    bodies = [
        agency("a", names_in_plan=("Sở A", "SYT")),
        agency("b", abbreviations={"vi": ("SYT", "SB"), "en": ("DB",)}),
        agency("c", abbreviations={"vi": ("SB",)}),
    ]
    assert names_of(bodies, "vi") == {
        "Sở A": ("a",),
        "SYT": ("a",),
        "b": ("b",),
        "SB": ("b", "c"),
        "c": ("c",),
    }


SIGNS = [*'-;,:()./+•\n"&', "...", "a)", "1."]
OTHERS = ["chủ trì", "phối hợp với", "(chủ trì)", "như trên", "-nt-", "và", "Sở", "y tế", "lạ"]
PARTS = st.sampled_from([*NAMES, *SIGNS, *OTHERS])
CELL = st.lists(st.one_of(PARTS, st.text(max_size=4)), max_size=12).map(" ".join) | st.text()


@given(CELL)
def test_no_word_of_a_cell_is_lost(words: str) -> None:
    """The pieces of any cell are all of its words and signs, and the unread ones are given back."""
    words = unicodedata.normalize("NFC", words)
    found = pieces(words, KNOWN)
    assert "".join("".join(words[p.start : p.end] for p in found).split()) == "".join(words.split())
    read = READER.read(words)
    if not read.points_above:
        left = [words[p.start : p.end] for p in found if p.kind is Kind.UNREAD]
        assert all(any(own in phrase for phrase in read.unread) for own in left)
        names = [p for p in found if p.kind is Kind.NAME]
        assert len(names) == len(read.bodies) + len(read.of_several)
        assert bool(names) or bool(read.unread) or not words.strip()


@pytest.mark.slow
def test_long_cells_are_read_at_once() -> None:
    """20,000 characters of whatever repeats take less than a second."""
    repeated = [
        *'aSở.;,-/:()"&+\n1ạ',
        "Sở ",
        "Sở Y tế ",
        "Sở Y tế; ",
        "chủ trì ",
        "a) ",
        "như trên ",
    ]
    repeated += [
        "Sở Y tế: ",
        "a) Sở Y tế: x ",
        "phối hợp với ",
        "Sở Lao động - Thương ",
        "(chủ trì)",
    ]
    slow = []
    for part in repeated:
        before = time.process_time()
        READER.read(part * (20_000 // len(part)))
        slow += [part] if time.process_time() - before > 1 else []
    assert slow == []
