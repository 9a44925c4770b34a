"""Score the search with judged queries, in a real browser; lunr as it comes beside it.

Measures over tasks: nDCG@10 (the gain of a judgement as it is, 1 to 3, discounted by the logarithm
of the rank), mean reciprocal rank, recall of the first ten, and how many queries find nothing.
For nonsense the measure is whether nothing is found. Of further queries it is judged what an
answer must say of itself: that something holds the words asked, or that all is only related.
"""

from __future__ import annotations

import json
import math
import os
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path
from statistics import fmean

import yaml
from playwright.sync_api import Page, sync_playwright

from plugins.editions.edition import Edition
from plugins.editions.page_files import PageFiles
from plugins.plan.rules.check import load
from plugins.publish.build import Settings, editions_of, search_of
from plugins.publish.build_date import build_day
from plugins.search import lexicon
from scripts.search_answers import told, told_queries, told_report
from scripts.tools import ROOT

QUERIES = ROOT / "tests/this_plan/search/queries"
DATA, CONTENT = ROOT / "data", ROOT / "content"
WHOLE_LUNR = ROOT / "tests/search/lunr.min.js"
# Tuned on, held back from the first, and never looked at.
HALVES = ("tune", "held", "fresh")
NONSENSE = "nonsense"
FIRST = 10

ASK = """(asked) => asked.map(([language, query, others]) =>
  planSearch.query({ language, query, others }).results
    .filter((result) => result.kind === "task").map((result) => result.id))"""
OFF_THE_SHELF = """(asked) => {
  const indexes = {};
  for (const [language, documents] of Object.entries(window.parts)) {
    indexes[language] = lunr(function () {
      for (const field of ["id", "title", "text", "bodies"]) this.field(field);
      for (const each of documents) this.add(each);
    });
  }
  return asked.map(([language, query]) => {
    try {
      return indexes[language].search(query).map((found) => found.ref);
    } catch (error) {
      return [];
    }
  });
}"""


@dataclass(frozen=True, slots=True)
class Judged:
    """A query with the gain of every task that answers it."""

    language: str
    query: str
    kind: str
    half: str
    relevant: Mapping[str, int]


@dataclass(frozen=True, slots=True)
class Score:
    """What one query found: the measures, and how many tasks were shown."""

    judged: Judged
    ndcg: float
    reciprocal: float
    recall: float
    shown: int


def judged_queries(folder: Path = QUERIES) -> list[Judged]:
    """All judged queries, of every set and language."""
    return [
        Judged(file.stem, q["query"], q["kind"], q["half"], q["relevant"])
        for file in sorted(folder.glob("*/*.yaml"), key=lambda file: file.stem, reverse=True)
        for q in yaml.safe_load(file.read_text("utf-8"))
    ]


def editions(data: Path = DATA) -> tuple[Edition, ...]:
    """The site of data/ in every language."""
    import pelicanconf

    day = build_day(os.environ.get("BUILD_DATE"), pelicanconf.TIMEZONE)
    settings = Settings(theme=ROOT / "theme", address=None, as_of=day)
    return editions_of(load(data, day), settings)


def search_scripts(
    of: Sequence[Edition], data: Path = DATA, content: Path = CONTENT
) -> dict[str, str]:
    """The scripts of search by name as the build makes them."""
    codes = [edition.language.code for edition in of]
    found, _ = lexicon.read(data, codes, list(of[0].site.tasks))
    settings = Settings(theme=ROOT / "theme", address=None, as_of=of[0].site.as_of, lexicons=found)
    made = search_of(of, PageFiles(content).pages, settings)
    return {name: text.decode() for name, text in made.items()}


@contextmanager
def loaded(texts: Iterable[str]) -> Iterator[Page]:
    """An empty page of the browser with these scripts run in it."""
    with sync_playwright() as playwright:
        browser = playwright.chromium.launch(
            executable_path=os.environ.get("CHROMIUM") or None, args=["--no-sandbox"]
        )
        page = browser.new_page()
        page.goto("about:blank")
        for text in texts:
            page.add_script_tag(content=text)
        yield page
        browser.close()


def asked(queries: Sequence[Judged]) -> list[list[object]]:
    """The queries as the engine takes them: with the languages that it may fall back to."""
    languages = sorted({query.language for query in queries})
    return [[q.language, q.query, [c for c in languages if c != q.language]] for q in queries]


def scored(judged: Judged, found: Sequence[str]) -> Score:
    """The measures of what one query found, tasks in the order shown."""
    gains = [judged.relevant.get(task, 0) for task in found[:FIRST]]
    best = sorted(judged.relevant.values(), reverse=True)[:FIRST]
    if not best:
        nothing = float(not found)
        return Score(judged, nothing, nothing, nothing, len(found))
    first = next((rank for rank, gain in enumerate(gains, 1) if gain), 0)
    return Score(
        judged,
        _discounted(gains) / _discounted(best),
        1 / first if first else 0,
        sum(map(bool, gains)) / len(best),
        len(found),
    )


