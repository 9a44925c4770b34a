"""What was put right, whatever kind of record it is about."""

from __future__ import annotations

from dataclasses import replace

import pytest

from plugins.editions.errata import errata_by_record
from plugins.plan.records.errata import Erratum
from tests.samples.updates_site import updated_editions

EDITION = updated_editions()[1]
CONTEXT_PAGE = "/en/tasks/1.3/#context-nuoc-2023"


@pytest.mark.parametrize(
    ("record", "field", "said"),
    [
        ("plan", "title_en", ("Plan", "/en/")),
        ("task:1.3", "deadline_years", ("Supply clean water", "/en/tasks/1.3/")),
        ("agency:ubnd-tinh", "name_en", ("Committee", None)),
        ("agency:so-cu", "name_en", ("so-cu", None)),
        ("term:tỉnh sạch", "note_en", ("tỉnh sạch", None)),
        ("context:nuoc-2023", "text_en", ("Tin mẫu", CONTEXT_PAGE)),
        ("context:da-go", "text_en", ("da-go", None)),
        ("source:x", "archived", ("x", None)),
    ],
)
def test_every_kind_of_record_is_called_by_name(
    record: str, field: str, said: tuple[str, str | None]
) -> None:
    """A record has its name and its page, where there is one; what is gone has its id.

    A fact beside a task is called by its first source.
    """
    entry = Erratum.model_validate(
        {
            "record": record,
            "kind": "erratum",
            "field": field,
            "was": ["1", "2"],
            "why": {"vi": "Chép nhầm", "en": "A slip of the pen"},
            "date": "2026-10-01",
        }
    )
    site = replace(EDITION.site, errata={record: (entry,)})
    (own,) = errata_by_record(replace(EDITION, site=site))
    name, link = said
    assert name in own.name.text
    assert own.link == link
    (view,) = own.entries
    assert view.was
    assert view.was.text == '["1", "2"]'


@pytest.mark.parametrize(
    ("language", "called", "values"),
    [
        ("vi", "Cơ quan công bố trang web này", ("không", "có")),
        ("en", "Who publishes this site", ("no", "yes")),
    ],
)
def test_that_an_office_publishes_the_site_now_was_no_error(
    language: str, called: str, values: tuple[str, str]
) -> None:
    """The entry is called by what it is about, and says yes or no in words."""
    edition = next(each for each in updated_editions() if each.language.code == language)
    entry = Erratum.model_validate(
        {
            "record": "plan",
            "kind": "erratum",
            "field": "official",
            "was": False,
            "now": True,
            "why": {"vi": "Văn phòng công bố", "en": "The office publishes it"},
            "date": "2026-10-01",
        }
    )
    (own,) = errata_by_record(
        replace(edition, site=replace(edition.site, errata={"plan": (entry,)}))
    )
    (view,) = own.entries
    assert (view.called, view.was and view.was.text, view.now and view.now.text) == (
        called,
        *values,
    )
