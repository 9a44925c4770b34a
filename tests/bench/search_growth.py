"""How search grows, up to 4,000 tasks and 40,000 updates: `python tests/bench/search_growth.py`.

All is made up from the words of the plan in data/. Prints how long the parts take to make and their
size over the wire; what comes before the first result of a question that the title of a task
answers; and, in a browser slowed down fourfold, how long the core takes to be ready and each key to
be answered. Exit code 1 where one is over its bar.
"""

from __future__ import annotations

import dataclasses
import gzip
import random
import statistics
import sys
import time
from collections.abc import Iterator, Mapping
from pathlib import Path

ROOT = Path(__file__).parents[2]
sys.path.insert(0, str(ROOT))

from playwright.sync_api import Page  # noqa: E402 - stands with the imports that need the path

from plugins.editions.edition import Edition  # noqa: E402 - needs the path above
from plugins.search.documents import Document, Snippet, core  # noqa: E402 - needs the path above
from plugins.search.entries import Lexicon  # noqa: E402 - needs the path above
from plugins.search.parts import core_of, part, scripts_of_theme  # noqa: E402 - needs the path above
from plugins.system.uncollected import uncollected  # noqa: E402 - needs the path above
from scripts.search_score import editions, loaded  # noqa: E402 - needs the path above

# The most kB before the first result, by how many tasks there are.
BARS = {1_000: 150, 4_000: 300}
READY, MEDIAN = 400, 16
SLOWER, LOADS = 4, 5
UPDATES, YEARS = 40_000, 8
UPDATE_WORDS = 60
ASKED = 4
NEEDS = "([language, query]) => planSearch.query({ language, query }).needs"
KEYS = """([language, queries]) => queries.flatMap((query) =>
  Array.from(query, (_, at) => {
    const before = performance.now();
    planSearch.query({ language, query: query.slice(0, at + 1) });
    return performance.now() - before;
  }))"""
# As the search's worker takes a part.
RECEIVE = """(text) => {
  const before = performance.now();
  planSearch.receive(JSON.parse(text.slice(text.indexOf("(") + 1, text.lastIndexOf(")"))));
  return performance.now() - before;
}"""


def grown(edition: Edition, tasks: int, chance: random.Random) -> list[Document]:
    """The core with thousands of tasks: real words in a new order, under new numbers."""
    documents = core(edition)
    real = [document for document in documents if document.kind == "task"]
    passages = [passage.text for task in real for passage in task.passages]
    made = [
        dataclasses.replace(
            task,
            id=f"{place // 40 + 1}.{place % 40 + 1}",
            title=shuffled(task.title, chance),
            passages=tuple(
                Snippet(shuffled(chance.choice(passages), chance), f"muc-{item}")
                for item in range(1, 5)
            ),
        )
        for place in range(tasks)
        for task in [chance.choice(real)]
    ]
    return [*made, *(document for document in documents if document.kind != "task")]


def shuffled(text: str, chance: random.Random) -> str:
    """The words of a text in another order."""
    words = text.split()
    chance.shuffle(words)
    return " ".join(words)


