// The results, grouped by kind, the kind of the best result first.

import { element, excerpt, link } from "./elements.js";

/** @import { Site } from "./site.js" */
/** @import { Kind, Result, State } from "./types.d.ts" */

const MOST_TASKS = 20;
const MOST_OTHERS = 5;
const MOST_OF_ALL = 200;

/** @type {Kind[]} */
export const KINDS = ["task", "area", "agency", "indicator", "update", "article", "page"];

const ITEM = /^muc-([0-9]+)$/;

/** @param {string} code */
function languageName(code) {
  const other = document.querySelector(`.masthead__language[lang="${code}"]`);
  return other ? other.textContent : code;
}

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
 * @param {Site} site
 */
function facts(result, site) {
  const known = site.fact(result);
  if (known) return known;
  const { date, sort, leads, by, tasks } = result;
  const about = site.say(tasks.length > 1 ? "about-tasks" : "about-task", {
    tasks: tasks.join(", "),
  });
  const bodies = leads.map((id) => site.name("agency", id));
  const said = date && site.date(date);
  const parts = [said, site.say(`sort-${sort}`), ...bodies, by, tasks.length ? about : ""];
  return element("div", "", parts.filter(Boolean).join(" · "));
}

/**
 * @param {Result} result
 * @param {Site} site
 */
function item(result, site) {
  const { number, language } = result;
  const href = site.address(result.url);
  const title = element("span", "search__name", ...excerpt(result.title));
  const main = link("search__link", href, title);
  const made = element("li", "search__result", main);
  if (number) main.prepend(element("span", "search__number", number), " ");
  if (language !== site.language) {
    main.hreflang = title.lang = language;
    made.append(" ", element("span", "search__language", `(${languageName(language)})`));
  }
  const said = facts(result, site);
  said.className = "search__facts";
  made.append(...passage(result, site, href), said);
  return made;
}

/**
 * @param {Result[]} results
 * @param {Site} site
 */
function list(results, site) {
  return element("ol", "search__list", ...results.map((result) => item(result, site)));
}

/**
 * @param {Kind} kind
 * @param {Result[]} results
 * @param {Site} site
 * @param {State} state
 */
function group(kind, results, site, state) {
  const own = results.filter((result) => !result.related);
  const related = results.filter((result) => result.related);
  const usual = kind === "task" ? MOST_TASKS : MOST_OTHERS;
  const most = state.kind ? MOST_OF_ALL : usual;
  const count = element("span", "search__count", String(own.length));
  const heading = element("h3", "search__group-title", site.say(`kind-${kind}`), " ", count);
  const made = element("section", "search__group", heading, list(own.slice(0, most), site));
  heading.id = `found-${kind}`;
  made.setAttribute("aria-labelledby", heading.id);
  if (own.length > most) made.dataset.all = kind;
  if (related.length) {
    made.append(element("h4", "search__related", site.say("related")), list(related, site));
  }
  return made;
}

/**
 * @param {Result[]} results
 * @param {Site} site
 * @param {State} state
 */
export function grouped(results, site, state) {
  const ordered = results.slice().sort((a, b) => b.rank - a.rank);
  const kinds = new Set(ordered.map(({ kind }) => kind));
  return Array.from(kinds, (kind) => {
    const own = results.filter((result) => result.kind === kind);
    return group(kind, own, site, state);
  });
}
