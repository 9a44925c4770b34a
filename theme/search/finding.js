// From a question to documents: postings say which may answer it, `scoreOf` orders them.

import { answers, bodiesMeant } from "./evidence.js";
import { howOf } from "./holding.js";
import { matchOf } from "./matching.js";
import { promising } from "./promising.js";
import { raritiesOf, rarityOf, scoreOf } from "./ranking.js";
import { weights } from "./weights.js";

/** @import { Corpus } from "./corpus.js" */
/** @import { ReadPostings, ShippedPostings } from "./postings.js" */
/** @import { Members } from "./ranking.js" */
/** @import { Found, Matched, PlanDocument, Question } from "./types.d.ts" */

/**
 * A part that is loaded.
 * @typedef {{ corpus: Corpus, postings: ReadPostings | ShippedPostings }} Indexed
 */

/** @type {Omit<Found, "document">} */
export const NOTHING_OF_IT = { match: null, value: 0, coverage: 0, item: 0, how: "area" };

/**
 * Results far below the best of their kind say nothing.
 * @param {Matched[]} found
 */
function cut(found) {
  /** @type {Map<string, number>} */
  const top = new Map();
  return found.filter(({ document: { kind }, value }) => {
    const best = top.get(kind) ?? value;
    top.set(kind, best);
    return value >= weights.cut * best;
  });
}

/** Finds documents in all parts of a language. */
export class Finder {
  /**
   * @param {Indexed[]} parts
   * @param {Members} members
   */
  constructor(parts, members) {
    this.parts = parts;
    this.members = members;
    /** @type {Map<number, number>} */
    this.rarities = new Map();
    /**
     * The names of parts of the core that would have told more, since this was emptied.
     * @type {Set<string>}
     */
    this.missed = new Set();
  }

  /** How many tasks there are. */
  get tasks() {
    return this.parts.reduce((sum, { corpus }) => sum + corpus.tasks, 0);
  }

  documents() {
    return this.parts.flatMap(({ corpus }) => corpus.documents);
  }

  /**
   * How rare a word is in the core, so that what is loaded later changes no order; of none (-1),
   * how rare is what stands nowhere.
   * @param {number} word
   */
  rarity(word) {
    let found = this.rarities.get(word);
    if (found === undefined) {
      const [{ corpus, postings }] = this.parts;
      found = rarityOf(corpus.documents.length, postings.having(word));
      this.rarities.set(word, found);
    }
    return found;
  }

  /**
   * The places of the documents of a part that may answer: those that promise most, and those of
   * the bodies asked for.
   * @param {Indexed} part
   * @param {Question} asked
   */
  candidates(part, asked) {
    const { corpus } = part;
    const places = new Set(promising(part, asked, this.missed));
    for (const body of bodiesMeant(asked, this.members)) {
      for (const place of corpus.concerning(body)) places.add(place);
    }
    for (const place of places) this.wantText(corpus, place);
    return places;
  }

  /**
   * Notes that the text of a document would tell more, where it has not come.
   * @param {Corpus} corpus
   * @param {number} place
   */
  wantText(corpus, place) {
    const part = corpus.textsOf(place);
    if (part >= 0) this.missed.add(`texts-${part}`);
  }

  /**
   * Notes that the texts of documents of the core would tell more.
   * @param {Found[]} found
   */
  wantTexts(found) {
    const [{ corpus }] = this.parts;
    for (const { document } of found) this.wantText(corpus, corpus.documents.indexOf(document));
  }

  /**
   * What of a question stands in each document that may answer it.
   * @param {Question} asked
   */
  matches(asked) {
    return this.parts.flatMap((part) =>
      Array.from(this.candidates(part, asked), (place) => ({
        document: part.corpus.documents[place],
        match: matchOf(part.corpus.fields(place), asked),
      })),
    );
  }

  /**
   * All that has anything of a question, the best first.
   * @param {Question} question
   * @returns {Matched[]}
   */
  scored(question) {
    const found = this.matches(question);
    const tasks = found.filter(({ document }) => document.kind === "task");
    const counted = (tasks.length ? tasks : found).map(({ match }) => match);
    const rarities = raritiesOf(counted, question, this.tasks);
    const { members } = this;
    return found
      .map((each) => {
        const score = scoreOf({ ...each, question, rarities, members });
        return /** @type {Matched} */ ({ ...each, ...score, item: 0, how: "part" });
      })
      .filter(({ value }) => value > 0)
      .sort((a, b) => b.value - a.value);
  }

  /**
   * Where few tasks answer and the first does so well, others of its area follow them.
   * @param {Matched[]} found
   * @param {Matched[]} all
   * @param {Question} asked
   * @returns {Found[]}
   */
  related(found, all, asked) {
    const tasks = found.filter(({ document }) => document.kind === "task");
    const [first] = tasks;
    const wanted = weights.few - tasks.length;
    if (!first || wanted <= 0 || first.coverage < weights.sure || asked.required.length) return [];
    const there = new Set(tasks.map(({ document }) => document));
    const { area } = first.document;
    const value = tasks[tasks.length - 1].value * weights.cut;
    return this.byScore(
      this.documents().filter((each) => each.kind === "task" && each.area === area),
      all,
    )
      .filter(({ document }) => !there.has(document))
      .slice(0, wanted)
      .map((each) => ({ ...each, value, how: "area" }));
  }

  /**
   * Documents in the order of what they score in `all`.
   * @param {PlanDocument[]} documents
   * @param {Matched[]} all
   * @returns {Found[]}
   */
  byScore(documents, all) {
    const scores = new Map(all.map((each) => [each.document, each]));
    return documents
      .map((document) => scores.get(document) || { ...NOTHING_OF_IT, document })
      .sort((a, b) => b.value - a.value);
  }

  /**
   * All that answers a question, the best first.
   * @param {Question} asked
   * @returns {Found[]}
   */
  find(asked) {
    const all = this.scored(asked);
    const found = cut(all.filter((each) => answers(each, asked, this.members)));
    for (const each of found) each.how = howOf(each, asked, this.members);
    return [...found, ...this.related(found, all, asked)];
  }
}
