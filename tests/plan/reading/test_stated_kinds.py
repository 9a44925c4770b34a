"""The table of kinds that ships, and what a site adds to it and changes."""

from __future__ import annotations

from pathlib import Path

import pytest

from plugins.plan.reading.reader import read
from plugins.plan.reading.stated_kinds import shipped_file, shipped_kinds
from plugins.plan.records.kinds import Kinds
from plugins.plan.records.languages import USUAL_LANGUAGES
from plugins.plan.rules.check import check
from tests.samples.folders import SAMPLE, laid_out
from tests.samples.plan import AS_OF

DOCUMENTS = {"plan", "decision", "programme", "scheme", "resolution", "directive"}
BODIES = {"department", "district", "commune", "ministry", "union", "company", "school", "press"}
OWN = """\
documents:
  - id: message
    name: {vi: thông điệp, en: the message}
    cited: {vi: "Thông điệp số {number}", en: "Message {number}"}
bodies:
  - id: press
    label: {vi: Báo}
    organization: Organization
  - {id: union, labels: {vi: Các đoàn thể xã}}
  - {id: school, labels: {vi: Các trường của xã}, short: {vi: Trường xã}}
  - {id: club, label: {vi: Câu lạc bộ, en: Club}, labels: {vi: Các câu lạc bộ, en: Clubs}}
"""


@pytest.fixture(scope="module")
def kinds(tmp_path_factory: pytest.TempPathFactory) -> Kinds:
    """The kinds of a site with some of its own."""
    data = laid_out(tmp_path_factory.mktemp("kinds"), "")
    (data / "kinds.yaml").write_text(OWN, "utf-8")
    return read(data).records.kinds


def test_what_ships_is_whole() -> None:
    """The kinds that real plans use ship, each once, with all words in every usual language."""
    file, found = shipped_file(), shipped_kinds()
    assert set(found.documents) >= DOCUMENTS
    assert set(found.bodies) >= BODIES
    for name in ("documents", "bodies", "levels"):
        assert len(getattr(found, name)) == len(getattr(file, name))
    words = [words for kind in file.documents for words in (kind.name, kind.cited)]
    words += [words for kind in file.bodies for words in (kind.label, kind.labels, kind.short)]
    words += [kind.place for kind in file.bodies if kind.place]
    assert {frozenset(each) for each in words} == {frozenset(USUAL_LANGUAGES)}


def test_names_of_documents_are_as_inside_a_sentence() -> None:
    """The name begins small, because an edition capitalises it where a sentence begins with it."""
    names = [name for kind in shipped_file().documents for name in kind.name.values()]
    assert [name for name in names if not name[0].islower()] == []


def test_a_site_may_add_a_kind(kinds: Kinds) -> None:
    """An own kind stands beside those that ship."""
    assert kinds.documents["message"].cited["en"] == "Message {number}"
    assert set(kinds.documents) == {"message", *shipped_kinds().documents}


def test_a_site_may_change_words_and_leave_the_rest(kinds: Kinds) -> None:
    """What an own kind does not state stays as it ships: other languages, other fields."""
    press, shipped = kinds.bodies["press"], shipped_kinds().bodies["press"]
    assert press.label == {"vi": "Báo", "en": shipped.label["en"]}
    assert press.labels == shipped.labels
    assert press.organization == "Organization" != shipped.organization


def test_what_is_short_goes_with_the_words_it_stands_for(kinds: Kinds) -> None:
    """Where a site calls several bodies otherwise, what ships as short for them is not said."""
    union, shipped = kinds.bodies["union"], shipped_kinds().bodies["union"]
    assert union.labels == {"vi": "Các đoàn thể xã", "en": shipped.labels["en"]}
    assert union.short == {"en": shipped.short["en"]}
    assert kinds.bodies["school"].short["vi"] == "Trường xã"
    assert kinds.bodies["press"].short == shipped_kinds().bodies["press"].short


def test_own_kinds_come_first_in_their_order(kinds: Kinds) -> None:
    """Lists show the kinds of the site's file in its order, then what else ships."""
    own = ["press", "union", "school", "club"]
    assert list(kinds.bodies) == [*own, *(k for k in shipped_kinds().bodies if k not in own)]


def test_a_site_without_own_kinds_has_those_that_ship() -> None:
    """The sample states none."""
    assert read(SAMPLE / "data").records.kinds == shipped_kinds()


def test_a_file_that_cannot_be_read_is_the_only_thing_wrong(tmp_path: Path) -> None:
    """Kinds that an unreadable file may state are not called unknown where they are used."""
    data = laid_out(tmp_path, "")
    agencies = data / "agencies.yaml"
    agencies.write_text(agencies.read_text("utf-8").replace("kind: board", "kind: club"), "utf-8")
    (data / "kinds.yaml").write_text(f"{OWN}  - [", "utf-8")
    assert {problem.code for problem in check(data, AS_OF)[1]} == {"yaml-bracket"}
