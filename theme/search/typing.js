// What Telex and VNI keys were meant to give, where the keyboard had not been switched on.

/** @import { GuessTables, Keys } from "./types.d.ts" */

const FIGURE = /[0-9]/;

/** @typedef {Map<string, string>} Table */

/**
 * @param {string[]} letters
 * @param {Table} wanted
 */
function lastOf(letters, wanted) {
  for (let at = letters.length - 1; at >= 0; at -= 1) if (wanted.has(letters[at])) return at;
  return -1;
}

/**
 * Puts the mark of a table on the letter at `at`; false where there is none.
 * @param {string[]} letters
 * @param {number} at
 * @param {Table} table
 */
function marked(letters, at, table) {
  const found = table.get(letters[at]);
  if (found) letters[at] = found;
  return Boolean(found);
}

/**
 * Both letters of "uo" take the horn, the first of "uu" and "ua", else the last that can.
 * @param {string[]} letters
 * @param {Table} table
 */
function horn(letters, table) {
  const pair = /uo|uu|(?<!q)ua/.exec(letters.join(""));
  if (!pair) return marked(letters, lastOf(letters, table), table);
  marked(letters, pair.index, table);
  if (pair[0] === "uo") marked(letters, pair.index + 1, table);
  return true;
}

/** Keys of one input method. */
class Method {
  /**
   * @param {Keys} keys
   * @param {string} vowels
   */
  constructor([marks, tones], vowels) {
    this.marks = new Map(
      Object.entries(marks).map(([key, table]) => [key, new Map(Object.entries(table))]),
    );
    this.tones = new Map(Object.entries(tones));
    this.vowels = new Set(vowels);
  }

  /**
   * What one key does to the letters typed so far; false where it is a letter itself.
   * @param {string} key
   * @param {string[]} letters
   */
  pressed(key, letters) {
    const table = this.marks.get(key);
    if (!table) return false;
    if (key === "w" || key === "7") return horn(letters, table);
    return marked(letters, lastOf(letters, table), table);
  }

  /**
   * The word that these keys give, each key in turn, as an input method reads them.
   * @param {string} word
   */
  decoded(word) {
    /** @type {string[]} */
    const letters = [];
    let tone = "";
    for (const key of word) {
      const sets = this.tones.get(key);
      if (sets && letters.some((letter) => this.vowels.has(letter))) tone = sets;
      else if (!this.pressed(key, letters)) letters.push(key === "w" ? "ư" : key);
    }
    return letters.join("").replace(/uơ(?=[a-z])/g, "ươ") + tone;
  }
}

/** Both input methods. */
export class Typing {
  /** @param {GuessTables} tables */
  constructor({ typing, vowels }) {
    this.telex = new Method(typing.telex, vowels);
    this.vni = new Method(typing.vni, vowels);
    this.typed = new RegExp(`^[a-z0-9đ${vowels}]*$`);
  }

  /**
   * `query` with each word for which `meant` is true read as keys; null where none is.
   * @param {string} query
   * @param {(word: string, before: string) => boolean} meant
   */
  retyped(query, meant) {
    let changed = false;
    const words = query.toLowerCase().split(/\s+/);
    const read = words.map((word) => {
      if (!this.typed.test(word)) return word;
      const other = (FIGURE.test(word) ? this.vni : this.telex).decoded(word);
      if (other === word || !meant(other, word)) return word;
      changed = true;
      return other;
    });
    return changed ? read.join(" ") : null;
  }
}
