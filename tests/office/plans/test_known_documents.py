"""Documents of the legal basis, as cells name them."""

from __future__ import annotations

import pytest

from plugins.office.plans.proposals.known_documents import named_in

TITLES = {
    "qd-1": "Quyết định phê duyệt Kế hoạch phát triển du lịch hồ Lam giai đoạn 2026 - 2030",
    "qd-2": "Quyết định phê duyệt Chiến lược phát triển du lịch giai đoạn 2026 - 2030",
}


@pytest.mark.parametrize(
    ("event", "named"),
    [
        ("Kế hoạch phát triển du lịch hồ Lam giai đoạn 2026 – 2030 được phê duyệt", "qd-1"),
        ("chiến lược phát triển du lịch giai đoạn 2026 - 2030 được ban hành", "qd-2"),
        ("Kế hoạch phát triển du lịch được phê duyệt", None),
        ("giai đoạn 2026 - 2030 kết thúc", None),
        ("có hướng dẫn của Bộ", None),
    ],
)
def test_the_document_with_which_an_event_begins(event: str, named: str | None) -> None:
    """The document whose title ends with the first words of the event, where that is one."""
    assert named_in(event, TITLES) == named
