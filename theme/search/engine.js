// The engine of one language: parts in, results out. Pure: no page, no network, no clock.

import { Agreement } from "./agreement.js";
import { unpacked } from "./columns.js";
import { Corpus } from "./corpus.js";
import { Dictionary } from "./dictionary.js";
import { Finder } from "./finding.js";
import { inOrder, numbered } from "./listing.js";
import { Normaliser } from "./normalise.js";
import { ReadPostings, ShippedPostings } from "./postings.js";
import { together } from "./promising.js";
import { Questions } from "./questions.js";
import { Reader } from "./reading.js";
import { Vocabulary } from "./vocabulary.js";

/** @import { ByKind } from "./corpus.js" */
/** @import { Indexed } from "./finding.js" */
/** @import { CorePart, EngineAnswer, Found, Part, PartOfCore } from "./types.d.ts" */
/** @import { Question, Reading, Word } from "./types.d.ts" */

/** @param {Found[]} results */
export function best(results) {
  return results.reduce((most, each) => Math.max(most, each.how === "area" ? 0 : each.coverage), 0);
}

/**
 * @param {Reading | null} reading
 * @returns {EngineAnswer}
 */
export function nothing(reading) {
  return { results: [], tried: [], coverage: 0, reading, asked: null };
}

/** Answers in one language; `add` gives it further parts. */
export class Engine {
  /** @param {CorePart} core */
  constructor(core) {
    const { tables, language } = core;
    const normaliser = new Normaliser(tables);
    const vocabulary = new Vocabulary(tables, normaliser);
    const dictionary = new Dictionary(core, normaliser);
    const agreement = new Agreement(normaliser, tables, (exact) => this.known(exact));
    const knowledge = { normaliser, vocabulary, dictionary, agreement };
    this.language = language;
    this.normaliser = normaliser;
    this.vocabulary = vocabulary;
    this.dictionary = dictionary;
    /** @type {Map<string, import("./marks.js").Positions>} */
    this.kept = new Map();
    /** @type {Indexed[]} */
    this.parts = [];
    /** @type {ByKind} */
    this.byKind = { area: new Map(), agency: new Map() };
    this.finder = new Finder(
      this.parts,
      new Map(core.bodies.map(([id, , , , inside]) => [id, inside])),
    );
    this.reader = new Reader(core, knowledge);
    this.questions = new Questions(knowledge, tables.syllables, (word) => this.finder.rarity(word));
    /** @type {Set<string>} */
    this.came = new Set();
    this.add(core);
  }

  /** @param {Part | CorePart | PartOfCore} part */
  add(part) {
    this.came.add(part.name);
    if ("documents" in part) {
      this.addDocuments(part);
      return;
    }
    const [core] = this.parts;
    const number = Number(part.name.split("-")[1]);
    if (part.texts) core.corpus.take(number, part.texts);
    else /** @type {ShippedPostings} */ (core.postings).take(number, part.postings || "");
  }

  /** @param {Part | CorePart} part */
  addDocuments({ documents, boosts, apart }) {
    const { normaliser, vocabulary, byKind } = this;
    const corpus = new Corpus(unpacked(documents), normaliser, vocabulary, boosts, byKind);
    if (apart) {
      corpus.apart = apart.texts;
      for (const word of normaliser.forms(apart.words)) vocabulary.add(word);
      vocabulary.lookUp = (left, right) => this.readTogether(left, right);
    }
    const postings = apart ? new ShippedPostings(apart) : new ReadPostings(corpus);
    this.parts.push({ corpus, postings });
    if (apart?.only) /** @type {ShippedPostings} */ (postings).take(0, apart.only);
  }

  /**
   * Reads some documents of the core that have a word of both sorts.
   * @param {number[]} left
   * @param {number[]} right
   */
  readTogether(left, right) {
    const [core] = this.parts;
    for (const place of together(core, left, right, this.finder.missed)) {
      core.corpus.fields(place);
      this.finder.wantText(core.corpus, place);
    }
  }

  /** @param {string} name */
  has(name) {
    return this.came.has(name);
  }

  /** @param {string} exact */
  known(exact) {
    return this.vocabulary.has(exact) || this.dictionary.knows(exact);
  }

  /**
   * Whether a word stands in the plan, in any spelling.
   * @param {Word} word
   */
  stands({ folded }) {
    return this.vocabulary.sameFolded(folded).length > 0;
  }

  /**
   * @param {Reading} reading
   * @param {Question} asked
   * @returns {EngineAnswer}
   */
  answered(reading, asked) {
    const results = this.finder.find(asked);
    const tried = Array.from(asked.tried);
    return { results, tried, coverage: best(results), reading, asked };
  }

  /** All that can be found, for choices without a question. */
  everything() {
    const results = inOrder(this.finder.documents());
    return { ...nothing(null), results, coverage: 1 };
  }

  /**
   * What is asked for, as far as the words themselves, their synonyms and beginnings answer it.
   * `whole`: its last word is no beginning.
   * @param {string} query
   * @returns {EngineAnswer}
   */
  ask(query, whole = false) {
    const reading = this.reader.read(query, whole);
    if (!reading) return nothing(null);
    if (reading.number) {
      const results = numbered(this.finder.documents(), reading.number);
      const coverage = results.length ? 1 : 0;
      // What is no task may still be an amount that the plan states.
      const amount = reading.words.length === 1 && this.stands(reading.words[0]);
      if (coverage || (reading.number.certain && !amount)) {
        if (reading.number.item) this.finder.wantTexts(results);
        return { ...nothing(reading), results, coverage };
      }
    }
    return this.answered(reading, this.questions.ask(reading, null, whole));
  }
}
