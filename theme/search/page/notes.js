// What stands above the results: how the question was understood, and what to do without any.

import { element, link, only } from "./elements.js";
import { KINDS } from "./results.js";

/** @import { Site } from "./site.js" */
/** @import { Answer, Result } from "./types.d.ts" */

/**
 * @param {Answer} answer
 * @param {Result[]} results those that the choices leave
 * @param {Site} site
 */
export function notes(answer, results, site) {
  const said = [];
  if (answer.results.length) {
    if (!results.length) said.push(site.say("narrowed"));
    else if (answer.language !== site.language) {
      said.push(site.say("language", { language: site.say(`language-${answer.language}`) }));
    }
  } else {
    const ways = answer.tried.map((each) => site.say(`tried-${each}`)).filter(Boolean);
    if (ways.length) said.push(`${site.say("tried")} ${ways.join("; ")}.`);
    said.push(site.say("advice"));
  }
  return said.map((words) => element("p", "", words));
}

/**
 * All areas or bodies as links.
 * @param {"area" | "agency"} kind
 * @param {Site} site
 */
function offer(kind, site) {
  const entries = Array.from(site.entries)
    .map(([key, entry]) => /** @type {const} */ ([...key.split(":"), entry]))
    .filter(([of]) => of === kind);
  const place = (/** @type {typeof entries[number]} */ [, , entry]) =>
    Number(/** @type {HTMLElement} */ (entry).dataset.place);
  if (kind === "area") entries.sort((a, b) => place(a) - place(b));
  const links = entries.map(([, id, entry]) => {
    const { href } = /** @type {HTMLAnchorElement} */ (
      only(/** @type {HTMLElement} */ (entry), "a")
    );
    return element("li", "", link("search__offer", href, site.name(kind, String(id))));
  });
  const heading = element("h3", "search__group-title", site.say(`kind-${kind}`));
  const list = element("ul", "search__list", ...links);
  return element("section", "search__offers", heading, list);
}

/**
 * All areas and bodies, for those who found nothing.
 * @param {Site} site
 */
export function offers(site) {
  return [offer("area", site), offer("agency", site)];
}

/**
 * The count of all results and of each kind, in words.
 * @param {Result[]} results
 * @param {Site} site
 */
export function summary(results, site) {
  const own = results.filter(({ related }) => !related);
  const kinds = KINDS.map((kind) => {
    const count = own.filter((result) => result.kind === kind).length;
    return count ? `${site.say(`kind-${kind}`)} ${count}` : "";
  });
  return [site.say("found", { count: own.length }), ...kinds.filter(Boolean)].join(", ");
}
