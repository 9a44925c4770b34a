// Words that nobody knows, and what was meant by them: such as look or sound alike, or that lost a
// vowel or the space between them.

import { put } from "./multimap.js";
import { closest, mostSlips, slips } from "./slips.js";
import { lengths } from "./weights.js";

/** @import { Engine } from "./engine.js" */
/** @import { GuessTables, Word } from "./types.d.ts" */

const NUMBER = /^[0-9]/;
const VOWEL = /[aeiouy]/;

/** What was meant by slips of the pen. */
export class Corrections {
  /**
   * @param {Engine} engine
   * @param {GuessTables} tables
   */
  constructor(engine, tables) {
    const sounds = (tables.sounds[engine.language] || []).map(
      ([from, to]) => /** @type {const} */ ([new RegExp(from), to]),
    );
    this.engine = engine;
    this.sound = (/** @type {string} */ text) =>
      sounds.reduce((word, [from, to]) => word.replace(from, to), text);
    this.size = -1;
    /** @type {Map<string, number[]>} */
    this.sounding = new Map();
  }

  /**
   * Whether a query has a word that nobody knows.
   * @param {string} query
   */
  has(query) {
    return this.engine.normaliser.words(query).some((word) => this.unknown(word));
  }

  /**
   * A query with what was meant in place of words that nobody knows.
   * @param {string} query
   */
  corrected(query) {
    const words = this.engine.normaliser.words(query);
    return words.reduceRight((text, word, at) => {
      if (!this.unknown(word)) return text;
      const typed = text.slice(word.start, word.end);
      const found = this.parted(typed) || this.beside(words, at) || this.nearest(word);
      return found ? text.slice(0, word.start) + found + text.slice(word.end) : text;
    }, query);
  }

  /** @param {Word} word */
  unknown(word) {
    const { engine } = this;
    const bare = engine.normaliser.bare(word.exact);
    return !engine.stands(word) && !engine.dictionary.bare().has(bare) && !engine.known(word.exact);
  }

  /**
   * The word of the plan that looks like the one at a place and stands beside what is typed beside
   * it, rather with its tone, else the commonest; null where none or more than one does.
   * @param {Word[]} words
   * @param {number} at
   */
  beside(words, at) {
    const { vocabulary, normaliser } = this.engine;
    const { exact } = words[at];
    const bare = normaliser.bare(exact);
    const marked = bare !== exact && bare.length >= lengths.corrected;
    const fits = Array.from(this.alike(bare, marked), (n) => vocabulary.words[n]).filter(
      (word) =>
        (at > 0 && vocabulary.stand([words[at - 1], word])) ||
        (at + 1 < words.length && vocabulary.stand([word, words[at + 1]])),
    );
    const spelt = new Set(fits.map(({ folded }) => folded));
    if (spelt.size !== 1) return null;
    const rarity = (/** @type {Word} */ { number = -1 }) => this.engine.finder.rarity(number);
    fits.sort((one, other) => rarity(one) - rarity(other));
    const tone = normaliser.toneOf(exact);
    return (fits.find((word) => normaliser.toneOf(word.exact) === tone) || fits[0]).exact;
  }

  /**
   * What was typed with a space where one was lost: its parts stand side by side in the plan.
   * @param {string} typed
   * @returns {string | null}
   */
  parted(typed) {
    const { vocabulary, normaliser } = this.engine;
    for (let at = lengths.part; at <= typed.length - lengths.part; at += 1) {
      const [first, rest] = [typed.slice(0, at), typed.slice(at)];
      const [left, ...more] = normaliser.forms(first);
      if (!left || more.length || !vocabulary.sameFolded(left.folded).length) continue;
      const [right] = normaliser.forms(rest);
      if (right && vocabulary.stand([left, right])) return `${first} ${rest}`;
      const later = this.parted(rest);
      if (later && vocabulary.stand([left, normaliser.forms(later)[0]])) return `${first} ${later}`;
    }
    return null;
  }

  /**
   * What people say that comes nearest to a word, rather what sounds alike and has its tone; null
   * where nothing does.
   * @param {Word} word
   */
  nearest(word) {
    const { normaliser, dictionary } = this.engine;
    const bare = normaliser.bare(word.exact);
    if (bare.length < lengths.corrected) return null;
    const found = closest(bare, dictionary.bare(), this.sound);
    const tone = normaliser.toneOf(word.exact);
    return found.find((exact) => normaliser.toneOf(exact) === tone) || found[0] || null;
  }

  bySound() {
    const { vocabulary } = this.engine;
    if (this.size !== vocabulary.words.length) {
      this.size = vocabulary.words.length;
      this.sounding = new Map();
      vocabulary.bare().forEach((text, number) => put(this.sounding, this.sound(text), number));
    }
    return this.sounding;
  }

  /**
   * The words of the plan that have one vowel more than `bare`.
   * @param {string} bare
   */
  withVowel(bare) {
    const numbers = this.engine.vocabulary.bare().map((other, number) => {
      const lost = Array.from(other).some(
        (letter, at) => VOWEL.test(letter) && other.slice(0, at) + other.slice(at + 1) === bare,
      );
      return lost ? number : -1;
    });
    return numbers.filter((number) => number >= 0);
  }

  /**
   * The words of the plan that look or sound nearly like one without its marks; `marked`: it had
   * some. Of a short one, or one without any vowel, only such as have one more vowel.
   * @param {string} bare
   * @param {boolean} marked
   */
  alike(bare, marked) {
    if (NUMBER.test(bare) || bare.length < lengths.similarMarked) return [];
    const long = bare.length >= (marked ? lengths.similarMarked : lengths.similarUnmarked);
    if (!long || !VOWEL.test(bare)) return this.withVowel(bare);
    const most = mostSlips(bare);
    const found = new Set(this.bySound().get(this.sound(bare)) || []);
    this.engine.vocabulary.bare().forEach((other, number) => {
      if (slips(bare, other, most) <= most) found.add(number);
    });
    return Array.from(found);
  }
}
