// The documents of a part that may answer a question, by the rarity of its words that they have.

import { rarityOf } from "./ranking.js";
import { limits, weights } from "./weights.js";

/** @import { Indexed } from "./finding.js" */
/** @import { Question } from "./types.d.ts" */

// Values are told apart by so many steps: sorting thousands would take as long as all the rest.
const STEPS = 500;

/**
 * The places with the highest values, the highest first; of nearly equal ones the first.
 * @param {Float64Array} values
 */
function highest(values) {
  const top = values.reduce((most, value) => (value > most ? value : most), 0);
  /** @type {number[][]} */
  const steps = Array.from({ length: STEPS + 1 }, () => []);
  for (let place = 0; place < values.length; place += 1) {
    if (values[place]) steps[Math.floor((STEPS * values[place]) / top)].push(place);
  }
  return steps.reverse().flat().slice(0, limits.candidates);
}

/**
 * The places of the documents that have most of a question. `missed` gets the names of parts of the
 * postings that would have told more.
 * @param {Indexed} part
 * @param {Question} asked
 * @param {Set<string>} missed
 */
export function promising({ corpus, postings }, asked, missed) {
  const values = new Float64Array(corpus.documents.length);
  for (const { named, said } of placesOf(asked.terms, postings, missed)) {
    const rarity = rarityOf(values.length, named.length + said.length);
    for (const place of named) values[place] += weights.named * rarity;
    for (const place of said) values[place] += rarity;
  }
  return highest(values);
}

/**
 * Where each of some words stands, as far as is known.
 * @param {Iterable<number>} words
 * @param {Indexed["postings"]} postings
 * @param {Set<string>} missed
 */
function placesOf(words, postings, missed) {
  const found = [];
  for (const word of words) {
    const places = postings.of(word);
    if (places) found.push(places);
    else missed.add(`words-${postings.partOf(word)}`);
  }
  return found;
}

/**
 * The places of some documents that have one of the words `left` and one of `right`.
 * @param {Indexed} part
 * @param {number[]} left
 * @param {number[]} right
 * @param {Set<string>} missed
 */
export function together({ postings }, left, right, missed) {
  const [having, also] = [left, right].map((words) =>
    placesOf(words, postings, missed).flatMap(({ named, said }) => [...named, ...said]),
  );
  const other = new Set(also);
  return having.filter((place) => other.has(place)).slice(0, limits.together);
}
