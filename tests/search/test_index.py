"""The index: lunr.py in the build and lunr.js in the browser make the same of one text."""

from __future__ import annotations

import pytest
from playwright.sync_api import Page

from plugins.search.documents import core
from plugins.search.index import build
from tests.samples.updates_site import updated_editions

DUMP = """(language) => {
  const { index } = planSearch.engines[language].parts[0];
  const terms = Object.keys(index.invertedIndex);
  const names = {};
  for (const term of terms) names[index.invertedIndex[term]._index] = term;
  const vectors = {};
  for (const [ref, vector] of Object.entries(index.fieldVectors)) {
    vectors[ref] = {};
    const { elements } = vector;
    for (let at = 0; at < elements.length; at += 2) {
      vectors[ref][names[elements[at]]] = elements[at + 1];
    }
  }
  return { terms, vectors, tokens: index.tokenSet.toArray().length };
}"""


@pytest.mark.parametrize("language", ["vi", "en"])
def test_browser_has_the_index_that_lunr_py_builds(engine_page: Page, language: str) -> None:
    """Terms and scores of the browser's index are those of lunr.py's, for every field."""
    edition = next(e for e in updated_editions() if e.language.code == language)
    expected = build(core(edition), language).serialize()
    found = engine_page.evaluate(DUMP, language)
    names = {entry["_index"]: term for term, entry in expected["invertedIndex"]}
    assert set(found["terms"]) == set(names.values())
    assert found["tokens"] == len(names)
    for ref, flat in expected["fieldVectors"]:
        scores = {names[n]: score for n, score in zip(flat[::2], flat[1::2], strict=True)}
        assert found["vectors"][ref] == pytest.approx(scores, abs=0.0011), ref
