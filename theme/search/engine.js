// The engine of one language: parts in, results out. Pure: no page, no network, no clock.

import { Agreement } from "./agreement.js";
import { unpacked } from "./columns.js";
import { Corpus } from "./corpus.js";
import { Dictionary } from "./dictionary.js";
import { Finder } from "./finding.js";
import { indexOf } from "./index.js";
import { inOrder, numbered } from "./listing.js";
import { Normaliser } from "./normalise.js";
import { Questions } from "./questions.js";
import { Reader } from "./reading.js";
import { Vocabulary } from "./vocabulary.js";

/** @import { ByKind } from "./corpus.js" */
/** @import { Indexed } from "./finding.js" */
/** @import { CorePart, EngineAnswer, Found, Part, Question, Reading, Word } from "./types.d.ts" */

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
    /** @type {Indexed[]} */
    this.parts = [];
    /** @type {ByKind} */
    this.byKind = { area: new Map(), agency: new Map() };
    this.finder = new Finder(
      this.parts,
      new Map(core.bodies.map(([id, , , , inside]) => [id, inside])),
    );
    this.reader = new Reader(core, knowledge);
    this.questions = new Questions(knowledge, tables.syllables, (exact) =>
      this.finder.rarity(exact),
    );
    this.add(core);
  }

  /** @param {Part} part */
  add({ name, documents, index }) {
    const { normaliser, vocabulary, byKind } = this;
    const corpus = new Corpus(unpacked(documents), normaliser, vocabulary, index.boosts, byKind);
    this.parts.push({ name, corpus, index: indexOf(corpus, vocabulary, index) });
  }

  /** @param {string} name */
  has(name) {
    return this.parts.some((part) => part.name === name);
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
        return { ...nothing(reading), results, coverage };
      }
    }
    return this.answered(reading, this.questions.ask(reading, null, whole));
  }
}
