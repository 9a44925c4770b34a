// The whole of an answer: this language first, then what else may have been meant.

import { marksOf } from "./marks.js";
import { weights } from "./weights.js";

/** @import { Engine } from "./engine.js" */
/** @import { Guesses } from "./guesses.js" */
/** @import { Answer, EngineAnswer, Found, PlanDocument } from "./types.d.ts" */
/** @import { Query, Question, Result } from "./types.d.ts" */

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
 * The best answer to a query. `needs` names the languages, and what guesses ("later"), that might
 * answer better and have not been loaded.
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
 * The place of the passage that says most, or that was asked for by number. What a page called so
 * says of itself is its first.
 * @param {Found} found
 */
function placeOfPassage({ document: { kind }, item, match }) {
  if (item) return item - 1;
  if (!match) return -1;
  return kind === "page" && match.titled > 1 ? 0 : match.best;
}

/**
 * @param {Found} found
 * @param {Question | null} asked
 * @param {Engine} engine
 */
function passageOf(found, asked, engine) {
  const { document, how } = found;
  const passage = how !== "area" && document.passages?.[placeOfPassage(found)];
  if (!passage) return null;
  const [text, anchor = "", lang = ""] = passage;
  const marks = marksOf(text, asked, engine, true, how === "words");
  return { text, anchor, lang: lang || engine.language, marks };
}

/**
 * How a result orders kinds: few of a kind go first, a page that only says the words goes last.
 * @param {Found} found
 */
function rank({ document: { kind }, value, match }) {
  if (kind === "area" || kind === "agency") return value * weights.fewOfKind;
  if (kind !== "page" && kind !== "article") return value;
  return value * (match?.titled ? weights.fewOfKind : weights.inPassing);
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
  const { document, value, how } = found;
  const { kind, id, url, title, area, areas, leads, bodies } = document;
  return {
    kind,
    id,
    url,
    language: engine.language,
    score: value,
    rank: rank(found),
    how,
    called: Boolean(found.match?.titled),
    title: { text: title, marks: marksOf(title, asked, engine, false, how === "words") },
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
 * @param {Guessing} guessing
 * @param {Required<Query>} asked
 * @returns {Answer}
 */
export function answerTo(engines, guessing, asked) {
  const guesses = guessing?.(engines[asked.language]);
  const { best, needs } = ask(engines, guesses, asked);
  const { answer, language } = best;
  const engine = engines[language];
  return {
    query: asked.query,
    language,
    way: best.way,
    tried: Array.from(best.tried),
    needs,
    parts: best.exact || !guesses ? [] : guesses.parts(answer, engine.finder),
    results: answer.results.map((each) => result(each, answer.asked, engine)),
  };
}
