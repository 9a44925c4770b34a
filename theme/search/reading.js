// From what was typed to what is asked: a number, or units of words with what they may mean.

import { Entries } from "./entries.js";
import { Numbers } from "./numbers.js";
import { IdlePhrases, unitsOf } from "./units.js";

/** @import { Agreement } from "./agreement.js" */
/** @import { Dictionary } from "./dictionary.js" */
/** @import { Normaliser } from "./normalise.js" */
/** @import { CorePart, PlacedWord, Reading } from "./types.d.ts" */
/** @import { Vocabulary } from "./vocabulary.js" */

const LONGEST_QUERY = 200;
const MOST_WORDS = 24;
// Tags, also one that is being typed, and letters written as code.
const MARKUP = /<[/!]?[a-z-][^<>]*(?:>|$)|&(?:#\w+|[a-z]+);/gi;

/**
 * What is known of the words of a language.
 * @typedef {object} Knowledge
 * @property {Normaliser} normaliser
 * @property {Vocabulary} vocabulary
 * @property {Dictionary} dictionary
 * @property {Agreement} agreement
 */

/** Reads queries. */
export class Reader {
  /**
   * @param {CorePart} core
   * @param {Knowledge} knowledge
   */
  constructor({ tables, lexicon }, { normaliser, vocabulary, dictionary, agreement }) {
    this.normaliser = normaliser;
    this.agreement = agreement;
    this.spellings = dictionary.spellings;
    this.syllables = tables.syllables;
    this.entries = new Entries(dictionary, vocabulary, agreement, normaliser);
    this.numbers = new Numbers(tables, normaliser, agreement);
    this.idlePhrases = new IdlePhrases(lexicon.stop, normaliser, agreement);
    this.small = new Set(tables.function.map((text) => normaliser.forms(text)[0].exact));
    this.today = lexicon.today.map((place) => normaliser.words(place));
  }

  /**
   * What `query` asks; null where it has no word. `whole`: its last word is no beginning.
   * @param {string} query
   * @param {boolean} whole
   * @returns {Reading | null}
   */
  read(query, whole = false) {
    const text = String(query).slice(0, LONGEST_QUERY).normalize("NFC").replace(MARKUP, " ");
    const words = this.words(text);
    if (!words.length) return null;
    const stretches = this.entries.stretches(words, whole);
    const idle = this.idlePhrases.in(words, stretches);
    return {
      text,
      words,
      idle,
      small: this.smallWords(words),
      number: this.numbers.asked(words, text),
      required: this.numbers.ofDocuments(words, text),
      today: this.namesToday(words),
      units: unitsOf(words, stretches, idle),
    };
  }

  /**
   * The words of a query in the plan's spelling, with abbreviations written out.
   * @param {string} text
   */
  words(text) {
    const typed = this.normaliser.words(text).slice(0, MOST_WORDS);
    const standard = this.spellings.standard(typed, (words, said, at) =>
      this.agreement.same(words, said, at),
    );
    return this.entries.writtenOut(standard);
  }

  /**
   * Which words are small; "khi" may be "khí" where no marks are typed at all.
   * @param {PlacedWord[]} words
   */
  smallWords(words) {
    const marked = words.some(({ exact }) => !this.agreement.unmarked(exact));
    return words.map(({ exact }) => this.small.has(exact) && (marked || !this.syllables));
  }

  /**
   * Whether a place is named that only bodies of today have.
   * @param {PlacedWord[]} words
   */
  namesToday(words) {
    return this.today.some((place) => words.some((_, at) => this.agreement.same(words, place, at)));
  }
}
