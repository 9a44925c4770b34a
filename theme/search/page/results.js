// The results, grouped by kind, the kind of the best result first.

import { element, excerpt, link } from "./elements.js";

/** @import { Site } from "./site.js" */
/** @import { Kind, Result, State } from "./types.d.ts" */

/** @typedef {(result: Result) => HTMLElement | null} Facts of what the page does not list */
/** @typedef {{ site: Site, facts: Facts, most: number, tagged: boolean }} Shown */

const MOST_TASKS = 20;
const MOST_OTHERS = 5;
const MOST_OF_ALL = 200;

/** @type {Kind[]} */
export const KINDS = ["task", "area", "agency", "indicator", "update", "article", "page"];

const ITEM = /^muc-([0-9]+)$/;

/**
 * The passage that matches, with a link to the very item it stands in.
 * @param {Result} result
 * @param {Site} site
 * @param {string} href
 */
function passage({ passage: found }, site, href) {
  if (!found) return [];
  const made = element("p", "search__passage", ...excerpt(found));
  if (found.lang !== site.language) made.lang = found.lang;
  // Items are called by their number; a cell of a column begins with its heading.
  const [, number] = ITEM.exec(found.anchor || "") || [];
  if (number) {
    made.append(" ", link("search__item", `${href}#${found.anchor}`, site.say("item", { number })));
  }
  return [made];
}

/**
 * @param {Result} result
 * @param {Shown} shown
 */
function item(result, { site, facts, tagged }) {
  const { number, how, passage: found } = result;
  // A page is opened where the words stand; items have links of their own.
  const part = result.kind === "page" && found?.anchor && !result.url.includes("#");
  const href = site.address(part ? `${result.url}#${found.anchor}` : result.url);
  const title = element("span", "search__name", ...excerpt(result.title));
  const main = link("search__link", href, title);
  const made = element("li", "search__result", main);
  if (number) main.prepend(element("span", "search__number", number), " ");
  if (tagged && how !== "words") {
    made.append(" ", element("span", "search__tag", site.say(`how-${how}`)));
  }
  made.append(...passage(result, site, href));
  const said = site.fact(result) || facts(result);
  if (said) {
    said.className = "search__facts";
    made.append(said);
  }
  return made;
}

/**
 * @param {Result[]} results
 * @param {Shown} shown
 */
function list(results, shown) {
  return element("ol", "search__list", ...results.map((result) => item(result, shown)));
}

/**
 * @param {Kind} kind
 * @param {Result[]} results
 * @param {Shown} shown
 */
function group(kind, results, shown) {
  const { site, most } = shown;
  const own = results.filter(({ how }) => how !== "area");
  const beside = results.filter(({ how }) => how === "area");
  const exact = own.some(({ how }) => how === "words");
  const few = most || (kind === "task" ? MOST_TASKS : MOST_OTHERS);
  const count = element("span", "search__count", String(own.length));
  const words = exact ? "" : `${site.say("near")} `;
  const heading = element("h3", "search__group-title", words, site.say(`kind-${kind}`), " ", count);
  const tagged = { ...shown, tagged: exact };
  const made = element("section", "search__group", heading, list(own.slice(0, few), tagged));
  heading.id = `found-${kind}`;
  made.setAttribute("aria-labelledby", heading.id);
  if (own.length > few) made.dataset.all = kind;
  if (beside.length) {
    made.append(element("h4", "search__related", site.say("related")), list(beside, shown));
  }
  return made;
}

/**
 * Results by kind: first those that hold the words asked, then by their best result.
 * @param {Result[]} results
 * @param {Site} site
 * @param {State} state
 * @param {Facts} facts
 */
export function grouped(results, site, state, facts) {
  const holds = (/** @type {Result} */ { how }) => Number(how === "words");
  const ordered = results.slice().sort((a, b) => b.rank - a.rank);
  const first = ordered.slice().sort((a, b) => holds(b) - holds(a));
  const kinds = Array.from(new Set(first.map(({ kind }) => kind)));
  const most = state.kind || kinds.length === 1 ? MOST_OF_ALL : 0;
  return kinds.map((kind) =>
    group(
      kind,
      ordered.filter((result) => result.kind === kind),
      { site, facts, most, tagged: false },
    ),
  );
}
