"""The site and its editions are plain values."""

from __future__ import annotations

import pickle

from tests.samples.updates_site import updated_editions


def test_site_and_editions_pickle() -> None:
    """An edition, its site included, survives being sent to another process."""
    for edition in updated_editions():
        again = pickle.loads(pickle.dumps(edition))  # noqa: S301 - made just before
        assert again == edition
        assert again.words.gettext("Tasks") == edition.words.gettext("Tasks")
