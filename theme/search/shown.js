// One found document as the page shows it: plain values, with marks.

import { marksOf } from "./marks.js";
import { weights } from "./weights.js";

/** @import { Engine } from "./engine.js" */
/** @import { Found, PlanDocument, Question, Result } from "./types.d.ts" */

/**
 * The place of the passage that says most, or that was asked for by number. What a page called so
 * says of itself is its first.
 * @param {Found} found
 */
function placeOfPassage({ document: { kind }, item, match }) {
  if (item) return item - 1;
  if (!match) return -1;
  return kind === "page" && match.titled > 1 ? 0 : match.best;
}

/**
 * @param {Found} found
 * @param {Question | null} asked
 * @param {Engine} engine
 */
function passageOf(found, asked, engine) {
  const { document, how } = found;
  const passage = how !== "area" && document.passages?.[placeOfPassage(found)];
  if (!passage) return null;
  const [text, anchor = "", lang = ""] = passage;
  const marks = marksOf(text, asked, engine, true, how === "words");
  return { text, anchor, lang: lang || engine.language, marks };
}

/**
 * How a result orders kinds: few of a kind go first, a page that only says the words goes last.
 * @param {Found} found
 */
function rank({ document: { kind }, value, match }) {
  if (kind === "area" || kind === "agency") return value * weights.fewOfKind;
  if (kind !== "page" && kind !== "article") return value;
  return value * (match?.titled ? weights.fewOfKind : weights.inPassing);
}

/**
 * The number of a task or area as printed; "" for what has none.
 * @param {PlanDocument} document
 */
function numberOf({ kind, id, number }) {
  return kind === "task" || kind === "area" ? number || id : "";
}

/**
 * @param {Found} found
 * @param {Question | null} asked
 * @param {Engine} engine
 * @returns {Result}
 */
export function result(found, asked, engine) {
  const { document, value, how } = found;
  const { kind, id, url, title, area, areas, leads, bodies, corrected } = document;
  return {
    kind,
    id,
    url,
    language: engine.language,
    score: value,
    rank: rank(found),
    how,
    called: Boolean(found.match?.titled),
    title: { text: title, marks: marksOf(title, asked, engine, false, how === "words") },
    passage: passageOf(found, asked, engine),
    areas: areas || (area ? [area] : []),
    number: numberOf(document),
    by: bodies || "",
    leads: leads || [],
    coordinating: document.coordinating || [],
    tasks: document.tasks || [],
    state: document.state || "",
    sort: document.sort || "",
    date: document.date || "",
    corrected: Boolean(corrected),
  };
}
