// Numbers of tasks, areas, items and documents in what was typed.

/** @import { Agreement } from "./agreement.js" */
/** @import { Normaliser } from "./normalise.js" */
/** @import { AskedNumber, Phrases, PlacedWord, PlanDocument, Tables, Word } from "./types.d.ts" */

const TASK_ID = /^[0-9]{1,3}\.[0-9]{1,3}$/;
const WHOLE = /^[0-9]{1,3}$/;
// The words of a number at most: "III › 2 › b.1)".
const LONGEST = 6;
const FIGURES = /^[0-9]+$/;
// What follows the number of a document: "/QĐ-UBND", " - NQ/TU", "/2020/NĐ-CP".
const SUFFIX = /^\s?[-/]\s?(?:\p{Lu}{2}|\p{L}{2,}\s?[-/]\s?\p{L})/u;
const YEAR = /^\/[0-9]{4}\//;

/**
 * The number that words of `text` are: "13.1", "13 1". With a comma it is an amount: "13,1".
 * @param {PlacedWord[]} words
 * @param {string} text
 */
function pair(words, text) {
  const [first, second] = words;
  if (words.length === 1 && TASK_ID.test(first.folded)) return first.folded;
  const whole = words.length === 2 && WHOLE.test(first.folded) && WHOLE.test(second.folded);
  if (!whole || text.slice(first.end, second.start).includes(",")) return null;
  return `${first.folded}.${second.folded}`;
}

/**
 * @param {Word[]} words
 */
function dotted(words) {
  return words.map(({ folded }) => folded).join(".");
}

/**
 * Whether words, with dots between them, are the number of a task or area: all of it, or its end
 * where the plan repeats it and those of what it lies in stand in front.
 * @param {PlanDocument} document
 * @param {string} words
 */
export function isNumber(document, words) {
  const printed = (document.number || document.id).toLowerCase().replaceAll("đ", "d");
  const parts = printed.split(" › ").map((part) => part.split(/[^0-9a-z]+/).filter(Boolean));
  return parts.some((_, at) => parts.slice(at).flat().join(".") === words);
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
   * "13.1", "nhiệm vụ 13.1", "task 13 1", "mục 2 nhiệm vụ 13.1"; "13", "lĩnh vực 13"; also
   * "nhiệm vụ 5", "nhiệm vụ I a 1" and "lĩnh vực II", where the plan numbers so. `certain`: it is
   * nothing else.
   * @param {PlacedWord[]} words
   * @param {string} text
   * @returns {AskedNumber | null}
   */
  asked(words, text) {
    return this.askedTask(words, text) || this.askedArea(words);
  }

  /**
   * @param {PlacedWord[]} words
   * @param {string} text
   * @returns {AskedNumber | null}
   */
  askedTask(words, text) {
    if (this.after(words, "area")) return null;
    const { number: item, rest } = this.itemOf(words) || { number: 0, rest: words };
    const task = this.after(rest, "task");
    const id = pair(task || (rest.length === 1 ? rest : []), text);
    if (id) return { kind: "task", words: id, item, certain: true };
    if (!task || !task.length || task.length > LONGEST) return null;
    return { kind: "task", words: dotted(task), item, certain: false };
  }

  /**
   * @param {PlacedWord[]} words
   * @returns {AskedNumber | null}
   */
  askedArea(words) {
    const area = this.after(words, "area");
    const alone = this.after(area || words, "number") || area || words;
    if (alone.length !== 1 || !(area || WHOLE.test(alone[0].folded))) return null;
    return { kind: "area", words: alone[0].folded, item: 0, certain: false };
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
