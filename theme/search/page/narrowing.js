// Which results fit the choices, and how many would fit another choice.

/** @import { Filter, NarrowedResult, Result, State } from "./types.d.ts" */

/** @typedef {Map<string, string[]>} MembersOfBodies */

/**
 * The members of each body that has some.
 * @param {Map<string, HTMLElement>} entries
 * @returns {MembersOfBodies}
 */
export function membersIn(entries) {
  return new Map(
    Array.from(entries)
      .filter(([, { dataset }]) => dataset.members)
      .map(([key, { dataset }]) => [
        key.replace("agency:", ""),
        (dataset.members || "").split(" "),
      ]),
  );
}

/**
 * The roles that each body has in a result, by name or else through a group that it belongs to.
 * @param {Result} result
 * @param {MembersOfBodies} members
 */
export function rolesIn({ leads, coordinating, kind, id }, members) {
  /** @type {Map<string, Set<string>>} */
  const roles = new Map();
  const add = (/** @type {string} */ body, /** @type {string} */ role) =>
    roles.set(body, (roles.get(body) || new Set()).add(role));
  for (const body of leads) add(body, "lead");
  for (const body of coordinating) add(body, "coordinating");
  const named = new Set(roles.keys());
  const inside = (/** @type {string[]} */ bodies) =>
    bodies.flatMap((body) => members.get(body) || []).filter((body) => !named.has(body));
  for (const body of inside(leads)) add(body, "lead");
  for (const body of inside(coordinating)) add(body, "coordinating");
  if (kind === "agency") add(id, "");
  return roles;
}

/**
 * What a result has of each filter.
 * @param {NarrowedResult} result
 * @param {State} state
 * @returns {Record<Filter, string[]>}
 */
function values({ kind, areas, roles, state: delivery }, { agency }) {
  return {
    kind: [kind],
    area: areas,
    agency: Array.from(roles.keys()),
    role: Array.from(roles.get(agency) || []),
    delivery: [delivery],
  };
}

/**
 * Whether `result` fits all choices, save the one called `name`.
 * @param {NarrowedResult} result
 * @param {State} state
 * @param {Filter} [name]
 */
function fits(result, state, name) {
  const has = Object.entries(values(result, state));
  return has.every(([filter, own]) => {
    const chosen = state[/** @type {Filter} */ (filter)];
    return filter === name || !chosen || own.includes(chosen);
  });
}

/**
 * Tasks that are only related to the answer stand beside one, never alone.
 * @param {NarrowedResult[]} results
 * @param {State} state
 */
export function narrowed(results, state) {
  const fitting = results.filter((result) => fits(result, state));
  return fitting.some(({ how }) => how !== "area") ? fitting : [];
}

/**
 * How many results each value of `name` would leave beside the other choices.
 * @param {NarrowedResult[]} results
 * @param {State} state
 * @param {Filter} name
 */
export function counts(results, state, name) {
  /** @type {Map<string, number>} */
  const found = new Map();
  for (const result of results) {
    if (result.how === "area" || !fits(result, state, name)) continue;
    for (const value of values(result, state)[name].filter(Boolean)) {
      found.set(value, (found.get(value) || 0) + 1);
    }
  }
  return found;
}
