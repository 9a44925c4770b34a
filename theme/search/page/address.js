// What is asked and how it is narrowed, in the address of the page.

/** @import { Filter, State } from "./types.d.ts" */

const LONGEST_VALUE = 200;
// Half of a character, which no address can hold.
const HALVES = /[\ud800-\udfff]/gu;

/** @type {Filter[]} */
export const FILTERS = ["kind", "area", "agency", "role", "delivery"];
/** @type {(keyof State)[]} */
const NAMES = ["q", ...FILTERS];

/**
 * A role is that of a chosen body, and goes with it.
 * @param {State} state
 * @param {keyof State} name
 * @param {string} value
 */
export function changed(state, name, value) {
  const next = { ...state, [name]: value };
  if (!next.agency) next.role = "";
  return next;
}

/**
 * What an address asks for.
 * @param {string} search
 */
export function stateOf(search) {
  const query = new URLSearchParams(search);
  const state = /** @type {State} */ ({});
  for (const name of NAMES) state[name] = (query.get(name) || "").slice(0, LONGEST_VALUE);
  return changed(state, "q", state.q);
}

/**
 * @param {Partial<State>} state
 */
export function addressOf(state) {
  const query = NAMES.filter((name) => state[name])
    .map((name) => `${name}=${encodeURIComponent((state[name] || "").replace(HALVES, ""))}`)
    .join("&");
  return location.pathname + (query && `?${query}`);
}

/**
 * Puts a state into the address. Browsers may refuse (in files, or where it is done too often):
 * then the address stays behind, and the answer is shown all the same.
 * @param {State} state
 * @param {boolean} push
 */
export function go(state, push) {
  const address = addressOf(state);
  if (address === location.pathname + location.search) return;
  try {
    history[push ? "pushState" : "replaceState"](null, "", address);
    dispatchEvent(new Event("addresschange"));
  } catch {
    // see above
  }
}
