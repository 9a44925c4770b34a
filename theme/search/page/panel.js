// The choices that narrow the results: links whose addresses keep the question.

import { addressOf, changed, FILTERS } from "./address.js";
import { element, link } from "./elements.js";
import { counts } from "./narrowing.js";
import { KINDS } from "./results.js";

/** @import { Site } from "./site.js" */
/** @import { Filter, Kind, NarrowedResult, State } from "./types.d.ts" */

/** @typedef {[value: string, count: number]} Counted */

const MOST = 6;

/** The choices beside one list of results. */
export class Panel {
  /**
   * @param {Site} site
   * @param {State} state
   * @param {NarrowedResult[]} results all that answers, before it is narrowed
   * @param {Set<string>} groups bodies that stand for everybody
   */
  constructor(site, state, results, groups) {
    this.site = site;
    this.state = state;
    this.results = results;
    this.groups = groups;
  }

  /**
   * @param {Filter} name
   * @param {string} value
   * @param {string} count
   * @param {string} words
   */
  option(name, value, count, words) {
    const chosen = this.state[name] === value;
    const href = addressOf(changed(this.state, name, chosen ? "" : value));
    const made = link("search__option", href, element("span", "search__words", words));
    if (count) made.append(" ", element("span", "search__count", count));
    made.dataset.go = `${name}:${value}`;
    if (chosen) made.setAttribute("aria-current", "true");
    return element("li", "", made);
  }

  /**
   * Bodies by how often they are named; groups of everybody come last.
   * @param {string} id
   */
  weight(id) {
    if (this.groups.has(id)) return -1;
    return this.results.filter(
      ({ leads, coordinating }) => leads.includes(id) || coordinating.includes(id),
    ).length;
  }

  /**
   * The values of a filter: what is chosen, then what the best results have.
   * @param {Filter} name
   * @returns {Counted[]}
   */
  values(name) {
    const chosen = this.state[name];
    const found = counts(this.results, this.state, name);
    const all = Array.from(found);
    if (chosen && !found.has(chosen)) all.push([chosen, 0]);
    if (name === "agency") {
      const weights = new Map(all.map(([id]) => [id, this.weight(id)]));
      const of = (/** @type {string} */ id) => weights.get(id) || 0;
      all.sort(([a, x], [b, y]) => of(b) - of(a) || y - x);
    }
    return all.sort(([a], [b]) => Number(b === chosen) - Number(a === chosen));
  }

  /**
   * One filter with its heading; nothing where there is no choice.
   * @param {Filter} name
   */
  facet(name) {
    const { site } = this;
    const found = this.values(name);
    if (!found.length || (found.length === 1 && !this.state[name])) return [];
    const heading = element("h3", "search__facet", site.say(name));
    heading.id = `facet-${name}`;
    const options = found.map(([value, count]) =>
      this.option(name, value, String(count), site.name(name, value)),
    );
    const [list, ...rest] = listed(options, site.say("rest", { count: options.length - MOST }));
    list.setAttribute("aria-labelledby", heading.id);
    return [heading, list, ...rest];
  }

  facets() {
    /** @type {Filter[]} */
    const names = ["area", "agency", ...(this.state.agency ? /** @type {const} */ (["role"]) : [])];
    return [...names, /** @type {const} */ ("delivery")].flatMap((name) => this.facet(name));
  }

  /**
   * All kinds there are, each with its number; of what did not come no number is known.
   * @param {Set<Kind>} loadable
   * @param {Set<string>} missing
   */
  kinds(loadable, missing) {
    const { site, state, results } = this;
    const found = counts(results, state, "kind");
    const sum = Array.from(found.values()).reduce((all, count) => all + count, 0);
    const there = KINDS.filter(
      (kind) => found.has(kind) || loadable.has(kind) || missing.has(kind) || state.kind === kind,
    );
    const options = there.map((kind) => {
      const count = found.get(kind) || 0;
      const known = missing.has(kind) ? `${count || ""}?` : String(count);
      return this.option("kind", kind, known, site.say(`kind-${kind}`));
    });
    return [this.option("kind", "", String(sum), site.say("everything")), ...options];
  }

  /** The choices that are made, each a link that takes it away. */
  active() {
    const { site, state } = this;
    const remove = `${site.say("remove")} `;
    return FILTERS.filter((name) => state[name]).map((name) => {
      const words = element("span", "visually-hidden", remove);
      const href = addressOf(changed(state, name, ""));
      const made = link("search__remove", href, words, site.name(name, state[name]));
      made.dataset.go = "";
      return element("li", "", made);
    });
  }
}

/**
 * Those beyond the first few are folded away.
 * @param {HTMLElement[]} options
 * @param {string} more
 */
function listed(options, more) {
  const list = (/** @type {HTMLElement[]} */ items) => element("ul", "search__options", ...items);
  if (options.length <= MOST + 1) return [list(options)];
  const rest = element("summary", "", more);
  const folded = element("details", "search__rest", rest, list(options.slice(MOST)));
  return [list(options.slice(0, MOST)), folded];
}
