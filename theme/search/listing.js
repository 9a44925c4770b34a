// Documents that need no words to be found: all, or those of a number.

import { NOTHING_OF_IT } from "./finding.js";
import { isNumber } from "./numbers.js";
import { weights } from "./weights.js";

/** @import { AskedNumber, Found, PlanDocument } from "./types.d.ts" */

/**
 * Documents as they stand, each an answer.
 * @param {PlanDocument[]} documents
 * @param {number} item
 * @returns {Found[]}
 */
export function inOrder(documents, item = 0) {
  return documents.map((document, at) => {
    const value = 1 - at / weights.numbered;
    return { ...NOTHING_OF_IT, document, value, coverage: 1, item, how: "words" };
  });
}

/**
 * The tasks or areas of a number as printed, and the tasks of the areas; where no task has the
 * number, an area may.
 * @param {PlanDocument[]} documents
 * @param {AskedNumber} asked
 * @returns {Found[]}
 */
export function numbered(documents, { kind, words, item, certain }) {
  const named = documents.filter((each) => each.kind === kind && isNumber(each, words));
  const areas = new Set(kind === "area" ? named.map(({ id }) => id) : []);
  const inside = (/** @type {PlanDocument} */ { kind: own, areas: all, area = "" }) =>
    own === "task" && (all || [area]).some((id) => areas.has(id));
  const found = documents.filter((each) => named.includes(each) || inside(each));
  if (found.length || kind === "area") return inOrder(found, item);
  return numbered(documents, { kind: "area", words, item, certain });
}
