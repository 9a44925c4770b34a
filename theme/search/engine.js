// The engine of one language: parts in, results out. Pure: no page, no network, no clock.

import { Agreement } from "./agreement.js";
import { unpacked } from "./columns.js";
import { Corpus } from "./corpus.js";
import { Dictionary } from "./dictionary.js";
import { Finder } from "./finding.js";
import { indexOf } from "./index.js";
import { Normaliser } from "./normalise.js";
import { Questions } from "./questions.js";
import { Reader } from "./reading.js";
import { closest } from "./slips.js";
import { Typing } from "./typing.js";
import { Vocabulary } from "./vocabulary.js";
import { lengths, weights } from "./weights.js";

/** @import { ByKind } from "./corpus.js" */
/** @import { Indexed } from "./finding.js" */
/** @import { CorePart, EngineAnswer, Found, Part, Question, Reading, Word } from "./types.d.ts" */

/** @param {Found[]} results */
function best(results) {
  return results.reduce((most, each) => Math.max(most, each.related ? 0 : each.coverage), 0);
}

/**
 * @param {Reading | null} reading
 * @returns {EngineAnswer}
 */
function nothing(reading) {
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
    this.typing = new Typing(tables);
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
      const results = this.finder.numbered(reading.number);
      const coverage = results.length ? 1 : 0;
      // What is no task may still be an amount that the plan states.
      const amount = reading.words.length === 1 && this.stands(reading.words[0]);
      if (coverage || (reading.number.certain && !amount)) {
        return { ...nothing(reading), results, coverage };
      }
    }
    return this.answered(reading, this.questions.ask(reading, false, whole));
  }

  /**
   * The same with the keys of an input method read as the letters they stand for.
   * @param {string} query
   */
  askTyped(query) {
    const again = this.typing.retyped(query, (word, before) => {
      const was = this.normaliser.forms(before);
      const [now] = this.normaliser.forms(word);
      const said = was.length === 1 && this.stands(was[0]);
      return Boolean(now) && !said && this.known(now.exact);
    });
    return again ? this.ask(again) : nothing(null);
  }

  /**
   * What people say that comes nearest to a word that nobody knows, rather what sounds alike and
   * has its tone; null where nothing does.
   * @param {Word} word
   */
  nearest(word) {
    const bare = this.normaliser.bare(word.exact);
    const said = this.stands(word) || this.dictionary.bare().has(bare);
    if (bare.length < lengths.corrected || said || this.known(word.exact)) return null;
    const found = closest(bare, this.dictionary.bare(), (text) => this.vocabulary.sound(text));
    const tone = this.normaliser.toneOf(word.exact);
    return found.find((exact) => this.normaliser.toneOf(exact) === tone) || found[0] || null;
  }

  /**
   * A query with such words in place of those that nobody knows.
   * @param {string} query
   */
  corrected(query) {
    const words = this.normaliser.words(query).reverse();
    return words.reduce((text, word) => {
      const found = this.nearest(word);
      return found ? text.slice(0, word.start) + found + text.slice(word.end) : text;
    }, query);
  }

  /**
   * The same with words that look alike in place of those that the plan does not have; what they
   * alone find must answer more of the question than `before` had to.
   * @param {string} query
   * @param {Found[]} before
   */
  askSimilar(query, before) {
    const text = this.corrected(query);
    const reading = this.reader.read(text);
    if (!reading) return nothing(null);
    const asked = this.questions.ask(reading, true);
    if (text !== query) asked.tried.add("similar");
    if (!asked.tried.has("similar")) return nothing(reading);
    const found = this.answered(reading, asked);
    const there = new Set(before.map(({ document }) => document));
    const results = found.results.filter(
      ({ document, coverage }) => there.has(document) || coverage >= weights.leastSimilar,
    );
    return { ...found, results, coverage: best(results) };
  }
}
