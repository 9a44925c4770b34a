// From a reading to what is looked for: words by number, phrases, bodies.

import { Meanings } from "./meanings.js";
import { put } from "./multimap.js";
import { TypedWords } from "./typed-words.js";
import { limits, weights } from "./weights.js";

/** @import { Knowledge } from "./reading.js" */
/** @import { Readings } from "./typed-words.js" */
/** @import { Alike, Question, Reading } from "./types.d.ts" */

// What a word of a document is looked at for.
export const ASKED = 1;
export const STARTS = 2;
export const SMALL = 4;
const NO_WORD = -1;

/** Makes questions. */
export class Questions {
  /**
   * `syllables`: words are written as several; `rarity` tells how rare a word is by its number.
   * @param {Knowledge} knowledge
   * @param {boolean} syllables
   * @param {(word: number) => number} rarity
   */
  constructor({ vocabulary, dictionary, agreement, normaliser }, syllables, rarity) {
    this.vocabulary = vocabulary;
    this.rarity = rarity;
    this.loose = !syllables;
    this.alone = syllables ? weights.syllableAlone : weights.wordAlone;
    this.typed = new TypedWords(vocabulary, agreement, normaliser);
    this.meanings = new Meanings(vocabulary, dictionary, agreement, this.loose);
  }

  /**
   * `alike` gives words that look alike, to be tried too; `whole`: the last word is no beginning.
   * @param {Reading} reading
   * @param {Alike | null} alike
   * @param {boolean} whole
   */
  ask(reading, alike, whole = false) {
    const { words } = reading;
    /** @type {Set<string>} */
    const tried = new Set();
    const slots = this.typed.readings(words, alike, whole, tried);
    /** @type {Question} */
    const asked = {
      slots: words.length,
      words: bySlot(slots),
      starts: new Map(),
      phrases: [],
      terms: this.termsOf(slots),
      bodies: new Set(),
      few: reading.small,
      today: reading.today,
      offTopic: false,
      loose: this.loose,
      weights: this.weightsOf(reading, slots),
      alone: this.aloneIn(reading),
      units: [],
      flags: new Uint8Array(this.vocabulary.words.length),
      seen: new Float64Array(),
      required: reading.required.map((word) => words.indexOf(word)),
      runs: null,
      tried,
    };
    asked.units = reading.units.map((unit) => this.meanings.unit(unit, asked));
    asked.seen = new Float64Array(asked.slots + asked.phrases.length);
    this.setFlags(asked);
    return asked;
  }

  /**
   * The words that are looked for. The many that one letter begins would only slow it down where
   * other words have been typed.
   * @param {Readings[]} slots
   */
  termsOf(slots) {
    /** @type {Set<number>} */
    const terms = new Set();
    const telling = slots.filter(({ size }) => size && size <= limits.telling);
    for (const found of telling.length ? telling : slots) {
      for (const [number, weight] of found) {
        if (weight > weights.asked) terms.add(number);
      }
    }
    return terms;
  }

  /**
   * @param {Reading} reading
   * @param {Readings[]} slots
   */
  weightsOf({ words, idle, small }, slots) {
    return words.map(({ folded }, slot) => {
      if (idle[slot]) return 0;
      if (small[slot]) return weights.smallWord;
      return (folded.length === 1 ? weights.oneLetter : 1) * this.weightOf(slots[slot]);
    });
  }

  /**
   * A word counts by how rare the commonest is that it surely may be.
   * @param {Readings} found
   */
  weightOf(found) {
    const least = this.rarity(NO_WORD);
    if (!found.size) return least;
    const telling = Array.from(found).filter(([, weight]) => weight > weights.telling);
    const rarities = telling.map(([number]) => this.rarity(number));
    return Math.max(weights.leastWord, rarities.length ? Math.min(...rarities) : least);
  }

  /**
   * What each word says by itself: a syllable between small words, or at the edge, is a whole word.
   * @param {Reading} reading
   */
  aloneIn({ words, idle, small }) {
    const parted = (/** @type {number} */ slot) => !words[slot] || idle[slot] || small[slot];
    return words.map(({ folded }, slot) => {
      const whole = parted(slot - 1) && parted(slot + 1);
      return whole || /^[0-9]/.test(folded) ? 1 : this.alone;
    });
  }

  /**
   * @param {Question} asked
   */
  setFlags({ flags, words, starts }) {
    for (const number of words.keys()) flags[number] |= ASKED;
    for (const number of starts.keys()) flags[number] |= STARTS;
    for (const number of this.vocabulary.small()) {
      if (number !== undefined && !(flags[number] & ASKED)) flags[number] |= SMALL;
    }
  }
}

/**
 * The slots that each word answers, with how far it agrees.
 * @param {Readings[]} slots
 */
function bySlot(slots) {
  /** @type {Question["words"]} */
  const words = new Map();
  slots.forEach((found, slot) => {
    for (const [number, weight] of found) put(words, number, [slot, weight]);
  });
  return words;
}