def _discounted(gains: Iterable[int]) -> float:
    return sum(gain / math.log2(rank + 1) for rank, gain in enumerate(gains, 1))


def measured(page: Page) -> list[Score]:
    """The real engine, loaded in `page`, over all judged queries."""
    queries = judged_queries()
    found = page.evaluate(ASK, asked(queries))
    return [scored(query, tasks) for query, tasks in zip(queries, found, strict=True)]


def off_the_shelf() -> list[Score]:
    """Lunr with its own trimmer, stop words and stemmer, over the same texts."""
    queries = judged_queries()
    of = editions()
    parts = {edition.language.code: _documents(edition) for edition in of}
    script = f"window.parts = {json.dumps(parts)};"
    with loaded([WHOLE_LUNR.read_text("utf-8"), script]) as page:
        found = page.evaluate(OFF_THE_SHELF, asked(queries))
    return [scored(query, tasks) for query, tasks in zip(queries, found, strict=True)]


def _documents(edition: Edition) -> list[dict[str, str]]:
    return [
        {
            "id": task.id,
            "title": edition.passage(task.title).text,
            "text": " ".join(edition.passage(item).text for item in task.text),
            "bodies": " ".join(
                edition.passage(a.name).text
                for a in [*edition.site.leads[task.id], *edition.site.coordinating[task.id]]
            ),
        }
        for task in edition.site.records.tasks
    ]


def mean(scores: Iterable[Score], of: Callable[[Score], float]) -> float:
    """The mean of a measure; not a number for no scores."""
    values = [of(score) for score in scores]
    return fmean(values) if values else math.nan


def answered(scores: Iterable[Score]) -> list[Score]:
    """The scores of queries that have an answer."""
    return [score for score in scores if score.judged.kind != NONSENSE]


def by_kind(scores: Sequence[Score]) -> Iterator[tuple[str, list[Score]]]:
    """Each line of the report: all that has an answer, then kind by kind."""
    yield "all", answered(scores)
    for kind in dict.fromkeys(score.judged.kind for score in scores):
        yield kind, [score for score in scores if score.judged.kind == kind]


def line(name: str, scores: Sequence[Score], plain: Sequence[Score]) -> str:
    """One line: the main measure by what may be tuned on, the other measures, lunr's own."""
    halves = [[s for s in scores if s.judged.half == half] for half in HALVES]
    measures: list[Callable[[Score], float]] = [lambda s: s.reciprocal, lambda s: s.recall]
    parts = [f"{name:16}", *(f"{mean(each, lambda s: s.ndcg):8.3f}" for each in halves)]
    parts += [f"{mean(scores, measure):8.3f}" for measure in measures]
    parts += [f"{mean(scores, lambda s: not s.shown):8.1%}"]
    parts += [f"{mean(scores, lambda s: s.shown):7.1f}", f"{len(scores):9d}"]
    return "".join([*parts, f"{mean(plain, lambda s: s.ndcg):14.3f}"])


def report(scores: Sequence[Score], plain: Sequence[Score]) -> str:
    """The whole table, by language and kind."""
    titles = (*HALVES, "MRR", "recall", "nothing", "shown", "queries", "default lunr")
    heading = f"{'nDCG@10':16}" + "".join(
        f"{title:>{width}}"
        for title, width in zip(titles, (8, 8, 8, 8, 8, 8, 7, 9, 14), strict=True)
    )
    lines = []
    for language in dict.fromkeys(score.judged.language for score in scores):
        own, its = ([s for s in each if s.judged.language == language] for each in (scores, plain))
        lines += ["", f"{heading}   ({language})"]
        besides = dict(by_kind(its))
        lines += [line(name, some, besides[name]) for name, some in by_kind(own)]
    lines += ["", line("both", answered(scores), answered(plain))]
    return "\n".join(lines)


def main() -> None:
    """Print the scores of all queries; exit 1 where they ask about another plan's tasks."""
    tasks = {task for query in judged_queries() for task in query.relevant}
    if missing := tasks - editions()[0].site.tasks.keys():
        raise SystemExit(f"{QUERIES} is about another plan: no task {', '.join(sorted(missing))}")
    with loaded(search_scripts(editions()).values()) as page:
        scores, answers = measured(page), told(page, told_queries())
    print(report(scores, off_the_shelf()), told_report(answers), sep="\n")


if __name__ == "__main__":
    main()
