// The whole of an answer: this language first, then what else may have been meant.

import { result } from "./shown.js";
import { weights } from "./weights.js";

/** @import { Engine } from "./engine.js" */
/** @import { Guesses } from "./guesses.js" */
/** @import { Answer, EngineAnswer, Query } from "./types.d.ts" */

/** @typedef {Record<string, Engine>} Engines by language */
/** @typedef {((engine: Engine) => Guesses) | null} Guessing null until its script has come */

/** The best answer so far, and what has been tried for it. */
class Best {
  /**
   * @param {EngineAnswer} answer
   * @param {string} language
   */
  constructor(answer, language) {
    this.answer = answer;
    this.language = language;
    this.way = "";
    this.tried = new Set(answer.tried);
  }

  get enough() {
    return this.answer.coverage >= weights.enough;
  }

  get exact() {
    return this.answer.results.some(({ how }) => how === "words");
  }

  /**
   * Whether something else may have been typed.
   * @param {string} query
   * @param {Guesses | undefined} guesses
   * @returns {guesses is Guesses}
   */
  mayBeWrong(query, guesses) {
    if (!guesses) return false;
    return !this.enough || (!this.exact && guesses.slipped(query));
  }

  /**
   * Takes another answer where it covers more of the question, by more than `margin`.
   * @param {string} way
   * @param {EngineAnswer} answer
   * @param {string} language
   * @param {number} margin
   */
  offer(way, answer, language, margin = 0) {
    this.tried.add(way);
    if (answer.coverage <= this.answer.coverage + margin) return;
    for (const each of answer.tried) this.tried.add(each);
    this.answer = answer;
    this.language = language;
    this.way = way;
  }
}

/**
 * Tries the other languages that are loaded; gives the cores of those that are not.
 * @param {Engines} engines
 * @param {string} query
 * @param {string[]} others
 * @param {Best} best
 */
function askOthers(engines, query, others, best) {
  for (const code of others.filter((each) => engines[each])) {
    best.tried.add("language");
    const answer = engines[code].ask(query, true);
    if (answer.coverage >= weights.leastElsewhere) {
      best.offer("language", answer, code, weights.clearly);
    }
  }
  return others.filter((code) => !engines[code]).map((code) => `core-${code}`);
}

/**
 * The best answer to a query. `needs` names the cores of other languages, and what guesses
 * ("later"), that might answer better and have not been loaded.
 * @param {Engines} engines
 * @param {Guesses | undefined} guesses
 * @param {Required<Query>} asked
 */
function ask(engines, guesses, { language, query, others, all }) {
  const own = engines[language];
  const best = new Best(all ? own.everything() : own.ask(query), language);
  if (!best.answer.reading || (best.enough && best.exact)) return { best, needs: [] };
  const needs = guesses ? [] : ["later"];
  if (best.mayBeWrong(query, guesses)) best.offer("keys", guesses.typed(query), language);
  if (!best.enough) needs.push(...askOthers(engines, query, others, best));
  if (best.mayBeWrong(query, guesses)) {
    const before = best.language === language ? best.answer.results : [];
    best.offer("similar", guesses.similar(query, before), language);
  }
  return { best, needs };
}

/**
 * The parts of cores that would have told more.
 * @param {Engines} engines
 */
function missedBy(engines) {
  return Object.entries(engines).flatMap(([code, { finder }]) =>
    Array.from(finder.missed, (name) => `${name}-${code}`),
  );
}

/**
 * The answer as plain values, ready to be sent from a worker and shown.
 * @param {Engines} engines
 * @param {Guessing} guessing
 * @param {Required<Query>} asked
 * @returns {Answer}
 */
export function answerTo(engines, guessing, asked) {
  const guesses = guessing?.(engines[asked.language]);
  for (const { finder } of Object.values(engines)) finder.missed.clear();
  const { best, needs } = ask(engines, guesses, asked);
  const { answer, language } = best;
  const engine = engines[language];
  return {
    query: asked.query,
    language,
    way: best.way,
    tried: Array.from(best.tried),
    needs: [...needs, ...missedBy(engines)],
    parts: best.exact || !guesses ? [] : guesses.parts(answer, engine.finder),
    results: answer.results.map((each) => result(each, answer.asked, engine)),
  };
}
