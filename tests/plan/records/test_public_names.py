"""Words that must work everywhere: web addresses, names of files, what has to be one line."""

from __future__ import annotations

import pytest
from pydantic import BaseModel, ValidationError

from plugins.plan.records.agencies import Agency
from plugins.plan.records.areas import Area
from plugins.plan.records.columns import PlanColumn
from plugins.plan.records.evidence import CitedDocument, Evidence
from plugins.plan.records.glossary import GlossaryTerm
from plugins.plan.records.indicators import Indicator
from plugins.plan.records.localities import Locality
from plugins.plan.records.plan import LegalDocument, Licence, Plan
from plugins.plan.records.public_names import is_reserved, is_web_address
from plugins.plan.records.reporting_cycles import ReportingCycle
from plugins.plan.records.site import SiteSettings
from plugins.plan.records.tasks import Task
from plugins.plan.records.update_parts import Attachment
from plugins.plan.records.updates import Update

REACHABLE = (
    *("https://province.example/a?b=1#c", "http://a.example:8080", "https://tỉnh.example/x"),
    *("https://8.8.8.8/", "https://a.example/@user"),
)
NOT_REACHABLE = (
    *("https://good.example@evil.example/", "https://user:pass@a.example/", "https:///x"),
    *("https://127.0.0.1/", "https://10.0.0.1/", "https://localhost/", "https://a..example/"),
    *("https://-a.example/", "https://a.example:99999/", "ftp://a.example/", "//a.example/"),
    *("https://a.example/ b", "https://[::1]/", "https://0x7f.1/", "javascript:alert(1)"),
)
RESERVED = ("con", "AUX", "nul.1", "com1", "lpt9.pdf", "prn")
FREE = ("cong", "com", "com10", "console", "1.con", "so-con")

# What stands in lists, heads and calendars.
ONE_LINE: dict[type[BaseModel], set[str]] = {
    SiteSettings: {"name", "tagline", "description", "publisher"},
    Plan: {"title", "number", "place", "subject"},
    LegalDocument: {"number", "title", "issuer"},
    Licence: {"name"},
    Agency: {"name", "abbreviations", "aliases"},
    Locality: {"name", "code"},
    Area: {"number", "title"},
    Task: {"number", "title"},
    PlanColumn: {"heading", "under", "unit"},
    Indicator: {"name", "unit"},
    ReportingCycle: {"name"},
    Update: {"title", "said_by"},
    Attachment: {"title"},
    Evidence: {"title", "publisher", "number"},
    CitedDocument: {"number", "title"},
    GlossaryTerm: {"abbreviation", "also"},
}
SEVERAL = "a\nb"
SHAPES = (SEVERAL, {"vi": SEVERAL}, {"vi": [SEVERAL]}, [SEVERAL])


def test_addresses_that_every_reader_can_reach() -> None:
    """A host of several parts or a public number; no user name, no host of this machine."""
    assert [value for value in REACHABLE if not is_web_address(value)] == []
    assert [value for value in NOT_REACHABLE if is_web_address(value)] == []


def test_names_that_windows_keeps_for_itself() -> None:
    """A device has its name with any ending, and in capitals too."""
    assert [name for name in RESERVED if not is_reserved(name)] == []
    assert [name for name in FREE if is_reserved(name)] == []


@pytest.mark.parametrize("model", ONE_LINE, ids=lambda model: model.__name__)
def test_what_is_one_line_has_no_line_end(model: type[BaseModel]) -> None:
    """Names, titles and numbers are refused with a line end, in whatever form they are given."""
    for field in ONE_LINE[model]:
        kinds = set()
        for value in SHAPES:
            with pytest.raises(ValidationError) as refused:
                model.model_validate({field: value})
            own = (each for each in refused.value.errors() if each["loc"][:1] == (field,))
            kinds |= {each["type"] for each in own}
        assert "one_line" in kinds, field


def test_a_term_is_one_line() -> None:
    """So are the words of the glossary, in every language."""
    with pytest.raises(ValidationError, match="more than one line"):
        GlossaryTerm.model_validate({"vi": "a", "en": SEVERAL, "certainty": "verified"})
