"""Reading the lexicon: every problem is named with its place, in both languages."""

from __future__ import annotations

from pathlib import Path

import pytest

from plugins.plan.rules.check import check
from plugins.search.entries import Lexicon
from plugins.search.lexicon import LexiconRule, read
from tests.samples.folders import laid_out
from tests.samples.plan import AS_OF

TASKS = ("1.1", "13.1")
GOOD = """\
- says: [rác, đổ rác]
  means: [chất thải rắn]
  test: rác
  finds: "13.1"
"""


def lexicon(root: Path, **files: str) -> Path:
    """A data folder with these files of the lexicon; "_" in a name stands for "."."""
    folder = root / "data"
    (folder / "search").mkdir(parents=True)
    for name, text in files.items():
        (folder / "search" / f"{name.replace('_', '.')}.yaml").write_text(text, "utf-8")
    return folder


def test_a_plan_without_a_lexicon_has_an_empty_one(tmp_path: Path) -> None:
    """No folder data/search is no problem."""
    assert read(tmp_path, ("vi", "en"), TASKS) == ({"vi": Lexicon(), "en": Lexicon()}, ())


def test_files_go_to_their_language(tmp_path: Path) -> None:
    """Synonyms and spellings belong to a language, abbreviations to all."""
    found, problems = read(
        lexicon(
            tmp_path,
            synonyms_vi=GOOD,
            spelling_vi="- variants: [carbon]\n  standard: các-bon\n",
            abbreviations='- short: [BĐ]\n  means: {vi: a, en: b}\n  test: BĐ\n  finds: "1.1"\n',
            stop="vi: [là gì]\nen: [what is]\n",
            without="vi: [rác]\n",
        ),
        ("vi", "en"),
        TASKS,
    )
    assert problems == ()
    assert (found["vi"].without, found["en"].without) == (("rác",), ())
    assert found["vi"].synonyms[0].means == ("chất thải rắn",)
    assert found["vi"].stop == ("là gì",)
    assert not found["en"].synonyms
    assert found["vi"].abbreviations == found["en"].abbreviations != ()


@pytest.mark.parametrize(
    ("file", "text", "place", "code"),
    [
        ("synonyms_vi", GOOD.replace("13.1", "13.9"), (4, 10, "[1].finds"), "unknown-task"),
        ("synonyms_vi", GOOD + GOOD, (5, 10, "[2].says[1]"), "duplicate-term"),
        ("synonyms_vi", GOOD.replace("test", "tets"), (3, 3, "[1].tets"), "unknown-key"),
        ("synonyms_vi", GOOD.replace("[rác, ", "[[rác], "), (1, 10, "[1].says[1]"), "not-text"),
        ("synonyms_en", GOOD.replace("[chất thải rắn]", "[]"), (2, 10, "[1].means"), "empty-list"),
        ("abbreviations", "a: b\n", (1, 1, "-"), "not-list"),
        ("stop", "- a\n", (1, 1, "-"), "not-mapping"),
        ("stop", "vn: [a]\n", (1, 1, "vn"), "unknown-key"),
        ("stop", "vi: a\n", (1, 5, "vi"), "not-list"),
        ("without", "vi: [rac]\n", (1, 6, "vi[1]"), "not-shipped"),
        ("spelling_vi", "- variants: &a [x]\n  standard: y\n", (1, 13, "-"), "anchor-or-alias"),
    ],
)
def test_problems_have_a_place(
    tmp_path: Path, file: str, text: str, place: tuple[int, int, str], code: str
) -> None:
    """What is wrong is found at its line, column and field."""
    _, problems = read(lexicon(tmp_path, **{file: text}), ("vi", "en"), TASKS)
    assert code in {problem.code for problem in problems}
    problem = next(problem for problem in problems if problem.code == code)
    assert (problem.line, problem.column) == place[:2]
    assert problem.file == f"data/search/{file.replace('_', '.')}.yaml"
    for language in ("vi", "en"):
        assert problem.render(language).startswith(problem.file)


def test_words_of_a_dropped_language_may_stay(tmp_path: Path) -> None:
    """What is held of a language that the site has dropped is no problem, and is not used."""
    folder = lexicon(tmp_path, stop="vi: [là gì]\nen: [what is]\n")
    found, problems = read(folder, ("vi",), TASKS, held=("vi", "en"))
    assert problems == ()
    assert found == {"vi": Lexicon(stop=("là gì",))}


def test_a_broken_lexicon_is_named_together_with_broken_data(tmp_path: Path) -> None:
    """A slip in a task does not hide what is wrong in data/search, nor is the task then unknown."""
    data = laid_out(tmp_path, "")
    (data / "search").mkdir()
    synonyms = GOOD.replace("13.1", "1.1") + GOOD.replace("rác", "rác thải").replace("13.1", "9.9")
    (data / "search" / "synonyms.vi.yaml").write_text(synonyms, "utf-8")
    task = data / "tasks" / "1.1.yaml"
    task.write_text(task.read_text("utf-8").replace("title:", "titel:", 1), "utf-8")
    _, found = check(data, AS_OF, None, (LexiconRule(data),))
    of_search = [each for each in found if each.file.startswith("data/search/")]
    assert [(each.code, each.values.get("id")) for each in of_search] == [("unknown-task", "9.9")]
    assert {each.code for each in found} == {"unknown-task", "missing-key", "unknown-key"}


def test_every_file_of_the_lexicon_is_read_or_named(tmp_path: Path) -> None:
    """A misspelt name, a language that the site lacks and a link to elsewhere are named."""
    folder = lexicon(tmp_path, synonym_vi=GOOD, synonyms_fr=GOOD, stop="vi: [là]\n")
    (tmp_path / "elsewhere.yaml").write_text("[]", "utf-8")
    (folder / "search" / "abbreviations.yaml").symlink_to(tmp_path / "elsewhere.yaml")
    (folder / "search" / "off-topic.yaml").mkdir()
    _, problems = read(folder, ("vi", "en"), TASKS)
    assert [(each.file.rpartition("/")[2], each.code, each.nearest) for each in problems] == [
        ("abbreviations.yaml", "outside-data", None),
        ("off-topic.yaml", "unreadable-file", None),
        ("synonym.vi.yaml", "unknown-file", "synonyms.vi.yaml"),
        ("synonyms.fr.yaml", "unknown-file", "synonyms.vi.yaml"),
    ]
