// The words that stand in the documents, each with a number, and ways to find them.

import { put } from "./multimap.js";

/** @import { Normaliser } from "./normalise.js" */
/** @import { Tables, Word } from "./types.d.ts" */

/**
 * Where in `ordered` those begin whose key is not before `key`.
 * @template T
 * @param {T[]} ordered
 * @param {string} key
 * @param {(each: T) => string} keyOf
 */
export function firstFrom(ordered, key, keyOf) {
  let low = 0;
  let high = ordered.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if (keyOf(ordered[middle]) < key) low = middle + 1;
    else high = middle;
  }
  return low;
}

/**
 * What `make` gives, kept until `sizeOf` changes.
 * @template T
 * @param {() => number} sizeOf
 * @param {() => T} make
 * @returns {() => T}
 */
function remembered(sizeOf, make) {
  let size = -1;
  /** @type {T} */
  let value;
  return () => {
    if (size !== sizeOf()) [size, value] = [sizeOf(), make()];
    return value;
  };
}

/** The words of all documents of a language. */
export class Vocabulary {
  /**
   * @param {Tables} tables
   * @param {Normaliser} normaliser
   */
  constructor(tables, normaliser) {
    /** @type {Word[]} */
    this.words = [];
    /** @type {Map<string, number>} */
    this.numbers = new Map();
    /** @type {Map<string, number[]>} */
    this.byFolded = new Map();
    /** @type {Set<string>} */
    this.neighbours = new Set();
    const size = () => this.words.length;
    this.bare = remembered(size, () => this.words.map(({ exact }) => normaliser.bare(exact)));
    this.ordered = remembered(size, () => this.inOrder());
    // The numbers of the small words of the language.
    this.small = remembered(
      size,
      () => new Set(tables.function.map((text) => this.numberOf(normaliser.forms(text)[0].exact))),
    );
  }

  /**
   * The number of `word`, which it also carries for the next time.
   * @param {Word} word
   */
  add(word) {
    let number = word.number ?? this.numbers.get(word.exact);
    if (number === undefined) {
      number = this.words.push(word) - 1;
      this.numbers.set(word.exact, number);
      put(this.byFolded, word.folded, number);
    }
    word.number = number;
    return number;
  }

  /**
   * The numbers of the `forms` of a text, whose neighbours are kept.
   * @param {Word[]} forms
   */
  read(forms) {
    for (let at = 1; at < forms.length; at += 1) {
      this.neighbours.add(`${forms[at - 1].folded} ${forms[at].folded}`);
    }
    return forms.map((word) => this.add(word));
  }

  inOrder() {
    return this.bare()
      .map((text, number) => /** @type {const} */ ([text, number]))
      .sort((a, b) => (a[0] < b[0] ? -1 : 1));
  }

  /**
   * Whether `typed` stand somewhere side by side, two by two.
   * @param {Word[]} typed
   */
  stand(typed) {
    return typed.every(
      ({ folded }, at) => !at || this.neighbours.has(`${typed[at - 1].folded} ${folded}`),
    );
  }

  /**
   * The words that begin with `start` when their marks are left out.
   * @param {string} start
   */
  begun(start) {
    const all = this.ordered();
    const found = [];
    let at = firstFrom(all, start, (each) => each[0]);
    for (; at < all.length && all[at][0].startsWith(start); at += 1) found.push(all[at][1]);
    return found;
  }

  /** @param {string} exact */
  has(exact) {
    return this.numbers.has(exact);
  }

  /** @param {string} exact */
  numberOf(exact) {
    return this.numbers.get(exact);
  }

  /** @param {string} folded */
  sameFolded(folded) {
    return this.byFolded.get(folded) || [];
  }
}
