"""Structured data in the vocabulary of schema.org."""

from __future__ import annotations

from typing import Any

from plugins.publish.build import editions_of
from plugins.website.pages import structured
from tests.samples.built import SETTINGS, editions, page
from tests.samples.plan import agency, records, task
from tests.samples.told import told_pages
from tests.samples.update_pages import REPORT


def data(key: str, language: str = "vi") -> dict[str, Any]:
    """The JSON-LD of a page of the sample."""
    return page(key, language).data()[0]


def test_a_task_is_an_action() -> None:
    """The agents of a task are its leads, its participants those who coordinate."""
    action = data("task:2.2", "en")
    assert action["@type"] == "Action"
    assert action["@id"] == "https://site.example/plan/en/tasks/2.2/"
    assert action["name"] == "2.2 Protect forests"
    assert action["inLanguage"] == "en"
    assert [body["name"] for body in action["agent"]] == ["Sample Forest Management Board"]
    names = ["Sample Department of Health", "Sample District People’s Committees"]
    assert [body["name"] for body in action["participant"]] == names


def test_a_task_without_coordinators_has_no_participants() -> None:
    """Where the coordinating cell is empty, so is the list of participants."""
    assert data("task:1.3")["participant"] == []


def test_kinds_of_bodies() -> None:
    """A body is a government organisation; a group of bodies is an organisation."""
    assert data("agency:so-y-te")["@type"] == "GovernmentOrganization"
    group = data("agency:ubnd-huyen")
    assert group["@type"] == "Organization"
    assert [member["name"] for member in group["member"]] == [
        "Ủy ban nhân dân huyện Thượng",
        "Ủy ban nhân dân huyện Hạ",
    ]


def test_a_body_is_an_organisation_of_its_kind() -> None:
    """Companies, schools and the press are not government organisations."""
    types = {
        "commune": "GovernmentOrganization",
        "union": "Organization",
        "company": "Corporation",
        "school": "EducationalOrganization",
        "press": "NewsMediaOrganization",
    }
    bodies = [agency(kind, kind) for kind in types]
    edition = editions_of(records([task("1.1", " ".join(types))], bodies), SETTINGS)[0]
    assert {body.id: structured.agency(edition, body)["@type"] for body in bodies} == types


def test_names_and_website_of_a_body() -> None:
    """A body has its names in the other languages, its page and its website."""
    body = data("agency:ban-quan-ly-rung")
    assert body["alternateName"] == ["Sample Forest Management Board"]
    assert body["url"] == "https://site.example/plan/co-quan/ban-quan-ly-rung/"
    assert body["sameAs"] == "https://rung.mau.example/"


def test_days_of_an_update() -> None:
    """An update says since when it stands here, and when what its page shows last changed."""
    pages = told_pages()
    (data,) = pages["update:2025-01-05-1.1"].data()
    assert (data["datePublished"], data["dateModified"]) == ("2026-03-05", "2026-03-05")
    assert data["dateCreated"] == "2025-01-05"
    (unrecorded,) = pages[f"update:{REPORT.id}"].data()
    assert not {"datePublished", "dateModified"} & unrecorded.keys()


def test_breadcrumbs() -> None:
    """The way to a page counts from 1 and gives full addresses."""
    links = page("task:1.1").breadcrumbs
    trail = structured.breadcrumbs(editions()[0], links)
    steps = trail["itemListElement"]
    assert [step["position"] for step in steps] == [1, 2]
    assert steps[0]["item"] == "https://site.example/plan/nhiem-vu/"
