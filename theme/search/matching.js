// Where the words of a question stand in a document: counts by field, neighbours, phrases.

import { ASKED, SMALL, STARTS } from "./questions.js";
import { weights } from "./weights.js";

/** @import { Field, Match, Phrase, Question } from "./types.d.ts" */

/** @typedef {[slot: number, weight: number][] | null | undefined} Here */

/**
 * A short list, which is made faster than a typed one.
 * @param {number} length
 * @returns {number[]}
 */
function zeros(length) {
  return new Array(length).fill(0);
}

/**
 * Counts what `question` asks for in `fields`.
 * @param {Field[]} fields
 * @param {Question} question
 * @returns {Match}
 */
export function matchOf(fields, question) {
  const found = {
    words: zeros(question.slots),
    agreement: zeros(question.slots),
    together: zeros(question.slots),
    pairs: zeros(question.slots),
    phrases: zeros(question.phrases.length),
    best: -1,
    titled: 0,
  };
  let bestWeight = 0;
  let titleWeight = 0;
  for (const field of fields) {
    if (!asksFor(field.ids, question)) continue;
    const weight = new Scan(field, question, found).weight();
    if (field.name === "title") {
      titleWeight = Math.max(titleWeight, weight);
    } else if (field.place >= 0 && weight > bestWeight) {
      bestWeight = weight;
      found.best = field.place;
    }
  }
  if (titleWeight) found.titled = Math.sign(titleWeight - bestWeight) + 1;
  return found;
}

/**
 * Whether any of these words is one that is looked for.
 * @param {number[]} ids
 * @param {Question} question
 */
export function asksFor(ids, { flags }) {
  for (let at = 0; at < ids.length; at += 1) if (flags[ids[at]] & (ASKED | STARTS)) return true;
  return false;
}

/** One field held against a question; what is found is added to `found`. */
class Scan {
  /**
   * @param {Field} field
   * @param {Question} question
   * @param {Match} found
   */
  constructor({ ids, boost }, question, found) {
    this.ids = ids;
    this.boost = boost;
    this.question = question;
    this.found = found;
    this.any = false;
  }

  /** How much of the question stands in the field. */
  weight() {
    const { ids, question } = this;
    /** @type {Here} */
    let before = null;
    /** @type {Here} */
    let beforeThat = null;
    for (let at = 0; at < ids.length; at += 1) {
      const flag = question.flags[ids[at]];
      const here = flag & ASKED ? question.words.get(ids[at]) : null;
      if (here) this.words(here, before, beforeThat);
      if (flag & STARTS) this.phrases(question.starts.get(ids[at]) || [], at);
      if (!(flag & SMALL)) {
        beforeThat = before;
        before = here;
      }
    }
    return this.any ? taken(question.seen) : 0;
  }

  /**
   * @param {NonNullable<Here>} here
   * @param {Here} before
   * @param {Here} beforeThat
   */
  words(here, before, beforeThat) {
    const { found, question } = this;
    const { seen } = question;
    this.any = true;
    for (const [slot, weight] of here) {
      found.words[slot] += this.boost * weight;
      if (weight > found.agreement[slot]) found.agreement[slot] = weight;
      seen[slot] = Math.max(seen[slot], weights.passageWord * weight);
      if (slot > 0 && before) this.neighbour(before, slot, weight, 1);
      if (slot > 0 && beforeThat && question.loose) {
        this.neighbour(beforeThat, slot, weight, weights.pairFarther);
      }
    }
  }

  /**
   * @param {NonNullable<Here>} before
   * @param {number} slot
   * @param {number} weight
   * @param {number} near
   */
  neighbour(before, slot, weight, near) {
    const { seen } = this.question;
    const { pairs, together } = this.found;
    for (const [other, otherWeight] of before) {
      if (other !== slot - 1) continue;
      const weaker = weights.pairWeaker * Math.min(weight, otherWeight);
      const both = near * Math.min(1, Math.max(weight * otherWeight, weaker));
      pairs[slot] += this.boost * both;
      together[slot] = Math.max(together[slot], both);
      seen[slot] = Math.max(seen[slot], weights.passagePair * both);
    }
  }

  /**
   * Counts the phrases among `numbers` that begin at `at`.
   * @param {number[]} numbers
   * @param {number} at
   */
  phrases(numbers, at) {
    const { question, found } = this;
    for (const number of numbers) {
      const phrase = question.phrases[number];
      if (!standsAt(phrase.ids, this.ids, at)) continue;
      this.any = true;
      found.phrases[number] += this.boost;
      this.besides(phrase, at);
      question.seen[question.slots + number] = weights.passagePhrase * phrase.weight;
    }
  }

  /**
   * A phrase that stands for words of the question has their neighbours too.
   * @param {Phrase} phrase
   * @param {number} at
   */
  besides({ ids, from, to }, at) {
    const { words } = this.question;
    const { pairs } = this.found;
    for (const [slot, weight] of words.get(this.ids[at + ids.length]) || []) {
      if (slot === to) pairs[to] += this.boost * weight;
    }
    for (const [slot, weight] of words.get(this.ids[at - 1]) || []) {
      if (slot === from - 1) pairs[from] += this.boost * weight;
    }
  }
}

/**
 * The sum of `seen`, which is emptied for the next field.
 * @param {Float64Array} seen
 */
function taken(seen) {
  let sum = 0;
  for (let at = 0; at < seen.length; at += 1) {
    sum += seen[at];
    seen[at] = 0;
  }
  return sum;
}

/**
 * @param {Set<number>[]} phrase
 * @param {number[]} ids
 * @param {number} at
 */
function standsAt(phrase, ids, at) {
  for (let offset = 0; offset < phrase.length; offset += 1) {
    if (at + offset >= ids.length || !phrase[offset].has(ids[at + offset])) return false;
  }
  return true;
}
