// What the lexicon and the names of bodies say, found by the words of a query.

import { put } from "./multimap.js";
import { entriesIn, exactlyAt, Spellings } from "./spellings.js";
import { firstFrom } from "./vocabulary.js";
import { lengths, limits } from "./weights.js";

/** @import { Normaliser } from "./normalise.js" */
/** @import { CorePart, Entry, EntryType, Lexicon, Word } from "./types.d.ts" */

const CAPITALS = /[A-ZĐ]{2}/;

/**
 * @param {Word[]} words
 * @param {string} between
 */
function joined(words, between) {
  let text = words.length ? words[0].folded : "";
  for (let at = 1; at < words.length; at += 1) text += between + words[at].folded;
  return text;
}

/**
 * @param {Word[]} words
 */
function key(words) {
  return joined(words, " ");
}

/** The entries of a language: everyday words, abbreviations, names of bodies. */
export class Dictionary {
  /**
   * @param {CorePart} core
   * @param {Normaliser} normaliser
   */
  constructor({ lexicon, bodies, tables }, normaliser) {
    this.normaliser = normaliser;
    this.joining = new Set(tables.joining);
    this.spellings = new Spellings(lexicon.spellings, normaliser);
    /** @type {Map<string, Entry[]>} */
    this.byKey = new Map();
    /** @type {Map<string, Entry[]>} */
    this.byLetters = new Map();
    this.longest = 1;
    /** @type {Set<string>} */
    this.exactWords = new Set();
    /** @type {Map<string, string[]>} */
    this.bareWords = new Map();
    this.addLexicon(lexicon);
    const called = new Map(bodies.map(([id, names]) => [id, names]));
    for (const [id, names, perhaps, today, , before = []] of bodies) {
      this.addNames("body", names, id);
      this.addNames("today", today, id);
      for (const other of before) {
        this.addNames("today", names, other);
        this.addNames("today", called.get(other) || [], id);
      }
      this.addNames("perhaps", perhaps, id);
    }
    this.keys = Array.from(this.byKey.keys()).sort();
  }

  /**
   * @param {Lexicon} lexicon
   */
  addLexicon({ synonyms, short }) {
    for (const [says, means] of entriesIn(synonyms)) {
      const entry = this.entry("synonym", this.meanings(means));
      for (const text of says) this.add(text, entry, false);
    }
    for (const [says, means] of entriesIn(short)) {
      const entry = this.entry("short", this.meanings(means));
      for (const text of says) this.add(text, entry, true);
    }
  }

  /**
   * @param {EntryType} type
   * @param {string[]} names
   * @param {string} id
   */
  addNames(type, names, id) {
    const entry = this.entry(type, [], id);
    for (const text of names) {
      this.add(text, entry, CAPITALS.test(text) && text.length <= lengths.shortName);
    }
  }

  /**
   * @param {EntryType} type
   * @param {Word[][]} means
   * @param {string} [body]
   */
  entry(type, means, body) {
    return { type, means, body };
  }

  /**
   * @param {string[]} phrases
   */
  meanings(phrases) {
    const found = phrases.map((phrase) => this.normaliser.forms(phrase));
    return found.filter((words) => words.length);
  }

  /**
   * Adds what `text` stands for; `short`: it is an abbreviation, which may be punctuated.
   * @param {string} text
   * @param {Pick<Entry, "type" | "means" | "body">} entry
   * @param {boolean} short
   */
  add(text, entry, short) {
    const words = this.spellings.standard(this.normaliser.forms(text), exactlyAt);
    if (!words.length) return;
    for (const { exact } of words) this.exactWords.add(exact);
    this.longest = Math.max(this.longest, words.length);
    const capitals = short && words.length === 1;
    const whole = { ...entry, words, strict: text.startsWith("="), capitals };
    put(this.byKey, key(words), whole);
    if (short) put(this.byLetters, this.letters(words), whole);
  }

  /**
   * Letters alone; "and" between them is not one of them.
   * @param {Word[]} words
   */
  letters(words) {
    return joined(
      words.filter(({ folded }) => !this.joining.has(folded)),
      "",
    );
  }

  /** @param {string} exact */
  knows(exact) {
    return this.exactWords.has(exact);
  }

  /** Its words without marks, and all that are written so but for their marks. */
  bare() {
    if (!this.bareWords.size) {
      for (const exact of this.exactWords) put(this.bareWords, this.normaliser.bare(exact), exact);
    }
    return this.bareWords;
  }

  /**
   * Everyday words for `words`, which stand in the plan.
   * @param {Word[]} words
   */
  meaning(words) {
    return this.exactly(words).filter(({ type }) => type === "synonym");
  }

  /**
   * The entries that `words` are, in any spelling.
   * @param {Word[]} words
   */
  exactly(words) {
    return this.byKey.get(key(words)) || [];
  }

  /**
   * The abbreviations that `words` are, however punctuated.
   * @param {Word[]} words
   */
  abbreviations(words) {
    return this.byLetters.get(this.letters(words)) || [];
  }

  /**
   * Some entries that `words` are the beginning of.
   * @param {Word[]} words
   */
  beginning(words) {
    const start = key(words);
    const found = [];
    let at = firstFrom(this.keys, start, String);
    for (; at < this.keys.length && this.keys[at].startsWith(start); at += 1) {
      if (this.keys[at] !== start) found.push(...(this.byKey.get(this.keys[at]) || []));
      if (found.length > limits.completions) return [];
    }
    return found;
  }
}
