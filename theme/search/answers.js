// The whole of an answer: this language first, then what else may have been meant.

import { marksOf } from "./marks.js";
import { weights } from "./weights.js";

/** @import { Engine } from "./engine.js" */
/** @import { Answer, EngineAnswer, Found, Kind, PlanDocument } from "./types.d.ts" */
/** @import { Query, Question, Result } from "./types.d.ts" */

/** @typedef {Record<string, Engine>} Engines by language */

/** The best answer so far, and what has been tried for it. */
class Best {
  /**
   * @param {EngineAnswer} answer
   * @param {string} language
   */
  constructor(answer, language) {
    this.answer = answer;
    this.language = language;
    this.tried = new Set(answer.tried);
  }

  get enough() {
    return this.answer.coverage >= weights.enough;
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
  }
}

/**
 * Tries the other languages that are loaded; gives those that are not.
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
  return others.filter((code) => !engines[code]);
}

/**
 * The best answer to a query. `needs` names languages that might answer better and have not been
 * loaded.
 * @param {Engines} engines
 * @param {Required<Query>} query
 */
function ask(engines, { language, query, others }) {
  const own = engines[language];
  const best = new Best(own.ask(query), language);
  /** @type {string[]} */
  let needs = [];
  if (!best.enough && best.answer.reading) {
    best.offer("keys", own.askTyped(query), language);
    if (!best.enough) needs = askOthers(engines, query, others, best);
    if (!best.enough) {
      const before = best.language === language ? best.answer.results : [];
      best.offer("similar", own.askSimilar(query, before), language);
    }
  }
  return { best, needs };
}

/**
 * The passage of a found document that says most, or that was asked for by number.
 * @param {Found} found
 * @param {Question | null} asked
 * @param {Engine} engine
 */
function passageOf({ document, item, match, related }, asked, engine) {
  const place = item ? item - 1 : match ? match.best : -1;
  const passage = !related && place >= 0 && (document.passages || [])[place];
  if (!passage) return null;
  const [text, anchor = "", lang = ""] = passage;
  const marks = marksOf(text, asked, engine, true);
  return { text, anchor, lang: lang || engine.language, marks };
}

/**
 * @param {Kind} kind
 * @param {number} score
 */
function rank(kind, score) {
  return kind === "area" || kind === "agency" ? score * weights.fewOfKind : score;
}

/**
 * The number of a task or area as printed; "" for what has none.
 * @param {PlanDocument} document
 */
function numberOf({ kind, id, number }) {
  return kind === "task" || kind === "area" ? number || id : "";
}

/**
 * @param {Found} found
 * @param {Question | null} asked
 * @param {Engine} engine
 * @returns {Result}
 */
function result(found, asked, engine) {
  const { document, value, related = false } = found;
  const { kind, id, url, title, area, areas, leads, bodies } = document;
  return {
    kind,
    id,
    url,
    language: engine.language,
    score: value,
    rank: rank(kind, value),
    related,
    title: { text: title, marks: marksOf(title, asked, engine, false) },
    passage: passageOf(found, asked, engine),
    areas: areas || (area ? [area] : []),
    number: numberOf(document),
    by: (!leads && bodies) || "",
    leads: leads || [],
    coordinating: document.coordinating || [],
    tasks: document.tasks || [],
    state: document.state || "",
    sort: document.sort || "",
    date: document.date || "",
  };
}

/**
 * The answer as plain values, ready to be sent from a worker and shown.
 * @param {Engines} engines
 * @param {Required<Query>} asked
 * @returns {Answer}
 */
export function answerTo(engines, asked) {
  const { best, needs } = ask(engines, asked);
  const { answer, language } = best;
  return {
    query: asked.query,
    language,
    tried: Array.from(best.tried),
    needs,
    results: answer.results.map((each) => result(each, answer.asked, engines[language])),
  };
}