def updates(edition: Edition, chance: random.Random) -> list[Document]:
    """Made-up updates of one year."""
    words = [w for d in core(edition) for passage in d.passages for w in passage.text.split()]
    return [
        Document(
            kind="update",
            id=f"{place}",
            url="/",
            title=" ".join(chance.choices(words, k=10)),
            passages=(Snippet(text),),
        )
        for place in range(UPDATES // YEARS)
        for text in [" ".join(chance.choices(words, k=UPDATE_WORDS))]
    ]


def wire(text: str) -> float:
    """The kB of a script over the wire."""
    return len(gzip.compress(text.encode(), 9)) / 1000


class Search:
    """The search of a made-up plan in a slow browser."""

    def __init__(self, page: Page, edition: Edition, documents: list[Document]) -> None:
        self.page, self.code = page, edition.language.code
        self.titles = [document.title for document in documents[:ASKED]]
        start = time.perf_counter()
        with uncollected():
            self.parts = dict(core_of(edition, documents, Lexicon()))
        seconds = time.perf_counter() - start
        print(f"{len(documents)} documents, {seconds:.1f} s to make; ", end="")
        print(f"{self.of('words')}, {self.of('texts')}")
        self.there: set[str] = set()

    def of(self, sort: str) -> str:
        """How much all parts of a sort are."""
        sizes = [wire(text) for name, text in self.parts.items() if name.startswith(f"{sort}-")]
        return f"{len(sizes)} parts of {sort} with {sum(sizes):.0f} kB"

    def load(self, name: str) -> float:
        """Give a part to the engine; the milliseconds that it takes."""
        self.there.add(name)
        found: float = self.page.evaluate(RECEIVE, self.parts[name])
        return found

    def ready(self, engine: str) -> float:
        """The milliseconds that the core takes in a page of its own."""
        times = []
        for _ in range(LOADS):
            self.page.goto("about:blank")
            self.page.add_script_tag(content=engine)
            times.append(self.load("core"))
        return statistics.median(times)

    def needed(self, query: str, sort: str) -> list[str]:
        """Load the parts of a sort that a question needs, until it needs no more."""
        found: list[str] = []
        while names := [
            name
            for each in self.page.evaluate(NEEDS, [self.code, query])
            if (name := each.removesuffix(f"-{self.code}")).startswith(sort)
            and name in self.parts.keys() - self.there
        ]:
            for name in names:
                self.load(name)
            found += names
        return found

    def keys(self) -> float:
        """The milliseconds in which most keys are answered once all is there that they need."""
        for title in self.titles:
            for end in range(1, len(title) + 1):
                self.needed(title[:end], "")
        times: list[float] = sorted(self.page.evaluate(KEYS, [self.code, self.titles]))
        middle, late = statistics.median(times), times[int(len(times) * 0.95)]
        print(f"  a key is answered in {middle:.1f} ms, 95 % in {late:.1f} ms")
        return middle


def measured(page: Page, edition: Edition, tasks: int, theme: Mapping[str, str]) -> Iterator[str]:
    """Print what a plan of so many tasks takes; give what is over its bar."""
    chance = random.Random(1)  # noqa: S311 - the same sample each time, no secret
    search = Search(page, edition, grown(edition, tasks, chance))
    page.context.new_cdp_session(page).send("Emulation.setCPUThrottlingRate", {"rate": SLOWER})
    ready = search.ready(theme["search/engine.js"])
    words = search.needed(search.titles[0], "words")
    always = [theme["search/engine.js"], theme["search/page.js"], search.parts["core"]]
    sizes = [sum(map(wire, always)), sum(wire(search.parts[name]) for name in words)]
    print(f"  before the first result {sizes[0]:.0f} kB and {sizes[1]:.0f} kB of words; ", end="")
    print(f"ready after {ready:.0f} ms")
    keys = search.keys()
    found = {"kB": (sum(sizes), BARS[tasks]), "ready": (ready, READY), "keys": (keys, MEDIAN)}
    yield from (f"{tasks} tasks: {name}" for name, (value, bar) in found.items() if value > bar)
    for year in range(YEARS) if tasks == max(BARS) else ():
        name = f"updates-{year}"
        search.parts[name] = part(name, search.code, updates(edition, chance))
        size, loading = wire(search.parts[name]), search.load(name)
        print(f"  {name}: {size:.0f} kB, ready after {loading:.0f} ms")
        search.keys()


def main() -> None:
    """Print all figures."""
    edition = editions()[0]
    theme = {name: text.decode() for name, text in scripts_of_theme(ROOT / "theme").items()}
    over = []
    for tasks in BARS:
        with loaded([]) as page:
            over += list(measured(page, edition, tasks, theme))
    raise SystemExit(f"over the bar: {', '.join(over)}" if over else 0)


if __name__ == "__main__":
    main()
