"""A new site bears no trace of the plan that stands beside the generator."""

from __future__ import annotations

from pathlib import Path

import pytest

from plugins.office.sites import new_site
from plugins.office.sites.blank_files import BLANK
from plugins.office.sites.new_site import write_site
from tests.plans.harness import LAST_CAPITALS, names_of, words_in
from tests.samples.git import git
from tests.samples.plan import ROOT
from tests.samples.this_site import records

# They tell what the generator was first made for; a site has words of its own in their place.
OF_THE_GENERATOR = ("GENERATOR.md", "CHANGELOG.md", "CONTRIBUTING.md")
# Of pictures and fonts no word can be read.
BINARY = {".woff2", ".png", ".ico", ".xlsx", ".pdf"}


@pytest.mark.slow
def test_no_file_has_a_word_of_this_plan(tmp_path: Path) -> None:
    """Number, title and place of the plan, and its documents, stand in no file that goes along."""
    plan = records().plan
    said = {words for code in plan.title.languages if (words := plan.title.get(code))}
    said |= {words for code in plan.place.languages if (words := plan.place.get(code))}
    said |= {place for words in said for place in LAST_CAPITALS.findall(words)}
    said |= {plan.number, *(document.number for document in plan.legal_basis)}
    site = write_site(ROOT, str(tmp_path / "new"), ["vi", "en"])
    assert not (site / "tests/this_plan").exists()
    found = {
        f"{path.relative_to(site)}: {word}"
        for path in site.rglob("*")
        if path.is_file() and path.suffix not in BINARY and path.name not in OF_THE_GENERATOR
        for text in (path.read_text("utf-8", errors="replace").casefold(),)
        for word in said
        if word.casefold() in text
    }
    assert found == set()


def test_what_a_site_begins_with_names_nothing_of_this_plan() -> None:
    """No name of a place, a body or a document of the plan is in its words and settings."""
    said = words_in(BLANK, ".md", ".yaml")
    names = names_of(records())
    assert len(names) > 50
    assert {name for name in names if name in said} == set()


def test_no_part_of_the_project_is_forgotten() -> None:
    """Whatever git keeps of the project goes along, or is the plan's own."""
    if not (ROOT / ".git").exists():
        pytest.skip("git alone knows what the project consists of")
    kept = {name.partition("/")[0] for name in git(ROOT, "ls-files").splitlines()}
    patterns = (*new_site.FOLDERS, *new_site.FILES, new_site.README, "data", "content")
    going = {path.name for pattern in patterns for path in ROOT.glob(pattern)}
    assert kept - going == set()
