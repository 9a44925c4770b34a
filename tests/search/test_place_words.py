"""The place that bodies have in their names, whatever level of place the plan is of."""

from __future__ import annotations

from dataclasses import replace

import pytest

from plugins.plan.records.types import Text
from plugins.search.place_words import PlaceWords, place_words
from tests.samples.plan import agency, records, task

# By the place of a plan: the place alone, a name of a body, and what is found at its end.
NAMES = (
    ("tỉnh Mẫu Sơn", "Mẫu Sơn", "Sở Y tế tỉnh Mẫu Sơn", ("Mẫu Sơn", "tỉnh Mẫu Sơn")),
    (
        "tỉnh Mẫu Sơn",
        "Mẫu Sơn",
        "Department of Health of Mau Son Province",
        ("Mau Son", "of Mau Son Province"),
    ),
    # A city of the province is the body's own name.
    ("tỉnh Mẫu Sơn", "Mẫu Sơn", "Ủy ban nhân dân thành phố Mẫu Sơn", ()),
    ("Thành phố Mẫu", "Mẫu", "Sở Y tế thành phố Mẫu", ("Mẫu", "thành phố Mẫu")),
    ("xã Đăk Mẫu", "Đăk Mẫu", "Trạm Y tế xã Đăk Mẫu", ("Đăk Mẫu", "xã Đăk Mẫu")),
    ("phường Mẫu", "Mẫu", "Health Station of Mau Ward", ("Mau", "of Mau Ward")),
    ("đặc khu Mẫu", "Mẫu", "Công an đặc khu Mẫu", ("Mẫu", "đặc khu Mẫu")),
    # A ministry is no place, nor is the whole country: no name ends in one.
    ("Bộ Y tế", "Bộ Y tế", "Cục Phòng bệnh, Bộ Y tế", ()),
)


def words(place: str) -> PlaceWords:
    """What is known of the place of a plan of `place`."""
    found = records([task("1.1", "a")], [agency("a")])
    text = Text.model_validate({"vi": place})
    return place_words(replace(found, plan=found.plan.model_copy(update={"place": text})))


@pytest.mark.parametrize(("place", "alone", "name", "found"), NAMES)
def test_the_place_at_the_end_of_a_name(
    place: str, alone: str, name: str, found: tuple[str, ...]
) -> None:
    """A name ends in the place where it says the level of the plan's own place."""
    own = words(place)
    assert own.home == alone
    assert own.in_name(name) == found
