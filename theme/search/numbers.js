// Numbers of tasks, areas, items and documents in what was typed.

/** @import { Agreement } from "./agreement.js" */
/** @import { Normaliser } from "./normalise.js" */
/** @import { AskedNumber, Phrases, PlacedWord, Tables, Word } from "./types.d.ts" */

const TASK_ID = /^[0-9]{1,3}\.[0-9]{1,3}$/;
const WHOLE = /^[0-9]{1,3}$/;
const FIGURES = /^[0-9]+$/;
// What follows the number of a document: "/QĐ-UBND", " - NQ/TU", "/2020/NĐ-CP".
const SUFFIX = /^\s?[-/]\s?(?:\p{Lu}{2}|\p{L}{2,}\s?[-/]\s?\p{L})/u;
const YEAR = /^\/[0-9]{4}\//;

/**
 * The id that words are: "13.1", "13 1".
 * @param {Word[]} words
 */
function pair(words) {
  const [first, second] = words;
  if (words.length === 1 && TASK_ID.test(first.folded)) return first.folded;
  const whole = words.length === 2 && WHOLE.test(first.folded) && WHOLE.test(second.folded);
  return whole ? `${first.folded}.${second.folded}` : null;
}

/** Reads numbers, by the words that stand before them. */
export class Numbers {
  /**
   * @param {Tables} tables
   * @param {Normaliser} normaliser
   * @param {Agreement} agreement
   */
  constructor(tables, normaliser, agreement) {
    const words = (/** @type {Phrases} */ kind) =>
      tables.before[kind].map((phrase) => normaliser.words(phrase));
    this.before = {
      task: words("task"),
      area: words("area"),
      item: words("item"),
      document: words("document"),
      number: words("number"),
    };
    this.agreement = agreement;
  }

  /**
   * What follows a phrase of `kind` at the beginning of `words`; null where there is none.
   * @template {Word} W
   * @param {W[]} words
   * @param {Phrases} kind
   */
  after(words, kind) {
    const found = this.before[kind].find((phrase) => this.agreement.same(words, phrase, 0));
    return found ? words.slice(found.length) : null;
  }

  /**
   * "13.1", "nhiệm vụ 13.1", "task 13 1", "mục 2 nhiệm vụ 13.1"; "13", "lĩnh vực 13".
   * @param {PlacedWord[]} words
   * @returns {AskedNumber | null}
   */
  asked(words) {
    const item = this.itemOf(words);
    const rest = item ? item.rest : words;
    const id = pair(this.after(rest, "task") || (rest.length === 1 ? rest : []));
    if (id) return { kind: "task", id, item: item ? item.number : 0 };
    const area = this.after(words, "area") || words;
    const alone = this.after(area, "number") || area;
    const whole = alone.length === 1 && WHOLE.test(alone[0].folded);
    return whole ? { kind: "area", id: alone[0].folded, item: 0 } : null;
  }

  /**
   * The number of an item among `words`, and the words without it.
   * @param {PlacedWord[]} words
   */
  itemOf(words) {
    for (let at = 0; at < words.length - 1; at += 1) {
      const rest = this.after(words.slice(at), "item");
      if (rest && rest.length && WHOLE.test(rest[0].folded)) {
        return {
          number: Number(rest[0].folded),
          rest: words.slice(0, at).concat(rest.slice(1)),
        };
      }
    }
    return null;
  }

  /**
   * The numbers that a document asked for must have: "09-NQ/TU", "quyết định số 882".
   * @param {PlacedWord[]} words
   * @param {string} text
   */
  ofDocuments(words, text) {
    return words.filter(({ folded, end }, at) => {
      if (!FIGURES.test(folded)) return false;
      const rest = text.slice(end);
      return SUFFIX.test(rest) || YEAR.test(rest) || this.afterDocument(words, at);
    });
  }

  /**
   * Whether a kind of document stands before the word at `at`, be it with "số" between them.
   * @param {PlacedWord[]} words
   * @param {number} at
   */
  afterDocument(words, at) {
    const { document, number } = this.before;
    const before = words
      .slice(Math.max(0, at - 3), at)
      .filter((each) => !number.some((phrase) => this.agreement.same([each], phrase, 0)));
    return document.some((phrase) =>
      this.agreement.same(before, phrase, before.length - phrase.length),
    );
  }
}
