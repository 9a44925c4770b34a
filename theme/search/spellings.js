// Spellings that the plan does not have, each with the one that it has.

import { put } from "./multimap.js";

/** @import { Normaliser } from "./normalise.js" */
/** @import { Lexicon, Word } from "./types.d.ts" */

/**
 * The entries of a lexicon as it travels: a line each, what is said before what it means.
 * @param {string} lines
 */
export function entriesIn(lines) {
  const entries = lines.split("\n").filter(Boolean);
  return entries.map((line) => line.split(">").map((phrases) => phrases.split("|")));
}

/** The spellings of a language. */
export class Spellings {
  /**
   * @param {Lexicon["spellings"]} lines
   * @param {Normaliser} normaliser
   */
  constructor(lines, normaliser) {
    /** @type {Map<string, [said: Word[], meant: Word[]][]>} */
    this.variants = new Map();
    for (const [variants, [standard]] of entriesIn(lines)) {
      for (const text of variants) {
        const said = normaliser.forms(text);
        put(this.variants, said[0].folded, [said, normaliser.forms(standard)]);
      }
    }
  }

  /**
   * `words` with every variant in the spelling of the plan, where the variant stands; `agree` tells
   * whether the words of a variant stand in `words` at a place.
   * @template {Word} W
   * @param {W[]} words
   * @param {(words: W[], said: Word[], at: number) => boolean} agree
   * @returns {W[]}
   */
  standard(words, agree) {
    const found = [];
    for (let at = 0; at < words.length; at += 1) {
      const here = words[at];
      const fits = (this.variants.get(here.folded) || []).find(([said]) => agree(words, said, at));
      if (fits) {
        found.push(
          ...fits[1].map(({ exact, folded }) => ({ ...here, exact, folded, number: undefined })),
        );
        at += fits[0].length - 1;
      } else {
        found.push(here);
      }
    }
    return found;
  }
}

/**
 * Whether `said` are the very words of `words` at a place.
 * @param {Word[]} words
 * @param {Word[]} said
 * @param {number} at
 */
export function exactlyAt(words, said, at) {
  return said.every(({ exact }, offset) => words[at + offset]?.exact === exact);
}
