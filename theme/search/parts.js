// What of a question stands somewhere, where nothing holds all of it.

import { heldBy, runs, runsOf } from "./holding.js";
import { weights } from "./weights.js";

/** @import { Finder } from "./finding.js" */
/** @import { AskedPart, EngineAnswer, Matched } from "./types.d.ts" */

/**
 * The words of a question that stand somewhere, as they were typed, and which are common.
 * @param {EngineAnswer} answer
 * @param {Finder} finder
 * @returns {AskedPart[]}
 */
export function partsOf({ results, asked, reading }, { members, tasks }) {
  if (!asked || !reading) return [];
  /** @type {Map<string, number>} */
  const found = new Map();
  for (const each of results) {
    if (each.how !== "part" || !each.match) continue;
    const { words } = heldBy(/** @type {Matched} */ (each), asked, members);
    for (const run of runsOf(asked)) {
      for (const part of runs(run.filter((slot) => words[slot]))) {
        const [first, last] = [part[0], part[part.length - 1]];
        const text = reading.text.slice(reading.words[first].start, reading.words[last].end);
        found.set(text, (found.get(text) || 0) + Number(each.document.kind === "task"));
      }
    }
  }
  return Array.from(found, ([text, count]) => ({ text, common: count > weights.common * tasks }));
}
