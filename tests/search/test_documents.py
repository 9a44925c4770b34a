"""What is found of a text is what pages show of it."""

from __future__ import annotations

import pytest

from plugins.plan.records.types import Text
from plugins.search.documents import shown
from tests.samples.updates_site import updated_editions


@pytest.mark.parametrize("versions", [{"vi": "rừng", "en": "“rừng”"}, {"vi": "rừng"}])
def test_a_text_is_searched_in_the_words_that_are_shown(versions: dict[str, str]) -> None:
    """The same words, and the same language where it is not the page's."""
    text = Text(**versions)
    for edition in updated_editions():
        passage, snippet = edition.passage(text), shown(edition, text)
        lang = snippet.lang or edition.language.code
        assert (snippet.text, lang) == (passage.text, passage.lang)
