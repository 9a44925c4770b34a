// What stands on the page: the index from A to Z, or an answer.

import { grouped } from "./results.js";

/** @import { SearchPage } from "./start.js" */
/** @import { Answer, Result } from "./types.d.ts" */

/** @param {SearchPage} page */
export function showIndex(page) {
  page.part("answer").hidden = true;
  page.part("results").replaceChildren();
  for (const name of ["index", "hint", "examples"]) page.part(name).hidden = false;
  document.title = page.site.title;
  page.beside?.empty();
}

/**
 * Shows an answer; what stands around it only once it is `whole`.
 * @param {SearchPage} page
 * @param {Answer} answer
 * @param {boolean} whole
 */
export function showAnswer(page, answer, whole) {
  const { site, state, beside } = page;
  const results = beside ? beside.narrowed(answer) : answer.results;
  const any = answer.results.length > 0;
  const heading = page.hasWords
    ? site.say(any ? "results" : "none", { query: state.q.trim() })
    : site.say("chosen");
  const facts = (/** @type {Result} */ result) => beside?.facts(result) ?? null;
  page.waiting.end();
  page.part("title").textContent = heading;
  document.title = `${heading} – ${site.title}`;
  page.part("results").replaceChildren(...grouped(results, site, state, facts));
  page.part("answer").hidden = false;
  page.part("index").hidden = any;
  for (const name of ["recent", "hint", "examples"]) page.part(name).hidden = true;
  if (whole) beside?.around(answer, results);
  beside?.focusAgain();
}
