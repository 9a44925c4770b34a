"""Deadlines in what can be found: as written, with what they are read as."""

from __future__ import annotations

from plugins.editions.edition import Edition
from plugins.publish.build import editions_of
from plugins.search.documents import core
from tests.samples.built import SETTINGS
from tests.samples.deadlines import deadline_editions
from tests.samples.plan import agency, records, task
from tests.samples.updates import DATED, amended


def found(edition: Edition) -> dict[str, list[str]]:
    """The passages of each task after its official text."""
    return {
        document.id: [passage.text for passage in document.passages if not passage.anchor]
        for document in core(edition)
        if document.kind == "task"
    }


def test_deadlines_are_found_as_written_and_as_read() -> None:
    """A document, month, quarter or year stands beside the words; ongoing and none say nothing."""
    english = found(deadline_editions()[1])
    assert {id_: english[id_] for id_ in ("1.5", "1.7", "1.10", "1.2", "2.7", "2.8")} == {
        "1.5": ["Second quarter of 2025"],
        "1.7": ["2024–2026"],
        "1.10": ["45 days after the Sample Programme was approved (10/QĐ-MAU)"],
        "1.2": [],
        "2.7": [],
        "2.8": ["Early 2027"],
    }
    assert found(deadline_editions()[0])["1.5"] == ["Quý II/2025 (quý II năm 2025)"]


def test_amended_deadlines_are_found_in_both_wordings() -> None:
    """The words as issued and as amended are found; an amendment to ongoing adds none."""
    plan = records(
        [task("1.1", "a", deadline=DATED), task("1.2", "a", deadline=DATED)],
        [agency("a")],
        (
            amended("2024-02-01-1.1", "deadline", "2031-06-30"),
            amended("2024-02-01-1.2", "deadline"),
        ),
    )
    edition = editions_of(plan, SETTINGS)[1]
    assert found(edition) == {"1.1": ["soon", "new words"], "1.2": ["soon"]}
