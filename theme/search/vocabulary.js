// The words that stand in the documents, each with a number, and ways to find them.

import { put } from "./multimap.js";

const NO_FOLD = -1;
const MOST_FOLDS = 2 ** 26;

/** @import { Normaliser } from "./normalise.js" */
/** @import { Tables, Word } from "./types.d.ts" */

/**
 * Where in `ordered` those begin whose key is not before `key`.
 * @template T
 * @template {string | number} Key
 * @param {T[]} ordered
 * @param {Key} key
 * @param {(each: T) => Key} keyOf
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

/**
 * Two numbers as one.
 * @param {number} left
 * @param {number} right
 */
function pairOf(left, right) {
  return left * MOST_FOLDS + right;
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
    // The numbers of folded forms, and that of each word.
    /** @type {Map<string, number>} */
    this.folds = new Map();
    /** @type {number[]} */
    this.foldOf = [];
    /** @type {Set<number>} */
    this.neighbours = new Set();
    /**
     * Reads some documents that have a word of both sorts, where not all are read from the start.
     * @type {(left: number[], right: number[]) => void}
     */
    this.lookUp = () => {};
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
      if (!this.folds.has(word.folded)) this.folds.set(word.folded, this.folds.size);
      this.foldOf.push(this.folds.get(word.folded) ?? NO_FOLD);
    }
    word.number = number;
    return number;
  }

  /**
   * The numbers of the `forms` of a text, whose neighbours are kept.
   * @param {Word[]} forms
   */
  read(forms) {
    const numbers = forms.map((word) => this.add(word));
    for (let at = 1; at < numbers.length; at += 1) {
      this.neighbours.add(pairOf(this.foldOf[numbers[at - 1]], this.foldOf[numbers[at]]));
    }
    return numbers;
  }

  /** @param {Word} word */
  foldNumber({ folded }) {
    return this.folds.get(folded) ?? NO_FOLD;
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
    return typed.every((word, at) => !at || this.beside(typed[at - 1], word));
  }

  /**
   * @param {Word} left
   * @param {Word} right
   */
  beside(left, right) {
    const pair = pairOf(this.foldNumber(left), this.foldNumber(right));
    if (!this.neighbours.has(pair)) {
      this.lookUp(this.sameFolded(left.folded), this.sameFolded(right.folded));
    }
    return this.neighbours.has(pair);
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
