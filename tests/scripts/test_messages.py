"""The catalogues hold the words of the interface: all of them, and no others."""

from __future__ import annotations

from pathlib import Path

import pytest
from babel.messages.pofile import read_po

from scripts.messages import DOMAINS, Use, every_use, wanted
from scripts.tools import ROOT

CATALOGUES = sorted(
    path
    for domain in DOMAINS
    for path in domain.folder.glob(f"*/LC_MESSAGES/{domain.name}.po")
    if path.parts[-3] != "en"
)


@pytest.fixture(scope="module")
def found() -> dict[str, list[Use]]:
    """Every word marked for translation, by domain: finding them takes seconds."""
    return every_use()


def test_catalogues_are_up_to_date(found: dict[str, list[Use]]) -> None:
    """`make messages` would change nothing: no word is missing from a catalogue or unused."""
    late = [
        path.relative_to(ROOT)
        for path, content in wanted(found).items()
        if not path.exists() or path.read_bytes() != content
    ]
    assert late == []


@pytest.mark.parametrize("path", CATALOGUES, ids=lambda path: str(path.relative_to(ROOT)))
def test_every_word_is_translated(path: Path) -> None:
    """Every message of a catalogue has its translation, and none is marked as unsure."""
    with path.open("rb") as source:
        catalogue = read_po(source)
    messages = [message for message in catalogue if message.id]
    forms = [
        (message, form)
        for message in messages
        for form in ((message.string or ("",)) if message.pluralizable else [message.string])
    ]
    assert [message.id for message, form in forms if not form or message.fuzzy] == []


@pytest.mark.parametrize("domain", [domain.name for domain in DOMAINS])
def test_no_word_is_asked_for_with_and_without_a_plural(
    found: dict[str, list[Use]], domain: str
) -> None:
    """A message has a plural wherever it stands, or nowhere.

    Where a catalogue holds one with its plural, gettext finds the singular alone only in newer
    versions of Python.
    """
    asked = [(use.context, use.message) for use in found[domain]]
    alone = {(context, message) for context, message in asked if isinstance(message, str)}
    plural = {(context, message[0]) for context, message in asked if isinstance(message, tuple)}
    assert alone & plural == set()
