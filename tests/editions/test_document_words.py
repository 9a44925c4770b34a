"""What an edition calls the document that it sets out, and the places of its bodies."""

from __future__ import annotations

from dataclasses import replace

import pytest

from plugins.editions.agencies import finder_words
from plugins.editions.edition import Edition
from plugins.editions.templates import Templates
from plugins.plan.records.dataset import Records
from plugins.publish.build import editions_of
from tests.samples.built import SETTINGS
from tests.samples.plan import ROOT, agency, records, task

ALL = "{the_document} | {The_document} | {document_cited} | {document_number}"
SAID = {
    ("plan", "1/KH"): (
        "kế hoạch | Kế hoạch | Kế hoạch số 1/KH | 1/KH",
        "the plan | The plan | Plan 1/KH | 1/KH",
    ),
    ("scheme", "02/ĐA-SNN&MT"): (
        "đề án | Đề án | Đề án số 02/ĐA-SNN&MT | 02/ĐA-SNN&MT",
        "the scheme | The scheme | Scheme 02/ĐA-SNN&MT | 02/ĐA-SNN&MT",
    ),
}


def with_bodies(*kinds: str) -> Records:
    """A plan with a body of each of these kinds, named by it."""
    bodies = [agency(kind, kind) for kind in kinds]
    return records([task("1.1", kinds[0], " ".join(kinds[1:]))], bodies)


def editions(kind: str = "plan", number: str = "1/KH") -> tuple[Edition, ...]:
    """A site that sets out a document of this kind and number, in both languages."""
    found = with_bodies("department")
    plan = found.plan.model_copy(update={"kind": kind, "number": number})
    return editions_of(replace(found, plan=plan), SETTINGS)


@pytest.mark.parametrize(("kind", "number"), SAID)
def test_messages_name_the_document_by_its_kind(kind: str, number: str) -> None:
    """Each name is filled in: inside a sentence, at its beginning, before and as the number."""
    words = tuple(edition.words.gettext(ALL) for edition in editions(kind, number))
    assert words == SAID[kind, number]


def test_other_fields_are_left_to_the_call() -> None:
    """Only names for the document are filled in; a call then fills in what is its own."""
    words = editions()[1].words
    assert words.gettext("{name} of {the_document}").format(name="Task") == "Task of the plan"
    assert words.ngettext("{n} of {the_document}", "", 1) == "{n} of the plan"


def test_templates_escape_what_the_document_is_called() -> None:
    """A number with a sign that means something in HTML is that sign for a reader."""
    edition = editions("scheme", "02/SNN&MT")[1]
    templates = Templates(ROOT / "theme", edition, {})
    source = '{{ _("{document_cited} of %(date)s", date="<1>") }}'
    template = templates.environment.from_string(source)
    assert template.render() == "Scheme 02/SNN&amp;MT of &lt;1&gt;"


def test_labels_of_kinds_name_the_document() -> None:
    """The table of kinds speaks of the document as messages do."""
    vietnamese, english = editions("resolution")
    assert vietnamese.label("agency_kind", "open") == "Nhóm cơ quan mà nghị quyết không nêu rõ"
    assert english.label("agency_kinds", "open") == "Groups that the resolution does not define"


PLACES = {
    ("department",): ("", ""),
    ("department", "commune"): ("địa phương cấp xã", "commune"),
    ("village", "commune"): (
        "địa phương cấp xã hoặc thôn, tổ dân phố",
        "commune or village",
    ),
}


@pytest.mark.parametrize("kinds", PLACES)
def test_people_are_asked_for_the_places_that_there_are(kinds: tuple[str, ...]) -> None:
    """The places that people look for follow from the kinds of bodies, in the order of kinds."""
    both = editions_of(with_bodies(*kinds), SETTINGS)
    assert tuple(finder_words(edition).places for edition in both) == PLACES[kinds]
