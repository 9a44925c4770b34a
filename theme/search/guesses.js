// What else may have been typed: keys of an input method, other words.

import { Corrections } from "./corrections.js";
import { best, nothing } from "./engine.js";
import { partsOf } from "./parts.js";
import { Typing } from "./typing.js";
import { weights } from "./weights.js";

/** @import { Engine } from "./engine.js" */
/** @import { Finder } from "./finding.js" */
/** @import { EngineAnswer, Found, GuessTables } from "./types.d.ts" */

/** Guesses for the engine of one language. */
export class Guesses {
  /**
   * @param {Engine} engine
   * @param {GuessTables} tables
   */
  constructor(engine, tables) {
    this.engine = engine;
    this.typing = new Typing(tables);
    this.slips = new Corrections(engine, tables);
  }

  /**
   * What is asked with the keys of an input method read as the letters they stand for.
   * @param {string} query
   */
  typed(query) {
    const { engine, typing } = this;
    const again = typing.retyped(query, (word, before) => {
      const was = engine.normaliser.forms(before);
      const [now] = engine.normaliser.forms(word);
      const said = was.length === 1 && engine.stands(was[0]);
      return Boolean(now) && !said && engine.known(now.exact);
    });
    return again ? engine.ask(again) : nothing(null);
  }

  /**
   * What is asked with other words in place of those that the plan does not have; what they alone
   * find must answer more of the question than `before` had to.
   * @param {string} query
   * @param {Found[]} before
   */
  similar(query, before) {
    const { reader, questions } = this.engine;
    const text = this.slips.corrected(query);
    const reading = reader.read(text);
    if (!reading) return nothing(null);
    const asked = questions.ask(reading, (bare, marked) => this.slips.alike(bare, marked));
    if (text !== query) asked.tried.add("similar");
    if (!asked.tried.has("similar")) return nothing(reading);
    const found = this.engine.answered(reading, asked);
    const there = new Set(before.map(({ document }) => document));
    const results = found.results.filter(
      ({ document, coverage }) => there.has(document) || coverage >= weights.leastSimilar,
    );
    return { ...found, results, coverage: best(results) };
  }

  /**
   * What of a question stands somewhere, where nothing that `finder` has holds all of it.
   * @param {EngineAnswer} answer
   * @param {Finder} finder
   */
  parts(answer, finder) {
    return partsOf(answer, finder);
  }

  /**
   * Whether a query has a word that nobody knows.
   * @param {string} query
   */
  slipped(query) {
    return this.slips.has(query);
  }
}
