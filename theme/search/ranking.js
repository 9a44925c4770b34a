// From counts to an order: how much of the question a document answers, and how well.

import { weights } from "./weights.js";

/** @import { AskedUnit, Match, PlanDocument, Question, Rarities } from "./types.d.ts" */

/** @typedef {Map<string, string[]>} Members the members of each collective */
/** @typedef {{ value: number, covered: number }} Worth */
/**
 * A document held against a question.
 * @typedef {object} Case
 * @property {PlanDocument} document
 * @property {Match} match
 * @property {Question} question
 * @property {Rarities} rarities
 * @property {Members} members
 */

/** @param {number} count */
function saturated(count) {
  return count / (count + weights.saturation);
}

/**
 * @param {number} documents
 * @param {number} having
 */
export function rarityOf(documents, having) {
  return Math.log(1 + (documents - having + 0.5) / (having + 0.5));
}

/**
 * How many matches have each slot and phrase, as rarities.
 * @param {Match[]} matches
 * @param {Question} question
 * @param {number} documents
 * @returns {Rarities}
 */
export function raritiesOf(matches, question, documents) {
  const count = (
    /** @type {"words" | "pairs" | "phrases"} */ name,
    /** @type {number} */ length,
    /** @type {number} */ least,
  ) => {
    const having = new Float64Array(length);
    for (const match of matches) {
      for (let at = 0; at < length; at += 1) if (match[name][at] >= least) having[at] += 1;
    }
    return having.map((number) => rarityOf(documents, number));
  };
  return {
    words: count("words", question.slots, weights.having),
    pairs: count("pairs", question.slots, weights.having),
    phrases: count("phrases", question.phrases.length, weights.havingPhrase),
  };
}

/**
 * One word of the question by itself: its value, and how far it is covered.
 * @param {number} slot
 * @param {AskedUnit} unit
 * @param {Case} each
 * @returns {Worth}
 */
function word(slot, { from }, { match, question, rarities }) {
  const alone = question.alone[slot];
  const count = saturated(match.words[slot]);
  const left = slot > 0 ? match.pairs[slot] : 0;
  const right = slot + 1 < question.slots ? match.pairs[slot + 1] : 0;
  let value = 0;
  let covered = 0;
  if (count > 0) {
    const near = Math.min(1, weights.nearness * saturated(Math.max(left, right)));
    const sure = Math.min(1, match.agreement[slot] / weights.sureAgreement);
    covered = sure * (alone + (1 - alone) * near);
    value = rarities.words[slot] * count * (alone === 1 ? 1 : weights.wordValue);
  }
  if (slot > from && left > 0) {
    value += rarities.pairs[slot] * saturated(left) * (1 - alone) * weights.pairValue;
  }
  return { value, covered };
}

/**
 * The words of a unit themselves; `whole` is what they weigh in the question.
 * @param {AskedUnit} unit
 * @param {Case} each
 */
function literal(unit, each) {
  let value = 0;
  let covered = 0;
  let whole = 0;
  for (let slot = unit.from; slot < unit.to; slot += 1) {
    const weight = each.question.weights[slot];
    if (!weight) continue;
    const found = word(slot, unit, each);
    whole += weight;
    value += found.value;
    covered += weight * found.covered;
  }
  return { value, covered: whole ? covered / whole : 0, whole };
}

/**
 * What the words of a unit mean.
 * @param {AskedUnit} unit
 * @param {Case} each
 * @returns {Worth}
 */
function meanings(unit, { match, question, rarities }) {
  let best = { value: 0, covered: 0 };
  let more = 0;
  for (const number of unit.phrases) {
    const phrase = question.phrases[number];
    const count = match.phrases[number];
    if (!count) continue;
    const share = phrase.share * phrase.weight;
    const length = Math.max(1, unit.length * phrase.share);
    const value = share * length * rarities.phrases[number] * saturated(count);
    more += value;
    if (value > best.value) best = { value, covered: share };
  }
  return { value: best.value + weights.moreMeanings * (more - best.value), covered: best.covered };
}

/**
 * @param {PlanDocument} document
 * @param {string} body
 * @param {Members} members
 */
function role({ leads = [], coordinating = [] }, body, members) {
  if (leads.includes(body)) return "lead";
  if (leads.some((id) => (members.get(id) || []).includes(body))) return "through";
  return coordinating.includes(body) ? "coordinating" : null;
}

/**
 * How far a document is about a body.
 * @param {PlanDocument} document
 * @param {string} body
 * @param {Members} members
 */
export function concern(document, body, members) {
  if (document.kind === "agency") {
    const itself = document.id === body ? 1 : 0;
    return { share: itself, covered: itself };
  }
  const found = role(document, body, members);
  return found
    ? { share: weights.roles[found], covered: weights.covered[found] }
    : { share: 0, covered: 0 };
}

/**
 * The bodies that a unit names.
 * @param {AskedUnit} unit
 * @param {Case} each
 * @returns {Worth}
 */
function bodies(unit, { document, members }) {
  let best = { value: 0, covered: 0 };
  for (const { body, weight, later } of unit.bodies) {
    const { share, covered } = concern(document, body, members);
    const factor = weight * (later ? weights.laterBody : 1);
    const value = factor * share * weights.body * unit.length;
    if (value > best.value) best = { value, covered: Math.min(1, covered * weight) };
  }
  return best;
}

/**
 * Value and coverage of a document for a question.
 * @param {Case} each
 */
export function scoreOf(each) {
  let value = 0;
  let covered = 0;
  let whole = 0;
  for (const unit of each.question.units) {
    const words = literal(unit, each);
    const said = words.value * unit.literal;
    const meant = meanings(unit, each);
    const body = bodies(unit, each);
    const best = Math.max(said, meant.value, body.value);
    const weight = words.whole || weights.idleUnit;
    value += best + weights.moreReasons * (said + meant.value + body.value - best);
    covered += weight * Math.max(words.covered * unit.literal, meant.covered, body.covered);
    whole += weight;
  }
  const coverage = whole ? covered / whole : 0;
  return { value: value * Math.pow(coverage, weights.coverage), coverage };
}
