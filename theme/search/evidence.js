// Whether a document has enough of a question to be shown.

import { weights } from "./weights.js";

/** @import { Members } from "./ranking.js" */
/** @import { Matched, PlanDocument, Question } from "./types.d.ts" */

/**
 * The bodies that are asked for, and those that they are members of.
 * @param {Question} asked
 * @param {Members} members
 */
export function bodiesMeant({ bodies }, members) {
  const groups = Array.from(members).filter(([, own]) => own.some((body) => bodies.has(body)));
  return bodies.size ? [...bodies, ...groups.map(([id]) => id)] : [];
}

/**
 * Whether a document is about a body that is asked for.
 * @param {PlanDocument} document
 * @param {Question} asked
 * @param {Members} members
 */
export function concerns({ id, leads = [], coordinating = [] }, { bodies }, members) {
  const meant = (/** @type {string} */ body) =>
    bodies.has(body) || (members.get(body) || []).some((member) => bodies.has(member));
  return bodies.has(id) || leads.some(meant) || coordinating.some(meant);
}

/**
 * Something to go on: a phrase, two neighbours, a body, or a word that stands for itself.
 * @param {Matched} each
 * @param {Question} asked
 * @param {Members} members
 */
function evident({ match, document }, asked, members) {
  if (match.phrases.some(Boolean) || concerns(document, asked, members)) return true;
  return asked.weights.some((weight, slot) => {
    if (!weight || asked.few[slot]) return false;
    const itself = asked.loose || asked.alone[slot] === 1;
    const agrees = itself && match.agreement[slot] >= weights.evident;
    return agrees || match.pairs[slot] >= weights.evident;
  });
}

/**
 * Whether a document answers enough of a question to be shown.
 * @param {Matched} each
 * @param {Question} asked
 * @param {Members} members
 */
export function answers(each, asked, members) {
  const sure = !asked.offTopic && evident(each, asked, members);
  if (each.coverage < (sure ? weights.least : weights.leastScattered)) return false;
  return asked.required.every((slot) => each.match.words[slot] > 0);
}
