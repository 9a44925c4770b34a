// Which letters of a text, as written, answer a question: [start, end] pairs in order.

import { asksFor } from "./matching.js";
import { ASKED, STARTS } from "./questions.js";
import { weights } from "./weights.js";

/** @import { Engine } from "./engine.js" */
/** @import { Mark, Question } from "./types.d.ts" */

/** @typedef {{ number: number, start: number, end: number }} Position */
/** @typedef {{ words: Position[], ids: number[] }} Positions the words of a text, their numbers */

/** @typedef {0 | 1 | 2} Kind */

const UNMARKED = 0;
const FOUND = 1;
const NEAR = 2;
const MOST_KEPT = 5000;
const BETWEEN = /^[\s-]*$/;
/** @type {Set<number>} */
const NO_SLOTS = new Set();

/**
 * The words of a text with their numbers and places, kept: the same texts are shown key by key.
 * @param {string} text
 * @param {Engine} engine
 */
function positions(text, { kept, normaliser, vocabulary }) {
  let found = kept.get(text);
  if (!found) {
    if (kept.size >= MOST_KEPT) kept.clear();
    const words = normaliser
      .words(text)
      .map(({ exact, start, end }) => ({ number: vocabulary.numberOf(exact) ?? -1, start, end }));
    found = { words, ids: words.map(({ number }) => number) };
    kept.set(text, found);
  }
  return found;
}

/**
 * Marks the phrases that stand for words of the question; those that only mean the same are near.
 * @param {Position[]} words
 * @param {Question} asked
 * @param {Kind[]} marked
 */
function markPhrases(words, asked, marked) {
  const has = (/** @type {Set<number>} */ set, /** @type {Position | undefined} */ word) =>
    word !== undefined && set.has(word.number);
  words.forEach(({ number }, at) => {
    if (!(asked.flags[number] & STARTS)) return;
    for (const phrase of asked.starts.get(number) || []) {
      const { ids, same } = asked.phrases[phrase];
      if (ids.every((set, offset) => has(set, words[at + offset]))) {
        marked.fill(same ? FOUND : NEAR, at, at + ids.length);
      }
    }
  });
}

/**
 * The slots of the question that each word surely answers.
 * @param {Position[]} words
 * @param {Question} asked
 */
function slotsOf(words, { words: slots, weights: weigh, few, flags }) {
  return words.map(({ number }) => {
    if (!(flags[number] & ASKED)) return NO_SLOTS;
    const here = slots.get(number) || [];
    const sure = here.filter(([slot, w]) => w >= weights.marked && weigh[slot] && !few[slot]);
    return new Set(sure.map(([slot]) => slot));
  });
}

/**
 * Marks words; a syllable that stands alone counts only where its neighbour in the question is not
 * asked for.
 * @param {Set<number>[]} slots
 * @param {Question} asked
 * @param {Kind[]} marked
 */
function markWords(slots, asked, marked) {
  const single = asked.loose || asked.weights.filter(Boolean).length === 1;
  slots.forEach((here, at) => {
    for (const slot of here) {
      const beside = slots[at - 1]?.has(slot - 1) || slots[at + 1]?.has(slot + 1);
      if (single || beside) marked[at] = FOUND;
    }
  });
}

/**
 * Marked words that stand together as one mark each, if they are marked alike.
 * @param {string} text
 * @param {Position[]} words
 * @param {Kind[]} marked
 */
function joinedMarks(text, words, marked) {
  /** @type {Mark[]} */
  const marks = [];
  words.forEach(({ start, end }, at) => {
    if (!marked[at]) return;
    const last = marks[marks.length - 1];
    const same = last && marked[at - 1] === marked[at];
    if (same && BETWEEN.test(text.slice(last[1], start))) last[1] = end;
    else marks.push(marked[at] === NEAR ? [start, end, true] : [start, end]);
  });
  return marks;
}

/**
 * Marks of `text`; where nothing longer is found and `any`, single words too. `held`: what the text
 * belongs to holds the question, so that words of it are found ones.
 * @param {string} text
 * @param {Question | null} asked
 * @param {Engine} engine
 * @param {boolean} any
 * @param {boolean} held
 */
export function marksOf(text, asked, engine, any, held) {
  if (!asked) return [];
  const { words, ids } = positions(text, engine);
  if (!asksFor(ids, asked)) return [];
  /** @type {Kind[]} */
  const marked = words.map(() => UNMARKED);
  const slots = slotsOf(words, asked);
  markPhrases(words, asked, marked);
  markWords(slots, asked, marked);
  const longer = marked.some(Boolean);
  const found = any && !longer ? slots.map(({ size }) => (size ? FOUND : UNMARKED)) : marked;
  return joinedMarks(text, words, held ? found : found.map((kind) => kind && NEAR));
}
