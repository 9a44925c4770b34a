"""How search grows: 4,000 tasks and 40,000 updates, made up from the words of the plan in data/.

Prints how long the parts take to make, their size over the wire, how long the core takes to be
ready in a browser and to answer each key: `python tests/bench/search_growth.py`.
"""

from __future__ import annotations

import dataclasses
import gzip
import random
import statistics
import sys
import time
from collections.abc import Callable, Iterator
from functools import partial
from pathlib import Path

ROOT = Path(__file__).parents[2]
sys.path.insert(0, str(ROOT))

from playwright.sync_api import Page  # noqa: E402 - stands with the imports that need the path

from plugins.editions.edition import Edition  # noqa: E402 - needs the path above
from plugins.search.documents import Document, Snippet, core  # noqa: E402 - needs the path above
from plugins.search.entries import Lexicon  # noqa: E402 - needs the path above
from plugins.search.parts import core_of, engine, part  # noqa: E402 - needs the path above
from scripts.search_score import editions, loaded  # noqa: E402 - needs the path above

TASKS, UPDATES, YEARS = 4_000, 40_000, 8
UPDATE_WORDS = 60
ASKED = 4
KEYS = """([language, queries]) => queries.flatMap((query) =>
  Array.from(query, (_, at) => {
    const before = performance.now();
    planSearch.query({ language, query: query.slice(0, at + 1) });
    return performance.now() - before;
  }))"""


def grown(edition: Edition, chance: random.Random) -> list[Document]:
    """The core with thousands of tasks: real sentences in a new order, under new numbers."""
    documents = core(edition)
    tasks = [document for document in documents if document.kind == "task"]
    passages = [passage.text for task in tasks for passage in task.passages]
    made = [
        dataclasses.replace(
            chance.choice(tasks),
            id=f"{place // 40 + 1}.{place % 40 + 1}",
            passages=tuple(
                Snippet(shuffled(chance.choice(passages), chance), f"muc-{item}")
                for item in range(1, 5)
            ),
        )
        for place in range(TASKS)
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


def made(name: str, documents: int, make: Callable[[], str]) -> str:
    """The script of a part, its time and size printed."""
    start = time.perf_counter()
    text = make()
    seconds = time.perf_counter() - start
    size = len(gzip.compress(text.encode(), 9))
    print(f"{name}: {documents} documents, {seconds:.1f} s, {size / 1000:.0f} kB over the wire")
    return text


def made_parts(edition: Edition) -> Iterator[tuple[str, str]]:
    """Name and script of the core and of each year of updates."""
    chance = random.Random(1)  # noqa: S311 - the same sample each time, no secret
    documents = grown(edition, chance)
    yield "core", made("core", len(documents), lambda: core_of(edition, documents, Lexicon()))
    for year in range(YEARS):
        name, said = f"updates-{year}", updates(edition, chance)
        yield name, made(name, len(said), partial(part, name, edition.language.code, said))


def answered(page: Page, edition: Edition) -> str:
    """How long keys take to be answered, while titles of the first tasks are typed."""
    code = edition.language.code
    queries = [task.title.get(code) or "" for task in [*edition.site.tasks.values()][:ASKED]]
    times = sorted(page.evaluate(KEYS, [code, queries]))
    late = times[int(len(times) * 0.95)]
    return f"a key is answered in {statistics.median(times):.1f} ms, 95 % in {late:.1f} ms"


def main() -> None:
    """Print all figures."""
    start = time.perf_counter()
    edition = editions()[0]
    texts = dict(made_parts(edition))
    print(f"all parts made in {time.perf_counter() - start:.1f} s")
    with loaded(engine(ROOT / "theme")) as page:
        for name, text in texts.items():
            start = time.perf_counter()
            page.add_script_tag(content=text)
            print(
                f"{name} ready after {time.perf_counter() - start:.2f} s; {answered(page, edition)}"
            )


if __name__ == "__main__":
    main()
