"""What answers of the search say of themselves, held against what they must say."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path

import yaml
from playwright.sync_api import Page

from scripts.tools import ROOT

ANSWERS = ROOT / "tests/this_plan/search/answers"
# What an answer says of itself, and what stands first in it: the best that holds the words.
TELL = """(asked) => asked.map(([language, query, others]) => {
  const plan = ["task", "area", "agency", "indicator"];
  const { results } = planSearch.query({ language, query, others });
  const ordered = results.slice().sort((a, b) => b.rank - a.rank);
  const exact = ordered.filter(({ how }) => how === "words");
  const near = ordered.filter(({ kind }) => plan.includes(kind));
  const held = exact.some(({ kind }) => plan.includes(kind));
  // Articles are listed below what the plan itself holds.
  const [first] = (exact.length ? exact : ordered).filter(
    ({ kind }) => !held || kind !== "article",
  );
  if (!first) return ["none", ""];
  const called = first.kind === "page" && first.called;
  const elsewhere = exact.length && !held && near.length && !called ? "elsewhere" : "exact";
  return [exact.length ? elsewhere : "related", `${first.kind} ${first.id}`];
})"""


@dataclass(frozen=True, slots=True)
class Told:
    """A query, what an answer must say of it, and what stands first ("task 13.1"), or ""."""

    language: str
    query: str
    answer: str
    first: str


def told_queries(folder: Path = ANSWERS) -> list[Told]:
    """All queries of which it is judged what the answer must say."""
    return [
        Told(file.stem, q["query"], q["answer"], q["first"])
        for file in sorted(folder.glob("*.yaml"), reverse=True)
        for q in yaml.safe_load(file.read_text("utf-8"))
    ]


def told(page: Page, queries: Sequence[Told]) -> list[tuple[Told, str, str]]:
    """What the engine says of each query, and what it shows first."""
    languages = sorted({query.language for query in queries})
    wanted = [[q.language, q.query, [c for c in languages if c != q.language]] for q in queries]
    found = page.evaluate(TELL, wanted)
    return [(query, *said) for query, said in zip(queries, found, strict=True)]


def is_right(query: Told, answer: str, first: str) -> bool:
    """Whether an answer says what it must, with what must stand first in front."""
    return answer == query.answer and query.first in ("", first)


def told_report(found: Sequence[tuple[Told, str, str]]) -> str:
    """How many answers say what they must, by what that is, and each that does not."""
    lines = ["", "answers that say what they must"]
    for name in dict.fromkeys(query.answer for query, _, _ in found):
        own = [is_right(*each) for each in found if each[0].answer == name]
        lines.append(f"{name:16}{sum(own):8d} of {len(own)}")
    for query, answer, first in found:
        if not is_right(query, answer, first):
            lines.append(
                f"  {query.language} “{query.query}”: {answer} {first}, "
                f"not {query.answer} {query.first}"
            )
    return "\n".join(lines)
