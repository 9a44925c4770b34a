"""How much one colour stands out from another."""

from __future__ import annotations

import pytest

from plugins.plan.records.colours import contrast


@pytest.mark.parametrize(
    ("one", "other", "expected"),
    [
        ("#000000", "#ffffff", 21.0),
        ("#ffffff", "#ffffff", 1.0),
        # Two greys on white: the last that fails 4.5:1 and the first that holds.
        ("#777777", "#ffffff", 4.48),
        ("#767676", "#ffffff", 4.54),
        ("#ff0000", "#ffffff", 4.0),
        ("#0000ff", "#000000", 2.44),
    ],
)
def test_contrast_is_that_of_wcag(one: str, other: str, expected: float) -> None:
    """The ratio is that of the definition, whichever colour stands on the other."""
    assert round(contrast(one, other), 2) == expected
    assert contrast(one, other) == contrast(other, one)
