"""Vietnamese words of deadlines: read where they can mean one thing, else left unread."""

from __future__ import annotations

import time

import pytest

from plugins.plan.reading.deadline_words import Fields, read_start_words, read_words

ONGOING: Fields = {"kind": "ongoing"}
CONDITIONAL: Fields = {"kind": "conditional"}


def at(kind: str, value: str) -> Fields:
    """A deadline of one time: its kind is the name of its field."""
    return {"kind": kind, kind: value}


def span(start: str, end: str) -> Fields:
    """A deadline from one time to another."""
    return {"kind": "span", "start": start, "end": end}


def every(period: str, *by: str, **more: str) -> Fields:
    """A deadline that recurs."""
    fields: Fields = {"kind": "recurring", "every": period}
    fields.update(more)
    return fields | {"by": list(by)} if by else fields


def after(event: str, **length: str) -> Fields:
    """A deadline so long after an event."""
    fields: Fields = {"kind": "relative", "after_event": {"vi": event}}
    fields.update(length)
    return fields


def this(**length: str) -> Fields:
    """A deadline so long after the very plan."""
    return {"kind": "relative", "after": "plan", **length}


READ: dict[str, Fields] = {
    "Thường xuyên": ONGOING,
    "thường xuyên.": ONGOING,
    "Thường xuyên, liên tục": ONGOING,
    "2025": at("year", "2025"),
    "Năm 2025": at("year", "2025"),
    "Trong năm 2025": at("year", "2025"),
    "Hoàn thành trong năm 2025": at("year", "2025"),
    "Đến năm 2030": at("year", "2030"),
    "Đến hết năm 2025": at("year", "2025"),
    "Cuối năm 2025": at("year", "2025"),
    "Tháng 6/2025": at("month", "2025-06"),
    "Tháng 06 năm 2025": at("month", "2025-06"),
    "06/2025": at("month", "2025-06"),
    "T6/2025": at("month", "2025-06"),
    "Đến hết tháng 12 năm 2025": at("month", "2025-12"),
    "Quý II/2025": at("quarter", "2025-Q2"),
    "Quý 2 năm 2025": at("quarter", "2025-Q2"),
    "Quý IV, năm 2025": at("quarter", "2025-Q4"),
    "Q3/2025": at("quarter", "2025-Q3"),
    "Hoàn thành trong quý I-2025": at("quarter", "2025-Q1"),
    "30/6/2025": at("date", "2025-06-30"),
    "30-06-2025": at("date", "2025-06-30"),
    "Trước ngày 30/6/2025": at("date", "2025-06-30"),
    "Trước 30.6.2025": at("date", "2025-06-30"),
    "Chậm nhất ngày 05 tháng 7 năm 2025": at("date", "2025-07-05"),
    "Ngày 30/6, năm 2025": at("date", "2025-06-30"),
    "29/02/2024": at("date", "2024-02-29"),
    "2024-2026": span("2024", "2026"),
    "Giai đoạn 2024 – 2025": span("2024", "2025"),
    "Từ năm 2024 đến năm 2026": span("2024", "2026"),
    "Tháng 3 - 6/2025": span("2025-03", "2025-06"),
    "Từ tháng 11/2024 đến hết tháng 3/2025": span("2024-11", "2025-03"),
    "Quý I - II/2025": span("2025-Q1", "2025-Q2"),
    "Từ quý III đến quý IV năm 2025": span("2025-Q3", "2025-Q4"),
    "Từ ngày 01/3/2025 đến ngày 30/6/2025": span("2025-03-01", "2025-06-30"),
    "6 tháng đầu năm 2025": span("2025-01", "2025-06"),
    "06 tháng cuối năm 2025": span("2025-07", "2025-12"),
    "Hằng năm": every("year"),
    "Hàng năm": every("year"),
    "Mỗi năm 1 lần": every("year"),
    "01 lần/năm": every("year"),
    "1 năm/lần": every("year"),
    "Định kỳ hằng quý": every("quarter"),
    "Hàng tháng": every("month"),
    "3 tháng một lần": every("quarter"),
    "12 tháng/lần": every("year"),
    "Định kỳ 6 tháng": every("half-year"),
    "06 tháng/lần": every("half-year"),
    "Mỗi 6 tháng": every("half-year"),
    "Trước ngày 25 hằng tháng": every("month", "25"),
    "Hằng năm, trước ngày 15/12": every("year", "12-15"),
    "Trước ngày 15 tháng 12 hằng năm": every("year", "12-15"),
    "Tháng 6 và tháng 12 hằng năm": every("year", "06-30", "12-31"),
    "Tháng 2 hằng năm": every("year", "02-29"),
    "Hoàn thành trong quý IV hằng năm": every("year", "12-31"),
    "Quý I, quý III hằng năm": every("year", "03-31", "09-30"),
    "Hàng năm (trước ngày 31/3)": every("year", "03-31"),
    "Chậm nhất là ngày 15/12 hằng năm": every("year", "12-15"),
    "Hằng năm đến hết năm 2030": every("year", until="2030"),
    "Hằng năm, bắt đầu từ năm 2025": every("year", start="2025"),
    "Hằng năm (2024-2030)": every("year", start="2024", until="2030"),
    "Quý IV hằng năm, giai đoạn 2024 - 2030": every("year", "12-31", start="2024", until="2030"),
    "Sau 01 năm kể từ ngày Kế hoạch được phê duyệt": after("Kế hoạch được phê duyệt", years="1"),
    "30 ngày kể từ ngày ban hành Quyết định này": this(days="30"),
    "Sau 01 tháng kể từ ngày Chương trình này được ký ban hành": this(months="1"),
    "Trong vòng 30 ngày kể từ ngày ban hành": after("ban hành", days="30"),
    "03 (ba) tháng sau khi Luật có hiệu lực": after("Luật có hiệu lực", months="3"),
    "Chậm nhất là 15 ngày sau khi có hướng dẫn": after("có hướng dẫn", days="15"),
    "Theo tiến độ dự án": CONDITIONAL,
    "Theo tiến độ": CONDITIONAL,
    "Khi có hướng dẫn của Bộ Tài chính": CONDITIONAL,
    "Sau khi được phê duyệt": CONDITIONAL,
    "Theo yêu cầu của cấp trên": CONDITIONAL,
    "Theo tiến độ dự án đầu tư": CONDITIONAL,
    "Theo hướng dẫn của cơ quan đầu mối": CONDITIONAL,
    "Theo chỉ đạo của người đứng đầu": CONDITIONAL,
    "Theo yêu cầu nhiệm vụ": CONDITIONAL,
    "Khi có hướng dẫn của Sở Nội vụ": CONDITIONAL,
    "Quý IV/2024; quý II/2025": {
        "kind": "staged",
        "stages": [
            {"text": {"vi": "Quý IV/2024"}, **at("quarter", "2024-Q4")},
            {"text": {"vi": "quý II/2025"}, **at("quarter", "2025-Q2")},
        ],
    },
    "Quý I, quý III/2025": {
        "kind": "staged",
        "stages": [
            {"text": {"vi": "Quý I"}, **at("quarter", "2025-Q1")},
            {"text": {"vi": "quý III/2025"}, **at("quarter", "2025-Q3")},
        ],
    },
    "Tháng 6 và tháng 12 năm 2025": {
        "kind": "staged",
        "stages": [
            {"text": {"vi": "Tháng 6"}, **at("month", "2025-06")},
            {"text": {"vi": "tháng 12 năm 2025"}, **at("month", "2025-12")},
        ],
    },
    "Quý I, III năm 2025": {
        "kind": "staged",
        "stages": [
            {"text": {"vi": "Quý I"}, **at("quarter", "2025-Q1")},
            {"text": {"vi": "III năm 2025"}, **at("quarter", "2025-Q3")},
        ],
    },
    "Tháng 12/2024, 30/6/2025": {
        "kind": "staged",
        "stages": [
            {"text": {"vi": "Tháng 12/2024"}, **at("month", "2024-12")},
            {"text": {"vi": "30/6/2025"}, **at("date", "2025-06-30")},
        ],
    },
}
UNREAD = (
    *("30 ngày kể từ ngày ban hành, sau đó 6 tháng/lần", "10 ngày sau khi hết năm"),
    *("30 ngày kể từ ngày ban hành và trước 31/12/2025", "15 ngày kể từ ngày cuối cùng của quý"),
    *("30 ngày kể từ ngày ban hành, xong trong quý II/2025", "01 tháng kể từ khi hết quý"),
    *("Thực hiện quý I/2025, hoàn thành 30/6/2025", "Triển khai năm 2024; hoàn thành năm 2026"),
    *("", "Gấp", "Đầu năm 2025", "Giữa quý II/2025", "Trước năm 2026", "Trước tháng 6/2025"),
    *("Trước quý II/2025", "Từ năm 2025", "Năm 25", "Tháng 6", "Quý II", "II/2025", "Quý V/2025"),
    *("13/2025", "31/6/2025", "29/02/2025", "30/02 hằng năm", "Ngày 31 hằng năm", "31/12"),
    *("Năm 2024, năm 2025", "2024 và 2025", "Quý I, quý V/2025", "Tháng 6, 13/2025"),
    *("2026-2024", "2024/2025", "2025 2026", "01-03/2025", "2025 - tháng 6/2026"),
    *("Năm học 2024-2025", "2021-2025, tầm nhìn 2030", "Năm 2025 và các năm tiếp theo"),
    *("Thường xuyên, hằng năm", "Hằng ngày", "Thường xuyên đến năm 2030", "Hằng năm, sớm nhất"),
    *("Tháng 14 hằng năm", "Ngày 15 hằng quý", "Trước ngày đẹp hằng năm", "Hằng năm; quý IV/2025"),
    *("30 ngày làm việc kể từ ngày ban hành", "30 ngày kể từ ngày 01/3/2025", "0 ngày sau khi ký"),
    "15 ngày kể từ ngày kết thúc mỗi quý",
    "06 tháng kể từ ngày ban hành, chậm nhất là quý IV/2025",
    "Khi có hướng dẫn, trước 31/12/2025",
    "Theo tiến độ dự án, hoàn thành năm 2026",
    "Theo quy định",
    *("Trước ngày 01/01/2026", "Trước 1/7 hằng năm", "Trước tháng 6 hằng năm"),
    "Khi có yêu cầu, trong vòng vài ngày",
    "06 tháng kể từ ngày ký hoặc khi có vốn",
    "Quý IV/2024; hằng năm",
    "2024; khi có hướng dẫn",
    *("Theo tiến độ dự án, chậm nhất cuối kỳ kế hoạch", "Theo tiến độ từng vụ"),
    *("Theo yêu cầu của kỳ họp", "Khi có yêu cầu trước mùa mưa", "Theo yêu cầu mỗi lần"),
    *("Theo tiến độ, muộn nhất khi khai giảng", "Theo hướng dẫn từ đầu khóa", "Khi có vụ hè thu"),
)
STARTS: dict[str, Fields] = {
    "Từ quý II/2025": at("quarter", "2025-Q2"),
    "Bắt đầu từ năm 2025": at("year", "2025"),
    "Kể từ ngày 01/01/2025": at("date", "2025-01-01"),
    "Sau khi được phê duyệt": CONDITIONAL,
    "30 ngày kể từ ngày ban hành": after("ban hành", days="30"),
    "2025-2026": {"kind": "unread"},
    "Thường xuyên": {"kind": "unread"},
    "Sớm": {"kind": "unread"},
    "Từ cuối năm 2025": {"kind": "unread"},
    "Trước 30/6/2025": {"kind": "unread"},
}


