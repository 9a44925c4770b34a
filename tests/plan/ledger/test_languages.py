"""A site that gains or drops a language: what was recorded stays said, and new words may come."""

from __future__ import annotations

import shutil
from pathlib import Path

from plugins.plan.rules.check import check
from plugins.plan.rules.stages import CHECKING
from tests.samples.folders import FIXTURES
from tests.samples.ledger import REPORT_FILE, change, codes, lines, record, recorded_in
from tests.samples.plan import AS_OF

TASK = "tasks/2.1.yaml"
ENGLISH_TITLE = "'Green health stations'"


def speak(data: Path, *languages: str) -> None:
    """Let the site have just these languages; a third one has its table."""
    path = data / "site.yaml"
    kept = [line for line in path.read_text("utf-8").splitlines() if "languages" not in line]
    path.write_text("\n".join([*kept, f"languages: [{', '.join(languages)}]", ""]), "utf-8")
    if "fr" in languages:
        shutil.copytree(FIXTURES / "third_language/data", data, dirs_exist_ok=True)


def notices(data: Path) -> set[str]:
    """The codes of everything that `check` says, notices too."""
    return {each.code for each in check(data, AS_OF, data.parent / "content", CHECKING)[1]}


def test_a_new_language_brings_columns_and_nothing_was_wrong(tmp_path: Path) -> None:
    """`record` adds a line of new columns for each record that has words; then all is recorded."""
    data = recorded_in(tmp_path / "a")
    before = lines(data)
    speak(data, "vi", "en", "fr")
    assert codes(data) == []
    assert record(data) == 0
    new = lines(data)[len(before) :]
    assert {line["kind"] for line in new} == {"columns"}
    recorded = {line["record"] for line in before if not str(line["record"]).startswith("source:")}
    assert {line["record"] for line in new} == recorded
    (task,) = (line for line in new if line["record"] == "task:2.1")
    assert {"title_fr", "title_fr_of", "text_fr"} <= set(task["columns"])  # type: ignore[call-overload]
    assert codes(data) == []
    assert record(data) == 0
    assert len(lines(data)) == len(before) + len(new)


def test_first_words_in_a_new_language_need_no_entry(tmp_path: Path) -> None:
    """Words in a language that came later are learnt, wherever they stand; then they are held."""
    data = recorded_in(tmp_path / "a")
    speak(data, "vi", "en", "fr")
    change(data, TASK, ENGLISH_TITLE, f"{ENGLISH_TITLE}\n  fr: 'Centres verts'")
    change(data, REPORT_FILE, "title:\n", "title:\n  fr: Une route\n  fr_of: e97427721f58\n")
    slug = "    en: upper-district"
    change(data, "agencies.yaml", slug, f"{slug}\n    fr: le-haut")
    change(data, "agencies.yaml", "  kind: board\n", "  kind: board\n  slug: {fr: le-conseil}\n")
    assert codes(data) == []
    assert record(data) == 0
    assert {line["kind"] for line in lines(data)[-60:]} >= {"columns", "learnt"}
    assert codes(data) == []
    change(data, TASK, "'Centres verts'", "'Stations vertes'")
    assert codes(data) == ["recorded-translation-differs"]


def test_without_the_first_row_no_words_are_the_first(tmp_path: Path) -> None:
    """Where it is gone what a record said at first, new words need an entry like all others."""
    data = recorded_in(tmp_path / "a")
    speak(data, "vi", "en", "fr")
    assert record(data) == 0
    first = next(line for line in lines(data) if line["record"] == "task:2.1")
    (data / "recorded" / f"{first['digest']}.json").unlink()
    change(data, TASK, ENGLISH_TITLE, f"{ENGLISH_TITLE}\n  fr: 'Centres verts'")
    assert codes(data) == ["recorded-row-missing", "recorded-translation-differs"]


def test_what_was_said_in_a_dropped_language_is_held(tmp_path: Path) -> None:
    """Without English nothing is said of it, and its words still cannot change in silence."""
    data = recorded_in(tmp_path / "a")
    before = lines(data)
    speak(data, "vi")
    assert notices(data) == set()
    assert record(data) == 0
    assert lines(data) == before
    change(data, TASK, ENGLISH_TITLE, "'Other stations'")
    assert codes(data) == ["recorded-translation-differs"]
    change(data, TASK, "  en: 'Other stations'\n", "")
    assert codes(data) == ["recorded-translation-differs"]


def test_the_language_of_the_plan_does_not_change(tmp_path: Path) -> None:
    """A site whose plan was recorded in Vietnamese cannot name English first."""
    data = recorded_in(tmp_path / "a")
    speak(data, "en", "vi")
    assert "other-source-language" in codes(data)
