"""How search grows: 4,000 tasks and 40,000 updates, made up from the words of the real plan.

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
from collections.abc import Sequence
from pathlib import Path

ROOT = Path(__file__).parents[2]
sys.path.insert(0, str(ROOT))

from plugins.plan.pages.edition import Edition  # noqa: E402 - needs the path above
from plugins.search import parts  # noqa: E402 - needs the path above
from plugins.search.documents import Document, Passage, core  # noqa: E402 - needs the path above
from plugins.search.lexicon import Lexicon  # noqa: E402 - needs the path above
from plugins.search.tables import shipped  # noqa: E402 - needs the path above
from scripts.search_score import editions, loaded  # noqa: E402 - needs the path above

TASKS, UPDATES, YEARS = 4_000, 40_000, 8
UPDATE_WORDS = 60
QUERIES = ("chất thải rắn sinh hoạt", "nuoc sach nong thon", "du lịch cộng đồng", "sở y tế")
KEYS = """(queries) => queries.flatMap((query) =>
  Array.from(query, (_, at) => {
    const before = performance.now();
    planSearch.query({ language: "vi", query: query.slice(0, at + 1) });
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
                Passage(shuffled(chance.choice(passages), chance), f"muc-{item}")
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
        Document("update", f"{place}", "/", " ".join(chance.choices(words, k=10)), (Passage(text),))
        for place in range(UPDATES // YEARS)
        for text in [" ".join(chance.choices(words, k=UPDATE_WORDS))]
    ]


def made(name: str, documents: Sequence[Document], **more: object) -> str:
    """A part, with its time and size printed."""
    start = time.perf_counter()
    text = parts.part(name, "vi", documents, **more)
    seconds = time.perf_counter() - start
    size = len(gzip.compress(text.encode()))
    print(
        f"{name}: {len(documents)} documents, {seconds:.1f} s, {size / 1000:.0f} kB over the wire"
    )
    return text


def main() -> None:
    """Print all figures."""
    chance = random.Random(1)  # noqa: S311 - the same sample each time, no secret
    edition = editions()[0]
    more = parts.reading(edition, Lexicon())
    texts = [made("core", grown(edition, chance), tables=shipped("vi"), **more)]
    texts += [made("updates-1", updates(edition, chance))]
    with loaded([parts.engine(ROOT / "theme")]) as page:
        for text, name in zip(texts, ("core", "a year of updates"), strict=True):
            start = time.perf_counter()
            page.add_script_tag(content=text)
            print(f"{name} ready in the browser after {time.perf_counter() - start:.2f} s")
            times = sorted(page.evaluate(KEYS, list(QUERIES)))
            late = times[int(len(times) * 0.95)]
            print(f"a key is answered in {statistics.median(times):.1f} ms, 95 % in {late:.1f} ms")


if __name__ == "__main__":
    main()