@pytest.mark.parametrize("words", READ)
def test_words_that_mean_one_thing_are_read(words: str) -> None:
    """Each wording is read as the kind and the fields that a person would type."""
    assert read_words(words) == READ[words]


@pytest.mark.parametrize("words", UNREAD)
def test_what_is_in_doubt_is_not_read(words: str) -> None:
    """No last day is made up where words leave it open, contradict themselves or the calendar."""
    assert read_words(words) == {"kind": "unread"}


@pytest.mark.parametrize("words", STARTS)
def test_words_of_a_start(words: str) -> None:
    """A start is a time or what it counts from; spans and what goes on begin nothing."""
    assert read_start_words(words) == STARTS[words]


def test_other_dashes_spaces_and_code_points_are_the_same_words() -> None:
    """What people type or paste differs in spaces, dashes and composed letters, not in meaning."""
    assert read_words("  Giai đoạn 2024\u00a0—  2025 ") == span("2024", "2025")
    assert read_words("Qu\u0079\u0301 II/2025") == at("quarter", "2025-Q2")
    assert read_words("QUÝ II NĂM 2025") == at("quarter", "2025-Q2")
    assert read_words("Quí II/2025") == at("quarter", "2025-Q2")
    assert read_words("ĐỊNH KÌ HẰNG NĂM") == read_words("Định kỳ hằng năm")
    after = read_words("Sau 30 ngày kể từ ngày khai mạc kì họp")
    assert after["after_event"] == {"vi": "khai mạc kì họp"}


def test_a_long_cell_takes_no_time() -> None:
    """Words of any length are answered at once: what is longer than a few lines is not read."""
    begin = time.process_time()
    for piece in ("a", "2024-", "Quý I, ", "hằng năm ", "trước ngày 1/", "; ", "(ba) "):
        for length in (299, 20_000):
            assert read_words((piece * length)[:length]) == {"kind": "unread"}
    assert time.process_time() - begin < 1
