// What a word is and when two spellings are one: the same as plugins/search/normalise.py, with the
// tables that the index brings along.

/** @import { PlacedWord, Stems, Tables, Word } from "./types.d.ts" */

const LEADING_ZEROS = /^0+(?=[0-9])/;
const DIGIT = /^[0-9]/;
const PLAIN = /^[a-z]*$/;
const PLANES = 0x10000;
const LETTER = 1;
const DIGITS = 2;
const MOST_KNOWN = 50000;
const POINT = 0x2e;
const COMMA = 0x2c;

/**
 * What each character is, by code point.
 * @param {string} packed
 * @param {string} dropped
 */
function sorts(packed, dropped) {
  const sort = new Uint8Array(PLANES);
  const parts = packed.split(" ").map((part) => parseInt(part, 36));
  let after = 0;
  for (let at = 0; at < parts.length; at += 2) {
    const first = after + parts[at];
    after = first + parts[at + 1];
    sort.fill(LETTER, first, after + 1);
  }
  for (const character of dropped) sort[character.charCodeAt(0)] = LETTER;
  sort.fill(DIGITS, 48, 58);
  return sort;
}

/**
 * @param {number} code
 */
function width(code) {
  return code > 0xffff ? 2 : 1;
}

/**
 * @param {string} word
 * @param {Stems} group
 */
function withoutEnding(word, group) {
  for (const [ending, instead, least] of group) {
    if (word.endsWith(ending) && Array.from(word).length - ending.length >= least) {
      return word.slice(0, word.length - ending.length) + instead;
    }
  }
  return word;
}

/** Reads words, by the tables of one language. */
export class Normaliser {
  /** @param {Tables} tables */
  constructor(tables) {
    const dropped = Array.from(tables.dropped, (c) => `\\u{${c.charCodeAt(0).toString(16)}}`);
    this.sort = sorts(tables.ranges, tables.dropped);
    this.drop = new RegExp(`[${dropped.join("")}]`, "gu");
    this.tones = new RegExp(`[${tables.tones}]`, "g");
    this.marks = new RegExp(`[${tables.marks}]`, "g");
    this.finalY = new RegExp(tables.finalY);
    this.spellings = new Map(Object.entries(tables.words));
    this.letters = new Map(Object.entries(tables.letters));
    this.stems = tables.stems;
    /** @type {Map<string, Word | null>} */
    this.known = new Map();
  }

  /**
   * The exact form of a word without dropped characters.
   * @param {string} word
   */
  exact(word) {
    if (PLAIN.test(word)) return this.finalY.test(word) ? `${word.slice(0, -1)}i` : word;
    const apart = word.normalize("NFC").toLowerCase().normalize("NFD");
    const tone = apart.match(this.tones);
    let spelt = apart.replace(this.tones, "").normalize("NFC") + (tone ? tone[0] : "");
    spelt = spelt.replace(this.finalY, (found) => `${found.slice(0, -1)}i`);
    return this.spellings.get(spelt) || spelt;
  }

  /**
   * A word in exact form without any marks.
   * @param {string} exact
   */
  bare(exact) {
    if (PLAIN.test(exact)) return exact;
    const apart = exact.normalize("NFD").replace(this.marks, "");
    return Array.from(apart, (letter) => this.letters.get(letter) || letter).join("");
  }

  /**
   * The first tone mark of a word in exact form, or "".
   * @param {string} exact
   */
  toneOf(exact) {
    return (exact.match(this.tones) || [""])[0];
  }

  /**
   * @param {string} exact
   */
  toneless(exact) {
    return exact.replace(this.tones, "");
  }

  /**
   * @param {string} exact
   */
  folded(exact) {
    if (DIGIT.test(exact)) return exact.replace(LEADING_ZEROS, "");
    return this.stems.reduce(withoutEnding, this.bare(exact)) || exact;
  }

  /**
   * @param {string} piece
   * @returns {Word | null}
   */
  read(piece) {
    const exact = DIGIT.test(piece)
      ? piece.replace(/,/g, ".")
      : this.exact(piece.replace(this.drop, ""));
    return exact ? { exact, folded: this.folded(exact) } : null;
  }

  /**
   * @param {string} piece
   */
  word(piece) {
    let found = this.known.get(piece);
    if (found === undefined) {
      found = this.read(piece);
      if (this.known.size > MOST_KNOWN) this.known.clear();
      this.known.set(piece, found);
    }
    return found;
  }

  /**
   * Where the piece that begins at `start` ends: a number with points, or a run of letters.
   * @param {string} text
   * @param {number} start
   * @param {number} kind
   */
  end(text, start, kind) {
    let at = start;
    while (at < text.length) {
      const code = /** @type {number} */ (text.codePointAt(at));
      const point = kind === DIGITS && (code === POINT || code === COMMA);
      const ends = point ? this.sort[text.charCodeAt(at + 1)] !== DIGITS : this.sort[code] !== kind;
      if (ends) break;
      at += width(code);
    }
    return at;
  }

  /**
   * Calls `take` with each word of `text`, the same object for the same piece, and its place.
   * @param {string} text
   * @param {(word: Word, start: number, end: number) => void} take
   */
  each(text, take) {
    let at = 0;
    while (at < text.length) {
      const code = /** @type {number} */ (text.codePointAt(at));
      const kind = this.sort[code];
      const after = kind ? this.end(text, at, kind) : at + width(code);
      const word = kind ? this.word(text.slice(at, after)) : null;
      if (word) take(word, at, after);
      at = after;
    }
  }

  /**
   * The words of `text`.
   * @param {string} text
   */
  forms(text) {
    /** @type {Word[]} */
    const found = [];
    this.each(text, (word) => found.push(word));
    return found;
  }

  /**
   * The words of `text`, each with where it stands in it as written.
   * @param {string} text
   */
  words(text) {
    /** @type {PlacedWord[]} */
    const found = [];
    this.each(text, ({ exact, folded }, start, end) => found.push({ exact, folded, start, end }));
    return found;
  }
}
