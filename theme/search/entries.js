// Which entries of the dictionary stand in a query.

import { exactlyAt } from "./spellings.js";
import { lengths, weights } from "./weights.js";

/** @import { Agreement } from "./agreement.js" */
/** @import { Dictionary } from "./dictionary.js" */
/** @import { Normaliser } from "./normalise.js" */
/** @import { Entry, PlacedWord, Stretch, WeighedEntry, Word } from "./types.d.ts" */
/** @import { Vocabulary } from "./vocabulary.js" */

/** Finds entries by the words of a query. */
export class Entries {
  /**
   * @param {Dictionary} dictionary
   * @param {Vocabulary} vocabulary
   * @param {Agreement} agreement
   * @param {Normaliser} normaliser
   */
  constructor(dictionary, vocabulary, agreement, normaliser) {
    this.dictionary = dictionary;
    this.vocabulary = vocabulary;
    this.agreement = agreement;
    this.normaliser = normaliser;
  }

  /**
   * "DOC" is no "độc"; đ may stand in an abbreviation.
   * @param {Word} word
   */
  plain({ exact }) {
    return this.normaliser.bare(exact) === exact.replace(/đ/g, "d");
  }

  /**
   * Whether an entry is meant only as it is written: some phrases are other words of the plan when
   * their marks are left out.
   * @param {Entry} entry
   * @param {Word[]} typed
   */
  strict({ strict, capitals }, typed) {
    return strict || (capitals && !typed.every((word) => this.plain(word)));
  }

  /**
   * "Sở NN&MT" is "Sở NNMT": a word with marks stands there as it is.
   * @param {Word[]} typed
   * @param {Entry} entry
   */
  spells(typed, { words }) {
    return typed.every(
      (word) => this.plain(word) || words.some(({ exact }) => exact === word.exact),
    );
  }

  /**
   * @param {Word[]} typed
   * @returns {WeighedEntry[]}
   */
  written(typed) {
    return this.dictionary
      .exactly(typed)
      .filter((entry) =>
        this.strict(entry, typed)
          ? exactlyAt(typed, entry.words, 0)
          : this.agreement.same(typed, entry.words, 0),
      )
      .map((entry) => ({ entry, weight: weights.entries[entry.type] }));
  }

  /**
   * The abbreviations that `typed` are in parts, beside the entries that were `found`.
   * @param {Word[]} typed
   * @param {WeighedEntry[]} found
   * @returns {WeighedEntry[]}
   */
  inParts(typed, found) {
    return this.dictionary
      .abbreviations(typed)
      .filter((entry) => this.spells(typed, entry) && !found.some((each) => each.entry === entry))
      .filter(
        ({ words }) => typed.length === 1 || words.length > 1 || typed.length <= lengths.parts,
      )
      .map((entry) => ({ entry, weight: weights.entries[entry.type] }));
  }

  /**
   * Whether `typed`, the last words of a query, may go on as an entry does: what stands in the plan
   * as it is is no beginning of other phrases, save of names.
   * @param {Word[]} typed
   * @param {boolean} alone
   * @param {Entry} entry
   */
  goesOn(typed, alone, { body }) {
    const [first] = typed;
    if (typed.length > 1) return Boolean(body) || !this.vocabulary.stand(typed);
    return !this.vocabulary.has(first.exact) && (alone || first.folded.length >= lengths.beginning);
  }

  /**
   * @param {Word[]} typed
   * @param {boolean} alone
   * @returns {WeighedEntry[]}
   */
  begun(typed, alone) {
    const whole = typed.length - 1;
    return this.dictionary
      .beginning(typed)
      .filter((entry) => this.goesOn(typed, alone, entry) && !this.strict(entry, typed))
      .filter(({ words }) => this.agreement.same(typed.slice(0, whole), words.slice(0, whole), 0))
      .map((entry) => ({
        entry,
        weight: weights.beginning * weights.entries[entry.type],
        completed: true,
      }));
  }

  /**
   * The entries that some words of a query are; `whole`: the last word is no beginning.
   * @param {PlacedWord[]} words
   * @param {number} from
   * @param {number} to
   * @param {boolean} whole
   */
  at(words, from, to, whole) {
    const typed = words.slice(from, to);
    const found = this.written(typed);
    found.push(...this.inParts(typed, found));
    const ends = !whole && to === words.length;
    return found.length || !ends ? found : this.begun(typed, words.length === 1);
  }

  /**
   * All stretches of words that the dictionary knows, longest first.
   * @param {PlacedWord[]} words
   * @param {boolean} whole
   */
  stretches(words, whole) {
    /** @type {Stretch[]} */
    const found = [];
    for (let length = Math.min(words.length, this.dictionary.longest); length > 0; length -= 1) {
      for (let from = 0; from + length <= words.length; from += 1) {
        const entries = this.at(words, from, from + length, whole);
        if (entries.length) found.push({ from, to: from + length, entries });
      }
    }
    return found;
  }

  /**
   * `words` with the abbreviations that have one meaning, and are no words of the plan, written
   * out: so they are looked for like the same words typed in full, in part too.
   * @param {PlacedWord[]} words
   */
  writtenOut(words) {
    const found = [];
    let at = 0;
    while (at < words.length) {
      const { to, meant } = this.abbreviation(words, at);
      const place = { start: words[at].start, end: words[to - 1].end };
      const known = words.slice(at, to);
      found.push(...(meant ? meant.map((word) => ({ ...word, ...place })) : known));
      at = to;
    }
    return found;
  }

  /**
   * The abbreviation that stands at a place; not one inside a longer phrase that means something.
   * @param {PlacedWord[]} words
   * @param {number} at
   */
  abbreviation(words, at) {
    for (let to = Math.min(words.length, at + this.dictionary.longest); to > at; to -= 1) {
      const entries = this.at(words, at, to, true);
      const [first] = entries;
      const short = entries.length === 1 && first.entry.type === "short";
      if (short && !words.slice(at, to).every(({ exact }) => this.vocabulary.has(exact))) {
        return { to, meant: first.entry.means[0] };
      }
      if (entries.some(({ entry }) => entry.type === "synonym")) return { to, meant: null };
    }
    return { to: at + 1, meant: null };
  }
}
