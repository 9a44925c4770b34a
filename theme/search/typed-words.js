// The words of the plan that a typed word may be.

import { limits, weights } from "./weights.js";

/** @import { Agreement } from "./agreement.js" */
/** @import { Normaliser } from "./normalise.js" */
/** @import { Alike, PlacedWord, Word } from "./types.d.ts" */
/** @import { Vocabulary } from "./vocabulary.js" */

/** @typedef {Map<number, number>} Readings words by number, with how far each agrees */

/** Opens typed words up. */
export class TypedWords {
  /**
   * @param {Vocabulary} vocabulary
   * @param {Agreement} agreement
   * @param {Normaliser} normaliser
   */
  constructor(vocabulary, agreement, normaliser) {
    this.vocabulary = vocabulary;
    this.agreement = agreement;
    this.normaliser = normaliser;
  }

  /**
   * What each word of a query may be. `alike` gives words that look alike, to be tried too;
   * `whole`: the last word is no beginning. `tried` gets the names of what was done.
   * @param {PlacedWord[]} words
   * @param {Alike | null} alike
   * @param {boolean} whole
   * @param {Set<string>} tried
   */
  readings(words, alike, whole, tried) {
    return words.map((word, at) => {
      const found = this.exactly(word, tried);
      if (!whole && at === words.length - 1) this.begun(word, found, words.length === 1);
      if (alike) this.similar(word, found, tried, alike);
      return found;
    });
  }

  /**
   * @param {Word} word
   * @param {Set<string>} tried
   */
  exactly(word, tried) {
    /** @type {Readings} */
    const found = new Map();
    for (const number of this.vocabulary.sameFolded(word.folded)) {
      const weight = this.agreement.of(word.exact, this.vocabulary.words[number].exact);
      if (weight < 1 && weight > weights.sureAgreement) tried.add("accents");
      offer(found, number, weight);
    }
    return found;
  }

  /**
   * Adds the words that a word begins; `only`: nothing else was typed.
   * @param {Word} word
   * @param {Readings} found
   * @param {boolean} only
   */
  begun({ exact }, found, only) {
    const bare = this.normaliser.bare(exact);
    const begun = this.vocabulary.begun(bare);
    if (begun.length > (only ? limits.telling : limits.prefixes)) return;
    const known = found.size > 0;
    for (const number of begun) {
      const whole = this.vocabulary.words[number].exact;
      const typed = (weights.beginningTyped * bare.length) / whole.length;
      const share = known ? weights.beginningOfKnown : weights.beginningOfUnknown + typed;
      offer(found, number, this.agreement.ofBeginning(exact, whole) * share);
    }
  }

  /**
   * Adds the words that look or sound like a word of which nothing is sure.
   * @param {Word} word
   * @param {Readings} found
   * @param {Set<string>} tried
   * @param {Alike} alike
   */
  similar({ exact }, found, tried, alike) {
    const bare = this.normaliser.bare(exact);
    const marked = bare !== exact;
    if (found.size && !(marked && !this.vocabulary.has(exact))) return;
    for (const number of alike(bare, marked)) {
      tried.add("similar");
      offer(found, number, this.agreement.ofSimilar(exact, this.vocabulary.words[number].exact));
    }
  }
}

/**
 * @param {Readings} found
 * @param {number} number
 * @param {number} weight
 */
function offer(found, number, weight) {
  if (weight > (found.get(number) || 0)) found.set(number, weight);
}
