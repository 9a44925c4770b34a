"""The prose of the real site repeats facts of the plan by name, so that none goes out of date."""

from __future__ import annotations

import re

import pytest

from plugins.editions.edition import Edition
from plugins.plan.records.prose_facts import ProseFact
from tests.samples.this_site import CONTENT, editions

# The rest are words that prose has to bend, and the counts of what is still to come.
TYPED_NOWHERE = [fact for fact in ProseFact if fact.value.endswith(("tasks", "pairs", "number"))]
TYPED_NOWHERE += [ProseFact.AREAS, ProseFact.AGENCIES, ProseFact.PLAN_DATE]
# What sources say of themselves, with their days; the ids of areas.
OF_HEADS = re.compile(r"^(?:\[\^|Areas:).*$", re.MULTILINE)


def prose(edition: Edition) -> dict[str, str]:
    """The site's own words in one language, by where they stand."""
    settings, code = edition.site.records.settings, edition.language.code
    texts = {
        path.name: OF_HEADS.sub("", path.read_text("utf-8"))
        for path in CONTENT.glob(f"*/*.{code}.md")
    }
    words = {"tagline": settings.tagline.get(code), "description": settings.description.get(code)}
    return texts | {name: text for name, text in words.items() if text}


@pytest.mark.parametrize("edition", editions(), ids=lambda each: each.language.code)
def test_no_fact_that_the_data_say_is_typed_again(edition: Edition) -> None:
    """Number and date of the plan and the counts of its table stand in no text of the site."""
    found = prose(edition)
    assert len(found) > 6
    facts = edition.facts[edition.language.code]
    assert {
        (name, fact.value)
        for name, text in found.items()
        for fact in TYPED_NOWHERE
        if len(facts[fact]) > 1
        and re.search(rf"(?<![\w./-]){re.escape(facts[fact])}(?!\w|[./]\d)", text)
    } == set()
