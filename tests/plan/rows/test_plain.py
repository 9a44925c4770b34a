"""Values as rows hold them."""

from __future__ import annotations

import pytest

from plugins.plan.rows.plain import plain


def test_what_has_no_plain_form_is_refused() -> None:
    """A row never holds something that JSON does not."""
    with pytest.raises(TypeError, match="no plain value"):
        plain([1.5])
