"""What citizens ask of this plan's site on a phone, typing without diacritics."""

from __future__ import annotations

import re

import pytest

from tests.browser.reader import WHOLE, Reader

pytestmark = pytest.mark.slow

NO_REPORT = r"Chưa (có|nhận được) báo cáo"
# That a report is missing tells nothing about the work.
ABSENCE = r"không (cho biết|nói lên) (nhiệm vụ|việc)"
ENDED = r"(ngày 01 tháng 7 năm|0?1/0?7/) ?2025"
NOBODY_KNOWS = "Kế hoạch không cho biết nay nơi nào nhận nhiệm vụ nào"


def test_01_who_takes_care_of_household_waste_in_my_ward(phone: Reader) -> None:
    """Task 13.1 says at once who leads, today too, and who supports; its way leads to my ward."""
    phone.search("rac thai sinh hoat")
    first = phone.hits()[0]
    assert first.words.startswith("13.1")
    phone.follow(first)
    phone.sees(
        "Sở Tài nguyên và Môi trường",
        "Sở Nông nghiệp và Môi trường tỉnh Quảng Ngãi",
        "Các Sở, ban ngành có liên quan và UBND các huyện, thành phố",
    )
    phone.unfold("thành viên")
    if not [link for link in phone.links() if "thành phố Kon Tum" in link.words]:
        phone.follow("UBND các huyện, thành phố|nhân dân các huyện, thành phố|xã, phường")
        phone.unfold("thành viên")
    phone.follow("thành phố Kon Tum")
    phone.sees("kết thúc hoạt động", NOBODY_KNOWS, screens=2)
    phone.follow("6 xã, phường")
    phone.sees("phường Kon Tum", "phường Đăk Cấm", "phường Đăk Bla", "xã Ngọk Bay")


def test_02_what_must_dak_ha_district_do(phone: Reader) -> None:
    """The page of the former district begins with today; what all ten share is said once."""
    phone.search("dak ha")
    first = phone.hits()[0]
    assert "huyện Đăk Hà" in first.words
    phone.follow(first)
    phone.sees(ENDED, "Hỏi ai", "một trong 5 xã, phường")
    phone.sees(NOBODY_KNOWS, screens=2)
    phone.follow("5 xã, phường")
    phone.sees("xã Đăk Hà", "xã Đăk Pxi", "xã Đăk Ui", "xã Đăk Mar", "xã Ngọk Réo")
    whole = phone.words(WHOLE)
    assert "giống nhau ở cả 10 thành viên" in whole
    assert "chủ trì 7" in whole
    height = phone.page.evaluate("document.scrollingElement.scrollHeight / innerHeight")
    assert height <= 24.1 / 3, f"{height} screens"


def test_03_what_is_the_department_of_environment_now(phone: Reader) -> None:
    """Both names find it; the body says who that is today, today's what it took over; one count."""
    for typed, name, count, said in (
        ("so tnmt", "Sở Tài nguyên và Môi trường", 14, ["Nông nghiệp và Môi trường tỉnh Quảng"]),
        (
            "so nnmt",
            "Sở Nông nghiệp và Môi trường tỉnh Quảng Ngãi",
            22,
            ["Sở Tài nguyên và Môi trường", "Sở Nông nghiệp và Phát triển nông thôn"],
        ),
    ):
        phone.go_home()
        found = [link for link in phone.find(typed) if link.words == name]
        assert found, f"{typed} does not find {name}"
        assert re.search(rf"\b{count}\b", phone.row(found[0])), phone.row(found[0])
        phone.follow(found[0])
        phone.sees(f"{count} nhiệm vụ", *said, screens=2)


def test_04_what_does_the_plan_say_of_green_schools(phone: Reader) -> None:
    """Tasks 3.2 and 2.3, with the item that says it, who leads today, and that no report came."""
    phone.search("truong hoc xanh")
    tasks = [hit for hit in phone.hits("/nhiem-vu/") if re.match(r"\d", hit.words)]
    assert [task.words.partition(" ")[0] for task in tasks[:2]] == ["3.2", "2.3"]
    assert "Sở Giáo dục và Đào tạo tỉnh Quảng Ngãi" in phone.row(tasks[0])
    phone.follow("Mục 1")
    phone.sees("trường học, cơ sở giáo dục nghề nghiệp an toàn, xanh")
    phone.to_top()
    phone.sees(NO_REPORT, screens=2)


def test_05_is_this_plan_still_in_force(phone: Reader) -> None:
    """One line says what is known since the merger and what is not, from where, until when."""
    phone.search("con hieu luc khong")
    first = phone.hits()[0]
    assert "hiệu lực" in first.words
    phone.follow(first)
    phone.sees(ENDED, "sáp nhập", "Chưa tìm thấy nguồn công khai nào cho biết Kế hoạch 492")
    phone.unfold("nguồn")
    phone.sees("29 tháng 11 năm 2026|29/11/2026", r"kontum\.gov\.vn", screens=2)


def test_06_has_anyone_finished_anything(phone: Reader) -> None:
    """From the front page to the reports: none was received, and what that does not mean."""
    phone.follow("[Tt]ình hình báo cáo|[Aa]i đã báo cáo")
    phone.sees(r"\b0 báo cáo|" + NO_REPORT, screens=2)
    phone.sees(ABSENCE, screens=3)


def test_07_has_there_been_a_green_week(phone: Reader) -> None:
    """Task 2.1 and what is known of it, and news that is related among what is found."""
    phone.search("tuan le xanh")
    assert phone.hits()[0].words.startswith("2.1")
    assert phone.hits("/cap-nhat/"), "no news among what was found"
    phone.follow(phone.hits()[0])
    phone.sees(NO_REPORT, ABSENCE, screens=2)
    phone.sees("Thông tin công khai liên quan", screens=WHOLE)
