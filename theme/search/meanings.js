// What the units of a question mean: other words of the plan, bodies, or another subject.

import { put } from "./multimap.js";
import { weights } from "./weights.js";

/** @import { Agreement } from "./agreement.js" */
/** @import { Dictionary } from "./dictionary.js" */
/** @import { AskedUnit, Phrase, Question, Unit } from "./types.d.ts" */
/** @import { Entry, Stretch, WeighedEntry, Word } from "./types.d.ts" */
/** @import { Vocabulary } from "./vocabulary.js" */

/** @typedef {Omit<Phrase, "ids">} Place how much a phrase counts, and for which words */

/**
 * A whole word of another subject means nothing of the plan, nor do its syllables.
 * @param {Stretch} stretch
 */
function offTopic({ entries }) {
  const means = (/** @type {WeighedEntry} */ { entry, completed }) =>
    completed || entry.body !== undefined || entry.means.length > 0;
  return entries.length > 0 && !entries.some(means);
}

/** Adds to a question what its units mean. */
export class Meanings {
  /**
   * `loose`: endings of words are no part of them.
   * @param {Vocabulary} vocabulary
   * @param {Dictionary} dictionary
   * @param {Agreement} agreement
   * @param {boolean} loose
   */
  constructor(vocabulary, dictionary, agreement, loose) {
    this.vocabulary = vocabulary;
    this.dictionary = dictionary;
    this.agreement = agreement;
    this.loose = loose;
  }

  /**
   * @param {Unit} unit
   * @param {Question} asked
   * @returns {AskedUnit}
   */
  unit(unit, asked) {
    const { from, to } = unit;
    const length = Math.min(weights.longestUnit, to - from);
    /** @type {AskedUnit} */
    const made = { from, to, length, literal: 1, phrases: [], bodies: [] };
    if (offTopic(unit)) {
      asked.offTopic = true;
      return { ...made, literal: 0 };
    }
    for (const stretch of [unit, ...unit.inner]) this.addStretch(stretch, made, asked);
    if (made.bodies.some(({ weight }) => weight >= weights.surelyBody)) {
      made.literal = weights.literalBody;
    }
    return made;
  }

  /**
   * @param {Stretch} stretch
   * @param {AskedUnit} unit
   * @param {Question} asked
   */
  addStretch(stretch, unit, asked) {
    const { from, to } = stretch;
    const share = (to - from) / (unit.to - unit.from);
    for (const each of stretch.entries) {
      const { entry, weight } = each;
      const same = entry.type === "short";
      if (!entry.body) this.addMeanings(entry, { weight, share, from, to, same }, unit, asked);
      else if (share === 1) this.addBody(entry.body, each, stretch, unit, asked);
    }
  }

  /**
   * A name of today counts less where the same words name another body of the plan.
   * @param {string} body
   * @param {WeighedEntry} named
   * @param {Stretch} stretch
   * @param {AskedUnit} unit
   * @param {Question} asked
   */
  addBody(body, { entry: { type }, weight }, { entries }, unit, asked) {
    const own = entries.some(({ entry }) => entry.type === "body" && entry.body !== body);
    unit.bodies.push({ body, weight, later: type === "today" && own && !asked.today });
    asked.bodies.add(body);
  }

  /**
   * What is said first is meant most; what a meaning may mean in turn counts less.
   * @param {Entry} entry
   * @param {Place} place
   * @param {AskedUnit} unit
   * @param {Question} asked
   * @param {boolean} further
   */
  addMeanings(entry, place, unit, asked, further = true) {
    entry.means.forEach((phrase, at) => {
      const later = Math.max(weights.leastMeaning, Math.pow(weights.laterMeaning, at));
      const weight = place.weight * later;
      this.addPhrase(phrase, { ...place, weight }, unit, asked);
      for (const other of further ? this.dictionary.meaning(phrase) : []) {
        const less = { ...place, same: false, weight: weight * weights.furtherMeaning };
        this.addMeanings(other, less, unit, asked, false);
      }
    });
  }

  /**
   * @param {Word[]} words
   * @param {Place} place
   * @param {AskedUnit} unit
   * @param {Question} asked
   */
  addPhrase(words, place, unit, asked) {
    const ids = words.map((word) => this.numbersOf(word));
    if (!ids.every(({ size }) => size)) return;
    asked.tried.add("synonyms");
    const number = asked.phrases.push({ ids, ...place }) - 1;
    unit.phrases.push(number);
    for (const first of ids[0]) put(asked.starts, first, number);
    for (const set of ids) for (const n of set) asked.terms.add(n);
  }

  /**
   * The words of the plan that a word of a phrase stands for.
   * @param {Word} word
   */
  numbersOf({ exact, folded }) {
    const number = this.vocabulary.numberOf(exact);
    if (number !== undefined && !this.loose) return new Set([number]);
    const stems = this.vocabulary.sameFolded(folded);
    const agrees = (/** @type {number} */ stem) =>
      this.agreement.of(exact, this.vocabulary.words[stem].exact, true) > weights.sureAgreement;
    return new Set(stems.filter(agrees));
  }
}
