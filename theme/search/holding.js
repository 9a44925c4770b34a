// How a document holds a question: its very words, others that mean the same, or only some of them.

import { concern } from "./ranking.js";
import { weights } from "./weights.js";

/** @import { Members } from "./ranking.js" */
/** @import { How, Match } from "./types.d.ts" */
/** @import { Matched, PlanDocument, Question } from "./types.d.ts" */

/** @typedef {{ words: Uint8Array, covers: Uint8Array }} Held by the words themselves, by others */

// What covers a word: another that means the same, or the same one shortened, written out, a body.
const MEANING = 1;
const SAME = 2;

/**
 * Slots that stand side by side as runs.
 * @param {number[]} slots
 */
export function runs(slots) {
  /** @type {number[][]} */
  const found = [];
  for (const slot of slots) {
    const last = found[found.length - 1];
    if (last && last[last.length - 1] === slot - 1) last.push(slot);
    else found.push([slot]);
  }
  return found;
}

/**
 * The words that a question is about, those side by side in one run. Where it has none but small
 * and idle ones, these.
 * @param {Question} asked
 */
export function runsOf(asked) {
  asked.runs ??= runsIn(asked);
  return asked.runs;
}

/** @param {Question} asked */
function runsIn({ slots, weights: weigh, few, loose }) {
  const all = Array.from({ length: slots }, (_, slot) => slot);
  const telling = all.filter((slot) => weigh[slot] && !few[slot]);
  // A syllable alone and a small word behind it, at the end, are one word: "hợp nhất".
  const [only] = telling;
  const small = !loose && telling.length === 1 && only === slots - 2 && weigh[only + 1];
  if (small) telling.push(only + 1);
  return runs(telling.length ? telling : all);
}

/**
 * Words of a run that stand in a document: two side by side; one alone only where that is a word,
 * or where all beside it are there.
 * @param {number[]} run
 * @param {Match} match
 * @param {Question} asked
 * @param {Uint8Array} words
 */
function holdWords(run, { agreement, together }, { alone }, words) {
  const there = (/** @type {number} */ slot) => agreement[slot] >= weights.held;
  const last = run[run.length - 1];
  for (const slot of run.slice(1)) {
    if (together[slot] >= weights.held) words.fill(1, slot - 1, slot + 1);
  }
  const paired = words.slice();
  const beside = (/** @type {number} */ slot) => slot < run[0] || slot > last || paired[slot];
  for (const slot of run.filter(there)) {
    const whole = run.length === 1 || alone[slot] === 1;
    if (whole || (beside(slot - 1) && beside(slot + 1))) words[slot] = 1;
  }
}

/**
 * What of each word a document holds.
 * @param {{ document: PlanDocument, match: Match }} each
 * @param {Question} asked
 * @param {Members} members
 * @returns {Held}
 */
export function heldBy({ document, match }, asked, members) {
  const held = { words: new Uint8Array(asked.slots), covers: new Uint8Array(asked.slots) };
  asked.phrases.forEach(({ from, to, same }, number) => {
    const what = same ? SAME : MEANING;
    for (let slot = from; match.phrases[number] && slot < to; slot += 1) {
      held.covers[slot] = Math.max(held.covers[slot], what);
    }
  });
  for (const { from, to, bodies } of asked.units) {
    const about = bodies.some(({ body }) => concern(document, body, members).covered);
    if (about) held.covers.fill(SAME, from, to);
  }
  for (const run of runsOf(asked)) holdWords(run, match, asked, held.words);
  return held;
}

/**
 * Whether all words are there, or covered by `least` or more, and stand as they were asked: of two
 * words both side by side, of more all but one pair.
 * @param {Held} held
 * @param {number} least
 * @param {Match} match
 * @param {Question} asked
 */
function holds({ words, covers }, least, { together }, asked) {
  return runsOf(asked).every((run) => {
    const apart = run.filter((slot, at) => {
      const own = at > 0 && words[slot - 1] && words[slot];
      return (
        own && Math.max(covers[slot - 1], covers[slot]) < least && together[slot] < weights.held
      );
    });
    const length = asked.loose ? run.length : Math.ceil(run.length / 2);
    const all = run.every((slot) => words[slot] || covers[slot] >= least);
    return all && apart.length <= Math.max(0, length - 2);
  });
}

/**
 * @param {Matched} each
 * @param {Question} asked
 * @param {Members} members
 * @returns {How}
 */
export function howOf(each, asked, members) {
  const held = heldBy(each, asked, members);
  if (holds(held, SAME, each.match, asked)) return "words";
  return holds(held, MEANING, each.match, asked) ? "meaning" : "part";
}
