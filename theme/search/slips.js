// How far two spellings are apart.

import { lengths } from "./weights.js";

/**
 * How many slips a word (without marks) may have and still be meant.
 * @param {string} word
 */
export function mostSlips(word) {
  return word.length < lengths.twoSlips ? 1 : 2;
}

/**
 * The next row of the table of distances; `before` and `row` are the two rows above it.
 * @param {string} one
 * @param {string} other
 * @param {number} i
 * @param {number[]} before
 * @param {number[]} row
 */
function nextRow(one, other, i, before, row) {
  const next = [i];
  for (let j = 1; j <= other.length; j += 1) {
    const changed = row[j - 1] + (one[i - 1] === other[j - 1] ? 0 : 1);
    next[j] = Math.min(changed, row[j] + 1, next[j - 1] + 1);
    const swapped = i > 1 && j > 1 && one[i - 1] === other[j - 2] && one[i - 2] === other[j - 1];
    if (swapped) next[j] = Math.min(next[j], before[j - 2] + 1);
  }
  return next;
}

/**
 * How many letters are missing, added, changed or swapped from `one` to `other`; past `most` it is
 * only said that there are more.
 * @param {string} one
 * @param {string} other
 * @param {number} most
 */
export function slips(one, other, most) {
  if (Math.abs(one.length - other.length) > most) return most + 1;
  /** @type {number[]} */
  let before = [];
  let row = Array.from({ length: other.length + 1 }, (_, at) => at);
  for (let i = 1; i <= one.length; i += 1) {
    const next = nextRow(one, other, i, before, row);
    if (Math.min(...next) > most) return most + 1;
    [before, row] = [row, next];
  }
  return row[other.length];
}

/**
 * What the words with the fewest slips from one (without marks) stand for, rather such as sound
 * alike; empty where all have too many.
 * @param {string} word
 * @param {Iterable<[string, string[]]>} others
 * @param {(text: string) => string} soundOf
 */
export function closest(word, others, soundOf) {
  const sound = soundOf(word);
  /** @type {string[]} */
  let found = [];
  let least = 2 + 2 * mostSlips(word);
  for (const [other, exact] of others) {
    const count = 2 * slips(word, other, least >> 1) + (soundOf(other) === sound ? 0 : 1);
    if (count < least) [found, least] = [exact, count];
  }
  return found;
}
