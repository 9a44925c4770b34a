// In which documents of a part each word stands: read from texts that came with it, or, where texts
// come later, as lunr.py made it (plugins/search/postings.py). A word is the number that it has in
// the vocabulary.

import { firstFrom } from "./vocabulary.js";

/** @import { Corpus } from "./corpus.js" */
/** @import { Apart } from "./types.d.ts" */

/**
 * The documents whose title or number has a word, and the others that have it.
 * @typedef {{ named: number[], said: number[] }} Places
 */

const NAMES = new Set(["title", "number"]);
/** @type {Places} */
const NOWHERE = Object.freeze({ named: [], said: [] });
// Numbers as postings.py writes them: so many signs end one, all others come before the last.
const FIRST_SIGN = 35;
const BACKSLASH = 92;
const ENDS = 61;
const BEFORE = 30;

/**
 * The numbers that `packed` stands for.
 * @param {string} packed
 */
export function numbersIn(packed) {
  /** @type {number[]} */
  const found = [];
  let before = 0;
  for (let at = 0; at < packed.length; at += 1) {
    const code = packed.charCodeAt(at);
    const digit = code - FIRST_SIGN - (code > BACKSLASH ? 1 : 0);
    if (digit < ENDS) {
      found.push(before * ENDS + digit);
      before = 0;
    } else {
      before = before * BEFORE + digit - ENDS;
    }
  }
  return found;
}

/**
 * Places that were written as how many lie between one and the next.
 * @param {string} packed
 */
function placesIn(packed) {
  let last = -1;
  return numbersIn(packed).map((between) => (last += between + 1));
}

/** What stands in documents that are read as a whole. */
export class ReadPostings {
  /** @param {Corpus} corpus */
  constructor(corpus) {
    this.corpus = corpus;
    /** @type {Map<number, Places>} */
    this.places = new Map();
    corpus.documents.forEach((_, place) => this.read(place));
  }

  /** @param {number} place */
  read(place) {
    const fields = this.corpus.fields(place);
    const names = fields.filter(({ name }) => NAMES.has(name)).flatMap(({ ids }) => ids);
    const texts = fields.filter(({ name }) => !NAMES.has(name));
    for (const word of names) {
      const { named } = this.placesOf(word);
      if (named[named.length - 1] !== place) named.push(place);
    }
    for (const { ids } of texts) {
      for (const word of ids) {
        const { named, said } = this.placesOf(word);
        const known = named[named.length - 1] === place || said[said.length - 1] === place;
        if (!known) said.push(place);
      }
    }
  }

  /** @param {number} word */
  placesOf(word) {
    let found = this.places.get(word);
    if (!found) this.places.set(word, (found = { named: [], said: [] }));
    return found;
  }

  /**
   * @param {number} word
   * @returns {Places | null}
   */
  of(word) {
    return this.places.get(word) || NOWHERE;
  }

  /** No part is to come. */
  partOf() {
    return -1;
  }

  /**
   * How many documents have a word, in the field that most have it in.
   * @param {number} word
   */
  having(word) {
    const { named, said } = this.placesOf(word);
    /** @type {Map<string, number>} */
    const counts = new Map();
    for (const place of [...named, ...said]) {
      const having = this.corpus.fields(place).filter(({ ids }) => ids.includes(word));
      for (const name of new Set(having.map((field) => field.name))) {
        counts.set(name, (counts.get(name) || 0) + 1);
      }
    }
    return Math.max(0, ...counts.values());
  }
}

/** What stands in documents whose texts come later; postings come in parts, by first letters. */
export class ShippedPostings {
  /** @param {Apart} apart */
  constructor({ having, postings }) {
    this.counts = numbersIn(having);
    this.firsts = postings;
    /** @type {Map<number, string[]>} */
    this.lines = new Map();
    /** @type {Map<number, Places>} */
    this.places = new Map();
  }

  /**
   * @param {number} part
   * @param {string} lines
   */
  take(part, lines) {
    this.lines.set(part, lines.split(" "));
  }

  /**
   * The number of the part that says where a word stands.
   * @param {number} word
   */
  partOf(word) {
    return firstFrom(this.firsts, word + 1, Number) - 1;
  }

  /**
   * null where the part that says it has not come.
   * @param {number} word
   * @returns {Places | null}
   */
  of(word) {
    let found = this.places.get(word);
    if (found) return found;
    // What other parts brought later is no word of the core.
    if (word >= this.counts.length) return NOWHERE;
    const part = this.partOf(word);
    const lines = this.lines.get(part);
    if (!lines) return null;
    const [named, said = ""] = lines[word - this.firsts[part]].split("!");
    this.places.set(word, (found = { named: placesIn(named), said: placesIn(said) }));
    return found;
  }

  /** @param {number} word */
  having(word) {
    return this.counts[word] || 0;
  }
}
