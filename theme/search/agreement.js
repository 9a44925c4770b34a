// How far words that were typed may be meant for words of the plan.

import { weights } from "./weights.js";

/** @import { Normaliser } from "./normalise.js" */
/** @import { Tables, Word } from "./types.d.ts" */

/** Compares words in exact form. `known` tells whether the plan or the dictionary has a word. */
export class Agreement {
  /**
   * @param {Normaliser} normaliser
   * @param {Tables} tables
   * @param {(exact: string) => boolean} known
   */
  constructor(normaliser, tables, known) {
    this.normaliser = normaliser;
    this.alike = tables.alikeTones;
    this.known = known;
  }

  /**
   * How far `typed` may be meant for `word`, which is equal when folded.
   * @param {string} typed
   * @param {string} word
   * @param {boolean} known
   */
  of(typed, word, known = this.known(typed)) {
    if (typed === word) return 1;
    if (this.unmarked(typed)) return weights.unmarked;
    if (this.unmarked(word)) return weights.toneless;
    if (typed === this.normaliser.toneless(word)) return weights.toneless;
    if (!known) return weights.unknownMarks;
    // Many write one tone for the other: "nghỉ", "nghĩ".
    const [one, other] = this.alike;
    const same = typed.replace(one, other) === word.replace(one, other);
    return same ? weights.otherTone : weights.otherMarks;
  }

  /**
   * How far `typed` may be the beginning of `word`, which begins so without its marks.
   * @param {string} typed
   * @param {string} word
   */
  ofBeginning(typed, word) {
    if (this.unmarked(typed) || word.startsWith(typed)) return 1;
    const { normaliser } = this;
    if (!normaliser.toneless(word).startsWith(normaliser.toneless(typed))) {
      return weights.beginningOtherMarks;
    }
    return word.includes(normaliser.toneOf(typed)) ? 1 : weights.beginningOtherTone;
  }

  /**
   * A word that only looks alike is likelier where its tone is the one typed.
   * @param {string} typed
   * @param {string} word
   */
  ofSimilar(typed, word) {
    const { normaliser } = this;
    const same = this.unmarked(typed) || normaliser.toneOf(typed) === normaliser.toneOf(word);
    return weights.similar * (same ? 1 : weights.similarOtherTone);
  }

  /**
   * Whether a word in exact form has no marks.
   * @param {string} exact
   */
  unmarked(exact) {
    return this.normaliser.bare(exact) === exact;
  }

  /**
   * Whether `words` are meant where `typed` stands from `at` on.
   * @param {Word[]} typed
   * @param {Word[]} words
   * @param {number} at
   */
  same(typed, words, at) {
    return words.every((word, offset) => {
      const query = typed[at + offset];
      if (!query || query.folded !== word.folded) return false;
      return this.of(query.exact, word.exact) >= weights.sureAgreement;
    });
  }
}
