// Units of a query: stretches that belong together, and what says nothing.

import { put } from "./multimap.js";

/** @import { Agreement } from "./agreement.js" */
/** @import { Normaliser } from "./normalise.js" */
/** @import { PlacedWord, Stretch, Unit } from "./types.d.ts" */

/** Phrases that say nothing of what a question is about. */
export class IdlePhrases {
  /**
   * @param {string[]} phrases
   * @param {Normaliser} normaliser
   * @param {Agreement} agreement
   */
  constructor(phrases, normaliser, agreement) {
    this.agreement = agreement;
    /** @type {Map<string, PlacedWord[][]>} */
    this.byFirst = new Map();
    const read = phrases.map((phrase) => normaliser.words(phrase));
    for (const words of read.sort((a, b) => b.length - a.length)) {
      if (words.length) put(this.byFirst, words[0].folded, words);
    }
  }

  /**
   * Which words of a query are idle: not those of a longer stretch, nor all of them.
   * @param {PlacedWord[]} words
   * @param {Stretch[]} stretches
   */
  in(words, stretches) {
    const idle = words.map(() => false);
    words.forEach(({ folded }, at) => {
      const phrases = this.byFirst.get(folded) || [];
      const found = phrases.find((phrase) => this.agreement.same(words, phrase, at));
      if (!found) return;
      const end = at + found.length;
      const inside = stretches.some(
        ({ from, to }) => from <= at && end <= to && to - from > found.length,
      );
      if (!inside) idle.fill(true, at, end);
    });
    return idle.every(Boolean) ? words.map(() => false) : idle;
  }
}

/**
 * Stretches that do not overlap, the longest first; inside each, the shorter ones it holds.
 * @param {Stretch[]} found
 */
function apart(found) {
  /** @type {Unit[]} */
  const chosen = [];
  for (const stretch of found) {
    const outer = chosen.find((each) => each.from < stretch.to && stretch.from < each.to);
    if (!outer) chosen.push({ ...stretch, inner: [] });
    else if (outer.from <= stretch.from && stretch.to <= outer.to) outer.inner.push(stretch);
  }
  return chosen;
}

/**
 * The units of `words` in order: stretches, and runs of what is left between them and idle words.
 * @param {PlacedWord[]} words
 * @param {Stretch[]} found
 * @param {boolean[]} idle
 */
export function unitsOf(words, found, idle) {
  const units = apart(found.filter(({ from, to }) => !idle.slice(from, to).every(Boolean)));
  const inside = words.map((_, at) => units.some(({ from, to }) => from <= at && at < to));
  /** @type {Unit | null} */
  let run = null;
  words.forEach((_, at) => {
    if (inside[at] || idle[at]) {
      run = null;
    } else if (run) {
      run.to = at + 1;
    } else {
      run = { from: at, to: at + 1, entries: [], inner: [] };
      units.push(run);
    }
  });
  return units.sort((a, b) => a.from - b.from);
}
